import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeNotice } from "../src/messages/describe-notice.js";
import type { Outcome } from "../src/domain/outcome.js";
import type { InternshipPlaces } from "../src/domain/request.js";
import { readInternshipPlaces } from "../src/xlsx.js";
import { MAIN, textXml, tableWith, workbookOf, type WorkbookXml } from "./arbitraries/workbook-xml.js";

// Numbers in a workbook as a person sees them. The files are constructed.

function read(bytes: Uint8Array): Promise<Outcome<readonly InternshipPlaces[]>> {
  return readInternshipPlaces(bytes, { kkr: "sjaelland" });
}

/** The places, or the codes of the refusals with their cells. */
async function placesIn(bytes: Uint8Array): Promise<unknown> {
  const outcome = await read(bytes);
  if (outcome.ok) return outcome.value.map(({ places }) => places);
  return outcome.refusals.map(({ code, where }) => `${code} ${where?.row ?? ""},${where?.column ?? ""}`);
}

async function saidOf(bytes: Uint8Array): Promise<string> {
  const outcome = await read(bytes);
  const lines = outcome.ok ? outcome.notices.map((notice) => describeNotice(notice, "da")) : [];
  return lines.join("\n");
}

/** A workbook with this cell at B2. */
function withCell(cell: string, more: Partial<WorkbookXml> = {}): Uint8Array {
  return workbookOf({ sheets: { Ark1: tableWith(cell) }, ...more });
}

const STRUCK = "<rPr><strike/></rPr>";
const RAISED = '<rPr><vertAlign val="superscript"/></rPr>';

const run = (text: string, look = ""): string => `<r>${look}<t xml:space="preserve">${textXml(text)}</t></r>`;
const inText = (inner: string): Uint8Array => withCell(`<c r="B2" t="inlineStr"><is>${inner}</is></c>`);
const sharedText = (inner: string): Uint8Array =>
  withCell('<c r="B2" t="s"><v>0</v></c>', { texts: `<si>${inner}</si>` });

describe("a file as people and programs make it", () => {
  const file = (name: string): Uint8Array =>
    readFileSync(new URL(`files/returns/values/${name}.xlsx`, import.meta.url));

  it.for([
    ["w-xlsxwriter-formulas", ["formula-without-value 2,2", "formula-without-value 3,2"]],
    ["x-inline-rph", [61, 30, 48]],
    ["y-super", [45, 30, 48]],
    ["p-dupcell", ["unclear-cell 2,2"]],
    ["x-twov", ["unclear-cell 2,2"]],
    ["dup_rel_id", ["damaged-file ,"]],
    ["foreign_ns_cell_after", [10, 20, 30]],
    ["o-percent", ["not-a-number 2,2", "not-a-number 2,3", "not-a-number 2,4"]],
    ["o-height0", [61, 30, 48, 22, 9, 17]],
  ] as const)("%s", async ([name, right]) => {
    expect(await placesIn(file(name))).toEqual(right);
  });

  it("has what is not read with the number, or is hidden, said with its place", async () => {
    expect(await saidOf(file("y-super"))).toContain("er ikke læst med i arket Ark1, celle B2");
    expect(await saidOf(file("o-height0"))).toContain("Det skjulte er også læst: række 3.");
  });
});

