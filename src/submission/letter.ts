import { danishDate } from "../domain/danish.js";
import type { FormEdition } from "../domain/form-edition.js";
import type { FormFrame } from "../domain/form-frame.js";

/** The study year that something is made for, and the form that it is made on. */
type YearAndForm = Pick<FormFrame, "studyYear" | "edition">;

/** The title of the ministry's letter: as the year's own letter has it, else as every letter so far. */
export function letterTitle({ studyYear, edition }: YearAndForm): string {
  const own = edition.studyYear === studyYear ? edition.title : undefined;
  return own ?? `Indstilling om optag på pædagoguddannelsen i studieåret ${studyYear}`;
}

/**
 * The letter of exactly this study year: which it is, and where and when it wants a recommendation, if this is one.
 * None where no letter of the year was given: another year's letter is not cited.
 */
export function letterText({ studyYear, edition }: YearAndForm, isRecommendation: boolean): string | null {
  if (edition.studyYear !== studyYear) return null;
  return [originText(edition), isRecommendation ? answerText(edition) : ""].join(" ").trim() || null;
}

/** As its recipient knows the letter; where we read it is in the reference data. */
function originText({ date, reference }: FormEdition): string {
  if (date === undefined && reference === undefined) return "";
  const day = date === undefined ? "" : ` af ${danishDate(date)}`;
  return `Skemaet følger ministeriets brev${day}${reference === undefined ? "" : ` (ref. ${reference})`}.`;
}

function answerText({ recipient, deadline }: FormEdition): string {
  if (recipient === undefined && deadline === undefined) return "";
  const to = recipient === undefined ? "" : ` til ${recipient}`;
  return `Indstillingen sendes${to}${deadline === undefined ? "" : ` senest den ${danishDate(deadline)}`}.`;
}
