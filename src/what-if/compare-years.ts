import { sum } from "../domain/sum.js";
import type { FramedValue } from "../domain/form-frame.js";
import type { Recommendation, SpecialisationStudyPlaces } from "../domain/recommendation.js";
import type { Notice } from "../domain/notice.js";
import { answersIn, type WhoseOverbooking, type WithAnswers } from "../domain/request.js";
import { given } from "../domain/given.js";
import { overbookingNotices, overbookingOfYears } from "../domain/overbooking-notices.js";
import { lastYearNotices } from "../domain/year-notices.js";
import { reference } from "../reference/reference.js";

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
  Partial<Pick<Recommendation, "request">> &
  WithOverbooking;

/** A recommendation, or a form, of one study year, beside another's. */
export type ComparedYear = FramedValue & WithAnswers & WithOverbooking;

/** The overbooking of a year's numbers: several where councils that have become one had each its own; left out if not known. */
export interface WithOverbooking {
  readonly overbooking?: readonly WhoseOverbooking[];
  /** The councils that have become one since; left out, if there is one only. */
  readonly kkrs?: readonly string[];
}

/**
 * What has changed from one recommendation to the next, in study places and in per cent: for each cell, each
 * institution, each specialisation over all institutions, and the whole. Ids decide what is the same; the name
 * is the current one. The changes of the cells sum to the changes of their institutions, of their
 * specialisations, and of the total.
 */
export function compareYears(previous: YearOfPlaces, current: YearOfPlaces): YearComparison {
  const institutions = compared(current.institutions, previous.institutions, (row) => row.institution).map(
    ({ id, now, before, difference }): InstitutionDifference => ({
      institution: id,
      ...difference,
      specialisations: specialisationsOf(now?.specialisations, before?.specialisations),
    }),
  );
  const specialisations = specialisationsOf(specialisationSums(current), specialisationSums(previous));
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

/** The rows of one id in two years, and how they differ. */
interface Compared<T> {
  readonly id: string;
  readonly now: T | undefined;
  readonly before: T | undefined;
  readonly difference: Omit<SpecialisationDifference, "specialisation">;
}

/** Both rows of each id, in the order of the current list, and behind them those that only the previous has. */
function compared<T extends { readonly name: string; readonly studyPlaces: number }>(
  current: readonly T[],
  previous: readonly T[],
  idOf: (row: T) => string,
): Compared<T>[] {
  return [...new Set([...current, ...previous].map(idOf))].map((id) => {
    const [now, before] = [current, previous].map((rows) => rows.find((row) => idOf(row) === id));
    const name = now?.name ?? before?.name ?? "";
    const presence = before === undefined ? "came" : now === undefined ? "went" : "both";
    const counts = differenceOf(before?.studyPlaces ?? null, now?.studyPlaces ?? null);
    return { id, now, before, difference: { name, presence, ...counts } };
  });
}

function specialisationsOf(
  now: readonly SpecialisationStudyPlaces[] = [],
  before: readonly SpecialisationStudyPlaces[] = [],
): SpecialisationDifference[] {
  return compared(now, before, (row) => row.specialisation).map(({ id, difference }) => {
    return { specialisation: id, ...difference };
  });
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

/** Whether each institution is in both years: if not, the totals are of other institutions and can't be compared. */
export function areOfSameInstitutions({ institutions }: Pick<YearComparison, "institutions">): boolean {
  return institutions.every(isInBoth);
}

/** Whether an institution is in both years: if not, its number in one of them is not known, and so no change either. */
export function isInBoth({ presence }: Pick<InstitutionDifference, "presence">): boolean {
  return presence === "both";
}

/** Whether the two are about different councils; not those that have become one since, with the same institutions. */
export function areOfOtherCouncils({ previous, current, institutions }: YearComparison): boolean {
  return previous.kkr !== current.kkr && !areOfSameInstitutions({ institutions });
}

function yearOf({ studyYear, kkr, kkrs, edition, request, overbooking }: YearOfPlaces): ComparedYear {
  return {
    studyYear,
    ...given({ kkr, kkrs, edition }),
    ...(request === undefined ? {} : answersIn(request)),
    ...given({ overbooking: overbookingOfYears([given({ request, overbooking })]) }),
  };
}

/** A number of study places in two years. Who is not in one of them has `null` there, and counts as 0. */
export interface Difference {
  readonly previous: number | null;
  readonly current: number | null;
  /** Study places more; negative where there are fewer. */
  readonly change: number;
  /** The change in per cent of the previous number, with one decimal ("-2.5"); null where that was 0 or none. */
  readonly percent: string | null;
}

function differenceOf(previous: number | null, current: number | null): Difference {
  const change = (current ?? 0) - (previous ?? 0);
  return { previous, current, change, percent: percentOf(change, previous ?? 0) };
}

/** In whole numbers, so that a half is a half: it is rounded away from zero, up and down alike. */
function percentOf(change: number, of: number): string | null {
  if (of === 0) return null;
  const tenths = (2n * 1000n * BigInt(Math.abs(change)) + BigInt(of)) / (2n * BigInt(of));
  const sign = change < 0 && tenths > 0n ? "-" : "";
  return `${sign}${tenths / 10n}.${tenths % 10n}`;
}

/** What can be compared, but seldom is meant to be: the years of two councils, and one that is not the year before. */
export function comparisonNotices(comparison: YearComparison): Notice[] {
  const { previous, current } = comparison;
  const years = [
    ...lastYearNotices(previous.studyYear, current.studyYear),
    ...overbookingNotices(previous.overbooking, current.overbooking),
  ];
  if (!areOfOtherCouncils(comparison)) return years;
  const names = { ...reference.of(previous).names, ...reference.of(current).names };
  const [before, now] = [previous.kkr ?? null, current.kkr ?? null];
  const councils = given({ councils: previous.kkrs });
  return [{ code: "other-council", previous: before, current: now, names, ...councils }, ...years];
}
