import type { Flag } from "./flags.js";
import { FILE, outputFlags } from "./output-flags.js";
import { SUM_FLAGS } from "./sum-flags.js";

const STUDY_YEAR: Flag = {
  name: "study-year",
  value: "2023/2024",
  da: "Studieåret.",
  en: "The study year.",
};

const KKR: Flag = {
  name: "kkr",
  value: "sjaelland",
  da: "KKR: hovedstaden, sjaelland, syddanmark, midtjylland eller nordjylland; fra 2027/2028 også oestdanmark.",
  en: "The KKR: hovedstaden, sjaelland, syddanmark, midtjylland or nordjylland; from 2027/2028 on oestdanmark too.",
};

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

/** The flags of the blank return. */
export const TEMPLATE_FLAGS: readonly Flag[] = [
  KKR,
  STUDY_YEAR,
  {
    name: "unit",
    value: "full-year",
    da: "Enheden i alle indberetninger: half-year (halvårspladser) eller full-year (helårspladser). Uden det vælges den i skemaet.",
    en: "The unit of every return: half-year or full-year. Left out: it is chosen in the form.",
  },
  ...DEADLINE_AND_CONTACT,
  ...outputFlags({ da: ".xlsx, .csv", en: ".xlsx, .csv" }, "csv", {
    da: "csv eller xlsx",
    en: "csv or xlsx",
  }),
];

/** The flags of the collection of returns. */
export const COLLECT_FLAGS: readonly Flag[] = [
  {
    ...KKR,
    da: `${KKR.da} Uden det gælder det, som skemakoderne er enige om.`,
    en: `${KKR.en} Left out: the one that the forms' codes agree on.`,
  },
  {
    ...STUDY_YEAR,
    da: `${STUDY_YEAR.da} Uden det gælder det, som skemakoderne er enige om.`,
    en: `${STUDY_YEAR.en} Left out: the one that the forms' codes agree on.`,
  },
  {
    name: "unit",
    value: "half-year",
    da: "Enheden i den samlede fil: half-year (halvårspladser) eller full-year (helårspladser). Filer i den anden enhed omregnes, og filer uden enhed læses i den.",
    en: "The unit of the collected file: half-year or full-year. Files in the other unit are converted, and files that state none are read in it.",
  },
  {
    name: "blank-as-zero",
    da: "Læs felterne som 0, hvor alle en institutions felter er tomme og en anden institutions er udfyldt.",
    en: "Read the fields as 0 where all those of an institution are blank and those of another are filled in.",
  },
  {
    name: "add",
    value: FILE,
    isRead: true,
    da: "Føj indberetningerne til en tidligere fil fra collect (.json); hvem der svarer igen, erstattes.",
    en: "Put the returns into an earlier file of collect (.json); who answers again is replaced.",
  },
  {
    name: "previous",
    value: FILE,
    isRead: true,
    da: "Sidste års praktikpladser at sammenligne med: filen fra collect (.json), eller en tabel (.csv, .xlsx), som læses som en indberetning.",
    en: "Last year's internship places to compare with: the file from collect (.json), or a table (.csv, .xlsx), which is read as a return is.",
  },
  ...SUM_FLAGS,
  ...DEADLINE_AND_CONTACT,
  {
    name: "key",
    value: FILE,
    isRead: true,
    da: 'Hvilken institution hver indberetters pladser hører til, når det ikke fremgår af indberetningen: kolonnerne Kommune og Institution (.csv), eventuelt også E-mail, som bruges i rykkerne (eller kun Kommune og E-mail); eller {"Odense": "ucl"} (.json).',
    en: 'Which institution each provider\'s places belong to, where the return does not say it: the columns Kommune and Institution (.csv), perhaps also E-mail, which the reminders use (or only Kommune and E-mail); or {"Odense": "ucl"} (.json).',
  },
  ...outputFlags({ da: ".json, .csv", en: ".json, .csv" }, "json", {
    da: "json, eller csv med en linje for hver indberetter, institution og specialisering",
    en: "json, or csv with a line for each provider, institution and specialisation",
  }),
];
