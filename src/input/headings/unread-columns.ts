import type { FormFrame } from "../../domain/form-frame.js";
import { UNITS } from "../../domain/return-form.js";
import { isOfAnotherYear, OF_ANOTHER_YEAR } from "../../domain/study-year.js";
import { type Column, nameAll, nameOf } from "./columns.js";
import { type Grid, type GridRow, textAt } from "../grid/grid.js";
import { OF_YEARS } from "../words/plain-words.js";
import { isNumberAt } from "../grid/read-cell.js";
import { readLabel, saysSum } from "../words/sum-label.js";
import { HALVES, WAYS } from "../words/unit-words.js";

/** Words of columns of numbers that are no internship places: what is counted there is something else. */
export const OTHER_NUMBERS: RegExp =
  /(^|[^\p{L}])(\p{L}{0,20}(nr|nummer|kode)|id|(svar|respondent-?)id|key|cvr|tlf|telefon|alder|årige|børn|elever|borgere|indbyggere|folketal|ansatte|studerende|studiepladser|dato|gyldig|gælder|uge|bemærkning(er)?|note(r)?|kommentar(er)?|række|respondent(en)?|\p{L}*tidspunkt|starttid|fuldført|created|modified|closed)([^\p{L}]|$)|^\s*(19|20)\d\d([/-]\d{2,4})?\s*$|\d\s*[-–]\s*\d+\s*år/iu;

/** A part of a place, by its share or how long it is. */
const PART =
  /^\s*(?:(?!100\D)\d{1,3}(?:[.,]\d+)?\s?(?:%|pct\.?|procent)|0?[.,]\d+|\d{1,3}(?:[.,]\d+)?\s?(?:t\.?|timer|uger))\s*$/iu;

/** Words of numbers that hold instead of others, or by which those are to be changed: "Rettet til", "Nyt antal", "Netto". */
const FOR_OTHERS = new RegExp(
  `(?<!\\p{L})(?:${[
    "(?:rette|korr[ie]|juster|reguler|revider|opdater|ændre|endelig|reel|faktisk|aftal|fradrag|fratr|tillæg|omregn|vægt)\\p{L}*",
    "nyt?|nye|i stedet|skal være|forslag|brutto|netto|plus|minus|lægges til|(?:af|til)gang|ekstra|faktor|måneder|mdr|uger|timetal",
  ].join("|")})(?!\\p{L})|(?:antal|pladser)(?:\\s\\d)?\\s*$`,
  "iu",
);
/** Words of other places beside the first: "Antal pladser i private", "Selvejende". */
const OF_PLACES =
  /(?<!\p{L})(?:praktik)?pladser(?!\p{L})|^\W*(?:antal\s)?\W*(?:selvejende|privat|kommunal|regional)/iu;
/** What the numbers have among them: "Heraf nye". */
const WITHIN =
  /^\W*(?:heraf|hvoraf|deraf|herunder|deriblandt)\s+(?:nye?|nyt|ekstra)?\s*(?:antal|(?:praktik)?pladser)?\W*$/iu;
/** A number that is taken from another. */
const TAKEN = /^\s*[-−–]\s?\d+\s*$/;

/** Whether a heading names a unit: "Helår", "Omregnet til helår", "Hele eller halve pladser". */
export function namesUnit(heading: string): boolean {
  return HALVES.test(heading) || UNITS.some((unit) => WAYS[unit].over.test(heading));
}

/**
 * The headings of columns of numbers that are not understood, in a table with a column for each specialisation or each
 * institution: the numbers would be lost. Where a specialisation has no column, any other column of numbers may be its
 * own. In any table those of other places, those of parts of a place, "50 %" or "16 timer", those of a unit, and those
 * that replace or change the others.
 */
export function unreadColumns(
  columns: readonly Column[],
  below: Grid,
  frame: Pick<FormFrame, "specialisations" | "studyYear">,
): string[] {
  const first = columns.findIndex(
    ({ specialisation, institution }) => specialisation !== undefined || institution !== undefined,
  );
  // In a long table a column of numbers has its own heading, or is none of places.
  const isOfAny = first !== -1;
  const isLong = columns.some(({ meaning }) => meaning === "specialisation");
  const isWhole = isLong || !isOfAny || nameAll(columns, frame);
  // "Antal pladser i alt" has those of the columns beside it.
  const isOfParts = columns.some(({ meaning, header }) => meaning === "places" && saysSum(header));
  return columns
    .filter(({ index, header, meaning }) => {
      if (meaning === "unnamed" ? !isOfAny || index < first : meaning !== "extra") return false;
      // Years and sums stand beside the numbers, and what is there to be compared with: "Til sammenligning 2022/23".
      const others = [OTHER_NUMBERS, OF_YEARS, OF_ANOTHER_YEAR];
      // "Antal" before a row's words makes it a count of something; a column of places begins with it too.
      const { kind, of } = readLabel(header.replace(/^\s*antal(?:let)?\s+/i, ""));
      // Those of nobody named are places all the same: "Øvrige", "Nye pladser".
      const isFigure = header.includes("%") || (kind !== null && (kind !== "name-or-figure" || of !== ""));
      const isNumber = (cells: GridRow): boolean =>
        isNumberAt(cells, index) || TAKEN.test(textAt(cells, index));
      if (isWhole && others.some((words) => words.test(header))) return false;
      if (isWhole && WITHIN.test(header)) return false;
      if (FOR_OTHERS.test(header) && below.some(isNumber)) return true;
      // "Pladser i alt inkl. private" has more than the sum of the others.
      const isOther = !isFigure || (kind === "sum" && of !== "");
      const isOfPlaces = OF_PLACES.test(header) && !isOfAnotherYear(header, frame.studyYear);
      if (isOfPlaces && isOther && !isOfParts && below.some(isNumber)) return true;
      if (isWhole && isFigure) return false;
      // Under "Halvår" stand 1 and 2 as well, which are periods.
      const said = new Set(below.map((cells) => textAt(cells, index).replace(/\.$/, "")));
      const arePeriods = said.has("2") && [...said].every((text) => /^[12]?$/.test(text));
      const isUnit = namesUnit(header) && !arePeriods;
      return below.some(
        (cells) =>
          ((isOfAny || isUnit) && isNumber(cells)) || (kind === null && PART.test(textAt(cells, index))),
      );
    })
    .map((column) => nameOf(column).trim());
}
