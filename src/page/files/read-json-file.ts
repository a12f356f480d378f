import type { OpenedRequest } from "../work/work-of.js";
import { type Outcome, parseInternshipPlaces, parseRequest, readJson } from "../../index.js";

/**
 * A request in a file, or the request that a recommendation in it answers; or collected internship places, for which
 * the total is still to be stated.
 */
export async function readRequestFile(file: File): Promise<Outcome<OpenedRequest>> {
  const data = readJson(new Uint8Array(await file.arrayBuffer()), { file: file.name });
  if (!data.ok) return data;
  const { value } = data;
  const has = (key: string): boolean => typeof value === "object" && value !== null && key in value;
  if (has("internshipPlaces") && !has("studyPlaces")) return parseInternshipPlaces(value);
  return parseRequest(has("request") ? (value as { readonly request: unknown }).request : value);
}
