import { openXlsx, saveXlsx } from "hucre/xlsx";
import { valueOf } from "../../src/messages/value-of.js";
import type { ReturnFile } from "../../src/input/returns/opened-return.js";
import { blankReturnToXlsx } from "../../src/render/xlsx/blank-return-to-xlsx.js";
import { blankReturn } from "../../src/returns/blank-return.js";
import type { Filled } from "./filled-returns.js";

/** A form that a provider filled in, as a workbook saved by hucre: not by what wrote it, but by what changes one. */
export async function filledXlsx(name: string, filled: Filled): Promise<ReturnFile> {
  const {
    kkr = "sjaelland",
    studyYear = "2023/2024",
    provider,
    unit = "halvårspladser",
    places,
    remark = "",
    editions = [],
  } = filled;
  const workbook = await openXlsx(
    await blankReturnToXlsx(valueOf(blankReturn({ kkr, studyYear, editions }))),
  );
  const sheet = workbook.sheets[0];
  if (sheet === undefined) throw new Error("filledXlsx: the form has no sheet");
  const put = (row: number, column: number, value: string | number): void => {
    const content = value === "" ? null : value;
    (sheet.rows[row] ??= [])[column] = content;
    const cell = sheet.cells?.get(`${row},${column}`);
    if (cell !== undefined) sheet.cells?.set(`${row},${column}`, { ...cell, value: content });
  };
  put(9, 1, provider);
  put(10, 1, unit);
  put(12, 1, remark);
  places.forEach((count, index) => {
    put(15 + index, 2, count);
  });
  return { name, bytes: await saveXlsx(workbook) };
}
