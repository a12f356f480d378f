import type { Recommendation } from "../domain/recommendation.js";
import type { Bound, RecommendationRequest } from "../domain/request.js";
import { reference } from "../reference/reference.js";
import { calculate } from "./calculate.js";
import { formTable, type Held } from "./calculation.js";

type Table = Recommendation["institutions"];

/** A bound that the table's number has reached. Without a limit it is both: no other number was allowed. */
interface ReachedBound extends Pick<Bound, "institution" | "specialisation"> {
  readonly studyPlaces: number;
  readonly limit?: Held;
}

/** What the table would have other numbers without. */
interface Binding {
  /** These bounds alone give the table: the others could be left out. */
  readonly bounds: readonly ReachedBound[];
  /** Whether the totals of the specialisations do. */
  readonly areTotals: boolean;
}

/**
 * Which of the bounds and totals of specialisations bind: the table is made anew without them.
 *
 * @throws if the recommendation's form is not known.
 */
export function bindingIn(recommendation: Recommendation): Binding {
  const { institutions: made, request } = recommendation;
  const { bounds = [], specialisationTotals, ...others } = request;
  const frame = reference.behind(recommendation);
  /** Whether another request has another table, or none. */
  const isOther = (asked: RecommendationRequest): boolean => {
    const calculation = calculate({ request: asked, frame });
    return !calculation.ok || cellsOf(formTable(calculation.value, frame)) !== cellsOf(made);
  };
  const isOtherWith = (left: readonly Bound[]): boolean => isOther({ ...request, bounds: left });

  const binding = bounds.filter((bound) => isOtherWith(bounds.filter((one) => one !== bound)));
  // Of two bounds that do the same, neither changes anything by itself: then all that are reached.
  const named = isOtherWith(binding) ? bounds : binding;
  return {
    bounds: named.flatMap((bound) => reachedBy(bound, made) ?? []),
    areTotals: specialisationTotals !== undefined && isOther({ ...others, bounds }),
  };
}

function reachedBy({ minimum, maximum, ...place }: Bound, table: Table): ReachedBound | null {
  const studyPlaces = numberAt(table, place);
  if (studyPlaces === minimum && studyPlaces === maximum) return { ...place, studyPlaces };
  if (studyPlaces === minimum) return { ...place, studyPlaces, limit: "minimum" };
  return studyPlaces === maximum ? { ...place, studyPlaces, limit: "maximum" } : null;
}

function numberAt(table: Table, { institution, specialisation }: Bound): number {
  const row = table.find((one) => one.institution === institution);
  const cell = row?.specialisations.find((one) => one.specialisation === specialisation);
  return (specialisation === undefined ? row : cell)?.studyPlaces ?? 0;
}

function cellsOf(table: Table): string {
  return String(table.map((row) => row.specialisations.map((cell) => cell.studyPlaces)));
}
