import type { CombineRefusal, Met } from "../../domain/combine-refusal.js";
import type { CapacityReason } from "../../domain/notice.js";
import type { CalculationRefusal } from "../../domain/refusal.js";
import type { DecidedCell } from "../../domain/request.js";
import { decidedAgainst, idsOf } from "../decided-against.js";
import type { Sentences } from "../sentences.js";
import { danish, list, number } from "./say.js";

const { at, cellName, nameOf, named, place, places, quoted, studyPlaces } = danish;

const WITHIN = {
  bounds: "inden for grænserne",
  decisions: "med det, der er besluttet",
  "bounds-and-decisions": "inden for grænserne og med det, der er besluttet",
  zeros: "uden for de felter, hvor grundlaget er 0",
};

/** Where study places do not fit: at an institution, in the region, or between the kinds, one of which may be free. */
function among(refusal: Extract<CalculationRefusal, { code: "infeasible" }>): string {
  const { institution, institutions, specialisations, names } = refusal;
  if (institutions === undefined || specialisations === undefined) return at(institution, names);
  if (specialisations.length === 0) return `hos ${named(institutions, names)}`;
  if (institutions.length === 0) return `for ${named(specialisations, names)}`;
  return `mellem institution (${named(institutions, names)}) og specialisering (${named(specialisations, names)})`;
}

function decidedSum(
  cells: readonly DecidedCell[],
  refusal: Extract<CalculationRefusal, { code: "infeasible" }>,
): string {
  const { institution, specialisations: [specialisation = ""] = [], names } = refusal;
  const { decided, total } = decidedAgainst(cells, refusal);
  const [party, whose] =
    institution === undefined
      ? [nameOf(specialisation, names), `for ${nameOf(specialisation, names)}`]
      : [nameOf(institution, names), at(institution, names)];
  const across = institution === undefined ? "institution" : "specialisation";
  const [only] = cells;
  const listed = cells.map((cell) => `${named([cell[across]], names)} ${number(cell.studyPlaces)}`);
  const what =
    only !== undefined && cells.length === 1
      ? `Det besluttede antal for ${named([only.specialisation], names)} ${at(only.institution, names)} er ${studyPlaces(decided)}`
      : `De besluttede antal ${whose}, ${list(listed)}, er ${studyPlaces(decided)} tilsammen`;
  const room =
    decided > total
      ? `${party} har kun ${number(total)} i alt`
      : `${party} har ${number(total)} i alt, og der er ikke flere felter at fordele på`;
  return `${what}, men ${room}. Ret det, der er besluttet, eller det samlede antal.`;
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
      return `De faste antal for specialiseringerne er ${studyPlaces(sums.specialisations)} tilsammen, men institutionernes antal er ${number(sums.institutions)} tilsammen. De to skal være ens. Ret det ene.`;
    return `Tallene kan ikke gå op ${among(refusal)}: der kræves ${studyPlaces(refusal.needed)}, men kun ${number(refusal.available)} er mulige ${WITHIN[refusal.heldBy ?? "bounds"]}.`;
  },
  "too-few-study-places": ({ institution, names, needed, available }) =>
    `Metoden giver hver mindst én studieplads ${at(institution, names)}: der kræves ${studyPlaces(needed)}, men der er kun ${number(available)}.`,
  tie: (refusal, of) => {
    if ("cells" in refusal) {
      const cells = refusal.cells.map((cell) => cellName({ ...cell, names: refusal.names }));
      return `Flere fordelinger er lige rigtige; disse felter er forskellige i dem: ${list(cells)}.${of(` Afgør rækkefølgen, og angiv den med --tie-order (nøglen "tieOrder") for alle specialiseringer og institutioner, adskilt af komma, den foretrukne først; her er det ${list(idsOf(refusal.cells))}.`)}`;
    }
    const { institution, tied, names, studyPlacesToDraw, settled } = refusal;
    const certain = Object.entries(settled)
      .map(([id, count]) => `${nameOf(id, names)} ${number(count)}`)
      .join(", ");
    return `${named(tied, names)} står lige ${at(institution, names)} om ${studyPlaces(studyPlacesToDraw)}. Uanset rækkefølgen får hver mindst: ${certain}.${of(` Afgør rækkefølgen, og angiv den med --tie-order (nøglen "tieOrder"): ${list(tied)}, adskilt af komma, den foretrukne først.`)}`;
  },
  "nothing-to-divide-on": ({ studyPlaces: count, institution, names }) =>
    `Der er ${studyPlaces(count)} at fordele ${at(institution, names)}, men grundlaget for fordelingen er 0.`,
  "negative-total": ({ total, institution, names }) =>
    `Ændringen giver ${number(total)} studiepladser ${at(institution, names)}. Antallet skal være 0 eller derover.`,
  "too-many-digits": ({ written, limit }) =>
    `${quoted(written)} har mere end ${limit} cifre. Skriv et tal på højst ${limit} cifre.`,
  "missing-unit": (_, of) =>
    `Det fremgår ikke, om praktikpladserne er halvårspladser eller helårspladser. Én helårsplads er to halvårspladser.${of(' Angiv enheden med --unit half-year eller --unit full-year (nøglen "internshipPlacesUnit").')}`,
  "capacity-without-places": (_, of) =>
    `Hvad praktikpladserne kan bære, kan ikke beregnes ud fra besluttede andele; det fremgår ikke af dem, hvor mange praktikpladser der er. Angiv praktikpladser${of(' (nøglen "internshipPlaces")')} i stedet.`,
};

export const combineRefusals: Sentences<CombineRefusal> = {
  "different-study-years": ({ met }) =>
    `Indstillingerne er ikke for det samme studieår: ${metText(met)}. Brug indstillinger for ét studieår.`,
  "different-forms": ({ met }) =>
    `Indstillingerne er ikke på den samme udgave af skemaet: ${metText(met)}. Brug indstillinger på ét skema.`,
  "missing-recommendation": ({ kkr, institutions, names }) =>
    `${named(institutions, names)} står ikke i nogen af indstillingerne. Tilføj indstillingen fra ${nameOf(kkr, names)}.`,
  "overlapping-recommendations": ({ names, institution, in: wheres }) =>
    `${nameOf(institution, names)} står i flere indstillinger: ${places(wheres)}. Hver institution må kun stå i én.`,
  "form-without-study-year": ({ met }, of) =>
    met.length === 0
      ? `Det fremgår ikke af skemaet, hvilket studieår det er for. Skriv studieåret over tallene${of(", eller angiv det med --study-year (nøglen studyYear)")}.`
      : `Skemaet nævner flere studieår: ${list(met)}. Lad kun det rigtige stå${of(", eller angiv med --study-year (nøglen studyYear), hvilket det er for")}.`,
  "missing-study-places": ({ institution, specialisation, names }) =>
    `${nameOf(institution, names)}: ${nameOf(specialisation, names)} mangler eller er ikke udfyldt. Skriv 0, hvis der ingen studiepladser er, eller tøm institutionens felter, hvis den hører til et andet KKR.`,
  "repeated-study-places": ({ institution, specialisation, first, names }) =>
    `${nameOf(institution, names)}: ${nameOf(specialisation, names)} står to gange; første gang: ${place(first)}. Behold kun den ene.`,
  "grand-total-differs": ({ needed, available, specialisation }) =>
    `${specialisation === undefined ? "Antallet i alt" : `${quoted(specialisation)} i hele landet`} er ${number(needed)}, men institutionerne giver ${number(available)}.`,
};
