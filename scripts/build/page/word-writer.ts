/**
 * What docx makes of what our writer for Word asks of it, for the page: a tenth of the size of docx, and the same bytes,
 * as test/office/same-bytes.test.ts says. In the place of this line the build has the parts of a file that are the same
 * in all, with the marks below where they are not.
 */
declare const PARTS: Readonly<Record<string, string>>;

/** What stands in those parts, once at the most, where a document has its title or its content. */
const MARK = /\{(title|content)\}/;

export const AlignmentType = { LEFT: "left", RIGHT: "right" };
export const BorderStyle = { SINGLE: "single" };
export const HeadingLevel = { HEADING_1: "Heading1", HEADING_2: "Heading2", HEADING_3: "Heading3" };
export const LineRuleType = { EXACT: "exact" };
export const ShadingType = { CLEAR: "clear" };
export const TableLayoutType = { FIXED: "fixed" };
export const VerticalMergeType = { CONTINUE: "continue", RESTART: "restart" };
export const WidthType = { DXA: "dxa" };

interface Written {
  readonly xml: string;
}

interface RunOptions {
  readonly text: string;
  readonly bold: boolean;
  readonly size: number;
}

export class TextRun implements Written {
  readonly xml: string;

  constructor({ text, bold, size }: RunOptions) {
    const weight = `${bold ? "" : ' w:val="false"'}/>`;
    this.xml = run(
      text,
      `<w:rPr><w:b${weight}<w:bCs${weight}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`,
    );
  }
}

interface ParagraphOptions {
  readonly text?: string;
  readonly children?: readonly Written[];
  readonly heading?: string;
  readonly style?: string;
  readonly bullet?: object;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly spacing?: {
    readonly after?: number;
    readonly before?: number;
    readonly line?: number;
    readonly lineRule?: string;
  };
  readonly alignment?: string;
}

export class Paragraph implements Written {
  readonly xml: string;

  constructor({ text = "", children = [], heading, style, bullet, keepNext, ...options }: ParagraphOptions) {
    const { pageBreakBefore, spacing = {}, alignment } = options;
    const named = heading ?? style;
    const spaces = (["after", "before", "line", "lineRule"] as const)
      .map((key) => (spacing[key] === undefined ? "" : ` w:${key}="${spacing[key]}"`))
      .join("");
    const properties = [
      named === undefined ? "" : `<w:pStyle w:val="${named}"/>`,
      keepNext === undefined ? "" : `<w:keepNext${keepNext ? "" : ' w:val="false"'}/>`,
      pageBreakBefore === true ? "<w:pageBreakBefore/>" : "",
      bullet === undefined
        ? ""
        : '<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
      spaces === "" ? "" : `<w:spacing${spaces}/>`,
      alignment === undefined ? "" : `<w:jc w:val="${alignment}"/>`,
    ].join("");
    const runs = text === "" ? xmlOf(children) : run(text, "");
    this.xml = `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
  }
}

interface CellOptions {
  readonly width: { readonly size: number };
  readonly shading?: { readonly fill: string };
  readonly verticalMerge?: string;
  readonly children: readonly Written[];
}

export class TableCell implements Written {
  readonly xml: string;

  constructor({ width, shading, verticalMerge, children }: CellOptions) {
    const shade =
      shading === undefined ? "" : `<w:shd w:fill="${shading.fill}" w:color="auto" w:val="clear"/>`;
    const merge = verticalMerge === undefined ? "" : `<w:vMerge w:val="${verticalMerge}"/>`;
    this.xml = `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width.size}"/>${merge}${shade}</w:tcPr>${xmlOf(children)}</w:tc>`;
  }
}

interface RowOptions {
  readonly tableHeader?: boolean;
  readonly children: readonly Written[];
}

export class TableRow implements Written {
  readonly xml: string;

  constructor({ tableHeader, children }: RowOptions) {
    const header = tableHeader === true ? "<w:tblHeader/>" : "";
    this.xml = `<w:tr><w:trPr><w:cantSplit/>${header}</w:trPr>${xmlOf(children)}</w:tr>`;
  }
}

const SIDES = ["top", "left", "bottom", "right"];

interface TableOptions {
  readonly width: { readonly size: number };
  readonly columnWidths: readonly number[];
  readonly borders: Readonly<
    Record<string, { readonly style: string; readonly size: number; readonly color: string }>
  >;
  readonly margins: Readonly<Record<string, number>>;
  readonly rows: readonly Written[];
}

export class Table implements Written {
  readonly xml: string;

  constructor({ width, columnWidths, borders, margins, rows }: TableOptions) {
    const lines = [...SIDES, "insideHorizontal", "insideVertical"].map((side) => {
      const { style, size, color } = borders[side] ?? { style: "", size: 0, color: "" };
      return `<w:${side.replace(/^(inside.).*/, "$1")} w:val="${style}" w:color="${color}" w:sz="${size}"/>`;
    });
    const cells = SIDES.map((side) => `<w:${side} w:type="dxa" w:w="${margins[side] ?? 0}"/>`);
    const columns = columnWidths.map((one) => `<w:gridCol w:w="${one}"/>`);
    this.xml = [
      `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${width.size}"/><w:tblBorders>${lines.join("")}</w:tblBorders>`,
      `<w:tblLayout w:type="fixed"/><w:tblCellMar>${cells.join("")}</w:tblCellMar></w:tblPr>`,
      `<w:tblGrid>${columns.join("")}</w:tblGrid>${xmlOf(rows)}</w:tbl>`,
    ].join("");
  }
}

interface DocumentOptions {
  readonly title: string;
  readonly sections: readonly { readonly children: readonly Written[] }[];
}

export class Document {
  readonly title: string;
  readonly content: string;

  constructor({ title, sections }: DocumentOptions) {
    this.title = escaped(title);
    this.content = sections.map(({ children }) => xmlOf(children)).join("");
  }
}

/** The parts of the file, each as text: they are packed once, by `sameBytes`. */
export const Packer = {
  toArrayBuffer: (document: Document): object => {
    const parts = Object.entries(PARTS).map(([path, xml]) => {
      const own = xml.replace(MARK, (_, what: "title" | "content") => document[what]);
      return [path, own] as const;
    });
    return Object.fromEntries(parts);
  },
};

function run(text: string, properties: string): string {
  return `<w:r>${properties}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

function xmlOf(children: readonly Written[]): string {
  return children.map(({ xml }) => xml).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  '"': "&quot;",
  "'": "&apos;",
  "<": "&lt;",
  ">": "&gt;",
};

function escaped(text: string): string {
  return text.replace(/[&"'<>]/g, (sign) => ENTITIES[sign] ?? "");
}
