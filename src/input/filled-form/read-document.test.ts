import fc from "fast-check";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readDocument, type ReadDocument } from "./read-document.js";
import type { View } from "./word-texts.js";

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const cell = (content: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${content}</w:p></w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
const table = (...rows: string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;

function opened(body: string, view?: View, styles = "", numbering = ""): ReturnType<typeof readDocument> {
  const xml = `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`;
  const parts = new Map([["word/document.xml", strToU8(xml)]]);
  if (styles !== "") parts.set("word/styles.xml", strToU8(`<w:styles xmlns:w="w">${styles}</w:styles>`));
  if (numbering !== "")
    parts.set("word/numbering.xml", strToU8(`<w:numbering xmlns:w="w">${numbering}</w:numbering>`));
  return readDocument(parts, view);
}

function textsOf({ tables }: ReadDocument): string[][][] {
  return tables.map((rows) =>
    rows.map((cells) => cells.map(({ kind, text }) => (kind === "covered" ? `(${text})` : text))),
  );
}

function read(body: string, view?: View, styles?: string): unknown {
  const document = opened(body, view, styles);
  return "code" in document ? document : { tables: textsOf(document), paragraphs: document.paragraphs };
}

/** What a cell with this content reads as. */
function inCell(content: string, styles?: string): unknown {
  const document = opened(table(row(cell(content))), "accepted", styles);
  return "code" in document ? document : textsOf(document)[0]?.[0]?.[0];
}

const formatted = (text: string, properties: string): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${code}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const box = (text: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:textbox><w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent></w:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe("a Word document", () => {
  it("has its tables by cell and its paragraphs outside them", () => {
    expect(
      read(`<w:p>${run("Før ")}${run("tabellen")}</w:p>${table(row(cell(run("a")), cell(run("b"))))}`),
    ).toEqual({
      tables: [[["a", "b"]]],
      paragraphs: ["Før tabellen"],
    });
  });

  it.for(["constructor", "toString"])("has no sign and no colour that is called %s", (name) => {
    const coloured = formatted("24", `<w:color w:val="FF0000"/><w:highlight w:val="${name}"/>`);
    expect(inCell(`${coloured}<w:r><w:${name}/></w:r>`)).toBe("24");
  });

  it("has what a merged cell covers marked, whatever text is left in there", () => {
    const first = cell(run("589"), '<w:vMerge w:val="restart"/>');
    expect(read(table(row(first), row(cell(run("589"), "<w:vMerge/>")), row(cell(run("1")))))).toMatchObject({
      tables: [[["589"], ["(589)"], ["1"]]],
    });
  });

  it("has a cell that spans columns, and columns left out before the first", () => {
    const spanning = row(cell(run("a"), '<w:gridSpan w:val="2"/>'), cell(run("b")));
    const indented = '<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>' + cell(run("c")) + "</w:tr>";
    expect(read(table(spanning, indented))).toMatchObject({
      tables: [
        [
          ["a", "(a)", "b"],
          ["", "", "c"],
        ],
      ],
    });
  });

  it.for([
    ["strike", "<w:strike/>", ""],
    ["a double strike", '<w:strike w:val="0"/><w:dstrike/>', ""],
    ["a style", '<w:rStyle w:val="S"/>', '<w:style w:styleId="S"><w:rPr><w:strike/></w:rPr></w:style>'],
  ] as const)("has two readings of a cell with a part struck out: %s", ([, properties, styles]) => {
    const document = opened(table(row(cell(formatted("12", properties) + run("0")))), "accepted", styles);
    expect(document).toMatchObject({
      tables: [[[{ kind: "unclear", text: "120", because: "struck-out", readings: ["0", "120"] }]]],
    });
  });

  it("has one reading where nothing is struck out, or only a space", () => {
    const space = '<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space="preserve"> </w:t></w:r>';
    expect(inCell(formatted("12", '<w:strike w:val="0"/>') + space)).toBe("12");
    expect(opened(table(row(cell(run("12") + space))))).toMatchObject({ tables: [[[{ kind: "text" }]]] });
  });

  it("never joins raised texts of two paragraphs", () => {
    const raised = formatted("12", '<w:vertAlign w:val="superscript"/>');
    expect(inCell(`${raised}</w:p><w:p>${raised}`)).toBe("12\n12");
  });

  it("is read with its tracked changes accepted: deleted and moved-away text is gone, inserted text is there", () => {
    const struck = `<w:del>${run("1")}<w:r><w:delText>2</w:delText></w:r></w:del><w:moveFrom>${run("3")}</w:moveFrom>`;
    const added = `<w:ins>${run("4")}</w:ins><w:moveTo>${run("5")}</w:moveTo>`;
    expect(read(table(row(cell(struck + added))))).toMatchObject({ tables: [[["45"]]] });
    const deletedRow = `<w:tr><w:trPr><w:del/></w:trPr>${cell(run("gone"))}</w:tr>`;
    expect(read(table(deletedRow, row(cell(run("there")))))).toMatchObject({ tables: [[["there"]]] });
  });

  it("has content controls read through, alternatives once, and a table in a cell as the cell's text", () => {
    const control = `<w:sdt><w:sdtContent>${run("6")}</w:sdtContent></w:sdt>`;
    const twice = `<mc:AlternateContent><mc:Choice>${run("7")}</mc:Choice><mc:Fallback>${run("7")}</mc:Fallback></mc:AlternateContent>`;
    expect(read(table(row(cell(control + twice), cell(table(row(cell(run("8"))))))))).toMatchObject({
      tables: [[["67", "8"]]],
    });
  });

  it("has its paragraphs and tables in order, and those that go on behind a deleted mark as one", () => {
    const joined = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("29")}</w:p><w:p>${run("1")}</w:p>`;
    const document = opened(`${joined}${table(row(cell(run("a"))))}<w:p>${run("z")}</w:p>`);
    expect(document).toMatchObject({
      blocks: [{ kind: "paragraph", text: "291" }, { kind: "table" }, { kind: "paragraph", text: "z" }],
      isTracked: true,
    });
  });

  it("is read with tracked changes of cells and rows, in either view", () => {
    const body = table(
      row(cell(run("291"), "<w:cellDel/>"), cell(run("300"), "<w:cellIns/>")),
      `<w:tr><w:trPr><w:ins/></w:trPr>${cell(run("new"))}</w:tr>`,
      row(cell(run("a"), '<w:cellMerge w:vMerge="rest"/>')),
      row(cell(run("b"), '<w:cellMerge w:vMerge="cont" w:vMergeOrig="rest"/>')),
    );
    expect(read(body)).toMatchObject({ tables: [[["300"], ["new"], ["a"], ["(a)"]]] });
    expect(read(body, "rejected")).toMatchObject({ tables: [[["291"], ["a"], ["b"]]] });
    const text = `<w:ins>${run("3")}</w:ins><w:del><w:r><w:delText>2</w:delText></w:r></w:del>${run("0")}`;
    expect(read(table(row(cell(text))))).toMatchObject({ tables: [[["30"]]] });
    expect(read(table(row(cell(text))), "rejected")).toMatchObject({ tables: [[["20"]]] });
  });

  it("takes no earlier properties, as a tracked change keeps them, for those that are", () => {
    expect(inCell(formatted("291", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"))).toBe("291");
    const narrow = '<w:tcPrChange><w:tcPr><w:gridSpan w:val="3"/></w:tcPr></w:tcPrChange>';
    expect(read(table(row(cell(run("a"), narrow))))).toMatchObject({ tables: [[["a"]]] });
  });

  it("has no hidden text, whether the text says so, its style or the style that one builds on; nor hidden rows", () => {
    const styles =
      '<w:style w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="i"><w:basedOn w:val="h"/></w:style>';
    expect(inCell(formatted("291", "<w:vanish/>"))).toBe("");
    expect(inCell(formatted("291", '<w:vanish w:val="0"/>'))).toBe("291");
    expect(inCell(formatted("291", '<w:rStyle w:val="i"/>'), styles)).toBe("");
    expect(inCell(`<w:pPr><w:pStyle w:val="h"/></w:pPr>${run("291")}`, styles)).toBe("");
    expect(
      inCell(`<w:pPr><w:pStyle w:val="h"/></w:pPr>${formatted("291", '<w:vanish w:val="false"/>')}`, styles),
    ).toBe("291");
    const document = opened(
      table(
        `<w:tr><w:trPr><w:hidden/></w:trPr>${cell(run("a"), '<w:vMerge w:val="restart"/>')}</w:tr>`,
        row(cell(formatted("1", "<w:vanish/>") + run("2"), "<w:vMerge/>")),
      ),
    );
    if ("code" in document) throw new Error(document.code);
    expect(textsOf(document)).toEqual([[["2"]]]);
    expect(document.hidden).toEqual(["a", "1"]);
  });

  it("has no row that is exactly a point high or less, and every row that may grow", () => {
    const high = (height: string): string =>
      `<w:tr><w:trPr><w:trHeight ${height}/></w:trPr>${cell(run("247"))}</w:tr>`;
    const document = opened(
      table(
        high('w:val="1" w:hRule="exact"'),
        high('w:val="20" w:hRule="exact"'),
        high('w:val="200" w:hRule="exact"'),
        high('w:val="1" w:hRule="atLeast"'),
        high('w:val="1"'),
      ),
    );
    if ("code" in document) throw new Error(document.code);
    expect(textsOf(document)).toEqual([[["247"], ["247"], ["247"]]]);
    expect(document.hidden).toEqual(["247", "247"]);
  });

  it("has two readings of a number before which Word writes that of a list, and one behind a bullet or in no list", () => {
    const numbering = (text: string, format = "decimal"): string =>
      `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>`;
    const listed = (text: string, list: string): string =>
      cell(`<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}`);
    const cellsOf = (text: string, list: string, level: string, format?: string): unknown => {
      const rows = table(row(listed("Navn", list), listed(text, list)));
      const document = opened(rows, "accepted", "", numbering(level, format));
      return "code" in document ? document : document.tables[0]?.[0];
    };
    expect(cellsOf("247", "7", "%1")).toMatchObject([
      { kind: "text", text: "Navn" },
      { kind: "unclear", text: "247", because: "list-number", readings: ["247", "\uFFFD247"] },
    ]);
    for (const plain of [
      cellsOf("247", "7", "•", "bullet"),
      cellsOf("247", "0", "%1"),
      cellsOf("247", "8", "%1"),
      cellsOf("a 247", "7", "%1"),
    ])
      expect(plain).toMatchObject([{ kind: "text" }, { kind: "text" }]);
    const styled = opened(
      table(row(cell(`<w:pPr><w:pStyle w:val="l"/></w:pPr>${run("247")}`))),
      "accepted",
      '<w:style w:styleId="l"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>',
      numbering("%1."),
    );
    expect(styled).toMatchObject({ tables: [[[{ kind: "unclear", readings: ["247", "\uFFFD.247"] }]]] });
  });

  it("has black text on black where Word chooses the colour, and so writes in white, and not where the file says black", () => {
    const black = '<w:shd w:val="clear" w:color="auto" w:fill="000000"/>';
    expect(inCell(formatted("247", black))).toBe("247");
    expect(inCell(formatted("247", `<w:color w:val="auto"/>${black}`))).toBe("247");
    expect(inCell(formatted("247", `<w:color w:val="000000"/>${black}`))).toBe("");
  });

  it("is refused where it shows what is kept in another part or file", () => {
    const elsewhere = { code: "unsafe-xml", part: "word/document.xml", reason: "elsewhere" };
    expect(read(`<w:altChunk r:id="rId98"/>${table(row(cell(run("1"))))}`)).toEqual(elsewhere);
    expect(read('<w:p><w:subDoc r:id="rId98"/></w:p>')).toEqual(elsewhere);
  });

  it("has of nested fields the result of the outermost", () => {
    const inner = field("<w:r><w:instrText>MERGEFIELD x</w:instrText></w:r>", run("5"));
    expect(inCell(field(`<w:r><w:instrText>IF </w:instrText></w:r>${inner}`, run("291")))).toBe("291");
    expect(inCell(field("", run("2") + inner))).toBe("25");
    expect(inCell(`<w:fldSimple w:instr="PAGE">${run("7")}</w:fldSimple>`)).toBe("7");
  });

  it("has no field that goes on from a cell into the next", () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    expect(read(table(row(cell(open + run("1")), cell(run("2")))))).toMatchObject({ tables: [[["", "2"]]] });
  });

  it("has the text of a box for itself and once, and not as part of the cell it lies at", () => {
    const document = opened(table(row(cell(run("291") + box("7")))));
    if ("code" in document) throw new Error(document.code);
    expect(textsOf(document)).toEqual([[["291"]]]);
    expect(document).toMatchObject({ paragraphs: ["7"], boxes: ["7"] });
    expect(read(`<w:p>${run("a")}${box("b")}${run("c")}</w:p>`)).toMatchObject({ paragraphs: ["b", "ac"] });
  });

  it("has a table that stands in a box", () => {
    const boxed = `<w:p><w:r><w:pict><w:txbxContent>${table(row(cell(run("8"))))}<w:p/></w:txbxContent></w:pict></w:r></w:p>`;
    expect(read(boxed)).toMatchObject({ tables: [[["8"]]] });
  });

  it("has no number out of a sign whose font alone says what it is", () => {
    expect(inCell(`${run("29")}<w:r><w:sym w:font="Wingdings" w:char="F031"/></w:r>`)).toBe("29\uFFFD");
  });

  it("never joins what is raised, hidden or in a box to the text of a cell, however that is cut into runs", () => {
    const styles = '<w:style w:styleId="note"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';
    const digits = fc.stringMatching(/^[1-9]\d{0,2}$/);
    const aside = digits.chain((text) =>
      fc.constantFrom(
        formatted(text, '<w:vertAlign w:val="superscript"/>'),
        formatted(text, '<w:rStyle w:val="note"/>'),
        formatted(text, "<w:vanish/>"),
        `<w:r><w:rPr><w:rStyle w:val="note"/></w:rPr><w:footnoteReference w:customMarkFollows="1"/><w:t>${text}</w:t></w:r>`,
        `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`,
        `<w:r><w:ruby><w:rt><w:r><w:t>${text}</w:t></w:r></w:rt><w:rubyBase/></w:ruby></w:r>`,
        box(text),
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(digits, fc.array(aside)), { minLength: 1 }), (pieces) => {
        const content = pieces.map(([text, asides]) => run(text) + asides.join("")).join("");
        expect(inCell(content, styles)).toBe(pieces.map(([text]) => text).join(""));
      }),
    );
  });

  it("has a number that is raised altogether", () => {
    expect(inCell(formatted("291", '<w:vertAlign w:val="superscript"/>'))).toBe("291");
  });

  it("refuses more columns than Word has, whatever says so, and more cells than a form", () => {
    const damaged = { code: "damaged-file", part: "word/document.xml" };
    expect(read(table(row(...Array.from({ length: 64 }, () => cell("")))))).toEqual(damaged);
    const before = `<w:tr><w:trPr>${'<w:gridBefore w:val="60"/>'.repeat(10_000)}</w:trPr></w:tr>`;
    expect(read(table(before))).toEqual(damaged);
    const wide = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr></w:tc></w:tr>';
    expect(read(table(wide.repeat(8000)))).toEqual(damaged);
  });

  it("has no more columns than a table has in Word, whatever a cell claims to span", () => {
    expect(JSON.stringify(read(table(row(cell(run("a"), '<w:gridSpan w:val="1e9"/>'))))).length).toBeLessThan(
      500,
    );
  });
});
