import type { FormEdition } from "../domain/form-edition.js";
import type { Language } from "../domain/language.js";
import { done, type Outcome, refused } from "../domain/outcome.js";
import { readStudyYear } from "../domain/study-year.js";
import { parseFormEdition } from "../input/parse-form-edition.js";
import { readJson } from "../input/read-json.js";
import type { Flag, Words } from "./flags.js";
import { inFile } from "./in-file.js";
import { nameOf, readInput } from "./read-input.js";

export const YEAR_FORM: Flag = {
  name: "form",
  value: { da: "FIL", en: "FILE" },
  isRead: true,
  da: "Årets skema (.json), som dimensionering form laver af ministeriets brev. Det angiver også studieåret.",
  en: "The year's form (.json), as dimensionering form makes it of the ministry's letter. It also says the study year.",
};

/**
 * The words with the form that --form says. It supplies the study year; another one in --study-year is refused, with
 * both.
 */
export function withYearForm(words: Words, language: Language): Outcome<Words> {
  const path = words.values.get(YEAR_FORM.name)?.[0];
  if (path === undefined) return done(words);
  const file = nameOf(path);
  const data = readJson(readInput(path, language), { file });
  if (!data.ok) return data;
  const edition = inFile(parseFormEdition(data.value), file);
  if (!edition.ok) return edition;
  const found = edition.value.studyYear;
  const expected = words.values.get("study-year")?.[0];
  if (expected !== undefined && (readStudyYear(expected) ?? expected) !== found) {
    return refused({ code: "edition-of-another-year", expected, found, where: { file } });
  }
  const values = new Map([...words.values, ["study-year", [found]]]);
  return done({ ...words, values, edition: edition.value }, edition.notices);
}

/** The form of --form as an option of those that read and calculate. */
export function editionsOf({ edition }: Words): { readonly editions?: readonly FormEdition[] } {
  return edition === undefined ? {} : { editions: [edition] };
}
