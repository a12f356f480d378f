import { done } from "../../domain/outcome.js";
import { explain as explanationOf } from "../../recommend/explain.js";
import { explanationDocument } from "../../submission/submission-document.js";
import { type Handler, jsonOf } from "./handler.js";
import { recommended } from "./recommended.js";

/** Every number, followed by hand. */
export const explain: Handler = async (words) => {
  const recommendation = await recommended(words);
  if (!recommendation.ok) return recommendation;
  const { value, notices } = recommendation;
  return done({ document: explanationDocument(value), json: () => jsonOf(explanationOf(value)) }, notices);
};
