import { kindOfFile } from "./recognise.js";

/** Whether a file is a workbook by its name, or is one by what it is, or only looks like one: then it is refused with advice. */
export function isWorkbook(bytes: Uint8Array, name: string): boolean {
  return /\.xlsx$/i.test(name) || ["zip", "xls", "encrypted", "html"].includes(kindOfFile(bytes));
}
