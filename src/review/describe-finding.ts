import type { Language } from "../domain/language.js";
import { placed } from "../domain/sentences/where.js";
import { danishFinding } from "./sentences/danish.js";
import { englishFinding } from "./sentences/english.js";
import type { Finding } from "./finding.js";

/** A finding as one line: the first cell it is about, and what is wrong there. */
export function describeFinding(finding: Finding, language: Language): string {
  const sentence = language === "da" ? danishFinding(finding) : englishFinding(finding);
  return placed(sentence, finding.cells[0], language);
}
