import { grouped } from "../../domain/grouped.js";
import type { Notice } from "../../domain/notice.js";
import type { Refusal } from "../../domain/refusal.js";
import type { InternshipPlacesUnit } from "../../domain/request.js";
import { lineAt, LONGEST_LINE } from "../grid/grid.js";
import { cellAt, isKnown } from "../headings/columns.js";
import { namesUnit } from "../headings/unread-columns.js";
import { mayBeEither, saidOfUnit, unitAlone } from "../words/unit-words.js";
import type { TableInLines } from "./lines-around.js";
import { CONVERTED, type UnitInTable } from "./units-of-line.js";

/** A sentence with such a word tells how numbers were made of others, or what they are not. */
const OF_HOW_MADE = new RegExp(
  String.raw`${CONVERTED.source}|(?<!\p{L})(?:heraf|hvoraf|deraf|havde|var|ikke|tidligere|forrige|sidste|før)(?!\p{L})`,
  "iu",
);

/** A sentence up to what it says the places are in now; how they were made before is no matter then. */
const SAID_NOW =
  /^[^]*?(?<!\p{L})(?:er|opgør|opgøres|angiver|angives|indberetter|bruger|regner|har (?:opgjort|angivet|indberettet|regnet))\s(?:(?:(?:op)?talt|opgjort|angivet|skrevet|indberettet|stadig|nu|alle|også)\s)*(?:(?:i|som)\s)?(?:halv|½|hel)-?(?:å|aa)r/iu;

const OF_HOW_COUNTED =
  /^\W*(?:(?:hver|en|én|1) (?:praktik)?plads|pladserne)(?!\p{L})(?!.*(?:omregn|konverter|beregn))/iu;

/** Whether a sentence tells how numbers were made of those in the unit that it names: it is none of theirs now. */
export function isOfHowMade(sentence: string): boolean {
  const own = saidOfUnit(sentence.slice(0, LONGEST_LINE));
  // "En plads = én studerende i et halvt år" tells how they are counted.
  if (OF_HOW_COUNTED.test(own) && mayBeEither(own)) return false;
  return OF_HOW_MADE.test(SAID_NOW.exec(own)?.[0] ?? own);
}

/** A table that states both units, or another one than the user says, or one that may be of some of its places only. */
export function unitRefusals(units: readonly UnitInTable[], said?: InternshipPlacesUnit): Refusal[] {
  const ofAll = units.filter(({ ofSome }) => ofSome === undefined);
  const [first] = ofAll;
  const unit = said ?? first?.value;
  const wrong = ofAll.find(({ value }) => value !== unit);
  if (wrong !== undefined && unit !== undefined) {
    const areBoth = ofAll.some(({ value }) => value === unit) ? { areBoth: true as const } : {};
    return [{ code: "other-unit", stated: wrong.value, unit, ...areBoth, where: wrong.where }];
  }
  return units.flatMap(({ value, ofSome, isUnclear, carriers, isSentence, where }, index): Refusal[] => {
    if (ofSome === undefined) return [];
    const isAgain = units.slice(0, index).some((one) => one.ofSome !== undefined);
    if (said === undefined && isAgain) return [];
    const carried = carriers === undefined ? {} : { carriers };
    // What the user says answers a sentence of how the numbers were made, and not one of another unit.
    if (value === said || (said !== undefined && isSentence === true && isOfHowMade(ofSome))) return [];
    return said === undefined || isUnclear === true
      ? [{ code: "unit-of-some", stated: value, written: ofSome, ...carried, where }]
      : [{ code: "other-unit", stated: value, unit: said, where }];
  });
}

/** What a table says of its unit, where the user has said none. */
export function unitNotices(units: readonly UnitInTable[], said?: InternshipPlacesUnit): Notice[] {
  return said === undefined
    ? units.flatMap(({ value, where, ofSome }) =>
        ofSome === undefined ? [{ code: "unit-stated", unit: value, where }] : [],
      )
    : [];
}

/** The units that tables state of all their places, each where it stands first. */
export function unitsOfTables(tables: readonly { readonly units: readonly UnitInTable[] }[]): UnitInTable[] {
  const ofAll = tables.flatMap(({ units }) => units.filter(({ ofSome }) => ofSome === undefined));
  return grouped(ofAll, ({ value }) => value).map(([first]) => first);
}

/** A unit that some of the tables state, where others state none. */
export function unitOfSomeTables(
  tables: readonly { readonly units: readonly UnitInTable[] }[],
  [stated]: readonly UnitInTable[],
): Refusal[] {
  if (stated === undefined || tables.every(({ units }) => units.length > 0)) return [];
  const { value, text, where } = stated;
  return [{ code: "unit-of-some", stated: value, written: text, isOfTable: true, where }];
}

/** What stands over what the numbers of a row are in; an "Enhed" may be a department too. */
export const OF_UNITS: RegExp =
  /^\s*(?:enhed|(?:opgjort|angivet|talt|tælles) i|plads(?:er|type)? ?(?:i|er))\s*(?:\([^)]*\))?\W*$/iu;
/** What tells of a part of a year or of a place. */
const SAYS_PART =
  /½|0[.,]5\s?år|^\W*h(?:alve?|ele?)?\W*$|(?<!\p{L})(?:(?:halv|hel)(?:[et]?\s|-?(?:å|aa)r)|semester|kvartal|måned|mdr|uger?(?!\p{L})|periode|(?:praktik)?forløb|fuldtid|deltid|årsværk|dobbelt)|(?:tusind|hundred)/iu;

/** What is no answer to which unit, under a heading that names one: a number, which is another fault, and a time in the year. */
const OF_TIME = /\d|(?:for|efter)år|sommer|vinter|begge/iu;

/** The first unit beside the rows that is none that is known: "pr. semester" under "Enhed", a cross under "Halvår". */
export function unclearUnits({ rows, columns, file }: TableInLines): Refusal[] {
  const others = columns.filter((column) => !isKnown(column));
  for (const { cells, row } of rows) {
    for (const column of others) {
      const written = lineAt(cells, column.index).trim();
      const isAsked = OF_UNITS.test(column.header)
        ? SAYS_PART.test(written)
        : namesUnit(column.header) && mayBeEither(column.header) && !OF_TIME.test(written);
      if (written !== "" && isAsked && unitAlone(written) === undefined) {
        return [{ code: "unknown-unit", written, where: cellAt(row, column, file) }];
      }
    }
  }
  return [];
}
