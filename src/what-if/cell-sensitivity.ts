import { exact, lastDecimalOf, LONGEST_NUMBER, plain } from "../domain/amount.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { InternshipPlaces, RecommendationRequest } from "../domain/request.js";
import { internshipPlacesAt } from "../domain/internship-places.js";
import { type Line, type Nudge, nudgeAlong } from "./nudge.js";
import { stateOf } from "./effect.js";

/** One cell: what it has, and the smallest changes in its internship places that move any study place. */
export interface CellSensitivity {
  readonly institution: string;
  readonly institutionName: string;
  readonly specialisation: string;
  readonly specialisationName: string;
  readonly internshipPlaces: string;
  readonly studyPlaces: number;
  /** null where no number of internship places that can be stated moves anything. */
  readonly up: Nudge | null;
  /** null where not even 0 internship places move anything. */
  readonly down: Nudge | null;
}

/** Every cell of the table, up and down, in units of the last decimal given. */
export function cellSensitivities(
  request: RecommendationRequest,
  frame: FormFrame,
  onProgress: ((done: number, of: number) => void) | undefined,
): { readonly unit: string; readonly cells: readonly CellSensitivity[] } {
  const unit = lastDecimalOf((request.internshipPlaces ?? []).map(({ places }) => places));
  const { step } = stateOf(request, frame);
  const table = step.ok ? step.value.cells : [];
  const places = cellSums(request, frame);
  const cells = places.map((cell, index): CellSensitivity => {
    const lineOf = (sign: 1 | -1): Line => lineThrough(index, sign, unit, places, request);
    const sensitivity: CellSensitivity = {
      institution: cell.institution,
      institutionName: frame.names[cell.institution] ?? cell.institution,
      specialisation: cell.specialisation,
      specialisationName: frame.names[cell.specialisation] ?? cell.specialisation,
      internshipPlaces: String(cell.places),
      studyPlaces: table.flat()[index] ?? 0,
      up: nudgeAlong(lineOf(1), unit, frame),
      down: nudgeAlong(lineOf(-1), unit, frame),
    };
    onProgress?.(index + 1, places.length);
    return sensitivity;
  });
  return { unit, cells };
}

/** The internship places of each cell, those of all providers added up: nothing else of them counts. */
function cellSums(request: RecommendationRequest, frame: FormFrame): InternshipPlaces[] {
  return frame.institutions.flatMap(({ id: institution }) =>
    frame.specialisations.map(({ id: specialisation }) => ({
      institution,
      specialisation,
      places: internshipPlacesAt(request, institution, specialisation),
    })),
  );
}

/** The request with more (or fewer) internship places in one cell: down to 0, or up to the longest number. */
function lineThrough(
  index: number,
  sign: 1 | -1,
  unit: string,
  places: readonly InternshipPlaces[],
  request: RecommendationRequest,
): Line {
  const now = exact(places[index]?.places ?? 0);
  const units = BigInt(now.dividedBy(unit).toFixed(0));
  const longest = 10n ** BigInt(LONGEST_NUMBER) - 1n;
  const room = longest > units ? longest - units : 0n;
  return {
    most: sign === 1 ? room : units,
    requestAt: (change) => ({
      ...request,
      internshipPlaces: places.map((cell, position) =>
        position === index
          ? { ...cell, places: plain(now.plus(exact(unit).times(change.toString()).times(sign))) }
          : cell,
      ),
    }),
  };
}
