import fc from "fast-check";
import { expect, it } from "vitest";
import { pagesOf } from "./page-breaks.js";

const rows = (count: number) => Array.from({ length: count }, () => ({ height: 16, cells: [] }));
const sheet = { widths: [40, 40], landscape: false };

it("breaks before a part that does not fit, and not where everything fits", () => {
  expect(pagesOf([2, 12, 22], { ...sheet, rows: rows(32) })).toEqual({ pageBreaks: [], pages: 1 });
  expect(pagesOf([2, 22, 42], { ...sheet, rows: rows(72) })).toEqual({ pageBreaks: [42] });
});

it("puts more on a page that is made smaller to hold a wide sheet", () => {
  const wide = { ...sheet, widths: [90, 90] };
  expect(pagesOf([2, 22, 42], { ...wide, rows: rows(72) })).toEqual({ pageBreaks: [], pages: 1 });
});

it("prints a sheet smaller rather than a last page that is almost empty", () => {
  expect(pagesOf([2, 22, 42], { ...sheet, rows: rows(50) })).toEqual({ pageBreaks: [], pages: 1 });
  expect(pagesOf([], { ...sheet, rows: rows(50) })).toEqual({ pageBreaks: [], pages: 1 });
});

it("leaves a part that is longer than a page where it is", () => {
  expect(pagesOf([0, 100], { ...sheet, rows: rows(140) })).toEqual({ pageBreaks: [100] });
});

it("breaks only where a part begins, or says how many pages there are", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 300 })), fc.integer({ min: 301, max: 400 }), (starts, count) => {
      const parts = starts.toSorted((a, b) => a - b);
      const { pageBreaks, pages } = pagesOf(parts, { ...sheet, rows: rows(count) });
      expect(parts).toEqual(expect.arrayContaining([...pageBreaks]));
      expect(pages === undefined).toBe(pageBreaks.length > 0);
    }),
  );
});
