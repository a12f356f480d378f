import type { FormFrame } from "../form-frame.js";
import type { Refusal } from "../refusal.js";
import type { RecommendationRequest } from "../request.js";

/**
 * Whoever is said not to have answered, and has internship places, or to have, and has none, not even 0: an answer
 * written beside the others, or taken out, by hand.
 */
export function answersRefusals(
  { internshipPlaces = [], returns }: RecommendationRequest,
  { ownerId }: Pick<FormFrame, "ownerId">,
): Refusal[] {
  if (returns === undefined) return [];
  // Of 200,000 rows few are of somebody new.
  const providers = new Set(internshipPlaces.map(({ provider = "" }) => provider));
  const owners = new Set([...providers].map(ownerId));
  const isThere = (provider: string): boolean => owners.has(ownerId(provider));
  // Of places that are nobody's, or of others only, it is not known whose are there.
  const areNamed = !providers.has("") && returns.answered.some(isThere);
  return (["answered", "missing", "notRead"] as const).flatMap((key) =>
    returns[key].flatMap((provider, index): Refusal[] => {
      const isAnswered = key === "answered";
      if (isThere(provider) === isAnswered || (isAnswered && !areNamed)) return [];
      const code = isAnswered ? "answered-without-places" : "absent-with-places";
      return [{ code, provider, where: { path: `returns.${key}[${index}]` } }];
    }),
  );
}
