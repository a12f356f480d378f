import { type Outcome, parseRecommendation, parseRequest, readJson } from "../../index.js";
import type { Recommendation, RecommendationRequest } from "../../index.js";

/** A request in a file, or the request that a recommendation in it answers. */
export async function readRequestFile(file: File): Promise<Outcome<RecommendationRequest>> {
  const data = readJson(new Uint8Array(await file.arrayBuffer()), { file: file.name });
  if (!data.ok) return data;
  const { value } = data;
  const hasRequest = typeof value === "object" && value !== null && "request" in value;
  return parseRequest(hasRequest ? value.request : value);
}

/** A recommendation in a file: last year's, to compare with. */
export async function readRecommendationFile(file: File): Promise<Outcome<Recommendation>> {
  const data = readJson(new Uint8Array(await file.arrayBuffer()), { file: file.name });
  return data.ok ? parseRecommendation(data.value) : data;
}
