import { danishNumber } from "../domain/danish.js";
import type { Note } from "../domain/recommendation.js";
import type { RecommendationRequest } from "../domain/request.js";

/** Included or on top, in plain words: the KKRs use both. */
export function overbookingNote({ overbooking }: RecommendationRequest): Note {
  if (overbooking === undefined || overbooking.mode === "none") {
    return { code: "overbooking-none", text: "Der er ikke regnet med overbooking." };
  }
  const percent = danishNumber(String(overbooking.percent));
  return overbooking.mode === "included"
    ? { code: "overbooking-included", text: `Antallet er inkl. ${percent} pct. overbooking.` }
    : {
        code: "overbooking-on-top",
        text: `Antallet er uden overbooking. Herudover overbookes med ${percent} pct.`,
      };
}
