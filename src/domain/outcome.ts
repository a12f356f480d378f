import type { Notice } from "./notice.js";
import type { Refusal } from "./refusal.js";

/** A value with what was read or done otherwise than written, or every reason why there is none. */
export type Outcome<T, R extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: T; readonly notices: readonly Notice[] }
  | { readonly ok: false; readonly refusals: readonly [R, ...R[]] };

type Refused<R extends Refusal> = Extract<Outcome<never, R>, { readonly ok: false }>;

export function done<T>(value: T, notices: readonly Notice[] = []): Outcome<T, never> {
  return { ok: true, value, notices };
}

/** The refusals as an outcome, or null when there are none. */
export function refusedIfAny<R extends Refusal>(refusals: readonly R[]): Refused<R> | null {
  const [first, ...rest] = refusals;
  return first === undefined ? null : { ok: false, refusals: [first, ...rest] };
}

/** Every reason why there is no value; none if there is one. */
export function refusalsOf<R extends Refusal>(outcome: Outcome<unknown, R>): readonly R[] {
  return outcome.ok ? [] : outcome.refusals;
}

/** What is to be said of the value, if there is one. */
export function noticesOf(outcome: Outcome<unknown>): readonly Notice[] {
  return outcome.ok ? outcome.notices : [];
}

/** The value, if there is one. */
export function valuesOf<T>(outcome: Outcome<T>): readonly T[] {
  return outcome.ok ? [outcome.value] : [];
}

/** All the values with all their notices, or everything that was refused of any of them. */
export function all<T, R extends Refusal = Refusal>(
  outcomes: readonly Outcome<T, R>[],
): Outcome<readonly T[], R> {
  const refusal = refusedIfAny(outcomes.flatMap(refusalsOf));
  return refusal ?? done(outcomes.flatMap(valuesOf<T>), outcomes.flatMap(noticesOf));
}

/** The outcome with each refusal said otherwise. */
export function refusedAs<T>(outcome: Outcome<T>, say: (refusal: Refusal) => Refusal): Outcome<T> {
  return outcome.ok ? outcome : (refusedIfAny(outcome.refusals.map(say)) ?? outcome);
}

export function refused<R extends Refusal>(refusal: R): Refused<R> {
  return { ok: false, refusals: [refusal] };
}
