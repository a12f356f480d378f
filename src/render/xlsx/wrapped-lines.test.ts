import { expect, it } from "vitest";
import { wrappedLines } from "../column-widths.js";

it.for([
  ["", 10, 1],
  ["ti tegn nu", 10, 1],
  ["ti tegn nu!", 10, 2],
  ["et to tre fire", 6, 3],
  ["enormtlangtord", 5, 3],
  ["et enormtlangtord", 5, 4],
  ["enormtlangtord et", 7, 3],
] as const)("%j at %i characters takes %i lines", ([text, width, lines], { expect: expectHere }) => {
  expectHere(wrappedLines(text, width)).toBe(lines);
});

it("is never fewer than the text needs", () => {
  expect(wrappedLines("x".repeat(100), 7)).toBe(15);
});
