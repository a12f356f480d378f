import { type Amount, RunningSum } from "../../domain/amount.js";
import type { PlacedRow } from "../../domain/checks/places-refusals.js";
import { nameKey } from "../../domain/name-key.js";
import { Sums } from "./sums-above.js";

/** A row of a table, before it is known whether it is one of sums. */
export interface TableRow {
  /** As the provider is written; "" where nobody is. */
  readonly provider: string;
  /** Whether its label says that it is a sum. */
  readonly isLabelled: boolean;
  /** Whether it names a municipality or a region, or a part of one. */
  readonly isKnown?: boolean;
  /** The name of that one, or of whose part it is. */
  readonly owner?: string;
  /** What its name may say beside that. */
  readonly tests?: NameTests;
  /** Its numbers, of a sum too. */
  readonly placed: readonly PlacedRow[];
}

/** Whether a name says something, asked for where it matters: it takes a while to find. */
export interface NameTests {
  /** Nearly the name of a municipality or region, and refused for that. */
  readonly isMisspelt: (provider: string) => boolean;
  /** That of a group: "Alle dagtilbud", "Distrikt Nord". */
  readonly isGroup: (provider: string) => boolean;
  /** Behind the name of its owner named after all of it: "Køge, Køge Kommune samlet". */
  readonly isOfAll: (provider: string) => boolean;
}

/** Rows of one provider that follow each other: a long table has one for each specialisation. */
export interface Block extends Pick<TableRow, "provider" | "isLabelled" | "placed"> {
  readonly first: TableRow;
  /** How many rows it has. */
  readonly rows: number;
  /** The only amount of its sum. */
  readonly total: Amount;
}

/** The rows of a table as blocks, in its order. */
export function blocksOf(rows: readonly TableRow[]): Block[] {
  const blocks: Block[] = [];
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const first = rows[from] as TableRow;
    const { provider, isLabelled } = first;
    const cells = new Set<string>();
    // Without a name the same cell again is another's: below a subtotal stands the sum of all.
    const isAnothers = ({ placed }: TableRow): boolean => {
      if (provider !== "") return false;
      const before = cells.size;
      for (const { row } of placed) cells.add(`${row.institution}\n${row.specialisation}`);
      return cells.size < before + placed.length;
    };
    const isNext = (row: TableRow | undefined): boolean =>
      row?.provider === provider && row.isLabelled === isLabelled && !isAnothers(row);
    while (isNext(rows[to])) to += 1;
    // A list that flatMap makes has room for more, and there is one for each block.
    const placed = to === from + 1 ? first.placed : rows.slice(from, to).flatMap((row) => row.placed);
    const total = new RunningSum();
    for (const { row } of placed) total.add(row.places);
    blocks.push({ provider, isLabelled, first, placed, rows: to - from, total: total.amount });
  }
  return blocks;
}

export function keyOf({ provider }: Block): string {
  return nameKey(provider);
}

/** What the blocks of each provider sum to. */
export function sumsByProvider(blocks: readonly Block[]): ReadonlyMap<string, Sums> {
  const found = new Map<string, Sums>();
  for (const block of blocks) {
    const sums = found.get(keyOf(block)) ?? new Sums();
    found.set(keyOf(block), sums);
    sums.add(block.placed);
  }
  return found;
}
