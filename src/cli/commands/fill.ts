import type { FormEdition } from "../../domain/form-edition.js";
import { given } from "../../domain/given.js";
import { done, refused } from "../../domain/outcome.js";
import { fieldsLeft } from "../../fill/fields-left.js";
import { fillForm } from "../../fill/fill-form.js";
import { openOfficeFile } from "../../input/archive/open-office-file.js";
import { parseFormEdition } from "../../input/request/parse-form-edition.js";
import { readJson } from "../../input/request/read-json.js";
import { nameOf, readInput } from "../read-input.js";
import { mailFile } from "../side-files.js";
import { WrongUse } from "../wrong-use.js";
import { letterIn } from "./form.js";
import { type Handler, recommended } from "./handler.js";

/** The ministry's document with the numbers in its own form. The document supplies the form and the study year. */
export const fill: Handler = async (words) => {
  const { positionals, values } = words;
  const [path = "", ...input] = positionals;
  const bytes = readInput(path);
  // Before its study year is asked for: nothing can be filled in a text.
  const opened = openOfficeFile(bytes, "docx");
  if (!opened.ok) {
    if (input[0] !== undefined && openOfficeFile(readInput(input[0]), "docx").ok) throw new WrongUse(SWAPPED);
    return refused({ ...opened.refusal, where: { file: nameOf(path) } });
  }
  const read = letterIn(bytes, path, words);
  const letter = read.ok
    ? read
    : letterIn(bytes, path, { ...words, ...given({ edition: carriedForm(input) }) });
  if (!letter.ok) return letter;
  const { edition } = words.edition === undefined ? letter.value : words;
  const of = { edition: edition ?? letter.value.edition, keepsForm: true } as const;
  const studyYear = ["study-year", [of.edition.studyYear]] as const;
  const asked = { ...words, ...of, positionals: input, values: new Map([...values, studyYear]) };
  const recommendation = await recommended(asked);
  if (!recommendation.ok) return recommendation;
  if (recommendation.value.request.studyPlaces.from === "capacity") throw new WrongUse(CEILING);
  const filled = fillForm(bytes, recommendation.value, {
    file: nameOf(path),
    overwrite: values.has("force"),
    editions: [letter.value.edition],
  });
  if (!filled.ok) return filled;
  const own = { docx: () => Promise.resolve(filled.value) };
  const beside = mailFile(words, recommendation.value, "ministry-document");
  const fields = fieldsLeft(filled.value, letter.value.edition);
  const { institutions, specialisations } = letter.value.comparison;
  const isReordered = institutions.isReordered || specialisations.isReordered;
  const where = { file: nameOf(path) };
  return done({ own, beside }, [
    ...[...recommendation.notices, ...filled.notices],
    ...(isReordered && words.edition === undefined ? [{ code: "letter-other-order", where } as const] : []),
    ...(fields.length === 0 ? [] : [{ code: "fields-left", fields, where } as const]),
  ]);
};

/** The form that the work carries: it knows the institutions of the letter that it was made of. */
function carriedForm([path = ""]: readonly string[]): FormEdition | undefined {
  // What is piped is read once.
  const data = path.toLowerCase().endsWith(".json") ? readJson(readInput(path), {}) : null;
  const work = data?.ok === true ? data.value : null;
  if (typeof work !== "object" || work === null || !("edition" in work)) return undefined;
  const form = parseFormEdition(work.edition);
  return form.ok ? form.value : undefined;
}

const SWAPPED = {
  da: "BREV og FIL er byttet om: Angiv først BREV (ministeriets brev, .docx) og så FIL (arbejdet eller praktikpladserne).",
  en: "LETTER and INPUT are swapped: give LETTER (the ministry's letter, .docx) first, and then INPUT.",
};

const CEILING = {
  da: "Et loft efter praktikpladserne er ikke en indstilling og sættes ikke ind i ministeriets dokument. Angiv det antal, der er besluttet, for eksempel med --totals.",
  en: "A ceiling by internship places is no recommendation and is not put into the ministry's document. Give the total that was decided on, for example with --totals.",
};
