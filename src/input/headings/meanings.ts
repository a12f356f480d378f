import { nameKey } from "../../domain/name-key.js";
import type { Meaning } from "../../domain/refusal.js";

const HEADINGS: Readonly<Record<Meaning, string>> = {
  total: "i alt, total, sum, samlet, samlet antal, hovedtotal, totaler",
  institution: "institution, institutionsnavn, uddannelsesinstitution, uddannelsesinstitutioner",
  specialisation:
    "specialisering, specialeretning, specialiseringsretning, specialiseringer, speciale, specialisation",
  places: [
    "praktikpladser, antal praktikpladser, antal, pladser, antal pladser, helårspladser, halvårspladser",
    "antal helårspladser, antal halvårspladser, årspladser, antal årspladser, antal studerende ad gangen, places, internship places",
  ].join(", "),
  provider: [
    "kommune, kommuner, kommunenavn, kommunens navn, kommune/region, kommune eller region, kommune og region",
    "kommuner og region, region, regionsnavn, indberetter, praktiksted, praktiksteder, praktikudbyder",
    "navn på kommune, navn på kommune eller region, provider, indberettende kommune, regionens navn",
    "navn på region, arbejdsgiver, afsender",
  ].join(", "),
};

/** What a heading says that its column holds, by key: every cell of the first rows is asked whether it is one. */
export const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  (["total", "institution", "specialisation", "places", "provider"] as const).flatMap((meaning) =>
    HEADINGS[meaning].split(", ").map((heading) => [nameKey(heading), meaning] as const),
  ),
);

/** Of these a column has names and no numbers: whatever stands in brackets, they are no others. */
export const OF_NAMES: ReadonlyMap<string, Meaning> = new Map(
  [...MEANINGS].filter(([, meaning]) => meaning !== "places" && meaning !== "total"),
);

/** Whether a heading is that of a column of names: "Kommune". */
export function isNameHeading(text: string): boolean {
  return OF_NAMES.has(nameKey(text));
}

/** Whether a header or a label says that what follows is a sum. */
export function isTotal(text: string): boolean {
  return MEANINGS.get(nameKey(text)) === "total";
}
