import { type SeatMove, verifyApportionment } from "../apportion/index.js";
import type { Where } from "../domain/refusal.js";
import { sum } from "../domain/sum.js";
import { beyondMethod, outsideQuota } from "./beyond-method.js";
import type { Checked, FilledTable } from "./filled-table.js";
import type { Found, Misplaced, MisplacedByFigure } from "./finding.js";
import { neededTotals, type Party, type StatedDivision, statedDivisions } from "./stated-divisions.js";

/** A division as it is filled in: the study places of each party, and where they stand. */
interface FilledDivision extends StatedDivision {
  readonly studyPlaces: readonly number[];
  readonly cells: readonly (readonly Where[])[];
}

/**
 * The study places that could be moved and come nearer, division by division, by the inequality that defines the
 * method: no study place costs more than another party's next would. Where two tables are equally near, the tie
 * order of the request decides between them; what it does not name may stand either way.
 */
export function placementFindings(checked: Checked): Found[] {
  const { request, table } = checked;
  return statedDivisions(checked).flatMap((division) => {
    const filled = filledDivision(division, table);
    // Without all the numbers nothing can be said; that one is missing is a finding of its own.
    if (filled === null) return [];
    const { over, institution } = division;
    if (over === "specialisations" && institution !== null && table.lackingAt(institution) !== 0) {
      return beyondSum(filled, table.totalAt(institution) ?? 0);
    }
    const needed = institution === null ? undefined : neededTotals(request).get(institution);
    // Of another total every share is another: what is right is of the needed one.
    if (needed !== undefined && needed !== sum(filled.studyPlaces)) return outsideFindings(filled, needed);
    // So is that rows do not sum to their total: then those of the specialisations are off as well.
    if (over === "specialisations" && institution === null && table.lacking.length > 0) return [];
    return divisionFindings(filled, request.tieOrder ?? []);
  });
}

function filledDivision(division: StatedDivision, table: FilledTable): FilledDivision | null {
  const { over, institution, parties } = division;
  const found = parties.map(({ id }) =>
    over === "institutions"
      ? { studyPlaces: table.totalAt(id), cells: table.cellsAt(id, null) }
      : { studyPlaces: table.studyPlacesAt(institution, id), cells: table.cellsAt(institution, id) },
  );
  const studyPlaces = found.flatMap((entry) => entry.studyPlaces ?? []);
  if (studyPlaces.length < found.length) return null;
  return { ...division, studyPlaces, cells: found.map(({ cells }) => cells) };
}

/** Rows that do not sum to the agreed total: the numbers outside its quotas. A single one is the fault found already. */
function beyondSum(filled: FilledDivision, total: number): Found[] {
  const outside = outsideFindings(filled, total);
  return outside.length > 1 ? outside : [];
}

function outsideFindings(filled: FilledDivision, total: number): Found[] {
  const { over, institution, parties, studyPlaces, cells } = filled;
  return outsideQuota(filled, studyPlaces, total).map((missed) => ({
    ...{ code: "outside-quota", over, institution, at: missed },
    cells: cells[parties.findIndex(({ id }) => id === missed.id)] ?? [],
  }));
}

function divisionFindings(filled: FilledDivision, tieOrder: readonly string[]): Found[] {
  const { over, institution, method, parties, studyPlaces, cells } = filled;
  const at = { over, institution } as const;
  const total = sum(studyPlaces);
  const outside = outsideFindings(filled, total);
  /** Between two numbers that are both outside their quotas still, a move of one says nothing more. */
  const mends = ({ from, to }: SeatMove): boolean => {
    const moved = studyPlaces.with(from, (studyPlaces[from] ?? 0) - 1).with(to, (studyPlaces[to] ?? 0) + 1);
    const still = outsideQuota(filled, moved, total).map(({ id }) => id);
    return ![from, to].every((index) => still.includes(parties[index]?.id ?? ""));
  };
  const misplaced = (move: SeatMove, byTieOrder: boolean): Found[] => {
    const [from, to] = [endOf(move, "from", filled), endOf(move, "to", filled)];
    const common = { ...at, byTieOrder, cells: [move.from, move.to].flatMap((index) => cells[index] ?? []) };
    if (method !== "largest-remainder") {
      const figures = { from: withFigure(from, filled), to: withFigure(to, filled) };
      return [{ ...common, code: "misplaced-by-figure", method, ...figures }];
    }
    return [{ ...common, code: "misplaced-place", from: withQuota(from), to: withQuota(to) }];
  };
  const check = verifyApportionment(
    studyPlaces,
    parties.map(({ weight }) => weight),
    {
      method,
      minimum: parties.map(({ minimum }) => minimum),
      maximum: parties.map(({ maximum }) => maximum),
    },
  );
  switch (check.outcome) {
    case "only":
      return outside;
    case "wrong":
      return [...outside, ...check.moves.filter(mends).flatMap((move) => misplaced(move, false))];
    case "tied":
      return [
        ...outside,
        ...preferred(check.moves, parties, tieOrder).flatMap((move) => misplaced(move, true)),
      ];
    case "out-of-bounds":
      return outside.length > 0 ? outside : check.claims.flatMap(beyond);
    // The numbers together are none of study places, or the bounds exclude each other: said by other findings.
    case "refused":
      return outside;
  }

  function beyond(index: number): Found[] {
    const party = parties[index];
    const own = { ...at, cells: cells[index] ?? [] };
    return party === undefined ? [] : beyondMethod(party, studyPlaces[index] ?? 0, method, own);
  }
}

/** Of a tie: the study place of the party that the order names last, to the one that it names first of the others. */
function preferred(
  moves: readonly SeatMove[],
  parties: readonly Party[],
  tieOrder: readonly string[],
): SeatMove[] {
  const position = (index: number): number => {
    const place = tieOrder.indexOf(parties[index]?.id ?? "");
    return place === -1 ? Infinity : place;
  };
  const last = moves.toSorted((a, b) => position(b.from) - position(a.from))[0];
  const first = moves.toSorted((a, b) => position(a.to) - position(b.to))[0];
  if (last === undefined || first === undefined || position(first.to) >= position(last.from)) return [];
  return [{ ...last, to: first.to, costThere: first.costThere }];
}

/** An end of a move: what its study place costs, the last where it stands or the next where it would stand. */
interface End {
  readonly id: string;
  readonly studyPlaces: number;
  readonly seat: number;
  readonly cost: SeatMove["cost"];
}

function endOf(move: SeatMove, end: "from" | "to", { parties, studyPlaces }: FilledDivision): End {
  const count = studyPlaces[move[end]] ?? 0;
  return {
    id: parties[move[end]]?.id ?? "",
    studyPlaces: count,
    seat: end === "from" ? count : count + 1,
    cost: end === "from" ? move.cost : move.costThere,
  };
}

/** By largest remainder a study place costs its number less the quota. */
function withQuota({ id, studyPlaces, seat, cost: { numerator, denominator } }: End): Misplaced {
  const quota = BigInt(seat) * denominator - numerator;
  return { id, studyPlaces, quota: { numerator: String(quota), denominator: String(denominator) } };
}

/** By a divisor method it costs signpost ÷ weight, of which the figure is the inverse; by huntington-hill squared. */
function withFigure(
  { id, studyPlaces, cost: { numerator, denominator } }: End,
  { method, scale }: StatedDivision,
): MisplacedByFigure {
  const squared = method === "huntington-hill";
  const unit = squared ? scale * scale : scale;
  const figure = { numerator: String(denominator), denominator: String(numerator * unit), squared };
  return { id, studyPlaces, figure };
}
