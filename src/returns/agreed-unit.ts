import type { Refusal, Where } from "../domain/refusal.js";
import { done, type Outcome, refusedIfAny } from "../domain/outcome.js";
import type { InternshipPlacesUnit } from "../domain/request.js";
import { byValue } from "./scope.js";

export interface StatedUnit {
  readonly value: InternshipPlacesUnit | null;
  readonly where: Where;
  /** Whether it has a field for it. */
  readonly isForm: boolean;
}

/**
 * The unit of the collection: the one that is `given`, else the one that all returns state; null where nobody says
 * one. Forms of ours whose field is blank are named: without a given unit refused, else as read in it.
 */
export function agreedUnit(
  stated: readonly StatedUnit[],
  given: InternshipPlacesUnit | undefined,
): Outcome<InternshipPlacesUnit | null> {
  const blank = stated.filter(({ value, isForm }) => isForm && value === null);
  if (given !== undefined) {
    const files = blank.map(({ where }) => where.file ?? "").sort();
    return done(given, files.length === 0 ? [] : [{ code: "unit-assumed", unit: given, files }]);
  }
  const met = byValue(stated.filter((one) => !blank.includes(one)));
  const refusal = refusedIfAny([
    ...blank.map(({ where }): Refusal => ({ code: "unknown-unit", written: "", where })),
    ...(met.length > 1 ? [{ code: "returns-differ", what: "unit", met, names: {} } as const] : []),
  ]);
  const unit = met[0]?.value;
  return refusal ?? done(unit === "half-year" || unit === "full-year" ? unit : null);
}
