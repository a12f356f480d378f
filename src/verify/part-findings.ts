import { sum } from "../domain/sum.js";
import type { SaidWrong } from "./finding.js";
import { areShares, type NumberList, numberLists, respectively } from "./respectively.js";
import { isEarlier, NOT_MEANT, NUMBER, numbersIn, type Sentence, valueIn } from "./running-text.js";
import type { TextContext } from "./text-context.js";

const COUNT = "(?:\\d{1,3}(?:\\.\\d{3}){1,2}|\\d{1,6})";
const TERMS = `${COUNT}(?:\\s?\\+\\s?${COUNT}){1,60}`;
/** "589 + 521 = 1.110", "1.110 = 589 + 521", "1.110 pladser (589 + 521)". */
const SUM = new RegExp(
  `(?<![\\d.,]|[+=×*·–-]\\s?)(?:(${TERMS})\\s?=\\s?(${COUNT})|(${COUNT})(?:\\s\\p{L}{1,20}){0,2}\\s?[=(]\\s?(${TERMS}))(?!\\s?[%+=×*·]|[.,]?\\d|\\s?(?:pct|procent))`,
  "gu",
);
/** "611 om sommeren og 499 om vinteren"; "sommeroptag 611, vinteroptag 499". */
const SEASONS = ["sommer", "vinter"].map((season) => ({
  before: new RegExp(`${NUMBER}\\s(?:\\p{L}{1,20}\\s){0,2}${season}`, "iu"),
  behind: new RegExp(`${season}\\p{L}{0,20}[^\\d.;]{0,30}\\s${NUMBER}`, "iu"),
}));
/** "247/118/224" and "247-118-224". */
const ROW = /^[\d\s/-]+$/;
const STATES_PLACES = /(?:studie|uddannelses)plads/iu;
const OF_PLACES = /plads|fordel|indstil/iu;
const OF_OTHER_THINGS = new RegExp(
  `${NOT_MEANT}|praktik|halvår|helår|overbook|merit|campus|udbudssted|afdeling|(?<!\\p{L})hold|ansatte|børn|multiplikator|brøk|andele?(?!\\p{L})|divisor`,
  "iu",
);

/**
 * Numbers of a sentence that are parts of another: sums that it writes out and that are wrong, or whose parts are none of the
 * table; the study places of summer and winter that together are no number of the table; and an institution's, or
 * all, specialisations in a row of slashes or hyphens that differ from the table, and other numbers in such a row. Of
 * other years and other things nothing is said.
 */
export function partFindings({ plain }: Sentence, context: TextContext): SaidWrong[] {
  if (isEarlier(plain, context.years) || OF_OTHER_THINGS.test(plain)) return [];
  const ofSums = [...plain.matchAll(SUM)].flatMap((match) => sumFindings(match, context));
  return [...ofSums, ...seasonFindings(plain, context), ...rowFindings(plain, context)];
}

function sumFindings(
  [, terms = "", total, whole = "", parts]: RegExpExecArray,
  context: TextContext,
): SaidWrong[] {
  const written = [...(parts ?? terms).split("+").map((term) => term.trim()), total ?? whole];
  const values = written.map(valueIn);
  const [said, ofParts] = [values.at(-1) ?? 0, sum(values.slice(0, -1))];
  return said === ofParts
    ? unknownOf(written, context)
    : [{ code: "sum-in-text-differs", total: said, sum: ofParts }];
}

function seasonFindings(plain: string, context: TextContext): SaidWrong[] {
  const { inTable, isKnown, total: all } = context;
  const [both = []] = (["before", "behind"] as const)
    .map((side) => SEASONS.flatMap((season) => season[side].exec(plain)?.[1] ?? []))
    .filter((found) => found.length === SEASONS.length);
  const ofParts = sum(both.map(valueIn));
  if (both.length === 0 || isKnown(ofParts)) return [];
  const total = numbersIn(plain).find((value) => inTable.has(value) && !both.map(valueIn).includes(value));
  return [{ code: "sum-in-text-differs", severity: "notice", total: total ?? all, sum: ofParts }];
}

function rowFindings(plain: string, context: TextContext): SaidWrong[] {
  const { specialisations } = context.frame;
  const names = context.namesIn(plain);
  const listed = respectively(plain, names);
  return numberLists(plain).flatMap((list): SaidWrong[] => {
    const { from, to, written, values } = list;
    // With a list of names beside them they are told one by one.
    if (!ROW.test(plain.slice(from, to)) || listed.has(from)) return [];
    const isOfAll = written.length === specialisations.length;
    const named = names.findLast(({ kind, to: end }) => kind === "institution" && end <= from)?.id;
    const differing = isOfAll ? ofNearest(list, named, context) : null;
    return differing ?? (isOfPlaces(values, plain, context) ? unknownOf(written, context) : []);
  });
}

/** What differs from the numbers of the institution named, or of the nearest; null if none of theirs is in the row. */
function ofNearest(
  { written, values }: NumberList,
  named: string | undefined,
  { table, frame: { institutions, specialisations } }: TextContext,
): SaidWrong[] | null {
  const whose = named === undefined ? [null, ...institutions.map(({ id }) => id)] : [named];
  const rows = whose.map((institution) => {
    const right = specialisations.map(({ id }) => table.studyPlacesAt(institution, id));
    const met = right.filter((count, at) => count === values[at]).length;
    return { institution, right, met };
  });
  const [nearest] = rows.toSorted((one, other) => other.met - one.met);
  if (nearest === undefined || (nearest.met === 0 && (named === undefined || areShares(values)))) return null;
  return nearest.right.flatMap((count, at): SaidWrong[] => {
    const [one = "", kind = ""] = [written[at], specialisations[at]?.id];
    if (count === null || count === valueIn(one)) return [];
    const ids = nearest.institution === null ? [kind] : [nearest.institution, kind];
    return [{ code: "figure-in-text-differs", written: one, read: valueIn(one), ids, right: [count] }];
  });
}

/** Whether other numbers in a row are study places: of a total of the table, or beside one of its numbers. */
function isOfPlaces(values: readonly number[], plain: string, context: TextContext): boolean {
  if (areShares(values) || Math.max(...values) <= LAST_OF_DATE) return false;
  if (STATES_PLACES.test(plain)) return true;
  if (!OF_PLACES.test(plain) && context.namesIn(plain).length === 0) return false;
  return [sum(values), ...values].some((value) => value > LAST_OF_DATE && context.isKnown(value));
}

/** A day, or a year of two digits, may be the number of a cell too. */
const LAST_OF_DATE = 31;

function unknownOf(numbers: readonly string[], { isKnown }: TextContext): SaidWrong[] {
  return numbers.flatMap((written) =>
    isKnown(valueIn(written)) ? [] : [{ code: "number-beside", written }],
  );
}
