import { type Amount, RunningSum } from "../../domain/amount.js";
import type { Block } from "./blocks.js";
import { Sums } from "./sums-above.js";

/** How often a row is looked at for another, on average. */
const MOST_LOOKS = 100;

/** The blocks on one side of the next, the nearest last, in which those right beside it are found by its total. */
class RowsBeside {
  readonly #blocks: Block[] = [];
  readonly #total = new RunningSum();
  /** How many of the last blocks come to a total, at the least. */
  readonly #last = new Map<Amount, number>([[0, 0]]);

  add(block: Block): void {
    this.#blocks.push(block);
    this.#total.add(block.total);
    const total = this.#total.amount;
    if (!this.#last.has(total)) this.#last.set(total, this.#blocks.length);
  }

  /** Those right beside a block that come to its total. */
  run({ total }: Block): readonly Block[] {
    return this.#blocks.slice(this.#last.get(this.#total.without(total)) ?? this.#blocks.length);
  }
}

/** What the rows on one side of a block say of it. */
interface Beside {
  readonly block: Block;
  /** How many of those right beside it say its sum together; null where none do. */
  readonly run: number | null;
  /** Whether all on that side do, or all since the last sum there. */
  readonly isWhole: boolean;
}

/**
 * For each block what those above it say, or those below; sums among them are left out. Rows whose total fits and whose
 * numbers do not overlap no more often than their totals double; so the looks only come to an end where so many sums are
 * found that the table is asked about.
 */
export function sumsBeside(
  blocks: readonly Block[],
  side: "rows-above" | "rows-below",
  sums: { has: (block: Block) => boolean },
  mayBeWhole: (block: Block) => boolean,
): Beside[] {
  const others = new RowsBeside();
  let left = blocks.length * MOST_LOOKS;
  const all = new Sums();
  let since: Sums | null = null;
  const isSumOf = ({ placed, total, first: whole }: Block, run: readonly Block[]): boolean => {
    // A municipality may stand above its only house.
    const only = side === "rows-below" && run.length === 1 ? run[0]?.first : undefined;
    const isHouse = whole.isKnown === true && only?.isKnown === false && only.provider !== "";
    if (run.length < 2 && !isHouse) return false;
    left -= run.length;
    const together = new Sums();
    for (const block of run) together.add(block.placed);
    return (
      together.isSaidBy(placed, total, isHouse ? 1 : 2) &&
      !(isHouse && only.tests?.isMisspelt(only.provider) === true)
    );
  };
  return (side === "rows-above" ? blocks : blocks.toReversed()).map((block): Beside => {
    const { placed, total, provider } = block;
    const near = total === 0 || left < 0 ? [] : others.run(block);
    const run = isSumOf(block, near) ? near.length : null;
    // Below the only row of a table stands its sum, if that is nobody's.
    const least = provider === "" && side === "rows-above" && block === blocks.at(-1) ? 1 : 2;
    const isWhole = all.isSaidBy(placed, total, least) || since?.isSaidBy(placed, total) === true;
    if (sums.has(block) || (isWhole && mayBeWhole(block))) {
      since = new Sums();
      return { block, run, isWhole };
    }
    for (const said of [all, since]) said?.add(placed);
    others.add(block);
    return { block, run, isWhole };
  });
}
