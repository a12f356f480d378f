import { danishDate } from "../domain/danish.js";
import type { Language } from "../domain/language.js";
import type { LetterFact, LetterReading, ListComparison } from "../domain/letter-reading.js";
import { visibleText } from "../domain/visible-text.js";

/** What a letter was read as, and how it differs from the nearest known form, line by line. */
export function describeLetterReading(reading: LetterReading, language: Language): readonly string[] {
  const lines = language === "da" ? danishLines(reading) : englishLines(reading);
  return [...lines.map(visibleText), ...describeLetterDifferences(reading, language)];
}

/** What was not found in a letter, and how its form differs from the nearest known one, line by line. */
export function describeLetterDifferences(reading: LetterReading, language: Language): readonly string[] {
  return (language === "da" ? danishDifferences(reading) : englishDifferences(reading)).map(visibleText);
}

function danishLines({ edition }: LetterReading): string[] {
  const { institutions, specialisations, columns } = edition;
  const day = (date: string): string => danishDate(date);
  return [
    `Studieår: ${edition.studyYear}`,
    ...factLines(edition, DANISH_FACTS, day),
    `Institutioner: ${institutions.map(({ name, kkr, id }) => `${name} (${id}, KKR: ${kkr})`).join("; ")}`,
    `Specialiseringer: ${specialisations.map(({ name, id }) => `${name} (${id})`).join("; ")}`,
    `Kolonner: ${Object.values(columns).join("; ")}`,
  ];
}

function danishDifferences({ notFound, comparison }: LetterReading): string[] {
  return [
    ...notFound.map(({ fact, met }) =>
      met.length === 0
        ? `${DANISH_FACTS[fact]}: ikke fundet i brevet og derfor udeladt.`
        : `${DANISH_FACTS[fact]}: fremgår ikke entydigt af brevet og er derfor udeladt. Fundet: ${met.join("; ")}.`,
    ),
    ...differences(comparison, {
      heading: (year) => `Sammenlignet med skemaet for ${year}:`,
      same: (year) => `Navne, rækkefølge og overskrifter er som i skemaet for ${year}.`,
      renamed: (before, now) => `»${before}« hedder nu »${now}«.`,
      added: (name) => `»${name}« er ny.`,
      gone: (name) => `»${name}« er udgået.`,
      institutions: "Institutionerne står i en anden rækkefølge.",
      specialisations: "Specialiseringerne står i en anden rækkefølge.",
      column: (before, now) => `Kolonnen »${before}« hedder nu »${now}«.`,
    }),
  ];
}

function englishLines({ edition }: LetterReading): string[] {
  const { institutions, specialisations, columns } = edition;
  return [
    `Study year: ${edition.studyYear}`,
    ...factLines(edition, ENGLISH_FACTS, (date) => date),
    `Institutions: ${institutions.map(({ name, kkr, id }) => `${name} (${id}, KKR: ${kkr})`).join("; ")}`,
    `Specialisations: ${specialisations.map(({ name, id }) => `${name} (${id})`).join("; ")}`,
    `Columns: ${Object.values(columns).join("; ")}`,
  ];
}

function englishDifferences({ notFound, comparison }: LetterReading): string[] {
  return [
    ...notFound.map(({ fact, met }) =>
      met.length === 0
        ? `${ENGLISH_FACTS[fact]}: not found in the letter, and left out.`
        : `${ENGLISH_FACTS[fact]}: not said for certain in the letter, and left out. Met: ${met.join("; ")}.`,
    ),
    ...differences(comparison, {
      heading: (year) => `Beside the form of ${year}:`,
      same: (year) => `Names, order and headings are those of the form of ${year}.`,
      renamed: (before, now) => `“${before}” is now called “${now}”.`,
      added: (name) => `“${name}” is new.`,
      gone: (name) => `“${name}” is gone.`,
      institutions: "The institutions stand in another order.",
      specialisations: "The specialisations stand in another order.",
      column: (before, now) => `The column “${before}” is now called “${now}”.`,
    }),
  ];
}

const DANISH_FACTS: Readonly<Record<LetterFact, string>> = {
  title: "Titel",
  date: "Brevets dato",
  reference: "Reference",
  recipient: "Sendes til",
  deadline: "Frist",
};

const ENGLISH_FACTS: Readonly<Record<LetterFact, string>> = {
  title: "Title",
  date: "Date of the letter",
  reference: "Reference",
  recipient: "To be sent to",
  deadline: "Deadline",
};

function factLines(
  edition: LetterReading["edition"],
  labels: Readonly<Record<LetterFact, string>>,
  day: (date: string) => string,
): string[] {
  return (["title", "date", "reference", "recipient", "deadline"] as const).flatMap((fact) => {
    const value = edition[fact];
    if (value === undefined) return [];
    return [`${labels[fact]}: ${fact === "date" || fact === "deadline" ? day(value) : value}`];
  });
}

/** The sentences of a comparison, in one language. */
interface ComparisonWords {
  readonly heading: (year: string) => string;
  readonly same: (year: string) => string;
  readonly renamed: (before: string, now: string) => string;
  readonly added: (name: string) => string;
  readonly gone: (name: string) => string;
  readonly institutions: string;
  readonly specialisations: string;
  readonly column: (before: string, now: string) => string;
}

function differences(comparison: LetterReading["comparison"], words: ComparisonWords): string[] {
  const { institutions, specialisations, columns } = comparison;
  const inList = (list: ListComparison, reordered: string): string[] => [
    ...list.renamed.map(({ before, now }) => words.renamed(before, now)),
    ...list.added.map(words.added),
    ...list.gone.map(words.gone),
    ...(list.isReordered ? [reordered] : []),
  ];
  const lines = [
    ...inList(institutions, words.institutions),
    ...inList(specialisations, words.specialisations),
    ...columns.map(({ before, now }) => words.column(before, now)),
  ];
  return lines.length === 0
    ? [words.same(comparison.with)]
    : [words.heading(comparison.with), ...lines.map((line) => `- ${line}`)];
}
