import type { Flag } from "./flags.js";
import { SUM_FLAGS } from "./sum-flags.js";

/** The flags that say what a request says: the rest of it when INPUT holds only internship places. */
export const REQUEST_FLAGS: readonly Flag[] = [
  {
    name: "sheet",
    value: { da: "NAVN", en: "NAME" },
    da: "Arket i en Excel-fil. Uden det bruges det eneste ark med en tabel.",
    en: "The sheet of an Excel file. Left out: the only sheet with a table.",
  },
  ...SUM_FLAGS,
  {
    name: "study-year",
    value: "2023/2024",
    da: "Studieåret.",
    en: "The study year.",
  },
  {
    name: "kkr",
    value: "syddanmark",
    da: "KKR: hovedstaden, sjaelland, syddanmark, midtjylland eller nordjylland; fra 2027/2028 også oestdanmark. Uden det gælder alle institutioner på skemaet.",
    en: "The KKR: hovedstaden, sjaelland, syddanmark, midtjylland or nordjylland; from 2027/2028 on oestdanmark too. Left out: every institution on the form.",
  },
  {
    name: "totals",
    value: "ucsyd=589,ucl=521",
    da: "Antal studiepladser for hver institution.",
    en: "The study places of each institution.",
  },
  {
    name: "regional-total",
    value: "1110",
    da: "Samlet antal studiepladser; institutionerne efter deres praktikpladser.",
    en: "The study places of the region; the institutions by their internship places.",
  },
  {
    name: "previous",
    value: "ucn=517",
    isRead: true,
    da: "Sidste års antal for hver institution, eller filen med sidste års indstilling (.json, .docx, .xlsx, .csv). Kræver --change.",
    en: "Last year's study places of each institution, or the file of last year's recommendation (.json, .docx, .xlsx, .csv). Needs --change.",
  },
  {
    name: "change",
    value: "20%",
    da: "Ændring fra sidste år: 20%, -2,5%, +23 eller +0; eller for hver institution: ucsyd=2%,ucl=+5.",
    en: "The change from last year: 20%, -2.5%, +23 or +0; or for each institution: ucsyd=2%,ucl=+5.",
  },
  {
    name: "from-capacity",
    da: "Så mange studiepladser, som praktikpladserne kan bære: et loft. Kræver --unit.",
    en: "As many study places as the internship places carry: a ceiling. Needs --unit.",
  },
  {
    name: "shares",
    value: "dagtilbud=42,skole-fritid=20,social-special=38",
    da: "Besluttede andele i procent, i stedet for praktikpladser. Så kan FIL udelades.",
    en: "Decided shares in per cent, instead of internship places. INPUT may then be left out.",
  },
  {
    name: "specialisation-totals",
    value: "dagtilbud=466,skole-fritid=222,social-special=422",
    da: "Antal for hver specialisering for alle institutioner tilsammen, eller by-internship-places; så overholdes begge summer.",
    en: "The study places of each specialisation over all institutions, or by-internship-places; both margins are then held.",
  },
  {
    name: "bounds",
    value: "ucl/skole-fritid=100..120",
    da: "Hvor mange studiepladser et felt mindst og højst får, eller for en institution: ucl=500..; adskilt af komma.",
    en: "The fewest and the most study places of a cell, or of an institution: ucl=500..; separated by commas.",
  },
  {
    name: "decided",
    value: "ucl/skole-fritid=110",
    da: "Felter, som rådet har besluttet; resten deler det, der er tilbage.",
    en: "Cells that the council has fixed; the rest share what is left.",
  },
  {
    name: "unit",
    value: "half-year",
    da: "Praktikpladserne er halvårspladser (half-year) eller helårspladser (full-year).",
    en: "The internship places are half-year or full-year places.",
  },
  {
    name: "overbooking",
    value: "included:5",
    da: "none; included:PROCENT, når antallet er inklusive overbooking; on-top:PROCENT, når der overbookes herudover.",
    en: "none; included:PERCENT where the number includes overbooking; on-top:PERCENT where it comes on top.",
  },
  {
    name: "intake",
    value: "55/45",
    da: "Sommer- og vinteroptag i procent.",
    en: "Summer and winter intake in per cent.",
  },
  {
    name: "odd-to",
    value: "summer",
    da: "Hvem den overskydende studieplads går til, når antallet er ulige, og sommer og vinter står lige: summer eller winter. Kræver --intake.",
    en: "Who gets an odd study place where summer and winter are tied: summer or winter. Needs --intake.",
  },
  {
    name: "survival",
    value: { da: "0,95/0,90", en: "0.95/0.90" },
    da: "Andelen af de studerende, der er tilbage i 2. og 3. praktikperiode.",
    en: "The share of the students left in internship periods 2 and 3.",
  },
  {
    name: "tie-order",
    value: "ID,ID",
    da: "Hvem der går forud ved lige rester, den foretrukne først: specialiseringer og institutioner.",
    en: "Who goes first among equal remainders, the preferred first: specialisations and institutions.",
  },
  {
    name: "method",
    value: "largest-remainder",
    da: "Metoden: largest-remainder (bruges, hvis intet er valgt), sainte-lague (bruges med --specialisation-totals, hvis intet er valgt), dhondt, adams, huntington-hill eller dean.",
    en: "The method: largest-remainder (left out), sainte-lague (left out with --specialisation-totals), dhondt, adams, huntington-hill or dean.",
  },
];

