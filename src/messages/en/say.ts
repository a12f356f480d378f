import { type Say, sayIn } from "../say.js";

/** "a, b and c". */
export function list(items: readonly string[], conjunction: "and" | "or" = "and"): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

export const english: Say = sayIn({
  language: "en",
  quotes: ["“", "”"],
  number: String,
  list,
  region: "for the region",
  at: "at",
  studyPlaces: ["study place", "study places"],
  internshipPlaces: ["internship place", "internship places"],
  didYouMean: "Did you mean",
  known: "The known ones are",
});
