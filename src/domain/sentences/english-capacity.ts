import type { CapacityRefusal } from "../capacity-refusal.js";
import { visibleText } from "../visible-text.js";
import type { Wording } from "./wording.js";

/** Why capacity can't be found and what would be right, in English, without the place. */
export function englishCapacitySentence(refusal: CapacityRefusal, of: Wording): string {
  switch (refusal.code) {
    case "missing-unit":
      return `It is not said whether the internship places are half-year or full-year places. A student needs two half-year places, which together are one full-year place; with the wrong unit the capacity comes out twice or half as large as it is.${of(' State the unit with --unit half-year or --unit full-year (key "internshipPlacesUnit").')}`;
    case "capacity-without-places":
      return `Decided shares do not say how many internship places there are, so they have no capacity. Give internship places${of(' ("internshipPlaces")')} instead.`;
    case "not-with-capacity":
      return `“${visibleText(refusal.key)}” can't be used where the number is the ceiling that the internship places carry: each cell is its own ceiling, and nothing is divided. Leave it out, or state the number in another way.`;
    case "no-methods-with-capacity":
      return "The methods can't be compared where the number is the ceiling that the internship places carry: each cell is its own ceiling, and nothing is divided. State the number in another way.";
    case "survival-range":
      return `“${visibleText(refusal.written)}” is no share of the students. Write the share that is left as a number above 0 and at most 1, such as 0.95.`;
  }
}
