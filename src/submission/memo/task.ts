import { answersTexts } from "../../messages/note-of.js";
import { danishNumber } from "../../domain/danish.js";
import type { FormFrame } from "../../domain/form-frame.js";
import type { RecommendationRequest } from "../../domain/request.js";
import { letterText } from "../letter.js";

/** What the council is asked to do, and the year's letter: a gap if the letter was not given. */
export function taskText(frame: FormFrame): string {
  const letter = letterText(frame, true) ?? "[Ministeriets brev: dato, reference og frist]";
  return `KKR indstiller, hvor mange studiepladser der skal være på pædagoguddannelsen, fordelt på institutioner og specialiseringer på baggrund af praktikpladserne. Ministeren fastsætter antallet. ${letter}`;
}

/** Who has reported internship places: all of them, or who is missing. A gap if it is not known. */
export function answeredText({ returns, internshipPlaces }: RecommendationRequest): string {
  if (internshipPlaces === undefined) {
    return "Fordelingen bygger på andele og ikke på indberettede praktikpladser.";
  }
  if (returns !== undefined) {
    const { answered, missing, notRead } = returns;
    const all = `Alle ${danishNumber(answered.length)} har indberettet praktikpladser.`;
    const isComplete = missing.length + notRead.length === 0;
    return [...(isComplete ? [all] : []), ...answersTexts(returns)].join(" ");
  }
  const providers = new Set(internshipPlaces.flatMap(({ provider }) => provider ?? []));
  const gap = "[Hvem der ikke har indberettet: …]";
  if (providers.size === 0) return gap;
  const who = `${danishNumber(providers.size)} ${providers.size === 1 ? "indberetter" : "indberettere"}`;
  return `Der er praktikpladser fra ${who}. ${gap}`;
}
