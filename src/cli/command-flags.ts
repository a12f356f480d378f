import { FILE, type Flag, FORCE, makeFlag, NAME, outFlag, outputFlags } from "./flags.js";
import { KKR, REQUEST_KEYS, STUDY_YEAR } from "./request-keys.js";
import { SUM_FLAGS } from "./sum-flags.js";

/** The flags that say what a request says: the rest of it when INPUT holds only internship places. */
export const REQUEST_FLAGS: readonly Flag[] = [
  makeFlag("sheet", NAME, {
    da: "Arket i en Excel-fil. Uden det bruges det eneste ark med en tabel, eller alle, når hvert er én kommunes.",
    en: "The sheet of an Excel file. Left out: the only sheet with a table, or all of them if each is one provider's.",
  }),
  ...SUM_FLAGS,
  ...REQUEST_KEYS,
];

/** What the flags of a request say otherwise where several totals are compared. */
const SCENARIO_TEXTS: Readonly<Record<string, Pick<Flag, "value" | "da" | "en">>> = {
  totals: {
    value: "absalon=720",
    da: "Antal studiepladser for hver institution. Gentages for hvert alternativ; kan stå sammen med --change.",
    en: "The study places of each institution. Repeated for each scenario; may stand beside --change.",
  },
  previous: {
    value: "ucn=517",
    da: "Sidste års antal for hver institution, eller filen med sidste års indstilling (.json, .docx, .xlsx, .csv, .md), som --change regnes fra. Uden det regnes fra antallet i FIL.",
    en: "Last year's study places of each institution, or the file of last year's recommendation (.json, .docx, .xlsx, .csv, .md), for --change to start from. Left out: the total in INPUT.",
  },
  change: {
    value: "-5%",
    da: "Ændring: -5%, 0, +5% eller +23; eller for hver institution: ucsyd=2%,ucl=+5. Gentages for hvert alternativ.",
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
        makeFlag("previous", FILE, {
          repeated: true,
          isRead: true,
          da: "Sidste års indstilling (.json, .docx, .xlsx, .csv, .md), som årets sammenlignes med. Gentages, når KKR'er er blevet til ét. Med --change regnes antallet fra den.",
          en: "Last year's recommendation (.json, .docx, .xlsx, .csv, .md), to compare this year's with. Repeated where KKRs have become one. With --change the total starts from it.",
        }),
        makeFlag("scenario", "absalon=720", {
          repeated: true,
          da: "Et alternativ: et antal for hver institution, eller ét for dem alle som 1400, hvis det er det, der fordeles; eller en ændring som -5%, +5% eller +23, regnet fra sidste års antal, når det er angivet med --previous, ellers fra indstillingens. Kan gentages.",
          en: "An alternative: the study places of each institution, or one number for all of them such as 1400, if that is what is divided; or a change such as -5%, +5% or +23, starting from last year's total if --previous states it, else from the recommendation's. May be repeated.",
        }),
      ]
    : [flag],
);

/** What the provider is told of: for the blank return, and for the reminders. */
const DEADLINE_AND_CONTACT: readonly Flag[] = [
  {
    name: "deadline",
    value: { da: "DATO", en: "DATE" },
    da: 'Kommunernes og regionens frist, fx "20. januar 2027" eller 2027-01-20.',
    en: 'The deadline of the municipalities and the region, e.g. "20. januar 2027" or 2027-01-20.',
  },
  {
    name: "contact",
    value: { da: "TEKST", en: "TEXT" },
    da: "Hvem spørgsmål kan rettes til: navn, telefon, e-mail.",
    en: "Whom to ask: name, telephone number, e-mail address.",
  },
];

export const TEMPLATE_FLAGS: readonly Flag[] = [
  KKR,
  STUDY_YEAR,
  makeFlag("unit", "full-year", {
    da: "Enheden i alle indberetninger: half-year (halvårspladser) eller full-year (helårspladser). Uden det vælges den i skemaet.",
    en: "The unit of every return: half-year or full-year. Left out: it is chosen in the form.",
  }),
  ...DEADLINE_AND_CONTACT,
  ...outputFlags(["csv", "xlsx"]),
];

