import { done } from "../../domain/outcome.js";
import { compareMethods } from "../../what-if/compare-methods.js";
import { methodComparisonDocument } from "../../submission/method-comparison-document.js";
import { readRequest } from "../read-request.js";
import { type Handler, jsonOf } from "./handler.js";

/** The six methods side by side. */
export const compare: Handler = async (words) => {
  const request = await readRequest(words);
  if (!request.ok) return request;
  const comparison = compareMethods(request.value);
  if (!comparison.ok) return comparison;
  const { value } = comparison;
  const notices = [...request.notices, ...comparison.notices];
  return done({ document: methodComparisonDocument(value), json: () => jsonOf(value) }, notices);
};