describe.each([
  ["in the cell", inText],
  ["in the list of texts", sharedText],
])("a text %s", (_, bytesOf) => {
  it("has the mark of a note left out at either end, and said", async () => {
    for (const mark of ["1", "a)", "(2)", "*"]) {
      for (const inner of [run("45") + run(mark, RAISED), run(mark, RAISED) + run("45")]) {
        expect(await placesIn(bytesOf(inner))).toEqual([45, 30, 48]);
        expect(await saidOf(bytesOf(inner))).toContain("arket Ark1, celle B2");
      }
    }
  });

  it("is refused with both readings where what is raised may be decimals, or stands in the middle", async () => {
    for (const inner of [
      run("45") + run("50", RAISED),
      run("4") + run("1", RAISED) + run("5"),
      run("45") + run(",5", RAISED),
    ]) {
      expect(await placesIn(bytesOf(inner))).toEqual(["unclear-cell 2,2"]);
    }
    expect(await read(bytesOf(run("4") + run("1", RAISED) + run("5")))).toMatchObject({
      refusals: [{ because: "raised", readings: ["45", "415"] }],
    });
  });

  it("is itself where all of it is raised", async () => {
    expect(await placesIn(bytesOf(run("45", RAISED)))).toEqual([45, 30, 48]);
  });

  it("is refused with both readings where something is struck out, or all of it", async () => {
    expect(await read(bytesOf(run("45", STRUCK) + run(" 47")))).toMatchObject({
      refusals: [{ code: "unclear-cell", because: "struck-out", readings: ["47", "45 47"] }],
    });
    expect(await read(bytesOf(run("45", STRUCK)))).toMatchObject({
      refusals: [{ code: "unclear-cell", because: "struck-out", readings: ["", "45"] }],
    });
  });

  it("is without the sound that is written over it", async () => {
    expect(await placesIn(bytesOf(`<t>61</t><rPh sb="0" eb="1"><t>9</t></rPh>`))).toEqual([61, 30, 48]);
  });

  it("never has a mark's digits joined to its number, however it is cut into runs", async () => {
    const look = fc.constantFrom("", "", STRUCK, RAISED, "<rPr><b/></rPr>", '<rPr><strike val="0"/></rPr>');
    const piece = fc.record({ text: fc.stringMatching(/^[0-9]{1,2}$/), look });
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 5 }), async (pieces) => {
        const inner = pieces.map(({ text, look }) => run(text, look)).join("");
        const isPlain = ({ look }: (typeof pieces)[number]): boolean => look !== STRUCK && look !== RAISED;
        const seen = pieces
          .filter(isPlain)
          .map(({ text }) => text)
          .join("");
        const all = pieces.map(({ text }) => text).join("");
        const isRaisedAlone = pieces.every(({ look }) => look === RAISED);
        const outcome = await read(bytesOf(inner));
        const [first] = outcome.ok ? outcome.value : [];
        const right = Number(isRaisedAlone ? all : seen);
        expect([undefined, right]).toContain(first?.places);
        if (pieces.every(isPlain)) expect(first?.places).toBe(right);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a look of the whole cell", () => {
  const styles = (font: string, format = ""): string =>
    `${format === "" ? "" : `<numFmts><numFmt numFmtId="170" formatCode="${textXml(format).replaceAll('"', "&quot;")}"/></numFmts>`}<fonts><font/><font>${font}</font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="${format === "" ? 0 : 170}" fontId="1"/></cellXfs>`;
  const number = (value: string, format: string): Uint8Array =>
    withCell(`<c r="B2" s="1"><v>${value}</v></c>`, { styles: styles("", format) });

  it("that strikes it out is refused, for a number as for a text", async () => {
    for (const cell of ['<c r="B2" s="1"><v>61</v></c>', '<c r="B2" s="1" t="str"><v>61</v></c>']) {
      expect(await placesIn(withCell(cell, { styles: styles("<strike/>") }))).toEqual(["unclear-cell 2,2"]);
    }
  });

  it("leaves a number what it is where the format only groups, aligns or names it", async () => {
    for (const format of ["General", "0", "#,##0", '0" pladser"', "_-* #,##0_-;-* #,##0_-", "[Red]0", "@"]) {
      expect(await placesIn(number("61", format))).toEqual([61, 30, 48]);
    }
  });

  it("shows a share in per cent, which is no number of places, as in a CSV file", async () => {
    for (const format of ["0%", "0.0 %", '0"%"', "[Blue]0%;[Red]-0%"]) {
      expect(await placesIn(number("0.61", format))).toEqual(["not-a-number 2,2"]);
    }
  });

  it("shows a day, which is no number of places", async () => {
    for (const format of ["yyyy-mm-dd", "[$-406]d. mmmm yyyy", "[h]:mm"]) {
      expect(await placesIn(number("61", format))).toEqual(["date-for-number 2,2"]);
    }
  });

  it("that shows another number is refused with both", async () => {
    expect(await read(number("61000", "0,"))).toMatchObject({
      refusals: [{ because: "number-format", readings: ["61", "61.000"] }],
    });
    for (const format of [
      '0"5"',
      '"1"0',
      '"-"0',
      '"ja"',
      '0" halvårspladser"',
      '0" merit"',
      '"ca. "0',
      '0"½"',
      "#\\/0",
      '0"."0',
      "00-00",
    ]) {
      expect(await placesIn(number("61", format))).toEqual(["unclear-cell 2,2"]);
    }
  });

  it("that says no more than that they are places leaves the number", async () => {
    for (const format of ['0" pladser"', '0" praktikpladser"', '0" stk."', '0" pl."', '0" (pladser)"'])
      expect(await placesIn(number("61", format))).toEqual([61, 30, 48]);
  });

  it.each([
    ['#,##0\\ "kr."', "61 kr."],
    ["[$€-2]#,##0", "€61"],
    ['0" DKK"', "61 DKK"],
    ["(0)", "(61)"],
    ['"1"0', "161"],
    ['0"0"', "610"],
    ["-0", "-61"],
  ])(
    "that shows money, a number in brackets or another one is refused as it is seen: %s",
    async (format, seen) => {
      expect(await read(number("61", format))).toMatchObject({
        refusals: [{ because: "number-format", readings: [seen, "61"] }],
      });
    },
  );

  it("that shows a number below 0 in brackets leaves it below 0", async () => {
    expect(await placesIn(number("-61", "#,##0;(#,##0)"))).toEqual(["negative-number 2,2"]);
  });

  it("that shows fewer decimals is refused with both, and in a sum either may be what the rows come to", async () => {
    for (const [value, format, seen] of [
      ["61.4", "0", "61"],
      ["61.5", "#,##0", "62"],
      ["12.55", '0.0" pladser"', "12,6"],
    ] as const) {
      const stored = value.replace(".", ",");
      expect(await read(number(value, format))).toMatchObject({
        refusals: [{ because: "number-format", readings: [seen, stored] }],
      });
    }
    expect(await placesIn(number("61.4", "0.0"))).toEqual(["61.4", 30, 48]);
    const heading = '<c r="E1" t="inlineStr"><is><t>I alt</t></is></c></row><row r="2" >';
    const summed = (total: string): string =>
      tableWith('<c r="B2"><v>61</v></c>')
        .replace('</row><row r="2" >', heading)
        .replace('<c r="D2"><v>48</v></c>', `<c r="D2"><v>48</v></c><c r="E2" s="1"><v>${total}</v></c>`);
    for (const [total, agrees] of [
      ["139.4", true],
      ["138.4", false],
    ] as const) {
      const bytes = workbookOf({ sheets: { Ark1: summed(total) }, styles: styles("", "0") });
      expect(await placesIn(bytes)).toEqual([61, 30, 48]);
      const said = await saidOf(bytes);
      if (agrees) expect(said).not.toContain("stemmer ikke");
      else expect(said).toContain("stemmer ikke");
    }
  });

  it("that shows nothing is read, and said to be hidden", async () => {
    expect(await placesIn(number("61", ";;;"))).toEqual([61, 30, 48]);
    expect(await saidOf(number("61", ";;;"))).toContain("arket Ark1: Det skjulte er også læst: celle B2.");
    expect(await saidOf(number("0", "0;-0;;@"))).toContain("Det skjulte er også læst: celle B2.");
    for (const dash of ['"-"_-', '"-"??_-;_-@_-'])
      expect(await saidOf(number("0", `_-* #,##0_-;-* #,##0_-;_-* ${dash}`))).not.toContain("skjulte");
  });
});

describe("a formula", () => {
  const formula = '<c r="B2"><f>30+31</f><v>61</v></c>';

  it("has the result that was saved with it, unless the workbook asks for it to be calculated first", async () => {
    expect(await placesIn(withCell(formula, { after: '<calcPr calcId="191029"/>' }))).toEqual([61, 30, 48]);
    for (const yes of ["1", "true"]) {
      expect(await placesIn(withCell(formula, { after: `<calcPr fullCalcOnLoad="${yes}"/>` }))).toEqual([
        "formula-without-value 2,2",
      ]);
    }
    expect(await read(withCell(formula, { after: '<calcPr fullCalcOnLoad="1"/>' }))).toMatchObject({
      refusals: [{ formula: "30+31", saved: "61" }],
    });
  });
});

describe("what is there twice", () => {
  it("is refused at its cell: two values, two texts, two cells of one address", async () => {
    for (const cell of [
      '<c r="B2"><v>61</v><v>62</v></c>',
      '<c r="B2" t="inlineStr"><is><t>61</t></is><is><t>62</t></is></c>',
      '<c r="B2" t="inlineStr"><v>62</v><is><t>61</t></is></c>',
      '<c r="B2"><v>61</v></c><c r="B2"><v>62</v></c>',
      '<c r="B2"><v>61</v></c><c r="$B$2"><v>62</v></c>',
    ]) {
      expect(await read(withCell(cell))).toMatchObject({
        refusals: [{ code: "unclear-cell", because: "two-values" }],
      });
    }
  });

  it("is refused where a cell says another row than the one it stands in", async () => {
    expect(await placesIn(withCell('<c r="B3"><v>61</v></c>'))).toEqual(["damaged-file ,"]);
  });

  it("is one where both say the same, or one says nothing", async () => {
    for (const cell of [
      '<c r="B2"><v>61</v></c><c r="B2"><v>61</v></c>',
      '<c r="B2"><v>61</v></c><c r="B2"/>',
    ]) {
      expect(await placesIn(withCell(cell))).toEqual([61, 30, 48]);
    }
  });

  it("is refused as a whole: two links of one id, two sheets of one name or one part", async () => {
    const table = tableWith('<c r="B2"><v>61</v></c>');
    const damaged = ["damaged-file ,"];
    const links = (inner: string): Partial<WorkbookXml> => ({
      parts: { "xl/_rels/workbook.xml.rels": `<Relationships>${inner}</Relationships>` },
    });
    const link = (id: string, sheet: number): string =>
      `<Relationship Id="${id}" Type="x/worksheet" Target="worksheets/sheet${sheet}.xml"/>`;
    const two = { A: table, B: table };
    expect(await placesIn(workbookOf({ sheets: { A: table }, ...links(link("r0", 0)) }))).toEqual([
      61, 30, 48,
    ]);
    expect(await placesIn(workbookOf({ sheets: two, ...links(link("r0", 0) + link("r0", 1)) }))).toEqual(
      damaged,
    );
    expect(await placesIn(workbookOf({ sheets: two, ...links(link("r0", 0) + link("r1", 0)) }))).toEqual(
      damaged,
    );
    expect(await placesIn(workbookOf({ sheets: two, ...links(link("r0", 0)) }))).toEqual(damaged);
    expect(await placesIn(workbookOf({ sheets: { Ark: table, ARK: table } }))).toEqual(damaged);
    const parts = { "xl/Workbook.xml": "<workbook/>" };
    expect(await placesIn(workbookOf({ sheets: { Ark: table }, parts }))).toEqual(damaged);
  });
});

describe("an element of another vocabulary", () => {
  const other = 'xmlns:x="urn:other"';

  it("is no part of the sheet, with all it holds", async () => {
    for (const cell of [
      `<c r="B2"><v>61</v></c><x:c ${other} r="B2"><x:v>99</x:v></x:c>`,
      `<c r="B2"><v>61</v><x:v ${other}>99</x:v></c>`,
      `<c r="B2" ${other} x:r="C9" x:t="e"><v>61</v></c>`,
      `<c r="B2" xmlns:r="urn:r"><v>61</v></c>`,
    ]) {
      expect(await placesIn(withCell(cell))).toEqual([61, 30, 48]);
    }
  });

  it("is refused where it holds cells, which some programs would read", async () => {
    const compatible = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    const cell = `<m:AlternateContent xmlns:m="${compatible}"><m:Choice Requires="z"><c r="B2"><v>99</v></c></m:Choice><m:Fallback><c r="B2"><v>61</v></c></m:Fallback></m:AlternateContent>`;
    expect(await placesIn(withCell(cell))).toEqual(["damaged-file ,"]);
    const harmless = `<m:AlternateContent xmlns:m="${compatible}"><m:Choice Requires="z"><controls/></m:Choice></m:AlternateContent>`;
    const sheets = { Ark1: tableWith('<c r="B2"><v>61</v></c>', { after: harmless }) };
    expect(await placesIn(workbookOf({ sheets }))).toEqual([61, 30, 48]);
  });
});

describe("what is hidden in a return", () => {
  const sheet = (of: Parameters<typeof tableWith>[1]): WorkbookXml => ({
    sheets: { Ark1: tableWith('<c r="B2"><v>61</v></c>', of) },
  });

  it.for([
    ["a row", sheet({ rowAttributes: 'hidden="1"' }), "række 2"],
    ["a row of no height", sheet({ rowAttributes: 'ht="0" customHeight="1"' }), "række 2"],
    ["a row of one point", sheet({ rowAttributes: 'ht="1" customHeight="1"' }), "række 2"],
    [
      "a row among those that are hidden unless listed",
      sheet({ before: '<sheetFormatPr zeroHeight="1"/>', rowAttributes: 'hidden="1"' }),
      "række 2",
    ],
    ["all rows", sheet({ before: '<sheetFormatPr defaultRowHeight="0"/>' }), "rækkerne 1-2"],
    ["a column", sheet({ before: '<cols><col min="2" max="3" hidden="1"/></cols>' }), "kolonnerne B-C"],
    ["a column of no width", sheet({ before: '<cols><col min="4" max="4" width="0"/></cols>' }), "kolonne D"],
    ["the sheet", { ...sheet({}), attributes: 'state="veryHidden"' }, "arket"],
    [
      "what a filter leaves out",
      sheet({ after: '<autoFilter ref="A1:D2"><filterColumn colId="0"/></autoFilter>' }),
      "rækker uden for et filter",
    ],
  ] as const)("is read, and said: %s", async ([, of, said]) => {
    const bytes = workbookOf(of);
    expect(await placesIn(bytes)).toEqual([61, 30, 48]);
    expect(await saidOf(bytes)).toContain(`Det skjulte er også læst: ${said}.`);
  });
});

it("a row that is listed is seen, also where those that are not are hidden", async () => {
  const of = { before: '<sheetFormatPr zeroHeight="1" defaultRowHeight="15"/>' };
  const bytes = workbookOf({ sheets: { Ark1: tableWith('<c r="B2"><v>61</v></c>', of) } });
  expect(await saidOf(bytes)).not.toMatch(/skjult/);
});

describe("a sheet with anything strewn over it", () => {
  const RUNS = Number(process.env["FUZZ_RUNS"] ?? 500);
  const beside = fc.constantFrom(
    '<c r="B2"><v>99</v></c>',
    '<c r="B2" t="inlineStr"><is><t>99</t></is></c>',
    '<c r="B2"/>',
    '<x:c xmlns:x="urn:x" r="B2"><x:v>99</x:v></x:c>',
    '<c xmlns="urn:x" r="B2"><v>99</v></c>',
    '<x:y xmlns:x="urn:x"><c r="B2"><v>99</v></c></x:y>',
    '<!-- <c r="B2"><v>99</v></c> -->',
    "<?x 99?>",
    "99",
    "<v>99</v>",
    '<c r="B3"><v>99</v></c>',
  );
  const within = fc.constantFrom(
    "<v>99</v>",
    "<v/>",
    "<is><t>99</t></is>",
    "99",
    '<x:v xmlns:x="urn:x">99</x:v>',
    "<extLst><ext><v>99</v></ext></extLst>",
    "<f>90+9</f>",
    "<!--<v>99</v>-->",
  );

  it("has the number that is there without it, or is refused", async () => {
    const some = fc.array(beside, { maxLength: 2 }).map((xml) => xml.join(""));
    const inside = fc.array(within, { maxLength: 2 }).map((xml) => xml.join(""));
    await fc.assert(
      fc.asyncProperty(some, inside, inside, some, async (before, first, last, after) => {
        const outcome = await read(withCell(`${before}<c r="B2">${first}<v>61</v>${last}</c>${after}`));
        expect([undefined, 61]).toContain(outcome.ok ? outcome.value[0]?.places : undefined);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("what is written in white", () => {
  const WHITE = '<rPr><color rgb="FFFFFFFF"/></rPr>';
  const styled = (fill: string, color: string): Uint8Array =>
    withCell('<c r="B2" s="1"><v>45</v></c>', {
      styles:
        `<fonts><font/><font><color ${color}/></font></fonts>` +
        `<fills><fill><patternFill patternType="none"/></fill><fill>${fill}</fill></fills>` +
        '<cellXfs><xf/><xf fontId="1" fillId="1"/></cellXfs>',
    });
  const NONE = '<patternFill patternType="none"/>';
  const BLUE = '<patternFill patternType="solid"><fgColor rgb="FF1F4E78"/></patternFill>';
  const BLACK = '<patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill>';
  const PAPER = '<patternFill patternType="solid"><fgColor theme="0"/></patternFill>';

  it.each([
    [NONE, 'rgb="FFFFFFFF"', true],
    [NONE, 'theme="0"', true],
    [NONE, 'indexed="9"', true],
    [PAPER, 'rgb="FFFFFF"', true],
    [BLUE, 'rgb="FFFFFFFF"', false],
    [NONE, 'theme="0" tint="-0.5"', false],
    [NONE, 'rgb="FF000000"', false],
    // The colour of what is behind it, whichever that is.
    [BLUE, 'rgb="FF1F4E78"', true],
    [BLACK, 'rgb="FF000000"', true],
    [BLACK, 'rgb="FF000001"', true],
  ])("on %s in %s is read, and said to be hidden where nobody sees it: %s", async (fill, color, isHidden) => {
    const bytes = styled(fill, color);
    expect(await placesIn(bytes)).toEqual([45, 30, 48]);
    expect(/Det skjulte er også læst: .*B2/.test(await saidOf(bytes))).toBe(isHidden);
  });

  it("beside what is seen gives both readings, wherever the text is cut", async () => {
    expect(await placesIn(inText(run("61", WHITE)))).toEqual([61, 30, 48]);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 10, max: 999 }), fc.nat(1), async (number, cut) => {
        const [before, after] = [String(number).slice(0, cut + 1), String(number).slice(cut + 1)];
        fc.pre(after !== "");
        expect(await placesIn(sharedText(run(before) + run(after, WHITE)))).toEqual(["unclear-cell 2,2"]);
        expect(await placesIn(sharedText(run(before, WHITE) + run(after)))).toEqual(["unclear-cell 2,2"]);
      }),
      { numRuns: 20 },
    );
  });
});

describe("a comment on a cell", () => {
  const LINK = "http://schemas.openxmlformats.org/package/2006/relationships";
  const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
  const commented = (text: string, target: string): Uint8Array =>
    withCell('<c r="B2"><v>45</v></c>', {
      parts: {
        "xl/worksheets/_rels/sheet0.xml.rels": `<Relationships xmlns="${LINK}"><Relationship Id="c" Type="${TYPE}" Target="${target}"/></Relationships>`,
        "xl/comments1.xml": `<comments ${MAIN}><commentList><comment ref="B2"><text>${run(text)}</text></comment></commentList></comments>`,
      },
    });

  it.each(["../comments1.xml", "/xl/comments1.xml"])(
    "linked to as %s is said with its cell",
    async (target) => {
      const bytes = commented("Heraf 5 i Herfølge", target);
      expect(await placesIn(bytes)).toEqual([45, 30, 48]);
      expect(await saidOf(bytes)).toMatch(/Kommentarer til celler.*»Heraf 5 i Herfølge« \(.*B2\)/);
    },
  );

  it("that names another unit is held against that of the table", async () => {
    const bytes = commented("Tallet er halvårspladser", "../comments1.xml");
    expect(await placesIn(bytes)).toEqual(["unit-of-some 2,2"]);
    expect(await placesIn(commented("Omregnet fra 90 halvårspladser", "../comments1.xml"))).toEqual([
      "unit-of-some 2,2",
    ]);
  });

  it("is said without what Excel writes before one that may be answered", async () => {
    const own = "[Trådet kommentar] Din version af Excel viser den. Kommentar:\n    Er det rigtigt?";
    expect(await saidOf(commented(own, "../comments1.xml"))).toMatch(/beregningen: »Er det rigtigt\?«/);
  });

  it("never changes a number, whatever it says", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        const safe = text.replace(/[^\p{L}\p{N} .,;:[\]-]/gu, "");
        expect(await placesIn(commented(safe, "../comments1.xml"))).toEqual([45, 30, 48]);
      }),
      { numRuns: 20 },
    );
  });
});

