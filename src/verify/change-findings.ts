import { sum } from "../domain/sum.js";
import type { SaidWrong } from "./finding.js";
import type { NamedAt } from "./names-in-text.js";
import { changesOf, OF_OTHER_THINGS, percentOf } from "./percent-findings.js";
import { isOfOtherYear, NUMBER, PERCENT, type Sentence, valueIn } from "./running-text.js";
import { OF_A_PLACE } from "./said-totals.js";
import type { TextContext } from "./text-context.js";
import { whoseIs } from "./whose-is.js";

const RISES = "stig|vækst|øge|hæve|udvid|forhøj";
const FALLS = "fald|nedgang|sænk|reduc|redukt|nedsæt|nedsat";
/** "stiger med 12 og UCL med 10". */
const CHANGE = new RegExp(
  `(?:(${FALLS})|${RISES})\\p{L}{0,6}\\s(?:[^\\d.,;:]{1,60}\\s)?(?:med|på)\\s(?:${PERCENT}|${NUMBER}(?:\\sog\\s[^\\d.,;:]{1,60}\\smed\\s${NUMBER})?)`,
  "giu",
);
/** "9 flere end sidste år", "41 studiepladser mere til UC SYD end til UCL". */
const MORE = new RegExp(
  `(?:${NUMBER}\\s)?(?:(?:studie)?pladser\\s)?(?:(færre|mindre)|flere|mere)\\s(?:(?:studie)?pladser\\s|studerende\\s)?(?:(?:til|på|hos)\\s[^\\d.,;:]{1,60}\\s)?end\\s`,
  "giu",
);
const ENDS = "(?=$|[.,;)]|\\s(?:studie|uddannelses)?pladser|\\sstuderende|\\s(?:og|mod|på|til)(?!\\p{L}))";
/** What was last year: "Sidste år var antallet 1.110", "sidste års antal på 1.110", "I 2026/2027 fik UCL 560". */
const BEFORE =
  /(?:(?:sidste|forrige)\sår(?:s(?=\s)|\s(?<verb>var|fik|havde|blev|optog)(?!\p{L}))|(?<!\p{L})i\s(?<year>\d{4})\/\d{2,4}\s(?:var|fik|havde|blev|optog)(?!\p{L}))(?:[^.,;:=]|\.\d)*/giu;
/** From here on a sentence tells of this year. */
const NOW = /\s(?:mod|men|nu|i\sår)(?!\p{L})/iu;
const COUNT = new RegExp(NUMBER + ENDS, "giu");
/** "fra 2.087 til 2.035". */
const FROM_TO = new RegExp(
  `(?<!\\p{L})fra\\s${NUMBER}\\s(?:[^\\d.,;:]{1,60}\\s)?til\\s${NUMBER}${ENDS}`,
  "giu",
);
/** "620, en stigning på 31 fra 589". */
const NOW_BY_FROM = new RegExp(
  `${NUMBER},?\\s[^.,;\\d]{0,40}(?:(${FALLS})|${RISES})\\p{L}{0,6}\\s(?:på|med)\\s${NUMBER}\\sfra\\s${NUMBER}`,
  "giu",
);
const SAME =
  /^(?!.*(?:stig|fald|øge|hæve|sænk)).*(?:uændret\sfra|samme(?:\santal)?\ssom)\s(?:i\s\d{4}\/|(?:sidste|forrige)\sår)/iu;
const PLACES = /\s?\p{L}*(?:pladser|studerende)/u;
const LAST_YEAR = /^(?:sidste|forrige)\sår/iu;
const UNCHANGED =
  /(?<!ikke\s)(?:er|bliver|holdes|får)\s(?:(?:et\s)?uændret(?!\p{L})|(?:den|det|de)\ssamme(?:\santal)?\ssom\s(?:sidste|forrige)\sår)/iu;
const OF_THE_TOTAL = /antal(?:let)?(?!\p{L}|\saf\s(?!studieplads))|optag|dimensionering|studiepladser/iu;
/** A change of something else, or over several years. */
const OF_OTHER_CHANGES = /fordeling|(?<!\p{L})(?:siden|over|gennem)\s(?!sidste)/iu;

/**
 * What a sentence says of last year's totals and of the change from them, in study places or in words, where the request has
 * last year's and they are others; and of how many more an institution has than another. What names a specialisation
 * is left alone: last year's are not known.
 */
