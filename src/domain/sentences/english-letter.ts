import type { LetterRefusal } from "../letter-refusal.js";
import { englishList as list } from "./english-list.js";
import { visibleText } from "../visible-text.js";
import type { Wording } from "./wording.js";

/** Why a letter gives no form and what would be right, in English. */
export function englishLetterSentence(refusal: LetterRefusal, of: Wording): string {
  switch (refusal.code) {
    case "letter-as-pdf":
      return "The letter is a PDF. Open it, copy its whole text into a text file (.txt) and use that, or use the letter as a Word file (.docx).";
    case "letter-without-form":
      return "The letter has no form. A form is a table with four columns: institution, total number of study places, specialisation, and study places per specialisation. Use the ministry's whole letter.";
    case "letter-several-forms":
      return "The letter has several forms, and they differ. Keep only the one to fill in.";
    case "letter-rows-unclear":
      return "The text does not tell for certain which names are institutions and which are specialisations. Use the letter as a Word file (.docx), or write each name on a line of its own.";
    case "letter-rows-uneven":
      return `${quoted(refusal.institution)} has ${listed(refusal.found)}, but the first institution has ${listed(refusal.expected)}. All institutions need the same specialisations in the same order.`;
    case "letter-without-study-year":
      return refusal.met.length === 0
        ? `The letter's title states no study year.${of(" State it with --study-year (in code “studyYear”).", " State the study year.")}`
        : `The letter's title does not tell which study year the form is for; the letter mentions ${list(refusal.met)}.${of(" State it with --study-year (in code “studyYear”).", " State the study year.")}`;
    case "letter-other-study-year":
      return `The letter's title is for ${refusal.inTitle}, but ${refusal.stated} is stated. Use the right letter, or correct the study year.`;
    case "letter-institution-unknown":
      return `${quoted(refusal.written)} is an unknown institution. State which KKR it belongs to${of(`: --kkr-of "${visibleText(refusal.written)}=KKR" (in code “kkrOf”).`, ".")}`;
    case "letter-id-taken":
      return `${quoted(refusal.written)} gets the id ${quoted(refusal.id)}, but that is taken. State another${of(`: --id "${visibleText(refusal.written)}=ID" (in code “ids”).`, ".")}`;
    case "letter-id-invalid":
      return `${quoted(refusal.id)} can't be the id of ${quoted(refusal.written)}. Use small letters a-z, digits and hyphens between${of(`: --id "${visibleText(refusal.written)}=ID" (in code “ids”).`, ".")}`;
    case "letter-name-unused":
      return `${of(`--${refusal.option}: `)}${quoted(refusal.written)} ${refusal.option === "id" ? "is known already, or is not on the form" : "is not on the form"}. The form has ${listed(refusal.known)}.`;
  }
}

function quoted(text: string): string {
  return `“${visibleText(text)}”`;
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "none" : list(names.map(quoted));
}
