import { danishList, danishNumber } from "../danish.js";
import type { DistributionRefusal } from "../distribution-refusal.js";
import type { Names } from "../names.js";
import { visibleText } from "../visible-text.js";
import { BOTH } from "./danish-returns.js";
import type { Wording } from "./wording.js";

const quoted = (text: string): string => `»${visibleText(text)}«`;
const listed = (ids: readonly string[], names: Names): string =>
  danishList(ids.map((id) => visibleText(names[id] ?? id)));
const within = (specialisation: string | undefined, names: Names): string =>
  specialisation === undefined ? "i alt" : `inden for ${names[specialisation] ?? specialisation}`;
const places = (count: number): string =>
  `${danishNumber(count)} ${count === 1 ? "praktikplads" : "praktikpladser"}`;

/** Why internship places can't be distributed, in Danish. */
export function danishDistributionSentence(refusal: DistributionRefusal, of: Wording): string {
  switch (refusal.code) {
    case "missing-need":
      return `Det nødvendige antal praktikpladser mangler for ${listed(refusal.specialisations, refusal.names)}. Skriv 0, hvis der ikke skal bruges nogen.`;
    case "no-providers":
      return "Der er ingen kommuner eller region at fordele på. Angiv mindst én med en vægt.";
    case "repeated-provider":
      return `${quoted(refusal.provider)} er den samme som ${quoted(refusal.first)}, der allerede står i nøglen. Behold kun den ene.${refusal.isWithAnotherInstitution === true ? ` ${BOTH}` : ""}`;
    case "unknown-provider":
      return `${quoted(refusal.written)} står ikke i nøglen og er ikke en specialisering.${refusal.nearest === null ? "" : ` Mente du ${quoted(refusal.nearest)}?`}`;
    case "missing-weight":
      return `${quoted(refusal.provider)} mangler en vægt for ${listed(refusal.specialisations, refusal.names)}. Skriv 0, hvis der ikke skal stilles nogen til rådighed.`;
    case "not-whole-places":
      return `${quoted(refusal.written)} er ikke et helt antal praktikpladser. Skriv et helt tal på 0 eller derover, uden punktum og komma.`;
    case "total-outside-limits": {
      const { provider, total, minimum, maximum } = refusal;
      const upTo = maximum === null ? "og derover" : `til ${danishNumber(maximum)}`;
      return `${quoted(provider)} skal stille ${places(total)} til rådighed, men grænserne er ${danishNumber(minimum)} ${upTo}.`;
    }
    case "weight-column":
      return refusal.headers.length === 0
        ? "Kolonnen med nøglen mangler. Tilføj en kolonne med indbyggere, børn, ansatte eller en anden vægt."
        : `Flere kolonner kan være nøglen: ${danishList(refusal.headers.map(quoted))}. Behold én, eller kald den »Vægt«.`;
    case "method-with-totals":
      return `Største brøks metode kan ikke holde både behovet for hver specialisering og antallet for hver kommune og region. Udelad metoden, eller vælg ${danishList(refusal.choices, "eller")}.`;
    case "providers-tied": {
      const { specialisation, tied, internshipPlacesToDraw, names } = refusal;
      return `${listed(tied, names)} står lige om ${places(internshipPlacesToDraw)} ${within(specialisation, names)}.${of(' Afgør rækkefølgen, og angiv den i "tieOrder", den foretrukne først.')}`;
    }
    case "provider-cells-tied": {
      const { cells, names } = refusal;
      const texts = cells.map(
        (cell) => `${cell.provider}/${names[cell.specialisation] ?? cell.specialisation}`,
      );
      return `Flere fordelinger er lige rigtige; disse felter er forskellige i dem: ${danishList(texts.map(visibleText))}.${of(' Afgør rækkefølgen, og angiv den i "tieOrder" for alle specialiseringer og alle i nøglen, den foretrukne først.')}`;
    }
    case "needs-not-met": {
      const { needed, available, providers, specialisations, names } = refusal;
      const where =
        providers === undefined || specialisations === undefined
          ? ""
          : ` mellem ${listed(providers, names)} og ${listed(specialisations, names)}`;
      return `Tallene kan ikke gå op${where}: der kræves ${places(needed)}, men kun ${danishNumber(available)} er mulige inden for grænserne.`;
    }
    case "empty-distribution-key":
      return `Der er ${places(refusal.needed)} at fordele ${within(refusal.specialisation, refusal.names)}, men nøglen er 0 for alle.`;
    case "too-few-internship-places":
      return `Metoden giver hver mindst én praktikplads ${within(refusal.specialisation, refusal.names)}: der kræves ${places(refusal.needed)}, men der er kun ${danishNumber(refusal.available)}.`;
  }
}
