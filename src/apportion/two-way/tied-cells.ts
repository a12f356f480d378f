import type { Arc } from "./arcs.js";
import type { Table } from "./table.js";
import type { Cell } from "./types.js";

/** Where the prices leave the table open, and in which order they can be moved apart. */
export interface Components {
  /** The tight arcs that lie on a cycle: each is a cell whose seats differ between allowed tables. */
  readonly onCycles: Arc[];
  /** Per node (rows, then columns): components are numbered so that tight arcs lead to higher or equal numbers. */
  readonly ranks: Int32Array;
}

/**
 * Two right tables differ by cycles of cells, rising and falling in turn, that cost nothing: those of tight
 * arcs, which lie within the strongly connected components of their graph (found by Kosaraju's two passes).
 * An arc within a component lies on a cycle, so nothing is listed that does not differ.
 */
export function componentsOf(table: Table, arcs: readonly Arc[]): Components {
  const rows = table.rowSeats.length;
  const width = table.columnSeats.length;
  const rowOf = ({ cell }: Arc): number => Math.floor(cell / width);
  const columnOf = ({ cell }: Arc): number => rows + (cell % width);
  const fromOf = (arc: Arc): number => (arc.rises ? columnOf(arc) : rowOf(arc));
  const toOf = (arc: Arc): number => (arc.rises ? rowOf(arc) : columnOf(arc));
  const leaving: number[][] = Array.from({ length: rows + width }, () => []);
  const entering: number[][] = leaving.map(() => []);
  for (const arc of arcs) {
    leaving[fromOf(arc)]?.push(toOf(arc));
    entering[toOf(arc)]?.push(fromOf(arc));
  }
  const ranks = new Int32Array(rows + width);
  const lastLeft = depthFirst(leaving, [...leaving.keys()]).flat();
  for (const [rank, members] of depthFirst(entering, lastLeft.reverse()).entries()) {
    for (const member of members) ranks[member] = rank;
  }
  return { onCycles: arcs.filter((arc) => ranks[fromOf(arc)] === ranks[toOf(arc)]), ranks };
}

/** The nodes that each root reaches and none before it did, in the order in which they are left for good. */
function depthFirst(neighbours: readonly (readonly number[])[], roots: readonly number[]): number[][] {
  const next = new Int32Array(neighbours.length).fill(-1);
  return roots.map((root) => {
    const left: number[] = [];
    const path = next[root] === -1 ? [root] : [];
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      next[node] = (next[node] as number) + 1;
      const neighbour = neighbours[node]?.[next[node] as number];
      if (neighbour === undefined) left.push(path.pop() as number);
      else if (next[neighbour] === -1) path.push(neighbour);
    }
    return left;
  });
}

/** Cell numbers as [row, column]. */
export function cellsOf(cells: readonly number[], { columnSeats }: Table): Cell[] {
  return cells.map((cell) => [Math.floor(cell / columnSeats.length), cell % columnSeats.length]);
}
