import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Recommendation } from "../domain/recommendation.js";
import { compareYears } from "./compare-years.js";

/** A table by institution and specialisation, as a recommendation; its names are its ids. */
function tableOf(cells: Readonly<Record<string, Readonly<Record<string, number>>>>): Recommendation {
  return {
    studyYear: "2023/2024",
    form: "2023/2024",
    method: "largest-remainder",
    institutions: Object.entries(cells).map(([institution, row]) => ({
      institution,
      name: institution,
      studyPlaces: Object.values(row).reduce((sum, studyPlaces) => sum + studyPlaces, 0),
      specialisations: Object.entries(row).map(([specialisation, studyPlaces]) => ({
        specialisation,
        name: specialisation,
        studyPlaces,
      })),
    })),
    notes: [],
    request: { studyYear: "2023/2024", studyPlaces: { from: "regional-total", total: 0 } },
  };
}

const anyTable = fc
  .dictionary(
    fc.constantFrom("kp", "ucn", "via", "ucl"),
    fc.dictionary(fc.constantFrom("dagtilbud", "skole-fritid", "social-special"), fc.nat({ max: 900 })),
  )
  .map(tableOf);

describe("compareYears", () => {
  it("gives each cell's difference in number and in per cent", () => {
    const { institutions } = compareYears(
      tableOf({ absalon: { dagtilbud: 314, "skole-fritid": 157, "social-special": 276 } }),
      tableOf({ absalon: { dagtilbud: 291, "skole-fritid": 179, "social-special": 277 } }),
    );
    expect(institutions[0]?.specialisations.map(({ change, percent }) => [change, percent])).toEqual([
      [-23, "-7.3"],
      [22, "14.0"],
      [1, "0.4"],
    ]);
  });

  it("rounds half a tenth of a per cent away from zero, up and down alike", () => {
    const percent = (from: number, to: number): unknown =>
      compareYears(tableOf({ kp: { a: from } }), tableOf({ kp: { a: to } })).total.percent;
    expect([percent(2000, 2001), percent(2000, 1999), percent(10_000, 9996), percent(0, 5)]).toEqual([
      ...["0.1", "-0.1", "0.0", null],
    ]);
  });

  it("says who came and who went, and counts them as 0 in the other year", () => {
    const comparison = compareYears(
      tableOf({ ucsyd: { dagtilbud: 5 }, ucl: { dagtilbud: 4, udgået: 3 } }),
      tableOf({ ucl: { dagtilbud: 6, ny: 1 }, via: { dagtilbud: 2 } }),
    );
    expect(comparison.institutions.map((row) => [row.institution, row.presence, row.change])).toEqual([
      ["ucl", "both", 0],
      ["via", "came", 2],
      ["ucsyd", "went", -5],
    ]);
    expect(comparison.specialisations.map((row) => [row.specialisation, row.presence])).toEqual([
      ["dagtilbud", "both"],
      ["ny", "came"],
      ["udgået", "went"],
    ]);
    expect(comparison.total).toEqual({ previous: 12, current: 9, change: -3, percent: "-25.0" });
    expect(comparison.cells).toEqual({ gained: 5, lost: -8, sum: -3 });
  });

  it("has changes that sum: cells to institutions, to specialisations and to the total", () => {
    const sum = (rows: readonly { readonly change: number }[]): number =>
      rows.reduce((total, { change }) => total + change, 0);
    fc.assert(
      fc.property(anyTable, anyTable, (previous, current) => {
        const { institutions, specialisations, total, cells } = compareYears(previous, current);
        for (const row of institutions) expect(sum(row.specialisations)).toBe(row.change);
        expect([sum(institutions), sum(specialisations), cells.sum]).toEqual([
          total.change,
          total.change,
          total.change,
        ]);
      }),
    );
  });

  it("changes nothing back: the differences of the reverse are the negatives", () => {
    fc.assert(
      fc.property(anyTable, anyTable, (previous, current) => {
        const forth = compareYears(previous, current);
        const back = compareYears(current, previous);
        expect(back.total.change).toBe(0 - forth.total.change);
        expect(back.cells.gained).toBe(0 - forth.cells.lost);
      }),
    );
  });
});
