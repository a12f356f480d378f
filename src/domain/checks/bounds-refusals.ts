import type { FormFrame } from "../form-frame.js";
import { given } from "../given.js";
import { repeatsOf } from "../grouped.js";
import type { Refusal, Where } from "../refusal.js";
import { type Bound, type DecidedCell, DIVISOR_METHODS, type RecommendationRequest } from "../request.js";
import { institutionRefusals, refusalsById, specialisationRefusals } from "./name-refusal.js";
import { wholeRefusals } from "./amount-refusals.js";
import { missingTotals } from "./origin-refusals.js";

/** What is wrong with bounds, decided cells, the totals of specialisations and the method, each by itself. */
export function boundsRefusals(request: RecommendationRequest, frame: FormFrame): Refusal[] {
  const bounds = request.bounds ?? [];
  const decided = request.decided ?? [];
  // Of two for the same place the first counts; the other is refused.
  const boundOf = new Map(bounds.map((bound) => [placeKey(bound), bound] as const).toReversed());
  return [
    ...bounds.flatMap((bound, index) => boundRefusals(bound, `bounds[${index}]`, frame)),
    ...twiceRefusals(bounds, "bounds", frame),
    ...decided.flatMap((cell, index) => decidedRefusals(cell, `decided[${index}]`, boundOf, frame)),
    ...twiceRefusals(decided, "decided", frame),
    ...specialisationTotalsRefusals(request, frame),
  ];
}

type Place = Pick<Bound, "institution" | "specialisation">;

function placeRefusals({ institution, specialisation }: Place, path: string, frame: FormFrame): Refusal[] {
  const wrong = institutionRefusals(institution, { path: `${path}.institution` }, frame);
  if (specialisation === undefined) return wrong;
  return [...wrong, ...specialisationRefusals(specialisation, { path: `${path}.specialisation` }, frame)];
}

function boundRefusals(bound: Bound, path: string, frame: FormFrame): Refusal[] {
  const { minimum, maximum } = bound;
  const refusals = [
    ...placeRefusals(bound, path, frame),
    ...(minimum === undefined ? [] : wholeRefusals(minimum, `${path}.minimum`)),
    ...(maximum === undefined ? [] : wholeRefusals(maximum, `${path}.maximum`)),
  ];
  const where: Where = { path };
  if (minimum === undefined && maximum === undefined) refusals.push({ code: "missing-bound", where });
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
    refusals.push({ code: "crossed-bounds", minimum, maximum, where });
  }
  return refusals;
}

function decidedRefusals(
  cell: DecidedCell,
  path: string,
  bounds: ReadonlyMap<string, Bound>,
  frame: FormFrame,
): Refusal[] {
  const refusals = [
    ...placeRefusals(cell, path, frame),
    ...wholeRefusals(cell.studyPlaces, `${path}.studyPlaces`),
  ];
  const bound = bounds.get(placeKey(cell));
  const minimum = bound?.minimum ?? 0;
  const maximum = bound?.maximum ?? null;
  if (cell.studyPlaces < minimum || (maximum !== null && cell.studyPlaces > maximum)) {
    const { names } = frame;
    refusals.push({ code: "outside-bounds", ...cell, minimum, maximum, names, where: { path } });
  }
  return refusals;
}

function twiceRefusals(places: readonly Place[], path: string, { names }: FormFrame): Refusal[] {
  return repeatsOf(places, placeKey).map(({ item: { institution, specialisation }, index }) => ({
    ...{ code: "bounded-twice", institution, ...given({ specialisation }), names },
    where: { path: `${path}[${index}]` },
  }));
}

function placeKey({ institution, specialisation }: Place): string {
  return JSON.stringify([institution, specialisation]);
}

function specialisationTotalsRefusals(request: RecommendationRequest, frame: FormFrame): Refusal[] {
  const { specialisationTotals: totals, method } = request;
  if (totals === undefined) return [];
  const refusals: Refusal[] =
    method === "largest-remainder"
      ? [{ code: "method-not-two-way", choices: DIVISOR_METHODS, where: { path: "method" } }]
      : [];
  const path = "specialisationTotals";
  if (totals === "by-internship-places") {
    return request.internshipPlaces === undefined
      ? [...refusals, { code: "missing-key", key: "internshipPlaces", where: { path } }]
      : refusals;
  }
  const missing = missingTotals(path, frame);
  return [...refusals, ...refusalsById("specialisation", totals, path, frame, wholeRefusals, missing)];
}
