import type { Method } from "./method.js";
import type { RecommendationRequest } from "./request.js";

/** The method of the split: as stated, else largest remainder, and sainte-lague where both margins are held. */
export function methodOfSplit({ method, specialisationTotals }: RecommendationRequest): Method {
  return method ?? (specialisationTotals === undefined ? "largest-remainder" : "sainte-lague");
}
