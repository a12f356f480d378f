import type { CombineRefusal, Met } from "../combine-refusal.js";
import { englishList as list } from "./english-list.js";
import type { Where } from "../where.js";
import { describeWhere } from "./where.js";
import type { Wording } from "./wording.js";

/** What is wrong with recommendations that were to be one national form, in English. */
export function englishCombineSentence(refusal: CombineRefusal, of: Wording): string {
  switch (refusal.code) {
    case "different-study-years":
      return `The recommendations are not for one study year: ${met(refusal.met)}. Use recommendations for one study year.`;
    case "different-forms":
      return `The recommendations are not on one edition of the form: ${met(refusal.met)}. Use recommendations on one form.`;
    case "missing-recommendation": {
      const { kkr, institutions, names } = refusal;
      const missing = list(institutions.map((id) => names[id] ?? id));
      return `No recommendation has ${missing}. Add the recommendation of ${names[kkr] ?? kkr}.`;
    }
    case "overlapping-recommendations":
      return `${refusal.names[refusal.institution] ?? refusal.institution} stands in several recommendations: ${places(refusal.in)}. Each institution may stand in one only.`;
    case "form-without-study-year":
      return refusal.met.length === 0
        ? `The form does not say which study year it is for.${of(" State it with --study-year (key studyYear).")}`
        : `The form names several study years: ${list(refusal.met)}.${of(" Say with --study-year (key studyYear) which it is for.")}`;
    case "missing-study-places": {
      const { institution, specialisation, names } = refusal;
      return `${names[institution] ?? institution}: ${names[specialisation] ?? specialisation} is missing or not filled in. Write 0 if there are no study places.`;
    }
    case "repeated-study-places": {
      const { institution, specialisation, first, names } = refusal;
      return `${names[institution] ?? institution}: ${names[specialisation] ?? specialisation} stands twice; the first time: ${describeWhere(first, "en")}. Keep only one.`;
    }
    case "grand-total-differs":
      return `The grand total is ${refusal.needed}, but the institutions sum to ${refusal.available}.`;
  }
}

function met(years: readonly Met[]): string {
  return list(years.map((year) => `${year.studyYear} (${places(year.in)})`));
}

function places(wheres: readonly Where[]): string {
  return list(wheres.map((where) => describeWhere(where, "en")));
}
