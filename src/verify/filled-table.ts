import type { FilledForm, FilledNumber } from "../domain/filled-form.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { RecommendationRequest } from "../domain/request.js";
import type { Where } from "../domain/refusal.js";
import { neededTotals } from "./needed-totals.js";

/** A filled form by its cells. Without a specialisation: the institution's rows together. */
export interface FilledTable {
  /** Null where a number is missing, or is none. The first of two rows counts. */
  readonly studyPlacesAt: (institution: string, specialisation: string | null) => number | null;
  readonly cellsAt: (institution: string, specialisation: string | null) => readonly Where[];
  /** The institution's total: that on which form and request agree, else what its rows sum to. */
  readonly totalAt: (institution: string) => number | null;
  /** What the rows lack of a total on which form and request agree, or (negative) have too much; else 0. */
  readonly lackingAt: (institution: string) => number;
}

export function filledTable(
  form: FilledForm,
  request: RecommendationRequest,
  { institutions }: FormFrame,
): FilledTable {
  const rowsAt = (institution: string, specialisation: string | null): FilledForm["rows"] => {
    const own = form.rows.filter((row) => row.institution.id === institution);
    const first = own.filter(
      (row, index) => own.findIndex((other) => other.specialisation.id === row.specialisation.id) === index,
    );
    return first.filter((row) => specialisation === null || row.specialisation.id === specialisation);
  };
  const studyPlacesAt: FilledTable["studyPlacesAt"] = (institution, specialisation) => {
    const found = rowsAt(institution, specialisation);
    const numbers = found.flatMap(({ studyPlaces }) => studyPlaces?.value ?? []);
    if (found.length === 0 || numbers.length < found.length) return null;
    return numbers.reduce((sum, count) => sum + count, 0);
  };
  const agreed = agreedTotals(
    form,
    request,
    institutions.map(({ id }) => id),
  );
  return {
    studyPlacesAt,
    cellsAt: (institution, specialisation) =>
      rowsAt(institution, specialisation).map((row) => (row.studyPlaces ?? row.specialisation).where),
    totalAt: (institution) => agreed.get(institution) ?? studyPlacesAt(institution, null),
    lackingAt: (institution) => {
      const sum = studyPlacesAt(institution, null);
      return sum === null ? 0 : (agreed.get(institution) ?? sum) - sum;
    },
  };
}

/** The institutions' totals on which form and request agree: each, or as they sum to the region's. */
function agreedTotals(
  form: FilledForm,
  request: RecommendationRequest,
  ids: readonly string[],
): ReadonlyMap<string, number> {
  const needed = neededTotals(request);
  const stated = ids.flatMap((id): [string, number][] => {
    const total = statedTotals(form, id)[0]?.value ?? null;
    return total === null ? [] : [[id, total]];
  });
  const region = needed.get(null);
  if (region === undefined) return new Map(stated.filter(([id, total]) => needed.get(id) === total));
  const isWhole = stated.length === ids.length;
  return new Map(isWhole && stated.reduce((sum, [, total]) => sum + total, 0) === region ? stated : []);
}

/** A specialisation over all the institutions of the frame: its study places, null where one has none. */
export function columnAt(
  table: FilledTable,
  { institutions }: FormFrame,
  specialisation: string,
): { readonly studyPlaces: number | null; readonly cells: readonly Where[] } {
  const numbers = institutions.flatMap(({ id }) => table.studyPlacesAt(id, specialisation) ?? []);
  return {
    studyPlaces: numbers.length < institutions.length ? null : numbers.reduce((sum, count) => sum + count, 0),
    cells: institutions.flatMap(({ id }) => table.cellsAt(id, specialisation)),
  };
}

/** What all the rows together lack of the institutions' totals: 0 where every institution's rows sum to its own. */
export function lackingIn(table: FilledTable, { institutions }: FormFrame): readonly number[] {
  return institutions.map(({ id }) => table.lackingAt(id)).filter((lacking) => lacking !== 0);
}

/** The totals that a form states of an institution: beside its rows, and in rows of sums. */
export function statedTotals({ rows, subtotals = [] }: FilledForm, institution: string): FilledNumber[] {
  return [
    ...rows.flatMap((row) => (row.institution.id === institution && row.total !== null ? [row.total] : [])),
    ...subtotals.flatMap((sum) =>
      sum.institution === institution && sum.specialisation === null ? [sum.number] : [],
    ),
  ];
}
