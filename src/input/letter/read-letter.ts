import type { FormEdition, OwnEditions } from "../../domain/form-edition.js";
import type { LetterReading } from "../../domain/letter-reading.js";
import type { Notice } from "../../domain/notice.js";
import { done, type Outcome, refused, refusedIfAny } from "../../domain/outcome.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import { yearNotices } from "../../domain/year-notices.js";
import { readStudyYear } from "../../domain/study-year.js";
import { reference } from "../../reference/reference.js";
import { compareForms } from "./compare-forms.js";
import { letterFacts, type LetterWords } from "./letter-facts.js";
import { askedYearsIn, type LetterTitle, studyYearsIn, titlesIn, yearsOfForm } from "./letter-title.js";
import { haveSameEnding, namesOnForm } from "./names-on-form.js";
import { openLetter } from "./open-letter.js";

/** What is known of a letter before it is read. */
export interface ReadLetterOptions extends OwnEditions {
  /** The name of the file, for messages. */
  readonly file?: string;
  /** The study year, where the letter's title says none. */
  readonly studyYear?: string;
  /** The KKR of an institution that is not known, by its name in the letter. */
  readonly kkrOf?: Readonly<Record<string, string>>;
  /** The id of an institution or a specialisation that is not known, by its name in the letter. */
  readonly ids?: Readonly<Record<string, string>>;
}

/**
 * Reads the ministry's letter of a year, as a Word document or as the text pasted from a PDF, into an edition of the
 * form: names, order and headings as the letter has them, the study year of its title, and the date, reference,
 * recipient and deadline where it says them for certain. An institution of the nearest known form keeps its id, its
 * KKR and its former names. Never throws, whatever the bytes.
 */
export function readLetter(bytes: Uint8Array, options: ReadLetterOptions = {}): Outcome<LetterReading> {
  const file: Where = options.file === undefined ? {} : { file: options.file };
  const letter = openLetter(bytes);
  if ("code" in letter) return refused({ ...letter, where: file });
  const { words, formBeside, notices } = letter;
  const title = titleOf(words, options.studyYear);
  if ("code" in title) {
    // A file without the form is another one: that it says no year is no fault of it.
    const form = formBeside(reference.at(undefined, undefined, options.editions).edition);
    const isOther = "code" in form && form.code === "letter-without-form";
    return refused(isOther ? { ...form, where: file } : { ...title, where: title.where ?? file });
  }
  const frame = reference.at(title.studyYear, undefined, options.editions);
  const form = formBeside(frame.edition);
  if ("code" in form) return refused({ ...form, where: file });
  if (haveSameEnding(form, frame.institutions)) return refused({ code: "letter-rows-unclear", where: file });
  const names = namesOnForm(form, frame, options);
  const refusal = refusedIfAny(names.refusals.map((it) => ({ ...it, where: it.where ?? file })));
  if (refusal !== null) return refusal;
  const { found, missing } = letterFacts(words, title.title?.text ?? null);
  const { institutions, specialisations } = names;
  const edition: FormEdition = {
    studyYear: title.studyYear,
    institutions,
    specialisations,
    columns: form.columns,
    ...found,
  };
  // A later year is known by its letter.
  const early = yearNotices(frame).filter(
    (notice) => notice.code === "distant-study-year" && notice.isBefore,
  );
  return done({ edition, notFound: missing, comparison: compareForms(frame.edition, edition) }, [
    ...(title.title === null ? otherTitle(title, file) : shortYear(title.title, file)),
    ...(form.isRepeated === true ? [{ code: "letter-form-repeated", where: file } as const] : []),
    ...(form.extraColumns.length === 0
      ? []
      : [{ code: "extra-columns", headers: form.extraColumns, where: file } as const]),
    ...[...early, ...names.notices, ...notices].map((notice) => ({ ...notice, where: file })),
  ]);
}

interface YearAndTitle {
  readonly studyYear: string;
  readonly title: LetterTitle | null;
  /** The study years of the titles. */
  readonly inTitle: readonly string[];
}

/**
 * The study year of the title, or the one stated; one that is neither the title's nor that which the text asks for is
 * refused. Where the text asks for another year alone, either may be meant.
 */
function titleOf({ lines, sentences }: LetterWords, stated: string | undefined): YearAndTitle | Refusal {
  const said = stated === undefined ? undefined : readStudyYear(stated);
  if (said === null) {
    return { code: "invalid-study-year", written: stated ?? "", where: { path: "studyYear" } };
  }
  const titles = titlesIn(lines);
  // In a text the title may run on in the sentence below it.
  const untitled = sentences.map((it) => titles.reduce((left, { text }) => left.replace(text, ""), it));
  const asked = askedYearsIn(untitled);
  const inTitle = titles.map(({ studyYear }) => studyYear);
  const named = asked.some((year) => inTitle.includes(year)) ? inTitle : [...inTitle, ...asked];
  const years = [...new Set([...named, ...yearsOfForm(lines)])];
  const [only, another] = years;
  if (said !== undefined && inTitle.length > 0 && !years.includes(said)) {
    return { code: "letter-other-study-year", stated: said, inTitle: [...new Set(inTitle)].join(", ") };
  }
  const studyYear = said ?? (another === undefined && inTitle.length > 0 ? only : undefined);
  if (studyYear === undefined) {
    return { code: "letter-without-study-year", met: another === undefined ? studyYearsIn(lines) : years };
  }
  return { studyYear, inTitle, title: titles.find((title) => title.studyYear === studyYear) ?? null };
}

/** The title stays in the document that is filled in and sent. */
function otherTitle({ studyYear, inTitle }: YearAndTitle, where: Where): Notice[] {
  if (inTitle.length === 0) return [];
  return [{ code: "letter-other-title", inTitle: [...new Set(inTitle)].join(", "), studyYear, where }];
}

function shortYear({ written, studyYear }: LetterTitle, where: Where): Notice[] {
  if (written === studyYear) return [];
  return [{ code: "read-differently", what: "study-year", written, readAs: studyYear, times: 1, where }];
}
