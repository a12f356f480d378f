import { unzipSync, zipSync } from "fflate";
import type { FormEdition } from "../src/index.js";
import { type Below, formRows, headingsOf } from "./letters.js";

const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const text = new TextEncoder();

/** A Word document of these blocks, with a header and a picture that nobody reads. */
export function wordFile(blocks: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const types = "http://schemas.openxmlformats.org/package/2006/content-types";
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?>\r\n<w:document xmlns:w="${NAMESPACE}"><w:body>${blocks}</w:body></w:document>`,
    "word/media/image1.png": "\u0089PNG konstrueret",
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, text.encode(part)])), {
    mtime: "2027-01-11T12:00:00",
  });
}

/** The parts of a Word document as text. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes));
  return Object.fromEntries(parts.map(([name, part]) => [name, new TextDecoder().decode(part)]));
}

export function wordParagraph(words: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}

/** The title that says a letter's study year. */
export function wordTitle({ studyYear }: FormEdition): string {
  return wordParagraph(`Indstilling om optag på pædagoguddannelsen i studieåret ${studyYear}`);
}

/** What stands in the cell of a number; with its row in the form, from 0, and whether it is the total's. */
export type CellXml = (row: number, isTotal: boolean) => string;

const EMPTY: CellXml = () => "<w:tc><w:p/></w:tc>";

/** The rows of a form in a Word table, with cells of its numbers made by `cell`; some of the rows, or all of them. */
export function wordRows(
  edition: FormEdition,
  { below = "merged", cell = EMPTY, from = 0, to }: WordRows = {},
): string {
  return formRows(edition, below)
    .slice(from, to)
    .map((columns, index) => {
      const cells = columns.map((words, column) => {
        // The first row of a table goes on with no cell above it.
        if (words === null)
          return `<w:tc>${index === 0 ? restart(below) : "<w:tcPr><w:vMerge/></w:tcPr>"}<w:p/></w:tc>`;
        if (column === 0) return `<w:tc>${restart(below)}${wordParagraph(words)}</w:tc>`;
        if (column === 2) return `<w:tc>${wordParagraph(words)}</w:tc>`;
        const made = cell(from + index, column === 1);
        return column === 1 ? made.replace("<w:tc>", `<w:tc>${restart(below)}`) : made;
      });
      return `<w:tr>${cells.join("")}</w:tr>`;
    })
    .join("");
}

export interface WordRows {
  readonly below?: Below;
  readonly cell?: CellXml;
  readonly from?: number;
  readonly to?: number;
}

function restart(below: Below): string {
  return below === "merged" ? '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' : "";
}

/** The row with the form's headings. */
export function wordHeadings(edition: FormEdition): string {
  return `<w:tr>${headingsOf(edition)
    .map((heading) => `<w:tc>${wordParagraph(heading)}</w:tc>`)
    .join("")}</w:tr>`;
}

/** A table of four columns with these rows. */
export function wordTable(rows: string): string {
  const columns = '<w:gridCol w:w="2200"/>'.repeat(4);
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows}</w:tbl>`;
}

/** A letter with the form in one table. */
export function wordForm(edition: FormEdition, rows: WordRows = {}): Uint8Array {
  return wordFile(
    `${wordTitle(edition)}${wordTable(wordHeadings(edition) + wordRows(edition, rows))}${wordParagraph("Med venlig hilsen")}`,
  );
}
