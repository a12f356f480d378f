import { danishList, danishNumber } from "../danish.js";
import type { Names } from "../names.js";
import type { BlankInstitution, MetInReturns, ReturnsRefusal } from "../returns-refusal.js";
import { visibleText } from "../visible-text.js";
import type { Where } from "../where.js";
import { danishFirstRow } from "./first-row.js";
import { mostOf } from "./most-of.js";
import { danishUnreadFile } from "./unread-file.js";
import { describeWhere } from "./where.js";
import type { Wording } from "./wording.js";

const quoted = (text: string): string => `»${visibleText(text)}«`;
const named = (ids: readonly string[], names: Names): string =>
  danishList(ids.map((id) => visibleText(names[id] ?? id)));

const UNITS: Readonly<Record<string, string>> = {
  "half-year": "halvårspladser",
  "full-year": "helårspladser",
};

const SAME = {
  "study-year": "gælder ikke det samme studieår",
  kkr: "gælder ikke det samme KKR",
  unit: "har ikke den samme enhed",
};

const UNIT_FLAG =
  " Angiv med --unit (i koden »internshipPlacesUnit«), om pladserne skal opgøres som half-year eller full-year: så omregnes de andre, og filer uden enhed læses i den.";

const REMEDY = {
  "study-year": "Fjern de forkerte.",
  kkr: "Fjern de forkerte.",
  unit: "En helårsplads er to halvårspladser.",
};

