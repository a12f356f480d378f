import type { Language } from "../domain/language.js";
import type { LetterFact, LetterReading, ListComparison } from "../domain/letter-reading.js";
import { visibleText } from "../domain/visible-text.js";
import { letterWords as danish } from "./da/letter-words.js";
import { letterWords as english } from "./en/letter-words.js";

const WORDS: Readonly<Record<Language, typeof danish>> = { da: danish, en: english };

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
export function describeLetterDifferences(reading: LetterReading, language: Language): readonly string[] {
  const { notFound, comparison } = reading;
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
