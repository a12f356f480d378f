import type { Names } from "../domain/names.js";
import { done, type Outcome, refused, refusedIfAny } from "../domain/outcome.js";
import type { Refusal } from "../domain/refusal.js";
import type { InternshipPlacesUnit } from "../domain/request.js";
import type { Where } from "../domain/where.js";
import { byValue } from "./by-value.js";

/** What a return says of its unit, and where. */
export interface StatedUnit {
  readonly value: InternshipPlacesUnit | null;
  readonly where: Where;
  /** Whether it has a field for it. */
  readonly isForm: boolean;
}

const NO_NAMES: Names = {};

/** The one unit of all returns; null where nobody says one. `given` is that of the returns that say none. */
export function agreedUnit(
  stated: readonly StatedUnit[],
  given: InternshipPlacesUnit | undefined,
): Outcome<InternshipPlacesUnit | null> {
  const blank = stated.filter(({ value, isForm }) => isForm && value === null && given === undefined);
  const refusal = refusedIfAny(
    blank.map(({ where }): Refusal => ({ code: "unknown-unit", written: "", where })),
  );
  if (refusal !== null) return refusal;
  const asked = given === undefined ? [] : [{ value: given, where: { path: "internshipPlacesUnit" } }];
  const met = byValue([
    ...asked,
    ...stated.map(({ value, where }) => ({ value: value ?? given ?? null, where })),
  ]);
  if (met.length > 1) return refused({ code: "returns-differ", what: "unit", met, names: NO_NAMES });
  const unit = met[0]?.value;
  return done(unit === "half-year" || unit === "full-year" ? unit : null);
}
