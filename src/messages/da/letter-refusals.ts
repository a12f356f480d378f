import type { LetterRefusal } from "../../domain/letter-refusal.js";
import { visibleText } from "../../domain/visible-text.js";
import type { Sentences } from "../sentences.js";
import { danish, list } from "./say.js";

const { quoted } = danish;

function listed(names: readonly string[]): string {
  return names.length === 0 ? "ingen" : list(names.map(quoted));
}

export const letterRefusals: Sentences<LetterRefusal> = {
  "letter-as-pdf":
    "Brevet er en PDF. Åbn den, kopiér hele teksten til en tekstfil (.txt), og brug den, eller brug brevet som Word-fil (.docx).",
  "letter-without-form": ({ headings }) =>
    `${headings === undefined ? "Brevet har intet skema." : `Brevets tabel med overskrifterne ${listed(headings)} er ikke læst som skemaet.`} Et skema er en tabel med fire kolonner, hver én gang: institution, samlet antal studiepladser, specialisering og antal studiepladser per specialisering. Brug hele ministeriets brev.`,
  "letter-several-forms": "Brevet har flere skemaer, og de er ikke ens. Behold kun det, der skal udfyldes.",
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
  "letter-institution-unknown": ({ written }, of) =>
    `${quoted(written)} er en ukendt institution. Angiv, hvilket KKR den hører til${of(`: --kkr-of "${visibleText(written)}=KKR" (i koden »kkrOf«).`, ".")}`,
  "letter-id-taken": ({ written, id }, of) =>
    `${quoted(written)} får betegnelsen ${quoted(id)}, men den er optaget. Angiv en anden${of(`: --id "${visibleText(written)}=BETEGNELSE" (i koden »ids«).`, ".")}`,
  "letter-id-invalid": ({ id, written }, of) =>
    `${quoted(id)} kan ikke være betegnelse for ${quoted(written)}. Brug små bogstaver a-z, cifre og bindestreger imellem${of(`: --id "${visibleText(written)}=BETEGNELSE" (i koden »ids«).`, ".")}`,
  "letter-name-unused": ({ option, written, known }, of) =>
    `${of(`--${option}: `)}${quoted(written)} ${option === "id" ? "er allerede kendt eller står ikke i skemaet" : "står ikke i skemaet"}. Skemaet har ${listed(known)}.`,
};
