import { type Decimal, exact, plain, sumOf } from "../domain/amount.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { Notice } from "../domain/notice.js";
import type { InternshipPlaces } from "../domain/request.js";
import { providerId } from "../reference/provider-id.js";
import type { Units } from "./previous-refusals.js";
import type { ReportedCell } from "./reported-cell.js";

/** The cells in which a provider has gone up or down by more than half since last year; down to 0 is one of them. */
export function jumps(
  cells: readonly ReportedCell[],
  lastYear: readonly InternshipPlaces[],
  units: Units,
  { names }: FormFrame,
): Notice[] {
  return cells.flatMap(
    ({ provider, providerId: id, institution, specialisation, places, where }): Notice[] => {
      const rows = lastYear.filter(
        (row) =>
          row.institution === institution &&
          row.specialisation === specialisation &&
          providerId(row.provider ?? "") === id,
      );
      if (rows.length === 0) return [];
      const before = inUnit(sumOf(rows.map((row) => row.places)), units);
      const now = exact(places);
      if (!now.minus(before).abs().times(2).greaterThan(before)) return [];
      const cell = { provider, institution, specialisation, names, where };
      return [{ code: "jump", ...cell, before: plain(before), now: plain(now) }];
    },
  );
}

/** A full-year place is two half-year places. */
function inUnit(places: Decimal, { previous, current }: Units): Decimal {
  if (previous === current) return places;
  return previous === "full-year" ? places.times(2) : places.dividedBy(2);
}
