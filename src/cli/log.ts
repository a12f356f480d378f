import { describeNotice } from "../messages/describe-notice.js";
import { describeRefusal } from "../messages/describe-refusal.js";
import type { Language } from "../domain/language.js";
import type { Notice } from "../domain/notice.js";
import type { Outcome } from "../domain/outcome.js";
import type { Refusal } from "../domain/refusal.js";
import { visibleText } from "../domain/visible-text.js";
import { withoutFolders } from "../domain/without-folders.js";
import type { SideFiles } from "./side-files.js";
import type { WrongUse } from "./wrong-use.js";

/** A log is read by others than who wrote the command line: it names no flag. */
const OPTIONS = { remedies: "none" } as const;

/**
 * The messages of a reading, as a text with a line for each and as JSON: of each kind the first 1,000 and how many more
 * there are, where the terminal shows 200. Files are called by their names, wherever they are.
 */
export function logOf(outcome: Outcome<unknown>): SideFiles[string] {
  return logFile((language) => [
    ...(outcome.ok ? [] : outcome.refusals).map(withoutFolders<Refusal>).map((refusal) => ({
      ...{
        kind: "refusal",
        code: refusal.code,
        text: describeRefusal(refusal, language, OPTIONS),
      },
      where: refusal.where,
    })),
    ...(outcome.ok ? outcome.notices : []).map(withoutFolders<Notice>).map((notice) => ({
      ...{ kind: "notice", code: notice.code, text: describeNotice(notice, language, OPTIONS) },
      where: notice.where,
    })),
  ]);
}

/** The log of a command that was called in a way that means nothing, as with a file that is not there. */
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
