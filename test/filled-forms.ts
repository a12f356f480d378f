import type { FilledForm, FilledNumber, FilledRow, Recommendation } from "../src/index.js";

const SPECIALISATIONS = ["dagtilbud", "skole-fritid", "social-special"];

/** The numbers of a form by institution, in the order of its specialisations; null is left blank. */
export type Numbers = Readonly<Record<string, readonly (number | string | null)[]>>;

/** A form with these numbers; the totals are the sums unless given. */
export function filledForm(
  numbers: Numbers,
  totals: Readonly<Record<string, number | null>> = {},
): FilledForm {
  const number = (written: number | string | null, column: number, row: number): FilledNumber | null =>
    written === null
      ? null
      : {
          written: String(written),
          value: typeof written === "number" ? written : null,
          where: { row, column },
        };
  let line = 1;
  const rows = Object.entries(numbers).flatMap(([institution, places]) =>
    places.map((count, index): FilledRow => {
      line += 1;
      const sum = places.reduce<number>((all, one) => all + Number(one), 0);
      const total = institution in totals ? (totals[institution] ?? null) : sum;
      const specialisation = SPECIALISATIONS[index] ?? "";
      return {
        institution: { written: institution, id: institution, where: { row: line, column: 1 } },
        total: index === 0 ? number(total, 2, line) : null,
        specialisation: { written: specialisation, id: specialisation, where: { row: line, column: 3 } },
        studyPlaces: number(count, 4, line),
      };
    }),
  );
  return {
    rows,
    columns: { institution: 0, total: 1, specialisation: 2, studyPlaces: 3 },
    grandTotals: [],
    texts: [],
  };
}

/** The numbers of a recommendation as a form would have them. */
export function numbersOf({ institutions }: Recommendation): Record<string, number[]> {
  return Object.fromEntries(
    institutions.map((row) => [row.institution, row.specialisations.map((cell) => cell.studyPlaces)]),
  );
}
