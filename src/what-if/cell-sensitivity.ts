import { exact, lastDecimalOf, LONGEST_NUMBER, plain } from "../domain/amount.js";
import type { Asked, FormFrame } from "../domain/form-frame.js";
import type { InternshipPlaces, RecommendationRequest } from "../domain/request.js";
import { internshipPlacesAt } from "../domain/internship-places.js";
import { type Line, type Nudge, nudgeAlong, stateOf } from "./nudge.js";

/** Told after each search how many are done, and how many there are. */
type OnProgress = (done: number, of: number) => void;

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
  { request, frame }: Asked,
  onProgress: OnProgress | undefined,
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

/** Two specialisations: the smallest part of the one's share that, given to the other, moves any study place. */
export interface PairSensitivity {
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
  readonly toName: string;
  /** In percentage points; null where not even the whole share moves anything. */
  readonly nudge: Nudge | null;
}

/** A tenth of a percentage point: a council decides no finer. */
const UNIT = "0.1";

/** Every specialisation with every other, in tenths of a percentage point. */
export function pairSensitivities(
  { request, frame }: Asked,
  onProgress: OnProgress | undefined,
): { readonly unit: string; readonly pairs: readonly PairSensitivity[] } {
  const { specialisations } = frame;
  const couples = specialisations.flatMap((from) =>
    specialisations.filter((to) => to !== from).map((to) => ({ from, to })),
  );
  const pairs = couples.map(({ from, to }, index): PairSensitivity => {
    const nudge = nudgeAlong(lineBetween(from.id, to.id, request), UNIT, frame);
    onProgress?.(index + 1, couples.length);
    return { from: from.id, fromName: from.name, to: to.id, toName: to.name, nudge };
  });
  return { unit: UNIT, pairs };
}

function lineBetween(from: string, to: string, request: RecommendationRequest): Line {
  const shares = request.specialisationShares ?? {};
  const [given, taken] = [exact(shares[from] ?? 0), exact(shares[to] ?? 0)];
  return {
    most: BigInt(given.dividedBy(UNIT).floor().toFixed(0)),
    requestAt: (change) => {
      const moved = exact(UNIT).times(change.toString());
      return {
        ...request,
        specialisationShares: {
          ...shares,
          [from]: plain(given.minus(moved)),
          [to]: plain(taken.plus(moved)),
        },
      };
    },
  };
}
