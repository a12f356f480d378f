import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { toMarkdown } from "../../render/to-markdown.js";
import { tableOf, texts } from "../../submission/table.js";
import { readGrid } from "./read-grid.js";

const textsOf = (text: string): string[][] => {
  const grid = readGrid(text, (rows) => rows.some((row) => row.length > 1));
  return "code" in grid ? [] : grid.map((row) => row.map((cell) => cell.text));
};

describe("a table in Markdown", () => {
  it("is read line for line, its rule left out and its heading one line down", () => {
    expect(textsOf("# Titel\n\n| Navn | Antal |\n| :--- | ---: |\n| A\\|B | 1\\.110 |\n|  | 2 |\n")).toEqual([
      ["Titel"],
      [""],
      [""],
      ["Navn", "Antal"],
      ["A|B", "1.110"],
      ["", "2"],
      [""],
    ]);
  });

  it("has a row of dashes, which are numbers left out, wherever it stands below the rule", () => {
    const lines = ["| A | B |", "| --- | --: |", "| - | - |", "| Køge | 2 |", "| --- | - |"];
    expect(textsOf(lines.join("\n")).slice(1)).toEqual([
      ["A", "B"],
      ["-", "-"],
      ["Køge", "2"],
      ["---", "-"],
    ]);
  });

  it("is none without its rule", () => {
    expect(textsOf("| A; 1 |\n| B; 2 |")).toEqual([
      ["| A", " 1 |"],
      ["| B", " 2 |"],
    ]);
  });

  const cell = fc.stringMatching(/^[A-Za-zæøå0-9|\\*_.#%()-]{1,12}$/);
  test("has the cells that our documents write", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const table = tableOf({ id: "form", caption: "" }, rows, [
          texts("Navn", ([name]) => name),
          texts("Antal", ([, number]) => number),
        ]);
        const written = toMarkdown({
          language: "da",
          title: "T",
          sections: [{ id: "form", title: "T", blocks: [table] }],
        });
        expect(textsOf(written).slice(-rows.length - 1, -1)).toEqual(rows);
      }),
      {
        examples: [
          [
            [
              ["a", "a"],
              ["-", "-"],
            ],
          ],
        ],
      },
    );
  });
});

describe("texts that a program keeps as they are for Excel", () => {
  it.each([";", ",", "\t"])("are read without the sign of equality before them: %j", (delimiter) => {
    const text = ['="Kommune"', '="Dagtilbud"', "Note"].join(delimiter);
    expect(textsOf(`${text}\n${['="Køge"', '="10"', '"a=b"'].join(delimiter)}`)).toEqual([
      ["Kommune", "Dagtilbud", "Note"],
      ["Køge", "10", "a=b"],
    ]);
  });
});
