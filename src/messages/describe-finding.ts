import type { Language } from "../domain/language.js";
import type { Finding } from "../verify/finding.js";
import { findings as danish } from "./da/findings.js";
import { findings as english } from "./en/findings.js";
import { sentenceFor } from "./sentences.js";
import { placed } from "./where.js";

/** A finding as one line: the first cell it is about, and what is wrong there. */
export function describeFinding(finding: Finding, language: Language): string {
  const name = (id: string): string => finding.names[id] ?? id;
  const sentence = sentenceFor(language === "da" ? danish : english, finding, name);
  return placed(sentence, finding.cells[0], language);
}
