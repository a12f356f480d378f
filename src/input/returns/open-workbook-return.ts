import type { FormFrame } from "../../domain/form-frame.js";
import { done, type Outcome, refused } from "../../domain/outcome.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import { readFormCode } from "../../domain/return-form.js";
import { isRecommendation, readWorkbook, type ReadSheet } from "../xlsx/read-workbook.js";
import { writtenCells } from "../grid/grid.js";
import { saidOnce } from "../rows/places-in-grid.js";
import { sumSheets } from "../rows/sum-sheets.js";
import { tablesInSheets } from "../xlsx/tables-in-sheets.js";
import { type OpenedReturn, type ReadReturn, type ReturnFile, unreadable } from "./opened-return.js";
import { readReturn } from "./read-return.js";

/** Opens a return in a workbook, filled in or made by somebody. Never throws, whatever the bytes. */
export function openWorkbookReturn({ name, bytes }: ReturnFile): Outcome<OpenedReturn> {
  const file: Where = { file: name };
  const sheets = readWorkbook(bytes);
  if ("code" in sheets) return refused({ ...sheets, where: file });
  if (isRecommendation(sheets)) return refused({ code: "swapped-file", is: "recommendation", where: file });
  const codes = sheets.flatMap((sheet) => codeIn(sheet, file) ?? []);
  return done({
    ...{ file, code: codes[0] ?? null },
    read: (frame, answers) => {
      const all = tablesInSheets(sheets, undefined, frame, file, codes.length > 0);
      if ("code" in all) return unreadable(all, file);
      const tables = all.filter(({ isOfSums }) => isOfSums !== true);
      const isOne = tables.length === 1;
      // Each of several has a code of its own and says the same by it, or none has.
      const own = tables.map(({ where }) => codes.find((code) => isOne || code.where.sheet === where.sheet));
      if (new Set(own.map((code) => code && `${code.studyYear} ${code.kkr}`)).size > 1) {
        const names = tables.map(({ where }) => where.sheet ?? "");
        return unreadable({ code: "several-tables", sheets: names }, file);
      }
      const returns = tables.map(({ before, beside, ...table }, index) => {
        const seen = sheets.filter((sheet) => isOne || sheet.name === table.where.sheet);
        const written = seen.flatMap((sheet) => writtenCells(sheet.grid, { ...file, sheet: sheet.name }));
        const isForm = own[index] !== undefined;
        return readReturn({ ...table, isForm, notices: [...before, ...beside], written }, frame, answers);
      });
      const copied = own[0] === undefined ? [] : copies(returns, frame);
      if (copied.length > 0) {
        const names = tables.flatMap(({ where: { sheet = "" } }, at) => (copied.includes(at) ? [sheet] : []));
        return unreadable({ code: "several-tables", sheets: names, areCopies: true, where: file }, file);
      }
      const read = together(returns, own[0] !== undefined);
      const sums = sumSheets(all, read.rows, frame);
      return {
        ...read,
        refusals: [...read.refusals, ...sums.refusals],
        notices: [...read.notices, ...sums.notices],
      };
    },
  });
}

/** Which of the forms on several sheets are the first provider's that has more than one. */
function copies(returns: readonly ReadReturn[], { ownerId }: FormFrame): readonly number[] {
  const named = returns.map(({ labels: [name = ""] }) => (name === "" ? null : ownerId(name)));
  const twice = named.find((id, at) => id !== null && named.indexOf(id, at + 1) !== -1);
  return twice === undefined ? [] : named.flatMap((id, at) => (id === twice ? [at] : []));
}

/** The returns on the sheets of a file as one, which has one unit. What is remarked on several sheets stands beside them. */
function together(returns: readonly ReadReturn[], isForm: boolean): ReadReturn {
  const [first, ...others] = returns;
  if (first === undefined) throw new Error("together: a workbook without a table is read");
  if (others.length === 0) return first;
  const { unit } = returns.find((one) => one.unit.value !== null) ?? first;
  const units = returns.flatMap(({ unit: { value: stated, where } }): Refusal[] => {
    if (unit.value === null || stated === unit.value) return [];
    if (stated !== null) return [{ code: "other-unit", stated, unit: unit.value, where }];
    if (isForm) return [{ code: "unknown-unit", written: "", where }];
    const { value, text: written = "", where: at } = unit;
    return [{ code: "unit-of-some", stated: value, written, isOfTable: true, where: at }];
  });
  return {
    unit,
    rows: returns.flatMap(({ rows }) => rows),
    labels: returns.flatMap(({ labels }) => labels),
    refusals: [...returns.flatMap(({ refusals }) => refusals), ...units],
    remarks: returns.flatMap(({ remarks = [] }) => remarks),
    notices: saidOnce(returns.flatMap(({ notices }) => notices)),
    beside: returns.flatMap(({ remark, beside }) => [...(remark === undefined ? [] : [remark]), ...beside]),
  };
}

/** The first cell that has a form's code: it stands above the table. */
function codeIn({ name: sheet, grid }: ReadSheet, file: Where): OpenedReturn["code"] {
  for (const [index, row] of grid.slice(0, ROWS_ABOVE).entries()) {
    for (const [column, { text }] of row.entries()) {
      const code = readFormCode(text);
      if (code !== null) return { ...code, where: { ...file, sheet, row: index + 1, column: column + 1 } };
    }
  }
  return null;
}

const ROWS_ABOVE = 30;
