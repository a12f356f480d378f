import { apportionTwoWay, type Cell, type TwoWayProblem, verifyTwoWay } from "../apportion/index.js";
import { inSameProportions } from "../domain/amount.js";
import type { FormFrame } from "../domain/form-frame.js";
import { methodOfSplit, type RecommendationRequest } from "../domain/request.js";
import { sum } from "../domain/sum.js";
import { beyondMethod } from "./beyond-method.js";
import type { Checked } from "./filled-table.js";
import type { Found, MovedWithin } from "./finding.js";
import { cellBasis, limitsAt, type Party } from "./stated-divisions.js";

type Seats = readonly (readonly number[])[];

/**
 * Where both margins are held: study places that could be moved, all together, so that every sum stays and the
 * table comes nearer. The sums are those of the form, for that they are not the request's is a finding of its
 * own. Of tables that are equally near, a complete tie order prefers one; without it any of them will do.
 */
export function twoWayFindings({ request, table, frame }: Checked): Found[] {
  const { institutions, specialisations } = frame;
  const method = methodOfSplit(request);
  if (request.specialisationTotals === undefined || method === "largest-remainder") return [];
  // Rows that do not sum to their total are found as such; against their sums all the others would be off.
  if (table.lacking.length > 0) return [];
  const seats = institutions.map((row) =>
    specialisations.flatMap((column) => table.studyPlacesAt(row.id, column.id) ?? []),
  );
  if (seats.some((row) => row.length < specialisations.length)) return [];
  const parties = partiesOf(request, frame);
  const problem: TwoWayProblem = {
    weights: parties.map((row) => row.map(({ weight }) => weight)),
    minimum: parties.map((row) => row.map(({ minimum }) => minimum)),
    maximum: parties.map((row) => row.map(({ maximum }) => maximum)),
    rowSeats: seats.map(sum),
    columnSeats: specialisations.map((_, column) => sum(seats.map((row) => row[column] ?? 0))),
    method,
  };
  const together = (moves: readonly Moved[], factor: Together["factor"]): Found[] => {
    const inOrder = moves.toSorted((a, b) => a.row - b.row);
    const moved = inOrder.map(({ row, from, to, studyPlaces }): MovedWithin => ({
      institution: institutions[row]?.id ?? "",
      from: specialisations[from]?.id ?? "",
      to: specialisations[to]?.id ?? "",
      studyPlaces,
    }));
    const cells = moved.flatMap(({ institution, from, to }) =>
      [from, to].flatMap((id) => table.cellsAt(institution, id)),
    );
    return [{ code: "misplaced-together", moves: moved, factor, cells }];
  };
  const check = verifyTwoWay(seats, problem);
  switch (check.outcome) {
    case "only":
    // With the form's own sums and no multipliers the first two can't be; the third where the numbers together
    // are none of study places, or bounds exclude each other: other findings say so.
    case "margins":
    case "multipliers":
    case "refused":
      return [];
    case "tied": {
      const moves = preferred(seats, problem, cellOrder(request.tieOrder ?? [], frame));
      return moves.length === 0 ? [] : together(moves, null);
    }
    case "wrong": {
      const { numerator, denominator } = check.gain;
      const squared = method === "huntington-hill";
      const factor = { numerator: String(numerator), denominator: String(denominator), squared };
      return together(
        check.moves.map((move) => ({ ...move, studyPlaces: 1 })),
        factor,
      );
    }
    case "out-of-bounds":
      return check.cells.flatMap(([row, column]) => {
        const institution = institutions[row]?.id ?? "";
        const cells = table.cellsAt(institution, specialisations[column]?.id ?? "");
        const common = { over: "specialisations", institution, cells } as const;
        const party = parties[row]?.[column];
        return party === undefined ? [] : beyondMethod(party, seats[row]?.[column] ?? 0, method, common);
      });
  }
}

type Together = Extract<Found, { code: "misplaced-together" }>;

/** Study places of a row that move from column to column. */
interface Moved {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly studyPlaces: number;
}

function partiesOf(request: RecommendationRequest, frame: FormFrame): Party[][] {
  const { institutions, specialisations } = frame;
  const weights = inSameProportions(
    institutions.flatMap((row) => specialisations.map((column) => cellBasis(request, row.id, column.id))),
  );
  return institutions.map((row, index) =>
    specialisations.map((column, position): Party => ({
      id: column.id,
      weight: weights[index * specialisations.length + position] ?? 0n,
      ...limitsAt(request, row.id, column.id),
    })),
  );
}

/** Every cell by the specialisation's place in the tie order, then the institution's; null where it is not complete. */
function cellOrder(tieOrder: readonly string[], frame: FormFrame): Cell[] | null {
  const { institutions, specialisations } = frame;
  if ([...institutions, ...specialisations].some(({ id }) => !tieOrder.includes(id))) return null;
  const ordered = (among: readonly { readonly id: string }[]): number[] =>
    [...among.keys()].sort(
      (a, b) => tieOrder.indexOf(among[a]?.id ?? "") - tieOrder.indexOf(among[b]?.id ?? ""),
    );
  return ordered(specialisations).flatMap((column) =>
    ordered(institutions).map((row) => [row, column] as const),
  );
}

/**
 * From a table that is right to the one that is as right and goes before it in the order, or nothing. Only here is
 * a table solved for; and it is believed only when it passes the check by which the form was found right.
 */
function preferred(seats: Seats, problem: TwoWayProblem, tieOrder: readonly Cell[] | null): Moved[] {
  if (tieOrder === null) return [];
  const other = apportionTwoWay({ ...problem, tieOrder });
  if (!other.ok || verifyTwoWay(other.seats, problem).outcome !== "tied") return [];
  const more = ([row, column]: Cell): number =>
    (other.seats[row]?.[column] ?? 0) - (seats[row]?.[column] ?? 0);
  const first = tieOrder.map(more).find((difference) => difference !== 0);
  if (first === undefined || first < 0) return [];
  return seats.flatMap((row, index) =>
    movesWithin(
      index,
      row.map((_, column) => more([index, column])),
    ),
  );
}

/** The moves that make these differences of a row, which sum to nothing. */
function movesWithin(row: number, differences: number[]): Moved[] {
  const from = differences.findIndex((difference) => difference < 0);
  const to = differences.findIndex((difference) => difference > 0);
  const [less, more] = [differences[from], differences[to]];
  if (less === undefined || more === undefined) return [];
  const studyPlaces = Math.min(-less, more);
  const rest = differences.map((difference, column) =>
    column === from ? difference + studyPlaces : column === to ? difference - studyPlaces : difference,
  );
  return [{ row, from, to, studyPlaces }, ...movesWithin(row, rest)];
}
