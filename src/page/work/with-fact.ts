import type { FormEdition } from "../../index.js";

/** What a form file says, in its order; what a letter says beside the form is blank where nothing of it is said. */
const KEYS = [
  ...(["studyYear", "institutions", "specialisations", "columns"] as const),
  ...(["title", "date", "reference", "recipient", "deadline", "councils", "source"] as const),
];

/** The form with one of the letter's facts typed anew; one left blank is left out. */
export function withFact(edition: FormEdition, fact: string, text: string): FormEdition {
  const typed: FormEdition = { ...edition, [fact]: text };
  const said = KEYS.filter((key) => (typed[key] ?? "") !== "").map((key) => [key, typed[key]]);
  return Object.fromEntries(said) as FormEdition;
}
