import { RunningSum } from "../domain/amount.js";
import type { SaidWrong } from "./finding.js";
import { isEarlier, NUMBER, type Sentence, valueIn } from "./running-text.js";
import type { TextContext } from "./text-context.js";

const UNIT = "(?:praktik|helårs|halvårs)pladser";
/** "1.506 praktikpladser", and the next in "834 praktikpladser på UC SYD og 672 på UCL". */
const COUNT = new RegExp(
  `${NUMBER}(?=\\s(?:\\p{L}+\\s)?${UNIT})|(?<=${UNIT}\\s(?:på|hos)\\s[^.;\\d]{1,60})${NUMBER}(?=\\s(?:på|hos)\\s)`,
  "giu",
);
const SAID_UNIT =
  /praktikpladser(?:ne)?\ser\s(?:opgjort|angivet|indberettet)\s(?:som|i)\s((halv|hel)årspladser)/iu;
/** A need, a difference, an estimate or a wish is no sum of what was reported. */
const OF_OTHER_THINGS =
  /behov|nødvendig|brug|mangl|kræv|ledig|overskud|flere|færre|mindst|højst|hvis|forvent|ønske|yderligere|nye|(?<!\p{L})(?:ca\.|cirka|omkring|omtrent|godt|knap|over|mere|næsten|op til)(?!\p{L})/iu;

/**
 * Internship places in a sentence that are none of the request's: of nobody, nor of the one provider that is named; or in
 * another unit.
 */
export function placesFindings({ plain }: Sentence, { request, years }: TextContext): SaidWrong[] {
  const { internshipPlaces: places = [], internshipPlacesUnit: unit } = request;
  const [, written, kind] = SAID_UNIT.exec(plain) ?? [];
  if (written !== undefined && unit !== undefined && (unit === "half-year") !== (kind === "halv"))
    return [{ code: "number-beside", written, isHeld: false }];
  const counts = places.length === 0 ? [] : [...plain.matchAll(COUNT)];
  if (counts.length === 0 || OF_OTHER_THINGS.test(plain) || isEarlier(plain, years)) return [];
  const nameOf = (provider = ""): string => provider.replace(/ kommune$/iu, "");
  const named = new Set(places.map(({ provider }) => nameOf(provider)));
  const [own, other] = [...named].filter((name) => name !== "" && plain.includes(name));
  if (other !== undefined) return [];
  const specialisations = [...new Set(places.map(({ specialisation }) => specialisation))];
  const sums = new Map<string, RunningSum>();
  for (const { provider, institution, specialisation, places: count } of places) {
    if (own !== undefined && nameOf(provider) !== own) continue;
    const group = /^region /iu.test(provider ?? "") ? "region" : "municipality";
    const others = specialisations.filter((one) => one !== specialisation);
    for (const whose of ["", group, provider])
      for (const at of ["", institution])
        for (const of of ["", specialisation, ...others.map((one) => `all but ${one}`)]) {
          const key = JSON.stringify([whose, at, of]);
          const sum = sums.get(key) ?? new RunningSum();
          sum.add(count);
          sums.set(key, sum);
        }
  }
  // In the other unit there are twice or half as many.
  const known = new Set(
    [...sums.values()].flatMap(({ value }) =>
      [value, value.times(2), value.dividedBy(2)].map((sum) => sum.toNumber()),
    ),
  );
  return counts.flatMap(([written]) =>
    known.has(valueIn(written)) ? [] : [{ code: "number-beside", written } as const],
  );
}
