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

export function refused(refusal: Refusal): Refused<Refusal> {
  return { ok: false, refusals: [refusal] };
}
