import { given } from "./given.js";
import type { FormFrame } from "./form-frame.js";
import type { RecommendationRequest } from "./request.js";

/**
 * A request with its bounds and decisions in the order of the form: whatever order they were written in, the same is said
 * in the same order. The tie order is the user's own, and what providers answered stays as it was kept.
 */
export function inFormOrder(request: RecommendationRequest, frame: FormFrame): RecommendationRequest {
  const institutions = frame.edition.institutions.map(({ id }) => id);
  const specialisations = frame.specialisations.map(({ id }) => id);
  const place = ({ institution, specialisation = "" }: Place): number =>
    institutions.indexOf(institution) * (specialisations.length + 1) +
    specialisations.indexOf(specialisation);
  const byPlace = (one: Place, other: Place): number => place(one) - place(other);
  const { bounds, decided } = request;
  return { ...request, ...given({ bounds: bounds?.toSorted(byPlace), decided: decided?.toSorted(byPlace) }) };
}

interface Place {
  readonly institution: string;
  readonly specialisation?: string;
}
