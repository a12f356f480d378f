import type { CombineRefusal, Met } from "../combine-refusal.js";
import { danishList, danishNumber } from "../danish.js";
import type { Where } from "../where.js";
import { describeWhere } from "./where.js";
import type { Wording } from "./wording.js";

/** What is wrong with recommendations that were to be one national form, in Danish. */
export function danishCombineSentence(refusal: CombineRefusal, of: Wording): string {
  switch (refusal.code) {
    case "different-study-years":
      return `Indstillingerne er ikke for det samme studieår: ${met(refusal.met)}. Brug indstillinger for ét studieår.`;
    case "different-forms":
      return `Indstillingerne er ikke på den samme udgave af skemaet: ${met(refusal.met)}. Brug indstillinger på ét skema.`;
    case "missing-recommendation": {
      const { kkr, institutions, names } = refusal;
      const missing = danishList(institutions.map((id) => names[id] ?? id));
      return `${missing} står ikke i nogen af indstillingerne. Tilføj indstillingen fra ${names[kkr] ?? kkr}.`;
    }
    case "overlapping-recommendations":
      return `${refusal.names[refusal.institution] ?? refusal.institution} står i flere indstillinger: ${places(refusal.in)}. Hver institution må kun stå i én.`;
    case "form-without-study-year":
      return refusal.met.length === 0
        ? `Det fremgår ikke af skemaet, hvilket studieår det er for.${of(" Angiv studieåret med --study-year (nøglen studyYear).")}`
        : `Skemaet nævner flere studieår: ${danishList(refusal.met)}.${of(" Angiv med --study-year (nøglen studyYear), hvilket det er for.")}`;
    case "missing-study-places": {
      const { institution, specialisation, names } = refusal;
      return `${names[institution] ?? institution}: ${names[specialisation] ?? specialisation} mangler eller er ikke udfyldt. Skriv 0, hvis der ingen studiepladser er.`;
    }
    case "repeated-study-places": {
      const { institution, specialisation, first, names } = refusal;
      return `${names[institution] ?? institution}: ${names[specialisation] ?? specialisation} står to gange; første gang: ${describeWhere(first, "da")}. Behold kun den ene.`;
    }
    case "grand-total-differs":
      return `Antallet i alt er ${danishNumber(refusal.needed)}, men institutionerne giver ${danishNumber(refusal.available)}.`;
  }
}

function met(years: readonly Met[]): string {
  return danishList(years.map((year) => `${year.studyYear} (${places(year.in)})`));
}

function places(wheres: readonly Where[]): string {
  return danishList(wheres.map((where) => describeWhere(where, "da")));
}
