import { describe, expect, it } from "vitest";
import { filledForm } from "../../test/filled-forms.js";
import type { FilledForm, FilledRow } from "../domain/filled-form.js";
import type { RecommendationRequest } from "../domain/request.js";
import { verify } from "./verify.js";

const REQUEST: RecommendationRequest = {
  studyYear: "2018/2019",
  kkr: "syddanmark",
  specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
  studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
};
const FORM = filledForm({ ucsyd: [247, 118, 224], ucl: [219, 104, 198] });

const found = (form: Partial<FilledForm>): unknown => verify(REQUEST, { ...FORM, ...form });

/** The rows with a name that the form does not have, at these. */
function unknown(of: "institution" | "specialisation", ...at: readonly number[]): FilledRow[] {
  return FORM.rows.map((row, index) => {
    const name = { written: "Musik", id: null, where: { row: index + 2, column: 1 } };
    return at.includes(index) ? { ...row, [of]: name } : row;
  });
}

/** Cells by their rows, in the column of specialisations. */
const cells = (...rows: readonly number[]): unknown => rows.map((row) => ({ row, column: 3 }));

describe("a row of a filled form", () => {
  it("of another council's institution is found once, at the cells that are filled", () => {
    const { rows } = filledForm({ ucn: [null, 20, null] }, { ucn: null });
    expect(found({ rows: [...FORM.rows, ...rows] })).toMatchObject([
      { code: "outside-kkr", institution: "ucn", kkr: "syddanmark", cells: [{ row: 3, column: 4 }] },
      {},
    ]);
  });

  it("is found with a specialisation or an institution that the form does not have", () => {
    const musik = { code: "unknown-row", written: "Musik", severity: "error" };
    const missing = { code: "missing-row", institution: "ucsyd", cells: [] };
    expect(found({ rows: unknown("specialisation", 0, 1) })).toMatchObject([
      { ...musik, what: "specialisation", cells: [{ row: 2, column: 1 }] },
      { ...musik, what: "specialisation", cells: [{ row: 3, column: 1 }] },
      { ...missing, specialisation: "dagtilbud" },
      { ...missing, specialisation: "skole-fritid" },
      { code: "sum-differs" },
    ]);
    expect(found({ rows: unknown("institution", 1, 2) })).toMatchObject([
      { ...musik, what: "institution", cells: [{ row: 3, column: 1 }] },
      { ...musik, what: "institution", cells: [{ row: 4, column: 1 }] },
      { ...missing, specialisation: "skole-fritid" },
      { ...missing, specialisation: "social-special" },
      { code: "sum-differs" },
    ]);
  });

  it("is found where it is blank, with its cell", () => {
    const rows = FORM.rows.map((row, at) => (at === 1 ? { ...row, studyPlaces: null } : row));
    expect(found({ rows })).toMatchObject([
      { code: "missing-row", institution: "ucsyd", specialisation: "skole-fritid", cells: cells(3) },
    ]);
  });

  it("is found where it stands twice, with both cells", () => {
    const again = { institution: "ucl", specialisation: "social-special", cells: cells(7, 7) };
    expect(found({ rows: [...FORM.rows, ...FORM.rows.slice(5)] })).toMatchObject([
      { code: "repeated-row", ...again },
    ]);
  });

  it("is found where it stands before one that precedes it, with its cell", () => {
    const rows = [...FORM.rows.slice(0, 4), ...FORM.rows.slice(5), ...FORM.rows.slice(4, 5)];
    const moved = { institution: "ucl", specialisation: "skole-fritid", cells: cells(6) };
    expect(found({ rows })).toMatchObject([{ code: "out-of-order", ...moved }]);
    const swapped = { institution: "ucsyd", specialisation: null, cells: [{ row: 2, column: 1 }] };
    const both = [...FORM.rows.slice(3), ...FORM.rows.slice(0, 3)];
    expect(found({ rows: both })).toMatchObject([{ code: "out-of-order", ...swapped }]);
  });
});

describe("a number of a filled form", () => {
  it("is found where it is none, in sums too, and why", () => {
    const none = { written: "x", value: null, where: { row: 9 }, because: "error-cell" } as const;
    const subtotals = [{ institution: "ucl", specialisation: null, number: none }];
    const finding = { code: "not-a-whole-number", written: "x", cells: [{ row: 9 }] };
    expect(found({ subtotals })).toMatchObject([{ ...finding, because: "error-cell" }]);
    const { because: _, ...plain } = none;
    const [first] = found({ grandTotals: [plain] }) as [object];
    expect(first).toMatchObject(finding);
    expect(first).not.toHaveProperty("because");
  });

  it("is a notice beside the form without a word", () => {
    const beside = [{ label: "", number: { written: "7", value: 7, where: { row: 9 } } }];
    expect(found({ beside })).toMatchObject([
      { code: "number-beside", severity: "notice", written: "7", cells: [{ row: 9 }] },
    ]);
  });
});