export function changeFindings({ plain }: Sentence, context: TextContext): SaidWrong[] {
  const { request, namesIn, years, frame, table, total } = context;
  const { studyPlaces: origin } = request;
  const names = namesIn(plain);
  if (OF_OTHER_THINGS.test(plain) || OF_OTHER_CHANGES.test(plain)) return [];
  if (names.some(({ kind }) => kind === "specialisation")) return [];
  const compared = [
    ...[...plain.matchAll(MORE)].flatMap((match) => comparedFindings(match, names, context)),
    // Where last year's are known, the change itself is held against them.
    ...(origin.from === "previous-year" ? [] : [...plain.matchAll(NOW_BY_FROM)]).flatMap(
      ([, now = "", fall, by = "", before = ""]): SaidWrong[] => {
        const sum = valueIn(before) + (fall === undefined ? 1 : -1) * valueIn(by);
        return sum === valueIn(now) ? [] : [{ code: "sum-in-text-differs", total: valueIn(now), sum }];
      },
    ),
    ...(SAME.test(plain) ? [...plain.matchAll(COUNT)] : []).flatMap(([written]): SaidWrong[] =>
      context.isKnown(valueIn(written)) ? [] : [{ code: "number-beside", written }],
    ),
  ];
  const [first = 0] = years;
  if (origin.from !== "previous-year" || isOfOtherYear(plain, [first - 1, ...years])) return compared;
  const pairs = [
    ...frame.institutions.map(({ id }) => {
      return { id, before: origin.totals[id] ?? 0, now: table.totalAt(id) ?? 0 };
    }),
    { id: "", before: sum(Object.values(origin.totals)), now: total },
  ];
  const changes = pairs.map(({ before, now }) => now - before);
  const unlessChange = (written: string, fall: string | undefined): SaidWrong[] =>
    changes.includes(fall === undefined ? valueIn(written) : -valueIn(written))
      ? []
      : [{ code: "number-beside", written }];
  const inPercent = (written: string): SaidWrong => ({
    ...{ code: "percent-in-text-differs", written, ids: [] },
    right: changesOf(request).slice(0, 1).map(percentOf),
  });
  const pairsOf = (own: readonly NamedAt[]): typeof pairs =>
    pairs.filter(({ id }) => (own.length === 0 ? id === "" : own.some((one) => one.id === id)));
  const isSaidSame = UNCHANGED.test(plain) && (names.length > 0 || OF_THE_TOTAL.test(plain));
  const lastYears = [...plain.matchAll(BEFORE)].flatMap(({ 0: all, index, groups: { verb, year } = {} }) => {
    const isOfAll = (verb ?? year) === undefined || OF_THE_TOTAL.test(all);
    if (year !== undefined && Number(year) !== first - 1) return [];
    const end = index + (all.split(NOW, 1)[0] ?? "").length;
    return [...plain.matchAll(COUNT)].flatMap(({ 0: written, index: from }): SaidWrong[] => {
      const to = from + written.length;
      if (from < index || to > end) return [];
      const own = whoseIs(plain, { from, to }, names);
      const isOfPlace = OF_A_PLACE.test(plain.slice(to).replace(PLACES, ""));
      const isOfNobody = own.length === 0 && names.length === 0 && !isOfAll;
      if (isOfNobody || (isOfPlace && own.every((one) => one.to <= from))) return [];
      const whose = own.length === 0 ? pairs : pairsOf(own);
      return whose.length === 0 || whose.some(({ before }) => before === valueIn(written))
        ? []
        : [{ code: "number-beside", written }];
    });
  });
  return [
    ...compared,
    ...(isSaidSame && pairsOf(names).some(({ before, now }) => before !== now) ? [inPercent("0")] : []),
    ...[...plain.matchAll(CHANGE)].flatMap(
      ([, fall, percent, ...counts]: readonly (string | undefined)[]) => {
        if (percent === undefined)
          return counts.flatMap((written) => (written === undefined ? [] : unlessChange(written, fall)));
        return fall !== undefined && changes.every((change) => change > 0) ? [inPercent(`−${percent}`)] : [];
      },
    ),
    ...[...plain.matchAll(MORE)].flatMap(({ 0: all, 1: written, 2: fall, index }) =>
      written !== undefined && LAST_YEAR.test(plain.slice(index + all.length))
        ? unlessChange(written, fall)
        : [],
    ),
    ...lastYears,
    ...[...plain.matchAll(FROM_TO)].flatMap(({ 0: all, 1: before = "", 2: now = "", index }): SaidWrong[] => {
      const own = whoseIs(plain, { from: index, to: index + all.length }, names);
      if (own.length === 0 && names.length > 0) return [];
      const theirs = pairsOf(own).filter((pair) => pair.now === valueIn(now));
      return theirs.length === 0 || theirs.some((pair) => pair.before === valueIn(before))
        ? []
        : [{ code: "number-beside", written: before }];
    }),
  ];
}

/** Whether one institution has more than the other, and so many, if both are named on either side of "end". */
function comparedFindings(
  { 0: all, 1: written, 2: fall, index }: RegExpExecArray,
  names: readonly NamedAt[],
  { table }: TextContext,
): SaidWrong[] {
  const end = index + all.length;
  const ahead = names.findLast(({ to }) => to <= end);
  const behind = names.find(({ from }) => from >= end && from - end <= "til ".length);
  if (ahead === undefined || behind === undefined) return [];
  const [more, fewer] = [table.totalAt(ahead.id), table.totalAt(behind.id)];
  if (more === null || fewer === null) return [];
  const by = fall === undefined ? more - fewer : fewer - more;
  if (written !== undefined) return by === valueIn(written) ? [] : [{ code: "number-beside", written }];
  if (by > 0 || !PLACES.test(all)) return [];
  const said = { written: all.trim(), read: fewer, ids: [ahead.id], right: [more] };
  return [{ code: "figure-in-text-differs", severity: "notice", ...said }];
}
