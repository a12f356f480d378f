import type { LetterFact, MissingFact } from "../../domain/letter-reading.js";
import { DATE, readDate } from "../../domain/danish-dates.js";

/** The words of a letter around its form. */
export interface LetterWords {
  /** Line by line, or paragraph by paragraph; none of them blank. */
  readonly lines: readonly string[];
  readonly sentences: readonly string[];
}

/** What was found, and what might have been meant where nothing was. */
export interface LetterFacts {
  readonly found: Partial<Record<LetterFact, string>>;
  readonly missing: readonly MissingFact[];
}

/** What the letter's title says of the letter, and not of the answer that has the title too. */
const ASKS = /\s*[–—:,-]\s*(?:anmodning|opfordring|bestilling|høring)[^–—]*$/iu;

/** One fact: the value, or what was met. */
type Fact = { readonly value: string } | { readonly met: readonly string[] };

/** Date, reference, recipient and deadline of a letter. What is not there, or there in two ways, is left out. */
export function letterFacts(words: LetterWords, title: string | null): LetterFacts {
  const date = dateOf(words, title);
  const facts: readonly (readonly [LetterFact, Fact])[] = [
    ["title", title === null ? { met: [] } : { value: title.replace(ASKS, "") }],
    ["date", date],
    ["reference", referenceOf(words)],
    ["recipient", recipientOf(words)],
    ["deadline", deadlineOf(words, "value" in date ? date.value : null)],
  ];
  return {
    found: Object.fromEntries(facts.flatMap(([fact, it]) => ("value" in it ? [[fact, it.value]] : []))),
    missing: facts.flatMap(([fact, it]) => ("met" in it ? [{ fact, met: it.met }] : [])),
  };
}

const DATE_LINE = new RegExp(`^(?:(?:\\p{L}+,\\s*)?(?:den|d\\.))?\\s*(${DATE})\\.?$`, "iu");
const DATE_LABEL = /^dato\s*:?\s*(.*)$/i;

/** The letter's date: what stands behind »Dato«, else a line above the title with nothing but a date. */
function dateOf({ lines }: LetterWords, title: string | null): Fact {
  const end = title === null ? -1 : lines.findIndex((line) => title.startsWith(line));
  const above = lines.slice(0, end === -1 ? lines.length : end);
  const labelled = above.flatMap((line, index) => {
    const [, behind] = DATE_LABEL.exec(line) ?? [];
    return (behind === "" ? above[index + 1] : behind) ?? [];
  });
  const datesIn = (among: readonly string[]): string[] =>
    among.flatMap((line) => DATE_LINE.exec(line)?.[1] ?? []);
  const dates = datesIn(labelled);
  const written = dates.length > 0 ? dates : datesIn(above);
  return only(written.map((text) => ({ text, value: isoOf(text) })));
}

const REFERENCES = [
  /^(?:vores |vor )?ref(?:erence)?\.?\s*-?\s*(?:nr|nummer)?\b[.:]*\s*(.*)$/i,
  /^sags?\.?\s*-?\s*(?:nr|nummer)\b[.:]*\s*(.*)$/i,
  /^j(?:ournal)?\.?\s*-?\s*(?:nr|nummer)\b[.:]*\s*(.*)$/i,
];
const REFERENCE = /^(?=.*\d)[\p{L}\d][\p{L}\d./ -]{0,39}$/u;

/** What stands behind »Ref.-nr.«, else »Sagsnr.«, else »J.nr.«; or on the line below it. */
function referenceOf({ lines }: LetterWords): Fact {
  for (const label of REFERENCES) {
    const values = lines.flatMap((line, index) => {
      const [, behind] = label.exec(line) ?? [];
      const text = (behind === "" ? lines[index + 1] : behind)?.trim() ?? "";
      return behind !== undefined && REFERENCE.test(text) ? [{ text, value: text }] : [];
    });
    if (values.length > 0) return only(values);
  }
  return { met: [] };
}

const ADDRESS = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g;
const IS_SENT = /\b(?:ind|frem|til)?send(?:es|t|e)?\b/i;
const IS_RECOMMENDATION = /indstilling|skema|(?<!an)svar/i;
const IS_QUESTION = /spørgsmål|henvendelse|oplysninger|kontakt(?!råd)/i;

/** The e-mail address to which a sentence says that the recommendation is sent. */
function recipientOf({ sentences }: LetterWords): Fact {
  const said = sentences.filter(
    (it) => IS_SENT.test(it) && IS_RECOMMENDATION.test(it) && !IS_QUESTION.test(it),
  );
  // "Den sendes til …" says what only in the sentence before it.
  const sent = sentences.filter((it) => IS_SENT.test(it) && !IS_QUESTION.test(it));
  const [addresses = []] = [said, sent]
    .map((among) => among.flatMap((sentence) => sentence.match(ADDRESS) ?? []))
    .filter((found) => found.length > 0);
  const all = sentences.flatMap((sentence) => sentence.match(ADDRESS) ?? []);
  return addresses.length === 0
    ? { met: [...new Set(all)] }
    : only(addresses.map((text) => ({ text, value: text.toLowerCase() })));
}

/** A line of its own, "Frist: 12. februar 2027", or a sentence: "Fristen for indsendelse er den 12. februar 2027". */
const IS_DEADLINE =
  /^(?:svar)?frist(?:en)?(?: for (?:indsendelse|indsending|svar|aflevering|at (?:svare|indsende)))?(?:\s*:| er )/i;
/** "Inden den 12." may mean the 11th: it is met, and left open. */
const LATEST = new RegExp(
  `(inden|senest|frist\\P{L}?[^.]{0,60}?)\\s+(?:\\p{L}+dag\\s+)?(?:den\\s+|d\\.\\s*)?(${DATE})`,
  "giu",
);

/** The day that a sentence says the recommendation is to be sent by; without a year, in the letter's own year. */
function deadlineOf({ sentences }: LetterWords, letterDate: string | null): Fact {
  const said = sentences.filter(
    (it) =>
      (IS_DEADLINE.test(it) ||
        ((IS_SENT.test(it) || /frist|modtage|skal have|i hænde/i.test(it)) && IS_RECOMMENDATION.test(it))) &&
      !IS_QUESTION.test(it),
  );
  const written = said.flatMap((sentence) => [...sentence.matchAll(LATEST)]);
  return only(
    written.map(([, word = "", text = ""]) => ({
      text,
      value: /^inden$/i.test(word) ? null : dayAfter(letterDate, text),
    })),
  );
}

function isoOf(written: string): string | null {
  const date = readDate(written);
  return date === null || date.year === null ? null : `${date.year}-${date.monthAndDay}`;
}

/**
 * A deadline; without a year, later in that of the letter. If it is before the letter's own date, one of the two is
 * wrong, or it is of another year, which nobody wrote.
 */
function dayAfter(letterDate: string | null, written: string): string | null {
  const date = readDate(written);
  const year = date?.year ?? letterDate?.slice(0, 4);
  if (date === null || year === undefined) return null;
  const iso = `${year}-${date.monthAndDay}`;
  const isAfter = letterDate === null || iso > letterDate || (iso === letterDate && date.year !== null);
  return isAfter ? iso : null;
}

/** The one value that all agree on; else everything that was met. */
function only(values: readonly { readonly text: string; readonly value: string | null }[]): Fact {
  const [first, ...others] = new Set(values.map(({ value }) => value));
  const isOne = typeof first === "string" && others.length === 0;
  return isOne ? { value: first } : { met: [...new Set(values.map(({ text }) => text))] };
}
