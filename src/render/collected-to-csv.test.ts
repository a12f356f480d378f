import fc from "fast-check";
import { expect, it } from "vitest";
import { prop } from "../../test/prop.js";
import { exact } from "../domain/amount.js";
import { valueOf } from "../messages/value-of.js";
import { readInternshipPlaces } from "../input/read-internship-places.js";
import { collectedToCsv } from "./collected-to-csv.js";

const NAMES = { institution: "Professionshøjskolen Absalon" };
const CELLS = ["Dagtilbudspædagogik", "Skole- og fritidspædagogik", "Social- og specialpædagogik"];

function readBack(csv: string): ReturnType<typeof readInternshipPlaces> {
  return readInternshipPlaces(new TextEncoder().encode(csv), { kkr: "sjaelland" });
}

it("is a line for each provider, institution and specialisation, as Danish Excel opens it", () => {
  const rows = [
    { ...NAMES, provider: "Køge", specialisation: "Dagtilbudspædagogik", places: "1110" },
    { ...NAMES, provider: '=1;"x"', specialisation: "Dagtilbudspædagogik", places: "12.345" },
  ];
  expect(collectedToCsv(rows)).toBe(
    [
      "\uFEFFKommune;Institution;Specialisering;Antal praktikpladser",
      "Køge;Professionshøjskolen Absalon;Dagtilbudspædagogik;1110",
      `"'=1;""x""";Professionshøjskolen Absalon;Dagtilbudspædagogik;012,345`,
      "",
    ].join("\r\n"),
  );
});

const digits = fc.tuple(
  fc.nat(99_999),
  fc.string({ unit: fc.constantFrom(..."0123456789".split("")), maxLength: 6 }),
);
const amount = digits.map(([whole, decimals]) => (decimals === "" ? `${whole}` : `${whole}.${decimals}`));

prop([fc.array(fc.tuple(amount, amount, amount), { minLength: 1, maxLength: 5 })])(
  "is read again with the same numbers, nothing refused and nothing read otherwise than written",
  (answers) => {
    const rows = answers.flatMap((places, index) =>
      CELLS.map((specialisation, cell) => ({
        ...{ ...NAMES, provider: `P${index}`, specialisation, places: places[cell] ?? "" },
      })),
    );
    const outcome = readBack(collectedToCsv(rows));
    expect(valueOf(outcome).map(({ provider, places }) => [provider, exact(places).toFixed()])).toEqual(
      rows.map(({ provider, places }) => [provider, exact(places).toFixed()]),
    );
    expect(outcome).toMatchObject({ notices: [{ code: "table-read" }] });
  },
);
