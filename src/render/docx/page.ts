import {
  AlignmentType,
  Footer,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";

/** Twentieths of a point. */
const A4 = { width: 11906, height: 16838 };
const MARGIN = 1134;
const OVER = 964;

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

/** On every machine, or with a twin of the same widths (Liberation Sans). */
const FONT = "Arial";
const INK = "000000";

const LINES = { line: 252, lineRule: LineRuleType.AUTO };

/** A heading, which stays with what is under it. */
function heading(
  size: number,
  spacing: { readonly before?: number; readonly after: number },
): NonNullable<NonNullable<IStylesOptions["default"]>["heading1"]> {
  return {
    run: { font: FONT, size, bold: true, color: INK },
    paragraph: { spacing: { ...spacing, ...LINES }, keepNext: true },
  };
}

/** The paragraph styles of the letter. Sizes in half points, spacing in twentieths of a point. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 21, language: { value: "da-DK" } },
      paragraph: { spacing: { after: 100, ...LINES } },
    },
    heading1: heading(28, { after: 140 }),
    heading2: heading(23, { before: 180, after: 60 }),
    heading3: heading(21, { before: 120, after: 40 }),
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    {
      id: "TableCaption",
      name: "Table caption",
      basedOn: "Normal",
      run: { size: 18, color: "444444" },
      paragraph: { spacing: { before: 80, after: 60 }, keepNext: true },
    },
    { id: "PageNumbers", name: "Page numbers", basedOn: "Normal", run: { size: 18 } },
    {
      id: "TableText",
      name: "Table text",
      basedOn: "Normal",
      paragraph: { spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO } },
    },
  ],
};
