import type { FillRefusal, FormNumber, LetterRefusal } from "../../domain/letter-refusal.js";
import { visibleText } from "../../domain/visible-text.js";
import type { Sentences } from "../sentences.js";
import { english, list } from "./say.js";

const { quoted, several } = english;

function listed(names: readonly string[]): string {
  return names.length === 0 ? "none" : several(names);
}

/** By which id it would be one of these, under a new name. */
function newNameOf(written: string, former: readonly string[]): string {
  const ids = former.map((id) => `--id "${visibleText(written)}=${id}"`);
  return ids.length === 0
    ? ""
    : ` If it is a known institution under a new name, state its id: ${list(ids, "or")} (in code “ids”).`;
}

export const letterRefusals: Sentences<LetterRefusal> = {
  "letter-as-pdf":
    "The letter is a PDF. Open it, copy its whole text into a text file (.txt) and use that, or use the letter as a Word file (.docx).",
  "letter-without-form": ({ headings }) =>
    `${headings === undefined ? "The letter has no form." : `The letter's table with the headings ${listed(headings)} is not read as the form.`} A form is a table with four columns, each once: institution, total number of study places, specialisation, and study places per specialisation. The headings must be in one row, and the table not inside another. Use the ministry's whole letter, or correct that in a copy.`,
  "letter-several-forms": "The letter has several forms, and they differ. Keep only the one to fill in.",
  "letter-form-deleted": ({ gone }) =>
    `${gone.length === 0 ? "The letter's form can't be read with the tracked changes" : `${listed(gone)}: deleted from the letter's form by tracked changes`} that nobody has accepted or rejected. Use the letter as the ministry has sent it, or reject the changes in Word.`,
  "letter-rows-unclear":
    "The text does not say for certain which names are institutions and which are specialisations. Use the letter as a Word file (.docx), or write each name on a line of its own.",
  "letter-rows-uneven": ({ institution, found, expected }) =>
    `${quoted(institution)} has ${listed(found)}, but the first institution has ${listed(expected)}. All institutions need the same specialisations in the same order.`,
  "letter-without-study-year": ({ met }, of) =>
    met.length === 0
      ? `The letter's title does not state a study year.${of(" State it with --study-year (in code “studyYear”).", " State the study year.")}`
      : `The letter's title and text do not tell for certain which study year the form is for; the letter mentions ${list(met)}.${of(" State it with --study-year (in code “studyYear”).", " State the study year.")}`,
  "letter-other-study-year": ({ inTitle, stated }) =>
    `The letter's title is for ${inTitle}, but ${stated} is stated. Use the right letter, or correct the study year.`,
  "letter-institution-unknown": ({ written, former }, of) =>
    `${quoted(written)} is an unknown institution. State which KKR it belongs to${of(`: --kkr-of "${visibleText(written)}=KKR" (in code “kkrOf”).${newNameOf(written, former)}`, ".")}`,
  "letter-id-taken": ({ written, id }, of) =>
    `${quoted(written)} gets the id ${quoted(id)}, but that is taken. State another${of(`: --id "${visibleText(written)}=ID" (in code “ids”).`, ".")}`,
  "letter-id-invalid": ({ id, written }, of) =>
    `${quoted(id)} can't be the id of ${quoted(written)}. Use small letters a-z, digits and hyphens between${of(`: --id "${visibleText(written)}=ID" (in code “ids”).`, ".")}`,
  "letter-name-unused": ({ option, written, known }, of) =>
    `${of(`--${option}: `)}${quoted(written)} ${option === "id" ? "is known already, or is not on the form" : "is not on the form"}. The form has ${listed(known)}.`,
};

export const fillRefusals: Sentences<FillRefusal> = {
  "fill-other-form": ({ what, inLetter, inRecommendation }) => {
    const kind = what === "institution" ? "institutions" : "specialisations";
    return `The document and the form that the recommendation is made on do not have the same ${kind}. The document has ${several(inLetter)}, and the form has ${several(inRecommendation)}. If the document is the ministry's letter, make the recommendation on its form; if it is the recommendation itself, choose the letter instead.`;
  },
  "fill-other-year": ({ named, studyYear }) =>
    `The document names ${list(named)}, but the recommendation is for ${studyYear}. Use the right letter, or correct the study year.`,
  "fill-several-forms":
    "The form is in the document several times. Keep only one in a copy for each that is to be filled in.",
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
