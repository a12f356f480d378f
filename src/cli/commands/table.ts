import { done } from "../../domain/outcome.js";
import { submissionDocument } from "../../submission/submission-document.js";
import { toJson } from "../../submission/to-json.js";
import { type Handler, jsonOf } from "./handler.js";
import { recommended } from "./recommended.js";

/** The filled form with the annex. */
export const table: Handler = async (words, language) => {
  const recommendation = await recommended(words, language);
  if (!recommendation.ok) return recommendation;
  const { value, notices } = recommendation;
  const document = submissionDocument(value, { wholeForm: words.values.has("whole-form") });
  return done({ document, json: () => toJson(value), request: () => jsonOf(value.request) }, notices);
};
