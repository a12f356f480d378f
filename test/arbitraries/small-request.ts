import fc from "fast-check";
import type { Amount, Bound, Method, RecommendationRequest } from "../../src/index.js";
import { methods } from "./apportion.js";

const institutions = ["ucsyd", "ucl"];
const specialisations = ["dagtilbud", "skole-fritid", "social-special"];

/** Internship places that meet ties, zeros and decimals; `step` is one over the unit: 1, 2 or 10. */
function anyPlaces(most: number): fc.Arbitrary<readonly Amount[]> {
  return fc
    .tuple(
      fc.array(fc.nat({ max: most }), { minLength: 6, maxLength: 6 }),
      fc.constantFrom<(places: number) => Amount>(
        (places) => places,
        (places) => places,
        (places) => `${places}.5`,
      ),
    )
    .map(([numbers, written]) => numbers.map(written));
}

const anyTotal = fc.nat({ max: 12 });

const anyBound: fc.Arbitrary<Bound> = fc
  .record({
    institution: fc.constantFrom(...institutions),
    specialisation: fc.option(fc.constantFrom(...specialisations), { nil: null, freq: 8 }),
    minimum: fc.nat({ max: 3 }),
    more: fc.nat({ max: 4 }),
  })
  .map(({ institution, specialisation, minimum, more }) => ({
    institution,
    // Without a specialisation the bound is of the institution, and wider.
    ...(specialisation === null
      ? { minimum, maximum: minimum + 3 * more }
      : { specialisation, minimum, maximum: minimum + more }),
  }));

/** Bounds of different cells. */
const anyBounds = fc.uniqueArray(anyBound, {
  maxLength: 4,
  selector: ({ institution, specialisation = "" }) => `${institution}/${specialisation}`,
});

const anyTieOrder = fc.constantFrom<readonly string[]>(
  [],
  [],
  ["social-special", "ucl", "dagtilbud", "ucsyd", "skole-fritid"],
);

/**
 * Requests of Syddanmark small enough to be counted through: every method, both origins of the total, one-way and
 * two-way, with and without bounds and tie orders. Not every one has an answer.
 */
export function smallRequest(most = 9): fc.Arbitrary<RecommendationRequest> {
  return fc
    .record({
      places: anyPlaces(most),
      method: fc.constantFrom<Method>("largest-remainder", "largest-remainder", ...methods),
      origin: fc.constantFrom("institution-totals", "institution-totals", "regional-total"),
      totals: fc.tuple(anyTotal, anyTotal),
      bounds: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 3, arbitrary: anyBounds }),
      twoWay: fc.boolean(),
      tieOrder: anyTieOrder,
    })
    .map(({ places, method, origin, totals: [ucsyd, ucl], bounds, twoWay, tieOrder }) => ({
      studyYear: "2023/2024",
      kkr: "syddanmark",
      internshipPlaces: places.map((count, index) => ({
        institution: institutions[Math.floor(index / 3)] ?? "",
        specialisation: specialisations[index % 3] ?? "",
        places: count,
      })),
      studyPlaces:
        origin === "regional-total"
          ? ({ from: origin, total: ucsyd + ucl } as const)
          : ({ from: "institution-totals", totals: { ucsyd, ucl } } as const),
      method,
      tieOrder,
      bounds,
      ...(twoWay && method !== "largest-remainder"
        ? { specialisationTotals: "by-internship-places" as const }
        : {}),
    }));
}

/** Requests with decided shares, in tenths of a per cent. */
export const smallSharesRequest: fc.Arbitrary<RecommendationRequest> = fc
  .record({
    first: fc.nat({ max: 1000 }),
    second: fc.nat({ max: 1000 }),
    method: fc.constantFrom<Method>("largest-remainder", "largest-remainder", ...methods),
    totals: fc.tuple(anyTotal, anyTotal),
    bounds: anyBounds,
    tieOrder: anyTieOrder,
  })
  .map(({ first, second, method, totals: [ucsyd, ucl], bounds, tieOrder }) => {
    const [low, high] = [Math.min(first, second), Math.max(first, second)];
    const tenths = [low, high - low, 1000 - high];
    const shares = tenths.map((share) => `${Math.floor(share / 10)}.${share % 10}`);
    return {
      studyYear: "2023/2024",
      kkr: "syddanmark",
      specialisationShares: Object.fromEntries(
        specialisations.map((id, index) => [id, shares[index] ?? "0"]),
      ),
      studyPlaces: { from: "institution-totals", totals: { ucsyd, ucl } } as const,
      method,
      tieOrder,
      bounds,
    };
  });
