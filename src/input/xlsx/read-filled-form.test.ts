import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inlineCell, rowXml, workbookOf, type WorkbookXml } from "../../../test/arbitraries/workbook-xml.js";
import type { FilledForm } from "../../domain/filled-form.js";
import type { Outcome } from "../../domain/outcome.js";
import { readFilledForm } from "./read-filled-form.js";

const HEADER = [
  ...["Institutionsnavn", "Samlet antal studiepladser"],
  ...["Specialisering", "Antal studiepladser per specialisering"],
];
const ROWS = [
  ["Professionshøjskolen Absalon", 747, "Dagtilbudspædagogik", 291],
  ["", "", "Skole- og fritidspædagogik", 179],
  ["", "", "Social- og specialpædagogik", 277],
] as const;

/** The form of one institution, filled in; the rows and the cells as said. */
function form({
  rows = {},
  before = "",
  after = "",
  cells = {},
}: {
  readonly rows?: Readonly<Record<number, string>>;
  readonly before?: string;
  readonly after?: string;
  readonly cells?: Readonly<Record<string, string>>;
}): string {
  const xml = [HEADER, ...ROWS].map((row, index) => {
    const own = row.map((value, column) => {
      const address = `${"ABCD"[column] ?? ""}${index + 1}`;
      if (cells[address] !== undefined) return cells[address];
      if (value === "") return "";
      return typeof value === "number" ? `<c r="${address}"><v>${value}</v></c>` : inlineCell(address, value);
    });
    return rowXml(index + 1, own, rows[index + 1]);
  });
  return `${before}<sheetData>${xml.join("")}</sheetData>${after}`;
}

function read(of: WorkbookXml): Promise<Outcome<FilledForm>> {
  return readFilledForm(workbookOf(of));
}

/** The numbers of studyPlaces, row by row, or the refusals. */
async function numbersIn(of: WorkbookXml): Promise<unknown> {
  const outcome = await read(of);
  return outcome.ok ? outcome.value.rows.map(({ studyPlaces }) => studyPlaces?.value) : outcome.refusals;
}

async function noticesIn(of: WorkbookXml): Promise<unknown> {
  const outcome = await read(of);
  return outcome.ok ? outcome.notices : outcome.refusals;
}

const sheet = (of: Parameters<typeof form>[0]): WorkbookXml => ({ sheets: { Skema: form(of) } });
const merged = '<mergeCells><mergeCell ref="A2:A4"/><mergeCell ref="B2:B4"/></mergeCells>';
const noStyle = '<fonts><font/></fonts><numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts>';
const unseen = `${noStyle}<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>`;

