import { done } from "../../domain/outcome.js";
import { sensitivity as sensitivityOf } from "../../what-if/sensitivity.js";
import { sensitivityDocument } from "../../submission/sensitivity-document.js";
import { readRequest } from "../read-request.js";
import { type Handler, jsonOf } from "./handler.js";

/** The smallest changes that move a study place. */
export const sensitivity: Handler = async (words, onProgress) => {
  const request = await readRequest(words);
  if (!request.ok) return request;
  const outcome = sensitivityOf(request.value, { onProgress });
  if (!outcome.ok) return outcome;
  const { value } = outcome;
  const notices = [...request.notices, ...outcome.notices];
  return done({ document: sensitivityDocument(value), json: () => jsonOf(value) }, notices);
};
