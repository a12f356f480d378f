import { strToU8, zipSync } from "fflate";
import { columnLetters } from "./src/domain/where.js";

/**
 * What hucre makes of what our writer for Excel asks of it, for the page: a fifth of the size of hucre, and the same
 * workbooks, as test/office/same-bytes.test.ts says. In the place of this line the build has the parts of a workbook of
 * one sheet, with a mark for each element that is not the same in all.
 */
declare const PARTS: Readonly<Record<string, string>>;

/** `{sheetData}`: such an element, by its name. */
const MARK = /\{([\w:]+)\}/g;
/** The part that stands for every sheet. */
const SHEET = "xl/worksheets/sheet1.xml";
/** The first number that is free for a number format of one's own. */
const FIRST_FORMAT = 164;
const SIDES = ["left", "right", "top", "bottom"];

interface Font {
  readonly name: string;
  readonly size: number;
  readonly bold?: boolean;
}

type Border = Readonly<Record<string, { readonly style: string; readonly color: Color }>>;

interface Color {
  readonly rgb: string;
}

interface Style {
  readonly font: Font;
  readonly alignment: {
    readonly horizontal: string;
    readonly vertical: string;
    readonly wrapText?: boolean;
    readonly indent?: number;
  };
  readonly border?: Border;
  readonly fill?: { readonly pattern: string; readonly fgColor: Color };
  readonly numFmt?: string;
  readonly protection?: object;
}

interface Cell {
  readonly value?: string | number | null;
  readonly formula?: string;
  readonly formulaResult?: string | number | null;
  readonly richText?: readonly { readonly text: string; readonly font: Font }[];
  readonly style: Style;
}

interface Validation {
  readonly type: string;
  readonly range: string;
  readonly operator?: string;
  readonly formula1: string;
  readonly inputMessage?: string;
  readonly errorMessage: string;
}

interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly width: number }[];
  /** By row and column, counted from 0, in their order: `3,0`. */
  readonly cells: ReadonlyMap<string, Cell>;
  readonly rowDefs: ReadonlyMap<number, { readonly height: number }>;
  readonly merges: readonly Readonly<Record<"startRow" | "startCol" | "endRow" | "endCol", number>>[];
  readonly pageSetup: {
    readonly orientation: string;
    readonly fitToHeight: number;
    readonly printTitlesRow?: string;
  };
  readonly rowBreaks: readonly number[];
  readonly freezePane?: { readonly rows: number };
  readonly dataValidations?: readonly Validation[];
  readonly protection?: object;
  readonly hidden?: boolean;
}

interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly properties: { readonly title: string };
  readonly defaultFont: Font;
}

/** What stands in the place of each mark. */
type Elements = Readonly<Record<string, string>>;

