import { answerOf, type SumAnswers } from "../words/sum-answers.js";
import { type Block, blocksOf, keyOf, sumsByProvider, type TableRow } from "./blocks.js";
import { Sums } from "./sums-above.js";
import { runsBelow, sumsOfRowsBelow } from "./sums-below.js";
import { sumsOfOwnRows, sumsOfParts } from "./sums-of-parts.js";

/**
 * What a row is: a provider's, a sum, a part that is counted with the whole beside it, or one that by its label is a
 * provider's and by its numbers the sum of these rows.
 */
type RowKind = "own" | "sum" | "part" | "rows-above" | "rows-below" | "parts-beside" | "own-rows";

/** What each row is, whether it equals what rows right beside it say together, and of whom it is a part. */
export interface FoundSums {
  readonly kinds: readonly RowKind[];
  readonly areOfRowsBeside: readonly boolean[];
  readonly wholes: readonly (string | undefined)[];
}

/** A provider whose rows stand apart is looked at again when one of them is no sum; so many times. */
const MOST_SCANS = 4;

/**
 * Which rows are sums. By its label a row is one; by its numbers rows of one provider are, if they equal in every
 * institution and specialisation what at least two others say together: all above, those since the last sum, or those
 * right below (a municipality above its only house too), but for small numbers, which may be their sum by chance and
 * not where the others are its parts.
 * Without a label such rows are sums, with one they may be either. What the user answers goes before: if a municipality's
 * row is said to be the sum of parts beside it, it counts and they do not. Linear in the rows.
 */
export function findSums(rows: readonly TableRow[], answers: SumAnswers): FoundSums {
  const blocks = blocksOf(rows);
  const whole = new Sums();
  for (const { placed, isLabelled } of blocks) if (!isLabelled) whole.add(placed);
  const own = new Set<string>();
  let { kinds, areOfRowsBeside, wholes } = scan(blocks, answers, own);
  for (let scans = 1; scans < MOST_SCANS; scans += 1) {
    const taken = new Set(blocks.filter((_, index) => kinds[index] !== "own").map(keyOf));
    // Most tables have no rows that look like sums: there is nothing to look at again.
    if (taken.size === 0) break;
    const none = notSums(blocks, kinds, whole);
    const isAgain = [...none].some((key) => taken.has(key) && !own.has(key));
    if (!isAgain) break;
    for (const key of none) own.add(key);
    ({ kinds, areOfRowsBeside, wholes } = scan(blocks, answers, own));
  }
  const ofRows = <T>(ofBlocks: readonly T[]): T[] =>
    blocks.flatMap((block, index) =>
      ofBlocks.slice(index, index + 1).flatMap((one) => new Array<T>(block.rows).fill(one)),
    );
  return { kinds: ofRows(kinds), areOfRowsBeside: ofRows(areOfRowsBeside), wholes: ofRows(wholes) };
}

function scan(blocks: readonly Block[], answers: SumAnswers, own: ReadonlySet<string>): FoundSums {
  const all = new Sums();
  let since: Sums | null = null;
  const mayBeSum = (block: Block): boolean =>
    answerOf(block.provider, answers) === null && !own.has(keyOf(block));
  const kinds = blocks.map((block, index): RowKind => {
    const { provider, isLabelled, placed, total } = block;
    const answer = answerOf(provider, answers);
    // Below the only row of a table stands its sum, if that is nobody's.
    const least = provider === "" && index === blocks.length - 1 ? 1 : 2;
    const isSum =
      (all.isSaidBy(placed, total, least) || since?.isSaidBy(placed, total) === true) && mayBeSum(block);
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
  const beside = sumsOfParts(blocks, kinds, below);
  const wholes: (string | undefined)[] = blocks.map(() => undefined);
  for (const [index, { side, parts }] of beside) {
    const block = blocks[index];
    if (block === undefined) continue;
    const isOfParts = block.first.isKnown === true;
    if (mayBeSum(block)) {
      // One part alone may have the same small numbers by chance.
      const isByChance = parts.length === 1 && kinds[index] === "own";
      if (isOfParts && !isByChance && kinds[index] !== "sum") kinds[index] = "parts-beside";
      else if (kinds[index] === "own" && !isByChance) kinds[index] = side;
    } else if (isOfParts && !block.isLabelled && answerOf(block.provider, answers) === "sum") {
      kinds[index] = "own";
      for (const part of parts) {
        kinds[part] = "part";
        wholes[part] = block.provider;
      }
    }
  }
  for (const index of sumsOfOwnRows(blocks, kinds, mayBeSum)) kinds[index] = "own-rows";
  const areOfRowsBeside = below.map((run, index) => run !== null || beside.has(index));
  return { kinds, areOfRowsBeside, wholes };
}

/** Providers that are no sum everywhere they stand; or have one cell only, which may equal a sum by chance. */
function notSums(blocks: readonly Block[], kinds: readonly RowKind[], whole: Sums): Set<string> {
  const none = new Set(blocks.filter((block, index) => mayBeOwn(block) && kinds[index] === "own").map(keyOf));
  for (const [key, { cells }] of sumsByProvider(blocks.filter(mayBeOwn))) {
    if (cells === 1 && whole.cells > 1) none.add(key);
  }
  return none;
}

function mayBeOwn(block: Block): boolean {
  return keyOf(block) !== "" && !block.isLabelled;
}
