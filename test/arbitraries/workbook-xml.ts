import { strToU8, zipSync } from "fflate";

const OFFICE = "http://schemas.openxmlformats.org";
const RELATIONS = `${OFFICE}/officeDocument/2006/relationships`;
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const MAIN: string = `xmlns="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"`;

/** What a workbook of tests consists of: the XML within its parts. */
export interface WorkbookXml {
  /** Each sheet's XML within its root, by its name. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly texts?: string;
  readonly styles?: string;
  /** What stands in the workbook's part before the sheets, and after them. */
  readonly before?: string;
  readonly after?: string;
  /** More attributes of each sheet in the list. */
  readonly attributes?: string;
  /** The sheets that are hidden, by name. */
  readonly hidden?: readonly string[];
  /** Links of the workbook behind its own; or all of them the other way round. */
  readonly links?: readonly { readonly id: string; readonly type: string; readonly target: string }[];
  readonly isReversed?: boolean;
  /** Whole parts in the place of those that are made. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** A workbook as plain as the format allows. */
export function workbookOf(of: WorkbookXml): Uint8Array {
  const names = Object.keys(of.sheets);
  const { texts = "", styles = "", before = "", after = "", attributes = "", hidden = [] } = of;
  const link = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const links = (inner: string): string =>
    `<Relationships xmlns="${OFFICE}/package/2006/relationships">${inner}</Relationships>`;
  const sheets = names.map(
    (name, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}" ${attributes}${hidden.includes(name) ? ' state="hidden"' : ""}/>`,
  );
  const own = [
    ...names.map((_, index) => link(`r${index}`, "worksheet", `worksheets/sheet${index}.xml`)),
    ...[link("texts", "sharedStrings", "sharedStrings.xml"), link("styles", "styles", "styles.xml")],
    ...(of.links ?? []).map(({ id, type, target }) => link(id, type, target)),
  ];
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${names.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join("")}<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": links(link("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook ${MAIN}>${before}<sheets>${sheets.join("")}</sheets>${after}</workbook>`,
    "xl/_rels/workbook.xml.rels": links((of.isReversed === true ? own.toReversed() : own).join("")),
    "xl/sharedStrings.xml": `<sst ${MAIN}>${texts}</sst>`,
    "xl/styles.xml": `<styleSheet ${MAIN}>${styles}</styleSheet>`,
  };
  names.forEach((name, index) => {
    parts[`xl/worksheets/sheet${index}.xml`] = `<worksheet ${MAIN}>${of.sheets[name] ?? ""}</worksheet>`;
  });
  const all = { ...parts, ...of.parts };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)])));
}

export function textXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** A cell with a text of its own. */
export function inlineCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${textXml(text)}</t></is></c>`;
}

export function rowXml(number: number, cells: readonly string[], attributes = ""): string {
  return `<row r="${number}" ${attributes}>${cells.join("")}</row>`;
}

/** The XML of a sheet with these rows from A1 on; "" is no cell. */
export function sheetXml(rows: readonly (readonly (string | number)[])[]): string {
  const cellXml = (value: string | number, address: string): string =>
    typeof value === "number" ? `<c r="${address}"><v>${value}</v></c>` : inlineCell(address, value);
  const lines = rows.map((row, index) =>
    rowXml(
      index + 1,
      row.flatMap((value, column) =>
        value === "" ? [] : [cellXml(value, `${"ABCDEFGHIJ"[column] ?? ""}${index + 1}`)],
      ),
    ),
  );
  return `<sheetData>${lines.join("")}</sheetData>`;
}

/** A table of Køge's places in which one cell, B2, is as said; 30 and 48 stand beside it. */
export function tableWith(
  cell: string,
  around: { readonly rowAttributes?: string; readonly after?: string; readonly before?: string } = {},
): string {
  const { rowAttributes = "", after = "", before = "" } = around;
  const header = ["Kommune", "Dagtilbud", "Skole/fritid", "Social/special"];
  const rows = [
    rowXml(
      1,
      header.map((text, column) => inlineCell(`${"ABCD"[column] ?? ""}1`, text)),
    ),
    rowXml(
      2,
      [inlineCell("A2", "Køge"), cell, '<c r="C2"><v>30</v></c>', '<c r="D2"><v>48</v></c>'],
      rowAttributes,
    ),
  ];
  return `${before}<sheetData>${rows.join("")}</sheetData>${after}`;
}
