import { type Amount, RunningSum } from "../../domain/amount.js";
import { type Block, sumsByProvider } from "./blocks.js";
import { Sums } from "./sums-above.js";

/** How often a row is looked at for another, on average. */
const MOST_LOOKS = 100;

/**
 * The product of a row's numbers is about in how many ways it could be written otherwise. Below this, as with 2, 1 and 1
 * places, rows right below come to it by chance; above it, in simulation, less than one of a hundred tables of 22 rows is
 * asked about one in vain, and four of a hundred tables of 100 rows with numbers around 10.
 */
const LEAST_PRODUCT = 500;

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
export function runsBelow(
  blocks: readonly Block[],
  kinds: readonly string[],
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

/** The blocks that may be sums of those right below. Where some surely are, those with small numbers may be too. */
export function sumsOfRowsBelow(
  blocks: readonly Block[],
  kinds: readonly string[],
  below: readonly (number | null)[],
  mayBeSum: (block: Block) => boolean,
): number[] {
  const isOwn = (index: number): boolean => kinds[index] === "own";
  const found = blocks.flatMap((block, index) =>
    isOwn(index) && below[index] !== null && mayBeSum(block) ? [{ block, index }] : [],
  );
  const byProvider = sumsByProvider(found.map(({ block }) => block));
  const areSure = [...byProvider.values()].some((sums) => sums.product().gte(LEAST_PRODUCT));
  const isWhole = (index: number): boolean =>
    index === 0 &&
    (below[index] ?? 0) > 1 &&
    below[index] === kinds.filter((kind, at) => at > 0 && kind === "own").length;
  return found.flatMap(({ index }) => (areSure || isWhole(index) ? [index] : []));
}
