import { danishDate } from "../domain/danish.js";
import type { FormFrame } from "../domain/form-frame.js";

/** The study year that something is made for, and the form that it is made on. */
type YearAndForm = Pick<FormFrame, "studyYear" | "edition">;

/** The title of the ministry's letter: as the year's own letter has it, else as every letter so far. */
export function letterTitle({ studyYear, edition }: YearAndForm): string {
  const own = edition.studyYear === studyYear ? edition.title : undefined;
  return own ?? `Indstilling om optag på pædagoguddannelsen i studieåret ${studyYear}`;
}

/** Which letter of this very study year the form follows. None if none was given: another year's is not cited. */
export function letterText({ studyYear, edition }: YearAndForm): string | null {
  const { date, reference } = edition;
  if (edition.studyYear !== studyYear || (date === undefined && reference === undefined)) return null;
  const day = date === undefined ? "" : ` af ${danishDate(date)}`;
  return `Skemaet følger ministeriets brev${day}${reference === undefined ? "" : ` (ref. ${reference})`}.`;
}

/** Where and when that letter wants a recommendation: for who sends it. */
export function answerText({ studyYear, edition }: YearAndForm): string | null {
  const { recipient, deadline } = edition;
  if (edition.studyYear !== studyYear || (recipient === undefined && deadline === undefined)) return null;
  const to = recipient === undefined ? "" : ` til ${recipient}`;
  return `Indstillingen sendes${to}${deadline === undefined ? "" : ` senest den ${danishDate(deadline)}`}.`;
}
