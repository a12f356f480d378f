import { extname } from "node:path";
import type { Language } from "../domain/language.js";
import type { Recommendation } from "../domain/recommendation.js";
import { accompanyingEmail, type EmailAttachment, emailText } from "../submission/accompanying-email.js";
import { FILE, type Flag, makeFlag, type Words } from "./flags.js";
import { type Said, WrongUse } from "./wrong-use.js";
import { describeNotice } from "../messages/describe-notice.js";
import { describeRefusal } from "../messages/describe-refusal.js";
import type { Notice } from "../domain/notice.js";
import type { Outcome } from "../domain/outcome.js";
import type { Refusal } from "../domain/refusal.js";
import { visibleText } from "../domain/visible-text.js";
import { withoutFolders } from "../domain/without-folders.js";

/** What a command writes beside its result: by the flag that names the file, for each ending that it may have. */
export type SideFiles = Readonly<Record<string, Readonly<Record<string, (language: Language) => string>>>>;

export interface SideFile {
  readonly flag: string;
  readonly path: string;
  readonly ending: string;
}

export const SAVE_REQUEST: Flag = makeFlag("save-request", FILE, {
  da: "Gem også alt, hvad der er angivet, i én fil (.json), der kan bruges som FIL i de andre kommandoer.",
  en: "Also save the request (.json) with all that flags said; it may be an INPUT.",
});

export const MAIL: Flag = makeFlag("mail", FILE, {
  da: "Skriv også en tekst til den e-mail, som skemaet sendes med (.txt).",
  en: "Also write a text for the e-mail that the form is sent with (.txt).",
});

export const REMINDERS: Flag = makeFlag("reminders", FILE, {
  da: "Skriv også en rykker til hver, der mangler, eller hvis indberetning ikke kan bruges (.md, .csv); også når resten afvises. En kolonne E-mail i nøglen giver adresserne.",
  en: "Also write a reminder to each who is missing or whose return can't be used (.md, .csv); also where the rest is refused. A column E-mail in the key gives the addresses.",
});

export const LOG: Flag = makeFlag("log", FILE, {
  da: "Skriv også alle beskeder om læsningen til en fil (.txt, .json); også når der afvises.",
  en: "Also write every message of the reading to a file (.txt, .json); also where it is refused.",
});

/** The endings that each of them may have. */
const ENDINGS: readonly (readonly [flag: Flag, ...endings: string[]])[] = [
  [SAVE_REQUEST, ".json"],
  [MAIL, ".txt"],
  [REMINDERS, ".md", ".csv"],
  [LOG, ".txt", ".json"],
];

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
    da: `--${flag} ${path}: filens navn skal ende på ${endings.join(" eller ")}.`,
    en: `--${flag} ${path}: the file's name must end in ${endings.join(" or ")}.`,
  };
}

/** A log is read by others than who wrote the command line: it names no flag. */
const OPTIONS = { remedies: "none" } as const;

/**
 * The messages of a reading, as a text with a line for each and as JSON: of each kind the first 1,000 and how many more
 * there are, where the terminal shows 200. Files are called by their names, wherever they are.
 */
export function logOf(outcome: Outcome<unknown>, besideRefused: readonly Notice[] = []): SideFiles[string] {
  return logFile((language) => [
    ...(outcome.ok ? [] : outcome.refusals).map(withoutFolders<Refusal>).map((refusal) => ({
      kind: "refusal",
      code: refusal.code,
      text: describeRefusal(refusal, language, OPTIONS),
      where: refusal.where,
    })),
    ...(outcome.ok ? outcome.notices : besideRefused).map(withoutFolders<Notice>).map((notice) => ({
      kind: "notice",
      code: notice.code,
      text: describeNotice(notice, language, OPTIONS),
      where: notice.where,
    })),
  ]);
}

export function logOfWrongUse({ said }: WrongUse): SideFiles[string] {
  return logFile((language) => [{ kind: "wrong-use", code: "wrong-use", text: said[language] }]);
}

function logFile(messages: (language: Language) => readonly Message[]): SideFiles[string] {
  return {
    ".txt": (language) =>
      messages(language)
        .map(({ text }) => `${visibleText(text)}\n`)
        .join(""),
    ".json": (language) => `${JSON.stringify(messages(language), null, 2)}\n`,
  };
}

interface Message {
  readonly kind: string;
  readonly code: string;
  readonly text: string;
  readonly where?: (Refusal | Notice)["where"];
}
