/** The best of a list, as indices: `chosen` certainly, and any `open` of the `tied`. */
export interface Selection {
  readonly chosen: readonly number[];
  readonly tied: readonly number[];
  readonly open: number;
}

/**
 * The `count` smallest of a list of exact keys, of which `near` holds doubles: off by at most `error`, an
 * absolute amount that may depend on the size of the key in question.
 *
 * Order statistics move no farther than the keys do, so the exact `count`-th key is within `error` of the
 * `count`-th double: a double more than twice `error` away is decided by itself. Only the others are
 * compared exactly, so nothing rests on a rounding.
 */
export function selectSmallest(
  near: readonly number[],
  count: number,
  error: (key: number) => number,
  compare: (a: number, b: number) => number,
): Selection {
  const chosen: number[] = [];
  if (count === 0) return { chosen, tied: [], open: 0 };
  const threshold = keyAt(near, count - 1);
  const margin = 2 * error(threshold);
  const band: number[] = [];
  for (let index = 0; index < near.length; index++) {
    const key = near[index] as number;
    if (key < threshold - margin) chosen.push(index);
    else if (key <= threshold + margin) band.push(index);
  }
  // The `count`-th key is in the band: those chosen are fewer, and those beyond it are greater.
  band.sort(compare);
  const left = count - chosen.length;
  const last = band[left - 1] as number;
  const asLast = band.filter((index) => compare(index, last) === 0);
  const better = band.indexOf(asLast[0] as number);
  const isTie = better + asLast.length > left;
  for (const index of band.slice(0, isTie ? better : left)) chosen.push(index);
  return isTie ? { chosen, tied: asLast, open: left - better } : { chosen, tied: [], open: 0 };
}

/** The key that would stand at `rank` if the keys were sorted (Hoare's selection). */
export function keyAt(keys: readonly number[], rank: number): number {
  const list = keys.slice();
  let left = 0;
  let right = list.length - 1;
  // A run of bad pivots ends in a sort, so no order of the keys makes this quadratic.
  for (let round = 1; left < right; round++) {
    if (round > 64) return list.sort((a, b) => a - b)[rank] as number;
    const pivot = list[left + (((round * 40_503) & 0xffff) % (right - left))] as number;
    let low = left;
    let high = right;
    while (low <= high) {
      const lower = list[low] as number;
      const higher = list[high] as number;
      if (lower < pivot) low += 1;
      else if (higher > pivot) high -= 1;
      else {
        list[low++] = higher;
        list[high--] = lower;
      }
    }
    // Where the rank lies between the two the key there is the pivot.
    if (rank <= high) right = high;
    else if (rank >= low) left = low;
    else break;
  }
  return list[rank] as number;
}
