import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readDocument } from "./read-document.js";

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const cell = (content: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${content}</w:p></w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
const table = (...rows: string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;

function read(body: string): unknown {
  const xml = `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`;
  const document = readDocument(new Map([["word/document.xml", strToU8(xml)]]));
  if ("code" in document) return document;
  const texts = document.tables.map((rows) =>
    rows.map((cells) => cells.map(({ kind, text }) => (kind === "covered" ? `(${text})` : text))),
  );
  return { tables: texts, paragraphs: document.paragraphs };
}

describe("a Word document", () => {
  it("has its tables by cell and its paragraphs outside them", () => {
    expect(
      read(`<w:p>${run("Før ")}${run("tabellen")}</w:p>${table(row(cell(run("a")), cell(run("b"))))}`),
    ).toEqual({
      tables: [[["a", "b"]]],
      paragraphs: ["Før tabellen"],
    });
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

  it("has no more columns than a table has in Word, whatever a cell claims to span", () => {
    expect(JSON.stringify(read(table(row(cell(run("a"), '<w:gridSpan w:val="1e9"/>'))))).length).toBeLessThan(
      500,
    );
  });
});