/** Why the providers' returns can't be collected, in Danish. */
export function danishReturnsSentence(refusal: ReturnsRefusal, of: Wording): string {
  switch (refusal.code) {
    case "unstated-return":
      return refusal.what === "study-year"
        ? `Det fremgår ikke, hvilket studieår indberetningerne gælder.${of(" Angiv det med --study-year (i koden »studyYear«).")}`
        : `Det fremgår ikke, hvilket KKR indberetningerne gælder.${of(" Angiv det med --kkr (i koden »kkr«).")}`;
    case "other-return": {
      const { what, found, expected, names } = refusal;
      const kind = what === "study-year" ? "studieåret " : "";
      return `Filen gælder ${kind}${named([found], names)}, men der samles for ${kind}${named([expected], names)}. Brug en indberetning for det rette ${what === "study-year" ? "studieår" : "KKR"}.`;
    }
    case "returns-differ": {
      const met = refusal.met.map((one) => `${valueOf(one, refusal.names)} (${places(one.in)})`);
      return `Indberetningerne ${SAME[refusal.what]}: ${met.join("; ")}. ${REMEDY[refusal.what]}${refusal.what === "unit" ? of(UNIT_FLAG) : ""}`;
    }
    case "unknown-unit":
      return refusal.written === ""
        ? `Enheden mangler. Skriv halvårspladser eller helårspladser${of(", eller angiv den med --unit (i koden »internshipPlacesUnit«)")}.`
        : `${quoted(refusal.written)} er ikke en enhed. Skriv halvårspladser eller helårspladser.`;
    case "return-without-provider":
      return `Det fremgår ikke, hvem der indberetter. Tilføj en kolonne »Kommune« med kommunen eller regionen i hver række${of(", eller brug skemaet fra »dimensionering template«")}.`;
    case "previous-without-provider":
      return refusal.isReturn
        ? `Filen er én indberetning${of(" (skemaet fra »dimensionering template«)")} og ikke sidste års praktikpladser fra alle. Saml sidste års indberetninger${of(" med »dimensionering collect«")}, og brug den samlede fil.`
        : `Det fremgår ikke, hvem der havde praktikpladserne sidste år. Brug den samlede fil${of(" fra »dimensionering collect«")}, eller tilføj en kolonne »Kommune« med kommunen eller regionen i hver række.`;
    case "changed-form-code":
      return `Det fremgår ikke, hvad skemaet gælder: ${refusal.written === "" ? "skemakoden mangler" : `${quoted(refusal.written)} er ikke en skemakode`}. Skriv den, som den stod i det udsendte skema, fx praktikpladser-1/sjaelland/2023-2024.`;
    case "no-key-header":
      return `Ingen række er genkendt som overskrift.${danishFirstRow(refusal.read)} Nøglen skal have kolonnerne Kommune og Institution.`;
    case "provider-of-another-kkr":
      return `${quoted(refusal.provider)} hører til ${refusal.found}, men der samles for ${refusal.expected}.`;
    case "two-providers-in-one":
      return `${quoted(refusal.written)} nævner både ${danishList(refusal.providers)}. Det fremgår ikke, hvem pladserne hører til. Skriv kun den ene.`;
    case "whole-and-part": {
      const { provider, institution, answers, names } = refusal;
      const [whole = "", ...parts] = answers.map(
        ({ written, places: amounts, where }) =>
          `${quoted(written)} (${[danishList(mostOf(amounts.map((amount) => visibleText(danishNumber(amount)))).shown), places([where])].filter((text) => text !== "").join(": ")})`,
      );
      return `${provider} står der${institution === null ? "" : ` for ${named([institution], names)}`} både som helhed, ${whole}, og med ${danishList(mostOf(parts).shown)}. Pladserne kan dermed være talt to gange. Behold enten hele svaret eller delene; er det en anden indberetter, så skriv et navn, der ikke begynder med ${provider}.`;
    }
    case "former-regions":
      return `${danishList(refusal.written.map(quoted))} er begge læst som ${refusal.region}. Enten er det to dele, der skal lægges sammen, eller de samme pladser to gange. Saml tallene i én indberetning fra ${refusal.region}.`;
    case "misspelt-provider":
      return `${quoted(refusal.written)} er hverken en af KKR'ets kommuner eller dets region. Mente du ${quoted(refusal.nearest)}?${
        refusal.nearestIn === undefined
          ? ""
          : ` ${quoted(refusal.nearest)} har også svaret: ${places(refusal.nearestIn)}.`
      }`;
    case "provider-twice": {
      const { provider, institution, names } = refusal;
      return `${quoted(provider)} har indberettet for ${named([institution], names)} i flere filer: ${places(refusal.in)}. Behold kun den ene.`;
    }
    case "incomplete-return": {
      const { provider, institution, specialisations, names } = refusal;
      return `${quoted(provider)} mangler praktikpladser for ${named(specialisations, names)} hos ${named([institution], names)}. Tilføj dem, eller skriv 0, hvis der ingen er.`;
    }
    case "blank-institutions":
      return `Alle felter er tomme for ${blanksText(refusal.blanks, refusal.names)}. Skriv tallene, eller 0, hvor der ingen praktikpladser er${of("; eller tilføj --blank-as-zero (i koden »blankAsZero«), hvis alle de tomme felter betyder 0")}.`;
    case "file-not-read":
      return danishUnreadFile(refusal.kind);
    case "institution-unstated": {
      const { providers, institutions, hasKey, names } = refusal;
      const who = danishList(providers.map(visibleText));
      const between = danishList(
        institutions.map((id) => names[id] ?? id),
        "eller",
      );
      return hasKey
        ? `Det fremgår ikke af indberetningerne fra ${who}, om pladserne hører til ${between}, og de står ikke i nøglen. ${BOTH} Tilføj dem i nøglen.`
        : `Det fremgår ikke af indberetningerne fra ${who}, om pladserne hører til ${between}. ${BOTH} ${of("Angiv det med --key og en fil med kolonnerne Kommune og Institution (i koden »key«), eller tilføj", "Tilføj")} kolonnen Institution i indberetningerne.`;
    }
  }
}

export const BOTH =
  "Den, der har pladser til flere institutioner, som en region kan have, må selv angive dem for hver.";

/** "UCL hos Varde og Vejen; UC Syddanmark hos Odense". */
export function blanksText(blanks: readonly BlankInstitution[], names: Names): string {
  return blanks
    .map(
      ({ institution, providers }) =>
        `${named([institution], names)} hos ${danishList(providers.map(visibleText))}`,
    )
    .join("; ");
}

function valueOf({ value }: MetInReturns, names: Names): string {
  return value === null ? "ingen enhed" : (UNITS[value] ?? visibleText(names[value] ?? value));
}

/** Where something was met; of very many the first. */
function places(wheres: readonly Where[]): string {
  const { shown, others } = mostOf(wheres.map((where) => describeWhere(where, "da")));
  return danishList(others === 0 ? shown : [...shown, `${others} andre`]);
}
