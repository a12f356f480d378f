import type { PlacedRow } from "../domain/checks/places-refusals.js";
import { nameKey } from "../domain/name-key.js";
import { answerOf, type SumAnswers } from "./sum-answers.js";
import { Sums } from "./sums-above.js";

/** A row of a table, before it is known whether it is one of sums. */
export interface TableRow {
  /** As the provider is written; "" where nobody is. */
  readonly provider: string;
  /** Whether its label says that it is a sum. */
  readonly isLabelled: boolean;
  readonly placed: readonly PlacedRow[];
}

/** What a row is: a provider's, a sum, or one that by its label is the former and by its numbers the sum of these rows. */
export type RowKind = "own" | "sum" | "rows-above" | "rows-below";

interface Block extends TableRow {
  /** How many rows it has. */
  readonly rows: number;
}

/** A provider whose rows stand apart is looked at again when one of them is no sum; so many times. */
const MOST_SCANS = 4;

/**
 * Which rows are sums. By its label a row is one; by its numbers rows of one provider are, if they equal in every
 * institution and specialisation what at least two others above say together: all, or since the last sum. So are the
 * first rows, if they equal all that follows. Without a label such rows are sums, with one they may be either. What
 * the user answers goes before. Linear in the rows.
 */
export function findSums(rows: readonly TableRow[], answers: SumAnswers): RowKind[] {
  const blocks = blocksOf(rows);
  const whole = new Sums();
  for (const { placed } of blocks) whole.add(placed);
  const own = new Set<string>();
  let kinds = scan(blocks, answers, own);
  for (let scans = 1; scans < MOST_SCANS; scans += 1) {
    const taken = new Set(blocks.filter((_, index) => kinds[index] !== "own").map(keyOf));
    // Most tables have no rows that look like sums: there is nothing to look at again.
    if (taken.size === 0) break;
    const none = notSums(blocks, kinds, whole);
    const isAgain = [...none].some((key) => taken.has(key) && !own.has(key));
    if (!isAgain) break;
    for (const key of none) own.add(key);
    kinds = scan(blocks, answers, own);
  }
  return blocks.flatMap((block, index) => new Array<RowKind>(block.rows).fill(kinds[index] ?? "own"));
}

function keyOf({ provider }: Block): string {
  return nameKey(provider);
}

/** Rows of one provider that follow each other: a long table has one for each specialisation. */
function blocksOf(rows: readonly TableRow[]): Block[] {
  const blocks: Block[] = [];
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const { provider, isLabelled } = rows[from] as TableRow;
    while (rows[to]?.provider === provider && rows[to]?.isLabelled === isLabelled) to += 1;
    const placed = rows.slice(from, to).flatMap((row) => row.placed);
    blocks.push({ provider, isLabelled, rows: to - from, placed });
  }
  return blocks;
}

function scan(blocks: readonly Block[], answers: SumAnswers, own: ReadonlySet<string>): RowKind[] {
  const all = new Sums();
  let since: Sums | null = null;
  const kinds = blocks.map((block): RowKind => {
    const { provider, isLabelled, placed } = block;
    const answer = answerOf(provider, answers);
    const mayBeSum = answer === null && !own.has(nameKey(provider));
    const isSum = mayBeSum && (all.isSaidBy(placed) || (since?.isSaidBy(placed) ?? false));
    if (answer === "sum" || (answer === null && isLabelled) || isSum) {
      since = new Sums();
      return answer === "sum" || isLabelled || provider === "" ? "sum" : "rows-above";
    }
    all.add(placed);
    since?.add(placed);
    return "own";
  });
  const [first] = blocks;
  if (first !== undefined && kinds[0] === "own" && answerOf(first.provider, answers) === null) {
    const rest = new Sums();
    blocks.forEach(({ placed }, index) => {
      if (index > 0 && kinds[index] === "own") rest.add(placed);
    });
    if (!own.has(nameKey(first.provider)) && rest.isSaidBy(first.placed)) {
      kinds[0] = first.provider === "" ? "sum" : "rows-below";
    }
  }
  return kinds;
}

/** Providers that are no sum everywhere they stand; or have one cell only, which may equal a sum by chance. */
function notSums(blocks: readonly Block[], kinds: readonly RowKind[], whole: Sums): Set<string> {
  // The one cell that a provider has; null where it has several.
  const cells = new Map<string, PlacedRow["row"] | null>();
  const none = new Set<string>();
  blocks.forEach(({ provider, placed, isLabelled }, index) => {
    const key = nameKey(provider);
    if (key === "" || isLabelled) return;
    for (const { row } of placed) {
      const first = cells.get(key);
      if (first === undefined) cells.set(key, row);
      else if (first !== null && !isSameCell(first, row)) cells.set(key, null);
    }
    if (kinds[index] === "own") none.add(key);
  });
  for (const [key, only] of cells) if (only !== null && whole.cells > 1) none.add(key);
  return none;
}

function isSameCell(one: PlacedRow["row"], other: PlacedRow["row"]): boolean {
  return one.institution === other.institution && one.specialisation === other.specialisation;
}
