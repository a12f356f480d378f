import { type Amount, exact, hasTooManyDigits, LONGEST_NUMBER, plain } from "../domain/amount.js";
import { inUnit } from "../domain/internship-places.js";
import type { Notice } from "../domain/notice.js";
import { done, type Outcome, refusedIfAny } from "../domain/outcome.js";
import type { Refusal, Where } from "../domain/refusal.js";
import type { InternshipPlacesUnit, ProviderRemark } from "../domain/request.js";
import { UNIT_NAMES } from "../domain/return-form.js";
import { filesOf, remarksOn, type ReportedCell } from "./reported-cell.js";
import { byValue } from "./scope.js";

export interface StatedUnit {
  readonly value: InternshipPlacesUnit | null;
  readonly where: Where;
  /** Whether it has a field for it. */
  readonly isForm: boolean;
}

/**
 * The unit of the collection: the one that is `given`, as which the returns that state none are said to be read; else
 * the one of the collection `before` them, else the one that all returns state; null where nobody says one. Without a given unit
 * forms of ours whose field is blank are refused.
 */
export function agreedUnit(
  stated: readonly StatedUnit[],
  before: readonly Omit<StatedUnit, "isForm">[],
  given: InternshipPlacesUnit | undefined,
): Outcome<InternshipPlacesUnit | null> {
  const unstated = stated.filter(({ value }) => value === null);
  if (given !== undefined) {
    const files = unstated.map(({ where }) => where.file ?? "").sort();
    return done(given, files.length === 0 ? [] : [{ code: "unit-assumed", unit: given, files }]);
  }
  const blank = unstated.filter(({ isForm }) => isForm);
  const own = before[0]?.value ?? null;
  // What is added in another unit than that of the collection is converted; what states none may be in either.
  const isAsked = (one: StatedUnit): boolean => !blank.includes(one) && (own === null || one.value === null);
  const met = byValue([...before, ...stated.filter(isAsked)]);
  const refusal = refusedIfAny([
    ...blank.map(({ where }): Refusal => ({ code: "unknown-unit", written: "", where })),
    ...(met.length > 1 ? [{ code: "returns-differ", what: "unit", met, names: {} } as const] : []),
  ]);
  const unit = met[0]?.value;
  return refusal ?? done(unit === "half-year" || unit === "full-year" ? unit : null);
}

/** Cells of one unit, what of them was converted, and what has become too long for that. */
interface InOneUnit {
  readonly cells: readonly ReportedCell[];
  readonly refusals: readonly Refusal[];
  readonly notices: readonly Notice[];
  /** Whose places are not those that they wrote. */
  readonly remarks: readonly ProviderRemark[];
}

/** Every cell in the unit of the collection, exactly. What states no unit is in it already. */
export function inOneUnit(cells: readonly ReportedCell[], unit: InternshipPlacesUnit | null): InOneUnit {
  const other = cells.find((cell) => cell.unit !== null && cell.unit !== unit)?.unit ?? null;
  if (unit === null || other === null) return { cells, refusals: [], notices: [], remarks: [] };
  const converted = cells.map((cell) =>
    cell.unit === other ? { ...cell, unit, places: placesIn(cell.places, other, unit) } : cell,
  );
  const others = cells.filter((cell) => cell.unit === other);
  const text = `Tallene er omregnet fra ${UNIT_NAMES[other]} til ${UNIT_NAMES[unit]}.`;
  return {
    cells: converted,
    refusals: converted.flatMap(({ places, where }): Refusal[] =>
      hasTooManyDigits(String(places))
        ? [{ code: "too-many-digits", written: String(places), limit: LONGEST_NUMBER, where }]
        : [],
    ),
    notices: [{ code: "unit-converted", from: other, to: unit, files: filesOf(others) }],
    remarks: remarksOn(others, "unit-converted", text),
  };
}

/** A whole number as a number, a decimal as text, as everywhere in a request. */
function placesIn(places: Amount, from: InternshipPlacesUnit, to: InternshipPlacesUnit): Amount {
  const text = plain(inUnit(exact(places), from, to));
  return text.includes(".") || hasTooManyDigits(text) ? text : Number(text);
}
