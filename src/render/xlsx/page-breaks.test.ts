import { expect, it } from "vitest";
import { pageBreaks } from "./page-breaks.js";

const rows = (count: number) => Array.from({ length: count }, () => ({ height: 16, cells: [] }));
const sheet = { widths: [40, 40], landscape: false };

it("breaks before a part that does not fit, and not where everything fits", () => {
  expect(pageBreaks([2, 12, 22], { ...sheet, rows: rows(32) })).toEqual([]);
  expect(pageBreaks([2, 22, 42], { ...sheet, rows: rows(62) })).toEqual([42]);
});

it("puts more on a page that is made smaller to hold a wide sheet", () => {
  expect(pageBreaks([2, 22, 42], { ...sheet, widths: [90, 90], rows: rows(62) })).toEqual([]);
});

it("leaves a part that is longer than a page where it is", () => {
  expect(pageBreaks([0, 100], { ...sheet, rows: rows(110) })).toEqual([100]);
});
