import { type Amount, type Decimal, exact, plain, sumOf } from "../domain/amount.js";
import type { Overbooking } from "../domain/request.js";
import type { SaidWrong } from "./finding.js";
import {
  isEarlier,
  NOT_MEANT,
  NUMBER,
  numbersIn,
  PERCENT,
  type Sentence,
  valueIn,
  withoutDates,
} from "./running-text.js";
import { rightNumbers } from "./number-findings.js";
import { OF_A_PLACE } from "./said-totals.js";
import type { TextContext } from "./text-context.js";
import { besideIt } from "./whose-is.js";

const OVERBOOKING = "overbook\\p{L}{0,6}(?:\\s(?:på|med)\\s[\\d,]{1,5}\\s?(?:%|pct\\.?|procent))?";
const OF_OVERBOOKING = "\\s(?:[\\d,]{1,5}\\s?(?:%|pct\\.?|procent)\\s)?overbook";
const COUNTED = "(?:(?:ind|med)regnet|regnet med|indeholdt|inkluderet|medtaget|talt med|med(?!\\p{L}))";
const INCLUDED = new RegExp(
  [
    `(?<!\\p{L})(?:inkl[\\p{L}.]{0,12}|indeholder|omfatter|(?:er|\\d|opgjort) med|er indregnet)${OF_OVERBOOKING}`,
    `${OVERBOOKING} (?:er|bliver) (?:${COUNTED}|en del af)`,
    `^\\W*med ${OVERBOOKING} er (?:der|antallet) ${NUMBER}`,
    "overbook\\p{L}{0,6}:? inkl|overbook[^;]{0,20} inden for",
  ].join("|"),
  "iu",
);
const BESIDES =
  "(?<!\\p{L})(?:herudover|derudover|ud ?over|oven ?i|hertil|dertil|yderligere|plus|tillægg?\\p{L}{0,3}|lægges)";
/** What stands between two words; "pct." ends no sentence. */
const UP_TO = "(?:[^.;]|pct\\.){0,40}";
const EXCLUDED = new RegExp(
  [
    `(?<!\\p{L})(?:ekskl[\\p{L}.]{0,12}|uden(?: den)?|før|fratrukket|(?:indeholder|omfatter) ikke|ikke (?:taget )?højde for)${OF_OVERBOOKING}`,
    `${BESIDES}${UP_TO}\\soverbook|overbook[^;]{0,40}\\s${BESIDES}(?!\\p{L})`,
    `${OVERBOOKING} er ikke ${COUNTED}`,
  ].join("|"),
  "iu",
);
const IS_BESIDES = new RegExp(`${BESIDES}(?!\\p{L})`, "iu");
/** A percentage that comes on top, without the word: it is that of overbooking if it is the same. */
const ON_TOP = new RegExp(`${BESIDES}${UP_TO}\\s${PERCENT}`, "iu");
/** That the number with it is the one that is recommended. */
const RECOMMENDED = /(?:antallet|tallene) med overbook[^;]{0,20} der indstilles/iu;
/** That there is no overbooking at all, if it is not said of these numbers alone. */
const NONE =
  /^(?!.*(?:tal|skema|tabel)).*(?:(?<!\p{L})(?:ikke (?:regnet med )?|ingen )overbook|overbook\p{L}{0,3}:? (?:ikke|ingen)(?!\p{L}))/iu;
