import { expect, it } from "vitest";
import { describeRefusal } from "./describe-refusal.js";
import { firstRow as danishFirstRow } from "./da/file-refusals.js";
import { firstRow as englishFirstRow } from "./en/file-refusals.js";

it("is every cell that has a text", () => {
  expect(danishFirstRow(["Navn", "", " Tal ", "  "])).toBe(" Første række er »Navn« og »Tal«.");
  expect(englishFirstRow(["Navn", "Tal", "x"])).toBe(" The first row is “Navn”, “Tal” and “x”.");
});

it("is not quoted where no cell has a text", () => {
  expect(danishFirstRow([])).toBe("");
  expect(englishFirstRow(["", " "])).toBe("");
});

it("is of very many cells the first, and how many others have a text", () => {
  const many = Array.from({ length: 500 }, (_, index) => `k${index}`);
  expect(danishFirstRow([...many, ""])).toMatch(/^ Første række er »k0«, .*, »k11« og 488 andre\.$/);
  expect(englishFirstRow(many)).toMatch(/“k11” and 488 others\.$/);
  expect(danishFirstRow(many.slice(0, 13))).toMatch(/»k11« og »k12«\.$/);
});

it("has a long text cut off, between characters", () => {
  expect(englishFirstRow(["x".repeat(60)])).toContain(`“${"x".repeat(60)}”`);
  expect(englishFirstRow(["x".repeat(61)])).toContain(`“${"x".repeat(59)}…”`);
  expect(danishFirstRow(["🎓".repeat(61)])).toContain(`»${"🎓".repeat(59)}…«`);
});

it.each(["no-header", "no-key-header"] as const)("keeps the sentence of %s short", (code) => {
  const read = Array.from({ length: 300 }, () => "en lang tekst ".repeat(40));
  expect(describeRefusal({ code, read }, "da")).toMatch(/ genkendt .* og 288 andre\. \p{Lu}/u);
  for (const language of ["da", "en"] as const)
    expect(describeRefusal({ code, read }, language).length).toBeLessThan(1100);
});
