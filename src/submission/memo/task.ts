import { danishNumber } from "../../domain/danish.js";
import type { FormFrame } from "../../domain/form-frame.js";
import type { Recommendation } from "../../domain/recommendation.js";
import { answerText, letterText } from "../letter.js";
import { noteTexts, remarksBeside } from "../remarks.js";

/** What the council is asked to do, and the year's letter: a gap if the letter was not given. */
export function taskText(frame: FormFrame): string {
  const said = [letterText(frame), answerText(frame)].filter((text) => text !== null);
  const letter = said.length === 0 ? "[Ministeriets brev: dato, reference og frist]" : said.join(" ");
  return `KKR indstiller, hvor mange studiepladser der skal være på pædagoguddannelsen, fordelt på institutioner og specialiseringer på baggrund af praktikpladserne. Ministeren fastsætter antallet. ${letter}`;
}

/** The most remarks, and the most of each, that a meeting reads. */
const MOST = 4;
const LONGEST = 160;

/** What is to be read beside the numbers, shortly; the annex has all of it. */
export function remarksText({ request }: Recommendation): string {
  const { ours, theirs } = remarksBeside(request.returns, LONGEST);
  const others = theirs.length - MOST;
  const more = others > 1 ? ` ${danishNumber(others)} andre står i bilaget.` : "";
  const said = theirs.slice(0, others > 1 ? MOST : theirs.length).join("; ");
  return [...ours, ...(said === "" ? [] : [`Bemærkninger: ${said}.${more}`])].join(" ");
}

/** Who has reported internship places: all of them, or who is missing. A gap if it is not known. */
export function answeredText({ notes, request: { returns, internshipPlaces } }: Recommendation): string {
  if (internshipPlaces === undefined) {
    return "Fordelingen bygger på andele og ikke på indberettede praktikpladser.";
  }
  if (returns !== undefined) {
    const { answered, missing, notRead } = returns;
    const all = `Alle ${danishNumber(answered.length)} har indberettet praktikpladser.`;
    const isComplete = missing.length + notRead.length === 0;
    return [...(isComplete ? [all] : []), ...noteTexts(notes, ["returns"])].join(" ");
  }
  const providers = new Set(internshipPlaces.flatMap(({ provider }) => provider ?? []));
  const gap = "[Hvem der ikke har indberettet: …]";
  if (providers.size === 0) return gap;
  const who = `${danishNumber(providers.size)} ${providers.size === 1 ? "indberetter" : "indberettere"}`;
  return `Der er praktikpladser fra ${who}. ${gap}`;
}
