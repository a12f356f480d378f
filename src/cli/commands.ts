import { capacity, compare, explain, sensitivity } from "./commands/answers.js";
import { collect } from "./commands/collect.js";
import { changes } from "./commands/changes.js";
import { combine } from "./commands/combine.js";
import { table } from "./commands/table.js";
import { check } from "./commands/check.js";
import { distribute } from "./commands/distribute.js";
import { fill } from "./commands/fill.js";
import { form } from "./commands/form.js";
import type { Handler } from "./commands/handler.js";
import { memo } from "./commands/memo.js";
import { scenarios } from "./commands/scenarios.js";
import { template } from "./commands/template.js";
import { type Flag, FORCE, makeFlag, outFlag, outputFlags } from "./flags.js";
import {
  COLLECT_FLAGS,
  FORM_FLAGS,
  LETTER_FLAGS,
  MEMO_FLAGS,
  REQUEST_FLAGS,
  SCENARIO_FLAGS,
  TEMPLATE_FLAGS,
} from "./command-flags.js";
import { LOG, MAIL, REMINDERS, SAVE_REQUEST } from "./side-files.js";
import { KKR } from "./request-keys.js";
import { SUM_FLAGS } from "./sum-flags.js";
import type { Said } from "./wrong-use.js";
import { YEAR_FORM } from "./year-form.js";

/** A subcommand, as its help shows it. */
export interface Command {
  readonly name: string;
  /** What stands after the name, where it is not the INPUT of a request. */
  readonly operands?: {
    readonly text: Said;
    /** How many files it takes, and how many at most; with --shares one less than the first will do. */
    readonly count?: readonly [least: number, most: number];
    readonly da: string;
    readonly en: string;
  };
  readonly run: Handler;
  readonly da: string;
  readonly en: string;
  readonly flags: readonly Flag[];
  /** The formats it writes, the first on standard output, where it makes no document. */
  readonly formats?: readonly string[];
  /** An example that works in a clone of the repository, after the build. */
  readonly example: string;
}

/** What a request is read from. */
export const INPUT: Said = {
  da: "FIL er praktikpladserne (.json, .csv, .xlsx) med resten som tilvalg, eller en gemt fil med det hele (.json): fra table, --save-request eller siden",
  en: "INPUT is a request or a saved recommendation (.json), or internship places (.csv, .xlsx) with the rest as flags",
};

const COMMON: readonly Flag[] = [
  makeFlag("lang", "da", {
    da: "Sproget i beskeder: da eller en.",
    en: "The language of messages: da or en.",
  }),
  makeFlag("help", null, { da: "Denne hjælp.", en: "This help." }),
];

/** What a command has that writes a document. */
const OUTPUT = outputFlags(["markdown", "csv", "html", "json", "docx", "xlsx"]);

const DATE: Flag = makeFlag("date", "2027-02-03", {
  da: "Datoen i brevet, som 2027-02-03 eller »3. februar 2027«. Uden det har brevet ingen dato.",
  en: "The date of the letter, as 2027-02-03 or “3. februar 2027”. Left out: the letter has none.",
});

const FILE_FLAGS: readonly Flag[] = [
  outFlag({
    da: "Skriv dokumentet til en fil (.docx). Uden det skrives det til standardoutput.",
    en: "Write the document to a file (.docx). Left out: to standard output.",
  }),
  {
    ...FORCE,
    da: `${FORCE.da} Overskriv også det, der allerede står i skemaets celler.`,
    en: `${FORCE.en} Overwrite also what the cells of the form hold already.`,
  },
];

const FORM_YEAR: Flag = makeFlag("study-year", "2023/2024", {
  da: "Studieåret for udfyldte skemaer, hvor det ikke fremgår.",
  en: "The study year of filled forms that do not say theirs.",
});

/** What a command has that answers a request with a document. */
const ANSWER: readonly Flag[] = [YEAR_FORM, ...REQUEST_FLAGS, ...OUTPUT, LOG, ...COMMON];

