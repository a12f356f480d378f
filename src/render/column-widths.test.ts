import { expect, it } from "vitest";
import { numberCell, textCell } from "../submission/table.js";
import type { Table } from "../submission/document.js";
import { columnWidths } from "./column-widths.js";

const MEASURE = { character: 100, padding: 200 };

function table(headers: readonly string[], ...rows: readonly (readonly string[])[]): Table {
  return {
    ...{ kind: "table", id: "t", caption: "" },
    columns: headers.map((header) => ({ header, align: "start" })),
    rows: rows.map((row) => row.map((text) => (/^\d+$/.test(text) ? numberCell(text) : textCell(text)))),
  };
}

it("sums to the whole width, in whole units", () => {
  const widths = columnWidths(table(["Et", "To", "Tre"], ["a", "bb", "1727"]), MEASURE, 9637);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9637);
  expect(widths.every(Number.isInteger)).toBe(true);
});

it("breaks no word and no number where there is room for them", () => {
  const text = "et langt navn der må brydes over flere linjer";
  const [, second = 0] = columnWidths(table(["Navn", "I alt"], [text, "1234567"]), MEASURE, 4000);
  expect(second).toBeGreaterThanOrEqual("1.234.567".length * MEASURE.character);
});

it("gives a short header of wide letters room for them", () => {
  const [adams = 0] = columnWidths(
    table(["Adams", "Tekst"], ["1", "et langt navn der må brydes over flere linjer"]),
    MEASURE,
    2400,
  );
  // In bold Arial "Adams" is as wide as 6.4 average characters of the regular.
  expect(adams).toBeGreaterThanOrEqual(6.4 * MEASURE.character + MEASURE.padding);
});

it("breaks no word of more than 28 letters either", () => {
  const word = "Specialpædagogikuddannelsesretningen";
  const [first = 0] = columnWidths(
    table([word, "A", "B"], ["1", "et langt navn der må brydes", "1"]),
    MEASURE,
    6500,
  );
  expect(first).toBeGreaterThanOrEqual(word.length * 1.12 * MEASURE.character);
  const sentence = "et langt navn på en institution der må brydes over flere linjer";
  const [second = 0] = columnWidths(table(["A", "B"], [word, sentence]), MEASURE, 5500);
  expect(second).toBeGreaterThanOrEqual(word.length * MEASURE.character);
});

it("gives no column to one endless text", () => {
  const [first = 0, second = 0] = columnWidths(table(["A", "B"], ["x".repeat(5000), "1"]), MEASURE, 9000);
  expect(second).toBeGreaterThan(500);
  expect(first + second).toBe(9000);
});
