import { type Amount, RunningSum } from "../../domain/amount.js";
import type { PlacedRow } from "../../domain/checks/places-refusals.js";
import { nameKey } from "../../domain/name-key.js";
import { answerOf, type SumAnswers } from "../words/sum-answers.js";
import { Sums } from "./sums-above.js";
import { sumsOfParts } from "./sums-of-parts.js";

/** A row of a table, before it is known whether it is one of sums. */
export interface TableRow {
  /** As the provider is written; "" where nobody is. */
  readonly provider: string;
  /** Whether its label says that it is a sum. */
  readonly isLabelled: boolean;
  /** Whether it names a municipality or a region, or a part of one. */
  readonly isKnown?: boolean;
  /** Whether it is nearly the name of one, and refused for that. Asked for where it matters: it takes a while to find. */
  readonly isMisspelt?: (provider: string) => boolean;
  /** Its numbers, of a sum too. */
  readonly placed: readonly PlacedRow[];
}

/** What a row is: a provider's, a sum, or one that by its label is the former and by its numbers the sum of these rows. */
type RowKind = "own" | "sum" | "rows-above" | "rows-below";

/** What each row is, and whether it equals what rows right beside it say together. */
export interface FoundSums {
  readonly kinds: readonly RowKind[];
  readonly areOfRowsBeside: readonly boolean[];
}

interface Block extends Pick<TableRow, "provider" | "isLabelled" | "placed"> {
  readonly first: TableRow;
  /** How many rows it has. */
  readonly rows: number;
  /** The only amount of its sum. */
  readonly total: Amount;
}

/** A provider whose rows stand apart is looked at again when one of them is no sum; so many times. */
const MOST_SCANS = 4;

/**
 * Which rows are sums. By its label a row is one; by its numbers rows of one provider are, if they equal in every
 * institution and specialisation what at least two others say together: all above, those since the last sum, or those
 * right below (a municipality above its only house too), but for small numbers, which may be their sum by chance and
 * not where the others are its parts.
 * Without a label such rows are sums, with one they may be either. What the user answers goes before. Linear in the rows.
 */
export function findSums(rows: readonly TableRow[], answers: SumAnswers): FoundSums {
  const blocks = blocksOf(rows);
  const whole = new Sums();
  for (const { placed, isLabelled } of blocks) if (!isLabelled) whole.add(placed);
  const own = new Set<string>();
  let { kinds, areBeside } = scan(blocks, answers, own);
  for (let scans = 1; scans < MOST_SCANS; scans += 1) {
    const taken = new Set(blocks.filter((_, index) => kinds[index] !== "own").map(keyOf));
    // Most tables have no rows that look like sums: there is nothing to look at again.
    if (taken.size === 0) break;
    const none = notSums(blocks, kinds, whole);
    const isAgain = [...none].some((key) => taken.has(key) && !own.has(key));
    if (!isAgain) break;
    for (const key of none) own.add(key);
    ({ kinds, areBeside } = scan(blocks, answers, own));
  }
  const ofRows = <T>(ofBlocks: readonly T[]): T[] =>
    blocks.flatMap((block, index) =>
      ofBlocks.slice(index, index + 1).flatMap((one) => new Array<T>(block.rows).fill(one)),
    );
  return { kinds: ofRows(kinds), areOfRowsBeside: ofRows(areBeside) };
}

function keyOf({ provider }: Block): string {
  return nameKey(provider);
}

/** Rows of one provider that follow each other: a long table has one for each specialisation. */
function blocksOf(rows: readonly TableRow[]): Block[] {
  const blocks: Block[] = [];
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const first = rows[from] as TableRow;
    const { provider, isLabelled } = first;
    while (rows[to]?.provider === provider && rows[to]?.isLabelled === isLabelled) to += 1;
    // A list that flatMap makes has room for more, and there is one for each block.
    const placed = to === from + 1 ? first.placed : rows.slice(from, to).flatMap((row) => row.placed);
    const total = new RunningSum();
    for (const { row } of placed) total.add(row.places);
    blocks.push({ provider, isLabelled, first, placed, rows: to - from, total: total.amount });
  }
  return blocks;
}

interface Scan {
  readonly kinds: readonly RowKind[];
  /** Whether blocks right beside each say its sum. */
  readonly areBeside: readonly boolean[];
}

function scan(blocks: readonly Block[], answers: SumAnswers, own: ReadonlySet<string>): Scan {
  const all = new Sums();
  let since: Sums | null = null;
  const mayBeSum = (block: Block): boolean =>
    answerOf(block.provider, answers) === null && !own.has(keyOf(block));
  const kinds = blocks.map((block): RowKind => {
    const { provider, isLabelled, placed, total } = block;
    const answer = answerOf(provider, answers);
    const isSum = (all.isSaidBy(placed, total) || since?.isSaidBy(placed, total) === true) && mayBeSum(block);
    if (answer === "sum" || (answer === null && isLabelled) || isSum) {
      since = new Sums();
      return answer === "sum" || isLabelled || provider === "" ? "sum" : "rows-above";
    }
    all.add(placed);
    since?.add(placed);
    return "own";
  });
  const below = runsBelow(blocks, kinds, mayBeSum);
  for (const index of sumsOfRowsBelow(blocks, kinds, below, mayBeSum)) {
    kinds[index] = blocks[index]?.provider === "" ? "sum" : "rows-below";
  }
  const beside = sumsOfParts(blocks, kinds);
  for (const [index, side] of beside) {
    const block = blocks[index];
    if (kinds[index] === "own" && block !== undefined && mayBeSum(block)) kinds[index] = side;
  }
  return { kinds, areBeside: below.map((run, index) => run !== null || beside.has(index)) };
}

