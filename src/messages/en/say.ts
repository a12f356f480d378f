import { type danishLimits, LONGEST_LIST } from "../../domain/danish.js";
import { type Say, sayIn } from "../say.js";

/** "a, b and c"; of very many the first and "99800 others". */
export function list(items: readonly string[], conjunction: "and" | "or" = "and"): string {
  const others = items.length - LONGEST_LIST;
  const said = others > 1 ? [...items.slice(0, LONGEST_LIST), `${others} others`] : items;
  const last = said.at(-1) ?? "";
  return said.length < 2 ? last : `${said.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

/** "at least 100", "at most 120": the limits that there are. */
export function limits({ minimum, maximum }: Parameters<typeof danishLimits>[0]): string[] {
  return [
    ...(typeof minimum === "number" ? [`at least ${minimum}`] : []),
    ...(typeof maximum === "number" ? [`at most ${maximum}`] : []),
  ];
}

export const english: Say = sayIn({
  language: "en",
  quotes: ["“", "”"],
  number: String,
  list,
  region: "for the institutions together",
  at: "at",
  studyPlaces: ["study place", "study places"],
  internshipPlaces: ["internship place", "internship places"],
  didYouMean: "Did you mean",
  known: "The known ones are",
  others: "others",
});
