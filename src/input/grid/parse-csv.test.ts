import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCsv } from "./parse-csv.js";

describe("the cells of a CSV text", () => {
  it.each([
    ["", []],
    ["a", [["a"]]],
    ["a;", [["a", ""]]],
    ["a;b\n", [["a", "b"]]],
    ["a\n\nb", [["a"], [""], ["b"]]],
    ["\n", [[""]]],
    ['"a;b";"c\nd"\r\ne', [["a;b", "c\nd"], ["e"]]],
    ['"a ""b"" c";', [['a "b" c', ""]]],
    ['""', [[""]]],
  ])("of %j", (text, rows) => {
    expect(parseCsv(text, ";", (cell) => cell)).toEqual(rows);
  });

  it.each(['a "b"', '"a', '"a" b', '"a"b";c', 'a;"'])(
    "are refused where quotation marks do not match: %j",
    (text) => {
      expect(parseCsv(text, ";", (cell) => cell)).toBeNull();
    },
  );

  it.each(["|", "^", "]", "\\", "-", ".", "*", "\t"])(
    "with any character as the delimiter: %j",
    (delimiter) => {
      expect(parseCsv(`a${delimiter}b c\n"${delimiter}"`, delimiter, (cell) => cell)).toEqual([
        ["a", "b c"],
        [delimiter],
      ]);
    },
  );

  it("with millions of quotation marks in one text", () => {
    const marks = '"'.repeat(2_000_000);
    expect(parseCsv(`"${marks}${marks}";b`, ";", (cell) => cell)).toEqual([[marks, "b"]]);
    expect(parseCsv(`"${marks}${marks};b`, ";", (cell) => cell)).toBeNull();
  });

  it("line breaks of all kinds may stand in one text", () => {
    expect(parseCsv("a\r\nb\nc\rd", ";", (cell) => cell)).toEqual([["a"], ["b"], ["c"], ["d"]]);
  });

  const table = fc.array(
    fc.array(fc.string({ unit: fc.constantFrom("a", "b", ";", ",", "\t", '"', "\r", "\n", " ", "æ") }), {
      minLength: 1,
    }),
  );

  it("written with quotation marks are read back as they were", () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(";", ",", "\t"),
        fc.constantFrom("\n", "\r\n", "\r"),
        (rows, by, end) => {
          const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
          const text = rows.map((row) => row.map(quoted).join(by) + end).join("");
          expect(parseCsv(text, by, (cell) => cell)).toEqual(rows);
        },
      ),
    );
  });

  it("are those that csv-parse finds, or refused as there, in texts of any kind", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "b", ";", '"', "\n", " ", '""', ';"', '"\n'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.constantFrom("\n", "\r\n"), (lines, end) => {
        const written = lines.replaceAll("\n", end);
        expect(parseCsv(written, ";", (cell) => cell)).toEqual(byCsvParse(written, end));
      }),
      { numRuns: 2000 },
    );
  });
});

function byCsvParse(text: string, end: string): string[][] | null {
  try {
    return parse(text, {
      ...{ delimiter: ";", record_delimiter: end, relax_column_count: true, skip_empty_lines: false },
    });
  } catch {
    return null;
  }
}
