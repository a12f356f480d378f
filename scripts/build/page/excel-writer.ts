import type { Cell, CellStyle, DataValidation, writeXlsx as theirs, WriteSheet } from "hucre/xlsx";
import { columnLetters } from "../../../src/domain/where.js";

/**
 * What hucre makes of what our writer for Excel asks of it, for the page: a fifth of the size of hucre, and the same
 * workbooks, as test/office/same-bytes.test.ts says. In the place of this line the build has the parts of a workbook of
 * one sheet that has each of the elements that differ.
 */
declare const PARTS: Readonly<Record<string, string>>;

/** The part that stands for every sheet. */
const SHEET = "xl/worksheets/sheet1.xml";
/** The first number that is free for a number format of one's own. */
const FIRST_FORMAT = 164;
const SIDES = ["left", "right", "top", "bottom"] as const;

type Workbook = Parameters<typeof theirs>[0];
type Font = NonNullable<CellStyle["font"]>;
type Border = NonNullable<CellStyle["border"]>;
type Color = NonNullable<Font["color"]>;

/** What stands in the place of an element of those parts, by its name. */
type Elements = Readonly<Record<string, string>>;

/** The parts of the workbook, each as text: they are packed once, by `sameBytes`. */
export function writeXlsx({ sheets, properties = {}, defaultFont = {} }: Workbook): object {
  const styles = new Styles(defaultFont);
  const texts = new Numbered();
  const onSheets = sheets.map((sheet) => elementsOf(sheet, styles, texts));
  const ofAll: Elements = {
    ...styles.elements(),
    "dc:title": element("dc:title", escaped(properties.title ?? "")),
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
      const differing = new RegExp(`<(${Object.keys(elements).join("|")})(?: [^>]*)?(?:/>|>.*?</\\1>)`, "g");
      const own = forEachSheet(xml, sheets.length).replace(
        differing,
        (_, name: string) => elements[name] ?? "",
      );
      return [path.replace("sheet1", `sheet${index + 1}`), own] as const;
    });
  });
  return Object.fromEntries(parts);
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

function sheetNamed({ name, hidden }: WriteSheet, index: number): string {
  const state = hidden === true ? ' state="hidden"' : "";
  return `<sheet name="${escaped(name, true)}" sheetId="${index + 1}" r:id="rId${index + 1}"${state}/>`;
}

function printTitles({ name, pageSetup }: WriteSheet, index: number): string[] {
  if (pageSetup?.printTitlesRow === undefined) return [];
  const rows = escaped(`${name}!${pageSetup.printTitlesRow}`);
  return [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${rows}</definedName>`];
}

function elementsOf(sheet: WriteSheet, styles: Styles, texts: Numbered): Elements {
  const { columns = [], cells = [], rowDefs, merges = [], pageSetup = {}, rowBreaks = [] } = sheet;
  const { dataValidations = [], freezePane: { rows: frozen = 0 } = {} } = sheet;
  const rows: string[][] = [];
  let width = columns.length;
  for (const [place, cell] of cells) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    // Rows without cells below the last one that has any are not written.
    while (rows.length <= row) rows.push([]);
    rows[row]?.push(cellElement(cellName(row, column), cell, styles.numberOf(cell.style ?? {}), texts));
    width = Math.max(width, column + 1);
  }
  const pane =
    frozen === 0
      ? ""
      : `<pane ySplit="${frozen}" topLeftCell="${cellName(frozen, 0)}" state="frozen" activePane="bottomLeft"/>`;
  const breaks = rowBreaks.map((row) => `<brk id="${row + 1}" max="16383" man="1"/>`);
  return {
    dimension: `<dimension ref="A1:${cellName(Math.max(0, rows.length - 1), Math.max(0, width - 1))}"/>`,
    sheetView: element('sheetView workbookViewId="0" showGridLines="0"', pane),
    cols: listed(
      "cols",
      columns.map((column, index) => {
        return `<col min="${index + 1}" max="${index + 1}" width="${column.width ?? 0}" customWidth="true"/>`;
      }),
    ),
    sheetData: element(
      "sheetData",
      rows
        .map((own, row) =>
          element(`row r="${row + 1}" ht="${rowDefs?.get(row)?.height ?? 0}" customHeight="1"`, own.join("")),
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
    pageSetup: `<pageSetup paperSize="9" orientation="${pageSetup.orientation ?? ""}" fitToWidth="1" fitToHeight="${pageSetup.fitToHeight ?? 0}"/>`,
    rowBreaks: listed(`rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}"`, breaks),
  };
}

