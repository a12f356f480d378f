import { type Amount, exact, plain, sumOf } from "../domain/amount.js";
import type { InternshipPlaces } from "../domain/request.js";
import { namedAt } from "./answer-findings.js";
import type { Found } from "./finding.js";
import { isEarlier, NOT_MEANT, NUMBER, type Sentence, valueIn, withoutDates } from "./running-text.js";
import type { TextContext } from "./text-context.js";

/** "1.479 praktikpladser i alt", "praktikpladser i alt: 1.479". */
const SAID = new RegExp(
  `(?:${NUMBER}\\s(?:indberettede\\s)?(?:praktik|halvårs|helårs)plads\\p{L}*|praktikplads\\p{L}*(?: i alt)?(?::| er| udgør) ${NUMBER})(?:\\s(?:i alt|tilsammen|til rådighed|fra kommunerne))*`,
  "giu",
);
/** What may stand behind it; other words make it a part, but for a name that is known. */
const GOES_ON = /^(?:$|\s?[.,;:()]|\s(?:og|som|der|fordelt|opgjort)(?!\p{L}))/iu;
const BEFORE_NAME = /^\s(?:på|til|hos|for|i|fra|inden for)\s$/iu;
/** What a sentence begins with that tells of all. */
const OF_ALL =
  /^\W*(?:(?:i alt|tilsammen|samlet)(?: er(?: der)?)?|der (?:er|blev)(?: i alt| tilsammen| samlet)?) (?:(?:indberettet|opgjort|meldt) )?\d|^\W*(?:kommunerne|indberetterne)(?: og regionen)? (?:har|stiller)|^\W*(?:det samlede |samlet )?antal(?:let af)? (?:indberettede )?praktikpladser|fået indberettet|bygger|på grundlag|ud fra|udgangspunkt/iu;
/** What stands before the name of whom a sentence, or a part of it, is about, and not before where a part of it is. */
const IS_ABOUT =
  /(?:^\W*(?:i |hos |på |til |for |inden for )?|[,;] (?:og |mens |men )?|\s(?:og|mens|men|fra|at|har|stiller) )$/iu;
/** What is needed, a part, an estimate or a change. */
const OF_OTHER_THINGS = new RegExp(
  `${NOT_MEANT}|(?<!\\p{L})(?:mangl|behov|nødvendig|kræv|brug|svare[rn]|gennemsnit|mindst|højst|op til|ca\\.|cirka|omkring|(?:kun|knap|godt|over|under|mellem|kan|skal|vil|får|nye) |flere|færre|mere|mindre|yderligere|ekstra|ledig|øvrige|andre|rest|undtag|på nær|bortset|stig|fald|øge|forøg|udvid|reduc|ændr|forskel|forvent|merit|privat|selvej|opret|nedl|inddrag|reserver|tildel|afsat|halvår(?!splads)|helår(?!splads)|semester|periode|omregn|pr\\.|heraf|hvoraf)`,
  "iu",
);
const UNIT =
  /praktikpladser(?:ne)?[^.;]{0,20} (?:opgjort|angivet|talt|regnet) (?:som|i) (?:halvårs|helårs)pladser/iu;

/**
 * Internship places in running text that are not the request's: of all, or of the providers, institutions and
 * specialisations that a sentence names; and the other unit. Nothing is said of other years and of needs, nor where
 * another name stands in the sentence, as of a part of a municipality.
 */
