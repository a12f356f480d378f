import type { CombineRefusal, Met } from "../../domain/combine-refusal.js";
import type { CapacityReason } from "../../domain/notice.js";
import type { CalculationRefusal } from "../../domain/refusal.js";
import type { DecidedCell } from "../../domain/request.js";
import { decidedAgainst, idsOf } from "../decided-against.js";
import type { Sentences } from "../sentences.js";
import { english, list } from "./say.js";

const { at, cellName, nameOf, named, place, places, quoted, studyPlaces } = english;

const WITHIN = {
  bounds: "within the bounds",
  decisions: "with what is decided",
  "bounds-and-decisions": "within the bounds and with what is decided",
  zeros: "outside the cells whose basis is 0",
};

/** Where study places do not fit: at an institution, in the region, or between the kinds, one of which may be free. */
function among(refusal: Extract<CalculationRefusal, { code: "infeasible" }>): string {
  const { institution, institutions, specialisations, names } = refusal;
  if (institutions === undefined || specialisations === undefined) return at(institution, names);
  if (specialisations.length === 0) return `at ${named(institutions, names)}`;
  if (institutions.length === 0) return `for ${named(specialisations, names)}`;
  return `between ${named(institutions, names)} and ${named(specialisations, names)}`;
}

function decidedSum(
  cells: readonly DecidedCell[],
  refusal: Extract<CalculationRefusal, { code: "infeasible" }>,
): string {
  const { institution, specialisations: [specialisation = ""] = [], names } = refusal;
  const { decided, total } = decidedAgainst(cells, refusal);
  const whose = nameOf(institution ?? specialisation, names);
  const each = cells.map((cell) => `${cellName({ ...cell, names })} ${cell.studyPlaces}`);
  const together = cells.length === 1 ? "" : `, ${studyPlaces(decided)} together`;
  const room = decided > total ? `has only ${total} in all` : `has ${total} in all, and no other cell`;
  return `What is decided is ${list(each)}${together}, but ${whose} ${room}. Change what is decided, or the total.`;
}

function metText(years: readonly Met[]): string {
  return list(years.map((year) => `${year.studyYear} (${places(year.in)})`));
}

/** By themselves, for they also say why a table is left out: who describes a notice has not the sentences of all others. */
export const calculationRefusals: Sentences<CalculationRefusal | CapacityReason> = {
  infeasible: (refusal) => {
    if (refusal.cells !== undefined) return decidedSum(refusal.cells, refusal);
    const { sums } = refusal;
    if (sums !== undefined)
      return `The totals of the specialisations are ${studyPlaces(sums.specialisations)} together, but those of the institutions are ${sums.institutions}. The two must be the same. Change one of them.`;
    return `The totals can't be met ${among(refusal)}: ${studyPlaces(refusal.needed)} needed, but only ${refusal.available} possible ${WITHIN[refusal.heldBy ?? "bounds"]}.`;
  },
  "too-few-study-places": ({ institution, names, needed, available }) =>
    `The method gives each at least one study place ${at(institution, names)}: ${studyPlaces(needed)} needed, but only ${available} available.`,
  tie: (refusal, of) => {
    if ("cells" in refusal) {
      const cells = refusal.cells.map((cell) => cellName({ ...cell, names: refusal.names }));
      return `Several tables are equally right; these cells differ between them: ${list(cells)}.${of(` Decide the order and say it with --tie-order (key "tieOrder") for every specialisation and institution, separated by commas, the preferred first; here it is ${list(idsOf(refusal.cells))}.`)}`;
    }
    const { institution, tied, names, studyPlacesToDraw, settled } = refusal;
    const certain = Object.entries(settled)
      .map(([id, count]) => `${nameOf(id, names)} ${count}`)
      .join(", ");
    return `${named(tied, names)} are tied ${at(institution, names)} over ${studyPlaces(studyPlacesToDraw)}. These are certain: ${certain}.${of(` Decide the order and say it with --tie-order (key "tieOrder"): ${list(tied)}, separated by commas, the preferred first.`)}`;
  },
  "nothing-to-divide-on": ({ studyPlaces: count, institution, names }) =>
    `There are ${studyPlaces(count)} to divide ${at(institution, names)}, but the basis is 0.`,
  "negative-total": ({ total, institution, names }) =>
    `The change gives ${total} study places ${at(institution, names)}. The number must be 0 or more.`,
  "too-many-digits": ({ written, limit }) =>
    `${quoted(written)} has more than ${limit} digits. Write a number of ${limit} digits at most.`,
  "missing-unit": (_, of) =>
    `Nothing says whether the internship places are half-year or full-year places. One full-year place is two half-year places.${of(' State the unit with --unit half-year or --unit full-year (key "internshipPlacesUnit").')}`,
  "capacity-without-places": (_, of) =>
    `Decided shares do not say how many internship places there are, so they have no capacity. Give internship places${of(' (key "internshipPlaces")')} instead.`,
};

export const combineRefusals: Sentences<CombineRefusal> = {
  "different-study-years": ({ met }) =>
    `The recommendations are not for one study year: ${metText(met)}. Use recommendations for one study year.`,
  "different-forms": ({ met }) =>
    `The recommendations are not on one edition of the form: ${metText(met)}. Use recommendations on one form.`,
  "missing-recommendation": ({ kkr, institutions, names }) =>
    `No recommendation covers ${named(institutions, names)}. Add the recommendation of ${nameOf(kkr, names)}.`,
  "overlapping-recommendations": ({ names, institution, in: wheres }) =>
    `${nameOf(institution, names)} is in several recommendations: ${places(wheres)}. Each institution may be in one only.`,
  "form-without-study-year": ({ met }, of) =>
    met.length === 0
      ? `The form does not say which study year it is for. Write it above the numbers${of(", or state it with --study-year (key studyYear)")}.`
      : `The form names several study years: ${list(met)}. Keep only the right one${of(", or say with --study-year (key studyYear) which it is for")}.`,
  "missing-study-places": ({ institution, specialisation, names }) =>
    `${nameOf(institution, names)}: ${nameOf(specialisation, names)} is missing or not filled in. Write 0 if there are no study places, or empty the cells of the institution if it belongs to another KKR.`,
  "repeated-study-places": ({ institution, specialisation, first, names }) =>
    `${nameOf(institution, names)}: ${nameOf(specialisation, names)} appears twice; the first time: ${place(first)}. Keep only one.`,
  "grand-total-differs": ({ needed, available, specialisation }) =>
    `${specialisation === undefined ? "The grand total" : `The total of ${quoted(specialisation)}`} is ${needed}, but the institutions sum to ${available}.`,
};
