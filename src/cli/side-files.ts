import { extname } from "node:path";
import type { Language } from "../domain/language.js";
import type { Recommendation } from "../domain/recommendation.js";
import { accompanyingEmail, type EmailAttachment, emailText } from "../submission/accompanying-email.js";
import { FILE, type Flag, type Words } from "./flags.js";
import { type Said, WrongUse } from "./wrong-use.js";

/** What a command writes beside its result: by the flag that names the file, for each ending that it may have. */
export type SideFiles = Readonly<Record<string, Readonly<Record<string, (language: Language) => string>>>>;

/** A file that the command was told to write beside its result. */
export interface SideFile {
  readonly flag: string;
  readonly path: string;
  readonly ending: string;
}

export const SAVE_REQUEST: Flag = {
  name: "save-request",
  value: FILE,
  da: "Gem også alt, hvad der er angivet, i én fil (.json), der kan bruges som FIL i de andre kommandoer.",
  en: "Also save the request (.json) with all that flags said; it may be an INPUT.",
};

export const MAIL: Flag = {
  name: "mail",
  value: FILE,
  da: "Skriv også en tekst til den e-mail, som skemaet sendes med (.txt).",
  en: "Also write a text for the e-mail that the form is sent with (.txt).",
};

export const REMINDERS: Flag = {
  name: "reminders",
  value: FILE,
  da: "Skriv også en rykker til hver, der mangler, eller hvis indberetning ikke kan bruges (.md, .csv); også når resten afvises. En kolonne E-mail i nøglen giver adresserne.",
  en: "Also write a reminder to each who is missing or whose return can't be used (.md, .csv); also where the rest is refused. A column E-mail in the key gives the addresses.",
};

export const LOG: Flag = {
  name: "log",
  value: FILE,
  da: "Skriv også alle beskeder om læsningen til en fil (.txt, .json); også når der afvises.",
  en: "Also write every message of the reading to a file (.txt, .json); also where it is refused.",
};

/** The endings that each of them may have. */
const ENDINGS: readonly (readonly [flag: Flag, ...endings: string[]])[] = [
  [SAVE_REQUEST, ".json"],
  [MAIL, ".txt"],
  [REMINDERS, ".md", ".csv"],
  [LOG, ".txt", ".json"],
];

/** The files that the command line names. */
export function sideFilesIn({ values }: Words): SideFile[] {
  return ENDINGS.flatMap(([{ name }, ...endings]) =>
    (values.get(name) ?? []).map((path) => {
      const ending = extname(path).toLowerCase();
      if (!endings.includes(ending)) throw new WrongUse(unknownEnding(name, path, endings));
      return { flag: name, path, ending };
    }),
  );
}

/** The text of the e-mail that a recommendation is sent with, true of what is attached. */
export function mailFile(
  { values }: Words,
  recommendation: Recommendation,
  attachment: EmailAttachment,
): SideFiles {
  if (!values.has(MAIL.name)) return {};
  if (recommendation.request.studyPlaces.from === "capacity") throw new WrongUse(NOTHING_TO_SEND);
  return { mail: { ".txt": () => emailText(accompanyingEmail(recommendation, { attachment })) } };
}

const NOTHING_TO_SEND = {
  da: "--mail: et loft efter praktikpladserne er ikke en indstilling og sendes ikke til ministeriet.",
  en: "--mail: a ceiling by internship places is no recommendation and is not sent to the ministry.",
};

function unknownEnding(flag: string, path: string, endings: readonly string[]): Said {
  return {
    da: `--${flag} ${path}: filens format kendes på endelsen: ${endings.join(" eller ")}.`,
    en: `--${flag} ${path}: the file's format is known by its ending: ${endings.join(" or ")}.`,
  };
}
