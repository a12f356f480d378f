import type { FormEdition } from "../domain/form-edition.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { CombinedPart, NationalRecommendation } from "../domain/national-recommendation.js";
import { done, type Outcome, refusedIfAny } from "../domain/outcome.js";
import type { InstitutionStudyPlaces } from "../domain/recommendation.js";
import type { Where } from "../domain/where.js";
import { frameFor } from "../reference/frame-for.js";
import { combineRefusals, differentRefusals, type PlacedPart } from "./combine-refusals.js";

export interface CombineOptions {
  /** The name of each recommendation's file, for messages. */
  readonly files?: readonly string[];
  /** Form editions of your own; they go before ours for the same study year. */
  readonly editions?: readonly FormEdition[];
}

/**
 * The KKRs' recommendations in one national form, with the sums of the whole country beside it. Each institution
 * of the form stands in exactly one of them: gaps, overlaps, different study years or forms, and rows that do not
 * sum are refused, all of them in one go. The order of the recommendations does not matter.
 */
export function combine(
  recommendations: readonly CombinedPart[],
  options: CombineOptions = {},
): Outcome<NationalRecommendation> {
  const parts = recommendations.map((part, index): PlacedPart => {
    const file = options.files?.[index];
    const where: Where = file === undefined ? { path: `[${index}]` } : { file };
    return { part, where };
  });
  const different = refusedIfAny(differentRefusals(parts));
  if (different !== null) return different;
  const frame = frameFor(recommendations[0]?.form ?? "", undefined, options.editions);
  const refusal = refusedIfAny(combineRefusals(parts, frame));
  return refusal ?? done(nationalForm(recommendations, frame));
}

function nationalForm(parts: readonly CombinedPart[], frame: FormFrame): NationalRecommendation {
  const position = (part: CombinedPart): number =>
    frame.institutions.findIndex(({ id }) => part.institutions.some((row) => row.institution === id));
  const ordered = parts.toSorted((a, b) => position(a) - position(b));
  const rows = ordered.flatMap(({ institutions }) => institutions);
  const institutions = frame.institutions.flatMap(({ id }): InstitutionStudyPlaces[] =>
    rows.filter(({ institution }) => institution === id),
  );
  return {
    studyYear: ordered[0]?.studyYear ?? "",
    form: frame.edition.studyYear,
    institutions,
    specialisations: frame.specialisations.map(({ id, name }) => ({
      specialisation: id,
      name,
      studyPlaces: institutions
        .flatMap(({ specialisations }) => specialisations)
        .filter(({ specialisation }) => specialisation === id)
        .reduce((sum, { studyPlaces }) => sum + studyPlaces, 0),
    })),
    studyPlaces: institutions.reduce((sum, { studyPlaces }) => sum + studyPlaces, 0),
    parts: ordered.map(({ kkr, institutions: own, notes = [] }) => ({
      ...(kkr === undefined ? {} : { kkr }),
      institutions: own.map(({ institution }) => institution),
      notes,
    })),
  };
}
