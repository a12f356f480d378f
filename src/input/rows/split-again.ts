import { RunningSum } from "../../domain/amount.js";
import type { Block } from "./blocks.js";
import { Sums } from "./sums-above.js";
import { RowsBeside } from "./sums-beside.js";

/** Below these a group comes to what others do by chance: of all on one side, and of some right beside it. */
interface Least {
  readonly ofWhole: number;
  readonly ofRun: number;
}

/**
 * The groups of blocks that follow each other, of nobody known, and say together in every institution and specialisation
 * what other blocks right beside them do: "Kommunale" and "Private" below the municipalities are the same places, parted
 * in another way. Linear: each block is in at most two groups, and beside two.
 */
export function splitAgain(
  blocks: readonly Block[],
  isOfNobody: (block: Block) => boolean,
  least: Least,
): Block[] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    const isNext = last?.[0] !== undefined && isOfNobody(last[0]) === isOfNobody(block);
    if (isNext) last.push(block);
    else runs.push([block]);
  }
  const isSame = (group: readonly Block[], others: readonly Block[], isWhole: boolean): boolean => {
    if (group.length < 2 || others.length < 2) return false;
    const [own, beside] = [new Sums(), new Sums()];
    for (const { placed } of group) own.add(placed);
    for (const { placed } of others) beside.add(placed);
    const placed = group.flatMap((block) => block.placed);
    if (!beside.isSaidBy(placed, totalOf(group))) return false;
    const numbers = own.differences(new Sums()).filter((number) => !number.isZero()).length;
    const isSure = isWhole && (numbers > 1 || Number(totalOf(group)) >= least.ofWhole);
    return isSure || own.product().greaterThanOrEqualTo(least.ofRun);
  };
  const found = runs.filter((run, at) => {
    const [first] = run;
    if (first === undefined || !isOfNobody(first)) return false;
    return [runs[at - 1] ?? [], runs[at + 1]?.toReversed() ?? []].some((side) => {
      const beside = new RowsBeside();
      for (const block of side) beside.add(block);
      const others = beside.run({ total: totalOf(run) });
      return isSame(run, others, others.length === side.length);
    });
  });
  const [above, below] = halvesOf(blocks);
  const halves = [[below, above] as const, [above, below] as const].flatMap(([group, others]) =>
    group.every(isOfNobody) && isSame(group, others, true) ? [group] : [],
  );
  return [...found, ...halves.slice(0, 1)].flat();
}

/** All blocks, parted behind those that come to half of what all do; none where none come to that. */
function halvesOf(blocks: readonly Block[]): [readonly Block[], readonly Block[]] {
  const whole = new RunningSum(blocks.map(({ total }) => total));
  const half = new RunningSum();
  const last = blocks.findIndex(({ total }) => {
    half.add(total);
    return whole.without(half.amount) === half.amount;
  });
  return last === -1 ? [[], []] : [blocks.slice(0, last + 1), blocks.slice(last + 1)];
}

function totalOf(blocks: readonly Block[]): Block["total"] {
  return new RunningSum(blocks.map(({ total }) => total)).amount;
}