function cellElement(name: string, cell: Partial<Cell>, style: number, texts: Numbered): string {
  const { value = null, formula, formulaResult: result = null, richText } = cell;
  const own = (type: string, content: string): string =>
    element(`c r="${name}"${type} s="${style}"`, content);
  if (richText !== undefined) {
    const runs = richText.map(
      ({ text, font }) => `<r>${element("rPr", fontElements(font ?? {}, "rFont"))}${textElement(text)}</r>`,
    );
    return own(' t="inlineStr"', element("is", runs.join("")));
  }
  if (formula !== undefined) {
    const type = typeof result === "string" ? ' t="str"' : "";
    const shown = result === null ? "" : element("v", escaped(String(result)));
    return element(`c r="${name}" s="${style}"${type}`, element("f", escaped(formula)) + shown);
  }
  if (typeof value === "string") return own(' t="s"', `<v>${texts.numberOf(value)}</v>`);
  return own("", Number.isFinite(value) ? `<v>${String(value)}</v>` : "");
}

function validationElement(validation: DataValidation): string {
  const { type, range, operator, formula1 = "", inputMessage, errorMessage = "" } = validation;
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
  readonly #fills = new Numbered(fillElement({ pattern: "none" }), fillElement({ pattern: "gray125" }));
  readonly #borders = new Numbered(borderElement({}));
  readonly #formats = new Numbered();
  readonly #looks = new Numbered('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');

  constructor(font: Font) {
    this.#fonts = new Numbered(fontElement(font));
  }

  numberOf({ font = {}, alignment = {}, border = {}, fill, numFmt, protection }: CellStyle): number {
    const { horizontal = "", vertical = "", wrapText, indent } = alignment;
    const numbers = {
      NumberFormat: numFmt === undefined ? 0 : FIRST_FORMAT + this.#formats.numberOf(numFmt),
      Font: this.#fonts.numberOf(fontElement(font)),
      Fill: fill?.type === "pattern" ? this.#fills.numberOf(fillElement(fill)) : 0,
      Border: this.#borders.numberOf(borderElement(border)),
      Alignment: 1,
      Protection: protection === undefined ? 0 : 1,
    };
    const applied = Object.entries(numbers).map(([what, number]) =>
      number === 0 ? "" : ` apply${what}="true"`,
    );
    const wrap = wrapText === true ? ' wrapText="true"' : "";
    const indented = indent === undefined ? "" : ` indent="${indent}"`;
    const unlocked = protection === undefined ? "" : '<protection locked="0"/>';
    return this.#looks.numberOf(
      `<xf numFmtId="${numbers.NumberFormat}" fontId="${numbers.Font}" fillId="${numbers.Fill}" borderId="${numbers.Border}" xfId="0"${applied.join("")}><alignment horizontal="${horizontal}" vertical="${vertical}"${wrap}${indented}/>${unlocked}</xf>`,
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

function fontElements({ name = "", size = 0, bold }: Font, tag: string): string {
  return `${bold === true ? "<b/>" : ""}<sz val="${size}"/><${tag} val="${escaped(name, true)}"/>`;
}

function fillElement({ pattern, fgColor }: { readonly pattern: string; readonly fgColor?: Color }): string {
  return element("fill", element(`patternFill patternType="${pattern}"`, colorElement("fgColor", fgColor)));
}

function borderElement(border: Border): string {
  const sides = SIDES.map((side) => {
    const { style, color } = border[side] ?? {};
    return element(style === undefined ? side : `${side} style="${style}"`, colorElement("color", color));
  });
  return element("border", `${sides.join("")}<diagonal/>`);
}

function colorElement(tag: string, color: Color | undefined): string {
  return color === undefined ? "" : `<${tag} rgb="FF${color.rgb ?? ""}"/>`;
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
