import type { Block, Cell, Section, SubmissionDocument, Table } from "../submission/document.js";

const STYLE = `
@page { size: A4; margin: 20mm 18mm; }
body { font-family: Arial, "Liberation Sans", sans-serif; font-size: 11pt; line-height: 1.4; color: #111; max-width: 190mm; margin: 0 auto; padding: 8mm; }
h1 { font-size: 16pt; line-height: 1.25; }
h2 { font-size: 14pt; }
h3 { font-size: 12pt; margin-bottom: 2mm; }
table { border-collapse: collapse; width: 100%; margin: 3mm 0 5mm; }
caption { text-align: start; font-size: 9.5pt; padding-bottom: 1mm; }
th, td { border: 1px solid #555; padding: 1.2mm 2mm; text-align: start; vertical-align: top; }
thead th { background: #eee; }
.end { text-align: end; font-variant-numeric: tabular-nums; }
.division { font-size: 9pt; }
@media print { body { padding: 0; max-width: none; } section + section { break-before: page; } tbody, tr { break-inside: avoid; } thead { display: table-header-group; } h3 { break-after: avoid; } }
`;

/** The document as one HTML page that needs nothing else, prints on A4, and merges cells as the form does. */
export function toHtml(document: SubmissionDocument): string {
  return `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(document.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${document.sections.map(sectionHtml).join("\n")}
</main>
</body>
</html>
`;
}

function sectionHtml({ title, blocks }: Section, index: number): string {
  const level = index === 0 ? "h1" : "h2";
  return `<section>\n<${level}>${escaped(title)}</${level}>\n${blocks.map(blockHtml).join("\n")}\n</section>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h3>${escaped(block.text)}</h3>`;
    case "paragraph":
      return `<p>${escaped(block.text)}</p>`;
    case "list":
      return `<ul>\n${block.items.map((item) => `<li>${escaped(item)}</li>`).join("\n")}\n</ul>`;
    case "table":
      return tableHtml(block);
  }
}

function tableHtml({ id, caption, columns, rows }: Table): string {
  const header = columns.map(
    (column) =>
      `<th scope="col"${column.align === "end" ? ' class="end"' : ""}>${escaped(column.header)}</th>`,
  );
  // A group of spanned rows is a body of its own: a page break may not come between them.
  const groups = rows.reduce<string[][]>((bodies, row) => {
    const html = `<tr>${row.map((cell, index) => cellHtml(cell, columns[index]?.align)).join("")}</tr>`;
    const last = bodies.at(-1);
    if (last !== undefined && row.some((cell) => cell.kind === "covered")) last.push(html);
    else bodies.push([html]);
    return bodies;
  }, []);
  return `<table class="${escaped(id)}">
<caption>${escaped(caption)}</caption>
<thead><tr>${header.join("")}</tr></thead>
${groups.map((group) => `<tbody>\n${group.join("\n")}\n</tbody>`).join("\n")}
</table>`;
}

function cellHtml(cell: Cell, align: "start" | "end" | undefined): string {
  if (cell.kind === "covered") return "";
  const span = cell.rows === undefined ? "" : ` rowspan="${cell.rows}"`;
  const end = align === "end" ? ' class="end"' : "";
  return `<td${span}${end}>${cell.kind === "blank" ? "" : escaped(cell.text)}</td>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
