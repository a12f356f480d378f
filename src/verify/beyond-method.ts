import type { Method } from "../domain/request.js";
import type { Finding } from "./finding.js";
import type { Party } from "./stated-divisions.js";

type Beyond = Extract<Finding, { code: "without-basis" | "no-first-place" }>;

/**
 * What the method itself does not allow a party, whatever the others have: study places without any basis, or
 * none where it gives everyone a first. What a bound does not allow is for `heldFindings` to say.
 */
export function beyondMethod(
  { id, weight, minimum }: Party,
  studyPlaces: number,
  method: Method,
  common: Omit<Beyond, "code" | "id" | "studyPlaces" | "method">,
): Finding[] {
  if (weight === 0n && studyPlaces > minimum) return [{ ...common, code: "without-basis", id, studyPlaces }];
  const hasFirst = studyPlaces > 0 || weight === 0n;
  return method === "largest-remainder" || hasFirst
    ? []
    : [{ ...common, code: "no-first-place", method, id }];
}
