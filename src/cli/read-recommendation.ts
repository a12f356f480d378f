import type { Language } from "../domain/language.js";
import type { Outcome } from "../domain/outcome.js";
import type { Recommendation } from "../domain/recommendation.js";
import { parseRecommendation } from "../input/parse-recommendation.js";
import { readJson } from "../input/read-json.js";
import { inFile, nameOf, readInput } from "./read-request.js";

/** A recommendation from a JSON file, or from standard input. */
export function readRecommendation(path: string, language: Language): Outcome<Recommendation> {
  const file = nameOf(path);
  const data = readJson(readInput(path, language), { file });
  return data.ok ? inFile(parseRecommendation(data.value), file) : data;
}
