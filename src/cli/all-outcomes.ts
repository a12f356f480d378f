import { done, type Outcome, refusedIfAny } from "../domain/outcome.js";

/** All the values with all their notices, or everything that was refused of any of them. */
export function allOutcomes<T>(outcomes: readonly Outcome<T>[]): Outcome<readonly T[]> {
  const refusal = refusedIfAny(outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.refusals)));
  if (refusal !== null) return refusal;
  return done(
    outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])),
    outcomes.flatMap((outcome) => (outcome.ok ? outcome.notices : [])),
  );
}