export const COLLECT_FLAGS: readonly Flag[] = [
  ...[KKR, STUDY_YEAR].map((flag) => ({
    ...flag,
    da: `${flag.da} Uden det gælder det, som skemakoderne er enige om.`,
    en: `${flag.en} Left out: the one that the forms' codes agree on.`,
  })),
  makeFlag("unit", "half-year", {
    da: "Enheden i den samlede fil: half-year (halvårspladser) eller full-year (helårspladser). Filer i den anden enhed omregnes, og filer uden enhed læses i den.",
    en: "The unit of the collected file: half-year or full-year. Files in the other unit are converted, and files that state none are read in it.",
  }),
  makeFlag("blank-as-zero", null, {
    da: "Læs felterne som 0, hvor alle en institutions felter er tomme og en anden institutions er udfyldt, og hos steder uden pladser i en specialisering.",
    en: "Read the fields as 0 where all those of an institution are blank and those of another are filled in, and at sites without places of a specialisation.",
  }),
  makeFlag("add", FILE, {
    isRead: true,
    da: "Føj indberetningerne til en tidligere fil fra collect (.json); hvem der svarer igen, erstattes.",
    en: "Put the returns into an earlier file of collect (.json); who answers again is replaced.",
  }),
  makeFlag("previous", FILE, {
    repeated: true,
    isRead: true,
    da: "Sidste års praktikpladser at sammenligne med: filen fra collect (.json), eller en tabel (.csv, .xlsx), som læses som en indberetning. Gentages, når KKR'er er blevet til ét.",
    en: "Last year's internship places to compare with: the file from collect (.json), or a table (.csv, .xlsx), which is read as a return is. Repeated where KKRs have become one.",
  }),
  ...SUM_FLAGS,
  ...DEADLINE_AND_CONTACT,
  {
    name: "key",
    value: FILE,
    isRead: true,
    da: 'Hvilken institution hver indberetters pladser hører til, når det ikke fremgår af indberetningen: kolonnerne Kommune og Institution (.csv), eventuelt også E-mail, som bruges i rykkerne (eller kun Kommune og E-mail); eller {"Odense": "ucl"} (.json).',
    en: 'Which institution each provider\'s places belong to, where the return does not say it: the columns Kommune and Institution (.csv), perhaps also E-mail, which the reminders use (or only Kommune and E-mail); or {"Odense": "ucl"} (.json).',
  },
  ...outputFlags(["json", "csv"]),
];

/** What the reading of a letter may have to be told of the names in it. */
export const LETTER_FLAGS: readonly Flag[] = [
  {
    name: "kkr-of",
    value: { da: '"NAVN=KKR"', en: '"NAME=KKR"' },
    repeated: true,
    da: "KKR for en institution, som programmet ikke kender. Kan gentages.",
    en: "The KKR of an institution that the program does not know. May be repeated.",
  },
  {
    name: "id",
    value: { da: '"NAVN=BETEGNELSE"', en: '"NAME=ID"' },
    repeated: true,
    da: "Betegnelse for en ny institution eller specialisering. Uden det dannes den af navnet. Kan gentages.",
    en: "The id of a new institution or specialisation. Left out: made from its name. May be repeated.",
  },
];

export const FORM_FLAGS: readonly Flag[] = [
  makeFlag("study-year", "2027/2028", {
    da: "Studieåret, når brevets titel ikke angiver det.",
    en: "The study year, where the letter's title does not state it.",
  }),
  ...LETTER_FLAGS,
  outFlag({
    da: "Skriv skemaet til en fil (.json). Uden det skrives det til standardoutput.",
    en: "Write the form to a file (.json). Left out: to standard output.",
  }),
  FORCE,
];
