import type { Outcome } from "../domain/outcome.js";
import type { Refusal } from "../domain/refusal.js";
import { describeRefusal } from "./describe-refusal.js";

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
