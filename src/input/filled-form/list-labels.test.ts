import { strToU8 } from "fflate";
import { expect, it } from "vitest";
import { listLabels } from "./list-labels.js";

const level = (at: number, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering xmlns:w="w">
  <w:abstractNum w:abstractNumId="3">${level(0, "%1")}${level(1, "%1.%2.")}${level(2, "•")}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num>
  <w:num w:numId="5"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0">${level(0, "1")}</w:lvlOverride></w:num>
</w:numbering>`;

it("has the text of a level, the list's own before that of its base, with a sign for what is counted", () => {
  const labelOf = listLabels(new Map([["word/numbering.xml", strToU8(numbering)]]));
  expect([0, 1, 2, 8].map((at) => labelOf("1", at))).toEqual(["\uFFFD", "\uFFFD.\uFFFD.", "•", "\uFFFD"]);
  expect([0, 1].map((at) => labelOf("5", at))).toEqual(["1", "\uFFFD.\uFFFD."]);
});

it("has nothing of an unknown list, or where the file has no lists", () => {
  const labelOf = listLabels(new Map([["word/numbering.xml", strToU8(numbering)]]));
  expect(labelOf("6", 0)).toBe("");
  expect(listLabels(new Map())("1", 0)).toBe("");
});
