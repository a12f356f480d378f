/** By which Danish Excel knows UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** Lines of fields as a file that Danish Excel opens with a double click. */
export function csvFile(lines: readonly (readonly string[])[]): string {
  return `${BYTE_ORDER_MARK}${lines.map((line) => `${line.join(";")}\r\n`).join("")}`;
}

// The beginning of the text, or of a cell where a program takes another mark for the separator. Each mark is a
// beginning of its own, so that a long row of them is read once.
const FORMULA = /(^|[,;\t"\r\n])(?=[^\S\t\r\n]*[=+\-@＝＋－＠])/g;
const LEADING_MARK = /^(?=\s*[\t\r])/;

/**
 * A text as a field of CSV that no spreadsheet takes for a formula: an apostrophe stands before = + - @, narrow or
 * full-width, at the beginning, and behind a comma, semicolon, tab, quotation mark or line end; and before a tab or
 * line end at the beginning. In quotation marks where the text has a mark of CSV of any separator.
 */
export function textField(text: string): string {
  const guarded = text.replace(FORMULA, "$1'").replace(LEADING_MARK, "'");
  return /[",;\t\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
