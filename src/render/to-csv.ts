import type { Block, Cell, Picture, SubmissionDocument, Table } from "../submission/document.js";
import { BYTE_ORDER_MARK, textField } from "./csv-field.js";
import { withoutPictures } from "./without-pictures.js";

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
  const parts = [...form, ...rest].map((block) =>
    blockRows(block)
      .map((row) => row.join(";"))
      .join("\r\n"),
  );
  return `${BYTE_ORDER_MARK}${parts.join("\r\n\r\n")}\r\n`;
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

function tableRows({ columns, rows }: Table): string[][] {
  return [columns.map(({ header }) => textField(header)), ...rows.map((row) => row.map(cellField))];
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
