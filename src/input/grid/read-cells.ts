import { parseCsv } from "./parse-csv.js";

/**
 * The cells of a range as Excel and LibreOffice put it on the clipboard: cells separated by tabs, rows by line
 * breaks, and a cell that holds either of them within quotation marks. Null where the quotation marks do not match.
 */
export function readCells(text: string): string[][] | null {
  const rows = parseCsv(text.replace(/\r\n?/g, "\n").replace(/\n$/, ""), "\t", (written) => written);
  return rows === null ? null : rows.map((row) => [...row]);
}
