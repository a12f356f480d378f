import { type Amount, amountText, exact, plain as plainly } from "../domain/amount.js";
import type { RecommendationRequest } from "../domain/request.js";
import { sum } from "../domain/sum.js";
import type { SaidWrong } from "./finding.js";
import type { NamedAt } from "./names-in-text.js";
import { areShares, type NumberList, numberLists, respectively } from "./respectively.js";
import { isEarlier, PERCENT, type Sentence } from "./running-text.js";
import { neededTotals } from "./stated-divisions.js";
import type { TextContext } from "./text-context.js";
import { whoseIs } from "./whose-is.js";

/** What a percentage is of, if not of the study places. */
export const OF_OTHER_THINGS: RegExp =
  /praktik|halvår|helår|uddannede|ansat|medarbejder|pædagoger|personale|ledig|frafald|falder fra(?! \d)|ansøg|kvinde|mænd|børn|kommune|behov|prognose|årgang|dimittend|merit|sommer|vinter|overbook|tilfreds|norm|gennemsnit|vejled|kvot|løn|budget|bedes|styrelsen|mindst|(?<!\p{L})bør(?!\p{L})/iu;
const OF_STUDY_PLACES = /plads|fordel|andel|heraf|hvoraf|svarende|indstil|optag|nøgle|dimension|antal/iu;
/** A line of no more than this is a name and its percentage. */
const SHORT = 60;
/** So is one with nothing else, however long the names. */
const LINE = new RegExp(`^[^\\d.:;]{1,200}:\\s${PERCENT}$`, "iu");
const CHANGE = new RegExp(
  `(?:øge|øget|stig|hæve|vækst|udvid|sænk|reduc|redukt|nedsæt|nedsat|nedgang|fald|forhøj|juster)\\p{L}{0,6}\\s(?:med|på)\\s(?:(?:henholdsvis|hhv\\.?)\\s)?(?:[\\d,]{1,6}\\s(?:og|eller)\\s)?${PERCENT}`,
  "giu",
);
/** What a share was: "fra 44 pct. til 42 pct." */
const BEFORE = new RegExp(`(?<!\\p{L})fra ${PERCENT}(?= til )`, "giu");

/** A part of a whole, exactly. */
export type Share = readonly [part: Amount, whole: Amount];

/**
 * What a sentence says in per cent of the study places and of their change from last year, where it is not what request
 * and table have: the request's percentage, or the table's rounded. Without last year's totals a change is left alone.
 */
export function percentFindings({ whole, plain }: Sentence, context: TextContext): SaidWrong[] {
  if (OF_OTHER_THINGS.test(whole)) return [];
  const { request, frame, years, namesIn } = context;
  const code = "percent-in-text-differs";
  const change = changesOf(request);
  const changed = [...plain.matchAll(CHANGE)].find(
    ({ 1: written = "", index }) =>
      change.length > 0 && !isEarlier(plain.slice(0, index), years) && !isOneOf(change, written),
  );
  if (changed !== undefined)
    return [{ code, written: changed[1] ?? "", ids: [], right: change.slice(0, 1).map(percentOf) }];
  const ids = frame.specialisations.map(({ id }) => id);
  const named = new Set(namesIn(plain).map(({ id }) => id));
  const isLine = plain.length <= SHORT || LINE.test(plain) || ids.every((id) => named.has(id));
  if (isEarlier(plain, years) || !(OF_STUDY_PLACES.test(plain) || isLine)) return [];
  const unchanged = plain.replace(CHANGE, "…").replace(BEFORE, "…");
  const names = namesIn(unchanged);
  const listed = respectively(unchanged, names);
  // Percentages of all specialisations in a row, as "39, 24 og 37 pct." or "42/20/38".
  const isOfAll = ({ values }: NumberList): boolean => values.length === ids.length && areShares(values);
  const ofLists = [...listed.values()].flatMap(({ written, id, list }): SaidShare[] =>
    list.arePercentages || isOfAll(list) ? [{ written, ids: [id] }] : [],
  );
  const ofSplits = numberLists(unchanged).flatMap((list): SaidShare[] => {
    if (!isOfAll(list) || listed.has(list.from)) return [];
    const whose = whoseIs(unchanged, list, names).filter(({ kind }) => kind === "institution");
    const [one] = whose.length === 1 ? whose : [];
    return list.written.map((written, at) => ({
      written,
      ids: one === undefined ? ids : [one.id, ids[at] ?? ""],
      isOfCell: one !== undefined,
    }));
  });
  const isShareOf = ({ written, isOfCell }: SaidShare, whose: readonly string[]): boolean =>
    isOneOf(
      isOfCell === true
        ? [...ownShares(whose, context), ...sharesStated(whose, request)]
        : whose.flatMap((id) => sharesIn(id, context)),
      written,
      request.specialisationShares === undefined,
    );
  const wrong = [...ofLists, ...sharesSaid(unchanged, names, listed), ...ofSplits].filter(
    (one) => one.ids.some((id) => sharesIn(id, context).length > 0) && !isShareOf(one, one.ids),
  );
  // Those of a list that stand in each other's places are one finding.
  const misplaced = wrong.filter(
    (one) => ofLists.includes(one) && ofLists.some((other) => isShareOf(one, other.ids)),
  );
  return wrong
    .filter((one) => !misplaced.includes(one) || one === misplaced[0])
    .map((one) => ({ code, ...one, right: ownShares(one.ids, context).map(percentOf) }));
}

