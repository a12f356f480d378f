import { done } from "../../domain/outcome.js";
import { compareYears } from "../../review/compare-years.js";
import { yearComparisonDocument } from "../../submission/year-comparison-document.js";
import { allOutcomes } from "../all-outcomes.js";
import { readRecommendation } from "../read-recommendation.js";
import { WrongUse } from "../wrong-use.js";
import { type Handler, jsonOf } from "./handler.js";

/** Two recommendations, last year's first: what has changed. */
export const changes: Handler = (words, language) => {
  const [first, second, ...others] = words.positionals;
  if (first === undefined || second === undefined || others.length > 0) {
    throw new WrongUse(
      language === "da"
        ? "Angiv to indstillinger (.json): sidste års, og derefter årets."
        : "Give two recommendations (.json): last year's, and then this year's.",
    );
  }
  const read = allOutcomes([readRecommendation(first, language), readRecommendation(second, language)]);
  if (!read.ok) return read;
  const [previous, current] = read.value;
  if (previous === undefined || current === undefined) throw new Error("changes: two outcomes, two values");
  const comparison = compareYears(previous, current);
  return done({ document: yearComparisonDocument(comparison), json: () => jsonOf(comparison) }, read.notices);
};
