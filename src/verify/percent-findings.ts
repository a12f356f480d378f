import { type Amount, amountText, exact, plain as plainly } from "../domain/amount.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { Overbooking, RecommendationRequest } from "../domain/request.js";
import { sum } from "../domain/sum.js";
import type { Checked } from "./filled-table.js";
import type { Found } from "./finding.js";
import type { NamesIn } from "./names-in-text.js";
import { neededTotals } from "./stated-divisions.js";
import { NUMBER, sentencesOf, valueIn, withoutDates } from "./running-text.js";
import { areShares, type NumberList, numberLists, respectively } from "./respectively.js";
import { isEarlier } from "./said-numbers.js";

const UNIT = "\\s?(?:%|pct\\.?|procent)(?![\\s.-]{0,2}point)";
const PERCENT = `(\\d{1,3}(?:,\\d{1,4})?)${UNIT}`;
/** What a percentage is of, if not of the study places. */
const OF_OTHER_THINGS =
  /praktik|halvår|helår|uddannede|ansat|medarbejder|pædagoger|personale|ledig|frafald|falder fra|ansøg|kvinde|mænd|børn|kommune|behov|prognose|årgang|dimittend|merit|sommer|vinter|overbook|tilfreds|norm|gennemsnit|vejled|kvot|løn|budget|bedes|styrelsen|mindst|(?<!\p{L})bør(?!\p{L})/iu;
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
const OF_OVERBOOKING = "\\s(?:[\\d,]{1,5}\\s?(?:%|pct\\.?|procent)\\s)?overbook";
const COUNTED = "(?:(?:ind|med)regnet|indeholdt|inkluderet|talt med|med(?!\\p{L}))";
const INCLUDED = new RegExp(
  `(?<!\\p{L})(?:inkl[\\p{L}.]{0,12}|indeholder|omfatter|er med)${OF_OVERBOOKING}|overbook\\p{L}{0,6} er (?:${COUNTED}|inden for)`,
  "iu",
);
const BESIDES =
  "(?<!\\p{L})(?:herudover|derudover|ud ?over|oven ?i|hertil|dertil|yderligere|plus|tillægges|lægges)(?!\\p{L})(?:[^.;]|pct\\.){0,40}";
const EXCLUDED = new RegExp(
  `(?<!\\p{L})(?:ekskl[\\p{L}.]{0,12}|uden|(?:indeholder|omfatter) ikke|højde for)${OF_OVERBOOKING}|${BESIDES}\\soverbook|overbook[^;]{0,40}\\s${BESIDES}|overbook\\p{L}{0,6} er ikke ${COUNTED}`,
  "iu",
);
/** That there is no overbooking at all, if it is not said of these numbers alone. */
const NONE =
  /^(?!.*(?:tal|skema|tabel)).*(?:(?<!\p{L})(?:ikke (?:regnet med )?|ingen )overbook|overbook\p{L}{0,3} ikke(?!\p{L}))/iu;
const OVERBOOKED = new RegExp(
  `${PERCENT}\\s(?:i\\s)?overbook|overbook\\p{L}{0,6}:?[^\\d.;:]{0,60}\\s${PERCENT}`,
  "iu",
);
/** What may be, and is not said to be so. */
const MAY = /op til|bedes|styrelsen|(?<!\p{L})(?:kan|må|højst)(?!\p{L})/iu;

type SaidOtherwise = Extract<Found, { code: "percent-in-text-differs" | "overbooking-in-text-differs" }>;

/** What a text is held against; in the table are its numbers and their sums. */
export interface TextContext extends Checked {
  /** The years that it may name. */
  readonly years: readonly number[];
  readonly namesIn: NamesIn;
  readonly inTable: ReadonlySet<number | null>;
  /** Whether the request states a number, as a bound. */
  readonly isStated: (value: number | null) => boolean;
}

/** A part of a whole, exactly. */
type Share = readonly [part: Amount, whole: Amount];

/**
 * What a text says in per cent of the study places, of their change from last year and of overbooking, where it is not
 * what request and table have: the request's percentage, or the table's rounded. Without last year's totals a change is
 * left alone.
 */
