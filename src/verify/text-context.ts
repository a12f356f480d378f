import type { Institution } from "../domain/form-edition.js";
import type { Bound, RecommendationRequest } from "../domain/request.js";
import { firstYearOf } from "../domain/study-year.js";
import { type Checked, numbersOf } from "./filled-table.js";
import { type NamesIn, namesOf } from "./names-in-text.js";
import { neededTotals } from "./stated-divisions.js";

/** What a text is held against. */
export interface TextContext extends Checked {
  /** The years that it may name. */
  readonly years: readonly number[];
  readonly namesIn: NamesIn;
  /** The numbers of the table, and their sums. */
  readonly inTable: ReadonlySet<number | null>;
  /** Of each institution what its rows sum to. */
  readonly totals: readonly (number | null)[];
  /** The sum of all of them. */
  readonly total: number;
  /** The whole numbers that the request states, and whose each is: totals, bounds, decisions. */
  readonly stated: readonly Stated[];
  /** Whether it states a number of anybody's. */
  readonly isStated: (value: number | null) => boolean;
  /** Whether the table has a number, or the request states it. */
  readonly isKnown: (value: number | null) => boolean;
  /** The institutions of other councils. */
  readonly absent: readonly Institution[];
}

/** A number of all if it is of nobody. */
export interface Stated {
  readonly ids: readonly string[];
  readonly count: number;
  /** What it is, if it is held and no total. */
  readonly held?: "minimum" | "maximum" | "decided";
}

/** Null without all the numbers: then there is no total to hold a text up against. */
export function textContext(checked: Checked): TextContext | null {
  const { form, table, request, frame } = checked;
  const { institutions, specialisations, edition } = frame;
  const total = table.studyPlacesAt(null, null);
  const columns = specialisations.map(({ id }) => table.studyPlacesAt(null, id));
  if (total === null || columns.includes(null)) return null;
  const totals = institutions.map(({ id }) => table.studyPlacesAt(id, null));
  const stated = statedIn(request);
  const isStated = (value: number | null): boolean => stated.some(({ count }) => count === value);
  const inTable = new Set([
    total,
    ...totals,
    ...columns,
    ...numbersOf(form).map((number) => number?.value ?? null),
  ]);
  const first = firstYearOf(request.studyYear) ?? 0;
  return {
    ...checked,
    years: [first, first + 1],
    namesIn: namesOf(frame),
    ...{ inTable, totals, total, stated, isStated },
    isKnown: (value) => inTable.has(value) || isStated(value),
    absent: edition.institutions.filter(({ id }) => institutions.every((own) => own.id !== id)),
  };
}

function statedIn(request: RecommendationRequest): Stated[] {
  const { bounds = [], decided = [], specialisationTotals = {} } = request;
  const totals = [
    ...neededTotals(request),
    ...(typeof specialisationTotals === "string" ? [] : Object.entries(specialisationTotals)),
  ];
  const idsOf = ({ institution, specialisation }: Omit<Bound, "minimum" | "maximum">): string[] =>
    specialisation === undefined ? [institution] : [institution, specialisation];
  return [
    ...totals.map(([id, count]) => ({ ids: id === null ? [] : [id], count })),
    ...bounds.flatMap((bound) =>
      (["minimum", "maximum"] as const).flatMap((held): Stated[] => {
        const count = bound[held];
        return count === undefined ? [] : [{ ids: idsOf(bound), count, held }];
      }),
    ),
    ...decided.map((one): Stated => ({ ids: idsOf(one), count: one.studyPlaces, held: "decided" })),
  ];
}
