import { boundedShares } from "../apportion/bounded-shares.js";
import { claimsOf } from "../apportion/claims.js";
import type { DivisionRow } from "./calculation.js";
import type { Held } from "./explanation.js";

/** By largest remainder: which rows a bound holds, and what the others share, in proportion to their weights. */
export interface HeldRows {
  readonly held: readonly (Held | null)[];
  readonly studyPlacesOfFree: number;
  readonly weightOfFree: bigint;
}

/** What the apportionment found when it scaled the weights so that the shares within their bounds sum. */
export function heldRows(
  studyPlaces: number,
  rows: readonly DivisionRow[],
  weights: readonly bigint[],
): HeldRows {
  const claims = claimsOf(studyPlaces, weights, {
    minimum: rows.map((row) => row.minimum),
    maximum: rows.map((row) => row.maximum),
  });
  if ("code" in claims) throw new Error(`heldRows: ${claims.code}, in a division that has a result`);
  const shares = claims.nothingToGive
    ? { held: rows.map(() => "minimum" as const), seats: 0, weightOfFree: 0 }
    : boundedShares(claims);
  return {
    held: rows.map((row, index) => heldBy(row, shares.held[index])),
    studyPlacesOfFree: shares.seats,
    weightOfFree: BigInt(shares.weightOfFree) || 1n,
  };
}

/** A minimum of 0 holds nothing: a share of 0 is simply 0. A cell decided at 0 is held. */
function heldBy(row: DivisionRow, state: Held | "free" | undefined): Held | null {
  if (state === undefined || state === "free") return null;
  return state === "minimum" && row.minimum === 0 && row.maximum !== 0 ? null : state;
}
