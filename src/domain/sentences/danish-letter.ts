import { danishList } from "../danish.js";
import type { LetterRefusal } from "../letter-refusal.js";
import { visibleText } from "../visible-text.js";
import type { Wording } from "./wording.js";

/** Why a letter gives no form and what would be right, in Danish. */
export function danishLetterSentence(refusal: LetterRefusal, of: Wording): string {
  switch (refusal.code) {
    case "letter-as-pdf":
      return "Brevet er en PDF. Åbn den, kopiér hele teksten til en tekstfil (.txt), og brug den, eller brug brevet som Word-fil (.docx).";
    case "letter-without-form":
      return "Brevet har intet skema. Et skema er en tabel med fire kolonner: institution, samlet antal studiepladser, specialisering og antal studiepladser per specialisering. Brug hele ministeriets brev.";
    case "letter-several-forms":
      return "Brevet har flere skemaer, og de er ikke ens. Behold kun det, der skal udfyldes.";
    case "letter-rows-unclear":
      return "Det fremgår ikke entydigt af teksten, hvad der er institutioner, og hvad der er specialiseringer. Brug brevet som Word-fil (.docx), eller skriv hvert navn på sin egen linje.";
    case "letter-rows-uneven":
      return `${quoted(refusal.institution)} har ${listed(refusal.found)}, men den første institution har ${listed(refusal.expected)}. Alle institutioner skal have de samme specialiseringer i samme rækkefølge.`;
    case "letter-without-study-year":
      return refusal.met.length === 0
        ? `Brevets titel angiver intet studieår.${of(" Angiv det med --study-year (i koden »studyYear«).", " Angiv studieåret.")}`
        : `Det fremgår ikke af brevets titel, hvilket studieår skemaet er for; brevet nævner ${danishList(refusal.met)}.${of(" Angiv det med --study-year (i koden »studyYear«).", " Angiv studieåret.")}`;
    case "letter-other-study-year":
      return `Brevets titel er for ${refusal.inTitle}, men ${refusal.stated} er angivet. Brug det rigtige brev, eller ret studieåret.`;
    case "letter-institution-unknown":
      return `${quoted(refusal.written)} er en ukendt institution. Angiv, hvilket KKR den hører til${of(`: --kkr-of "${visibleText(refusal.written)}=KKR" (i koden »kkrOf«).`, ".")}`;
    case "letter-id-taken":
      return `${quoted(refusal.written)} får betegnelsen ${quoted(refusal.id)}, men den er optaget. Angiv en anden${of(`: --id "${visibleText(refusal.written)}=BETEGNELSE" (i koden »ids«).`, ".")}`;
    case "letter-id-invalid":
      return `${quoted(refusal.id)} kan ikke være betegnelse for ${quoted(refusal.written)}. Brug små bogstaver a-z, cifre og bindestreger imellem${of(`: --id "${visibleText(refusal.written)}=BETEGNELSE" (i koden »ids«).`, ".")}`;
    case "letter-name-unused":
      return `${of(`--${refusal.option}: `)}${quoted(refusal.written)} ${refusal.option === "id" ? "er allerede kendt eller står ikke i skemaet" : "står ikke i skemaet"}. Skemaet har ${listed(refusal.known)}.`;
  }
}

function quoted(text: string): string {
  return `»${visibleText(text)}«`;
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "ingen" : danishList(names.map(quoted));
}