export function writeXlsx({ sheets, properties, defaultFont }: Workbook): Uint8Array {
  const styles = new Styles(defaultFont);
  const texts = new Numbered();
  const onSheets = sheets.map((sheet) => elementsOf(sheet, styles, texts));
  const ofAll: Elements = {
    ...styles.elements(),
    "dc:title": element("dc:title", escaped(properties.title)),
    sheets: listed("sheets", sheets.map(sheetNamed)),
    definedNames: listed("definedNames", sheets.flatMap(printTitles)),
    sst: listed(
      `sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${texts.size}" uniqueCount="${texts.size}"`,
      texts.all().map((text) => element("si", textElement(text))),
    ),
  };
  const parts = Object.entries(PARTS).flatMap(([path, xml]) => {
    const ofEach = path === SHEET ? onSheets : [ofAll];
    return ofEach.map((elements, index) => {
      const own = forEachSheet(xml, sheets.length).replace(MARK, (_, name: string) => elements[name] ?? "");
      return [path.replace("sheet1", `sheet${index + 1}`), strToU8(own)] as const;
    });
  });
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

/** What names the first sheet, for each of them; what is numbered from there on is numbered again. */
function forEachSheet(xml: string, count: number): string {
  let id = 0;
  return xml
    .replace(/<[^<]*sheet1\.xml[^<]*/, (one) =>
      Array.from({ length: count }, (_, index) => one.replace("sheet1", `sheet${index + 1}`)).join(""),
    )
    .replace(/rId\d/g, () => `rId${(id += 1)}`);
}

function sheetNamed({ name, hidden }: Sheet, index: number): string {
  const state = hidden === true ? ' state="hidden"' : "";
  return `<sheet name="${escaped(name, true)}" sheetId="${index + 1}" r:id="rId${index + 1}"${state}/>`;
}

function printTitles({ name, pageSetup: { printTitlesRow } }: Sheet, index: number): string[] {
  if (printTitlesRow === undefined) return [];
  const rows = escaped(`${name}!${printTitlesRow}`);
  return [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${rows}</definedName>`];
}

function elementsOf(sheet: Sheet, styles: Styles, texts: Numbered): Elements {
  const { columns, cells, rowDefs, merges, pageSetup, rowBreaks, freezePane, dataValidations = [] } = sheet;
  const rows: string[][] = [];
  let width = columns.length;
  for (const [place, cell] of cells) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    // Rows without cells below the last one that has any are not written.
    while (rows.length <= row) rows.push([]);
    rows[row]?.push(cellElement(cellName(row, column), cell, styles.numberOf(cell.style), texts));
    width = Math.max(width, column + 1);
  }
  const pane =
    freezePane === undefined
      ? ""
      : `<pane ySplit="${freezePane.rows}" topLeftCell="${cellName(freezePane.rows, 0)}" state="frozen" activePane="bottomLeft"/>`;
  const breaks = rowBreaks.map((row) => `<brk id="${row + 1}" max="16383" man="1"/>`);
  return {
    dimension: `<dimension ref="A1:${cellName(Math.max(0, rows.length - 1), Math.max(0, width - 1))}"/>`,
    sheetView: element('sheetView workbookViewId="0" showGridLines="0"', pane),
    cols: listed(
      "cols",
      columns.map((column, index) => {
        return `<col min="${index + 1}" max="${index + 1}" width="${column.width}" customWidth="true"/>`;
      }),
    ),
    sheetData: element(
      "sheetData",
      rows
        .map((own, row) =>
          element(`row r="${row + 1}" ht="${rowDefs.get(row)?.height ?? 0}" customHeight="1"`, own.join("")),
        )
        .join(""),
    ),
    sheetProtection: sheet.protection === undefined ? "" : '<sheetProtection sheet="1"/>',
    mergeCells: counted(
      "mergeCells",
      merges.map(({ startRow, startCol, endRow, endCol }) => {
        return `<mergeCell ref="${cellName(startRow, startCol)}:${cellName(endRow, endCol)}"/>`;
      }),
    ),
    dataValidations: counted("dataValidations", dataValidations.map(validationElement)),
    pageSetup: `<pageSetup paperSize="9" orientation="${pageSetup.orientation}" fitToWidth="1" fitToHeight="${pageSetup.fitToHeight}"/>`,
    rowBreaks: listed(`rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}"`, breaks),
  };
}

function cellElement(name: string, cell: Cell, style: number, texts: Numbered): string {
  const { value = null, formula, formulaResult: result = null, richText } = cell;
  const own = (type: string, content: string): string =>
    element(`c r="${name}"${type} s="${style}"`, content);
  if (richText !== undefined) {
    const runs = richText.map(
      ({ text, font }) => `<r>${element("rPr", fontElements(font, "rFont"))}${textElement(text)}</r>`,
    );
    return own(' t="inlineStr"', element("is", runs.join("")));
  }
  if (formula !== undefined) {
    const type = typeof result === "string" ? ' t="str"' : "";
    const shown = result === null ? "" : element("v", escaped(String(result)));
    return element(`c r="${name}" s="${style}"${type}`, element("f", escaped(formula)) + shown);
  }
  if (typeof value === "string") return own(' t="s"', `<v>${texts.numberOf(value)}</v>`);
  return own("", value === null || !Number.isFinite(value) ? "" : `<v>${value}</v>`);
}

function validationElement(validation: Validation): string {
  const { type, range, operator, formula1, inputMessage, errorMessage } = validation;
  const compared = operator === undefined ? "" : ` operator="${operator}"`;
  const [shown, prompt] =
    inputMessage === undefined
      ? ["", ""]
      : [' showInputMessage="1"', ` prompt="${escaped(inputMessage, true)}"`];
  const attributes = `type="${type}" sqref="${range}"${compared} allowBlank="1"${shown} showErrorMessage="1" errorStyle="stop"${prompt} error="${escaped(errorMessage, true)}"`;
  return element(`dataValidation ${attributes}`, element("formula1", escaped(formula1)));
}

/** What is asked for, each but once, by the number at which it was asked for first. */
class Numbered {
  readonly #numbers: Map<string, number>;

  constructor(...first: readonly string[]) {
    this.#numbers = new Map(first.map((one, number) => [one, number]));
  }

  get size(): number {
    return this.#numbers.size;
  }

  numberOf(one: string): number {
    const number = this.#numbers.get(one) ?? this.size;
    this.#numbers.set(one, number);
    return number;
  }

