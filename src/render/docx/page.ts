import { AlignmentType, Footer, PageNumber, PageOrientation, Paragraph, TextRun } from "docx";
import type { ISectionPropertiesOptions } from "docx";

/** Twentieths of a point. */
const A4 = { width: 11906, height: 16838 };
const MARGIN = 1134;

/** A sheet of A4, upright or on its side. */
export interface Page {
  readonly properties: ISectionPropertiesOptions;
  /** From margin to margin, in twentieths of a point. */
  readonly textWidth: number;
}

export function page(landscape: boolean): Page {
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    // docx turns the sheet itself: width and height are given as upright.
    properties: {
      page: {
        size: { ...A4, orientation },
        margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
      },
    },
    textWidth: (landscape ? A4.height : A4.width) - 2 * MARGIN,
  };
}

/** "Side 1 af 3". */
export function pageNumbers(): Footer {
  const children = ["Side ", PageNumber.CURRENT, " af ", PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ children, size: 18 })] }),
    ],
  });
}
