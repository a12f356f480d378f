import { done, type Outcome } from "../../domain/outcome.js";
import type { Recommendation } from "../../domain/recommendation.js";
import { recommendChecked } from "../../recommend/recommend.js";
import { reference } from "../../reference/reference.js";
import type { Words } from "../flags.js";
import { readRequest } from "../read-request.js";

/** The recommendation for the request on the command line, with what the reading of it noticed. */
export async function recommended(words: Words): Promise<Outcome<Recommendation>> {
  const request = await readRequest(words);
  if (!request.ok) return request;
  const outcome = recommendChecked(request.value, reference.of(request.value), request);
  return outcome.ok ? done(outcome.value, [...request.notices, ...outcome.notices]) : outcome;
}