describe("a rule of a sheet that strikes out", () => {
  const ruled = (rule: string, strike = "<strike/>"): Uint8Array =>
    workbookOf({
      sheets: {
        Ark1: tableWith('<c r="B2"><v>45</v></c>', {
          after: `<conditionalFormatting sqref="B2">${rule}</conditionalFormatting>`,
        }),
      },
      styles: `<dxfs><dxf><font>${strike}</font></dxf></dxfs>`,
    });
  const above = (bound: number): string =>
    `<cfRule type="cellIs" operator="greaterThan" dxfId="0"><formula>${bound}</formula></cfRule>`;

  it("is refused with both readings where it holds, or may", async () => {
    for (const rule of [
      above(44),
      '<cfRule type="expression" dxfId="0"><formula>$F$9="x"</formula></cfRule>',
    ]) {
      expect(await read(ruled(rule))).toMatchObject({
        refusals: [{ code: "unclear-cell", because: "struck-by-rule", readings: ["", "45"] }],
      });
    }
  });

  it("leaves the number where it does not hold, or strikes nothing out", async () => {
    expect(await placesIn(ruled(above(45)))).toEqual([45, 30, 48]);
    expect(await placesIn(ruled(above(44), '<strike val="0"/>'))).toEqual([45, 30, 48]);
  });
});

