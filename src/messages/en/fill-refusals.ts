import type { FillRefusal, FormNumber } from "../../domain/letter-refusal.js";
import { visibleText } from "../../domain/visible-text.js";
import type { Sentences } from "../sentences.js";
import { english, list } from "./say.js";

const { quoted } = english;

/** Why the ministry's document is not filled in and what would be right. */
export const fillRefusals: Sentences<FillRefusal> = {
  "fill-other-form": ({ what, inLetter, inRecommendation }) => {
    const kind = what === "institution" ? "institutions" : "specialisations";
    return `The document and the recommendation do not have the same ${kind}. The document has ${list(inLetter.map(quoted))}, and the recommendation has ${list(inRecommendation.map(quoted))}. Make the recommendation on the form of this letter.`;
  },
  "fill-other-year": ({ named, studyYear }) =>
    `The document names ${list(named)}, but the recommendation is for ${studyYear}. Use the letter of the year, or correct the study year.`,
  "fill-several-forms": "The form is in the document several times. Keep only the one to fill in.",
  "fill-no-cell": (it) =>
    `The form in the document does not have exactly one cell for ${nameOf(it)}. Correct the table, or write the numbers in it yourself.`,
  "fill-cell-taken": (it, of) =>
    `The cell for ${nameOf(it)} holds ${it.isSeen ? "" : "hidden or deleted text, "}${quoted(it.written)}, and the recommendation has ${String(it.studyPlaces)}. Delete its content${of(", or overwrite it with --force (in code “overwrite”).", ".")}`,
  "fill-finding": ({ finding }) => `The filled document was read again and is not in order: ${finding.en}`,
  "fill-differs": (it) =>
    `The filled document was read again, and ${nameOf(it)} ${it.written === null ? "is missing" : `is ${quoted(it.written)}`}, but the calculation gives ${String(it.studyPlaces)}. The document was not saved.`,
};

function nameOf({ institution, specialisation }: FormNumber): string {
  return visibleText(
    specialisation === null ? `${institution} in total` : `${institution}, ${specialisation}`,
  );
}
