import { danishDate } from "../domain/danish.js";
import type { Language } from "../domain/language.js";
import type { LetterFact, LetterReading, ListComparison, MissingFact } from "../domain/letter-reading.js";
import { visibleText } from "../domain/visible-text.js";

/** What a letter was read as, and how it differs from the nearest known form, line by line. */
export function describeLetterReading(reading: LetterReading, language: Language): readonly string[] {
  const { edition } = reading;
  const { institutions, specialisations, columns } = edition;
  const { facts, studyYear, lists, day } = WORDS[language];
  const factLines = (Object.keys(facts) as LetterFact[]).flatMap((fact) => {
    const value = edition[fact];
    if (value === undefined) return [];
    return [`${facts[fact]}: ${fact === "date" || fact === "deadline" ? day(value) : value}`];
  });
  const lines = [
    `${studyYear}: ${edition.studyYear}`,
    ...factLines,
    `${lists.institutions}: ${institutions.map(({ name, kkr, id }) => `${name} (${id}, KKR: ${kkr})`).join("; ")}`,
    `${lists.specialisations}: ${specialisations.map(({ name, id }) => `${name} (${id})`).join("; ")}`,
    `${lists.columns}: ${Object.values(columns).join("; ")}`,
  ];
  return [...lines.map(visibleText), ...describeLetterDifferences(reading, language)];
}

/** What was not found in a letter, and how its form differs from the nearest known one, line by line. */
export function describeLetterDifferences(
  { notFound, comparison }: LetterReading,
  language: Language,
): readonly string[] {
  const words = WORDS[language];
  const { institutions, specialisations, columns, with: year } = comparison;
  const inList = (list: ListComparison, reordered: string): string[] => [
    ...list.renamed.map(({ before, now }) => words.renamed(before, now)),
    ...list.added.map(words.added),
    ...list.gone.map(words.gone),
    ...(list.isReordered ? [reordered] : []),
  ];
  const differences = [
    ...inList(institutions, words.institutions),
    ...inList(specialisations, words.specialisations),
    ...columns.map(({ before, now }) => words.column(before, now)),
  ];
  return [
    ...notFound.map(({ fact, met }) => `${words.facts[fact]}: ${words.notFound(met)}`),
    ...(differences.length === 0 ? [words.same(year)] : [words.heading(year)]),
    ...differences.map((line) => `- ${line}`),
  ].map(visibleText);
}

/** The words and sentences of a reading in one language; the facts in the order in which they are said. */
interface LetterWords {
  readonly facts: Readonly<Record<LetterFact, string>>;
  readonly studyYear: string;
  readonly lists: Readonly<Record<"institutions" | "specialisations" | "columns", string>>;
  readonly day: (date: string) => string;
  readonly notFound: (met: MissingFact["met"]) => string;
  readonly heading: (year: string) => string;
  readonly same: (year: string) => string;
  readonly renamed: (before: string, now: string) => string;
  readonly added: (name: string) => string;
  readonly gone: (name: string) => string;
  readonly institutions: string;
  readonly specialisations: string;
  readonly column: (before: string, now: string) => string;
}

const WORDS: Readonly<Record<Language, LetterWords>> = {
  da: {
    facts: {
      title: "Titel",
      date: "Brevets dato",
      reference: "Reference",
      recipient: "Sendes til",
      deadline: "Frist",
    },
    studyYear: "Studieår",
    lists: { institutions: "Institutioner", specialisations: "Specialiseringer", columns: "Kolonner" },
    day: danishDate,
    notFound: (met) =>
      met.length === 0
        ? "ikke fundet i brevet og derfor udeladt."
        : `fremgår ikke entydigt af brevet og er derfor udeladt. Fundet: ${met.join("; ")}.`,
    heading: (year) => `Sammenlignet med skemaet for ${year}:`,
    same: (year) => `Navne, rækkefølge og overskrifter er som i skemaet for ${year}.`,
    renamed: (before, now) => `»${before}« hedder nu »${now}«.`,
    added: (name) => `»${name}« er ny.`,
    gone: (name) => `»${name}« er udgået.`,
    institutions: "Institutionerne står i en anden rækkefølge.",
    specialisations: "Specialiseringerne står i en anden rækkefølge.",
    column: (before, now) => `Kolonnen »${before}« hedder nu »${now}«.`,
  },
  en: {
    facts: {
      title: "Title",
      date: "Date of the letter",
      reference: "Reference",
      recipient: "To be sent to",
      deadline: "Deadline",
    },
    studyYear: "Study year",
    lists: { institutions: "Institutions", specialisations: "Specialisations", columns: "Columns" },
    day: (date) => date,
    notFound: (met) =>
      met.length === 0
        ? "not found in the letter, and left out."
        : `not said for certain in the letter, and left out. Met: ${met.join("; ")}.`,
    heading: (year) => `Beside the form of ${year}:`,
    same: (year) => `Names, order and headings are those of the form of ${year}.`,
    renamed: (before, now) => `“${before}” is now called “${now}”.`,
    added: (name) => `“${name}” is new.`,
    gone: (name) => `“${name}” is gone.`,
    institutions: "The institutions stand in another order.",
    specialisations: "The specialisations stand in another order.",
    column: (before, now) => `The column “${before}” is now called “${now}”.`,
  },
};
