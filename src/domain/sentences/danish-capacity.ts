import type { CapacityRefusal } from "../capacity-refusal.js";
import { visibleText } from "../visible-text.js";
import type { Wording } from "./wording.js";

/** Why capacity can't be found and what would be right, in Danish, without the place. */
export function danishCapacitySentence(refusal: CapacityRefusal, of: Wording): string {
  switch (refusal.code) {
    case "missing-unit":
      return `Det fremgår ikke, om praktikpladserne er halvårspladser eller helårspladser. En studerende bruger to halvårspladser, som tilsammen er én helårsplads; med den forkerte enhed bliver kapaciteten dobbelt eller halvt så stor, som den er.${of(' Angiv enheden med --unit half-year eller --unit full-year (nøglen "internshipPlacesUnit").')}`;
    case "capacity-without-places":
      return `Kapaciteten kan ikke beregnes ud fra besluttede andele; det fremgår ikke af dem, hvor mange praktikpladser der er. Angiv praktikpladser${of(' ("internshipPlaces")')} i stedet.`;
    case "not-with-capacity":
      return `${keyName(refusal.key, of)} kan ikke bruges, når antallet er det loft, som praktikpladserne kan bære: hvert felt er sit eget loft, og der fordeles ikke noget. Udelad det, eller angiv antallet på en anden måde.`;
    case "no-methods-with-capacity":
      return "Metoderne kan ikke sammenlignes, når antallet er det loft, som praktikpladserne kan bære: hvert felt er sit eget loft, og der fordeles ikke noget. Angiv antallet på en anden måde.";
    case "survival-range":
      return `»${visibleText(refusal.written)}« er ikke en andel af de studerende. Skriv andelen, der er tilbage, som et tal over 0 og højst 1, fx ${of("0.95", "0,95")}.`;
  }
}

const KEYS: Readonly<Record<string, string>> = {
  specialisationTotals: "Fast antal for hver specialisering",
  bounds: "Mindste og højeste antal",
  decided: "Besluttede felter",
  method: "En metode",
};

function keyName(key: string, of: Wording): string {
  const quoted = `»${visibleText(key)}«`;
  return of(quoted, KEYS[key] ?? quoted);
}
