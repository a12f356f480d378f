import { HeadingLevel, LineRuleType, Paragraph, type Table as DocxTable } from "docx";
import type { Block, Picture } from "../../submission/document.js";
import { xmlText } from "../xml-text.js";
import { docxTable } from "./table.js";

/** A block as paragraphs and tables. A table stands under its caption, and the sentences before it stay with it. */
export function blockContent(
  block: Exclude<Block, Picture>,
  next: Block | undefined,
  textWidth: number,
): (Paragraph | DocxTable)[] {
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
          keepNext: next?.kind === "table" || next?.kind === "paragraph",
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
        docxTable(block, textWidth),
        new Paragraph({ spacing: { after: 0, line: 120, lineRule: LineRuleType.EXACT } }),
      ];
  }
}