/** The rows of a table from the last on, in which those right below a row are found by their total. */
class RowsBelow {
  readonly #blocks: Block[] = [];
  readonly #total = new RunningSum();
  /** How many of the last blocks come to a total, at the least. */
  readonly #last = new Map<Amount, number>([[0, 0]]);

  copy(): RowsBelow {
    const same = new RowsBelow();
    for (const block of this.#blocks) same.add(block);
    return same;
  }

  add(block: Block): void {
    this.#blocks.push(block);
    this.#total.add(block.total);
    const total = this.#total.amount;
    if (!this.#last.has(total)) this.#last.set(total, this.#blocks.length);
  }

  /** Those right below a block that come to its total. */
  run({ total }: Block): readonly Block[] {
    return this.#blocks.slice(this.#last.get(this.#total.without(total)) ?? this.#blocks.length);
  }
}

/**
 * For each block how many of those right below it say its sum together, sums among them left out or, where that is not
 * it, counted in. Rows whose total fits and whose numbers do not overlap no more often than their totals double; so the
 * looks only come to an end where so many sums are found that the table is asked about.
 */
function runsBelow(
  blocks: readonly Block[],
  kinds: readonly RowKind[],
  mayBeSum: (block: Block) => boolean,
): (number | null)[] {
  const every = new RowsBelow();
  // The same until a sum is found: most tables have none.
  let others = every;
  let left = blocks.length * MOST_LOOKS;
  const isSumOf = ({ placed, total, first: whole }: Block, run: readonly Block[]): boolean => {
    // A municipality may stand above its only house.
    const only = run.length > 1 ? undefined : run[0]?.first;
    const isHouse =
      run.length < 2 && whole.isKnown === true && only?.isKnown !== true && only?.provider !== "";
    if (run.length < 2 && !isHouse) return false;
    left -= run.length;
    const sums = new Sums();
    for (const block of run) sums.add(block.placed);
    return (
      sums.isSaidBy(placed, total, isHouse ? 1 : 2) &&
      !(isHouse && only?.isMisspelt?.(only.provider) === true)
    );
  };
  return blocks
    .toReversed()
    .map((block, index) => {
      const rows = block.total === 0 || left < 0 ? [] : [...new Set([others, every])];
      const runs = rows.map((below) => below.run(block));
      const length = runs.find((run) => isSumOf(block, run))?.length ?? null;
      if (kinds[blocks.length - 1 - index] !== "own") return length;
      const isSum = length !== null && mayBeSum(block);
      if (isSum && others === every) others = every.copy();
      every.add(block);
      if (!isSum && others !== every) others.add(block);
      return length;
    })
    .toReversed();
}

/** How often a row is looked at for another, on average. */
const MOST_LOOKS = 100;

/** The blocks that may be sums of those right below. Where some surely are, those with small numbers may be too. */
function sumsOfRowsBelow(
  blocks: readonly Block[],
  kinds: readonly RowKind[],
  below: readonly (number | null)[],
  mayBeSum: (block: Block) => boolean,
): number[] {
  const isOwn = (index: number): boolean => kinds[index] === "own";
  const found = blocks.flatMap((block, index) =>
    isOwn(index) && below[index] !== null && mayBeSum(block) ? [{ block, index }] : [],
  );
  const byProvider = new Map<string, Sums>();
  for (const { block } of found) {
    const sums = byProvider.get(keyOf(block)) ?? new Sums();
    byProvider.set(keyOf(block), sums);
    sums.add(block.placed.filter(({ row }) => Number(row.places) > 0));
  }
  const areSure = [...byProvider.values()].some((sums) => sums.product().gte(LEAST_PRODUCT));
  const isWhole = (index: number): boolean =>
    index === 0 &&
    (below[index] ?? 0) > 1 &&
    below[index] === kinds.filter((kind, at) => at > 0 && kind === "own").length;
  return found.flatMap(({ index }) => (areSure || isWhole(index) ? [index] : []));
}

/**
 * The product of a row's numbers is about in how many ways it could be written otherwise. Below this, as with 2, 1 and 1
 * places, rows right below come to it by chance; above it, in simulation, less than one of a hundred tables of 22 rows is
 * asked about one in vain, and four of a hundred tables of 100 rows with numbers around 10.
 */
const LEAST_PRODUCT = 500;

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
