import type { Language } from "../domain/language.js";
import type { Outcome } from "../domain/outcome.js";
import type { Recommendation } from "../domain/recommendation.js";
import { parseRecommendation } from "../input/parse-recommendation.js";
import { readJson } from "../input/read-json.js";
import { nameOf, readInput } from "./read-input.js";
import { inFile } from "./read-request.js";

/** A recommendation from a JSON file, or from standard input. */
export function readRecommendation(path: string, language: Language): Outcome<Recommendation> {
  return recommendationIn(readInput(path, language), nameOf(path));
}

/** The same in bytes that were read. */
export function recommendationIn(bytes: Uint8Array, file: string): Outcome<Recommendation> {
  const data = readJson(bytes, { file });
  return data.ok ? inFile(parseRecommendation(data.value), file) : data;
}
