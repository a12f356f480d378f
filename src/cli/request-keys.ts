import { danishList } from "../domain/danish.js";
import { given } from "../domain/given.js";
import type { StudyPlacesOrigin } from "../domain/request.js";
import {
  boundsFrom,
  changeFrom,
  decidedFrom,
  flagNumber,
  inTwo,
  overbookingFrom,
  pairsOf,
  unitIn,
} from "./flag-values.js";
import { type Flag, makeFlag, type Words } from "./flags.js";
import { type Said, WrongUse } from "./wrong-use.js";

/** A flag that says a key of a request, or a part of one. */
interface RequestFlag extends Flag {
  /** The path of the request that it says. Several may say one key; what they say is put together. */
  readonly at: string;
  /** Its text as data for `parseRequest`: names and numbers are still as written. Left out: the text itself. */
  readonly read?: (written: string) => unknown;
}

function requestFlag(
  at: string,
  name: string,
  value: string | Said | null,
  { read, ...about }: Omit<RequestFlag, "at" | "name" | "value">,
): RequestFlag {
  return { at, ...given({ read }), ...makeFlag(name, value, about) };
}

/** Only one flag says where the total comes from: what `from` is by each. */
const ORIGINS = {
  totals: "institution-totals",
  "regional-total": "regional-total",
  previous: "previous-year",
  "from-capacity": "capacity",
} as const satisfies Readonly<Record<string, StudyPlacesOrigin["from"]>>;

/** The same, as a refusal names them. */
export const ORIGIN_FLAGS: readonly string[] = [
  "--totals",
  "--regional-total",
  "--previous (--change)",
  "--from-capacity",
];

const SURVIVAL = { da: "0,95/0,90", en: "0.95/0.90" };

export const STUDY_YEAR: Flag = makeFlag("study-year", "2023/2024", {
  da: "Studieåret.",
  en: "The study year.",
});

export const KKR: Flag = makeFlag("kkr", "sjaelland", {
  da: "KKR: hovedstaden, sjaelland, syddanmark, midtjylland eller nordjylland; fra 2027/2028 også oestdanmark.",
  en: "The KKR: hovedstaden, sjaelland, syddanmark, midtjylland or nordjylland; from 2027/2028 on oestdanmark too.",
});