export const COMMANDS: readonly Command[] = [
  {
    name: "form",
    operands: {
      text: { da: "BREV", en: "LETTER" },
      count: [1, 1],
      da: "BREV er ministeriets brev: Word-filen (.docx), eller en tekstfil med brevets tekst, kopieret fra PDF-filen (.txt); - er standardinput. På standardfejl står, hvad der er læst, og hvad der er anderledes end i det nærmeste kendte skema.",
      en: "LETTER is the ministry's letter: the Word file (.docx), or a text file with its text, copied from the PDF (.txt); - is standard input. Standard error has what was read, and what differs from the nearest known form.",
    },
    run: form,
    da: "Årets skema, læst af ministeriets brev.",
    en: "The year's form, read from the ministry's letter.",
    flags: [...FORM_FLAGS, ...COMMON],
    formats: ["json"],
    example: "dimensionering form examples/letter-2027-2028-constructed.txt",
  },
  {
    name: "template",
    operands: {
      text: { da: "", en: "" },
      da: "Det samme tomme skema sendes til alle kommuner i KKR'et og til regionen.",
      en: "The same blank return goes to every municipality of the KKR and to the region.",
    },
    run: template,
    da: "Et tomt skema til indberetning af praktikpladser.",
    en: "A blank return of internship places, for providers.",
    flags: [YEAR_FORM, ...TEMPLATE_FLAGS, ...COMMON],
    formats: ["csv", "xlsx"],
    example: "dimensionering template --kkr sjaelland --study-year 2023/2024",
  },
  {
    name: "collect",
    operands: {
      text: { da: "INDBERETNING...", en: "RETURN..." },
      count: [1, Infinity],
      da: "INDBERETNING er en indberetning: et udfyldt skema fra template, eller en tabel med praktikpladser (.xlsx, .csv); eller en mappe med indberetninger.",
      en: "RETURN is a provider's return: a filled form of template, or a table of internship places (.xlsx, .csv); or a folder of returns.",
    },
    run: collect,
    da: "Indberetningerne samlet i én fil, klar til table.",
    en: "The returns collected in one file, ready for table.",
    flags: [YEAR_FORM, ...COLLECT_FLAGS, REMINDERS, LOG, ...COMMON],
    formats: ["json", "csv"],
    example:
      "dimensionering collect examples/returns-constructed/faxe.xlsx examples/returns-constructed/koege.csv examples/returns-constructed/oevrige.csv --unit full-year",
  },
  {
    name: "table",
    run: table,
    da: "Det udfyldte skema med beregningsbilag.",
    en: "The filled form with the annex.",
    flags: [
      YEAR_FORM,
      ...REQUEST_FLAGS,
      ...OUTPUT,
      makeFlag("whole-form", null, {
        da: "Vis også de andre KKR's institutioner, uudfyldt.",
        en: "Also show the other KKRs' institutions, blank.",
      }),
      DATE,
      SAVE_REQUEST,
      MAIL,
      LOG,
      ...COMMON,
    ],
    example:
      "dimensionering table examples/sjaelland-constructed.csv --study-year 2023/2024 --kkr sjaelland --totals absalon=747",
  },
  {
    name: "explain",
    run: explain,
    da: "Beregningen trin for trin.",
    en: "Every number, followed by hand.",
    flags: ANSWER,
    example:
      "dimensionering explain --shares dagtilbud=42,skole-fritid=20,social-special=38 --study-year 2018/2019 --kkr syddanmark --totals ucsyd=589,ucl=521",
  },
  {
    name: "check",
    operands: {
      text: { da: "FIL SKEMA", en: "INPUT FORM" },
      count: [2, 2],
      da: `${INPUT.da}. SKEMA er det udfyldte skema (.docx, .xlsx, .csv, .md, .json). En af dem kan være - (standardinput). Med --shares udelades FIL.`,
      en: `${INPUT.en}. FORM is the filled form (.docx, .xlsx, .csv, .md, .json). One of them may be - (standard input). With --shares INPUT is left out.`,
    },
    run: check,
    da: "Kontrol af et skema, som andre har udfyldt.",
    en: "A check of a form that somebody else filled in.",
    flags: ANSWER,
    example: "dimensionering check examples/syddanmark-2018-2019.json examples/syddanmark-2018-2019-form.csv",
  },
  {
    name: "fill",
    operands: {
      text: { da: "BREV FIL", en: "LETTER INPUT" },
      count: [2, 2],
      da: `BREV er ministeriets brev som Word-dokument (.docx); det angiver skemaet og studieåret. ${INPUT.da}. Med --shares udelades FIL. Kun cellerne med KKR'ets tal ændres; en celle, der indeholder noget andet, overskrives kun med --force.`,
      en: `LETTER is the ministry's letter as a Word document (.docx); it says the form and the study year. ${INPUT.en}. With --shares INPUT is left out. Only the cells of the KKR's numbers are changed; one that holds something else is overwritten with --force only.`,
    },
    run: fill,
    da: "Ministeriets eget Word-dokument med tallene i skemaet.",
    en: "The ministry's own Word document with the numbers in its form.",
    flags: [YEAR_FORM, ...REQUEST_FLAGS, ...LETTER_FLAGS, ...FILE_FLAGS, MAIL, LOG, ...COMMON],
    formats: ["docx"],
    example:
      "dimensionering fill examples/letter-2027-2028-constructed.docx examples/sjaelland-constructed.csv --kkr sjaelland --totals absalon=747",
  },
  {
    name: "compare",
    run: compare,
    da: "De seks metoder side om side, og hvor de giver forskellige tal.",
    en: "The six methods side by side, and where they differ.",
    flags: ANSWER,
    example: "dimensionering compare examples/syddanmark-2018-2019.json",
  },
  {
    name: "sensitivity",
    run: sensitivity,
    da: "De mindste ændringer, der flytter en studieplads, og hvem der var den næste.",
    en: "The smallest changes that move a study place, and who was next.",
    flags: ANSWER,
    example:
      "dimensionering sensitivity examples/sjaelland-constructed.csv --study-year 2023/2024 --kkr sjaelland --totals absalon=747",
  },
  {
    name: "scenarios",
    run: scenarios,
    da: "Alternativer side om side: skemaerne, og om praktikpladserne kan bære dem.",
    en: "Several totals side by side: the forms, and whether the internship places carry them.",
    flags: [YEAR_FORM, ...SCENARIO_FLAGS, ...OUTPUT, LOG, ...COMMON],
    example:
      "dimensionering scenarios examples/sjaelland-constructed.csv --study-year 2023/2024 --kkr sjaelland --totals absalon=720 --totals absalon=747 --unit full-year",
  },
  {
    name: "memo",
    run: memo,
    da: "Sagen til KKR's møde: indstilling, sagsfremstilling, alternativer og bilag.",
    en: "The case for the council's meeting: proposal, account, alternatives and annexes.",
    flags: [YEAR_FORM, ...MEMO_FLAGS, ...outputFlags(["markdown", "html", "docx"]), LOG, ...COMMON],
    formats: ["markdown", "html", "docx"],
    example:
      "dimensionering memo examples/sjaelland-constructed.csv --study-year 2023/2024 --kkr sjaelland --totals absalon=747 --unit full-year --previous examples/sjaelland-2019-2020-recommendation.json --scenario absalon=720",
  },
  {
    name: "changes",
    operands: {
      text: { da: "SIDSTE_ÅR... I_ÅR", en: "PREVIOUS... CURRENT" },
      count: [2, Infinity],
      da: "SIDSTE_ÅR er sidste års indstilling, eller flere, når KKR'er er blevet til ét; I_ÅR er årets: som JSON fra table, eller som udfyldte skemaer (.docx, .xlsx, .csv, .md); - er standardinput.",
      en: "PREVIOUS is last year's recommendation, or several of KKRs that have become one; CURRENT is this year's: as JSON from table, or as filled forms (.docx, .xlsx, .csv, .md); - is standard input.",
    },
    run: changes,
    da: "Ændringerne fra en indstilling til den næste.",
    en: "The changes from one recommendation to the next.",
    flags: [YEAR_FORM, FORM_YEAR, ...OUTPUT, ...COMMON],
    example:
      "dimensionering changes examples/sjaelland-2016-2017-recommendation.json examples/sjaelland-2019-2020-recommendation.json",
  },
  {
    name: "combine",
    operands: {
      text: { da: "INDSTILLING...", en: "RECOMMENDATION..." },
      count: [1, Infinity],
      da: "INDSTILLING er en indstilling: som JSON fra table, eller som udfyldt skema (.docx, .xlsx, .csv, .md). Tilsammen skal de have hver institution på skemaet én gang.",
      en: "RECOMMENDATION is a recommendation: as JSON from table, or as a filled form (.docx, .xlsx, .csv, .md). Together they have each institution of the form once.",
    },
    run: combine,
    da: "Indstillingerne fra alle KKR i ét skema for hele landet.",
    en: "The KKRs' recommendations in one national form.",
    flags: [YEAR_FORM, FORM_YEAR, ...OUTPUT, ...COMMON],
    example: `dimensionering combine ${[
      "hovedstaden",
      "sjaelland",
      "syddanmark",
      "midtjylland",
      "nordjylland",
    ]
      .map((kkr) => `examples/national-constructed/${kkr}.json`)
      .join(" ")}`,
  },
  {
    name: "capacity",
    run: capacity,
    da: "Om praktikpladserne kan bære studiepladserne, halvår for halvår.",
    en: "Whether the internship places carry the study places, half-year by half-year.",
    flags: ANSWER,
    example:
      "dimensionering capacity examples/sjaelland-constructed.csv --study-year 2023/2024 --kkr sjaelland --totals absalon=747 --unit full-year --intake 55/45",
  },
  {
    name: "distribute",
    operands: {
      text: { da: "FIL NØGLE", en: "INPUT KEY" },
      count: [1, 2],
      da: "FIL er behovet for halvårspladser og nøglens betydning og kilde (.json); NØGLE er nøglen (.csv): en række for hver kommune og region med en vægt, og eventuelt kolonnerne Minimum, Maksimum og I alt (et fastsat antal). NØGLE kan udelades, når FIL har nøglen.",
      en: "INPUT is the half-year places needed and the key's meaning and source (.json); KEY is the key (.csv): a row for each provider with a weight, and if wanted a minimum, a maximum and a fixed total. KEY may be left out where INPUT has the key.",
    },
    run: distribute,
    da: "Praktikpladser, som hver kommune og region skal stille til rådighed.",
    en: "Internship places to supply, per provider.",
    flags: [
      YEAR_FORM,
      {
        ...KKR,
        da: `${KKR.da} Uden det gælder det, som nøglens kommuner hører til.`,
        en: `${KKR.en} Left out: the one that the key's municipalities belong to.`,
      },
      ...SUM_FLAGS,
      ...OUTPUT,
      ...COMMON,
    ],
    example:
      "dimensionering distribute examples/distribution-constructed.json examples/distribution-key-constructed.csv",
  },
];
