import { describeRefusal } from "../messages/describe-refusal.js";
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

/**
 * Thrown by `valueOf`: the refusals as an exception. Tell it by its `name`, not by `instanceof`: the ESM and
 * the CommonJS build have a class each.
 */
export class DimensioneringError extends Error {
  override readonly name = "DimensioneringError";
  readonly code: Refusal["code"];
  readonly refusals: readonly [Refusal, ...Refusal[]];

  constructor(refusals: readonly [Refusal, ...Refusal[]]) {
    super(refusals.map((refusal) => describeRefusal(refusal, "en")).join("\n"));
    this.code = refusals[0].code;
    this.refusals = refusals;
  }
}

/** The value of an outcome. Throws `DimensioneringError`, with code and refusals, when there is none. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new DimensioneringError(outcome.refusals);
}
