import type { Column } from "./columns.js";
import { type Grid, isBlank } from "./grid.js";
import { readNumber } from "./read-cell.js";
import { saysSum } from "./sum-label.js";

/** Words of columns of numbers that are no internship places: what is counted there is something else. */
const OTHER_NUMBERS =
  /(^|[^\p{L}])(\p{L}{0,20}(nr|nummer|kode)|id|cvr|tlf|telefon|alder|årige|børn|elever|borgere|indbyggere|folketal|ansatte|studerende|studiepladser|dato|uge|bemærkning(er)?|note(r)?|kommentar(er)?|række)([^\p{L}]|$)|^\s*(19|20)\d\d([/-]\d{2,4})?\s*$|\d\s*[-–]\s*\d+\s*år/iu;

/** The headings of columns of numbers that are not understood, in a table with a column for each specialisation: the numbers would be lost. */
export function unreadColumns(columns: readonly Column[], below: Grid): string[] {
  if (!columns.some(({ specialisation }) => specialisation !== undefined)) return [];
  return columns
    .filter(({ index, header, meaning }) => {
      if (meaning !== "extra") return false;
      const heading = header.slice(0, LONGEST_HEADING);
      if (OTHER_NUMBERS.test(heading) || saysSum(heading)) return false;
      return below.some((cells) => {
        const cell = cells[index];
        return cell !== undefined && !isBlank(cell) && cell.kind !== "covered" && readNumber(cell).ok;
      });
    })
    .map(({ header }) => header.trim());
}

/** A longer text is no heading. */
const LONGEST_HEADING = 200;
