import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecommendationRequest } from "../domain/request.js";
import { readFilledForm } from "../input/filled-form/read-filled-form.js";
import { describeFinding } from "../messages/describe-finding.js";
import { valueOf } from "../messages/value-of.js";
import { recommend } from "../recommend/recommend.js";
import { toCsv } from "../render/to-csv.js";
import { submissionDocument } from "../submission/submission-document.js";
import { checkForm } from "./check-form.js";

const REQUEST: RecommendationRequest = {
  studyYear: "2018/2019",
  kkr: "syddanmark",
  specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
  studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
  overbooking: { mode: "on-top", percent: "5" },
  intake: { summer: "55", winter: "45", oddTo: "summer" },
};
const LINES = toCsv(submissionDocument(valueOf(recommend(REQUEST)))).split("\r\n");

function found(lines: readonly string[]): string[] {
  const bytes = new TextEncoder().encode(lines.join("\r\n"));
  const form = valueOf(readFilledForm(bytes, "csv", { studyYear: "2018/2019" }));
  return valueOf(checkForm(REQUEST, form)).findings.map((finding) => describeFinding(finding, "da"));
}

/** A column of a table that has study places, and where its rows are; the last of the intake's is a sum. */
const COLUMNS = [
  { heading: "Institution;Samlet antal på skemaet", columns: [5], rows: [1, 2, 3, 4, 5, 6] },
  { heading: "Institution;Specialisering;Sommeroptag", columns: [2, 3], rows: [1, 2, 3, 4, 5, 6, 7, 8] },
].flatMap(({ heading, columns, rows }) => {
  const at = LINES.findIndex((line) => line.startsWith(heading));
  return columns.map((column) => ({ column, rows: rows.map((row) => at + row) }));
});

/** The lines with so many more in the column of a row. */
function withMore(lines: readonly string[], row: number, column: number, more: number): string[] {
  return lines.map((line, at) => {
    const cells = line.split(";");
    if (at === row) cells[column] = String(Number(cells[column]) + more);
    return cells.join(";");
  });
}

describe("our tables beside the form, against the calculation", () => {
  it("are nothing as they are written", () => {
    expect(found(LINES)).toEqual([]);
  });

  it("are found row by row if study places have moved from one row to another", () => {
    const moved = fc.constantFrom(...COLUMNS).chain(({ column, rows }) =>
      fc.record({
        column: fc.constant(column),
        rows: fc.shuffledSubarray(rows, { minLength: 2, maxLength: 2 }),
      }),
    );
    fc.assert(
      fc.property(moved, fc.integer({ min: 1, max: 9 }), ({ column, rows: [from = 0, to = 0] }, count) => {
        const lines = withMore(withMore(LINES, from, column, -count), to, column, count);
        const wrong = found(lines).filter((text) => text.includes("Beregningen giver"));
        expect(wrong).toHaveLength(2);
      }),
      { numRuns: 30 },
    );
  });

  it("are told by their table, with what the calculation has", () => {
    const [overbooked, summer] = COLUMNS;
    const at = (rows: readonly number[] = [], row: number): number => rows[row] ?? 0;
    const one = withMore(LINES, at(overbooked?.rows, 1), 5, 1);
    expect(found(withMore(one, at(summer?.rows, 3), 2, -1))).toEqual([
      "Med overbooking oven i har UC Syddanmark, Skole- og fritidspædagogik 125. Beregningen giver 124.",
      "I tabellen med sommer- og vinteroptag har UC Syddanmark 323 og 265. Beregningen giver 324 og 265.",
    ]);
  });

  it("may be columns of the form itself", () => {
    const form = LINES.findIndex((line) => line.includes("Institutionsnavn;"));
    const columns = (overbooked: string, summer: string): string[] =>
      LINES.map((line, at) => {
        if (at === form) return `${line};Med overbooking;Sommer;Vinter`;
        return at === form + 2 ? `${line};${overbooked};${summer};53` : line;
      });
    expect(found(columns("124", "65"))).toEqual([]);
    expect(found(columns("142", "65")).join()).toContain("142. Beregningen giver 124.");
    expect(found(columns("124", "56")).join()).toContain("56 og 53. Beregningen giver 65 og 53.");
  });

  it("are left alone of an institution that has other numbers on the form", () => {
    const form = LINES.findIndex((line) => line.startsWith("UC Syddanmark;589;"));
    const other = withMore(withMore(LINES, form, 3, -1), form + 1, 3, 1);
    expect(found(other).join()).not.toContain("Beregningen giver");
    expect(found(other)).not.toEqual([]);
  });
});
