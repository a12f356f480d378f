import type { Block, Cell, Picture, SubmissionDocument, Table } from "../submission/document.js";
import { withoutPictures } from "./without-pictures.js";

/** By which Danish Excel knows UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

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

/**
 * The document as Danish Excel reads it with a double click: UTF-8 with a byte-order mark, semicolons, CRLF and
 * decimal commas. The form comes first; the rest follows below it. No text can become a formula.
 */
export function toCsv(document: SubmissionDocument): string {
  const blocks = document.sections.flatMap(({ title, blocks: own }) => [
    { kind: "heading" as const, text: title },
    ...withoutPictures(own),
  ]);
  const form = blocks.filter((block) => block.kind === "table" && block.id === "form");
  const rest = blocks.filter((block) => !form.includes(block));
  // An empty line between the parts.
  return csvFile(
    [...form, ...rest].flatMap((block, index) => [...(index === 0 ? [] : [[]]), ...blockRows(block)]),
  );
}

function blockRows(block: Exclude<Block, Picture>): string[][] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [[textField(block.text)]];
    case "list":
      return block.items.map((item) => [textField(item)]);
    case "table":
      return tableRows(block);
  }
}

/** A table under its caption; the form, which comes first, begins with its header, by which programs know a column. */
function tableRows({ id, caption, columns, rows }: Table): string[][] {
  return [
    ...(id === "form" || caption === "" ? [] : [[textField(caption)]]),
    columns.map(({ header }) => textField(header)),
    ...rows.map((row) => row.map(cellField)),
  ];
}

function cellField(cell: Cell): string {
  switch (cell.kind) {
    case "text":
      return textField(cell.text);
    case "number":
      return cell.value.replace(".", ",");
    case "blank":
    case "covered":
      return "";
  }
}
