import type { Arc } from "./arcs.js";
import type { Table } from "./table.js";

/** Where the prices leave the table open, and in which order they can be moved apart. */
export interface Components {
  /** The tight arcs that lie on a cycle: each is a cell whose seats differ between allowed tables. */
  readonly onCycles: Arc[];
  /** Per node (rows, then columns): components are numbered so that tight arcs lead to higher or equal numbers. */
  readonly ranks: Int32Array;
}

/**
 * Two right tables differ by cycles of cells, rising and falling in turn, that cost nothing: those of tight
 * arcs, which lie within the strongly connected components of their graph (Tarjan's algorithm, without
 * recursion). An arc within a component lies on a cycle, so nothing is listed that does not differ.
 */
export function componentsOf(table: Table, arcs: readonly Arc[]): Components {
  const rows = table.rowSeats.length;
  const width = table.columnSeats.length;
  const nodes = rows + width;
  const leaving: number[][] = Array.from({ length: nodes }, () => []);
  const ends = arcs.map(({ cell, rises }) => {
    const row = Math.floor(cell / width);
    const column = rows + (cell % width);
    return rises ? { from: column, to: row } : { from: row, to: column };
  });
  for (const { from, to } of ends) leaving[from]?.push(to);

  const ranks = new Int32Array(nodes).fill(-1);
  const found = new Int32Array(nodes).fill(-1);
  const lowest = new Int32Array(nodes);
  const next = new Int32Array(nodes);
  const open: number[] = [];
  let count = 0;
  // Components are completed from the ends of the arcs back, so the numbers go down.
  let rank = nodes;
  for (let root = 0; root < nodes; root++) {
    const path = found[root] === -1 ? [root] : [];
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      if (found[node] === -1) {
        found[node] = lowest[node] = count++;
        open.push(node);
      }
      const neighbour = leaving[node]?.[next[node] as number];
      if (neighbour !== undefined) {
        next[node] = (next[node] as number) + 1;
        if (found[neighbour] === -1) path.push(neighbour);
        else if (ranks[neighbour] === -1) {
          lowest[node] = Math.min(lowest[node] as number, found[neighbour] as number);
        }
        continue;
      }
      path.pop();
      const before = path.at(-1);
      if (before !== undefined) {
        lowest[before] = Math.min(lowest[before] as number, lowest[node] as number);
      }
      if (lowest[node] !== found[node]) continue;
      rank -= 1;
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        ranks[member] = rank;
        if (member === node) break;
      }
    }
  }
  const onCycles = arcs.filter((_, index) => {
    const end = ends[index];
    return end !== undefined && ranks[end.from] === ranks[end.to];
  });
  return { onCycles, ranks };
}
