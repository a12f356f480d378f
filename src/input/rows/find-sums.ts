import type { PlacedRow } from "../../domain/checks/places-refusals.js";
import { grouped } from "../../domain/grouped.js";
import { answerOf, type SumAnswers } from "../words/sum-answers.js";
import { type Block, blocksOf, keyOf, sumsByProvider, type TableRow } from "./blocks.js";
import { nearSums, sumsByName, sumsOfOwnRows, sumsOfParts } from "./sums-of-parts.js";
import { Sums } from "./sums-above.js";
import { sumsBeside } from "./sums-beside.js";

/**
 * What a row is: a provider's, a sum, a part that is counted with the whole beside it, or one that by its label is a
 * provider's and by its numbers the sum of these rows, or by its label either.
 */
type RowKind =
  | "own"
  | "sum"
  | "part"
  | "rows-above"
  | "rows-below"
  | "parts-beside"
  | "own-rows"
  | "nearly-above"
  | "label";

/** What each row is, whether it equals what rows right beside it say together, and of whom it is a part, if it is said. */
export interface FoundSums {
  readonly kinds: readonly RowKind[];
  readonly areOfRowsBeside: readonly boolean[];
  readonly wholes: readonly (string | undefined)[];
}

/** A provider whose rows stand apart is looked at again when one of them is no sum, and all when sums are found; so often. */
const MOST_SCANS = 4;

/**
 * The product of a row's numbers is about in how many ways it could be written otherwise. Below this, as with 2, 1 and 1
 * places, a run of rows right beside a row comes to it by chance; above it, in simulation, less than one of a hundred
 * tables of 22 rows is asked about in vain.
 */
const LEAST_OF_RUN = 500;

/**
 * All rows on one side are one run and no choice of many: to two numbers or more of 0 to 6 they come by chance in less than
 * one of a hundred lists, to one number in one of ten. So below other rows and first of all a row with one number is asked
 * about at any size, for nothing else would show that its places stand twice; elsewhere only where that is not small.
 */
const LEAST_OF_WHOLE = 50;

/**
 * Which rows are sums. By its label a row is one; by its numbers rows of one provider are, if they equal in every
 * institution and specialisation what at least two others say together: all above or all below, those since the last
 * sum, or those right beside. A row with one number is compared with the others that have theirs there, in a long table
 * as in a wide one. Small numbers may be such a sum by chance, but not where they are called a group or where the others
 * are their parts.
 * Without a label such rows are sums, with one they may be either. What the user answers goes before: if a municipality's
 * row is said to be the sum of parts beside it, it counts and they do not. Linear in the rows.
 */
export function findSums(rows: readonly TableRow[], answers: SumAnswers): FoundSums {
  const blocks = blocksOf(rows);
  const own = new Set<string>();
  let { kinds, areOfRowsBeside, wholes } = scan(blocks, answers, own);
  for (let scans = 1; scans < MOST_SCANS; scans += 1) {
    const taken = new Set(blocks.filter((_, index) => kinds[index] !== "own").map(keyOf));
    // Most tables have no rows that look like sums: there is nothing to look at again.
    if (taken.size === 0) break;
    const apart = blocks.filter((block, index) => !block.isLabelled && kinds[index] === "own").map(keyOf);
    const none = apart.filter((key) => key !== "");
    const isAgain = none.some((key) => taken.has(key) && !own.has(key));
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
  const mayBeSum = (block: Block): boolean =>
    answerOf(block.provider, answers) === null && !own.has(keyOf(block));
  const sums = new Map<Block, RowKind>();
  for (const block of blocks) {
    const answer = answerOf(block.provider, answers);
    if (answer === "sum" || (answer === null && block.isLabelled)) sums.set(block, "sum");
  }
  const lengths = addSumsBeside(blocks, sums, mayBeSum);
  const kinds = blocks.map((block) => sums.get(block) ?? "own");
  const beside = sumsOfParts(blocks, kinds, lengths);
  const wholes: (string | undefined)[] = blocks.map(() => undefined);
  for (const [index, { side, parts }] of beside) {
    const block = blocks[index];
    if (block === undefined) continue;
    const isOfParts = block.first.isKnown === true;
    // Over "Køge Kommune i alt" stand Køge's.
    if (isOfParts && block.isLabelled) for (const part of parts) wholes[part] ??= block.first.owner;
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
  for (const index of nearSums(blocks, kinds, mayBeSum, LEAST_OF_RUN)) kinds[index] = "nearly-above";
  for (const index of sumsByName(blocks, kinds, mayBeSum)) kinds[index] = "label";
  const areOfRowsBeside = blocks.map((block, index) => lengths.has(block) || beside.has(index));
  return { kinds, areOfRowsBeside, wholes };
}

/**
 * Adds to the sums the blocks that are sums of others by their numbers, until no further one is found. For each block that
 * equals others right beside it: how many.
 */
function addSumsBeside(
  blocks: readonly Block[],
  sums: Map<Block, RowKind>,
  mayBeSum: (block: Block) => boolean,
): ReadonlyMap<Block, number> {
  const lengths = new Map<Block, number>();
  const whole = new Sums();
  for (const { placed, isLabelled } of blocks) if (!isLabelled) whole.add(placed);
  for (let scans = 0, before = -1; scans < MOST_SCANS && sums.size > before; scans += 1) {
    before = sums.size;
    const runs = new Map<Block, RowKind>();
    for (const side of ["rows-above", "rows-below"] as const) {
      for (const table of [blocks, ...ofOneNumber(blocks)]) {
        const isBesideAll = (block: Block): boolean =>
          table === blocks &&
          (side === "rows-above" || block === blocks[0]) &&
          (block.placed.length > 1 || whole.cells === 1);
        const mayBeWhole = (block: Block): boolean =>
          mayBeSum(block) && (isBesideAll(block) || !isSmallNumber(block));
        for (const { block, run, isWhole } of sumsBeside(table, side, sums, mayBeWhole)) {
          if (run !== null) lengths.set(block, run);
          if (sums.has(block) || !mayBeSum(block)) continue;
          const kind = block.provider === "" ? "sum" : side;
          if (isWhole && mayBeWhole(block)) sums.set(block, kind);
          else if (run !== null) runs.set(block, kind);
        }
      }
    }
    const ofRuns = [...sumsByProvider([...runs.keys()]).values()];
    const areSure = ofRuns.some((sum) => sum.product().greaterThanOrEqualTo(LEAST_OF_RUN));
    for (const [block, kind] of runs) if (areSure || isGroup(block)) sums.set(block, kind);
  }
  return lengths;
}

/** The blocks with one number each, those with the same institution and specialisation together. */
function ofOneNumber(blocks: readonly Block[]): Block[][] {
  const ones = blocks.filter((block) => numbersOf(block).length === 1);
  const cellOf = ({ row }: PlacedRow): string => `${row.institution}\n${row.specialisation}`;
  const alike = grouped(ones, (block) => numbersOf(block).map(cellOf).join(""));
  return alike.filter(({ length }) => length > 2 && length < blocks.length);
}

function numbersOf({ placed }: Block): readonly PlacedRow[] {
  return placed.filter(({ row }) => Number(row.places) !== 0);
}

/** Whether all that a block says is one number so small that others come to it by chance; a group is called so for its sum. */
function isSmallNumber(block: Block): boolean {
  return (
    numbersOf(block).length === 1 &&
    Number(block.total) < LEAST_OF_WHOLE &&
    block.provider !== "" &&
    !isGroup(block)
  );
}

function isGroup({ first, provider }: Block): boolean {
  return first.tests?.isGroup(provider) === true;
}
