import type { DistributionRefusal } from "../../domain/distribution-refusal.js";
import type { Names } from "../../domain/refusal.js";
import { visibleText } from "../../domain/visible-text.js";
import { inBrackets } from "../say.js";
import type { Sentences } from "../sentences.js";
import { BOTH } from "./returns.js";
import { danish, limits, list, number } from "./say.js";

const { internshipPlaces, nameOf, nearestHint, quoted, several, visibleNames } = danish;

const within = (specialisation: string | undefined, names: Names): string =>
  specialisation === undefined ? "i alt" : `inden for ${nameOf(specialisation, names)}`;

export const distributionRefusals: Sentences<DistributionRefusal> = {
  "missing-need": ({ specialisations, names }) =>
    `Det nødvendige antal praktikpladser mangler for ${visibleNames(specialisations, names)}. Skriv 0, hvis der ikke skal bruges nogen.`,
  "no-providers": "Der er ingen kommuner eller region at fordele på. Angiv mindst én med en vægt.",
  "repeated-provider": ({ provider, first, isWithAnotherInstitution }) =>
    `${quoted(provider)} er den samme som ${quoted(first)}, der allerede står i nøglen. Behold kun den ene.${isWithAnotherInstitution === true ? ` ${BOTH}` : ""}`,
  "unknown-provider": ({ written, nearest }) =>
    `${quoted(written)} står ikke i nøglen og er ikke en specialisering.${nearestHint(nearest)}`,
  "missing-weight": ({ provider, specialisations, names }) =>
    `${quoted(provider)} mangler en vægt${specialisations.length === 0 ? "" : ` for ${visibleNames(specialisations, names)}`}. Skriv ${specialisations.length === 0 ? "fx 1, hvis antallet er fast eller har en nedre grænse, og " : ""}0, hvis der ikke skal stilles nogen til rådighed.`,
  "not-whole-places": ({ written }) =>
    `${quoted(written)} er ikke et helt antal praktikpladser. Skriv et helt tal på 0 eller derover, uden punktum og komma.`,
  "total-outside-limits": ({ provider, total, ...bounds }) =>
    `${quoted(provider)} skal stille ${internshipPlaces(total)} til rådighed, men grænserne er ${list(limits(bounds))}.`,
  "weight-column": ({ headers, haveSpecialisations }) => {
    if (haveSpecialisations === true)
      return `Under ${several(headers)} står specialiseringer. Skriv hver kommune og region i én række, med en kolonne for hver specialisering (fx »Dagtilbudspædagogik«) og vægten i den. Gælder tallene alle specialiseringer, så fjern kolonnen.`;
    return headers.length === 0
      ? "Kolonnen med nøglen mangler. Tilføj en kolonne med indbyggere, børn, ansatte eller en anden vægt."
      : `Flere kolonner kan være nøglen: ${several(headers)}. Behold én, eller kald den »Vægt«.`;
  },
  "method-with-totals": ({ choices }, of) =>
    `Største brøks metode kan ikke holde både behovet for hver specialisering og antallet for hver kommune og region. ${of(`Udelad metoden, eller vælg ${list(choices, "eller")}.`, "Vælg en anden metode.")}`,
  "providers-tied": ({ specialisation, tied, internshipPlacesToDraw, names }, of) =>
    `${visibleNames(tied, names)} står lige om ${internshipPlaces(internshipPlacesToDraw)} ${within(specialisation, names)}.${of(` Afgør rækkefølgen, og skriv den i filen med behovet (FIL) som rækkefølge, "tieOrder", den foretrukne først: ${inBrackets(tied)}.`)}`,
  "provider-cells-tied": ({ cells, names }, of) => {
    const texts = cells.map(({ provider, specialisation }) => `${provider}/${nameOf(specialisation, names)}`);
    return `Flere fordelinger er lige rigtige; disse felter er forskellige i dem: ${list(texts.map(visibleText))}.${of(' Afgør rækkefølgen, og skriv den i filen med behovet (FIL) som rækkefølge, "tieOrder", for alle specialiseringer og alle i nøglen, den foretrukne først.')}`;
  },
  "needs-not-met": ({ needed, available, providers = [], specialisations = [], isFixed, names }) => {
    const [first, second] = [providers, specialisations].filter((ids) => ids.length > 0);
    const where =
      first === undefined
        ? ""
        : second === undefined
          ? ` for ${visibleNames(first, names)}`
          : ` mellem ${visibleNames(first, names)} og ${visibleNames(second, names)}`;
    return `Tallene kan ikke gå op${where}: der kræves ${internshipPlaces(needed)}, men kun ${number(available)} er mulige efter nøglen og inden for grænserne.${isFixed === true ? " »I alt« i nøglen er læst som det faste antal for hver. Fjern kolonnen, hvis den er en sum." : ""}`;
  },
  "empty-distribution-key": ({ needed, specialisation, names }) =>
    `Der er ${internshipPlaces(needed)} at fordele ${within(specialisation, names)}, men nøglen er 0 for alle.`,
  "too-few-internship-places": ({ specialisation, names, needed, available }) =>
    `Metoden giver hver mindst én praktikplads ${within(specialisation, names)}: der kræves ${internshipPlaces(needed)}, men der er kun ${number(available)}.`,
};
