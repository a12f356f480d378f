import type { Notice } from "./domain/notice.js";
import { done, type Outcome } from "./domain/outcome.js";
import type { Recommendation } from "./domain/recommendation.js";
import { parseRequest, type ParseRequestOptions } from "./input/request/parse-request.js";
import { recommend } from "./recommend/recommend.js";

/** The user's answers and forms, and what was noticed before. */
export interface DimensionOptions extends ParseRequestOptions {
  /** What was noticed when the data were read, such as from a table: kept before the notices of the request. */
  readonly notices?: readonly Notice[];
}

/**
 * The main job in one call: `parseRequest` and `recommend`. The filled form for a request that nobody has checked,
 * such as parsed JSON, with every notice on the way; those of the reading are also among the form's notes. Or every
 * refusal. Never throws.
 */
export function dimension(data: unknown, options: DimensionOptions = {}): Outcome<Recommendation> {
  const request = parseRequest(data, options);
  if (!request.ok) return request;
  const read = [...(options.notices ?? []), ...request.notices];
  const recommendation = recommend(request.value, { ...options, notices: read });
  return recommendation.ok
    ? done(recommendation.value, [...read, ...recommendation.notices])
    : recommendation;
}