export function percentFindings(text: string, context: TextContext): SaidOtherwise[] {
  const { request, frame, years, namesIn, inTable } = context;
  const { mode = "none", ...rest } = request.overbooking ?? {};
  const overbooked = "percent" in rest ? rest.percent : null;
  const change = changesOf(request);
  const sharesOf = (ids: readonly string[]): Share[] => ids.flatMap((id) => sharesIn(id, context));
  return sentencesOf(text, "together").flatMap(({ sentence, whole, plain }): SaidOtherwise[] => {
    const common = { severity: "notice", text: sentence, cells: [] } as const;
    if (contradicts(whole, mode, overbooked, inTable) && !isEarlier(whole, years))
      return [{ ...common, code: "overbooking-in-text-differs", mode, percent: overbooked }];
    if (OF_OTHER_THINGS.test(whole)) return [];
    const changed = [...plain.matchAll(CHANGE)].find(
      ({ 1: written = "", index }) =>
        change.length > 0 && !isEarlier(plain.slice(0, index), years) && !isOneOf(change, written),
    );
    if (changed !== undefined) {
      const right = change.slice(0, 1).map(percentOf);
      return [{ ...common, code: "percent-in-text-differs", written: changed[1] ?? "", ids: [], right }];
    }
    const named = new Set(namesIn(plain).map(({ id }) => id));
    const isOfAll = frame.specialisations.every(({ id }) => named.has(id));
    const isLine = plain.length <= SHORT || LINE.test(plain);
    if (isEarlier(plain, years) || !(isOfAll || OF_STUDY_PLACES.test(plain) || isLine)) return [];
    const unchanged = plain.replace(CHANGE, "…").replace(BEFORE, "…");
    const listed = respectively(unchanged, namesIn(unchanged));
    const ofLists = [...listed.values()].flatMap(({ written, id, list }): SaidShare[] =>
      list.arePercentages || isSplit(list, frame) ? [{ written, ids: [id] }] : [],
    );
    const ids = frame.specialisations.map(({ id }) => id);
    const ofSplits = numberLists(unchanged).flatMap((list): SaidShare[] =>
      isSplit(list, frame) && !listed.has(list.from) ? list.written.map((written) => ({ written, ids })) : [],
    );
    const said = [...ofLists, ...sharesSaid(unchanged, namesIn, listed), ...ofSplits];
    const isShareOf = ({ written }: SaidShare, ids: readonly string[]): boolean =>
      isOneOf(sharesOf(ids), written, request.specialisationShares === undefined);
    const wrong = said.filter((one) => sharesOf(one.ids).length > 0 && !isShareOf(one, one.ids));
    // Those of a list that stand in each other's places are one finding.
    const misplaced = wrong.filter(
      (one) => ofLists.includes(one) && ofLists.some(({ ids }) => isShareOf(one, ids)),
    );
    return wrong
      .filter((one) => !misplaced.includes(one) || one === misplaced[0])
      .map(({ written, ids }) => {
        const right = ownShares(ids, context).map(percentOf);
        return { ...common, code: "percent-in-text-differs", written, ids, right };
      });
  });
}

type Listed = ReturnType<typeof respectively>;

interface SaidShare {
  readonly written: string;
  /** Those it may be of. */
  readonly ids: readonly string[];
}

/** Percentages right behind or before a name: "39 pct. til dagtilbud", "Dagtilbud: 291 (39 %)". */
function sharesSaid(plain: string, namesIn: NamesIn, listed: Listed): SaidShare[] {
  const names = namesIn(plain);
  return [...plain.matchAll(new RegExp(PERCENT, "giu"))].flatMap((match): SaidShare[] => {
    if (listed.has(match.index)) return [];
    const end = match.index + match[0].length;
    const next = names.find(({ from }) => from >= end && from - end <= 30);
    const last = names.findLast(({ to }) => to <= match.index && match.index - to <= 40);
    const isNext = next !== undefined && !/[\d,;:()]| (?:og|eller) $/.test(plain.slice(end, next.from));
    const isLast = last !== undefined && !/[%;]/.test(plain.slice(last.to, match.index));
    const named = isNext ? next : isLast ? last : undefined;
    // "UCL, Dagtilbudspædagogik: 42 %" may be of either.
    const other = names.find(
      ({ kind, to }) => kind !== named?.kind && /^,\s$/.test(plain.slice(to, named?.from)),
    );
    return [{ written: match[1] ?? "", ids: [other, named].flatMap((it) => it?.id ?? []) }];
  });
}

