import type { OwnEditions } from "../domain/form-edition.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { Recommendation } from "../domain/recommendation.js";
import { explain } from "../recommend/explain.js";
import { reference } from "../reference/reference.js";
import { annexSection } from "./annex/annex-section.js";
import { besideSections } from "./beside-sections.js";
import type { Section, SubmissionDocument } from "./document.js";
import { formSection, senderBlocks } from "./form-section.js";
import { answersBlocks, inputSections } from "./input-section.js";
import { letterTitle } from "./letter.js";
import { placesPictures } from "./pictures.js";
import { calculationRemarks } from "./remarks.js";
import { requestSection } from "./request/request-section.js";

/** What the document has besides the recommendation. */
export interface SubmissionDocumentOptions extends OwnEditions {
  /** Also the institutions of the other KKRs, left blank. */
  readonly wholeForm?: boolean;
  /** The date of the letter, "2027-02-03". Left out: it has none. Throws if it is no day of the calendar. */
  readonly date?: string;
}

/**
 * The filled form, the annex that follows every number by hand, and what it rests on: the request with the origin
 * of every number, and the internship places. In no format yet. The same recommendation gives the same document.
 *
 * @throws if the date is no day of the calendar, or the recommendation's form is not known; and as `explain` does.
 */
export function submissionDocument(
  recommendation: Recommendation,
  options: SubmissionDocumentOptions = {},
): SubmissionDocument {
  const frame = reference.behind(recommendation, options.editions);
  const title = titleOf(recommendation, frame);
  return {
    language: "da",
    title,
    sections: [
      formSection(recommendation, frame, title, options),
      ...besideSections(recommendation),
      annexOf(recommendation),
      requestSection(recommendation),
      ...inputSections(recommendation),
    ],
  };
}

/**
 * The annex alone, under the letter's title: every number of the recommendation, followed by hand.
 *
 * @throws if the recommendation's form is not known, and as `explain` does.
 */
export function explanationDocument(recommendation: Recommendation): SubmissionDocument {
  const frame = reference.behind(recommendation);
  const annex = annexOf(recommendation);
  const title = `Beregningen trin for trin: ${titleOf(recommendation, frame)}`;
  const blocks = [...senderBlocks(frame), ...answersBlocks(recommendation), ...annex.blocks];
  return { language: "da", title, sections: [{ ...annex, title, blocks }] };
}

/** What it rests on, to be seen at once, and then followed by hand. */
function annexOf(recommendation: Recommendation): Section {
  const annex = annexSection(explain(recommendation));
  return {
    ...annex,
    blocks: [
      { kind: "list", items: calculationRemarks(recommendation) },
      ...placesPictures(recommendation),
      ...annex.blocks,
    ],
  };
}

/** What the internship places carry is no recommendation, and does not have its title. */
export function titleOf({ studyYear, request }: Recommendation, frame: FormFrame): string {
  if (request.studyPlaces.from !== "capacity") return letterTitle(frame);
  return `Loft over antal studiepladser på pædagoguddannelsen i studieåret ${studyYear}`;
}
