import type { BoundedShares } from "./bounded-shares.js";
import type { ApportionResult } from "./types.js";

/** What a method finds: seats that are certain, and claims of which any `open` may have one more. */
export interface Allocation {
  readonly seats: number[];
  readonly tied: readonly number[];
  readonly open: number;
  /** By largest remainder: what the shares were. */
  readonly shares?: BoundedShares;
}

/** The result, with a tie settled by the order given, or refused where there is none. */
export function settle(
  { seats, tied, open }: Allocation,
  tieOrder: readonly number[] | undefined,
): ApportionResult {
  if (open === 0) return { ok: true, seats, tiesSettled: [] };
  if (tieOrder === undefined) {
    return { ok: false, refusal: { code: "tie", settled: seats, tied: [...tied], seatsToDraw: open } };
  }
  const inTie = new Set(tied);
  const tiesSettled = tieOrder.filter((claim) => inTie.has(claim)).slice(0, open);
  for (const claim of tiesSettled) seats[claim] = (seats[claim] as number) + 1;
  return { ok: true, seats, tiesSettled };
}
