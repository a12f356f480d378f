import type { Block, Cell, Picture, SubmissionDocument, Table } from "../submission/document.js";
import { withoutPictures } from "./without-pictures.js";

/** The document as Markdown with tables as GitHub reads them. Nothing in a text can become markup. */
export function toMarkdown(document: SubmissionDocument): string {
  const sections = document.sections.map(({ title, blocks }, index) =>
    [`${index === 0 ? "#" : "##"} ${escaped(title)}`, ...withoutPictures(blocks).map(blockText)].join("\n\n"),
  );
  return `${sections.join("\n\n")}\n`;
}

function blockText(block: Exclude<Block, Picture>): string {
  switch (block.kind) {
    case "heading":
      return `${block.isSub === true ? "####" : "###"} ${escaped(block.text)}`;
    case "paragraph":
      return escaped(block.text);
    case "list":
      return block.items.map((item) => `- ${unlinked(escaped(item))}`).join("\n");
    case "table":
      return tableText(block);
  }
}

/** The caption, and the table under it. Columns are padded, so that it can be read as it is, in a terminal or an e-mail. */
function tableText({ caption, columns, rows }: Table): string {
  const body = rows.map((row) => row.map(cellText));
  const header = columns.map((column) => escaped(column.header));
  // Not `Math.max(...)`: a call takes no more than some 100,000 arguments, and a table may have more rows.
  const widths = header.map((text, index) =>
    body.reduce((widest, row) => Math.max(widest, lengthOf(row[index] ?? "")), Math.max(3, lengthOf(text))),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, index) => padded(cell, widths[index] ?? 0, columns[index]?.align)).join(" | ")} |`;
  const rule = widths.map((width, index) =>
    columns[index]?.align === "end" ? `${"-".repeat(width - 1)}:` : "-".repeat(width),
  );
  const above = caption === "" ? [] : [escaped(caption), ""];
  return [...above, line(header), `| ${rule.join(" | ")} |`, ...body.map(line)].join("\n");
}

function padded(text: string, width: number, align: "start" | "end" | undefined): string {
  const space = " ".repeat(Math.max(0, width - lengthOf(text)));
  return align === "end" ? space + text : text + space;
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

function cellText(cell: Cell): string {
  return cell.kind === "text" || cell.kind === "number" ? unlinked(inline(cell.text)) : "";
}

/** A backslash before everything that Markdown, or the HTML within it, could take for its own. */
function escaped(text: string): string {
  return inline(text)
    .replace(/^(\s*)([-+=])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)]\s)/, "$1\\$2");
}

/** The same within a line, as in a cell of a table: there no sign begins a list or a heading. */
function inline(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~#&$]/g, "\\$&")
    .replace(/(https?|ftp):\/\//gi, "$1:\\/\\/")
    .replace(/www\./gi, "www\\.");
}

/** Where texts from outside stand, an address must not become a link; in our own sentences it may be copied. */
function unlinked(text: string): string {
  return text.replaceAll("@", "\\@");
}
