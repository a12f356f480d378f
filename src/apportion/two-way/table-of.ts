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
    Math.max(least?.[cell] ?? 0, rule.firstSeat && weight > 0 && most?.[cell] !== 0 ? 1 : 0),
  );
  const upper = flat.map((weight, cell) =>
    weight > 0 ? (most?.[cell] ?? Infinity) : (lower[cell] as number),
  );
  return { rule, rowSeats, columnSeats, weights: flat, lower, upper };
}

/** What can be seen without a search: sums that differ, or no weight. */
export function plainRefusal(table: Table): TwoWayRefusal | null {
  const { rowSeats, columnSeats, weights, lower } = table;
  const ofRows = sum(rowSeats);
  const ofColumns = sum(columnSeats);
  if (BigInt(ofRows) !== BigInt(ofColumns)) {
    return infeasible({
      needed: Math.max(Number(ofRows), Number(ofColumns)),
      available: Math.min(Number(ofRows), Number(ofColumns)),
      rows: [...rowSeats.keys()],
      columns: [...columnSeats.keys()],
    });
  }
  if (weights.every((weight) => Number(weight) === 0) && sum(lower) < ofRows) return { code: "no-weight" };
  return null;
}

/** The refusal that a blocking set is. */
export function infeasible(blocking: BlockingSet): TwoWayRefusal {
  return { code: "infeasible", ...blocking };
}
