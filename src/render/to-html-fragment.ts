import type { Block, Cell, Section, SubmissionDocument, Table } from "../submission/document.js";
import { escapedHtml } from "./escaped-html.js";
import { barPicture } from "./svg/bar-picture.js";

/**
 * The document's sections as HTML without a page around them, to be set into a page of your own: no styles, no
 * scripts, and no text from outside that could become markup. The first heading is an h1 unless `level` says
 * otherwise; the others follow from it.
 */
export function toHtmlFragment(
  document: SubmissionDocument,
  { level = 1 }: { level?: 1 | 2 | 3 } = {},
): string {
  return document.sections.map((section, index) => sectionHtml(section, index, level)).join("\n");
}

function sectionHtml({ title, blocks }: Section, index: number, level: number): string {
  // No level is left out on the way down: those who hear the page go by them.
  const own = index === 0 ? level : level + 1;
  const inside = wholesOf(blocks).map((whole) => {
    const html = whole.map((block) => blockHtml(block, own + 1)).join("\n");
    return whole.length === 1 ? html : `<div class="short">\n${html}\n</div>`;
  });
  return `<section>\n<h${own}>${escapedHtml(title)}</h${own}>\n${inside.join("\n")}\n</section>`;
}

/** What is printed on one page: a short table with the headings and the sentences right above it, or a block alone. */
function wholesOf(blocks: readonly Block[]): Block[][] {
  const kinds = blocks.map((block) => {
    if (block.kind === "table") return isShort(block) ? "t" : "-";
    return { heading: "h", paragraph: "p", list: "-", picture: "-" }[block.kind];
  });
  return Array.from(kinds.join("").matchAll(/h*p*t|./g), ({ 0: { length }, index }) =>
    blocks.slice(index, index + length),
  );
}

function blockHtml(block: Block, level: number): string {
  switch (block.kind) {
    case "heading": {
      const heading = `h${block.isSub === true ? level + 1 : level}`;
      return `<${heading}>${escapedHtml(block.text)}</${heading}>`;
    }
    case "paragraph":
      return `<p>${escapedHtml(block.text)}</p>`;
    case "list":
      return `<ul>\n${block.items.map((item) => `<li>${escapedHtml(item)}</li>`).join("\n")}\n</ul>`;
    case "table":
      return tableHtml(block);
    case "picture":
      return barPicture(block);
  }
}

/** A table of no more rows is printed on one page. */
function isShort({ rows }: Table): boolean {
  return rows.length <= 14;
}

/** A table of more columns is set smaller. */
const MANY_COLUMNS = 5;

/** A header of no more characters is never broken over lines. */
const ONE_LINE = 9;

function tableHtml(table: Table): string {
  const { id, caption, columns, rows } = table;
  const header = columns.map((column) => {
    const classes = [
      ...(column.align === "end" ? ["end"] : []),
      ...(column.header.length <= ONE_LINE ? ["line"] : []),
    ];
    const named = classes.length === 0 ? "" : ` class="${classes.join(" ")}"`;
    return `<th scope="col"${named}>${escapedHtml(column.header)}</th>`;
  });
  // A group of spanned rows is a body of its own: a page break may not come between them.
  const groups = rows.reduce<string[][]>((bodies, row) => {
    const html = `<tr>${row.map((cell, index) => cellHtml(cell, columns[index]?.align)).join("")}</tr>`;
    const last = bodies.at(-1);
    if (last !== undefined && row.some((cell) => cell.kind === "covered")) last.push(html);
    else bodies.push([html]);
    return bodies;
  }, []);
  const short = isShort(table) ? " short" : "";
  const dense = columns.length > MANY_COLUMNS ? " dense" : "";
  return `<table class="${escapedHtml(id)}${short}${dense}">
<caption>${escapedHtml(caption)}</caption>
<thead><tr>${header.join("")}</tr></thead>
${groups.map((group) => `<tbody>\n${group.join("\n")}\n</tbody>`).join("\n")}
</table>`;
}

function cellHtml(cell: Cell, align: "start" | "end" | undefined): string {
  if (cell.kind === "covered") return "";
  const span = cell.rows === undefined ? "" : ` rowspan="${cell.rows}"`;
  const end = align === "end" ? ' class="end"' : "";
  return `<td${span}${end}>${cell.kind === "blank" ? "" : escapedHtml(cell.text)}</td>`;
}
