/** The best of a list, as indices: `chosen` certainly, and any `open` of the `tied`, which are in order. */
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
 * `count`-th double: a double more than twice `error` away is decided by itself. Only the others are asked
 * for their exact keys, so nothing rests on a rounding.
 */
export function selectSmallest<Key>(
  near: Float64Array,
  count: number,
  error: (key: number) => number,
  exact: (index: number) => Key,
  compare: (a: Key, b: Key) => number,
): Selection {
  const chosen: number[] = [];
  if (count === 0) return { chosen, tied: [], open: 0 };
  const threshold = smallest(near.slice(), count - 1);
  const margin = 2 * error(threshold);
  const band: { index: number; key: Key }[] = [];
  for (let index = 0; index < near.length; index++) {
    const key = near[index] as number;
    if (key < threshold - margin) chosen.push(index);
    else if (key <= threshold + margin) band.push({ index, key: exact(index) });
  }
  return selectExactly(band, count - chosen.length, compare, chosen);
}

function selectExactly<Key>(
  band: { index: number; key: Key }[],
  count: number,
  compare: (a: Key, b: Key) => number,
  chosen: number[],
): Selection {
  band.sort((a, b) => compare(a.key, b.key));
  // The `count`-th key is among them: those chosen are fewer, and those beyond the band are greater.
  const last = (band[count - 1] as { key: Key }).key;
  const tied: number[] = [];
  let better = 0;
  for (const { index, key } of band) {
    const side = compare(key, last);
    if (side > 0) break;
    if (side === 0) tied.push(index);
    else {
      better += 1;
      chosen.push(index);
    }
  }
  const open = count - better;
  if (open < tied.length) return { chosen, tied, open };
  for (const index of tied) chosen.push(index);
  return { chosen, tied: [], open: 0 };
}

/** The key that would stand at `rank` if the keys were sorted (Hoare's selection). Moves the keys about. */
function smallest(keys: Float64Array, rank: number): number {
  let left = 0;
  let right = keys.length - 1;
  // A run of bad pivots ends in a sort, so no order of the keys makes this quadratic.
  for (let rounds = 64; right - left > 32 && rounds > 0; rounds--) {
    const pivot = keys[left + ((rounds * 0x9e3779b1) % (right - left))] as number;
    let low = left;
    let high = right;
    while (low <= high) {
      while ((keys[low] as number) < pivot) low += 1;
      while ((keys[high] as number) > pivot) high -= 1;
      if (low > high) break;
      const swapped = keys[low] as number;
      keys[low] = keys[high] as number;
      keys[high] = swapped;
      low += 1;
      high -= 1;
    }
    // Where the rank lies between the two the key there is the pivot, and stays.
    if (rank <= high) right = high;
    else left = low;
  }
  keys.subarray(left, right + 1).sort();
  return keys[rank] as number;
}