/** What the command line may say of a request, in the order of the help; help, request and messages are made of it. */
export const REQUEST_KEYS: readonly RequestFlag[] = [
  { at: "studyYear", ...STUDY_YEAR },
  requestFlag("kkr", KKR.name, "syddanmark", {
    da: `${KKR.da} Uden det gælder alle institutioner på skemaet.`,
    en: `${KKR.en} Left out: every institution on the form.`,
  }),
  requestFlag("studyPlaces", "totals", "ucsyd=589,ucl=521", {
    read: (written) => ({ from: ORIGINS.totals, totals: pairsOf("totals", written) }),
    da: "Antal studiepladser for hver institution.",
    en: "The study places of each institution.",
  }),
  requestFlag("studyPlaces", "regional-total", "1110", {
    read: (written) => ({ from: ORIGINS["regional-total"], total: flagNumber(written) }),
    da: "Samlet antal studiepladser for alle institutioner, som fordeles på institutionerne efter deres praktikpladser.",
    en: "The study places of all institutions, divided over them by their internship places.",
  }),
  requestFlag("studyPlaces", "previous", "ucn=517", {
    read: (written) => ({ from: ORIGINS.previous, totals: pairsOf("previous", written) }),
    isRead: true,
    repeated: true,
    da: "Sidste års antal for hver institution, eller filen med sidste års indstilling (.json, .docx, .xlsx, .csv, .md). Filen gentages, når KKR'er er blevet til ét. Kræver --change.",
    en: "Last year's study places of each institution, or the file of last year's recommendation (.json, .docx, .xlsx, .csv, .md). The file is repeated where KKRs have become one. Needs --change.",
  }),
  requestFlag("studyPlaces.change", "change", "20%", {
    read: (written) => changeFrom("change", written),
    da: "Ændring fra sidste år: 20%, -2,5%, +23 eller +0; eller for hver institution: ucsyd=2%,ucl=+5.",
    en: "The change from last year: 20%, -2.5%, +23 or +0; or for each institution: ucsyd=2%,ucl=+5.",
  }),
  requestFlag("studyPlaces", "from-capacity", null, {
    read: () => ({ from: ORIGINS["from-capacity"] }),
    da: "Så mange studiepladser, som praktikpladserne kan bære: et loft. Kræver --unit.",
    en: "As many study places as the internship places carry: a ceiling. Needs --unit.",
  }),
  requestFlag("specialisationShares", "shares", "dagtilbud=42,skole-fritid=20,social-special=38", {
    read: (written) => pairsOf("shares", written),
    da: "Besluttede andele i procent, i stedet for praktikpladser. Så kan FIL udelades.",
    en: "Decided shares in per cent, instead of internship places. INPUT may then be left out.",
  }),
  requestFlag(
    "specialisationTotals",
    "specialisation-totals",
    "dagtilbud=466,skole-fritid=222,social-special=422",
    {
      read: (written) =>
        written === "by-internship-places" ? written : pairsOf("specialisation-totals", written),
      da: "Antal for hver specialisering for alle institutioner tilsammen, eller by-internship-places; så overholdes begge summer.",
      en: "The study places of each specialisation over all institutions, or by-internship-places; both margins are then held.",
    },
  ),
  requestFlag("bounds", "bounds", "ucl/skole-fritid=100..120", {
    read: boundsFrom,
    da: "Hvor mange studiepladser et felt mindst og højst får, eller for en institution: ucl=500..; adskilt af komma.",
    en: "The fewest and the most study places of a cell, or of an institution: ucl=500..; separated by commas.",
  }),
  requestFlag("decided", "decided", "ucl/skole-fritid=110", {
    read: decidedFrom,
    da: "Felter, som rådet har besluttet; resten deler det, der er tilbage.",
    en: "Cells that the council has fixed; the rest share what is left.",
  }),
  requestFlag("internshipPlacesUnit", "unit", "half-year", {
    read: unitIn,
    da: "Praktikpladserne er halvårspladser (half-year) eller helårspladser (full-year).",
    en: "The internship places are half-year or full-year places.",
  }),
  requestFlag("overbooking", "overbooking", "included:5", {
    read: overbookingFrom,
    da: "none (ingen); included:PROCENT, når antallet er inklusive overbooking; on-top:PROCENT, når der overbookes herudover.",
    en: "none; included:PERCENT where the number includes overbooking; on-top:PERCENT where it comes on top.",
  }),
  requestFlag("intake", "intake", "55/45", {
    read: (written) => inTwo("intake", written, { da: "55/45", en: "55/45" }, ["summer", "winter"]),
    da: "Sommer- og vinteroptag i procent.",
    en: "Summer and winter intake in per cent.",
  }),
  requestFlag("intake.oddTo", "odd-to", "summer", {
    read: (written) => ({ oddTo: written }),
    da: "Hvem den overskydende studieplads går til, når antallet er ulige, og sommer og vinter står lige: summer eller winter. Kræver --intake.",
    en: "Who gets an odd study place where summer and winter are tied: summer or winter. Needs --intake.",
  }),
  requestFlag("survival", "survival", SURVIVAL, {
    read: (written) => inTwo("survival", written, SURVIVAL, ["period2", "period3"]),
    da: "Andelen af de studerende, der er tilbage i 2. og 3. praktikperiode.",
    en: "The share of the students left in internship periods 2 and 3.",
  }),
  requestFlag("tieOrder", "tie-order", "social-special,dagtilbud", {
    read: (written) => written.split(",").map((id) => id.trim()),
    da: "Hvem der går forud ved lige store brøkdele, den foretrukne først: specialiseringer og institutioner.",
    en: "Who goes first among equal remainders, the preferred first: specialisations and institutions.",
  }),
  requestFlag("method", "method", "largest-remainder", {
    da: "Metoden: largest-remainder (bruges, hvis intet er valgt), sainte-lague (bruges med --specialisation-totals, hvis intet er valgt), dhondt, adams, huntington-hill eller dean.",
    en: "The method: largest-remainder (left out), sainte-lague (left out with --specialisation-totals), dhondt, adams, huntington-hill or dean.",
  }),
];

