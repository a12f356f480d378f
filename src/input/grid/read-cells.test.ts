import { expect, it } from "vitest";
import { readCells } from "./read-cells.js";

it("reads a range as Excel puts it on the clipboard", () => {
  expect(readCells("Køge\t61\t30\r\nFaxe\t1.110\t\r\n")).toEqual([
    ["Køge", "61", "30"],
    ["Faxe", "1.110", ""],
  ]);
});

it("keeps a line break, a tab and a quotation mark within a cell", () => {
  expect(readCells('"Køge\nKommune"\t"a\tb"\t"en ""god"" plads"')).toEqual([
    ["Køge\nKommune", "a\tb", 'en "god" plads'],
  ]);
});

it("keeps rows without content between others, and reads a single cell", () => {
  expect(readCells("1\r\n\r\n2\r\n")).toEqual([["1"], [""], ["2"]]);
  expect(readCells("12,5")).toEqual([["12,5"]]);
});

it("has nothing where the quotation marks do not match", () => {
  expect(readCells('"Køge\t61')).toBeNull();
});
