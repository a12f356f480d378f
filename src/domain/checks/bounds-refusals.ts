import type { FormFrame } from "../form-frame.js";
import type { Refusal } from "../refusal.js";
import type { Bound, DecidedCell, RecommendationRequest } from "../request.js";
import type { Where } from "../where.js";
import { institutionRefusal, unknownName } from "./name-refusal.js";
import { missingTotals, wholeRefusals, withMissing } from "./origin-refusals.js";

/** What is wrong with bounds, decided cells, the totals of specialisations and the method, each by itself. */
export function boundsRefusals(request: RecommendationRequest, frame: FormFrame): Refusal[] {
  const bounds = request.bounds ?? [];
  const decided = request.decided ?? [];
  return [
    ...bounds.flatMap((bound, index) => boundRefusals(bound, `bounds[${index}]`, frame)),
    ...twiceRefusals(bounds, "bounds", frame),
    ...decided.flatMap((cell, index) => decidedRefusals(cell, `decided[${index}]`, bounds, frame)),
    ...twiceRefusals(decided, "decided", frame),
    ...specialisationTotalsRefusals(request, frame),
  ];
}

type Place = Pick<Bound, "institution" | "specialisation">;

function placeRefusals({ institution, specialisation }: Place, path: string, frame: FormFrame): Refusal[] {
  const wrong = institutionRefusal(institution, { path: `${path}.institution` }, frame);
  const isKnown =
    specialisation === undefined || frame.specialisations.some(({ id }) => id === specialisation);
  const where = { path: `${path}.specialisation` };
  return [
    ...(wrong === null ? [] : [wrong]),
    ...(isKnown ? [] : [unknownName("specialisation", specialisation, frame, where)]),
  ];
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
  bounds: readonly Bound[],
  frame: FormFrame,
): Refusal[] {
  const refusals = [
    ...placeRefusals(cell, path, frame),
    ...wholeRefusals(cell.studyPlaces, `${path}.studyPlaces`),
  ];
  const bound = bounds.find((other) => isSamePlace(other, cell));
  const minimum = bound?.minimum ?? 0;
  const maximum = bound?.maximum ?? null;
  if (cell.studyPlaces < minimum || (maximum !== null && cell.studyPlaces > maximum)) {
    const { names } = frame;
    refusals.push({ code: "outside-bounds", ...cell, minimum, maximum, names, where: { path } });
  }
  return refusals;
}

function twiceRefusals(places: readonly Place[], path: string, { names }: FormFrame): Refusal[] {
  return places.flatMap((place, index): Refusal[] => {
    if (places.findIndex((other) => isSamePlace(other, place)) === index) return [];
    const { institution, specialisation } = place;
    const cell = specialisation === undefined ? { institution } : { institution, specialisation };
    return [{ code: "bounded-twice", ...cell, names, where: { path: `${path}[${index}]` } }];
  });
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.institution === b.institution && a.specialisation === b.specialisation;
}

/** The methods that hold both margins. */
const TWO_WAY = ["sainte-lague", "dhondt", "adams", "huntington-hill", "dean"];

function specialisationTotalsRefusals(request: RecommendationRequest, frame: FormFrame): Refusal[] {
  const { specialisationTotals: totals, method } = request;
  if (totals === undefined) return [];
  const refusals: Refusal[] =
    method === "largest-remainder"
      ? [{ code: "method-not-two-way", choices: TWO_WAY, where: { path: "method" } }]
      : [];
  if (totals === "by-internship-places") {
    const where = { path: "specialisationTotals" };
    return request.internshipPlaces === undefined
      ? [...refusals, { code: "missing-key", key: "internshipPlaces", where }]
      : refusals;
  }
  const path = "specialisationTotals";
  const faults = Object.entries(totals).flatMap(([id, total]) =>
    frame.specialisations.some((specialisation) => specialisation.id === id)
      ? wholeRefusals(total, `${path}.${id}`)
      : [unknownName("specialisation", id, frame, { path: `${path}.${id}` })],
  );
  return [...refusals, ...withMissing(faults, missingTotals(totals, frame.specialisations, path, frame))];
}
