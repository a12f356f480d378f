import type { FillRefusal, FormNumber, LetterRefusal } from "../../domain/letter-refusal.js";
import { visibleText } from "../../domain/visible-text.js";
import type { Sentences } from "../sentences.js";
import { danish, list, number } from "./say.js";

const { quoted, several } = danish;

function listed(names: readonly string[]): string {
  return names.length === 0 ? "ingen" : several(names);
}

/** By which id it would be one of these, under a new name. */
function newNameOf(written: string, former: readonly string[]): string {
  const ids = former.map((id) => `--id "${visibleText(written)}=${id}"`);
  return ids.length === 0
    ? ""
    : ` Er det en kendt institution under et nyt navn, så angiv dens betegnelse: ${list(ids, "eller")} (i koden »ids«).`;
}

export const letterRefusals: Sentences<LetterRefusal> = {
  "letter-as-pdf":
    "Brevet er en PDF. Åbn den, kopiér hele teksten til en tekstfil (.txt), og brug den, eller brug brevet som Word-fil (.docx).",
  "letter-without-form": ({ headings }) =>
    `${headings === undefined ? "Brevet har intet skema." : `Brevets tabel med overskrifterne ${listed(headings)} er ikke læst som skemaet.`} Et skema er en tabel med fire kolonner, hver én gang: institution, samlet antal studiepladser, specialisering og antal studiepladser per specialisering. Overskrifterne skal stå i én række, og tabellen ikke inde i en anden. Brug hele ministeriets brev, eller ret det i en kopi.`,
  "letter-several-forms": "Brevet har flere skemaer, og de er ikke ens. Behold kun det, der skal udfyldes.",
  "letter-form-deleted": ({ gone }) =>
    `${gone.length === 0 ? "Brevets skema kan kun læses uden de registrerede ændringer" : `${listed(gone)} er slettet i brevets skema med registrerede ændringer`}, som ingen har accepteret eller afvist. Brug brevet, som ministeriet har sendt det, eller afvis ændringerne i Word.`,
  "letter-rows-unclear":
    "Det fremgår ikke entydigt af teksten, hvad der er institutioner, og hvad der er specialiseringer. Brug brevet som Word-fil (.docx), eller skriv hvert navn på sin egen linje.",
  "letter-rows-uneven": ({ institution, found, expected }) =>
    `${quoted(institution)} har ${listed(found)}, men den første institution har ${listed(expected)}. Alle institutioner skal have de samme specialiseringer i samme rækkefølge.`,
  "letter-without-study-year": ({ met }, of) =>
    met.length === 0
      ? `Brevets titel angiver intet studieår.${of(" Angiv det med --study-year (i koden »studyYear«).", " Angiv studieåret.")}`
      : `Det fremgår ikke entydigt af brevets titel og tekst, hvilket studieår skemaet er for; brevet nævner ${list(met)}.${of(" Angiv det med --study-year (i koden »studyYear«).", " Angiv studieåret.")}`,
  "letter-other-study-year": ({ inTitle, stated }) =>
    `Brevets titel er for ${inTitle}, men ${stated} er angivet. Brug det rigtige brev, eller ret studieåret.`,
  "letter-institution-unknown": ({ written, former }, of) =>
    `${quoted(written)} er en ukendt institution. Angiv, hvilket KKR den hører til${of(`: --kkr-of "${visibleText(written)}=KKR" (i koden »kkrOf«).${newNameOf(written, former)}`, ".")}`,
  "letter-id-taken": ({ written, id }, of) =>
    `${quoted(written)} får betegnelsen ${quoted(id)}, men den er optaget. Angiv en anden${of(`: --id "${visibleText(written)}=BETEGNELSE" (i koden »ids«).`, ".")}`,
  "letter-id-invalid": ({ id, written }, of) =>
    `${quoted(id)} kan ikke være betegnelse for ${quoted(written)}. Brug små bogstaver a-z, cifre og bindestreger imellem${of(`: --id "${visibleText(written)}=BETEGNELSE" (i koden »ids«).`, ".")}`,
  "letter-name-unused": ({ option, written, known }, of) =>
    `${of(`--${option}: `)}${quoted(written)} ${option === "id" ? "er allerede kendt eller står ikke i skemaet" : "står ikke i skemaet"}. Skemaet har ${listed(known)}.`,
};

export const fillRefusals: Sentences<FillRefusal> = {
  "fill-other-form": ({ what, inLetter, inRecommendation }) => {
    const kind = what === "institution" ? "institutioner" : "specialiseringer";
    return `Dokumentet og det skema, som indstillingen er lavet med, har ikke de samme ${kind}. Dokumentet har ${several(inLetter)}, og skemaet har ${several(inRecommendation)}. Er dokumentet ministeriets brev, så lav indstillingen med skemaet i det; er det indstillingen selv, så vælg brevet i stedet.`;
  },
  "fill-other-year": ({ named, studyYear }) =>
    `Dokumentet nævner ${list(named)}, men indstillingen er for ${studyYear}. Brug det rigtige brev, eller ret studieåret.`,
  "fill-several-forms":
    "Skemaet står flere gange i dokumentet. Behold kun ét i en kopi for hvert, der skal udfyldes.",
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
