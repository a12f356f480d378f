import { move, type NearTable } from "./near-table.js";

/**
 * Moves seats along shortest alternating paths until every margin is met within a step: from a row with a
 * seat too many (or a column with one too few) cells fall and rise in turn, to where one is missing (or too
 * many), at the least cost of multipliers. Nodes are the rows, then the columns; the falling of a cell leads
 * from its row to its column, the rising from its column to its row.
 *
 * False where a margin is off by a step or more and nothing can be reached from it.
 */
export function repair(near: NearTable): boolean {
  const nodes = near.rowLogs.length + near.columnLogs.length;
  const distances = new Float64Array(nodes);
  const arrivals = new Int32Array(nodes);
  while (hasSource(near)) {
    const targets = shortestPaths(near, distances, arrivals);
    if (targets.length === 0) return false;
    adjustMultipliers(near, distances);
    const used = new Set<number>();
    for (const target of targets) follow(near, arrivals, target, used);
  }
  return true;
}

/** Seats too many in the node (rows), or too few (columns), in units that make it a source when positive. */
function surplus({ rowExcess, columnExcess }: NearTable, node: number): number {
  const rows = rowExcess.length;
  return node < rows ? (rowExcess[node] as number) : -(columnExcess[node - rows] as number);
}

function hasSource(near: NearTable): boolean {
  for (let node = 0; node < near.rowExcess.length + near.columnExcess.length; node++) {
    if (surplus(near, node) >= near.step) return true;
  }
  return false;
}

/** Dijkstra's algorithm on the dense graph. Returns the targets reached, nearest first. */
function shortestPaths(near: NearTable, distances: Float64Array, arrivals: Int32Array): number[] {
  const { rowLogs, columnLogs, rise, fall, step } = near;
  const rows = rowLogs.length;
  const width = columnLogs.length;
  const done = new Uint8Array(distances.length);
  const targets: number[] = [];
  arrivals.fill(-1);
  for (let node = 0; node < distances.length; node++) {
    distances[node] = surplus(near, node) >= step ? 0 : Infinity;
  }
  for (;;) {
    let nearest = Infinity;
    let node = -1;
    for (let other = 0; other < distances.length; other++) {
      if (done[other] === 0 && (distances[other] as number) < nearest) {
        nearest = distances[other] as number;
        node = other;
      }
    }
    if (node === -1) return targets;
    done[node] = 1;
    if (surplus(near, node) <= -step) targets.push(node);
    if (node < rows) {
      const log = rowLogs[node] as number;
      for (let column = 0, cell = node * width; column < width; column++, cell++) {
        const cost = log + (columnLogs[column] as number) - (fall[cell] as number);
        const distance = nearest + Math.max(0, cost);
        if (distance < (distances[rows + column] as number)) {
          distances[rows + column] = distance;
          arrivals[rows + column] = cell;
        }
      }
    } else {
      const column = node - rows;
      const log = columnLogs[column] as number;
      for (let row = 0, cell = column; row < rows; row++, cell += width) {
        const cost = (rise[cell] as number) - log - (rowLogs[row] as number);
        const distance = nearest + Math.max(0, cost);
        if (distance < (distances[row] as number)) {
          distances[row] = distance;
          arrivals[row] = cell;
        }
      }
    }
  }
}

/** Makes every cell on a shortest path tight and keeps the others within their limits. */
function adjustMultipliers({ rowLogs, columnLogs }: NearTable, distances: Float64Array): void {
  const rows = rowLogs.length;
  let farthest = 0;
  for (const distance of distances) if (distance < Infinity) farthest = Math.max(farthest, distance);
  for (let row = 0; row < rows; row++) {
    rowLogs[row] = (rowLogs[row] as number) + Math.min(distances[row] as number, farthest);
  }
  for (let column = 0; column < columnLogs.length; column++) {
    columnLogs[column] =
      (columnLogs[column] as number) - Math.min(distances[rows + column] as number, farthest);
  }
}

/** Moves a step along the path to the target, unless a path before it has taken a cell or the source. */
function follow(near: NearTable, arrivals: Int32Array, target: number, used: Set<number>): void {
  const rows = near.rowLogs.length;
  const width = near.columnLogs.length;
  const path: number[] = [];
  let node = target;
  for (let cell = arrivals[node] as number; cell !== -1; cell = arrivals[node] as number) {
    if (used.has(cell)) return;
    path.push(cell);
    node = node < rows ? rows + (cell % width) : Math.floor(cell / width);
  }
  if (surplus(near, node) < near.step || surplus(near, target) > -near.step) return;
  let direction: 1 | -1 = target < rows ? 1 : -1;
  for (const cell of path) {
    used.add(cell);
    move(near, cell, direction);
    direction = direction === 1 ? -1 : 1;
  }
}
