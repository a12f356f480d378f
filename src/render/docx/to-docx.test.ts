import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import {
  parseRequest,
  recommend,
  type SubmissionDocument,
  submissionDocument,
  valueOf,
} from "../../index.js";
import { toDocx } from "./to-docx.js";

const form = submissionDocument(
  valueOf(
    recommend(
      valueOf(
        parseRequest({
          ...{ studyYear: "2018/2019", kkr: "syddanmark" },
          specialisationShares: { dagtilbud: 42, "skole-fritid": 20, "social-special": 38 },
          studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
        }),
      ),
    ),
  ),
  { wholeForm: true },
);

async function partsOf(document: SubmissionDocument): Promise<Record<string, string>> {
  const parts = unzipSync(await toDocx(document));
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const matches = (xml: string, pattern: RegExp): string[] => xml.match(pattern) ?? [];
const tablesOf = (xml: string): string[] => matches(xml, /<w:tbl>.*?<\/w:tbl>/gs);
const rowsOf = (table: string): string[] => matches(table, /<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs);

describe("a Word file", async () => {
  const parts = await partsOf(form);
  const xml = parts["word/document.xml"] ?? "";
  const tables = tablesOf(xml);
  const formTable = tables[0] ?? "";
  const [header = "", ...rows] = rowsOf(formTable);

  it("has each part that another names, each style that a text has, and no part that nothing names", () => {
    const named = Object.entries(parts).flatMap(([path, text]) =>
      path.endsWith(".rels")
        ? [...text.matchAll(/ Target="([^"]+)"/g)].map(
            ([, target = ""]) => `${path.replace(/_rels\/.*/, "")}${target}`,
          )
        : [...text.matchAll(/ PartName="\/([^"]+)"/g)].map(([, part = ""]) => part),
    );
    const own = Object.keys(parts).filter((path) => !path.endsWith(".rels") && !path.startsWith("["));
    expect([...new Set(named)].toSorted()).toEqual(own.toSorted());
    const styles = parts["word/styles.xml"] ?? "";
    const used = Object.values(parts).flatMap((text) =>
      [...text.matchAll(/<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val="([^"]+)"/g)].map(
        ([, id = ""]) => id,
      ),
    );
    for (const id of new Set(used)) expect(styles).toContain(`w:styleId="${id}"`);
  });

  it("merges institution and total, said in every row of the group", () => {
    expect(rows).toHaveLength(18);
    for (const [index, row] of rows.entries()) {
      const merge = index % 3 === 0 ? "restart" : "continue";
      expect(matches(row, /<w:vMerge w:val="\w+"\/>/g)).toEqual(
        [merge, merge].map((value) => `<w:vMerge w:val="${value}"/>`),
      );
    }
  });

  it("keeps a group of rows together, and no longer: all its rows but the last stay with the next", () => {
    for (const [index, row] of rows.entries()) {
      const kept = matches(row, /<w:keepNext\/>/g).length;
      expect(kept).toBe(index % 3 === 2 ? 0 : 4);
    }
  });

  it("repeats the header row of every table and splits no row over two pages", () => {
    expect(header).toContain("<w:tblHeader/>");
    for (const table of tables) {
      expect(matches(table, /<w:tblHeader\/>/g)).toHaveLength(1);
      expect(matches(table, /<w:cantSplit\/>/g)).toHaveLength(rowsOf(table).length);
    }
  });

  it("gives each table absolute widths that fill the page, the same in the grid and in the cells", () => {
    for (const table of tables) {
      const grid = matches(table, /<w:gridCol w:w="\d+"\/>/g).map((column) =>
        Number(/\d+/.exec(column)?.[0]),
      );
      expect(grid.reduce((sum, column) => sum + column, 0)).toBe(9638);
      const cells = matches(rowsOf(table)[0] ?? "", /<w:tcW [^>]*>/g);
      expect(cells.map((cell) => Number(/w:w="(\d+)/.exec(cell)?.[1]))).toEqual(grid);
    }
  });

  it("says in each table's properties, and last there, what it shows", () => {
    expect(matches(xml, /<w:tblCaption [^>]*\/><w:tblDescription [^>]*\/><\/w:tblPr>/g)).toHaveLength(5);
    expect(formTable).toContain('<w:tblCaption w:val="Antal studiepladser 2018/2019"/>');
    expect(formTable).toContain("Kolonner: Institutionsnavn; Samlet antal studiepladser; Specialisering;");
  });

  it("is upright A4, with what explains the form from its second page on, in Danish, numbered “Side 1 af 2”", () => {
    expect(matches(xml, /<w:pgSz [^>]*>/g)).toEqual([expect.stringMatching(/w:w="11906" w:h="16838"/)]);
    expect(matches(xml, /<w:pageBreakBefore\/>/g)).toHaveLength(1);
    expect(parts["word/styles.xml"]).toContain('<w:lang w:val="da-DK"/>');
    const footer = parts["word/footer1.xml"] ?? "";
    expect(footer.replace(/<w:instrText[^>]*>(\w+)<\/w:instrText>/g, "[$1]").replace(/<[^>]*>/g, "")).toBe(
      "Side [PAGE] af [NUMPAGES]",
    );
  });

  it("is the same bytes each time", async () => {
    expect(await toDocx(form)).toEqual(await toDocx(form));
  });
});

it("holds every text as a text: no field, no link, no markup", async () => {
  const hostile = '<w:br/>" &amp; { HYPERLINK "x" } \u0000\uFFFE\uD800';
  const text = { kind: "text", text: hostile } as const;
  const { "word/document.xml": xml = "", ...rest } = await partsOf({
    ...{ language: "da", title: hostile },
    sections: [
      {
        ...{ id: "form", title: hostile },
        blocks: [
          { kind: "heading", text: hostile },
          { kind: "paragraph", text: hostile },
          { kind: "list", items: [hostile] },
          {
            ...{ kind: "table", id: "form", caption: hostile },
            columns: [{ header: hostile, align: "start" }],
            rows: [[text]],
          },
        ],
      },
    ],
  });
  expect(xml).not.toMatch(/<w:br|w:hyperlink|w:instrText|w:fldSimple/);
  expect(matches(xml, /&lt;w:br\/&gt;/g)).toHaveLength(9);
  expect(xml + Object.values(rest).join("")).not.toMatch(/[\u0000\uFFFE]/);
});
