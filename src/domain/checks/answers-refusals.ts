import type { FormFrame } from "../form-frame.js";
import type { Refusal } from "../refusal.js";
import type { RecommendationRequest } from "../request.js";

/** Whoever is said not to have answered, and has internship places: an answer written beside the others by hand. */
export function answersRefusals(
  { internshipPlaces = [], returns }: RecommendationRequest,
  { ownerId }: Pick<FormFrame, "ownerId">,
): Refusal[] {
  if (returns === undefined) return [];
  // Of 200,000 rows few are of somebody new.
  const providers = new Set(internshipPlaces.map(({ provider = "" }) => provider));
  const owners = new Set([...providers].map(ownerId));
  return (["missing", "notRead"] as const).flatMap((key) =>
    returns[key].flatMap((provider, index): Refusal[] =>
      owners.has(ownerId(provider))
        ? [{ code: "absent-with-places", provider, where: { path: `returns.${key}[${index}]` } }]
        : [],
    ),
  );
}