interface SaidShare {
  readonly written: string;
  /** Those it may be of. */
  readonly ids: readonly string[];
  /** Whether it is of the cell of both alone. */
  readonly isOfCell?: boolean;
}

/** Percentages right behind or before a name: "39 pct. til dagtilbud", "Dagtilbud: 291 (39 %)". */
function sharesSaid(
  plain: string,
  names: readonly NamedAt[],
  listed: ReturnType<typeof respectively>,
): SaidShare[] {
  return [...plain.matchAll(new RegExp(PERCENT, "giu"))].flatMap((match): SaidShare[] => {
    if (listed.has(match.index)) return [];
    const end = match.index + match[0].length;
    const next = names.find(({ from }) => from >= end && from - end <= 30);
    const last = names.findLast(({ to }) => to <= match.index && match.index - to <= 40);
    const isNext = next !== undefined && !NEXT_IS_APART.test(plain.slice(end, next.from));
    const isLast = last !== undefined && !/[%;]/.test(plain.slice(last.to, match.index));
    const named = isNext ? next : isLast ? last : undefined;
    // "UCL, Dagtilbudspædagogik: 42 %" may be of either.
    const other = names.find(
      ({ kind, to }) => kind !== named?.kind && /^,\s$/.test(plain.slice(to, named?.from)),
    );
    return [{ written: match[1] ?? "", ids: [other, named].flatMap((it) => it?.id ?? []) }];
  });
}

/** "51,8 pct. og til UCL 48,2 pct.". */
const NEXT_IS_APART = /[\d,;:()]|\s(?:og|eller)\s(?:(?:på|for|hos|ved|i|til)\s)?$/;

/** The changes from last year that a request states or implies, the stated first. */
export function changesOf(request: RecommendationRequest): Share[] {
  const { studyPlaces: origin } = request;
  if (origin.from !== "previous-year") return [];
  const stated = [origin.change, ...Object.values(origin.changes ?? {})].flatMap((one): Share[] =>
    one !== undefined && "percent" in one ? [[plainly(exact(one.percent).abs()), 100]] : [],
  );
  const before = Object.entries(origin.totals);
  const needed = neededTotals(request);
  const differences = [...before, [null, sum(before.map(([, count]) => count))] as const].flatMap(
    ([id, count]): Share[] => {
      const now = needed.get(id) ?? null;
      return now === null || count === 0 ? [] : [[Math.abs(now - count), count]];
    },
  );
  return [...stated, ...differences];
}

/** The shares of the study places that an institution or a specialisation has in any way, the request's first; of others none. */
function sharesIn(id: string, { request, table, total, frame }: TextContext): Share[] {
  const { institutions, specialisations } = frame;
  const isKind = specialisations.some((one) => one.id === id);
  if (!isKind && !institutions.some((one) => one.id === id)) return [];
  const cells = institutions.flatMap((row) =>
    specialisations.flatMap((column): Share[] => {
      if (row.id !== id && column.id !== id) return [];
      const cell = table.studyPlacesAt(row.id, column.id) ?? 0;
      const wholes = [table.totalAt(row.id), table.studyPlacesAt(null, column.id), total];
      return wholes.map((whole) => [cell, whole ?? 0] as const);
    }),
  );
  const own = isKind ? table.studyPlacesAt(null, id) : table.totalAt(id);
  return [...sharesStated([id], request), [own ?? 0, total] as const, ...cells];
}

function sharesStated(ids: readonly string[], { specialisationShares }: RecommendationRequest): Share[] {
  return ids.flatMap((id): Share[] => {
    const stated = specialisationShares?.[id];
    return stated === undefined ? [] : [[amountText(stated), 100]];
  });
}

/** The shares that these are told: of an institution's specialisation its part of the institution, else each its first. */
function ownShares(ids: readonly string[], context: TextContext): Share[] {
  const { table } = context;
  const [institution = "", specialisation = ""] = ids;
  const cell = table.studyPlacesAt(institution, specialisation);
  if (ids.length === 2 && cell !== null) return [[cell, table.totalAt(institution) ?? 0]];
  return ids.map((id) => sharesIn(id, context)[0] ?? [0, 1]);
}

/** Whether a percentage is one of these shares, rounded to its decimals; or up or down, where it is rough. */
export function isOneOf(shares: readonly Share[], written: string, isRough = false): boolean {
  const [, decimals = ""] = written.split(",");
  return shares.some(([part, whole]) => {
    const said = exact(written.replace(",", ".")).times(whole);
    const off = exact(part).times(100).minus(said).abs();
    const rounded = off.times(10 ** decimals.length);
    return isRough ? rounded.lessThan(whole) : rounded.times(2).lessThanOrEqualTo(whole);
  });
}

/** A share in per cent, to one decimal at the most. */
export function percentOf([part, whole]: Share): string {
  const hundredths = exact(part).times(100);
  return plainly(hundredths.dividedBy(exact(whole).equals(0) ? 1 : whole).toDecimalPlaces(1));
}
