import type { Recommendation } from "../domain/recommendation.js";

/** The keys of a recommendation and its request in the order that a reader expects. Ids come after, by the alphabet. */
const KEY_ORDER = [
  "studyYear kkr form method institutions overbooked intake notes edition request",
  "code text id provider institution specialisation name places summer winter oddTo",
  "internshipPlaces internshipPlacesUnit specialisationShares studyPlaces specialisations",
  "from totals total change changes mode percent",
  "specialisationTotals bounds minimum maximum decided overbooking survival tieOrder",
  "returns answered missing notRead mayBeUnread blankAsZero remarks file",
  // Of an edition of the form.
  "columns title date reference recipient deadline councils region municipalities",
].flatMap((line) => line.split(" "));

/**
 * A recommendation as JSON, in one order of keys whatever order the request had: the same recommendation gives
 * the same bytes. `parseRecommendation` reads it back.
 */
export function toJson(recommendation: Recommendation): string {
  return `${JSON.stringify(canonical(recommendation), null, 2)}\n`;
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => position(a) - position(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, entry]) => [key, canonical(entry)]));
}

function position(key: string): number {
  const index = KEY_ORDER.indexOf(key);
  return index === -1 ? KEY_ORDER.length : index;
}
