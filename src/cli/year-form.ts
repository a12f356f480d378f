import type { FormEdition } from "../domain/form-edition.js";
import { done, type Outcome, refused } from "../domain/outcome.js";
import { readStudyYear } from "../domain/study-year.js";
import type { Where } from "../domain/refusal.js";
import { parseFormEdition } from "../input/request/parse-form-edition.js";
import { FILE, type Flag, makeFlag, type Words } from "./flags.js";
import { isJson, jsonIn, nameOf, readInput } from "./read-input.js";
import { type Said, WrongUse } from "./wrong-use.js";

export const YEAR_FORM: Flag = makeFlag("form", FILE, {
  isRead: true,
  da: "Årets skema (.json), som dimensionering form laver af ministeriets brev. Det angiver også studieåret.",
  en: "The year's form (.json), as dimensionering form makes it of the ministry's letter. It also says the study year.",
});

/** The words with the form of --form. It supplies the study year; another one in --study-year is refused, with both. */
export function withYearForm(words: Words): Outcome<Words> {
  const path = words.values.get(YEAR_FORM.name)?.[0];
  if (path === undefined) return done(words);
  const file = nameOf(path);
  const bytes = readInput(path);
  if (!isJson(path, bytes)) throw new WrongUse(noForm(file));
  const edition = jsonIn(bytes, file, parseFormEdition);
  if (!edition.ok) return edition;
  const other = otherYear(edition.value, words.values.get("study-year")?.[0], { path: "--study-year" });
  if (other !== null) return other;
  const values = new Map([...words.values, ["study-year", [edition.value.studyYear]]]);
  return done({ ...words, values, edition: edition.value }, edition.notices);
}

/** Why a study year that is stated beside --form does not go with it. Null if it is the form's own, or none is stated. */
export function otherYear(
  { studyYear: found }: FormEdition,
  stated: unknown,
  where: Where,
): Outcome<never> | null {
  if (typeof stated !== "string") return null;
  const expected = readStudyYear(stated);
  if (expected === null) return refused({ code: "invalid-study-year", written: stated, where });
  return expected === found ? null : refused({ code: "edition-of-another-year", expected, found, where });
}

/** The letter itself is the likeliest of the files that are no form. */
function noForm(file: string): Said {
  return {
    da: `--form ${file}: filen er ikke et skema (.json). Lav skemaet af ministeriets brev: dimensionering form BREV --out skema.json`,
    en: `--form ${file}: the file is not a form (.json). Make the form of the ministry's letter: dimensionering form LETTER --out form.json`,
  };
}

/** The form of --form, or of a request, as an option of those that read and calculate. */
export function editionsOf({ edition }: Pick<Words, "edition">): {
  readonly editions?: readonly FormEdition[];
} {
  return edition === undefined ? {} : { editions: [edition] };
}