const SAID = new RegExp(
  `${PERCENT}\\s(?:i\\s)?overbook|overbook\\p{L}{0,6}:?[^\\d.;:]{0,60}\\s${PERCENT}`,
  "iu",
);
/** How many may be, which says not how many are; what is asked; and what is of internships. */
const NOT_SAID = /op til|højst|maks|bedes|styrelsen|oplys|praktik/iu;
/** That a number is with overbooking. */
export const WITH: RegExp = new RegExp(`(?<!\\p{L})(?:med|inkl[\\p{L}.]{0,12})${OF_OVERBOOKING}`, "iu");
const WITHOUT = new RegExp(`(?<!\\p{L})(?:uden|før|ekskl[\\p{L}.]{0,12})${OF_OVERBOOKING}`, "iu");
const MORE = new RegExp(
  `overbook\\p{L}{0,6}(?: herudover| derudover)? (?:med|på) ${NUMBER} (?:studie|uddannelses)?plads`,
  "iu",
);
/** "i alt 784", "dvs. 37 pladser": what the overbooking comes to, or what all do with it. */
const COMES_TO = new RegExp(
  `(?:(?:i alt|dvs\\.|altså|svare(?:nde|r)?(?: det)? til) ${NUMBER}(?=$|[.,;)]|\\sstuderende)|${NUMBER}(?=\\s(?:studie|uddannelses)?plads))(?:\\s(?:studie|uddannelses)?plads\\p{L}*)?`,
  "giu",
);
/** What else places may be counted of in a sentence on overbooking. */
const OF_OTHER_THINGS = new RegExp(
  `${NOT_MEANT}|frafald|falder fra|kvote|merit|ledige|campus|udbudssted|afdeling|(?<!\\p{L})hold`,
  "iu",
);

/**
 * What a text says of overbooking and the request does not do: another percentage, or in or not in the numbers, or
 * none; and a number with or without it that no number of the table comes to.
 */
export function overbookingFindings({ whole }: Sentence, context: TextContext): SaidWrong[] {
  if (NOT_SAID.test(whole) || isEarlier(whole, context.years) || !isOther(whole, context)) return [];
  return [{ code: "overbooking-in-text-differs", ...overbookingOf(context) }];
}

/** How a request overbooks; null where it does not. */
function overbookingOf({ request: { overbooking = { mode: "none" } } }: TextContext): {
  readonly mode: Overbooking["mode"];
  readonly percent: Amount | null;
} {
  return { mode: overbooking.mode, percent: overbooking.mode === "none" ? null : overbooking.percent };
}

function isOther(whole: string, context: TextContext): boolean {
  const { inTable, isStated } = context;
  const { mode, percent } = overbookingOf(context);
  const isOurs = (written: string): boolean =>
    percent !== null && exact(percent).equals(written.replace(",", "."));
  if (!/overbook/iu.test(whole)) {
    const [, written] = ON_TOP.exec(whole) ?? [];
    return mode === "included" && written !== undefined && isOurs(written);
  }
  const [, before, behind = before] = SAID.exec(whole) ?? [];
  if (behind !== undefined && !isOurs(behind)) return true;
  if (RECOMMENDED.test(whole)) return mode !== "included" && !/ikke/iu.test(whole);
  const others = [...new Set(numbersIn(withoutDates(whole)))].filter((value) => !inTable.has(value));
  if (others.length > 0) {
    const unknown = others.filter((value) => !isStated(value));
    const counts = overbooked(context);
    if (counts.length === 0 || unknown.length === 0) return false;
    if (!OF_OTHER_THINGS.test(whole) && isOfAnother(withoutDates(whole), unknown, counts, context))
      return true;
    return others.length === 1
      ? isOtherNumber(whole, unknown[0] ?? 0, mode === "included", counts)
      : comesToOther(whole, unknown, counts);
  }
  if (NONE.test(whole)) return mode !== "none";
  return EXCLUDED.test(whole) ? mode === "included" : INCLUDED.test(whole) && mode !== "included";
}

/** What a number of the table is with overbooking, or without where it is included, and by how many. */
interface Overbooked {
  readonly of: Decimal;
  readonly other: Decimal;
  readonly by: Decimal;
  /** By less than this a number may be off, for what is rounded away. */
  readonly off: number;
}

