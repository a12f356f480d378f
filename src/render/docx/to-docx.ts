import { Document, type FileChild, HeadingLevel, Packer, Paragraph } from "docx";
import type { Section, SubmissionDocument } from "../../submission/document.js";
import { sameBytes } from "../same-bytes.js";
import { withoutPictures } from "../without-pictures.js";
import { xmlText } from "../xml-text.js";
import { blockContent } from "./blocks.js";
import { PAGE, pageNumbers, STYLES, TEXT_WIDTH } from "./page.js";
import { titledTables } from "./table-titles.js";

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
  return sameBytes(packed, (xml, path) => (path === "word/document.xml" ? titledTables(xml, document) : xml));
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
    ...shown.flatMap((block, position) => blockContent(block, shown[position + 1], TEXT_WIDTH)),
  ];
}
