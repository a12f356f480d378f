import { danishDate } from "../domain/danish.js";
import type { FormEdition, OwnEditions } from "../domain/form-edition.js";
import type { Recommendation } from "../domain/recommendation.js";
import { reference } from "../reference/reference.js";
import { letterTitle } from "./letter.js";
import { answersRemark, formRemarks } from "./remarks.js";

/** The e-mail that a recommendation is sent with, in Danish. What nobody has said is a gap in square brackets. */
export interface AccompanyingEmail {
  /** Where the year's letter wants the recommendation; null if no letter of the year says it. */
  readonly recipient: string | null;
  readonly subject: string;
  readonly text: string;
}

/** What is sent with the e-mail: our letter with its annex, or the ministry's own document with the numbers in it. */
export type EmailAttachment = "letter-and-annex" | "ministry-document";

const ATTACHED: Readonly<Record<EmailAttachment, string>> = {
  "letter-and-annex": "Det udfyldte skema er vedhæftet med et beregningsbilag.",
  "ministry-document": "Ministeriets eget skema er vedhæftet i udfyldt form.",
};

/** What the e-mail says besides the form. */
export interface AccompanyingEmailOptions extends OwnEditions {
  /** "letter-and-annex" unless said. */
  readonly attachment?: EmailAttachment;
}

/**
 * The text for the e-mail to the ministry: what is attached, and who has not answered; with the ministry's own document
 * also the other remarks, which our letter has itself.
 *
 * @throws if the recommendation's form is not known.
 */
export function accompanyingEmail(
  recommendation: Recommendation,
  options: AccompanyingEmailOptions = {},
): AccompanyingEmail {
  const frame = reference.behind(recommendation, options.editions);
  const { edition, studyYear, council } = frame;
  const letter: Partial<FormEdition> = edition.studyYear === studyYear ? edition : {};
  const sender = council?.name ?? "[afsender]";
  const title = letterTitle(frame);
  const subject = [
    `${title}: ${sender}`,
    ...(letter.reference === undefined ? [] : [`(ref. ${letter.reference})`]),
  ].join(" ");
  const answer =
    letter.date === undefined ? "" : ` som svar på ministeriets brev af ${danishDate(letter.date)}`;
  const attachment = options.attachment ?? "letter-and-annex";
  const text = [
    `Hermed sendes indstillingen fra ${sender} om optag på pædagoguddannelsen i studieåret ${studyYear}${answer}.`,
    ATTACHED[attachment],
    // The ministry's own document has no room for remarks.
    ...(attachment === "ministry-document" ? formRemarks(recommendation) : answersRemark(recommendation)),
    `Med venlig hilsen\n[navn]\n${sender}`,
  ].join("\n\n");
  return { recipient: letter.recipient ?? null, subject, text };
}

/** The e-mail as a text to copy from. */
export function emailText({ recipient, subject, text }: AccompanyingEmail): string {
  return `Til: ${recipient ?? "[modtager]"}\nEmne: ${subject}\n\n${text}\n`;
}
