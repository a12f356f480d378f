import type { FilledForm, FilledNumber } from "../domain/filled-form.js";

/** The totals that a form states of an institution: beside its rows, and in rows of sums. */
export function statedTotals({ rows, subtotals = [] }: FilledForm, institution: string): FilledNumber[] {
  return [
    ...rows.flatMap((row) => (row.institution.id === institution && row.total !== null ? [row.total] : [])),
    ...subtotals.flatMap((sum) =>
      sum.institution === institution && sum.specialisation === null ? [sum.number] : [],
    ),
  ];
}
