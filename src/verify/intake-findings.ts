import { type Decimal, exact } from "../domain/amount.js";
import type { Intake, Season } from "../domain/request.js";
import { sum } from "../domain/sum.js";
import type { SaidWrong } from "./finding.js";
import { isOneOf, type Share } from "./percent-findings.js";
import { areShares, numberLists } from "./respectively.js";
import {
  isEarlier,
  NOT_MEANT,
  NUMBER,
  PERCENT,
  type Sentence,
  valueIn,
  withoutDates,
} from "./running-text.js";
import { rightNumbers } from "./number-findings.js";
import { OF_A_PLACE } from "./said-totals.js";
import type { TextContext } from "./text-context.js";
import { besideIt } from "./whose-is.js";

/** A season's intake; "of the summer's" tells what a part of it is. */
const SEASON =
  /(?<!\p{L}|(?<!\p{L})af )(sommer|vinter)(?:en|s|(?:-|\s)?(?:optag|start|hold)\p{L}{0,8})?(?!\p{L})/giu;
/** What a percentage may be of that no share of the intake is. */
const OF_OTHER_THINGS = new RegExp(
  `${NOT_MEANT}|praktik|overbook|frafald|merit|kvote|st[ie]g|fald|flere|færre|vækst|øge|øget|point|campus|udbudssted|(?<!\\p{L})hold|op til|højst|(?<!\\p{L})kan(?!\\p{L})`,
  "iu",
);
/** "Sommeroptag: 411", "411 om sommeren"; what is behind it may say that it is of one place alone. */
const COUNT = new RegExp(
  `(sommer|vinter)(?:optag(?:et)?(?::| er(?: på)?| på| bliver| udgør)?|:) ${NUMBER}(?=$|[.;)]|,\\s| (?:studieplads|plads|studerende|og(?!\\p{L})))(?: (?:(?:studie)?plads|studerende)\\p{L}*)?|${NUMBER}\\s(?:(?!og\\s)\\p{L}{1,20}\\s){0,2}(sommer|vinter)(?:en|optaget)(?!\\p{L})`,
  "giu",
);

/** A text with what it says in words of half of the intake, all of it or none in per cent. */
function inPercent(text: string): string {
  return text
    .replace(/ligeligt|halvt|halvdelen/giu, "50 %")
    .replace(/^hele optaget(?= \p{L}+ om (?:sommer|vinter)en(?!\p{L}| og))/iu, "100 %")
    .replace(/(?<!\p{L})(?:ikke (?:noget )?|intet |ingen |uden )(?=(?:sommer|vinter)optag)/iu, "0 % ");
}

/** What a sentence says of the intake in summer and winter, in per cent or study places, where the request has another. */
export function intakeFindings({ plain }: Sentence, context: TextContext): SaidWrong[] {
  const { request, years, namesIn, inTable, total } = context;
  const { intake } = request;
  if (intake === undefined || OF_OTHER_THINGS.test(plain) || isEarlier(plain, years)) return [];
  const said = inPercent(withoutDates(plain));
  const names = namesIn(plain);
  // Of a part the study places are whole, so that its shares are rounded.
  const wholes = names.length > 0 ? [...inTable] : [total];
  const areSharesRight = sharesSaid(said).every(([season, written]) =>
    isOneOf(
      wholes.flatMap((whole) => sharesOf(intake, season, whole ?? 0)),
      written,
    ),
  );
  const areCountsRight = [...said.matchAll(COUNT)].every(
    ({ 0: all, 1: stem, 2: behind, 3: before, 4: season = stem, index }) =>
      OF_A_PLACE.test(said.slice(index + all.length)) ||
      isPart(valueIn(behind ?? before ?? ""), seasonOf(season), [...inTable], context),
  );
  const { summer, winter } = intake;
  return areSharesRight && areCountsRight && areTheirs(said, context)
    ? []
    : [{ code: "intake-in-text-differs", summer, winter }];
}

/** Whether the numbers of a sentence on one season are those of the institutions and specialisations right beside them. */
function areTheirs(said: string, context: TextContext): boolean {
  const [season, other] = new Set([...said.matchAll(SEASON)].map(([, stem]) => seasonOf(stem)));
  if (season === undefined || other !== undefined) return true;
  const names = context.namesIn(said);
  return [...said.matchAll(new RegExp(NUMBER, "gu"))].every(({ 0: written, index: from }) => {
    const own = besideIt(said, { from, to: from + written.length }, names);
    const theirs = rightNumbers({ own, named: own }, context);
    const value = valueIn(written);
    return theirs === null || context.inTable.has(value) || isPart(value, season, theirs, context);
  });
}

/**
 * Whether a number is what a season has of one of these. An institution's total is divided by itself, and half a study
 * place goes where the request says; all are their sum; and a cell's is rounded with the others.
 */
function isPart(
  count: number,
  season: Season,
  wholes: readonly (number | null)[],
  { request: { intake }, totals, total: all }: TextContext,
): boolean {
  if (intake === undefined) return false;
  const partsOf = (total: number | null): readonly [fewest: number, most: number] => {
    const part = partOf(intake, season, total ?? 0);
    const [down, up] = [part.minus("0.5").ceil().toNumber(), part.plus("0.5").floor().toNumber()];
    if (intake.oddTo === undefined) return [down, up];
    return intake.oddTo === season ? [up, up] : [down, down];
  };
  return wholes.some((whole) => {
    const parties = whole === all ? totals : totals.filter((total) => total === whole).slice(0, 1);
    return parties.length > 0
      ? count >= sum(parties.map((total) => partsOf(total)[0])) &&
          count <= sum(parties.map((total) => partsOf(total)[1]))
      : partOf(intake, season, whole ?? 0)
          .minus(count)
          .abs()
          .lessThan(1);
  });
}

/** Percentages with their seasons: as many of each in their order, else each beside its own. */
function sharesSaid(said: string): (readonly [Season, string])[] {
  const seasons = [...said.matchAll(SEASON)].map(([, stem]) => seasonOf(stem));
  const percents = [...said.matchAll(new RegExp(PERCENT, "giu"))];
  const pairs = numberLists(said).filter(({ values }) => values.length === 2 && areShares(values));
  const written =
    percents.length > 0 ? percents.map(([, percent = ""]) => percent) : pairs.flatMap((pair) => pair.written);
  if (written.length === seasons.length) return seasons.map((season, at) => [season, written[at] ?? ""]);
  return percents.flatMap(({ 0: all, 1: percent = "", index }) => {
    const [, next] = NEXT.exec(said.slice(index + all.length)) ?? [];
    const [, stem = next] = next === undefined ? (LAST.exec(said.slice(0, index)) ?? []) : [];
    return stem === undefined ? [] : [[seasonOf(stem), percent] as const];
  });
}

const NEXT = /^[^\d,;:()]{0,30}?(sommer|vinter)/iu;
const LAST = /(sommer|vinter)(?:en|optag(?:et)?)[^\d%;]{0,30}$/iu;

function seasonOf(stem = ""): Season {
  return stem.toLowerCase() === "sommer" ? "summer" : "winter";
}

/** A season's share, and what it is of a whole rounded up or down. */
function sharesOf(intake: Intake, season: Season, whole: number): Share[] {
  const part = partOf(intake, season, whole);
  const rounded = whole === 0 ? [] : [part.floor(), part.ceil()];
  return [[intake[season], 100], ...rounded.map((count) => [count.toNumber(), whole] as const)];
}

function partOf(intake: Intake, season: Season, whole: number): Decimal {
  return exact(intake[season]).times(whole).dividedBy(100);
}
