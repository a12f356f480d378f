/** A file may be nothing but millions of line breaks: all its empty rows are one. */
const EMPTY: readonly string[] = [""];

/**
 * The cells of a CSV text by row, or null where its quotation marks do not match (RFC 4180). Empty rows are kept, and
 * a line break within quotation marks is part of a cell: so row n of the result is row n in Excel.
 */
export function parseCsv(text: string, delimiter: string): (readonly string[])[] | null {
  const separator = `\\u{${(delimiter.codePointAt(0) ?? 0).toString(16)}}`;
  const cell = new RegExp(
    `("[^"]*(?:""[^"]*)*"|[^"\\r\\n${separator}]*)(${separator}|\\r\\n|[\\r\\n]|$)`,
    "uy",
  );
  const rows: (readonly string[])[] = [];
  let row: string[] = [];
  let isEnd = text === "";
  while (!isEnd) {
    const found = cell.exec(text);
    if (found === null) return null;
    const [, written = "", after] = found;
    row.push(written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written);
    const isNext = after === delimiter;
    if (!isNext) {
      rows.push(row.length === 1 && row[0] === "" ? EMPTY : row);
      row = [];
    }
    isEnd = !isNext && cell.lastIndex === text.length;
  }
  return rows;
}
