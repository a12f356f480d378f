import { danishList } from "../danish.js";
import type { Language } from "../language.js";
import type { Notice, TrackedNumber } from "../notice.js";
import { visibleText } from "../visible-text.js";
import { englishList } from "./english-list.js";
import { mostOf } from "./most-of.js";

type DocumentNotice = Extract<Notice, { code: "tracked-changes" | "not-in-form" }>;

const LONGEST_QUOTE = 60;

/** What is said of a Word document that has tracked changes, or texts that are no part of its form. */
export function documentNotice(notice: DocumentNotice, language: Language): string {
  const isDanish = language === "da";
  if (notice.code === "not-in-form") {
    const texts = listed(
      notice.texts.map((text) => quoted(text, language)),
      language,
    );
    return isDanish
      ? `${NOT_IN_FORM.da[notice.what]}: ${texts}.`
      : `${NOT_IN_FORM.en[notice.what]}: ${texts}.`;
  }
  const numbers = listed(
    notice.numbers.map((number) => changed(number, language)),
    language,
  );
  const start = isDanish
    ? "Dokumentet har registrerede ændringer, som ingen har accepteret eller afvist. Det er læst, som om de er accepteret."
    : "The document has tracked changes that nobody has accepted or rejected. It is read as if they were accepted.";
  if (!notice.isForm) {
    return `${start} ${isDanish ? "Uden dem er der ikke noget skema at sammenligne med." : "Without them there is no form to compare with."}`;
  }
  if (numbers === "") {
    return `${start} ${isDanish ? "Skemaets tal er de samme uden dem." : "The form's numbers are the same without them."}`;
  }
  return `${start} ${isDanish ? "Skemaets tal er andre uden dem" : "The form's numbers are others without them"}: ${numbers}.`;
}

const NOT_IN_FORM = {
  da: {
    hidden: "Skjult tekst ses ikke af modtageren og er ikke læst som en del af skemaet",
    mark: "Hævet eller sænket tekst er læst som noter og ikke som en del af tallene",
    box: "Tekst i et tekstfelt ved en celle er ikke læst som en del af cellen",
  },
  en: {
    hidden: "Hidden text is not seen by the recipient, and was not read as part of the form",
    mark: "Raised or lowered text was read as notes, and not as part of the numbers",
    box: "Text in a box at a cell was not read as part of the cell",
  },
} as const;

function changed({ label, accepted, rejected }: TrackedNumber, language: Language): string {
  const [none, before] =
    language === "da" ? ["intet tal", "uden ændringerne"] : ["no number", "without the changes"];
  const text = (written: string | null): string => (written === null ? none : visibleText(written));
  return `${visibleText(label)} ${text(accepted)} (${before} ${text(rejected)})`;
}

function quoted(text: string, language: Language): string {
  const short = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return language === "da" ? `»${visibleText(short)}«` : `“${visibleText(short)}”`;
}

function listed(items: readonly string[], language: Language): string {
  const { shown, others } = mostOf(items);
  if (others === 0) return language === "da" ? danishList(shown) : englishList(shown);
  return `${shown.join(", ")}${language === "da" ? ` og ${others} til` : ` and ${others} more`}`;
}
