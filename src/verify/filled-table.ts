import type { FilledForm, FilledNumber, FilledRow } from "../domain/filled-form.js";
import type { Asked } from "../domain/form-frame.js";
import type { RecommendationRequest } from "../domain/request.js";
import type { Where } from "../domain/refusal.js";
import { sum } from "../domain/sum.js";
import { neededTotals } from "./stated-divisions.js";

/** A filled form by its cells. Null for an institution or a specialisation: all of them together. */
export interface FilledTable {
  /** Null where a number is missing, or is none. The first of two rows counts. */
  readonly studyPlacesAt: (institution: string | null, specialisation: string | null) => number | null;
  readonly cellsAt: (institution: string | null, specialisation: string | null) => readonly Where[];
  /** The institution's total: that on which form and request agree, else what its rows sum to. */
  readonly totalAt: (institution: string) => number | null;
  /** What the rows lack of a total on which form and request agree, or (negative) have too much; else 0. */
  readonly lackingAt: (institution: string) => number;
  /** What each institution's rows lack, of those whose rows do not sum to its total. */
  readonly lacking: readonly number[];
}

/** What a form is held against: the request that it answers, with its frame; and its own cells. */
export interface Checked extends Asked {
  readonly form: FilledForm;
  readonly table: FilledTable;
}

export function filledTable({ form, request, frame: { institutions } }: Omit<Checked, "table">): FilledTable {
  const ids = institutions.map(({ id }) => id);
  const byInstitution = new Map<string | null, FilledRow[]>();
  for (const row of form.rows) {
    const own = byInstitution.get(row.institution.id) ?? [];
    byInstitution.set(row.institution.id, own);
    if (!own.some((first) => first.specialisation.id === row.specialisation.id)) own.push(row);
  }
  const rowsAt = (institution: string, specialisation: string | null): readonly FilledRow[] =>
    (byInstitution.get(institution) ?? []).filter(
      (row) => specialisation === null || row.specialisation.id === specialisation,
    );
  const studyPlacesAt: FilledTable["studyPlacesAt"] = (institution, specialisation) => {
    const found =
      institution === null
        ? ids.map((id) => studyPlacesAt(id, specialisation))
        : rowsAt(institution, specialisation).map(({ studyPlaces }) => studyPlaces?.value ?? null);
    const numbers = found.filter((number) => number !== null);
    return (found.length === 0 && institution !== null) || numbers.length < found.length
      ? null
      : sum(numbers);
  };
  const agreed = agreedTotals(form, request, ids);
  const lackingAt: FilledTable["lackingAt"] = (institution) => {
    const ofRows = studyPlacesAt(institution, null);
    return ofRows === null ? 0 : (agreed.get(institution) ?? ofRows) - ofRows;
  };
  return {
    studyPlacesAt,
    cellsAt: (institution, specialisation) =>
      (institution === null ? ids : [institution])
        .flatMap((id) => rowsAt(id, specialisation))
        .map((row) => (row.studyPlaces ?? row.specialisation).where),
    totalAt: (institution) => agreed.get(institution) ?? studyPlacesAt(institution, null),
    lackingAt,
    lacking: ids.map(lackingAt).filter((lacking) => lacking !== 0),
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
  return new Map(isWhole && sum(stated.map(([, total]) => total)) === region ? stated : []);
}

/** All the numbers of a form's own cells and rows of sums; null where nothing stands. */
export function numbersOf({ rows, grandTotals, subtotals = [] }: FilledForm): (FilledNumber | null)[] {
  const inRows = rows.flatMap(({ total, studyPlaces }) => [total, studyPlaces]);
  return [...inRows, ...grandTotals, ...subtotals.map(({ number }) => number)];
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
