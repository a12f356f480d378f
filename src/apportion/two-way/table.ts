import { type SignpostRule, signposts } from "../signposts.js";
import { sum, type Whole } from "../whole.js";
import type { TwoWayProblem, TwoWayRefusal } from "./types.js";

/** A two-way problem with its bounds worked out. Cells are numbered row by row. */
export interface Table {
  readonly rule: SignpostRule;
  readonly rowSeats: readonly number[];
  readonly columnSeats: readonly number[];
  readonly weights: readonly Whole[];
  /** Minimum and first seat. */
  readonly lower: readonly number[];
  /** Maximum, Infinity where there is none; for a zero weight the minimum. */
  readonly upper: readonly number[];
}

/** Cells of rows and columns without seats held at their lower bound: they are empty at any multiplier that is small. */
export function withoutEmptyLines(table: Table): Table {
  const width = table.columnSeats.length;
  const upper = table.upper.map((most, cell) =>
    table.rowSeats[Math.floor(cell / width)] === 0 || table.columnSeats[cell % width] === 0
      ? (table.lower[cell] as number)
      : most,
  );
  return { ...table, upper };
}

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
    return {
      code: "infeasible",
      needed: Math.max(Number(ofRows), Number(ofColumns)),
      available: Math.min(Number(ofRows), Number(ofColumns)),
      rows: [...rowSeats.keys()],
      columns: [...columnSeats.keys()],
    };
  }
  if (weights.every((weight) => Number(weight) === 0) && sum(lower) < ofRows) return { code: "no-weight" };
  return null;
}
