import type { FormEdition } from "../domain/form-edition.js";
import type { Recommendation } from "../domain/recommendation.js";
import { explain } from "../recommend/explain.js";
import { editionFor } from "../reference/edition-for.js";
import { kkrs } from "../reference/kkrs.js";
import { annexSection } from "./annex/annex-section.js";
import type { SubmissionDocument } from "./document.js";
import { formSection } from "./form-section.js";
import { inputSection } from "./input-section.js";

export interface SubmissionDocumentOptions {
  /** Also the institutions of the other KKRs, left blank. */
  readonly wholeForm?: boolean;
  /** Form editions of your own; they go before ours for the same study year. */
  readonly editions?: readonly FormEdition[];
}

/**
 * The filled form, the annex that follows every number by hand, and the internship places it rests on; in no
 * format yet. The same recommendation gives the same document.
 */
export function submissionDocument(
  recommendation: Recommendation,
  options: SubmissionDocumentOptions = {},
): SubmissionDocument {
  const edition = editionFor(recommendation.form, options.editions);
  const title = titleOf(recommendation);
  const input = inputSection(recommendation);
  return {
    language: "da",
    title,
    sections: [
      formSection(recommendation, edition, title, options.wholeForm ?? false),
      annexSection(explain(recommendation)),
      ...(input === null ? [] : [input]),
    ],
  };
}

/** The annex alone: every number of the recommendation, followed by hand. */
export function explanationDocument(recommendation: Recommendation): SubmissionDocument {
  const annex = annexSection(explain(recommendation));
  const title = `${annex.title}: ${titleOf(recommendation)}`;
  return { language: "da", title, sections: [{ ...annex, title }] };
}

function titleOf({ studyYear, kkr }: Recommendation): string {
  const council = kkrs.find(({ id }) => id === kkr)?.name ?? kkr;
  const whose = council === undefined ? "" : ` fra ${council}`;
  return `Indstilling${whose} om antal studiepladser på pædagoguddannelsen ${studyYear}`;
}
