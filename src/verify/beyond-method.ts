import type { Method } from "../domain/request.js";
import type { Found, Misplaced } from "./finding.js";
import type { Party, StatedDivision } from "./stated-divisions.js";

type Beyond = Extract<Found, { code: "without-basis" | "no-first-place" }>;

/**
 * What the method itself does not allow a party, whatever the others have: study places without any basis, or
 * none where it gives everyone a first. What a bound does not allow is for `heldFindings` to say.
 */
export function beyondMethod(
  { id, weight, minimum }: Party,
  studyPlaces: number,
  method: Method,
  common: Omit<Beyond, "code" | "id" | "studyPlaces" | "method">,
): Found[] {
  if (weight === 0n && studyPlaces > minimum) return [{ ...common, code: "without-basis", id, studyPlaces }];
  const hasFirst = studyPlaces > 0 || weight === 0n;
  return method === "largest-remainder" || hasFirst
    ? []
    : [{ ...common, code: "no-first-place", method, id }];
}

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
