import type { Block } from "./blocks.js";
import { Sums } from "./sums-above.js";

/** On which side of a block the others stand. */
type Side = "rows-above" | "rows-below";

/**
 * Rows beside their parts, whatever else stands in the table: a block that equals what at least two blocks right below
 * or right above it say together, of none of which the name is known: "Region Sjælland" over "Psykiatrien" and
 * "Specialsektoren". Beside a name that is not known itself it must be all of them that follow each other. With
 * two parts of 0 to 3 places each that is chance in less than one of a hundred tables. Linear.
 */
export function sumsOfParts(blocks: readonly Block[], kinds: readonly string[]): Map<number, Side> {
  const isPart = (index: number): boolean => {
    const block = blocks[index];
    return (
      block !== undefined && block.provider !== "" && block.first.isKnown !== true && kinds[index] === "own"
    );
  };
  const found = new Map<number, Side>();
  for (const [index, { first, placed, total }] of blocks.entries()) {
    for (const [side, step] of [
      ["rows-below", 1],
      ["rows-above", -1],
    ] as const) {
      // Within parts there is no whole.
      if (first.isKnown !== true && isPart(index - step)) continue;
      const sums = new Sums();
      for (let at = index + step; isPart(at); at += step) {
        sums.add(blocks[at]?.placed ?? []);
        const isAll = first.isKnown === true || !isPart(at + step);
        if (isAll && sums.isSaidBy(placed, total)) found.set(index, side);
      }
    }
  }
  return found;
}
