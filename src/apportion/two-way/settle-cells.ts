import type { Arc } from "./arcs.js";
import type { Table } from "./table.js";

/**
 * Of all right tables the one whose cells, in the order given, are greatest first. Every tied cell has two
 * possible numbers of seats. In turn each is raised if it is low and a cycle of cells not yet decided lets
 * it rise, and then it is decided. Changes `seats`; returns the tied cells that end high, in the order given.
 */
export function settleCells(
  { rowSeats, columnSeats }: Table,
  seats: Float64Array,
  tied: readonly Arc[],
  order: readonly number[],
): number[] {
  const open: OpenCells = {
    width: columnSeats.length,
    low: new Map(),
    inRow: rowSeats.map(() => new Set()),
    inColumn: columnSeats.map(() => new Set()),
  };
  for (const { cell, rises } of tied) {
    open.low.set(cell, rises);
    open.inRow[Math.floor(cell / open.width)]?.add(cell);
    open.inColumn[cell % open.width]?.add(cell);
  }
  for (const cell of order) {
    if (open.low.get(cell) === true) {
      for (const moved of cycleRaising(open, cell)) {
        const rises = open.low.get(moved) === true;
        seats[moved] = (seats[moved] as number) + (rises ? 1 : -1);
        open.low.set(moved, !rises);
      }
    }
    open.inRow[Math.floor(cell / open.width)]?.delete(cell);
    open.inColumn[cell % open.width]?.delete(cell);
  }
  return order.filter((cell) => open.low.get(cell) === false);
}

/** The tied cells, whether each is at the lower of its two numbers, and where those not yet decided lie. */
interface OpenCells {
  readonly width: number;
  readonly low: Map<number, boolean>;
  readonly inRow: readonly Set<number>[];
  readonly inColumn: readonly Set<number>[];
}

/** The wanted cell and those that fall and rise in turn from its row to its column; none where there is no way. */
function cycleRaising({ width, low, inRow, inColumn }: OpenCells, wanted: number): number[] {
  const fallInto = new Map<number, number>();
  const riseInto = new Map<number, number | null>([[Math.floor(wanted / width), null]]);
  for (const row of riseInto.keys()) {
    for (const falling of inRow[row] ?? []) {
      const column = falling % width;
      if (low.get(falling) === true || fallInto.has(column)) continue;
      fallInto.set(column, falling);
      if (column === wanted % width) return [wanted, ...wayBack(falling, width, fallInto, riseInto)];
      for (const rising of inColumn[column] ?? []) {
        const reached = Math.floor(rising / width);
        // A Map goes on to keys that are added while it is walked through: it is the queue, too.
        if (low.get(rising) === true && !riseInto.has(reached)) riseInto.set(reached, rising);
      }
    }
  }
  return [];
}

function wayBack(
  last: number,
  width: number,
  fallInto: ReadonlyMap<number, number>,
  riseInto: ReadonlyMap<number, number | null>,
): number[] {
  const way: number[] = [];
  for (let falling: number | undefined = last; falling !== undefined;) {
    way.push(falling);
    const rising = riseInto.get(Math.floor(falling / width)) ?? null;
    if (rising === null) break;
    way.push(rising);
    falling = fallInto.get(rising % width);
  }
  return way;
}
