import fc from "fast-check";
import type { InternshipPlaces } from "../../src/domain/request.js";
import { anyKkr, anyPlaces, institutionsOf, type PlacesData } from "./requests.js";

/** A file of internship places as somebody saves it, and what should be read from it. */
export interface PlacesFile {
  readonly bytes: Uint8Array;
  readonly kkr: string | undefined;
  readonly expected: readonly InternshipPlaces[];
}

/** How a file is written: all of it is drawn, none of it may matter. */
interface Style {
  readonly layout: "long" | "wide";
  readonly delimiter: ";" | "\t" | ",";
  readonly statesDelimiter: boolean;
  readonly lineEnd: "\r\n" | "\n";
  readonly endsInLineEnd: boolean;
  readonly quotesAll: boolean;
  readonly groupsThousands: boolean;
  readonly encoding: "UTF-8" | "UTF-8 with BOM" | "UTF-8 in NFD" | "UTF-16LE" | "UTF-16BE" | "windows-1252";
  readonly namesInstitution: boolean;
  readonly upperCase: boolean;
}

const anyStyle: fc.Arbitrary<Style> = fc.record({
  layout: fc.constantFrom("long", "wide"),
  delimiter: fc.constantFrom(";", "\t", ","),
  statesDelimiter: fc.boolean(),
  lineEnd: fc.constantFrom("\r\n", "\n"),
  endsInLineEnd: fc.boolean(),
  quotesAll: fc.boolean(),
  groupsThousands: fc.boolean(),
  encoding: fc.constantFrom(
    "UTF-8",
    "UTF-8 with BOM",
    "UTF-8 in NFD",
    "UTF-16LE",
    "UTF-16BE",
    "windows-1252",
  ),
  namesInstitution: fc.boolean(),
  upperCase: fc.boolean(),
});

const NAMES: Readonly<Record<string, string>> = {
  ...{ kp: "Københavns Professionshøjskole", absalon: "Professionshøjskolen Absalon", ucsyd: "UC SYD" },
  ...{ ucn: "UC Nordjylland", via: "VIA", ucl: "UC Lillebælt" },
  ...{ dagtilbud: "Dagtilbudspædagogik", "skole-fritid": "skole/fritid" },
  "social-special": "Social- og specialpædagogik",
};

const SPECIALISATIONS = ["dagtilbud", "skole-fritid", "social-special"];

export const anyPlacesFile: fc.Arbitrary<PlacesFile> = anyKkr.chain((kkr) =>
  fc.tuple(anyPlaces(kkr), anyStyle).map(([places, style]) => ({
    bytes: encoded(textOf(places, kkr, style), style.encoding),
    kkr,
    expected: places.map((row) => ({ ...row, places: plainOf(row.places) })),
  })),
);

/** Whole numbers as numbers, decimals as text: as the reader gives them. */
function plainOf(places: number | string): number | string {
  return typeof places === "string" && !places.includes(".") ? Number(places) : places;
}

function textOf(places: readonly PlacesData[], kkr: string | undefined, style: Style): string {
  const { layout, delimiter, statesDelimiter, lineEnd, endsInLineEnd, namesInstitution } = style;
  const hasInstitution = namesInstitution || institutionsOf(kkr).length > 1;
  const institution = (written: string): string[] => (hasInstitution ? [written] : []);
  const rows =
    layout === "long"
      ? [
          ["Kommune", ...institution("Institution"), "Specialisering", "Antal praktikpladser"],
          ...places.map((row) => [
            ...[row.provider ?? "", ...institution(nameOf(row.institution)), nameOf(row.specialisation)],
            danish(row.places, style),
          ]),
        ]
      : [
          ["Kommune", ...institution("Institution"), ...SPECIALISATIONS.map(nameOf)],
          // The places come by provider, institution and specialisation: three cells are a row.
          ...places
            .filter((_, index) => index % 3 === 0)
            .map((row, index) => [
              ...[row.provider ?? "", ...institution(nameOf(row.institution))],
              ...places.slice(index * 3, index * 3 + 3).map((cell) => danish(cell.places, style)),
            ]),
        ];
  const cased = rows.map((row, index) =>
    index === 0 && style.upperCase ? row.map((cell) => cell.toUpperCase()) : row,
  );
  const lines = cased.map((row) => row.map((cell) => field(cell, style)).join(delimiter));
  const stated = statesDelimiter ? [`sep=${delimiter}`] : [];
  return [...stated, ...lines].join(lineEnd) + (endsInLineEnd ? lineEnd : "");
}

function nameOf(id: string): string {
  return NAMES[id] ?? id;
}

function danish(places: number | string, { groupsThousands }: Style): string {
  const [whole = "", decimals] = String(places).split(".");
  const grouped = groupsThousands ? whole.replace(/\B(?=(\d{3})+$)/g, ".") : whole;
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

function field(text: string, { delimiter, quotesAll }: Style): string {
  const needsQuotes = quotesAll || text.includes(delimiter) || text.includes('"');
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

function encoded(text: string, encoding: Style["encoding"]): Uint8Array {
  const utf8 = new TextEncoder();
  const units = (): number[] => Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  switch (encoding) {
    case "UTF-8":
      return utf8.encode(text);
    case "UTF-8 with BOM":
      return utf8.encode(`\ufeff${text}`);
    case "UTF-8 in NFD":
      return utf8.encode(text.normalize("NFD"));
    case "UTF-16LE":
      return Uint8Array.from([0xfeff, ...units()].flatMap((unit) => [unit & 0xff, unit >> 8]));
    case "UTF-16BE":
      return Uint8Array.from([0xfeff, ...units()].flatMap((unit) => [unit >> 8, unit & 0xff]));
    case "windows-1252":
      // All letters drawn are in Latin-1, where windows-1252 is the same.
      return Uint8Array.from(units());
  }
}
