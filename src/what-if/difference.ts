/** A number of study places in two years. Who is not in one of them has `null` there, and counts as 0. */
export interface Difference {
  readonly previous: number | null;
  readonly current: number | null;
  /** Study places more; negative where there are fewer. */
  readonly change: number;
  /** The change in per cent of the previous number, with one decimal ("-2.5"); null where that was 0 or none. */
  readonly percent: string | null;
}

export function differenceOf(previous: number | null, current: number | null): Difference {
  const change = (current ?? 0) - (previous ?? 0);
  return { previous, current, change, percent: percentOf(change, previous ?? 0) };
}

/** In whole numbers, so that a half is a half: it is rounded away from zero, up and down alike. */
function percentOf(change: number, of: number): string | null {
  if (of === 0) return null;
  const tenths = (2n * 1000n * BigInt(Math.abs(change)) + BigInt(of)) / (2n * BigInt(of));
  const sign = change < 0 && tenths > 0n ? "-" : "";
  return `${sign}${tenths / 10n}.${tenths % 10n}`;
}
