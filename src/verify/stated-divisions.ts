import { type Amount, exact, inSameProportions, plain, scaleOf, sumOf } from "../domain/amount.js";
import type { Asked } from "../domain/form-frame.js";
import { type Method, methodOfSplit, type RecommendationRequest } from "../domain/request.js";

/** One that study places are given to: its part of the basis, and the fewest and most that it may have. */
export interface Party extends Limits {
  readonly id: string;
  /** The basis as a whole number in the same proportions: the basis × `scale` of the division. */
  readonly weight: bigint;
}

/** The fewest and the most study places; a maximum of null is none. */
interface Limits {
  readonly minimum: number;
  readonly maximum: number | null;
}

export interface StatedDivision {
  readonly over: "institutions" | "specialisations";
  /** The institution within which it is; null: over the institutions, or the specialisations of all of them. */
  readonly institution: string | null;
  readonly method: Method;
  readonly parties: readonly Party[];
  readonly scale: bigint;
}

/**
 * The divisions that a request asks for, straight from the request and by nobody's calculation: so a fault in the
 * calculation can't hide itself here. Where both margins are held the cells are no divisions of their own, and a
 * ceiling divides nothing.
 */
export function statedDivisions(asked: Asked): StatedDivision[] {
  if (asked.request.studyPlaces.from === "capacity") return [];
  const over = overInstitutions(asked);
  const columns = overSpecialisations(asked);
  const within = asked.request.specialisationTotals === undefined ? withinEach(asked) : [];
  return [over, columns, ...within].filter((division) => division !== null);
}

function withinEach({ request, frame: { institutions, specialisations } }: Asked): StatedDivision[] {
  const method = methodOfSplit(request);
  return institutions.map(({ id: institution }): StatedDivision => {
    const ids = specialisations.map(({ id }) => id);
    const basisOf = (id: string): Amount => cellBasis(request, institution, id);
    const limitsOf = (id: string): Limits => limitsAt(request, institution, id);
    return { over: "specialisations", institution, method, ...partiesOf(ids, basisOf, limitsOf) };
  });
}

function overInstitutions({ request, frame: { institutions } }: Asked): StatedDivision | null {
  const { studyPlaces: origin, specialisationTotals, method = "largest-remainder" } = request;
  const ids = institutions.map(({ id }) => id);
  const limitsOf = (id: string): Limits => limitsAt(request, id);
  const common = { over: "institutions", institution: null } as const;
  if (ids.length < 2) return null;
  if (origin.from === "regional-total") {
    const parties = partiesOf(ids, (id) => reported(request, id), limitsOf);
    return {
      ...{ ...common, ...parties },
      method: specialisationTotals === undefined ? method : "largest-remainder",
    };
  }
  if (origin.from !== "previous-year" || origin.change === undefined) return null;
  return {
    ...common,
    method: "largest-remainder",
    ...partiesOf(ids, (id) => origin.totals[id] ?? 0, limitsOf),
  };
}

function overSpecialisations({ request, frame }: Asked): StatedDivision | null {
  const { institutions, specialisations } = frame;
  if (request.specialisationTotals !== "by-internship-places") return null;
  const basisOf = (id: string): string =>
    plain(sumOf(institutions.map((institution) => reported(request, institution.id, id))));
  const parties = partiesOf(
    specialisations.map(({ id }) => id),
    basisOf,
    () => ({ minimum: 0, maximum: null }),
  );
  return { over: "specialisations", institution: null, method: "largest-remainder", ...parties };
}

function partiesOf(
  ids: readonly string[],
  basisOf: (id: string) => Amount,
  limitsOf: (id: string) => Limits,
): Pick<StatedDivision, "parties" | "scale"> {
  const bases = ids.map(basisOf);
  const weights = inSameProportions(bases);
  return {
    parties: ids.map((id, index) => ({ id, weight: weights[index] ?? 0n, ...limitsOf(id) })),
    scale: BigInt(scaleOf(bases).toFixed(0)),
  };
}

/** What a cell is in proportion to: its share where shares are decided, else its internship places. */
export function cellBasis(
  request: RecommendationRequest,
  institution: string,
  specialisation: string,
): Amount {
  return request.specialisationShares === undefined
    ? reported(request, institution, specialisation)
    : (request.specialisationShares[specialisation] ?? 0);
}

/** The internship places of a cell, or without a specialisation of the institution. */
export function reported(
  request: RecommendationRequest,
  institution: string,
  specialisation?: string,
): string {
  const rows = (request.internshipPlaces ?? []).filter(
    (row) => row.institution === institution && (specialisation ?? row.specialisation) === row.specialisation,
  );
  return plain(sumOf(rows.map(({ places }) => places)));
}

/** What bounds and decisions say of a cell, or without a specialisation of an institution's total. */
export function limitsAt(
  { bounds = [], decided = [] }: RecommendationRequest,
  institution: string,
  specialisation?: string,
): Limits {
  const fixed = decided.map((cell) => ({
    ...cell,
    minimum: cell.studyPlaces,
    maximum: cell.studyPlaces,
  }));
  const own = [...bounds, ...fixed].filter(
    (bound) => bound.institution === institution && bound.specialisation === specialisation,
  );
  const maxima = own.flatMap(({ maximum }) => maximum ?? []);
  return {
    minimum: Math.max(0, ...own.map(({ minimum = 0 }) => minimum)),
    maximum: maxima.length === 0 ? null : Math.min(...maxima),
  };
}

/** The totals that a request fixes: of institutions by id, and (null) of all together. */
export function neededTotals({ studyPlaces: origin }: RecommendationRequest): Map<string | null, number> {
  switch (origin.from) {
    case "institution-totals":
      return new Map(Object.entries(origin.totals));
    case "regional-total":
      return new Map([[null, origin.total]]);
    case "previous-year": {
      const { totals, change, changes } = origin;
      if (change !== undefined) {
        return new Map([[null, changed(plain(sumOf(Object.values(totals))), change)]]);
      }
      return new Map(
        Object.entries(totals).map(([id, total]) => [id, changed(total, changes?.[id] ?? { places: 0 })]),
      );
    }
    case "capacity":
      return new Map();
  }
}

/** Rounded to the nearest whole place, half up. */
function changed(total: Amount, change: { places: number } | { percent: Amount }): number {
  if ("places" in change) return Number(total) + change.places;
  return exact(total).times(exact(change.percent).plus(100)).dividedBy(100).plus("0.5").floor().toNumber();
}
