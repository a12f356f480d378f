import { sum } from "../domain/sum.js";
import type { SaidWrong } from "./finding.js";
import { changesOf, OF_OTHER_THINGS, percentOf } from "./percent-findings.js";
import { isOfOtherYear, NUMBER, PERCENT, type Sentence, valueIn } from "./running-text.js";
import { OF_A_PLACE } from "./said-totals.js";
import type { TextContext } from "./text-context.js";

const RISES = "stig|vækst|øge|hæve|udvid|forhøj";
const FALLS = "fald|nedgang|sænk|reduc|redukt|nedsæt|nedsat";
/** "stiger med 12 og UCL med 10". */
const CHANGE = new RegExp(
  `(?:(${FALLS})|${RISES})\\p{L}{0,6}\\s(?:[^\\d.,;:]{1,60}\\s)?(?:med|på)\\s(?:${PERCENT}|${NUMBER}(?:\\sog\\s[^\\d.,;:]{1,60}\\smed\\s${NUMBER})?)`,
  "giu",
);
const MORE = new RegExp(
  `${NUMBER}\\s(?:studiepladser\\s)?(?:(færre|mindre)|flere|mere)\\send\\s(?:sidste|forrige)\\sår`,
  "giu",
);
/** "Sidste år var antallet 1.110", "sidste års antal på 1.110". */
const BEFORE = new RegExp(
  `(?:sidste|forrige)\\sår(?:s(?:\\s(?:antal|optag|på)){0,2}|\\s(?:var|fik|havde|blev|optog)[^\\d.,;:]{0,60}?)\\s${NUMBER}(?=$|[.,;)]|\\s(?:studie|uddannelses)?pladser|\\sstuderende|\\s(?:og|mod)(?!\\p{L}))(?:\\s\\p{L}*(?:pladser|studerende))?`,
  "giu",
);
const UNCHANGED =
  /(?<!ikke\s)(?:er|bliver|holdes)\s(?:uændret(?!\p{L})|(?:den|det|de)\ssamme(?:\santal)?\ssom\s(?:sidste|forrige)\sår)/iu;
const OF_THE_TOTAL = /antal(?:let)?(?!\p{L}|\saf\s(?!studieplads))|optag|dimensionering|studiepladser/iu;
/** A change of something else, or over several years. */
const OF_OTHER_CHANGES = /fordeling|(?<!\p{L})(?:siden|over|gennem)\s(?!sidste)/iu;

/**
 * What a sentence says of last year's totals and of the change from them, in study places or in words, where the request has
 * last year's and they are others. What names a specialisation is left alone: last year's are not known.
 */
export function changeFindings({ plain }: Sentence, context: TextContext): SaidWrong[] {
  const { request, namesIn, years, frame, table, total } = context;
  const { studyPlaces: origin } = request;
  const named = namesIn(plain);
  if (origin.from !== "previous-year" || OF_OTHER_THINGS.test(plain) || OF_OTHER_CHANGES.test(plain))
    return [];
  if (isOfOtherYear(plain, years) || named.some(({ kind }) => kind === "specialisation")) return [];
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
  const meant = pairs.filter(({ id }) =>
    named.length === 0 ? id === "" : named.some((one) => one.id === id),
  );
  const isSaidSame = UNCHANGED.test(plain) && (named.length > 0 || OF_THE_TOTAL.test(plain));
  return [
    ...(isSaidSame && meant.some(({ before, now }) => before !== now) ? [inPercent("0")] : []),
    ...[...plain.matchAll(CHANGE)].flatMap(
      ([, fall, percent, ...counts]: readonly (string | undefined)[]) => {
        if (percent === undefined)
          return counts.flatMap((written) => (written === undefined ? [] : unlessChange(written, fall)));
        return fall !== undefined && changes.every((change) => change > 0) ? [inPercent(`−${percent}`)] : [];
      },
    ),
    ...[...plain.matchAll(MORE)].flatMap(([, written = "", fall]) => unlessChange(written, fall)),
    ...[...plain.matchAll(BEFORE)].flatMap(({ 0: all, 1: written = "", index }): SaidWrong[] =>
      (named.length === 0 && !/års\s/iu.test(all) && !OF_THE_TOTAL.test(all)) ||
      pairs.some(({ before }) => before === valueIn(written)) ||
      OF_A_PLACE.test(plain.slice(index + all.length))
        ? []
        : [{ code: "number-beside", written }],
    ),
  ];
}
