import { type Block } from "./blocks.js";
import { Sums } from "./sums-above.js";

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
      if (at < index - 1 && isNear && isExact) return block.first.isMisspelt?.(block.provider) !== true;
    }
    return false;
  });
}
