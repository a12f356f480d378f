import { type Decimal, exact } from "../domain/amount.js";
import type { Found } from "./finding.js";
import { isEarlier, NUMBER, PERCENT, type Sentence, valueIn, withoutDates } from "./running-text.js";
import type { TextContext } from "./text-context.js";

type OverbookingDiffers = Extract<Found, { code: "overbooking-in-text-differs" }>;

const OVERBOOKING = "overbook\\p{L}{0,6}(?:\\s(?:på|med)\\s[\\d,]{1,5}\\s?(?:%|pct\\.?|procent))?";
const OF_OVERBOOKING = "\\s(?:[\\d,]{1,5}\\s?(?:%|pct\\.?|procent)\\s)?overbook";
const COUNTED = "(?:(?:ind|med)regnet|indeholdt|inkluderet|medtaget|talt med|med(?!\\p{L}))";
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
/** How many may be, which says not how many are; and what is asked. */
const AT_MOST = /op til|højst|maks|bedes|styrelsen|oplys/iu;
const WITH = new RegExp(`(?<!\\p{L})(?:med|inkl[\\p{L}.]{0,12})${OF_OVERBOOKING}`, "iu");
const WITHOUT = new RegExp(`(?<!\\p{L})(?:uden|før|ekskl[\\p{L}.]{0,12})${OF_OVERBOOKING}`, "iu");
const MORE = new RegExp(
  `overbook\\p{L}{0,6}(?: herudover| derudover)? (?:med|på) ${NUMBER} (?:studie|uddannelses)?plads`,
  "iu",
);

/**
 * What a text says of overbooking and the request does not do: another percentage, or in or not in the numbers, or
 * none; and a number with or without it that no number of the table comes to.
 */
export function overbookingFindings(
  { sentence: text, whole }: Sentence,
  context: TextContext,
): OverbookingDiffers[] {
  const { mode = "none", ...rest } = context.request.overbooking ?? {};
  const percent = "percent" in rest ? rest.percent : null;
  if (/praktik/iu.test(whole) || AT_MOST.test(whole) || isEarlier(whole, context.years)) return [];
  return isOther(whole, context)
    ? [{ code: "overbooking-in-text-differs", severity: "notice", text, mode, percent, cells: [] }]
    : [];
}

function isOther(whole: string, { request: { overbooking }, inTable, isStated }: TextContext): boolean {
  const { mode = "none", ...rest } = overbooking ?? {};
  const percent = "percent" in rest ? exact(rest.percent) : null;
  const isOurs = (written = ""): boolean => percent?.equals(exact(written.replace(",", ".") || "0")) === true;
  if (!/overbook/iu.test(whole)) {
    const [, written] = ON_TOP.exec(whole) ?? [];
    return mode === "included" && written !== undefined && isOurs(written);
  }
  const [, before, behind = before] = SAID.exec(whole) ?? [];
  if (behind !== undefined && !isOurs(behind)) return true;
  if (RECOMMENDED.test(whole)) return mode !== "included" && !/ikke/iu.test(whole);
  const numbers = [...withoutDates(whole).matchAll(new RegExp(NUMBER, "gu"))].map(([, written = ""]) =>
    valueIn(written),
  );
  const others = numbers.filter((value) => !inTable.has(value));
  if (others.length > 0)
    return (
      percent !== null &&
      others.length === 1 &&
      !isStated(others[0] ?? 0) &&
      isOtherNumber(whole, others[0] ?? 0, mode === "included", percent.div(100).plus(1), [...inTable])
    );
  if (NONE.test(whole)) return mode !== "none";
  return EXCLUDED.test(whole) ? mode === "included" : INCLUDED.test(whole) && mode !== "included";
}

/** Whether a number with or without overbooking, or by how many is overbooked, is none that the table's come to. */
function isOtherNumber(
  whole: string,
  value: number,
  isIncluded: boolean,
  factor: Decimal,
  inTable: readonly (number | null)[],
): boolean {
  /** By no more than what is rounded away: of each institution, and of each cell. */
  const isNear = (from: (count: Decimal) => Decimal, off: number): boolean =>
    inTable.some((count) => count !== null && from(exact(count)).minus(value).abs().lessThan(off));
  if (MORE.test(whole)) {
    const without = (count: Decimal): Decimal => (isIncluded ? count.div(factor) : count);
    return !isNear((count) => without(count).times(factor.minus(1)), 1);
  }
  const [isWith, isWithout] = [WITH.test(whole), WITHOUT.test(whole)];
  if (isWith === isWithout) return false;
  // In the numbers of the table it is, or is not, already.
  if (isWith === isIncluded) return true;
  return !isNear((count) => (isWith ? count.times(factor) : count.div(factor)), 2);
}
