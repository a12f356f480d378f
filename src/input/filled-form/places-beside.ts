import type { PlacesBeside } from "../../domain/filled-form.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { findNamed, nameKey } from "../../domain/name-key.js";
import type { Grid, GridRow } from "../grid/grid.js";
import { isNumberAt, readNumber } from "../grid/read-cell.js";
import { NOTHING, textsOf, withoutRemark, wordsIn } from "./said-in-tables.js";

/** What heads the internship places of a division in our annex, by what else its table has. */
const WORKED_OUT = ["nøjagtigandel", "gangemultiplikatorerne", "loft"];
/** What a table of it is called: whose it is, and of what. */
const CAPTION = /^(.+?)(?:, mellemregninger|: fordeling|: loft|: praktikpladser, som )/u;

/**
 * The internship places in the tables of our annex: those of each provider, and those that a division rests on. Whose a
 * table is its caption says; null is anybody's.
 */
export function placesBeside(rows: Grid, frame: FormFrame, captions: readonly string[] = []): PlacesBeside[] {
  const { edition, specialisations } = frame;
  const idIn = (texts: readonly string[], among: FormFrame["specialisations"]): string | null =>
    texts.flatMap((text) => findNamed(withoutRemark(text), among)?.id ?? [])[0] ?? null;
  let over = captions;
  let heading: GridRow = [];
  let isHeading = true;
  return rows.flatMap((row): PlacesBeside[] => {
    const texts = textsOf(row);
    if (texts.length === 0) return [];
    if (row.every((_, column) => amountIn(row, column) === null)) {
      over = [...(isHeading ? over : []), wordsIn(row)];
      [heading, isHeading] = [row, true];
      return [];
    }
    const keys = heading.map(({ text }) => nameKey(text));
    const whose = over.flatMap((line) => CAPTION.exec(line)?.[1] ?? []);
    const ofTable = idIn(whose, edition.institutions);
    isHeading = false;
    const [first = ""] = texts;
    const provider = nameKey(first) === "ialt" ? null : first;
    if (keys.includes("indberetter"))
      return row.flatMap((_, column): PlacesBeside[] => {
        const specialisation = idIn([heading[column]?.text ?? ""], specialisations);
        const amount = amountIn(row, column);
        return amount === null ? [] : [{ provider, institution: ofTable, specialisation, amount }];
      });
    const amount = amountIn(row, keys.indexOf("praktikpladser"));
    if (amount === null || !WORKED_OUT.some((title) => keys.includes(title))) return [];
    const names = row.map(({ text }) => text);
    const institution = idIn(names, edition.institutions) ?? ofTable;
    return [{ provider: null, institution, specialisation: idIn(names, specialisations), amount }];
  });
}

/** A number in plain digits with a point; null for a text, and what a merged cell covers. */
function amountIn(row: GridRow, column: number): string | null {
  const number = isNumberAt(row, column) ? readNumber(row[column] ?? NOTHING) : null;
  return number?.ok === true ? number.value : null;
}
