import type { Misplaced } from "./finding.js";

/** One that study places are given to: its weight, what it got, and its place in the tie order (lower goes first). */
export interface Claim {
  readonly id: string;
  readonly weight: bigint;
  readonly studyPlaces: number;
  readonly position: number;
}

/** A study place that should stand elsewhere. */
export interface Move {
  readonly from: Misplaced;
  readonly to: Misplaced;
  readonly byTieOrder: boolean;
}

/**
 * The claims that got more or fewer than their quota rounded up or down. The quota is the sum of the study places
 * times the weight, divided by the sum of the weights.
 */
export function outsideQuota(claims: readonly Claim[]): Misplaced[] {
  const { seats, weights } = sums(claims);
  if (weights === 0n) return [];
  const isOutside = ({ weight, studyPlaces }: Claim): boolean => {
    const missed = BigInt(studyPlaces) * weights - seats * weight;
    return missed >= weights || missed <= -weights;
  };
  return claims.filter(isOutside).map((claim) => misplaced(claim, seats, weights));
}

/**
 * The study place whose move brings the table nearest its quotas, or null where none does: then it is the one
 * that largest remainder gives. Moving one from a to b comes nearer exactly where a has more above its quota than
 * b, by more than a whole place: (a's places − a's quota) − (b's places − b's quota) > 1. Where it is 1 exactly
 * the two are tied, and the tie order decides, if it names one before the other. In whole numbers throughout.
 */
export function betterMove(claims: readonly Claim[]): Move | null {
  const { seats, weights } = sums(claims);
  const excess = ({ weight, studyPlaces }: Claim): bigint => BigInt(studyPlaces) * weights - seats * weight;
  const pairs = claims.flatMap((from) =>
    from.studyPlaces === 0
      ? []
      : claims.map((to) => ({ from, to, gain: excess(from) - excess(to) - weights })),
  );
  const best = pairs
    .filter(
      ({ from, to, gain }) => gain > 0n || (gain === 0n && to.weight > 0n && to.position < from.position),
    )
    .reduce<(typeof pairs)[number] | null>(
      (most, pair) => (most === null || pair.gain > most.gain ? pair : most),
      null,
    );
  if (best === null || weights === 0n) return null;
  return {
    from: misplaced(best.from, seats, weights),
    to: misplaced(best.to, seats, weights),
    byTieOrder: best.gain === 0n,
  };
}

function sums(claims: readonly Claim[]): { readonly seats: bigint; readonly weights: bigint } {
  return {
    seats: claims.reduce((sum, { studyPlaces }) => sum + BigInt(studyPlaces), 0n),
    weights: claims.reduce((sum, { weight }) => sum + weight, 0n),
  };
}

function misplaced({ id, weight, studyPlaces }: Claim, seats: bigint, weights: bigint): Misplaced {
  const quota = { numerator: String(seats * weight), denominator: String(weights) };
  return { id, quota, studyPlaces };
}
