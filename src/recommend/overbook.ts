// R9 of docs/method.md.

import { all, type Outcome } from "../domain/outcome.js";
import type { Asked } from "../domain/form-frame.js";
import { exact, LONGEST_NUMBER, plain } from "../domain/amount.js";
import type { OverbookedReason } from "../domain/notice.js";
import { type Calculation, type Division } from "./calculation.js";
import type { Limits } from "./claims.js";
import { splitInstitution } from "./divide.js";

/**
 * The table with overbooking on top: the institution's total with the percentage, rounded down, split as the form
 * is, institution by institution, with the form's cells as minima. So no cell is below the form's, which more
 * study places by themselves do not promise: 20 on 3, 27 and 70 are 1, 5 and 14, but 21 are 0, 6 and 15.
 *
 * Bounds and decisions are about the form, and the totals of specialisations too: they hold nothing here beyond
 * the form's cells. null if nothing is to be put on top.
 */
export function overbook(
  asked: Asked,
  { totals, cells }: Calculation,
): Outcome<readonly Division[], OverbookedReason> | null {
  const { overbooking } = asked.request;
  if (overbooking?.mode !== "on-top") return null;
  const factor = exact(overbooking.percent).plus(100);
  return all(
    asked.frame.institutions.map(({ id }, row): Outcome<Division, OverbookedReason> => {
      const studyPlaces = exact(totals.totals[id] ?? 0)
        .times(factor)
        .dividedBy(100)
        .floor();
      if (studyPlaces.greaterThanOrEqualTo(exact(10).pow(LONGEST_NUMBER))) {
        return {
          ok: false,
          refusals: [{ code: "too-many-digits", written: plain(studyPlaces), limit: LONGEST_NUMBER }],
        };
      }
      const atLeastTheForm = (_: string, column: number): Limits => ({
        minimum: cells[row]?.[column] ?? 0,
        maximum: null,
      });
      return splitInstitution(asked, id, studyPlaces.toNumber(), atLeastTheForm);
    }),
  );
}
