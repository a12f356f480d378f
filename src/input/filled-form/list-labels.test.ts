import { strToU8 } from "fflate";
import { expect, it } from "vitest";
import { listLabels } from "./list-labels.js";

const level = (at: number, text: string, format = "decimal", start = 1): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering xmlns:w="w">
  <w:abstractNum w:abstractNumId="3">${level(0, "%1", "decimal", 4)}${level(1, "%1.%2.")}${level(2, "%3)", "lowerLetter")}${level(1e9, "%1")}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="3"/></w:num>
  <w:num w:numId="5"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>
</w:numbering>`;

function labels(...asked: (readonly [string, number])[]): string[] {
  const labelOf = listLabels(new Map([["word/numbering.xml", strToU8(numbering)]]));
  return asked.map(([list, at]) => labelOf(list, at));
}

it("counts on from where a list begins, on each level anew under the one above", () => {
  expect(labels(["1", 0], ["1", 0], ["1", 1], ["1", 1], ["1", 0], ["1", 1])).toEqual([
    "4",
    "5",
    "5.1.",
    "5.2.",
    "6",
    "6.1.",
  ]);
});

it("goes on in another list on the same base, and begins anew where that says a start", () => {
  expect(labels(["1", 0], ["2", 0], ["5", 0], ["5", 0])).toEqual(["4", "5", "9", "10"]);
});

it("has a sign in place of a letter or an unknown level, and nothing of an unknown list", () => {
  expect(labels(["1", 2], ["1", 8], ["1", 1e9], ["6", 0])).toEqual(["\uFFFD)", "\uFFFD", "\uFFFD", ""]);
  expect(listLabels(new Map())("1", 0)).toBe("");
});
