/** By Euclid; numbers too long for it to pay off are left alone, with 1. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  if (a >= LONG || b >= LONG) return 1n;
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}

const LONG = 1n << 4000n;