/** On top of a total it is rounded down, and of a cell also with those that it shares the total with. */
function overbooked(context: TextContext): Overbooked[] {
  const { inTable, total } = context;
  const { mode, percent } = overbookingOf(context);
  if (percent === null) return [];
  const factor = exact(percent).dividedBy(100).plus(1);
  const otherOf = (count: Decimal): Decimal =>
    mode === "included" ? count.dividedBy(factor) : count.times(factor);
  const otherTotal = (count: Decimal): Decimal =>
    mode === "included" ? otherOf(count) : otherOf(count).floor();
  const pair = (of: Decimal, other: Decimal, off: number): Overbooked => ({
    ...{ of, other, by: other.minus(of).abs(), off },
  });
  const all = exact(total);
  const totals = context.totals.map((count) => exact(count ?? 0));
  const wholes = [...totals, all];
  const cells = [...inTable].flatMap((count) =>
    count === null || wholes.some((whole) => whole.equals(count)) ? [] : [exact(count)],
  );
  return [
    ...wholes.map((count) => pair(count, otherTotal(count), 1)),
    // All may be overbooked together, or institution by institution.
    pair(all, sumOf(totals.map((count) => plain(otherTotal(count)))), 1),
    ...cells.map((count) => pair(count, otherOf(count), 2)),
  ];
}

/** Whether a number that differs is what the right one comes to with or without overbooking, or by how many. */
export function comesOfOverbooking(found: SaidWrong, context: TextContext): boolean {
  if (!("read" in found)) return false;
  const { read } = found;
  const right = "right" in found ? found.right : [found.total];
  return overbooked(context).some(
    (count) => right.some((number) => count.of.equals(number)) && (isBy(read, count) || isCount(read, count)),
  );
}

/** Whether the only number with or without overbooking, or by how many is overbooked, is none that the table's come to. */
function isOtherNumber(
  whole: string,
  value: number,
  isIncluded: boolean,
  counts: readonly Overbooked[],
): boolean {
  if (MORE.test(whole)) return !counts.some((count) => isBy(value, count));
  const [isWith, isWithout] = [WITH.test(whole), WITHOUT.test(whole)];
  if (isWith === isWithout || IS_BESIDES.test(whole)) return comesToOther(whole, [value], counts);
  // In the numbers of the table it is, or is not, already.
  return isWith === isIncluded || !counts.some((count) => isCount(value, count));
}

/** Whether one of the numbers is said of somebody, and is none that theirs come to. */
function isOfAnother(
  said: string,
  values: readonly number[],
  counts: readonly Overbooked[],
  context: TextContext,
): boolean {
  const names = context.namesIn(said);
  return [...said.matchAll(new RegExp(NUMBER, "gu"))].some(({ 0: written, index: from }) => {
    const own = besideIt(said, { from, to: from + written.length }, names);
    const theirs = rightNumbers({ own, named: own }, context);
    const right = counts.filter(({ of }) => theirs?.some((count) => of.equals(count)));
    const value = valueIn(written);
    return (
      values.includes(value) &&
      right.length > 0 &&
      right.every((count) => !isBy(value, count) && !isCount(value, count))
    );
  });
}

/** Whether one of the numbers is said to be what overbooking comes to, and is not. */
function comesToOther(whole: string, values: readonly number[], counts: readonly Overbooked[]): boolean {
  if (OF_OTHER_THINGS.test(whole)) return false;
  return [...whole.matchAll(COMES_TO)].some(({ 0: all, 1: first, 2: written = first, index }) => {
    const value = valueIn(written ?? "");
    return (
      values.includes(value) &&
      !OF_A_PLACE.test(whole.slice(index + all.length)) &&
      !counts.some((count) => isBy(value, count) || isCount(value, count))
    );
  });
}

function isBy(value: number, { by }: Overbooked): boolean {
  return by.minus(value).abs().lessThan(1);
}

function isCount(value: number, { other, off }: Overbooked): boolean {
  return other.minus(value).abs().lessThan(off);
}
