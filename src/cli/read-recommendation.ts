import type { Outcome } from "../domain/outcome.js";
import type { Recommendation } from "../domain/recommendation.js";
import { parseRecommendation } from "../input/parse-recommendation.js";
import { readJson } from "../input/read-json.js";
import { inFile } from "./in-file.js";

/** A recommendation in JSON. */
export function recommendationIn(bytes: Uint8Array, file: string): Outcome<Recommendation> {
  const data = readJson(bytes, { file });
  return data.ok ? inFile(parseRecommendation(data.value), file) : data;
}
