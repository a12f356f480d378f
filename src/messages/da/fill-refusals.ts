import type { FillRefusal, FormNumber } from "../../domain/letter-refusal.js";
import { visibleText } from "../../domain/visible-text.js";
import type { Sentences } from "../sentences.js";
import { danish, list, number } from "./say.js";

const { quoted } = danish;

/** Why the ministry's document is not filled in and what would be right. */
export const fillRefusals: Sentences<FillRefusal> = {
  "fill-other-form": ({ what, inLetter, inRecommendation }) => {
    const kind = what === "institution" ? "institutioner" : "specialiseringer";
    return `Dokumentet og indstillingen har ikke de samme ${kind}. Dokumentet har ${list(inLetter.map(quoted))}, og indstillingen har ${list(inRecommendation.map(quoted))}. Lav indstillingen med skemaet i dette brev.`;
  },
  "fill-other-year": ({ named, studyYear }) =>
    `Dokumentet nævner ${list(named)}, men indstillingen er for ${studyYear}. Brug årets brev, eller ret studieåret.`,
  "fill-several-forms": "Skemaet står flere gange i dokumentet. Behold kun det, der skal udfyldes.",
  "fill-no-cell": (it) =>
    `Skemaet i dokumentet har ikke netop én celle til ${nameOf(it)}. Ret tabellen, eller skriv tallene i den selv.`,
  "fill-cell-taken": (it, of) =>
    `Cellen til ${nameOf(it)} indeholder ${it.isSeen ? "" : "skjult eller slettet tekst, "}${quoted(it.written)}, og indstillingen har ${number(it.studyPlaces)}. Slet indholdet${of(", eller overskriv det med --force (i koden »overwrite«).", ".")}`,
  "fill-finding": ({ finding }) => `Det udfyldte dokument er læst igen og er ikke i orden: ${finding.da}`,
  "fill-differs": (it) =>
    `Det udfyldte dokument er læst igen, og ${nameOf(it)} ${it.written === null ? "mangler" : `er ${quoted(it.written)}`}, men beregningen giver ${number(it.studyPlaces)}. Dokumentet er ikke gemt.`,
};

function nameOf({ institution, specialisation }: FormNumber): string {
  return visibleText(specialisation === null ? `${institution} i alt` : `${institution}, ${specialisation}`);
}
