import { firstYearOf } from "../domain/study-year.js";
import type { FormEdition } from "../domain/form-edition.js";
import type { InternshipHalfYears, InternshipPeriods } from "../domain/form-frame.js";
import type { Kkr } from "../domain/kkr.js";

/** A value with the first and last study year that it holds for; null if there is no first, or no last. */
export interface Dated<T> {
  readonly from: string | null;
  readonly to: string | null;
  readonly value: T;
}

/** The entries that hold for the study year beginning in `year`, in their order. */
export function inForce<E extends Dated<unknown>>(entries: readonly E[], year: number): E[] {
  return entries.filter(
    ({ from, to }) => beginning(from, -Infinity) <= year && year <= beginning(to, Infinity),
  );
}

/** The value that holds for the year; of several the one that began last. Throws if there is none: a gap in the data. */
export function latestInForce<T>(entries: readonly Dated<T>[], year: number): T {
  const [first, ...rest] = inForce(entries, year);
  if (first === undefined) throw new Error(`latestInForce: nothing is in force in ${year}`);
  return rest.reduce(
    (latest, next) => (beginning(next.from, -Infinity) > beginning(latest.from, -Infinity) ? next : latest),
    first,
  ).value;
}

/** Whether an entry begins after the year. */
export function isLater({ from }: Dated<unknown>, year: number): boolean {
  return beginning(from, -Infinity) > year;
}

function beginning(studyYear: string | null, open: number): number {
  return studyYear === null ? open : (firstYearOf(studyYear) ?? open);
}

/** Everything that is dated, as plain data. */
export interface ReferenceData {
  readonly editions: readonly FormEdition[];
  readonly councils: readonly Dated<Kkr>[];
  readonly internshipPeriods: readonly Dated<InternshipPeriods>[];
  readonly internshipHalfYears: readonly Dated<InternshipHalfYears>[];
}
