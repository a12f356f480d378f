/** Which of our files some data stood in, by the keys that only it has; null if in none that is known. */
export function kindOfData(data: unknown): "request" | "recommendation" | "edition" | null {
  if (typeof data !== "object" || data === null) return null;
  const has = (key: string): boolean => Object.hasOwn(data, key);
  if (has("institutions")) return has("request") ? "recommendation" : has("columns") ? "edition" : null;
  return has("request") || !(has("studyPlaces") || has("internshipPlaces")) ? null : "request";
}
