import { exact } from "../../domain/amount.js";
import { grouped } from "../../domain/grouped.js";
import type { Block } from "./blocks.js";
import { Sums } from "./sums-above.js";

/** On which side of a block the others stand, and which they are. */
interface PartsBeside {
  readonly side: "rows-above" | "rows-below";
  readonly parts: readonly number[];
}

/**
 * Rows beside their parts, whatever else stands in the table: a block that equals what at least two blocks right below
 * or right above it say together, of none of which the name is known: "Region Sjælland" over "Psykiatrien" and
 * "Specialsektoren". Beside a name that is not known itself it must be all of them that follow each other. With
 * two parts of 0 to 3 places each that is chance in less than one of a hundred tables. One part alone is looked for
 * below the blocks that equal one block right below them. Linear.
 */
export function sumsOfParts(
  blocks: readonly Block[],
  kinds: readonly string[],
  lengths: ReadonlyMap<Block, number>,
): Map<number, PartsBeside> {
  const isPart = (index: number): boolean => {
    const block = blocks[index];
    return (
      block !== undefined && block.provider !== "" && block.first.isKnown !== true && kinds[index] === "own"
    );
  };
  const found = new Map<number, PartsBeside>();
  for (const [index, block] of blocks.entries()) {
    const { first, placed, total } = block;
    for (const [side, step] of [
      ["rows-below", 1],
      ["rows-above", -1],
    ] as const) {
      // Within parts there is no whole.
      if (first.isKnown !== true && isPart(index - step)) continue;
      const sums = new Sums();
      const parts: number[] = [];
      const isOfOne = block.isLabelled || (side === "rows-below" && lengths.get(block) === 1);
      const least = isOfOne ? 1 : 2;
      for (let at = index + step; isPart(at); at += step) {
        sums.add(blocks[at]?.placed ?? []);
        parts.push(at);
        const isAll = first.isKnown === true || !isPart(at + step);
        if (isAll && sums.isSaidBy(placed, total, least)) found.set(index, { side, parts: [...parts] });
      }
    }
  }
  return found;
}

/**
 * The blocks that equal what at least two others of the same municipality or region say together, wherever they stand:
 * "Sorø, fælles" far below "Sorø, Dagtilbud" and "Sorø, Skole". Linear: such a block has half of all that theirs say.
 */
export function sumsOfOwnRows(
  blocks: readonly Block[],
  kinds: readonly string[],
  mayBeSum: (block: Block) => boolean,
): number[] {
  return ofOwners(blocks, kinds).flatMap((indices) => {
    if (indices.length < 3) return [];
    const whole = indices.reduce((sum, at) => sum.plus(blocks[at]?.total ?? 0), exact(0));
    const isHalf = (at: number): boolean =>
      exact(blocks[at]?.total ?? 0)
        .times(2)
        .equals(whole);
    return indices.filter((index) => {
      const block = blocks[index];
      if (block === undefined || !isHalf(index) || !mayBeSum(block)) return false;
      const others = new Sums();
      for (const at of indices) if (at !== index) others.add(blocks[at]?.placed ?? []);
      return others.isSaidBy(block.placed, block.total);
    });
  });
}

/**
 * The blocks named after all of a municipality or a region, beside others of it, or where the others are not known:
 * such a sum may have a slip.
 */
export function sumsByName(
  blocks: readonly Block[],
  kinds: readonly string[],
  mayBeSum: (block: Block) => boolean,
): number[] {
  const owners = ofOwners(blocks, kinds);
  return owners.flatMap((indices) => {
    const isAlone = owners.length === 1 && indices.length === 1;
    const isOfAll = ({ first, provider }: Block): boolean =>
      isAlone
        ? first.tests?.isGroup(provider) === true && first.tests.isOfAll(`${first.owner}, ${provider}`)
        : first.tests?.isOfAll(provider) === true;
    const own = isAlone
      ? blocks.filter((_, at) => kinds[at] === "own")
      : indices.flatMap((at) => blocks[at] ?? []);
    if (own.length < 2) return [];
    const institutions = new Set(
      own
        .filter((block) => !isOfAll(block))
        .flatMap(({ placed }) => placed.map(({ row }) => row.institution)),
    );
    const isSum = (block: Block): boolean =>
      isOfAll(block) && mayBeSum(block) && block.placed.some(({ row }) => institutions.has(row.institution));
    return indices.filter((at) => blocks.slice(at, at + 1).some(isSum));
  });
}

/** The blocks that count by those of whom they are. */
function ofOwners(blocks: readonly Block[], kinds: readonly string[]): number[][] {
  const own = [...blocks.keys()].filter((at) => kinds[at] === "own" && blocks[at]?.first.isKnown === true);
  return grouped(own, (at) => blocks[at]?.first.owner ?? "");
}

/** How much a number of such a sum may be off. */
const SLIP = 2;

/**
 * The blocks of nobody known that are nearly the sum of municipalities right above, as that of an area with a slip: most
 * numbers are exact, or the table has the sum of another area, which the user or its numbers say. `least` is the product
 * of numbers below which that is by chance.
 */
export function nearSums(
  blocks: readonly Block[],
  kinds: readonly string[],
  mayBeSum: (block: Block) => boolean,
  least: number,
): number[] {
  const isOfNobody = ({ first, provider }: Block): boolean => first.isKnown !== true && provider !== "";
  const isSibling = blocks.some((block, at) => isOfNobody(block) && !block.isLabelled && kinds[at] !== "own");
  return [...blocks.keys()].filter((index) => {
    const block = blocks[index];
    if (block === undefined || kinds[index] !== "own" || !isOfNobody(block) || !mayBeSum(block)) return false;
    const own = new Sums();
    own.add(block.placed);
    if (own.product().lessThan(least)) return false;
    const above = new Sums();
    for (let at = index - 1; at >= 0; at -= 1) {
      const one = blocks[at];
      if (one?.first.isKnown !== true || kinds[at] !== "own") return false;
      above.add(one.placed);
      const slips = own.differences(above).filter((slip) => !slip.isZero());
      const isNear = slips.every((slip) => slip.lessThanOrEqualTo(SLIP));
      const isExact = isSibling || slips.length * 3 <= own.cells;
      if (at < index - 1 && isNear && isExact) return block.first.tests?.isMisspelt(block.provider) !== true;
    }
    return false;
  });
}
