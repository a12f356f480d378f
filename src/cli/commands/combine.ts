import { done } from "../../domain/outcome.js";
import { combine as combined } from "../../recommend/combine.js";
import { nationalDocument } from "../../submission/national-document.js";
import { allOutcomes } from "../all-outcomes.js";
import { readRecommendation } from "../read-recommendation.js";
import { WrongUse } from "../wrong-use.js";
import { type Handler, jsonOf } from "./handler.js";

/** The KKRs' recommendations in one national form. */
export const combine: Handler = (words, language) => {
  const { positionals: files } = words;
  if (files.length === 0) {
    throw new WrongUse(
      language === "da"
        ? "Angiv indstillingerne (.json), én fra hvert KKR."
        : "Give the recommendations (.json), one of each KKR.",
    );
  }
  const read = allOutcomes(files.map((file) => readRecommendation(file, language)));
  if (!read.ok) return read;
  const national = combined(read.value, { files });
  if (!national.ok) return national;
  const { value } = national;
  return done({ document: nationalDocument(value), json: () => jsonOf(value) }, read.notices);
};