/** The part of a request that flags say, as data for `parseRequest`. */
export function requestFromFlags({ values }: Words): Record<string, unknown> {
  checkOrigins(values);
  const request: Record<string, unknown> = {};
  for (const { name, at, read } of REQUEST_KEYS) {
    const written = values.get(name)?.[0];
    if (written === undefined) continue;
    const [key = at] = at.split(".");
    const said = read === undefined ? written : read(written);
    request[key] = key in request ? Object.assign({}, request[key], said) : said;
  }
  return request;
}

/** What no single flag can tell: that another is missing, or one too many. */
function checkOrigins(values: Words["values"]): void {
  const origins = Object.keys(ORIGINS).filter((name) => values.has(name));
  if (origins.length > 1) {
    // The file of last year alone may stand beside another total: what clashes is the change.
    const withChange = { da: " med --change", en: " with --change" };
    const given = (language: "da" | "en"): string[] =>
      origins.map((name) =>
        name === "previous" && values.has("change") ? `--previous${withChange[language]}` : `--${name}`,
      );
    throw new WrongUse({
      da: `Vælg kun én af ${danishList(given("da"))}.`,
      en: `Choose only one of ${given("en").join(", ")}.`,
    });
  }
  if (values.has("change") && !values.has("previous")) {
    throw new WrongUse({
      da: "--change kræver --previous med sidste års antal.",
      en: "--change needs --previous with last year's study places.",
    });
  }
  if (values.has("odd-to") && !values.has("intake")) {
    throw new WrongUse({
      da: "--odd-to kræver --intake med sommer- og vinteroptaget.",
      en: "--odd-to needs --intake.",
    });
  }
}

const BY_PATH = [...REQUEST_KEYS, { name: "kkr-of", at: "kkrOf" }].toSorted(
  (one, other) => other.at.length - one.at.length,
);

/** Keys within what one flag says. What was typed has no such words, and is quoted. */
const WITHIN = /(?:^|\.)(?:percent|places|mode|summer|winter|period[23])$/;

/**
 * A path of the request that flags said, as the flag that says it, with the name that it says it of: `--totals ucl`, and
 * for a part of a list, as it was typed: `--bounds ucl/skole-fritid`.
 */
export function flagAt(path: string, { values }: Words): string {
  // One flag says the number for all, or for each.
  const said = path.replace(/^studyPlaces\.totals?/, "studyPlaces").replace(/^(studyPlaces\.change)s/, "$1");
  const flag = BY_PATH.find(({ at }) => said.startsWith(at));
  if (flag === undefined) return path;
  const origin = Object.keys(ORIGINS).find((name) => values.has(name)) ?? "totals";
  const name = flag.at === "studyPlaces" ? origin : flag.name;
  const rest = said.slice(flag.at.length).replace(/^\./, "").replace(WITHIN, "");
  const [, index] = /^\[(\d+)\]/.exec(rest) ?? [];
  const of = index === undefined ? rest : partsOf(name, values.get(name)?.[0] ?? "")[Number(index)];
  return of === undefined || of === "" ? `--${name}` : `--${name} ${of}`;
}

/** What each part of a flag's text is of; a list without numbers says only names, which are quoted. */
function partsOf(name: string, text: string): readonly string[] {
  return text.includes("=") ? Object.keys(pairsOf(name, text)) : [];
}
