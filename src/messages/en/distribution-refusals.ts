import type { DistributionRefusal } from "../../domain/distribution-refusal.js";
import type { Names } from "../../domain/refusal.js";
import { visibleText } from "../../domain/visible-text.js";
import { inBrackets } from "../say.js";
import type { Sentences } from "../sentences.js";
import { BOTH } from "./returns.js";
import { english, limits, list } from "./say.js";

const { internshipPlaces, nameOf, nearestHint, quoted, several, visibleNames } = english;

const within = (specialisation: string | undefined, names: Names): string =>
  specialisation === undefined ? "in all" : `of ${nameOf(specialisation, names)}`;

export const distributionRefusals: Sentences<DistributionRefusal> = {
  "missing-need": ({ specialisations, names }) =>
    `The number of internship places needed is missing for ${visibleNames(specialisations, names)}. Write 0 if none are needed.`,
  "no-providers": "There is no provider to distribute to. Give at least one, with a weight.",
  "repeated-provider": ({ provider, first, isWithAnotherInstitution }) =>
    `${quoted(provider)} is the same as ${quoted(first)}, which is already in the key. Keep one of them.${isWithAnotherInstitution === true ? ` ${BOTH}` : ""}`,
  "unknown-provider": ({ written, nearest }) =>
    `${quoted(written)} is neither in the key nor a specialisation.${nearestHint(nearest)}`,
  "missing-weight": ({ provider, specialisations, names }) =>
    `${quoted(provider)} has no weight${specialisations.length === 0 ? "" : ` for ${visibleNames(specialisations, names)}`}. Write ${specialisations.length === 0 ? "for example 1 if its number is fixed or has a lower limit, and " : ""}0 if it is to supply none.`,
  "not-whole-places": ({ written }) =>
    `${quoted(written)} is not a whole number of internship places. Write a whole number, 0 or more, without point or comma.`,
  "total-outside-limits": ({ provider, total, ...bounds }) =>
    `${quoted(provider)} is to supply ${internshipPlaces(total)}, but its limits are ${list(limits(bounds))}.`,
  "weight-column": ({ headers, haveSpecialisations }) => {
    if (haveSpecialisations === true)
      return `There are specialisations under ${several(headers)}. Write each municipality and region in one row, with a column for each specialisation (such as »Dagtilbudspædagogik«) and the weight in it. If the numbers are of all specialisations, remove the column.`;
    return headers.length === 0
      ? "The column of the key is missing. Add one of inhabitants, children, employees or another weight."
      : `Several columns could be the key: ${several(headers)}. Keep one, or call it “Weight”.`;
  },
  "method-with-totals": ({ choices }, of) =>
    `Largest remainder can't hold the needs of the specialisations and the totals of the providers at once. ${of(`Leave the method out, or choose ${list(choices, "or")}.`, "Choose another method.")}`,
  "providers-tied": ({ specialisation, tied, internshipPlacesToDraw, names }, of) =>
    `${visibleNames(tied, names)} are tied over ${internshipPlaces(internshipPlacesToDraw)} ${within(specialisation, names)}.${of(` Decide the order and write it in the file of the needs (INPUT) as "tieOrder", the preferred first: ${inBrackets(tied)}.`)}`,
  "provider-cells-tied": ({ cells, names }, of) => {
    const texts = cells.map(({ provider, specialisation }) => `${provider}/${nameOf(specialisation, names)}`);
    return `Several distributions are equally right; these cells differ between them: ${list(texts.map(visibleText))}.${of(' Decide the order and write it in the file of the needs (INPUT) as "tieOrder" for every specialisation and every provider, the preferred first.')}`;
  },
  "needs-not-met": ({ needed, available, providers = [], specialisations = [], isFixed, names }) => {
    const [first, second] = [providers, specialisations].filter((ids) => ids.length > 0);
    const where =
      first === undefined
        ? ""
        : second === undefined
          ? ` for ${visibleNames(first, names)}`
          : ` between ${visibleNames(first, names)} and ${visibleNames(second, names)}`;
    return `The numbers can't be met${where}: ${internshipPlaces(needed)} needed, but only ${available} possible by the key and within the limits.${isFixed === true ? " The column “Total” of the key was read as the fixed number of each. Remove it if it is a sum." : ""}`;
  },
  "empty-distribution-key": ({ needed, specialisation, names }) =>
    `There are ${internshipPlaces(needed)} to distribute ${within(specialisation, names)}, but the key is 0 for everybody.`,
  "too-few-internship-places": ({ specialisation, names, needed, available }) =>
    `The method gives each at least one internship place ${within(specialisation, names)}: ${internshipPlaces(needed)} needed, but only ${available} available.`,
};