/** Percentages of all specialisations in a row, as "39, 24 og 37 pct." or "42/20/38". */
function isSplit({ values }: NumberList, { specialisations }: FormFrame): boolean {
  return values.length === specialisations.length && areShares(values);
}

/**
 * Whether words of overbooking say another thing than the request: another percentage, or in or not in the numbers;
 * what is said of a number that the table does not have may well be so.
 */
function contradicts(
  whole: string,
  mode: Overbooking["mode"],
  percent: Amount | null,
  inTable: ReadonlySet<number | null>,
): boolean {
  if (/praktik/iu.test(whole) || MAY.test(whole)) return false;
  const [, before, behind = before] = OVERBOOKED.exec(whole) ?? [];
  if (behind !== undefined && (percent === null || !exact(behind.replace(",", ".")).equals(exact(percent))))
    return true;
  const numbers = withoutDates(whole).match(new RegExp(NUMBER, "gu")) ?? [];
  if (!numbers.every((written) => inTable.has(valueIn(written)))) return false;
  if (NONE.test(whole)) return mode !== "none";
  return EXCLUDED.test(whole) ? mode === "included" : INCLUDED.test(whole) && mode !== "included";
}

/** The changes from last year that a request states or implies, the stated first. */
function changesOf(request: RecommendationRequest): Share[] {
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
function sharesIn(id: string, { request, table, frame }: Checked): Share[] {
  const { institutions, specialisations } = frame;
  if (![...institutions, ...specialisations].some((one) => one.id === id)) return [];
  const columns = new Map(specialisations.map((one) => [one.id, table.studyPlacesAt(null, one.id) ?? 0]));
  const all = sum([...columns.values()]);
  const stated = request.specialisationShares?.[id];
  const cells = institutions.flatMap((row) =>
    [...columns].flatMap(([column, sum]): Share[] => {
      const cell = table.studyPlacesAt(row.id, column) ?? 0;
      const isOne = row.id === id || column === id;
      return isOne ? [table.totalAt(row.id) ?? 0, sum, all].map((whole) => [cell, whole] as const) : [];
    }),
  );
  const own = columns.get(id) ?? table.totalAt(id) ?? 0;
  return [
    ...(stated === undefined ? [] : [[amountText(stated), 100] as const]),
    [own, all] as const,
    ...cells,
  ];
}

/** The shares that these are told: of an institution's specialisation its part of the institution, else each its first. */
function ownShares(ids: readonly string[], context: TextContext): Share[] {
  const { table, frame } = context;
  const [institution, specialisation] = ids;
  const cell = table.studyPlacesAt(institution ?? "", specialisation ?? "");
  if (ids.length === 2 && cell !== null && frame.institutions.some(({ id }) => id === institution))
    return [[cell, table.totalAt(institution ?? "") ?? 0]];
  return ids.map((id) => sharesIn(id, context)[0] ?? [0, 1]);
}

/** Whether a percentage is one of these shares, rounded to its decimals; or up or down, where it is rough. */
function isOneOf(shares: readonly Share[], written: string, isRough = false): boolean {
  const [, decimals = ""] = written.split(",");
  return shares.some(([part, whole]) => {
    const said = exact(written.replace(",", ".")).times(whole);
    const off = exact(part).times(100).minus(said).abs();
    const rounded = off.times(10 ** decimals.length);
    return isRough ? rounded.lessThan(whole) : rounded.times(2).lessThanOrEqualTo(whole);
  });
}

/** A share in per cent, to one decimal at the most. */
function percentOf([part, whole]: Share): string {
  const hundredths = exact(part).times(100);
  return plainly(hundredths.div(exact(whole).equals(0) ? 1 : whole).toDecimalPlaces(1));
}
