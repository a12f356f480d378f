import type { Institution } from "../domain/form-edition.js";
import type { RecommendationRequest } from "../domain/request.js";
import { firstYearOf } from "../domain/study-year.js";
import type { Checked } from "./filled-table.js";
import { type NamesIn, namesOf } from "./names-in-text.js";
import { neededTotals } from "./stated-divisions.js";

/** What a text is held against. */
export interface TextContext extends Checked {
  /** The years that it may name. */
  readonly years: readonly number[];
  readonly namesIn: NamesIn;
  /** The numbers of the table, and their sums. */
  readonly inTable: ReadonlySet<number | null>;
  /** The sum of all of them. */
  readonly total: number;
  /** The whole numbers that the request states, by whose they are: totals of this year and the last, bounds, decisions. */
  readonly stated: ReadonlyMap<string | null, ReadonlySet<number>>;
  /** Whether it states a number of anybody's. */
  readonly isStated: (value: number | null) => boolean;
  /** The institutions of other councils. */
  readonly absent: readonly Institution[];
}

/** Null without all the numbers: then there is no total to hold a text up against. */
export function textContext(checked: Checked): TextContext | null {
  const { form, table, request, frame } = checked;
  const { institutions, specialisations, edition } = frame;
  const total = table.studyPlacesAt(null, null);
  const columns = specialisations.map(({ id }) => table.studyPlacesAt(null, id));
  if (total === null || columns.includes(null)) return null;
  const { rows, grandTotals, subtotals = [] } = form;
  const sums = institutions.map(({ id }) => table.studyPlacesAt(id, null));
  const cells = [
    ...rows.flatMap((row) => [row.total, row.studyPlaces]),
    ...[...grandTotals, ...subtotals.map(({ number }) => number)],
  ];
  const stated = numbersOf(request);
  const first = firstYearOf(request.studyYear) ?? 0;
  return {
    ...checked,
    years: [first, first + 1],
    namesIn: namesOf(frame),
    inTable: new Set([total, ...sums, ...columns, ...cells.map((number) => number?.value ?? null)]),
    total,
    stated,
    isStated: (value) => value !== null && [...stated.values()].some((numbers) => numbers.has(value)),
    absent: edition.institutions.filter(({ id }) => institutions.every((own) => own.id !== id)),
  };
}

function numbersOf(request: RecommendationRequest): TextContext["stated"] {
  const { studyPlaces: origin, bounds = [], decided = [], specialisationTotals = {} } = request;
  const ofCells = [
    ...bounds.flatMap(({ minimum = 0, maximum = 0, ...whose }) => [
      { ...whose, count: minimum },
      { ...whose, count: maximum },
    ]),
    ...decided.map(({ studyPlaces, ...whose }) => ({ ...whose, count: studyPlaces })),
  ];
  const stated: (readonly [string | null, number])[] = [
    ...neededTotals(request),
    ...("totals" in origin ? Object.entries(origin.totals) : []),
    ...ofCells.flatMap(({ institution, specialisation = institution, count }) =>
      [institution, specialisation].map((id) => [id, count] as const),
    ),
    ...(typeof specialisationTotals === "string" ? [] : Object.entries(specialisationTotals)),
  ];
  const numbers = new Map<string | null, Set<number>>();
  for (const [whose, count] of stated) {
    const own = numbers.get(whose) ?? new Set();
    numbers.set(whose, own.add(count));
  }
  return numbers;
}