/** What the flags of a request say otherwise where several totals are compared. */
const SCENARIO_TEXTS: Readonly<Record<string, Pick<Flag, "value" | "da" | "en">>> = {
  totals: {
    value: "absalon=720",
    da: "Antal studiepladser for hver institution. Gentages for hvert scenarie.",
    en: "The study places of each institution. Repeated for each scenario.",
  },
  previous: {
    value: "ucn=517",
    da: "Sidste års antal for hver institution, eller filen med sidste års indstilling (.json, .docx, .xlsx, .csv), som --change regnes fra. Uden det regnes fra antallet i FIL.",
    en: "Last year's study places of each institution, or the file of last year's recommendation (.json, .docx, .xlsx, .csv), for --change to start from. Left out: the total in INPUT.",
  },
  change: {
    value: "-5%",
    da: "Ændring: -5%, 0, +5% eller +23; eller for hver institution: ucsyd=2%,ucl=+5. Gentages for hvert scenarie.",
    en: "A change: -5%, 0, +5% or +23; or for each institution: ucsyd=2%,ucl=+5. Repeated for each scenario.",
  },
};

/** The flags of a request of which the total may be said several times. */
export const SCENARIO_FLAGS: readonly Flag[] = REQUEST_FLAGS.filter(
  ({ name }) => name !== "regional-total" && name !== "from-capacity",
).map((flag) => ({
  ...flag,
  ...SCENARIO_TEXTS[flag.name],
  ...(flag.name === "totals" || flag.name === "change" ? { repeated: true as const } : {}),
}));

/** The flags of a request, last year's recommendations, and the alternatives. */
export const MEMO_FLAGS: readonly Flag[] = REQUEST_FLAGS.flatMap((flag): Flag[] =>
  flag.name === "previous"
    ? [
        {
          name: "previous",
          value: { da: "FIL", en: "FILE" },
          repeated: true,
          isRead: true,
          da: "Sidste års indstilling (.json, .docx, .xlsx, .csv), som årets sammenlignes med. Gentages, når KKR'er er blevet til ét. Med --change regnes antallet fra den.",
          en: "Last year's recommendation (.json, .docx, .xlsx, .csv), to compare this year's with. Repeated where KKRs have become one. With --change the total starts from it.",
        },
        {
          name: "scenario",
          value: "absalon=720",
          repeated: true,
          da: "Et alternativ: et antal for hver institution, eller en ændring som -5%, +5% eller +23, regnet fra indstillingens antal; med --change fra sidste års. Kan gentages.",
          en: "An alternative: the study places of each institution, or a change as -5%, +5% or +23, starting from the recommendation's total; with --change from last year's. May be repeated.",
        },
      ]
    : [flag],
);
