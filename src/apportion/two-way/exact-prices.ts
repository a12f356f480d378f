import { arcsOf, excess, limit, type Arc } from "./arcs.js";
import type { Prices } from "./price.js";
import type { Table } from "./table.js";

/**
 * Lowers prices until every inequality holds, exactly (Bellman and Ford). Where that would go on for ever
 * there is a cycle of cells, rising and falling in turn, that brings the table nearer: it is returned, and
 * the table is not right. Otherwise null, and the prices prove that it is.
 */
export function lowerPrices(table: Table, seats: Float64Array, prices: Prices): Arc[] | null {
  const width = table.columnSeats.length;
  const rows = table.rowSeats.length;
  // By which arc a node's price was lowered last. A cycle of these is one that brings the table nearer.
  const arrivals: (Arc | null)[] = new Array<Arc | null>(rows + width).fill(null);
  for (let changed = true; changed;) {
    changed = false;
    for (const rises of [true, false]) {
      for (const arc of arcsOf(table, seats, rises)) {
        if (excess(table, seats, arc, prices) <= 0) continue;
        const row = Math.floor(arc.cell / width);
        const column = arc.cell % width;
        if (rises) prices.rows[row] = limit(table, seats, arc, prices);
        else prices.columns[column] = limit(table, seats, arc, prices);
        const node = rises ? row : rows + column;
        arrivals[node] = arc;
        changed = true;
        const cycle = cycleThrough(arrivals, node, rows, width);
        if (cycle !== null) return cycle;
      }
    }
  }
  return null;
}

/** The inequalities that hold with equality, where the prices keep them all. */
export function tightArcs(table: Table, seats: Float64Array, prices: Prices): Arc[] {
  const arcs = [...arcsOf(table, seats, true), ...arcsOf(table, seats, false)];
  return arcs.filter((arc) => excess(table, seats, arc, prices) === 0);
}

/** Whether the prices keep every inequality strictly: then the table is right, and no other is. */
export function holdStrictly(table: Table, seats: Float64Array, prices: Prices): boolean {
  for (const rises of [true, false]) {
    for (const arc of arcsOf(table, seats, rises)) if (excess(table, seats, arc, prices) >= 0) return false;
  }
  return true;
}

function cycleThrough(
  arrivals: readonly (Arc | null)[],
  start: number,
  rows: number,
  width: number,
): Arc[] | null {
  const cycle: Arc[] = [];
  for (let node = start; cycle.length <= rows + width;) {
    const arc = arrivals[node] ?? null;
    if (arc === null) return null;
    cycle.push(arc);
    node = arc.rises ? rows + (arc.cell % width) : Math.floor(arc.cell / width);
    if (node === start) return cycle;
  }
  return null;
}