describe("what stands beside the cells of a sheet", () => {
  const THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
  const linked = (links: string, parts: Readonly<Record<string, string>>): Uint8Array =>
    withCell('<c r="B2"><v>45</v></c>', {
      parts: {
        ...parts,
        "xl/worksheets/_rels/sheet0.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`,
      },
    });
  const link = (type: string, target: string): string =>
    `<Relationship Id="${type}" Type="http://x/${type}" Target="../${target}"/>`;
  const threaded = `<ThreadedComments xmlns="${THREADED}"><threadedComment ref="B2"><text>Er lavere</text></threadedComment><threadedComment ref="B2"><text>Nej</text></threadedComment></ThreadedComments>`;

  it("is said where it is a comment that may be answered, once where it stands in both parts", async () => {
    const alone = linked(link("threadedComment", "t.xml"), { "xl/t.xml": threaded });
    expect(await saidOf(alone)).toContain("»Er lavere« (celle B2) og »Nej«");
    const both = linked(link("threadedComment", "t.xml") + link("comments", "c.xml"), {
      "xl/t.xml": threaded,
      "xl/c.xml": `<comments ${MAIN}><commentList><comment ref="B2"><text><t>[Trådet]\n\nComment:\n    Er lavere\nReply:\n    Nej</t></text></comment></commentList></comments>`,
    });
    const said = await saidOf(both);
    expect(said.match(/Er lavere/g)).toHaveLength(1);
    expect(said.match(/Nej/g)).toHaveLength(1);
  });

  it("states the unit and is said where it is the title of a chart, or asked of who fills in a cell", async () => {
    const chart = (text: string): Uint8Array =>
      linked(link("drawing", "drawings/d.xml"), {
        "xl/drawings/d.xml": "<wsDr/>",
        "xl/drawings/_rels/d.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link("chart", "c.xml")}</Relationships>`,
        "xl/c.xml": `<chartSpace><chart><title><tx><rich><p><r><t>${text}</t></r></p></rich></tx></title></chart></chartSpace>`,
      });
    const prompt = (text: string): Uint8Array =>
      workbookOf({
        sheets: {
          Ark1: tableWith('<c r="B2"><v>45</v></c>', {
            after: `<dataValidations><dataValidation sqref="B2" prompt="${text}"/></dataValidations>`,
          }),
        },
      });
    for (const bytesOf of [chart, prompt]) {
      const outcome = await read(bytesOf("Antal halvårspladser"));
      expect(outcome.ok && outcome.notices).toContainEqual(
        expect.objectContaining({ code: "unit-stated", unit: "half-year" }),
      );
      expect(await saidOf(bytesOf("Uden Solsikken"))).toContain("»Uden Solsikken«");
    }
  });
});
