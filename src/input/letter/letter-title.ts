import { readStudyYear } from "../../domain/study-year.js";
import { unbroken } from "./unbroken.js";

/** A line that says what the letter is about, with its study year as the form writes it. */
export interface LetterTitle {
  readonly text: string;
  readonly studyYear: string;
  /** The study year as the title writes it. */
  readonly written: string;
}

const YEAR = /\b\d{4}\s*[/–-]\s*(?:\d{4}|\d{2})\b/g;
/** The wording of the letter known, and others that a title may have. */
const BEGINNINGS = [
  /^(?:(?:vedr|ang|emne)[.:]*\s*)?indstilling om optag\b/i,
  /^(?:(?:Vedr|Ang|Emne)[.:]*\s*(?:[Aa]nmodning|[Ii]ndstilling|[Dd]imensionering|[Oo]ptag|[Ss]tudiepladser)|Anmodning|Indstilling|Dimensionering|Optag|Studiepladser)\b/,
];
const MOST_LINES = 3;

/** A letter's titles: lines that begin as one, end as no sentence, and say one study year; the known wording first. */
export function titlesIn(lines: readonly string[]): readonly LetterTitle[] {
  for (const beginning of BEGINNINGS) {
    const titles = lines.flatMap((line, index) =>
      beginning.test(line) ? (titleAt(lines, index) ?? []) : [],
    );
    if (titles.length > 0) return titles;
  }
  return [];
}

/** Every study year that the lines mention, as the form writes it. */
export function studyYearsIn(lines: readonly string[]): readonly string[] {
  return [...new Set(lines.flatMap((line) => yearsIn(line).map(({ studyYear }) => studyYear)))];
}

const ASKED =
  /\b(?:indstilling(?:en|er)?|optag(?:et)?)\b[^.]{0,60}?\bstudieåret\s+(\d{4}\s*[/–-]\s*(?:\d{4}|\d{2})\b)/giu;
const OF_BEFORE = /\b(?:var|blev|sidste|seneste|forrige|tidligere)\b/iu;

/** The study years whose intake a letter asks for beside its title: »indstilling til optag i studieåret 2027/2028«. */
export function askedYearsIn(sentences: readonly string[]): readonly string[] {
  return sentences
    .filter((sentence) => /[.:]$/.test(sentence) && !OF_BEFORE.test(sentence))
    .flatMap((sentence) => [...sentence.matchAll(ASKED)].map(([, year = ""]) => readStudyYear(year) ?? []))
    .flat();
}

const OF_FORM =
  /^(?:skema(?:et)?\s(?:for|til)\sstudieåret|studieår(?:et)?\s*:)\s*(\d{4}\s*[/–-]\s*(?:\d{4}|\d{2}))\.?$/i;

/** The study years that lines by themselves say the form is of: »Skema for studieåret 2027/2028«. */
export function yearsOfForm(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => readStudyYear(OF_FORM.exec(line)?.[1] ?? "") ?? []);
}

function titleAt(lines: readonly string[], from: number): LetterTitle | null {
  for (let to = from + 1; to <= from + MOST_LINES && to <= lines.length; to += 1) {
    const text = unbroken(lines.slice(from, to).join("\n"));
    const years = yearsIn(text);
    const [year] = years;
    if (year === undefined) continue;
    const goesOn = /^\p{Ll}/u.test(lines[to] ?? "");
    const isSentence = /[.,;:]$/.test(text) || /\.\s+\p{Lu}/u.test(text.replace(/^\p{L}+\.\s+/u, ""));
    return years.length > 1 || goesOn || isSentence ? null : { text, ...year };
  }
  return null;
}

function yearsIn(text: string): { studyYear: string; written: string }[] {
  return (text.match(YEAR) ?? []).flatMap((written) => {
    const studyYear = readStudyYear(written);
    return studyYear === null ? [] : [{ studyYear, written }];
  });
}
