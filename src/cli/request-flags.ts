import type { Flag } from "./flags.js";
import { FILE } from "./output-flags.js";
import { REQUEST_KEYS } from "./request-keys.js";
import { SUM_FLAGS } from "./sum-flags.js";

/** The flags that say what a request says: the rest of it when INPUT holds only internship places. */
export const REQUEST_FLAGS: readonly Flag[] = [
  {
    name: "sheet",
    value: { da: "NAVN", en: "NAME" },
    da: "Arket i en Excel-fil. Uden det bruges det eneste ark med en tabel, eller alle, når hvert er én kommunes.",
    en: "The sheet of an Excel file. Left out: the only sheet with a table, or all of them if each is one provider's.",
  },
  ...SUM_FLAGS,
  ...REQUEST_KEYS,
];

/** What the flags of a request say otherwise where several totals are compared. */
const SCENARIO_TEXTS: Readonly<Record<string, Pick<Flag, "value" | "da" | "en">>> = {
  totals: {
    value: "absalon=720",
    da: "Antal studiepladser for hver institution. Gentages for hvert scenarie; kan stå sammen med --change.",
    en: "The study places of each institution. Repeated for each scenario; may stand beside --change.",
  },
  previous: {
    value: "ucn=517",
    da: "Sidste års antal for hver institution, eller filen med sidste års indstilling (.json, .docx, .xlsx, .csv, .md), som --change regnes fra. Uden det regnes fra antallet i FIL.",
    en: "Last year's study places of each institution, or the file of last year's recommendation (.json, .docx, .xlsx, .csv, .md), for --change to start from. Left out: the total in INPUT.",
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
          value: FILE,
          repeated: true,
          isRead: true,
          da: "Sidste års indstilling (.json, .docx, .xlsx, .csv, .md), som årets sammenlignes med. Gentages, når KKR'er er blevet til ét. Med --change regnes antallet fra den.",
          en: "Last year's recommendation (.json, .docx, .xlsx, .csv, .md), to compare this year's with. Repeated where KKRs have become one. With --change the total starts from it.",
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
