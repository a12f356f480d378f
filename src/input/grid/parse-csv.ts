/**
 * The cells of a CSV text by row, each as `cellOf` makes it of what is written, or null where its quotation marks do
 * not match (RFC 4180). Empty rows are kept, and a line break within quotation marks is part of a cell: so row n of the
 * result is row n in Excel.
 */
export function parseCsv<Cell>(
  text: string,
  delimiter: string,
  cellOf: (written: string) => Cell,
): (readonly Cell[])[] | null {
  const separator = `\\u{${(delimiter.codePointAt(0) ?? 0).toString(16)}}`;
  const cell = new RegExp(`([^"\\r\\n${separator}]*)(${separator}|\\r\\n|[\\r\\n]|$)`, "uy");
  // A file may be nothing but millions of line breaks: all its empty rows are one.
  const empty: readonly Cell[] = [cellOf("")];
  const rows: (readonly Cell[])[] = [];
  let row: Cell[] = [];
  let isEnd = text === "";
  while (!isEnd) {
    const from = cell.lastIndex;
    const end = text[from] === '"' ? endOfQuoted(text, from) : from;
    if (end === null) return null;
    cell.lastIndex = end;
    const found = cell.exec(text);
    if (found === null) return null;
    const [, plain = "", after] = found;
    if (end > from && plain !== "") return null;
    const written = end > from ? text.slice(from + 1, end - 1).replaceAll('""', '"') : plain;
    row.push(cellOf(written));
    const isNext = after === delimiter;
    if (!isNext) {
      // A list that has grown keeps room for more; its copy does not, and there may be 200,000 of them.
      rows.push(row.length === 1 && written === "" ? empty : row.slice());
      row = [];
    }
    isEnd = !isNext && cell.lastIndex === text.length;
  }
  return rows;
}

/** Behind the mark that ends the quoted text; a mark within stands twice. No pattern: it would run out of stack. */
function endOfQuoted(text: string, from: number): number | null {
  let end = text.indexOf('"', from + 1);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end === -1 ? null : end + 1;
}
