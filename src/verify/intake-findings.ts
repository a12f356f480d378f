import { exact } from "../domain/amount.js";
import type { Intake, RecommendationRequest, Season } from "../domain/request.js";
import type { Found } from "./finding.js";
import { isOneOf, type Share, type TextContext } from "./percent-findings.js";
import { areShares, numberLists } from "./respectively.js";
import { NOT_MEANT, NUMBER, PERCENT, sentencesOf, valueIn, withoutDates } from "./running-text.js";
import { isEarlier } from "./said-numbers.js";

export type IntakeDiffers = Extract<Found, { code: "intake-in-text-differs" }>;

/** A season's intake; "of the summer's" tells what a part of it is. */
const SEASON =
  /(?<!\p{L}|(?<!\p{L})af )(sommer|vinter)(?:en|s|(?:-|\s)?(?:optag|start|hold|semest|indtag)\p{L}{0,8})?(?!\p{L})/giu;
/** What a percentage may be of that no share of the intake is. */
const OF_OTHER_THINGS = new RegExp(
  `${NOT_MEANT}|praktik|overbook|frafald|merit|kvote|st[ie]g|fald|flere|færre|vækst|øge|øget|procentpoint|campus|udbudssted|op til|højst|(?<!\\p{L})kan(?!\\p{L})`,
  "iu",
);
const OF_SEASON = new RegExp(
  `(sommer|vinter)optag(?:et)?(?::| er| på| bliver| udgør)? ${NUMBER}(?=$|[.;)]|,\\s| (?:studieplads|plads|og(?!\\p{L})))`,
  "giu",
);
const HALVES = /(?:ligeligt|halvt|halvdelen) .{0,30}sommer.{0,24}vinter/iu;
const WHOLE =
  /^(?:hele optaget|alle (?:studie)?pladser(?:ne)?) (?:er|ligger|starter|begynder|sker) om (sommer|vinter)en(?!\p{L}| og)/iu;
const NOTHING = /(?<!\p{L})(?:ikke (?:noget )?|intet |ingen |uden )(sommer|vinter)optag(?:et)?(?!\p{L})/iu;
const SEASONS: readonly Season[] = ["summer", "winter"];

/** What a text says in per cent of the intake in summer and winter, where the request has another. */
export function intakeFindings(text: string, context: TextContext): IntakeDiffers[] {
  const { request, years, namesIn, inTable, table } = context;
  const { intake } = request;
  if (intake === undefined) return [];
  return sentencesOf(text, "together").flatMap(({ sentence, plain }): IntakeDiffers[] => {
    if (OF_OTHER_THINGS.test(plain) || isEarlier(plain, years)) return [];
    // Of a part the study places are whole, so that its shares are rounded.
    const wholes = namesIn(plain).length > 0 ? [...inTable] : [table.studyPlacesAt(null, null)];
    const sharesOf = (season: Season): Share[] => [
      [String(intake[season]), 100],
      ...wholes.flatMap((whole) => roundedShares(intake[season], whole ?? 0)),
    ];
    const dateless = withoutDates(plain);
    const isShare = ({ season, written }: SaidShare): boolean => isOneOf(sharesOf(season), written);
    const isRight =
      [...sharesSaid(dateless), ...sharesInWords(dateless)].every(isShare) &&
      numbersSaid(dateless).every(({ season, written }) => {
        const near = [...inTable].map((count) =>
          exact(intake[season])
            .times(count ?? 0)
            .div(100),
        );
        return near.some((quota) => quota.minus(valueIn(written)).abs().lessThan(1));
      });
    return isRight ? [] : [intakeDiffers(sentence, intake)];
  });
}

function roundedShares(share: Share[0], whole: number): Share[] {
  const part = exact(share).times(whole).div(100);
  return whole === 0 ? [] : [part.floor(), part.ceil()].map((count) => [count.toFixed(0), whole] as const);
}

/**
 * Study places of summer and winter that are not divided as the request says: at least `off` of them away from the exact
 * share.
 */
export function splitFindings(
  text: string,
  [summer = 0, winter = 0]: readonly number[],
  { intake }: RecommendationRequest,
  off = 1,
): IntakeDiffers[] {
  if (intake === undefined) return [];
  const quota = exact(intake.summer)
    .times(summer + winter)
    .div(100);
  return quota.minus(summer).abs().greaterThanOrEqualTo(off) ? [intakeDiffers(text, intake)] : [];
}

function intakeDiffers(text: string, { summer, winter }: Intake): IntakeDiffers {
  return { code: "intake-in-text-differs", severity: "notice", text, summer, winter, cells: [] };
}

interface SaidShare {
  readonly season: Season;
  readonly written: string;
}

/** The study places of one season, right behind it: "Sommeroptag: 411." */
function numbersSaid(plain: string): SaidShare[] {
  return [...plain.matchAll(OF_SEASON)].map(([, stem = "", written = ""]) => ({
    season: seasonOf(stem),
    written,
  }));
}

/** Half of the intake, all of it or none, in words. */
function sharesInWords(plain: string): SaidShare[] {
  if (HALVES.test(plain)) return SEASONS.map((season) => ({ season, written: "50" }));
  const [, whole] = WHOLE.exec(plain) ?? [];
  const [, none] = NOTHING.exec(plain) ?? [];
  return [
    ...(whole === undefined ? [] : [{ season: seasonOf(whole), written: "100" }]),
    ...(none === undefined ? [] : [{ season: seasonOf(none), written: "0" }]),
  ];
}

function seasonOf(stem: string): Season {
  return stem.toLowerCase() === "sommer" ? "summer" : "winter";
}

/** "55 pct. om sommeren og 45 pct. om vinteren", "sommer/vinter: 55/45": two for two in their order, else each beside its own. */
function sharesSaid(plain: string): SaidShare[] {
  const named = [...plain.matchAll(SEASON)].map(({ 0: all, 1: stem = "", index }) => {
    return { season: seasonOf(stem), from: index, to: index + all.length };
  });
  if (named.length === 0) return [];
  const inOrder = [...new Set(named.map(({ season }) => season))];
  const [pair, another] = numberLists(plain).filter(
    ({ values }) => values.length === SEASONS.length && areShares(values),
  );
  if (pair !== undefined && another === undefined && inOrder.length === SEASONS.length)
    return inOrder.map((season, at) => ({ season, written: pair.written[at] ?? "" }));
  const said = [...plain.matchAll(new RegExp(PERCENT, "giu"))].map(({ 0: all, 1: written = "", index }) => {
    return { written, from: index, to: index + all.length };
  });
  if (said.length === named.length && inOrder.length === named.length)
    return named.map(({ season }, at) => ({ season, written: said[at]?.written ?? "" }));
  return said.flatMap(({ written, from, to }): SaidShare[] => {
    const next = named.find((one) => one.from >= to && /^[^\d,;:()]{0,30}$/u.test(plain.slice(to, one.from)));
    const last = named.findLast(
      (one) => one.to <= from && /^[^\d%;]{0,30}$/u.test(plain.slice(one.to, from)),
    );
    const season = (next ?? last)?.season;
    return season === undefined ? [] : [{ season, written }];
  });
}
