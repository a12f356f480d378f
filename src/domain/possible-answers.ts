import type { FormFrame } from "./form-frame.js";
import { grouped } from "./grouped.js";
import type { InternshipPlaces } from "./request.js";

/** One of the council's own, and the names in the numbers that may be its departments or sites. */
export interface PossibleAnswer {
  readonly provider: string;
  readonly written: readonly string[];
}

/** Whose departments the unknown providers of internship places may be, by what they are called. */
export function possibleAnswers(
  places: readonly Pick<InternshipPlaces, "provider">[],
  { possibleOwner }: Pick<FormFrame, "possibleOwner">,
): PossibleAnswer[] {
  const written = [...new Set(places.map(({ provider = "" }) => provider))];
  const owned = written.flatMap((name) => {
    const provider = possibleOwner(name);
    return provider === null ? [] : [{ provider, name }];
  });
  return grouped(owned, ({ provider }) => provider).map((own) => ({
    provider: own[0]?.provider ?? "",
    written: own.map(({ name }) => name),
  }));
}
