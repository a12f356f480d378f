// R12 of docs/method.md.

import { done, type Outcome, refusedIfAny } from "../domain/outcome.js";
import type { Asked } from "../domain/form-frame.js";
import { type Ceiling, ceilingRefusals, ceilingsOf, tightest } from "../capacity/ceiling.js";
import type { Totals } from "./calculation.js";
import { inSameProportions } from "../domain/amount.js";
import { internshipPlacesAt } from "../domain/internship-places.js";
import type { ExplainedCeiling, ExplainedCeilings } from "./explanation.js";
import { fraction } from "./fraction.js";
import { sum, sumOfStudyPlaces } from "../domain/sum.js";

/** The most study places that each cell carries: institutions of specialisations. */
export function cellCeilings(asked: Asked): Ceiling[][] {
  const { institutions, specialisations } = asked.frame;
  return institutions.map((institution) =>
    specialisations.map(({ id }) => tightest(ceilingsOf(asked, institution.id, id))),
  );
}

/** The cells at their ceilings are the table, so the totals are their sums: nothing is divided again. */
export function ceilingTotals(asked: Asked): Outcome<Totals> {
  const sums = cellCeilings(asked).map(sumOfStudyPlaces);
  const totals = asked.frame.institutions.map(({ id }, index) => [id, sums[index] ?? 0] as const);
  const tooLarge = refusedIfAny(ceilingRefusals(sum(sums)));
  return tooLarge ?? done({ totals: Object.fromEntries(totals) });
}

/** What each ceiling is the quotient of. */
export function explainCeilings(
  { request, frame: { institutions, specialisations, names } }: Asked,
  ceilings: readonly (readonly Ceiling[])[],
): ExplainedCeilings[] {
  return institutions.map(({ id: institution }, position) => {
    const row = ceilings[position] ?? [];
    const cells = row.map((ceiling, index): ExplainedCeiling => {
      const id = specialisations[index]?.id ?? "";
      const [dividend = 0n, divisor = 1n] = inSameProportions([ceiling.available, ceiling.perStudyPlace]);
      return {
        id,
        name: names[id] ?? id,
        internshipPlaces: internshipPlacesAt(request, institution, id),
        ...ceiling,
        quotient: fraction(dividend, divisor),
      };
    });
    const studyPlaces = sumOfStudyPlaces(row);
    return { institution, name: names[institution] ?? institution, studyPlaces, cells };
  });
}
