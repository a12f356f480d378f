import type { FormFrame } from "../../domain/form-frame.js";
import { grouped } from "../../domain/grouped.js";
import type { Notice } from "../../domain/notice.js";
import type { InternshipPlaces } from "../../domain/request.js";

/**
 * Who has rows of an institution for some specialisations and none for another, which counts as 0. Said once for all of
 * whom the same is left out, by name, whatever the order of the rows.
 */
export function specialisationsLeftOut(
  rows: readonly InternshipPlaces[],
  { institutions, specialisations, providerId, names }: FormFrame,
): Notice[] {
  return institutions.flatMap(({ id: institution }): Notice[] => {
    const answers = new Map<string, { readonly provider: string; readonly answered: Set<string> }>();
    for (const { provider = "", institution: of, specialisation } of rows) {
      if (of !== institution || provider === "") continue;
      const key = providerId(provider);
      const answer = answers.get(key) ?? { provider, answered: new Set() };
      answers.set(key, answer);
      answer.answered.add(specialisation);
    }
    const leftOut = [...answers.values()].flatMap(({ provider, answered }) => {
      const missing = specialisations.map(({ id }) => id).filter((id) => !answered.has(id));
      return missing.length === 0 ? [] : [{ provider, missing }];
    });
    const byName = leftOut.toSorted((one, other) => (one.provider < other.provider ? -1 : 1));
    return grouped(byName, ({ missing }) => missing.join("\n")).map((same) => ({
      code: "specialisations-left-out",
      providers: same.map(({ provider }) => provider),
      institution,
      specialisations: same[0].missing,
      names,
    }));
  });
}