  all(): string[] {
    return [...this.#numbers.keys()];
  }
}

class Styles {
  readonly #fonts: Numbered;
  readonly #fills = new Numbered(fillElement("none"), fillElement("gray125"));
  readonly #borders = new Numbered(borderElement());
  readonly #formats = new Numbered();
  readonly #looks = new Numbered('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');

  constructor(font: Font) {
    this.#fonts = new Numbered(fontElement(font));
  }

  numberOf({ font, alignment, border, fill, numFmt, protection }: Style): number {
    const format = numFmt === undefined ? 0 : FIRST_FORMAT + this.#formats.numberOf(numFmt);
    const numbers = [
      this.#fonts.numberOf(fontElement(font)),
      fill === undefined ? 0 : this.#fills.numberOf(fillElement(fill.pattern, fill.fgColor)),
      border === undefined ? 0 : this.#borders.numberOf(borderElement(border)),
    ] as const;
    const [ofFont, ofFill, ofBorder] = numbers;
    const applied = [
      ...(format === 0 ? [] : ["NumberFormat"]),
      ...["Font", "Fill", "Border"].filter((_, index) => numbers[index] !== 0),
      ...["Alignment", ...(protection === undefined ? [] : ["Protection"])],
    ].map((what) => ` apply${what}="true"`);
    const { horizontal, vertical, wrapText, indent } = alignment;
    const aligned = [
      ` horizontal="${horizontal}" vertical="${vertical}"`,
      wrapText === true ? ' wrapText="true"' : "",
      indent === undefined ? "" : ` indent="${indent}"`,
    ];
    const unlocked = protection === undefined ? "" : '<protection locked="0"/>';
    return this.#looks.numberOf(
      `<xf numFmtId="${format}" fontId="${ofFont}" fillId="${ofFill}" borderId="${ofBorder}" xfId="0"${applied.join("")}><alignment${aligned.join("")}/>${unlocked}</xf>`,
    );
  }

  elements(): Elements {
    const formats = this.#formats.all().map((format, number) => {
      return `<numFmt numFmtId="${FIRST_FORMAT + number}" formatCode="${escaped(format, true)}"/>`;
    });
    return {
      numFmts: counted("numFmts", formats),
      fonts: counted("fonts", this.#fonts.all()),
      fills: counted("fills", this.#fills.all()),
      borders: counted("borders", this.#borders.all()),
      cellXfs: counted("cellXfs", this.#looks.all()),
    };
  }
}

function fontElement(font: Font): string {
  return element("font", fontElements(font, "name"));
}

function fontElements({ name, size, bold }: Font, tag: string): string {
  return `${bold === true ? "<b/>" : ""}<sz val="${size}"/><${tag} val="${escaped(name, true)}"/>`;
}

function fillElement(pattern: string, color?: Color): string {
  return element("fill", element(`patternFill patternType="${pattern}"`, colorElement("fgColor", color)));
}

function borderElement(border: Border = {}): string {
  const sides = SIDES.map((side) => {
    const line = border[side];
    return element(
      line === undefined ? side : `${side} style="${line.style}"`,
      colorElement("color", line?.color),
    );
  });
  return element("border", `${sides.join("")}<diagonal/>`);
}

function colorElement(tag: string, color: Color | undefined): string {
  return color === undefined ? "" : `<${tag} rgb="FF${color.rgb}"/>`;
}

function cellName(row: number, column: number): string {
  return `${columnLetters(column + 1)}${row + 1}`;
}

function textElement(text: string): string {
  const space = /^ | $|[\n\t]/.test(text) ? ' xml:space="preserve"' : "";
  return element(`t${space}`, escaped(text));
}

/** Nothing, if there is nothing to count. */
function counted(tag: string, children: readonly string[]): string {
  return listed(`${tag} count="${children.length}"`, children);
}

/** Nothing, if there are no children. */
function listed(tag: string, children: readonly string[]): string {
  return children.length === 0 ? "" : element(tag, children.join(""));
}

/** @param tag with its attributes */
function element(tag: string, content: string): string {
  return content === "" ? `<${tag}/>` : `<${tag}>${content}</${tag.split(" ", 1)[0] ?? ""}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** A text, or in quotes an attribute's; a sign that XML has no room for is said as Excel says it. */
function escaped(text: string, isInQuotes = false): string {
  return text.replace(isInQuotes ? /[&<>"']|[^\u0020-\uFFFF]/g : /[&<>]|[^\t\n\u0020-\uFFFF]/g, (sign) => {
    const code = sign.charCodeAt(0);
    const isSpace = isInQuotes && /[\t\n\r]/.test(sign);
    const number = code.toString(16).toUpperCase().padStart(4, "0");
    return ENTITIES[sign] ?? (isSpace ? `&#${code};` : `_x${number}_`);
  });
}
