import type { Notice } from "./notice.js";
import type { Refusal } from "./refusal.js";

/** A value with what was read or done otherwise than written, or every reason why there is none. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly notices: readonly Notice[] }
  | { readonly ok: false; readonly refusals: readonly [Refusal, ...Refusal[]] };

export function done<T>(value: T, notices: readonly Notice[] = []): Outcome<T> {
  return { ok: true, value, notices };
}

/** The refusals as an outcome, or null when there are none. */
export function refusedIfAny(refusals: readonly Refusal[]): Extract<Outcome<never>, { ok: false }> | null {
  const [first, ...rest] = refusals;
  return first === undefined ? null : { ok: false, refusals: [first, ...rest] };
}

export function refused(refusal: Refusal): Extract<Outcome<never>, { ok: false }> {
  return { ok: false, refusals: [refusal] };
}
