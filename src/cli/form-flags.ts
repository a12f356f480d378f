import type { Flag } from "./flags.js";
import { FORCE, outFlag } from "./output-flags.js";

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

/** The flags of the reading of a letter. */
export const FORM_FLAGS: readonly Flag[] = [
  {
    name: "study-year",
    value: "2027/2028",
    da: "Studieåret, når brevets titel ikke angiver det.",
    en: "The study year, where the letter's title does not state it.",
  },
  ...LETTER_FLAGS,
  outFlag({
    da: "Skriv skemaet til en fil (.json). Uden det skrives det til standardoutput.",
    en: "Write the form to a file (.json). Left out: to standard output.",
  }),
  FORCE,
];
