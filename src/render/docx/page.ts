import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from "docx";
import type { ISectionPropertiesOptions } from "docx";

/** Twentieths of a point. */
const A4 = { width: 11906, height: 16838 };
const MARGIN = 1134;
const OVER = 964;

/** A sheet of A4, upright. */
export const PAGE: ISectionPropertiesOptions = {
  page: { size: A4, margin: { top: OVER, right: MARGIN, bottom: OVER, left: MARGIN } },
};

/** From margin to margin, in twentieths of a point. */
export const TEXT_WIDTH: number = A4.width - 2 * MARGIN;

/** "Side 1 af 3". */
export function pageNumbers(): Footer {
  const children = ["Side ", PageNumber.CURRENT, " af ", PageNumber.TOTAL_PAGES];
  const line = {
    style: "PageNumbers",
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ children })],
  };
  return new Footer({ children: [new Paragraph(line)] });
}
