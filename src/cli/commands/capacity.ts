import { assessCapacity } from "../../capacity/assess-capacity.js";
import { done } from "../../domain/outcome.js";
import { capacityDocument } from "../../submission/capacity/capacity-document.js";
import { type Handler, jsonOf } from "./handler.js";
import { recommended } from "./recommended.js";

/** Whether the internship places carry the study places, half-year by half-year. */
export const capacity: Handler = async (words) => {
  const recommendation = await recommended(words);
  if (!recommendation.ok) return recommendation;
  const assessment = assessCapacity(recommendation.value);
  if (!assessment.ok) return assessment;
  const { value } = assessment;
  return done({ document: capacityDocument(value), json: () => jsonOf(value) }, recommendation.notices);
};
