import { given } from "../domain/given.js";
import { type About, aboutBefore } from "./about-number.js";
import { listsApart, type NumberList, respectively } from "./respectively.js";
import {
  isEarlier,
  isYear,
  NOT_MEANT,
  NUMBER,
  type Sentence,
  STUDY_PLACES,
  valueIn,
  withoutDates,
} from "./running-text.js";
import { OF_A_PLACE, type SaidTotal, saidTotals } from "./said-totals.js";
import type { TextContext } from "./text-context.js";
import { whoseIs } from "./whose-is.js";

/** A number of study places in running text, and the institutions and specialisations that are named with it. */
export interface SaidNumber extends SaidTotal {
  /** Whether the words say that it is a total. */
  readonly isTotal: boolean;
  /** Right before or behind it: it is theirs. */
  readonly own: readonly string[];
  /** Elsewhere in the sentence. */
  readonly named: readonly string[];
  /** The list that it is of, if that has a list of names beside it, and this is the number of one of them. */
  readonly list: NumberList | null;
  /** How it is said to be about a number, if it is. */
  readonly about?: About;
}

/** How much of a sentence on each side of a number says what it is. */
const NEAR = 200;
const MATTER =
  /studieplads|uddannelsesplads|hele landet|landstal|landsplan|(?<!\p{L})plads(?:er|erne)?(?!\p{L})|studerende|optag|dimension|indstill|(?<!\p{L})(?:tal(?:let|lene)?(?!\p{L})|antal(?:let)?(?=$|\s?[:=…\d]|\s(?:er|på|af|bliver|studie|plads|hæves|øges|stiger|sænkes|falder|nedsættes|reduceres|går)))/iu;
/** A telephone number, the votes of a majority, shares in a row, and what is written out as the number of something. */
const NO_COUNTS =
  /\+45[\s\d]{8,12}|(?<=\()\d{1,2} mod \d{1,2}(?=\))|(?<![\d.,])\d\d \d\d \d\d \d\d(?!\d)|(?<!\d)\d{8}(?!\d)|(?<![\d.,])\d{1,2}(?:,\d{1,9})?(?:\s?(?:,|og|\/)\s\d{1,2}(?:,\d{1,9})?){1,5}\s?(?:%|pct|procent)/giu;
/** Before a number that names a thing and counts nothing: a page, a law, a telephone, a price, an address. */
const LABEL =
  /(?:(?<!\p{L})(?:sider?|side \d{1,4} af|bilag|tabel|figur|punkt|pkt\.?|nr\.?|ref\.?|(?:sags?|journal)(?:nummer|nr\.?|en)?|stk\.?|kapitel|kap\.|afsnit|fodnote|note|trin|fase|periode|version|udgave|rang|uge|kl\.?|semester|lokale|etage|postboks|cvr|ean|tlf\.?|telefon|mobil|lov|lbk|bek|den|d\.|kr\.?|dkk|ects)|§{1,2}|€|\p{L}(?:vej|gade|all[eé]|stræde|torv|plads|boulevard|numme?r)(?:en|et)?)[\s:.-]{0,3}$/iu;
/** How many more or fewer than before. */
const NO_COUNT_BEFORE =
  /(?<!\p{L})(?:fra|(?:stigning|vækst|nedgang|reduktion|fald|forøgelse)\p{L}{0,3}\s(?:på|med)|(?:stig|øge|hæve|sænke|reducere|forhøje|ændre|forøge)\p{L}{0,2}\s(?:[^.,;:]{1,90}\s)?med|(?<!\p{L})(?:mod|yderligere)|(?<!\p{L})hold(?:et)?\spå|(?<!\p{L})de sidste)\s$|[+−]\s?$/iu;
const CHANGE_BEHIND = /^\s(?:\p{L}{1,20}\s)?(?:flere|færre|ekstra|yderligere|nye|mere|mindre)(?!\p{L})/iu;
/** A line of nothing but a number, as somebody typed it under the form: no page, and no number of a case. */
const ALONE = /^[^\p{L}\d]*(?!(?:[12]?\d|3[01])(?![\d.]))(?:\d\.\d{3}|\d{2,4})[^\p{L}\d]*$/u;
/** What may stand behind a number that counts study places; another word says that it counts something else. */
const GOES_ON = new RegExp(
  `^(?:$|\\s?[-.,;:!?)(»”"–=…]|\\s?$|\\s(?:og|eller|i|på|som|til|for|af|hos|ved|inden|fordelt|heraf|hvoraf|mod|mens|der|er|får|med|inkl|ekskl|inklusive|eksklusive|stk|indstilles|tildeles|foreslås)(?!\\p{L})|\\s(?:\\p{Ll}{1,20}e\\s){0,2}(?:${STUDY_PLACES}|(?:pædagog)?studerende|pædagoger|optag))`,
  "u",
);
/** "De 20 i alt fremmødte" counts those behind it. */
const IN_ALL = /^\s(?:i\salt|tilsammen|sammenlagt)(?!\p{L})/u;
/** What is said up to the number, and right behind it, is of something else than the study places of the form. */
const OF_OTHER_THINGS = new RegExp(
  `${NOT_MEANT}|kommuner? (?:har )?oplys|praktik|halvår|helår|overbook|sommer|vinter|merit|ledige|campus|udbudssted|afdeling|(?<!\\p{L})i (?:pct|procent)|(?<!\\p{L})andele?n?e?(?!\\p{L})|(?<=\\d\\s)stemmer?(?!\\p{L})|at fordele|øvrige deler|kræves|mulige|står lige|ladet stå tom|uanset rækkefølge|udbud|til rådighed|holdstørrelse|rammen? er (?:højst|maks)`,
  "iu",
);
/** What turns a sentence that begins with another year to this one. */
const NOW =
  /(?<!\p{L})(?:nu|i år|indstille[rs]|foreslås|anbefale[rs]|får|øges|hæves|sænkes|reduceres|forhøjes|mod|men)(?!\p{L})/iu;
