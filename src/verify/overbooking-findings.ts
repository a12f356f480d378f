import { type Amount, exact } from "../domain/amount.js";
import type { Found } from "./finding.js";
import { isEarlier, NUMBER, PERCENT, type Sentence, valueIn, withoutDates } from "./running-text.js";
import type { TextContext } from "./text-context.js";

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

type OverbookingDiffers = Extract<Found, { code: "overbooking-in-text-differs" }>;

/**
 * What a sentence says of overbooking and the request does not do: another percentage, or in or not in the numbers. What
 * is said of a number that the table does not have may well be so.
 */
export function overbookingFindings(
  { sentence: text, whole }: Sentence,
  { request, years, inTable }: TextContext,
): OverbookingDiffers[] {
  const { mode = "none", ...rest } = request.overbooking ?? {};
  const percent = "percent" in rest ? rest.percent : null;
  if (/praktik/iu.test(whole) || MAY.test(whole) || isEarlier(whole, years)) return [];
  const [, before, behind = before] = OVERBOOKED.exec(whole) ?? [];
  const numbers = withoutDates(whole).match(new RegExp(NUMBER, "gu")) ?? [];
  const isOurs = numbers.every((written) => inTable.has(valueIn(written)));
  const isOtherMode = NONE.test(whole)
    ? mode !== "none"
    : EXCLUDED.test(whole)
      ? mode === "included"
      : INCLUDED.test(whole) && mode !== "included";
  return isOtherPercent(behind, percent) || (isOurs && isOtherMode)
    ? [{ code: "overbooking-in-text-differs", severity: "notice", text, mode, percent, cells: [] }]
    : [];
}

function isOtherPercent(written: string | undefined, percent: Amount | null): boolean {
  if (written === undefined) return false;
  return percent === null || !exact(written.replace(",", ".")).equals(exact(percent));
}
