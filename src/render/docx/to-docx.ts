import {
  Document,
  type FileChild,
  HeadingLevel,
  LineRuleType,
  Packer,
  Paragraph,
  type Table as DocxTable,
} from "docx";
import type { Block, Picture, Section, SubmissionDocument, Table } from "../../submission/document.js";
import { escapedHtml } from "../escaped-html.js";
import { sameBytes } from "../same-bytes.js";
import { tablesOf, withoutPictures } from "../without-pictures.js";
import { xmlText } from "../xml-text.js";
import { PAGE, pageNumbers, STYLES } from "./page.js";
import { docxTable } from "./table.js";
import { withoutUnused } from "./without-unused.js";

/**
 * The document for Word: upright A4, in Danish, cells merged as on the form. The first section has its page
 * to itself; what explains it runs on from the second page. Every text
 * is only text: nothing in it can become a field, a link or markup. The same document gives the same bytes.
 */
export async function toDocx(document: SubmissionDocument): Promise<Uint8Array> {
  const file = new Document({
    title: xmlText(document.title),
    creator: "dimensionering",
    lastModifiedBy: "dimensionering",
    styles: STYLES,
    sections: [
      {
        properties: PAGE,
        footers: { default: pageNumbers() },
        children: document.sections.flatMap(sectionContent),
      },
    ],
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(file));
  return sameBytes(packed, (xml, path) => {
    const own = withoutUnused(xml, path);
    return path === "word/document.xml" && own !== null ? titledTables(own, document) : own;
  });
}

function sectionContent({ title, blocks }: Section, index: number): FileChild[] {
  const shown = withoutPictures(blocks);
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      text: xmlText(title),
      ...(index === 1 ? { pageBreakBefore: true } : {}),
      ...(index > 1 ? { spacing: { before: 280, after: 100 } } : {}),
    }),
    ...shown.flatMap((block, position) => blockContent(block, shown[position + 1])),
  ];
}

/** A block as paragraphs and tables. A table stands under its caption, and the sentences before it stay with it. */
function blockContent(block: Exclude<Block, Picture>, next: Block | undefined): (Paragraph | DocxTable)[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: block.isSub === true ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2,
          text: xmlText(block.text),
        }),
      ];
    case "paragraph":
      return [
        new Paragraph({
          text: xmlText(block.text),
          keepNext: next !== undefined && next.kind !== "heading",
        }),
      ];
    case "list":
      return block.items.map(
        (item, index) =>
          new Paragraph({
            style: "ListParagraph",
            bullet: { level: 0 },
            text: xmlText(item),
            ...(index === block.items.length - 1 ? { spacing: { after: 160 } } : {}),
          }),
      );
    case "table":
      return [
        new Paragraph({ style: "TableCaption", text: xmlText(block.caption) }),
        docxTable(block),
        new Paragraph({ spacing: { after: 0, line: 120, lineRule: LineRuleType.EXACT } }),
      ];
  }
}

/**
 * Says in each table's properties what it shows and what its columns are, for a screen reader; docx has no option
 * for it. The tables of the XML are the document's, in the same order, and the two elements come last.
 */
function titledTables(xml: string, document: SubmissionDocument): string {
  const tables = tablesOf(document.sections);
  let next = 0;
  return xml.replaceAll("</w:tblPr>", (end) => {
    const table = tables[next];
    next += 1;
    return table === undefined ? end : `${titleOf(table)}${end}`;
  });
}

function titleOf({ caption, columns }: Table): string {
  const description = `Kolonner: ${columns.map(({ header }) => header).join("; ")}.`;
  return `<w:tblCaption w:val="${escapedHtml(xmlText(caption))}"/><w:tblDescription w:val="${escapedHtml(xmlText(description))}"/>`;
}
