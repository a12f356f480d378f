import type { Names, Refusal, Where } from "../domain/refusal.js";
import type { InternshipPlacesUnit } from "../domain/request.js";
import type { PreviousInternshipPlaces } from "./collect-options.js";

/** Of last year's internship places and of this year's; both null, or neither, where they can be compared. */
export interface Units {
  readonly previous: InternshipPlacesUnit | null;
  readonly current: InternshipPlacesUnit | null;
}

/** Why last year's internship places can't be held against this year's: another KKR, nobody named, a unit unknown.
 * The units are null where those of this year are not agreed on. */
export function previousRefusals(
  previous: PreviousInternshipPlaces,
  expected: string,
  units: Units | null,
  stated: readonly Where[],
  names: Names,
): Refusal[] {
  const { kkr, internshipPlaces } = previous;
  const where = whereOf(previous);
  const refusals: Refusal[] = [];
  if (kkr !== undefined && kkr !== expected) {
    refusals.push({ code: "other-return", what: "kkr", found: kkr, expected, names, where });
  }
  if (internshipPlaces.some(({ provider }) => provider === undefined)) {
    refusals.push({ code: "previous-without-provider", isReturn: false, where });
  }
  if (units !== null && (units.previous === null) !== (units.current === null)) {
    const met = [
      { value: units.current, in: stated },
      { value: units.previous, in: [where] },
    ];
    refusals.push({ code: "returns-differ", what: "unit", met, names });
  }
  return refusals;
}

/** Where last year's internship places stand. */
export function whereOf({ file }: PreviousInternshipPlaces): Where {
  return file === undefined ? { path: "previous" } : { file };
}
