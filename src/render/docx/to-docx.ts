import { Document, HeadingLevel, type ISectionOptions, Packer, Paragraph } from "docx";
import type { Section, SubmissionDocument } from "../../submission/document.js";
import { sameBytes } from "../same-bytes.js";
import { withoutPictures } from "../without-pictures.js";
import { xmlText } from "../xml-text.js";
import { blockContent } from "./blocks.js";
import { page, pageNumbers } from "./page.js";
import { STYLES } from "./styles.js";
import { titledTables } from "./table-titles.js";

/** A table of more columns needs the sheet on its side. */
const UPRIGHT_COLUMNS = 5;

/**
 * The document for Word: A4, in Danish, each section on pages of its own, cells merged as on the form. Every text
 * is only text: nothing in it can become a field, a link or markup. The same document gives the same bytes.
 */
export async function toDocx(document: SubmissionDocument): Promise<Uint8Array> {
  const file = new Document({
    title: xmlText(document.title),
    creator: "dimensionering",
    lastModifiedBy: "dimensionering",
    styles: STYLES,
    sections: document.sections.map(sectionPages),
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(file));
  return sameBytes(packed, (xml, path) => (path === "word/document.xml" ? titledTables(xml, document) : xml));
}

function sectionPages({ title, blocks }: Section): ISectionOptions {
  const shown = withoutPictures(blocks);
  const wide = shown.some((block) => block.kind === "table" && block.columns.length > UPRIGHT_COLUMNS);
  const { properties, textWidth } = page(wide);
  return {
    properties,
    footers: { default: pageNumbers() },
    children: [
      new Paragraph({ heading: HeadingLevel.HEADING_1, text: xmlText(title) }),
      ...shown.flatMap((block, index) => blockContent(block, shown[index + 1], textWidth)),
    ],
  };
}
