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
  /** The table of another request; null if it is the same. One that can't be made is another, and empty. */
  const otherTable = (asked: RecommendationRequest): Table | null => {
    const calculation = calculate({ request: asked, frame });
    const table = calculation.ok ? formTable(calculation.value, frame) : [];
    return cellsOf(table) === cellsOf(made) ? null : table;
  };
  const otherWith = (left: readonly Bound[]): Table | null => otherTable({ ...request, bounds: left });

  const free = otherWith([]);
  const reached = free === null ? [] : bounds.filter((bound) => reachedBy(bound, made) !== null);
  // Of two bounds that do the same, neither changes anything by itself: the table without any bound breaks them.
  const binding = reached.filter(
    (bound) => isBroken(bound, free ?? []) || otherWith(bounds.filter((one) => one !== bound)) !== null,
  );
  const named = otherWith(binding) === null ? binding : reached;
  return {
    bounds: named.flatMap((bound) => reachedBy(bound, made) ?? []),
    areTotals: specialisationTotals !== undefined && otherTable({ ...others, bounds }) !== null,
  };
}

function reachedBy({ minimum, maximum, ...place }: Bound, table: Table): ReachedBound | null {
  const studyPlaces = numberAt(table, place);
  if (studyPlaces === minimum && studyPlaces === maximum) return { ...place, studyPlaces };
  if (studyPlaces === minimum) return { ...place, studyPlaces, limit: "minimum" };
  return studyPlaces === maximum ? { ...place, studyPlaces, limit: "maximum" } : null;
}

/** No table breaks no bound. */
function isBroken({ minimum = 0, maximum = Infinity, ...place }: Bound, table: Table): boolean {
  const studyPlaces = numberAt(table, place);
  return studyPlaces !== undefined && (studyPlaces < minimum || studyPlaces > maximum);
}

function numberAt(table: Table, { institution, specialisation }: Bound): number | undefined {
  const row = table.find((one) => one.institution === institution);
  const cell = row?.specialisations.find((one) => one.specialisation === specialisation);
  return (specialisation === undefined ? row : cell)?.studyPlaces;
}

function cellsOf(table: Table): string {
  return String(table.map((row) => row.specialisations.map((cell) => cell.studyPlaces)));
}