export function placesInText({ sentence: text, plain: written }: Sentence, context: TextContext): Found[] {
  const { request, years, namesIn } = context;
  const { internshipPlaces: rows = [], internshipPlacesUnit: unit } = request;
  if (!/praktikplads|årsplads/iu.test(written)) return [];
  const said = withoutDates(written);
  if (rows.length === 0 || OF_OTHER_THINGS.test(said) || isEarlier(written, years)) return [];
  const units = [...said.matchAll(/(halvårs|helårs)plads/giu)].map(([, stem = ""]) =>
    /halv/iu.test(stem) ? "half-year" : "full-year",
  );
  if (unit === undefined && units.length > 0) return [];
  const providers = [...new Set(rows.flatMap(({ provider = "" }) => provider.trim() || []))];
  const whose = providers.filter((provider) => namedAt(said, provider) !== null);
  const names = namesIn(said);
  const about = [...names, ...whose.flatMap((provider) => namedAt(said, provider) ?? [])].toSorted(
    (one, other) => one.from - other.from,
  );
  if (hasOtherName(said, about)) return [];
  const ofOther = { code: "beside-form-differs", severity: "notice", text, cells: [] } as const;
  const numbers = [...said.matchAll(SAID)];
  const isOtherUnit = units.length > 0 && units.every((one) => one !== unit);
  if (numbers.length === 0)
    return UNIT.test(said) && isOtherUnit && unit !== undefined && whose.length === 0
      ? [{ ...ofOther, right: [], unit }]
      : [];
  const [first] = about;
  const isAbout = (from: number): boolean => IS_ABOUT.test(said.slice(0, from));
  const isOfThem =
    whose.length > 0
      ? whose.every((provider) => isAbout(namedAt(said, provider)?.from ?? 0))
      : OF_ALL.test(said) || (first !== undefined && isAbout(first.from));
  if (!isOfThem) return [];
  const inOtherUnit = unit === "full-year" ? 2 : "0.5";
  const factors = [...(isOtherUnit ? [] : [1]), ...(units.some((one) => one !== unit) ? [inOtherUnit] : [])];
  const sums = sumsOf(rows, whose, /kommunerne/iu.test(said));
  const isRight = (value: number): boolean =>
    sums.some((sum) =>
      factors.some((factor) => exact(sum).times(factor).minus(value).abs().lessThanOrEqualTo("0.5")),
    );
  const ids = names.map(({ id }) => id);
  const wrong = numbers.flatMap(({ 0: all, 1: before, 2: behind = before, index }) => {
    const end = index + all.length;
    const next = about.find(({ from }) => from >= end);
    const isNamed = next !== undefined && BEFORE_NAME.test(said.slice(end, next.from));
    if (isRight(valueIn(behind ?? "")) || !(isNamed || GOES_ON.test(said.slice(end)))) return [];
    // Of several numbers each is of the name behind it, if of any.
    return [numbers.length === 1 ? ids : names.flatMap((name) => (isNamed && name === next ? name.id : []))];
  });
  const { institutions, specialisations } = context.frame;
  return wrong.slice(0, 1).map((own) => {
    const isOf = (id: string, among: readonly { readonly id: string }[]): boolean =>
      own.includes(id) || among.every((one) => !own.includes(one.id));
    const theirs = rows.filter(
      ({ provider = "", institution, specialisation }) =>
        (whose.length === 0 || whose.includes(provider.trim())) &&
        isOf(institution, institutions) &&
        isOf(specialisation, specialisations),
    );
    const right = [[plain(sumOf(theirs.map(({ places }) => places)))]];
    return { ...ofOther, right, ...(unit === undefined || units.length === 0 ? {} : { unit }) };
  });
}

/** Of all, of the municipalities and of those named: together, by institution and by specialisation. */
function sumsOf(
  rows: readonly InternshipPlaces[],
  whose: readonly string[],
  withMunicipalities: boolean,
): Amount[] {
  const isTheirs = ({ provider = "" }: InternshipPlaces, those: readonly string[]): boolean =>
    those.includes(provider.trim());
  const groups = [
    rows,
    ...(withMunicipalities ? [rows.filter(({ provider = "" }) => !/^region /iu.test(provider))] : []),
    rows.filter((row) => isTheirs(row, whose)),
    ...whose.map((provider) => rows.filter((row) => isTheirs(row, [provider]))),
  ];
  const institutions = [undefined, ...new Set(rows.map(({ institution }) => institution))];
  const specialisations = [undefined, ...new Set(rows.map(({ specialisation }) => specialisation))];
  return groups.flatMap((group) =>
    institutions.flatMap((institution) =>
      specialisations.map((specialisation) => {
        const own = group.filter(
          (row) =>
            (institution ?? row.institution) === row.institution &&
            (specialisation ?? row.specialisation) === row.specialisation,
        );
        return plain(sumOf(own.map(({ places }) => places)));
      }),
    ),
  );
}

/** Whether within a sentence another name stands than these, and those of the council and its members as such. */
function hasOtherName(
  said: string,
  about: readonly { readonly from: number; readonly to: number }[],
): boolean {
  let left = "";
  let end = 0;
  for (const { from, to } of about) {
    left += `${said.slice(end, from)}x`;
    end = to;
  }
  left += said.slice(end);
  return /[^.!?\s] \(?\p{Lu}/u.test(left.replace(/KKR \p{L}+|Kommune|Region\p{Ll}*/gu, "x"));
}
