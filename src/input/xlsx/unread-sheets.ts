import type { FormFrame } from "../../domain/form-frame.js";
import { isFirm } from "../../domain/kkr.js";
import type { Notice } from "../../domain/notice.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import { type GridCell, isBlank, LONGEST_LINE, writtenCells } from "../grid/grid.js";
import { OTHER_NUMBERS } from "../headings/unread-columns.js";
import { namedByHeading } from "../words/heading.js";
import { isPhone } from "../words/plain-words.js";
import { readNumber } from "../grid/read-cell.js";
import type { ReadSheet } from "./read-workbook.js";

/**
 * What is to be said of the sheets that are not read: a notice of what stands in them, but for hidden ones without a
 * number and for lists of single words. Refused is a sheet with the name of a municipality or region, or of a
 * specialisation, beside a number: an answer may be there.
 */
export function unreadSheets(
  others: readonly ReadSheet[],
  frame: FormFrame,
  file: Where,
): readonly Notice[] | Refusal {
  const notices: Notice[] = [];
  const sheets: string[] = [];
  const providers = new Set<string>();
  for (const { name: sheet, grid, isHidden } of others) {
    // Under "Kommunekode" or "Tlf." the numbers count nothing.
    const headings = Array.from(grid[0] ?? [], ({ kind, text }) =>
      kind === "text" ? text.slice(0, LONGEST_LINE) : "",
    );
    const isCounted = (cell: GridCell, column: number): boolean =>
      isNumber(cell) && !OTHER_NUMBERS.test(headings[column] ?? "");
    const rows = grid.filter((row) => row.some(isCounted));
    const texts = writtenCells(grid, {}).map(({ text }) => text);
    const hasNumbers = grid.some((row) => row.some(isNumber));
    if (!hasNumbers && (isHidden || texts.every((text) => !/\s/.test(text)))) continue;
    const named = [sheet, ...writtenCells(rows, {}).map(({ text }) => text)].flatMap((text) => {
      const known = frame.knownProvider(text);
      return isFirm(known) ? known.name : (namedByHeading(text, frame.specialisations)?.name ?? []);
    });
    // Whoever says in words alone that they have not answered has no numbers there.
    if (named.length === 0 || texts.every((text) => !/\d/.test(text))) {
      notices.push({ code: "sheet-not-read", texts, where: { ...file, sheet } });
      continue;
    }
    sheets.push(sheet);
    for (const name of named) providers.add(name);
  }
  if (sheets.length === 0) return notices;
  return { code: "unread-sheets", sheets, providers: [...providers], where: file };
}

function isNumber(cell: GridCell): boolean {
  if (isPhone(cell.text)) return false;
  if (cell.kind === "text") return !isBlank(cell) && readNumber(cell).ok;
  return ["number", "formula", "unclear"].includes(cell.kind);
}
