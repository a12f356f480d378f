import type { FilledForm } from "../domain/filled-form.js";
import type { FormEdition } from "../domain/form-edition.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { CombinedPart, NationalRecommendation } from "../domain/national-recommendation.js";
import { done, type Outcome, refusedIfAny } from "../domain/outcome.js";
import type { InstitutionStudyPlaces } from "../domain/recommendation.js";
import type { Refusal } from "../domain/refusal.js";
import type { Where } from "../domain/where.js";
import { frameFor } from "../reference/frame-for.js";
import { partOfForm } from "./part-of-form.js";
import { combineRefusals, differentRefusals, type PlacedPart } from "./combine-refusals.js";

export interface CombineOptions {
  /** The name of each recommendation's file, for messages. */
  readonly files?: readonly string[];
  /** The study year: of filled forms that name none, or several. Whatever is for another is refused. */
  readonly studyYear?: string;
  /** Form editions of your own; they go before ours for the same study year. */
  readonly editions?: readonly FormEdition[];
}

/**
 * The KKRs' recommendations, or forms that were filled in, in one national form, with the sums of the whole country
 * beside it. Each institution of the form stands in exactly one of them: gaps, overlaps, different study years or
 * forms, and rows that do not sum are refused, all of them in one go; of a filled form each at its cell. The order
 * of the recommendations does not matter.
 */
export function combine(
  recommendations: readonly (CombinedPart | FilledForm)[],
  options: CombineOptions = {},
): Outcome<NationalRecommendation> {
  const placed = recommendations.map((entry, index) => {
    const file = options.files?.[index];
    const where: Where = file === undefined ? { path: `[${index}]` } : { file };
    return { part: "rows" in entry ? partOfForm(entry, where, options) : entry, where };
  });
  const unread = refusedIfAny(placed.flatMap(({ part }) => (isRefused(part) ? part : [])));
  if (unread !== null) return unread;
  const parts = placed.flatMap(({ part, where }): PlacedPart[] => (isRefused(part) ? [] : [{ part, where }]));
  const different = refusedIfAny(differentRefusals(parts, options.studyYear));
  if (different !== null) return different;
  const frame = frameFor(parts[0]?.part.form ?? "", undefined, options.editions);
  const refusal = refusedIfAny(combineRefusals(parts, frame));
  return (
    refusal ??
    done(
      nationalForm(
        parts.map(({ part }) => part),
        frame,
      ),
    )
  );
}

function isRefused(part: CombinedPart | readonly Refusal[]): part is readonly Refusal[] {
  return Array.isArray(part);
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
