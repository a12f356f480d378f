import { done, type Outcome, refused } from "../../domain/outcome.js";
import { readFormCode } from "../../domain/return-form.js";
import type { Where } from "../../domain/where.js";
import type { ReadSheet } from "../xlsx/read-workbook.js";
import { readWorkbook } from "../xlsx/read-workbook.js";
import { tableInSheets } from "../xlsx/table-in-sheets.js";
import { type OpenedReturn, type ReturnFile, unreadable } from "./opened-return.js";
import { readReturn } from "./read-return.js";
import { writtenCells } from "./written-cells.js";

/** Opens a return in a workbook, filled in or made by somebody. Never throws, whatever the bytes. */
export function openWorkbookReturn({ name, bytes }: ReturnFile): Outcome<OpenedReturn> {
  const file: Where = { file: name };
  const sheets = readWorkbook(bytes);
  if ("code" in sheets) return refused({ ...sheets, where: file });
  const code = codeIn(sheets, file);
  return done({
    ...{ file, code },
    read: (frame, answers) => {
      const table = tableInSheets(sheets, undefined, frame, file);
      if ("code" in table) return unreadable(table, file);
      const { grid, where, before, beside } = table;
      const written = sheets.flatMap((sheet) => writtenCells(sheet.grid, { ...file, sheet: sheet.name }));
      const notices = [...before, ...beside];
      return readReturn({ grid, where, isForm: code !== null, notices, written }, frame, answers);
    },
  });
}

/** The first cell that has a form's code: it stands above the table. */
function codeIn(sheets: readonly ReadSheet[], file: Where): OpenedReturn["code"] {
  for (const { name: sheet, grid } of sheets) {
    for (const [index, row] of grid.slice(0, ROWS_ABOVE).entries()) {
      for (const [column, { text }] of row.entries()) {
        const code = readFormCode(text);
        if (code !== null) {
          return { ...code, where: { ...file, sheet, row: index + 1, column: column + 1 } };
        }
      }
    }
  }
  return null;
}

const ROWS_ABOVE = 30;
