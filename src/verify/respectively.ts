import type { NamedAt } from "./names-in-text.js";
import { isYear, valueIn } from "./running-text.js";

/** A number of a list that stands beside a list of as many names. */
export interface ListedNumber {
  readonly written: string;
  /** Whose it is: the name in the same place of the other list. */
  readonly id: string;
  readonly kind: NamedAt["kind"];
  readonly list: NumberList;
}

export interface NumberList {
  readonly from: number;
  readonly to: number;
  readonly written: readonly string[];
  readonly values: readonly number[];
  readonly arePercentages: boolean;
}

const COUNT = "(?:\\d{1,3}(?:\\.\\d{3})+|\\d{1,6})(?:,\\d{1,4})?";
const WITH_UNIT = `${COUNT}(?:\\s?(?:%|pct\\.?|procent)|\\s(?:(?:studie|uddannelses)?pladser|studerende))?`;
/** "589 og 521", "42 pct., 20 pct. og 38 pct.", "247/118/224"; two with a hyphen are a range. */
const LIST = new RegExp(
  `(?<![\\d.,/–−+-])(?:${WITH_UNIT}(?:(?:,\\s|,?\\s(?:og|samt)\\s|\\s?/\\s?)${WITH_UNIT}){1,9}|${COUNT}(?:\\s?-\\s?${COUNT}){2,9})(?![\\d/:–-]|[.,]\\d)`,
  "giu",
);
const DATE = /^(?:[0-2]?\d|3[01])\s?\/\s?(?:[0-2]?\d|3[01])$/;
/** Between two names of a list. */
const AND = /^-?(?:,|,?\s(?:og|samt)|\s?\/)\s?(?:(?:på|til|for|i|hos|ved)\s)?$/u;
const AHEAD = /^[^\d.;!?…]{0,80}$/u;
const BEHIND = /^(?!.*(?<!\p{L})(?:og|eller|mens|men|får|har)(?!\p{L}))[^\d,;:.()…]{0,60}\(?$/u;

/**
 * The numbers of lists beside which as many names of one kind stand, by where each begins: "UC Syd og UCL får henholdsvis
 * 589 og 521", "42/20/38 på dagtilbud, skole/fritid og social/special". A list with such names on both sides may be of
 * either, and is of neither.
 */
export function respectively(text: string, named: readonly NamedAt[]): ReadonlyMap<number, ListedNumber> {
  const plain = text.replace(/hhv\./giu, "hhv ");
  const lists = [...nameLists(plain, named), ...numberLists(plain)].toSorted(
    (one, other) => one.from - other.from,
  );
  const found = new Map<number, ListedNumber>();
  for (const [at, list] of lists.entries()) {
    if (!("values" in list)) continue;
    const [before, behind] = [lists[at - 1], lists[at + 1]];
    const [names, others] = [
      before !== undefined && AHEAD.test(plain.slice(before.to, list.from)) ? before : undefined,
      behind !== undefined && BEHIND.test(plain.slice(list.to, behind.from)) ? behind : undefined,
    ].flatMap((beside) =>
      beside !== undefined && "ids" in beside && beside.ids.length === list.values.length ? [beside] : [],
    );
    if (names === undefined || others !== undefined) continue;
    const numbers = plain.slice(list.from, list.to).matchAll(new RegExp(COUNT, "gu"));
    for (const [index, { 0: written, index: from }] of [...numbers].entries())
      found.set(list.from + from, { written, id: names.ids[index] ?? "", kind: names.kind, list });
  }
  return found;
}

export function numberLists(text: string): NumberList[] {
  return [...text.matchAll(LIST)].flatMap(({ 0: list, index: from }): NumberList[] => {
    const written = list.match(new RegExp(COUNT, "gu")) ?? [];
    if (DATE.test(list) || written.some((one) => isYear(one, ""))) return [];
    const arePercentages = /%|pct|procent/iu.test(list);
    return [{ from, to: from + list.length, written, values: written.map(valueIn), arePercentages }];
  });
}

interface NameList {
  readonly from: number;
  to: number;
  readonly kind: NamedAt["kind"];
  readonly ids: string[];
}

/** Names of one kind that follow each other, two or more. */
function nameLists(text: string, names: readonly NamedAt[]): NameList[] {
  const lists: NameList[] = [];
  for (const { id, kind, from, to } of names) {
    const last = lists.at(-1);
    if (last?.kind === kind && AND.test(text.slice(last.to, from))) {
      last.ids.push(id);
      last.to = to;
    } else lists.push({ from, to, ids: [id], kind });
  }
  return lists.filter(({ ids }) => new Set(ids).size > 1);
}

/** Whether numbers come to about 100, as shares do. */
export function areShares(values: readonly number[]): boolean {
  return Math.abs(values.reduce((all, one) => all + one, 0) - 100) < 10;
}

/** The same text with a semicolon between the listed numbers, so that none is part of a fraction or a date. */
export function listsApart(text: string, listed: ReadonlyMap<number, ListedNumber>): string {
  return text.replace(LIST, (list: string, from: number) =>
    listed.has(from) ? list.replace(/[/-]/g, ";") : list,
  );
}
