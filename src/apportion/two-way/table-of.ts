import { signposts } from "../signposts.js";
import { sum } from "../whole.js";
import type { BlockingSet } from "./blocking-set.js";
import type { Table } from "./table.js";
import type { TwoWayProblem, TwoWayRefusal } from "./types.js";

/** The problem with its bounds worked out. */
export function tableOf({ method, weights, rowSeats, columnSeats, minimum, maximum }: TwoWayProblem): Table {
  const rule = signposts[method ?? "sainte-lague"];
  const flat = weights.flat();
  const least = minimum?.flat();
  const most = maximum?.flat();
  const lower = flat.map((weight, cell) =>
    Math.max((least?.[cell] ?? 0) + 0, rule.firstSeat && weight > 0 && most?.[cell] !== 0 ? 1 : 0),
  );
  const upper = flat.map((weight, cell) =>
    weight > 0 ? (most?.[cell] ?? Infinity) : (lower[cell] as number),
  );
  return { rule, rowSeats, columnSeats, weights: flat, lower, upper };
}

/** What can be seen without a search: sums that differ, no weight, a line whose cells take more than it has. */
export function plainRefusal(table: Table): TwoWayRefusal | null {
  const { rowSeats, columnSeats, weights, lower } = table;
  const width = columnSeats.length;
  const ofRows = sum(rowSeats);
  const ofColumns = sum(columnSeats);
  if (BigInt(ofRows) !== BigInt(ofColumns)) {
    return infeasible({
      needed: Number(ofRows > ofColumns ? ofRows : ofColumns),
      available: Number(ofRows > ofColumns ? ofColumns : ofRows),
      rows: [...rowSeats.keys()],
      columns: [...columnSeats.keys()],
    });
  }
  if (weights.every((weight) => Number(weight) === 0) && sum(lower) < ofRows) return { code: "no-weight" };
  const inRows = rowSeats.map(() => 0);
  const inColumns = columnSeats.map(() => 0);
  for (const [cell, least] of lower.entries()) {
    const row = Math.floor(cell / width);
    inRows[row] = (inRows[row] as number) + least;
    inColumns[cell % width] = (inColumns[cell % width] as number) + least;
  }
  for (const [row, available] of rowSeats.entries()) {
    const needed = inRows[row] as number;
    if (needed > available) return infeasible({ needed, available, rows: [row], columns: [] });
  }
  for (const [column, available] of columnSeats.entries()) {
    const needed = inColumns[column] as number;
    if (needed > available) return infeasible({ needed, available, rows: [], columns: [column] });
  }
  return null;
}

/** The refusal that a blocking set is. */
export function infeasible(blocking: BlockingSet): TwoWayRefusal {
  return { code: "infeasible", ...blocking };
}
