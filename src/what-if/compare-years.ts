import type { FramedValue } from "../domain/form-frame.js";
import type {
  InstitutionStudyPlaces,
  Recommendation,
  SpecialisationStudyPlaces,
} from "../domain/recommendation.js";
import { type Difference, differenceOf } from "./difference.js";

/** Whether an institution or a specialisation is in both years, only in the current, or only in the previous. */
export type Presence = "both" | "came" | "went";

/** How a specialisation's study places differ from last year's. */
export interface SpecialisationDifference extends Difference {
  readonly specialisation: string;
  readonly name: string;
  readonly presence: Presence;
}

/** How an institution's study places differ from last year's. */
export interface InstitutionDifference extends Difference {
  readonly institution: string;
  readonly name: string;
  readonly presence: Presence;
  /** Its cells; their changes sum to its own. */
  readonly specialisations: readonly SpecialisationDifference[];
}

/** Two recommendations side by side. In the order of the current form; what went comes after. */
export interface YearComparison {
  readonly previous: ComparedYear;
  readonly current: ComparedYear;
  readonly institutions: readonly InstitutionDifference[];
  /** Each specialisation over all institutions. */
  readonly specialisations: readonly SpecialisationDifference[];
  readonly total: Difference;
  /** What the cells gained and lost, each added up by itself; `sum` is the two together, the total's change. */
  readonly cells: { readonly gained: number; readonly lost: number; readonly sum: number };
}

/** What is compared: a recommendation with its request, or a form that somebody filled in. */
export type YearOfPlaces = FramedValue &
  Pick<Recommendation, "institutions"> &
  Partial<Pick<Recommendation, "request">>;

/** A recommendation, or a form, of one study year, beside another's. */
export type ComparedYear = FramedValue;

/**
 * What has changed from one recommendation to the next, in study places and in per cent: for each cell, each
 * institution, each specialisation over all institutions, and the whole. Ids decide what is the same; the name
 * is the current one. The changes of the cells sum to the changes of their institutions, of their
 * specialisations, and of the total.
 */
export function compareYears(previous: YearOfPlaces, current: YearOfPlaces): YearComparison {
  const institutions = paired(current.institutions, previous.institutions, (row) => row.institution).map(
    ([now, before]) => institutionDifference(now, before),
  );
  const specialisations = paired(
    specialisationSums(current),
    specialisationSums(previous),
    (row) => row.specialisation,
  ).map(([now, before]) => specialisationDifference(now, before));
  const changes = institutions.flatMap((row) => row.specialisations.map(({ change }) => change));
  const gained = sum(changes.filter((change) => change > 0));
  const lost = sum(changes.filter((change) => change < 0));
  return {
    previous: yearOf(previous),
    current: yearOf(current),
    institutions,
    specialisations,
    total: differenceOf(totalOf(previous), totalOf(current)),
    cells: { gained, lost, sum: gained + lost },
  };
}

/** Both rows of each id, in the order of the current list, and behind them those that only the previous has. */
function paired<T>(
  current: readonly T[],
  previous: readonly T[],
  idOf: (row: T) => string,
): (readonly [T | undefined, T | undefined])[] {
  const find = (rows: readonly T[], id: string): T | undefined => rows.find((row) => idOf(row) === id);
  const ids = new Set([...current, ...previous].map(idOf));
  return [...ids].map((id) => [find(current, id), find(previous, id)] as const);
}

function institutionDifference(
  now: InstitutionStudyPlaces | undefined,
  before: InstitutionStudyPlaces | undefined,
): InstitutionDifference {
  return {
    institution: now?.institution ?? before?.institution ?? "",
    name: now?.name ?? before?.name ?? "",
    presence: presenceOf(now, before),
    ...differenceOf(before?.studyPlaces ?? null, now?.studyPlaces ?? null),
    specialisations: paired(
      now?.specialisations ?? [],
      before?.specialisations ?? [],
      (row) => row.specialisation,
    ).map(([cell, cellBefore]) => specialisationDifference(cell, cellBefore)),
  };
}

function specialisationDifference(
  now: SpecialisationStudyPlaces | undefined,
  before: SpecialisationStudyPlaces | undefined,
): SpecialisationDifference {
  return {
    specialisation: now?.specialisation ?? before?.specialisation ?? "",
    name: now?.name ?? before?.name ?? "",
    presence: presenceOf(now, before),
    ...differenceOf(before?.studyPlaces ?? null, now?.studyPlaces ?? null),
  };
}

function presenceOf(now: unknown, before: unknown): Presence {
  if (before === undefined) return "came";
  return now === undefined ? "went" : "both";
}

/** Each specialisation over all institutions, in the order in which the form has them. */
function specialisationSums({ institutions }: YearOfPlaces): SpecialisationStudyPlaces[] {
  const sums = new Map<string, SpecialisationStudyPlaces>();
  for (const row of institutions.flatMap(({ specialisations }) => specialisations)) {
    const before = sums.get(row.specialisation)?.studyPlaces ?? 0;
    sums.set(row.specialisation, { ...row, studyPlaces: before + row.studyPlaces });
  }
  return [...sums.values()];
}

function totalOf({ institutions }: YearOfPlaces): number {
  return sum(institutions.map(({ studyPlaces }) => studyPlaces));
}

/**
 * Whether the two are about different councils. Councils that have become one since are not: the same institutions
 * stand in both years.
 */
export function areOfOtherCouncils({ previous, current, institutions }: YearComparison): boolean {
  return previous.kkr !== current.kkr && institutions.some(({ presence }) => presence !== "both");
}

function yearOf({ studyYear, kkr, edition }: YearOfPlaces): ComparedYear {
  return {
    studyYear,
    ...(kkr === undefined ? {} : { kkr }),
    ...(edition === undefined ? {} : { edition }),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