describe("a form in a workbook", () => {
  it("is read with nothing to say where all of it is seen", async () => {
    expect(await numbersIn(sheet({ after: merged }))).toEqual([291, 179, 277]);
    expect(await noticesIn(sheet({ after: merged }))).toEqual([]);
  });

  it("has what is hidden left out and said: rows, also without a height, columns, cells", async () => {
    for (const attributes of ['hidden="1"', 'ht="0"', 'customHeight="1"']) {
      const of = sheet({ rows: { 4: attributes } });
      expect(await numbersIn(of)).toEqual([291, 179]);
      expect(await noticesIn(of)).toMatchObject([{ code: "hidden-left-out", rows: [4] }]);
    }
    const column = sheet({ before: '<cols><col min="4" max="4" hidden="1"/></cols>' });
    expect(await noticesIn(column)).toMatchObject([
      { code: "no-form-table", hiddenColumns: [4], where: { sheet: "Skema" } },
    ]);
    const cell = sheet({ cells: { D3: '<c r="D3" s="1"><v>179</v></c>' } });
    expect(await numbersIn({ ...cell, styles: unseen })).toEqual([291, undefined, 277]);
    expect(await noticesIn({ ...cell, styles: unseen })).toMatchObject([
      { code: "hidden-left-out", cells: [{ sheet: "Skema", row: 3, column: 4 }] },
    ]);
  });

  it("is whole where only something beside it is hidden, and that is said all the same", async () => {
    const beside = sheet({
      before: '<cols><col min="6" max="6" hidden="1"/></cols>',
      cells: { D2: '<c r="D2"><v>291</v></c><c r="F2"><v>5</v></c>' },
    });
    expect(await numbersIn(beside)).toEqual([291, 179, 277]);
    expect(await noticesIn(beside)).toMatchObject([{ code: "hidden-left-out", columns: [6] }]);
    const empty = sheet({ before: '<cols><col min="6" max="9" hidden="1"/></cols>' });
    expect(await noticesIn(empty)).toEqual([]);
  });

  it("has what lies under an empty merged cell left out: nobody sees it", async () => {
    const of = sheet({
      cells: { C3: "", D3: '<c r="D3"><v>179</v></c>' },
      after: '<mergeCells><mergeCell ref="C3:D3"/></mergeCells>',
    });
    expect(await noticesIn(of)).toMatchObject([{ cells: [{ row: 3, column: 4 }] }]);
  });

  it("on a hidden sheet is none: the one that is seen is read, and without one it is refused with the sheet", async () => {
    const bytes = { ...sheet({}), attributes: 'state="hidden"' };
    expect(await noticesIn(bytes)).toEqual([{ code: "no-form-table", hiddenSheets: ["Skema"], where: {} }]);
    const file = new URL(
      "../../../test/files/returns/forms/f-visible-blank-hidden-filled.xlsx",
      import.meta.url,
    );
    expect(await readFilledForm(readFileSync(file))).toMatchObject({
      ok: true,
      value: { rows: [] },
      notices: [{ code: "hidden-left-out", sheets: ["gammel"], where: { sheet: "Skema" } }],
    });
  });

  it("has as its texts what its other sheets, page headers and text boxes say, but not what is hidden", async () => {
    const link = (target: string): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="${target}"/></Relationships>`;
    const shape = (text: string, more = ""): string =>
      `<sp><cNvPr id="1" ${more}/><txBody><p><r><t>${text}</t></r></p></txBody></sp>`;
    const margins =
      '<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12Venstre&amp;CStudieåret 2020/2021&amp;RSide &amp;P</oddHeader><oddFooter>A &amp;&amp; B</oddFooter></headerFooter>';
    const total = `<sheetData>${rowXml(1, [inlineCell("A1", "Samlet antal"), '<c r="B1"><v>1200</v></c>'])}</sheetData>`;
    const table = `<sheetData>${rowXml(1, [inlineCell("A1", "Navn"), inlineCell("B1", "Antal")])}${rowXml(2, [inlineCell("A2", "Faxe"), '<c r="B2"><v>7</v></c>'])}</sheetData>`;
    const outcome = await read({
      sheets: { Skema: form({ after: margins }), Forside: total, "Optag 2017": total, Svar: table },
      parts: {
        "xl/worksheets/_rels/sheet0.xml.rels": link("../drawings/drawing1.xml"),
        "xl/drawings/drawing1.xml": `<wsDr>${shape("I alt 1.200")}${shape("Skjult", 'hidden="1"')}</wsDr>`,
        "xl/worksheets/_rels/sheet1.xml.rels": link("../drawings/drawing2.xml"),
        "xl/drawings/drawing2.xml": "<wsDr><sp>",
      },
    });
    expect(outcome.ok && outcome.value.texts).toEqual([
      ...["Venstre", "Studieåret 2020/2021", "Side", "A & B", "I alt 1.200", "Samlet antal 1.200"],
      ...["Navn", "Antal", "Faxe"],
    ]);
  });

  it("has what lies over its names and numbers said, but not what lies beside them or over the heading", async () => {
    const end = (what: string, [col, colOff, row, rowOff]: readonly number[]): string =>
      `<${what}><col>${col}</col><colOff>${colOff}</colOff><row>${row}</row><rowOff>${rowOff}</rowOff></${what}>`;
    const within = (ends: string, more = ""): string =>
      `<twoCellAnchor>${ends}<pic><nvPicPr><cNvPr id="1" name="Billede" ${more}/></nvPicPr></pic></twoCellAnchor>`;
    const sized = (from: number[], cx: number, cy: number): string =>
      `<oneCellAnchor>${end("from", from)}<ext cx="${cx}" cy="${cy}"/><pic><spPr><xfrm><ext cx="9000000" cy="9000000"/></xfrm></spPr><cNvPr name="Billede"/></pic></oneCellAnchor>`;
    const link =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/d.xml"/></Relationships>';
    const saidWith = async (shapes: string): Promise<unknown> => {
      const drawing = {
        "xl/worksheets/_rels/sheet0.xml.rels": link,
        "xl/drawings/d.xml": `<wsDr>${shapes}</wsDr>`,
      };
      const outcome = await read({ sheets: { Skema: form({}) }, parts: drawing });
      return outcome.notices;
    };
    const over = (from: number[], to: number[]): string => within(end("from", from) + end("to", to));
    const notice = { code: "not-in-form", what: "picture", texts: ["Billede"], where: { sheet: "Skema" } };
    for (const shape of [
      over([3, 0, 3, 0], [4, 0, 4, 0]),
      over([3, 5, 0, 0], [3, 9, 1, 1]),
      over([0, 0, 1, 0], [0, 1, 2, 0]),
      sized([3, 0, 0, 0], 1, 190_501),
      sized([2, 609_599, 3, 0], 2, 1),
      sized([3, 0, 0, 190_499], 1, 2),
    ])
      expect(await saidWith(shape)).toEqual([notice]);
    for (const shape of [
      over([0, 0, 0, 0], [9, 0, 1, 0]),
      over([4, 0, 0, 0], [9, 0, 9, 0]),
      over([0, 0, 4, 0], [9, 0, 9, 0]),
      within(end("from", [3, 0, 3, 0]) + end("to", [4, 0, 4, 0]), 'hidden="1"'),
      sized([0, 0, 0, 0], 9_000_000, 190_500),
      sized([4, 0, 1, 0], 1, 1),
      `${over([3, 0, 3, 0], [4, 0, 4, 0])}<pic>`,
    ])
      expect(await saidWith(shape)).toEqual([]);
  });

  it("has as its texts what comments say, and a sheet of its own year", async () => {
    const total = `<sheetData>${rowXml(1, [inlineCell("A1", "Samlet antal"), '<c r="B1"><v>1200</v></c>'])}</sheetData>`;
    const links =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>';
    const comments =
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList><comment ref="D2"><text><t>Absalon skal have 750</t></text></comment></commentList></comments>';
    const textsOf = async (name: string): Promise<unknown> => {
      const outcome = await read({
        sheets: { Skema: form({}), [name]: total },
        parts: { "xl/worksheets/_rels/sheet0.xml.rels": links, "xl/comments1.xml": comments },
      });
      return outcome.ok && outcome.value.texts;
    };
    const said = ["Absalon skal have 750", "Samlet antal 1.200"];
    for (const name of ["Optag 2023-2024", "Optag 2023-24", "Optag 2023"])
      expect(await textsOf(name)).toEqual(said);
    for (const name of ["Optag 2022-2023", "Optag 2022", "Praktik 2023"])
      expect(await textsOf(name)).toEqual(said.slice(0, 1));
  });

  it("is refused where a cell of it has two readings, with both", async () => {
    expect(await noticesIn(sheet({ cells: { D3: '<c r="D3"><v>179</v><v>180</v></c>' } }))).toEqual([
      {
        ...{ code: "unclear-cell", because: "two-values", readings: ["179", "180"] },
        where: { sheet: "Skema", row: 3, column: 4 },
      },
    ]);
  });

  it("says of a cell without a number why it has none", async () => {
    const outcome = await read(sheet({ cells: { D3: '<c r="D3"><f>D2-112</f></c>' } }));
    expect(outcome.ok && outcome.value.rows[1]?.studyPlaces).toMatchObject({
      value: null,
      because: "formula-without-value",
    });
  });

  it.for<[string, string, boolean]>([
    ['<color rgb="FFFFFFFF"/>', "", true],
    ['<color rgb="FFF8F8F8"/>', "", true],
    ['<color theme="0" tint="-0.05"/>', "", true],
    ['<sz val="1"/>', "", true],
    ['<color rgb="FF203864"/>', "FF1F3864", true],
    ['<color rgb="FFFFFFFF"/>', "FF1F3864", false],
    ['<color rgb="FF808080"/>', "", false],
    ['<sz val="8"/>', "", false],
  ])("written in %s on »%s« is unseen: %s", async ([font, ground, isUnseen], context) => {
    const fill = `<patternFill patternType="solid"><fgColor rgb="${ground}"/></patternFill>`;
    const fills = `<fills><fill/><fill>${ground === "" ? "" : fill}</fill></fills>`;
    const xfs = '<cellXfs><xf/><xf fontId="1" fillId="1"/></cellXfs>';
    const styles = `<fonts><font/><font>${font}</font></fonts>${fills}${xfs}`;
    const cells = { D3: '<c r="D3" s="1"><v>179</v></c>' };
    context
      .expect(await numbersIn({ ...sheet({ cells }), styles }))
      .toEqual([291, isUnseen ? undefined : 179, 277]);
  });

  it.for<[string, string, boolean]>([
    ['type="cellIs" operator="greaterThan"', "100", true],
    ['type="cellIs" operator="equal"', "0", false],
    ['type="cellIs" operator="between"', "170", true],
    ['type="expression"', "TRUE", true],
    ['type="expression"', "ISERROR(D3)", false],
    ['type="containsErrors"', "", false],
  ])(
    "under a rule %s of %s that writes in white is unseen: %s",
    async ([kind, formula, isUnseen], context) => {
      const rule = (look: number): string =>
        `<conditionalFormatting sqref="D3 F1:F9"><cfRule ${kind} dxfId="${look}" priority="1"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
      const dxfs =
        '<dxfs><dxf><font><color rgb="FFFFFFFF"/></font></dxf><dxf><font><color rgb="FFFFFFFF"/></font><fill><patternFill><bgColor rgb="FFC00000"/></patternFill></fill></dxf></dxfs>';
      const styles = `<fonts><font/></fonts><cellXfs><xf/></cellXfs>${dxfs}`;
      context
        .expect(await numbersIn({ ...sheet({ after: rule(0) }), styles }))
        .toEqual([291, isUnseen ? undefined : 179, 277]);
      context.expect(await numbersIn({ ...sheet({ after: rule(1) }), styles })).toEqual([291, 179, 277]);
    },
  );
});
