import type { CombineRefusal, Met } from "../combine-refusal.js";
import { danishList } from "../danish.js";
import type { Where } from "../where.js";
import { describeWhere } from "./where.js";

/** What is wrong with recommendations that were to be one national form, in Danish. */
export function danishCombineSentence(refusal: CombineRefusal): string {
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
  }
}

function met(years: readonly Met[]): string {
  return danishList(years.map((year) => `${year.studyYear} (${places(year.in)})`));
}

function places(wheres: readonly Where[]): string {
  return danishList(wheres.map((where) => describeWhere(where, "da")));
}