/** What a change is by; what it is to is a number of the form. */
const CHANGE = /flyt|ændring|forskel|difference|afvigelse|stigning|vækst|nedgang|reduktion|forøgelse/iu;
const CLAUSE = /[,;:()…]|\s[–-]\s|\s(?:mod|heraf|hvoraf|deraf|hvilket|men|nu)\s/u;
/**
 * The whole numbers that running text says of study places: near a word of them, near the name of an institution or a
 * specialisation, or alone on a line. Years, dates, percentages, telephone numbers, pages, laws, prices and what counts
 * other things are none; nor is what the words say to be of internship places, overbooking, an intake, another year or a
 * change. Beside them the totals that a sentence says without either.
 */
export function saidNumbers(
  { sentence, plain }: Sentence,
  context: Pick<TextContext, "years" | "namesIn">,
): SaidNumber[] {
  const totals = saidTotals(sentence, context.years);
  const numbers = numbersIn(plain, context).map((number) => ({
    ...number,
    isTotal: totals.some(({ value }) => value === number.value),
  }));
  const others = totals.filter(({ value }) => !numbers.some((number) => number.value === value));
  return [
    ...numbers,
    ...others.map((total) => ({ ...total, isTotal: true, own: [], named: [], list: null })),
  ];
}

function numbersIn(
  plain: string,
  { years, namesIn }: Pick<TextContext, "years" | "namesIn">,
): Omit<SaidNumber, "isTotal">[] {
  const dateless = withoutDates(plain, years).replace(NO_COUNTS, "…");
  const names = namesIn(dateless);
  const listed = respectively(dateless, names);
  const masked = listsApart(dateless, listed);
  const found = [...masked.matchAll(new RegExp(NUMBER, "gu"))].map(({ 0: written, index }) => {
    const one = listed.get(index);
    // What is said of a list is said of each of its numbers.
    const [start, end] = [one?.list.from ?? index, one?.list.to ?? index + written.length];
    const all = masked.slice(Math.max(0, start - NEAR), start);
    const { about, before } = aboutBefore(all);
    const behind = masked.slice(end, end + NEAR);
    return { written, one, start, end, before, behind, about };
  });
  const counted = found.filter(({ written, behind }) => !isYear(written, behind));
  const [lead, rest] = [masked.slice(0, counted[0]?.start), masked.slice(counted[0]?.end)];
  if (isEarlier(lead, years) && !NOW.test(rest)) return [];
  let first = 0;
  let isListOfOthers = false;
  let from = 0;
  return counted.flatMap(({ written, one, start, end, before, behind, about }) => {
    // What a list is of stands before its colon, however long the list is.
    const colon = masked.slice(from, start).lastIndexOf(":");
    if (colon !== -1) {
      isListOfOthers = OF_OTHER_THINGS.test(masked.slice(Math.max(0, from + colon - NEAR), from + colon));
    }
    from = start;
    if (isListOfOthers || isNoCount(before, written, behind) || isOfOthers(before, behind, years)) return [];
    // Numbers and names are in the text's order, so that each name is passed once.
    while ((names[first]?.to ?? Infinity) < start - NEAR) first += 1;
    const near = [];
    for (let at = first; (names[at]?.to ?? Infinity) <= end + NEAR; at += 1)
      near.push(...names.slice(at, at + 1));
    const earlier = near.filter(({ to }) => to <= start);
    const later = near.filter((name) => name.from >= end);
    if (OF_A_PLACE.test(behind) && !later.some((name) => name.from <= end + 6)) return [];
    if (!GOES_ON.test(behind.replace(IN_ALL, "")) && later[0]?.from !== end + 1) return [];
    const isOfMatter = MATTER.test(before) || MATTER.test(behind) || ALONE.test(masked);
    if (earlier.length + later.length === 0 && !isOfMatter) return [];
    const beside = whoseIs(masked, { from: start, to: end }, near);
    const own = [
      ...beside.filter((name) => name.kind !== one?.kind).map(({ id }) => id),
      ...(one === undefined ? [] : [one.id]),
    ];
    const named = [...earlier, ...later].map(({ id }) => id);
    return [{ written, value: valueIn(written), own, named, list: one?.list ?? null, ...given({ about }) }];
  });
}

function isNoCount(before: string, written: string, behind: string): boolean {
  // "2. semester" is an ordinal, and "2. UCL" is of a list; "52 i Odense" is of the place alone.
  if (/^\.\s?\p{Ll}/u.test(behind) || (/^\.\s/.test(behind) && written.length === 1)) return true;
  return LABEL.test(before) || NO_COUNT_BEFORE.test(before) || CHANGE_BEHIND.test(behind);
}

function isOfOthers(before: string, behind: string, years: readonly number[]): boolean {
  const ahead = behind.split(CLAUSE, 1)[0] ?? "";
  const clause = `${before.split(CLAUSE).at(-1) ?? ""}…${ahead}`;
  const isChange = CHANGE.test(clause) && !/(?<!\p{L}|svare[rn]?d?e?\s)til\s$/u.test(before);
  // "(2017/2018: 577)", "i 2017/2018 (1.087)".
  if (/[(:]\s?$/.test(before) && isEarlier(before.slice(-14), years)) return true;
  // "1.307 (1.340 sidste år) og 728 (747)".
  if (before.endsWith("(") && behind.startsWith(")") && isEarlier(before, years)) return true;
  return isChange || OF_OTHER_THINGS.test(before + ahead) || isEarlier(clause, years);
}
