import type { Misplaced } from "./finding.js";
import type { StatedDivision } from "./stated-divisions.js";

/**
 * The quota rule, for largest remainder without bounds and no other: the parties that got more or fewer than
 * their quota rounded up or down. The quota is the total times the weight, divided by the sum of the weights.
 */
export function outsideQuota(
  { method, parties }: StatedDivision,
  studyPlaces: readonly number[],
  total: number,
): Misplaced[] {
  const isFree = parties.every(({ minimum, maximum }) => minimum === 0 && maximum === null);
  if (method !== "largest-remainder" || !isFree) return [];
  const seats = BigInt(total);
  const weights = parties.reduce((sum, { weight }) => sum + weight, 0n);
  if (weights === 0n) return [];
  return parties.flatMap(({ id, weight }, index): Misplaced[] => {
    const count = studyPlaces[index] ?? 0;
    const missed = BigInt(count) * weights - seats * weight;
    if (missed < weights && missed > -weights) return [];
    const quota = { numerator: String(seats * weight), denominator: String(weights) };
    return [{ id, quota, studyPlaces: count }];
  });
}
