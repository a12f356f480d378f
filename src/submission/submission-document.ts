import type { FormEdition } from "../domain/form-edition.js";
import type { Recommendation } from "../domain/recommendation.js";
import { explain } from "../recommend/explain.js";
import { reference } from "../reference/reference.js";
import { annexSection } from "./annex/annex-section.js";
import { besideSections } from "./beside-sections.js";
import type { Section, SubmissionDocument } from "./document.js";
import { formSection } from "./form-section.js";
import { answersBlocks, inputSection } from "./input-section.js";
import { placesPictures } from "./pictures/places-picture.js";
import { requestSection } from "./request/request-section.js";

export interface SubmissionDocumentOptions {
  /** Also the institutions of the other KKRs, left blank. */
  readonly wholeForm?: boolean;
  /** Form editions of your own; they go before ours for the same study year. */
  readonly editions?: readonly FormEdition[];
}

/**
 * The filled form, the annex that follows every number by hand, and what it rests on: the request with the origin
 * of every number, and the internship places. In no format yet. The same recommendation gives the same document.
 */
export function submissionDocument(
  recommendation: Recommendation,
  options: SubmissionDocumentOptions = {},
): SubmissionDocument {
  const { edition } = reference.behind(recommendation, options.editions);
  const title = titleOf(recommendation);
  const input = inputSection(recommendation);
  return {
    language: "da",
    title,
    sections: [
      formSection(recommendation, edition, title, options.wholeForm ?? false),
      ...besideSections(recommendation),
      annexOf(recommendation),
      requestSection(recommendation),
      ...(input === null ? [] : [input]),
    ],
  };
}

/** The annex alone: every number of the recommendation, followed by hand. */
export function explanationDocument(recommendation: Recommendation): SubmissionDocument {
  const annex = annexOf(recommendation);
  const title = `${annex.title}: ${titleOf(recommendation)}`;
  return { language: "da", title, sections: [{ ...annex, title }] };
}

/** What it rests on, to be seen at once, and then followed by hand. */
function annexOf(recommendation: Recommendation): Section {
  const annex = annexSection(explain(recommendation));
  return {
    ...annex,
    blocks: [
      ...answersBlocks(recommendation.request.returns),
      ...placesPictures(recommendation),
      ...annex.blocks,
    ],
  };
}

function titleOf(recommendation: Recommendation): string {
  const { studyYear, kkr, request } = recommendation;
  const council = reference.behind(recommendation).council?.name ?? kkr;
  if (request.studyPlaces.from === "capacity") {
    const whose = council === undefined ? "" : ` i ${council}`;
    return `Loft over antal studiepladser på pædagoguddannelsen ${studyYear}${whose}`;
  }
  const whose = council === undefined ? "" : ` fra ${council}`;
  return `Indstilling${whose} om antal studiepladser på pædagoguddannelsen ${studyYear}`;
}
