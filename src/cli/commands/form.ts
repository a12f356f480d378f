import { describeLetterReading } from "../../messages/describe-letter-reading.js";
import type { LetterReading } from "../../domain/letter-reading.js";
import { done, type Outcome, refused } from "../../domain/outcome.js";
import { readLetter } from "../../input/letter/read-letter.js";
import type { Words } from "../flags.js";
import { inFlags } from "../in-flags.js";
import { nameOf, readInput } from "../read-input.js";
import { WrongUse } from "../wrong-use.js";
import { editionsOf } from "../year-form.js";
import { type Handler, jsonOf, recommended } from "./handler.js";
import { fillForm } from "../../fill/fill-form.js";
import { openOfficeFile } from "../../input/archive/open-office-file.js";
import { mailFile } from "../side-files.js";

/** The form of the ministry's letter, as a file for --form. */
export const form: Handler = ({ positionals, values }) => {
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new WrongUse(USE);
  const reading = letterIn(readInput(path), path, { positionals, values });
  if (!reading.ok) return reading;
  const { value, notices } = reading;
  const own = { json: () => jsonOf(value.edition) };
  return done({ own, report: (language) => describeLetterReading(value, language) }, notices);
};

function letterIn(bytes: Uint8Array, path: string, words: Words): Outcome<LetterReading> {
  const { values } = words;
  const studyYear = values.get("study-year")?.[0];
  const read = readLetter(bytes, {
    file: nameOf(path),
    ...(studyYear === undefined ? {} : { studyYear }),
    kkrOf: pairsOf("kkr-of", values.get("kkr-of")),
    ids: pairsOf("id", values.get("id")),
    ...editionsOf(words),
  });
  return inFlags(read, {});
}

/** "NAVN=KKR"; a name may have a sign of equality in it, what it is given may not. */
function pairsOf(flag: string, written: readonly string[] = []): Readonly<Record<string, string>> {
  const pairs = new Map<string, string>();
  for (const pair of written) {
    const at = pair.lastIndexOf("=");
    const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at < 1 || name === "" || value === "") {
      throw new WrongUse({
        da: `--${flag} "${pair}": skriv navnet, et lighedstegn og værdien, fx ${EXAMPLES[flag] ?? ""}`,
        en: `--${flag} "${pair}": write the name, a sign of equality and the value, e.g. ${EXAMPLES[flag] ?? ""}`,
      });
    }
    if (pairs.has(name)) {
      throw new WrongUse({
        da: `--${flag}: ${name} er angivet to gange.`,
        en: `--${flag}: ${name} is given twice.`,
      });
    }
    pairs.set(name, value);
  }
  return Object.fromEntries(pairs);
}

const EXAMPLES: Readonly<Record<string, string>> = {
  "kkr-of": '--kkr-of "Professionshøjskolen Storebælt=sjaelland"',
  id: '--id "Professionshøjskolen Storebælt=storebaelt"',
};

const USE = {
  da: "Angiv ministeriets brev (.docx, eller .txt med brevets tekst; - er standardinput): dimensionering form brev.docx --out skema.json",
  en: "Give the ministry's letter (.docx, or .txt with its text; - is standard input): dimensionering form letter.docx --out form.json",
};

/** The ministry's document with the numbers in its own form. The document supplies the form and the study year. */
export const fill: Handler = async (words) => {
  const { positionals, values } = words;
  const [path, ...input] = positionals;
  const isInputLeftOut = input.length === 0 && !values.has("shares");
  if (path === undefined || isInputLeftOut || input.length > 1) throw new WrongUse(FILL_USE);
  const bytes = readInput(path);
  // Before its study year is asked for: nothing can be filled in a text.
  const opened = openOfficeFile(bytes, "docx");
  if (!opened.ok) return refused({ ...opened.refusal, where: { file: nameOf(path) } });
  const letter = letterIn(bytes, path, words);
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
  return done({ own, beside }, [...recommendation.notices, ...filled.notices]);
};

const CEILING = {
  da: "Et loft efter praktikpladserne er ikke en indstilling og sættes ikke ind i ministeriets dokument. Angiv det antal, der er besluttet, for eksempel med --totals.",
  en: "A ceiling by internship places is no recommendation and is not put into the ministry's document. Give the total that was decided on, for example with --totals.",
};

const FILL_USE = {
  da: "Angiv BREV (ministeriets Word-dokument) og FIL (praktikpladserne eller en gemt indstilling): dimensionering fill brev.docx praktik.csv --out udfyldt.docx",
  en: "Give LETTER (the ministry's Word document) and INPUT (the request or the internship places): dimensionering fill letter.docx places.csv --out filled.docx",
};
