import { given } from "../domain/given.js";
import type { Recommendation } from "../domain/recommendation.js";
import type { Bound, RecommendationRequest } from "../domain/request.js";
import { reference } from "../reference/reference.js";
import { calculate } from "./calculate.js";
import { formTable } from "./calculation.js";

type Table = Recommendation["institutions"];

/** What the council has set besides the institutions' totals, as far as the table would have other numbers without it. */
interface Binding {
  /** Decided cells, and bounds with the limit that the number has reached: these alone give the table. */
  readonly bounds: readonly Bound[];
  /** Whether the totals of the specialisations bind. */
  readonly areTotals: boolean;
}

/**
 * Which of the bounds and totals of specialisations bind: the table is made anew without them.
 *
 * @throws if the recommendation's form is not known.
 */
export function bindingIn(recommendation: Recommendation): Binding {
  const { institutions: made, request } = recommendation;
  const { bounds = [], decided = [], specialisationTotals, ...others } = request;
  const frame = reference.behind(recommendation);
  /** Whether another request has another table, or none. */
  const isOther = (asked: RecommendationRequest): boolean => {
    const calculation = calculate({ request: asked, frame });
    return !calculation.ok || cellsOf(formTable(calculation.value, frame)) !== cellsOf(made);
  };
  const isOtherWith = (left: readonly Bound[]): boolean => isOther({ ...request, bounds: left });

  const reached =
    bounds.length > 0 && isOtherWith([]) ? bounds.filter((bound) => reachedBy(bound, made).length > 0) : [];
  const binding =
    reached.length > MOST_TRIED
      ? reached
      : reached.filter((bound) => isOtherWith(bounds.filter((one) => one !== bound)));
  // Of two bounds that do the same, neither changes anything by itself: then all that are reached.
  const named = isOtherWith(binding) ? reached : binding;
  return {
    bounds: [
      ...decided.map(({ studyPlaces, ...cell }) => ({ ...cell, minimum: studyPlaces, maximum: studyPlaces })),
      ...named.flatMap((bound) => reachedBy(bound, made)),
    ],
    areTotals: specialisationTotals !== undefined && isOther({ ...others, bounds, decided }),
  };
}

/** Each costs a table. Of more, which no form of the ministry has cells for, all that are reached are named. */
const MOST_TRIED = 30;

function reachedBy({ minimum, maximum, ...place }: Bound, table: Table): Bound[] {
  const row = table.find((one) => one.institution === place.institution);
  const cell = row?.specialisations.find((one) => one.specialisation === place.specialisation);
  const number = (place.specialisation === undefined ? row : cell)?.studyPlaces;
  if (number !== minimum && number !== maximum) return [];
  const reached = (limit: number | undefined): number | undefined => (number === limit ? limit : undefined);
  return [{ ...place, ...given({ minimum: reached(minimum), maximum: reached(maximum) }) }];
}

function cellsOf(table: Table): string {
  return String(table.map((row) => row.specialisations.map((cell) => cell.studyPlaces)));
}
