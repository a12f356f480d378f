import type { DistributionRefusal } from "../distribution-refusal.js";
import { englishList as list } from "./english-list.js";
import type { Names } from "../names.js";
import { visibleText } from "../visible-text.js";
import { BOTH } from "./english-returns.js";
import type { Wording } from "./wording.js";

const quoted = (text: string): string => `“${visibleText(text)}”`;
const listed = (ids: readonly string[], names: Names): string =>
  list(ids.map((id) => visibleText(names[id] ?? id)));
const within = (specialisation: string | undefined, names: Names): string =>
  specialisation === undefined ? "in all" : `of ${names[specialisation] ?? specialisation}`;
const places = (count: number): string => `${count} internship ${count === 1 ? "place" : "places"}`;

/** Why internship places can't be distributed, in English. */
export function englishDistributionSentence(refusal: DistributionRefusal, of: Wording): string {
  switch (refusal.code) {
    case "missing-need":
      return `The number of internship places needed is missing for ${listed(refusal.specialisations, refusal.names)}. Write 0 where none are needed.`;
    case "no-providers":
      return "There is no provider to distribute to. Give at least one, with a weight.";
    case "repeated-provider":
      return `${quoted(refusal.provider)} is the same as ${quoted(refusal.first)}, which stands in the key already. Keep one of them.${refusal.isWithAnotherInstitution === true ? ` ${BOTH}` : ""}`;
    case "unknown-provider":
      return `${quoted(refusal.written)} is not in the key and no specialisation.${refusal.nearest === null ? "" : ` Did you mean ${quoted(refusal.nearest)}?`}`;
    case "missing-weight":
      return `${quoted(refusal.provider)} has no weight for ${listed(refusal.specialisations, refusal.names)}. Write 0 where it is to supply none.`;
    case "not-whole-places":
      return `${quoted(refusal.written)} is not a whole number of internship places. Write a whole number, 0 or more, without point or comma.`;
    case "total-outside-limits": {
      const { provider, total, minimum, maximum } = refusal;
      const upTo = maximum === null ? "and more" : `to ${maximum}`;
      return `${quoted(provider)} is to supply ${places(total)}, but its limits are ${minimum} ${upTo}.`;
    }
    case "weight-column":
      return refusal.headers.length === 0
        ? "The column of the key is missing. Add one of inhabitants, children, employees or another weight."
        : `Several columns could be the key: ${list(refusal.headers.map(quoted))}. Keep one, or call it “Weight”.`;
    case "method-with-totals":
      return `Largest remainder can't hold the needs of the specialisations and the totals of the providers at once. Leave the method out, or choose ${list(refusal.choices, "or")}.`;
    case "providers-tied": {
      const { specialisation, tied, internshipPlacesToDraw, names } = refusal;
      return `${listed(tied, names)} are tied over ${places(internshipPlacesToDraw)} ${within(specialisation, names)}.${of(' Decide the order and say it in "tieOrder", the preferred first.')}`;
    }
    case "provider-cells-tied": {
      const { cells, names } = refusal;
      const texts = cells.map(
        (cell) => `${cell.provider}/${names[cell.specialisation] ?? cell.specialisation}`,
      );
      return `Several distributions are equally right; these cells differ between them: ${list(texts.map(visibleText))}.${of(' Decide the order and say it in "tieOrder" for every specialisation and every provider, the preferred first.')}`;
    }
    case "needs-not-met": {
      const { needed, available, providers, specialisations, names } = refusal;
      const where =
        providers === undefined || specialisations === undefined
          ? ""
          : ` between ${listed(providers, names)} and ${listed(specialisations, names)}`;
      return `The numbers can't be met${where}: ${places(needed)} needed, but only ${available} possible within the limits.`;
    }
    case "empty-distribution-key":
      return `There are ${places(refusal.needed)} to distribute ${within(refusal.specialisation, refusal.names)}, but the key is 0 for everybody.`;
    case "too-few-internship-places":
      return `The method gives each at least one internship place ${within(refusal.specialisation, refusal.names)}: ${places(refusal.needed)} needed, but only ${refusal.available} available.`;
  }
}
