import { describe, expect, it } from "vitest";
import { filledForm } from "../../test/filled-forms.js";
import type { RecommendationRequest } from "../domain/request.js";
import { describeFinding } from "../messages/describe-finding.js";
import { verify } from "./verify.js";

function reported(provider: string, places: readonly number[]): RecommendationRequest["internshipPlaces"] {
  const specialisations = ["dagtilbud", "skole-fritid", "social-special"];
  return places.map((count, at) => ({
    ...{ provider, institution: "absalon", specialisation: specialisations[at] ?? "", places: count },
  }));
}

/** Constructed: 547, 333 and 599 internship places, 1,479 in all. */
const SJAELLAND: RecommendationRequest = {
  studyYear: "2019/2020",
  kkr: "sjaelland",
  internshipPlacesUnit: "full-year",
  internshipPlaces: [
    ...(reported("Greve", [20, 16, 21]) ?? []),
    ...(reported("Køge", [527, 317, 466]) ?? []),
    ...(reported("Region Sjælland", [0, 0, 112]) ?? []),
  ],
  studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
};

function found(text: string, more: Partial<RecommendationRequest> = {}): string[] {
  const form = { ...filledForm({ absalon: [276, 168, 303] }), texts: ["KKR Sjælland 2019/2020", text] };
  return verify({ ...SJAELLAND, ...more }, form).map((finding) => describeFinding(finding, "da"));
}

describe("internship places in running text", () => {
  it.for<[string, string]>([
    ["Der er indberettet 1.497 praktikpladser.", "1.479"],
    ["Der er i alt indberettet 1.497 praktikpladser, fordelt på tre specialiseringer.", "1.479"],
    ["Det samlede antal praktikpladser er 1.497.", "1.479"],
    ["Antal praktikpladser i alt: 1.497", "1.479"],
    ["Indstillingen bygger på 1.497 indberettede praktikpladser.", "1.479"],
    ["Kommunerne har indberettet 1.376 praktikpladser.", "1.479"],
    ["Greve har indberettet 75 praktikpladser.", "57"],
    ["Greve Kommune stiller 75 praktikpladser til rådighed.", "57"],
    ["Greve har indberettet 112 praktikpladser.", "57"],
    [
      "Greve har indberettet 16 praktikpladser på Dagtilbudspædagogik, 21 praktikpladser på Social- og specialpædagogik og 61 praktikpladser i alt.",
      "57",
    ],
    ["Greve og Køge har tilsammen 1.376 praktikpladser.", "1.367"],
    ["Regionen stiller 121 praktikpladser til rådighed.", "112"],
    ["På Dagtilbudspædagogik er der indberettet 574 praktikpladser.", "547"],
    ["Absalon har 1.497 praktikpladser.", "1.479"],
    ["Der er indberettet 1.479 praktikpladser, opgjort som halvårspladser.", "1.479 helårspladser"],
    ["Der er indberettet 2.985 halvårspladser.", "1.479 helårspladser"],
    ["Praktikpladserne er opgjort som halvårspladser.", "helårspladser"],
  ])("are found where the request has others: %s", ([text, right], context) => {
    context
      .expect(found(text))
      .toEqual([`I teksten står »${text}«. Efter beregningen skal der stå ${right}.`]);
  });

  it.for([
    "Der er indberettet 1.479 praktikpladser.",
    "Der er indberettet 1.479 praktikpladser, opgjort som helårspladser.",
    "Der er indberettet 2.958 halvårspladser.",
    "Der er indberettet 1.479 helårspladser, dvs. 2.958 halvårspladser.",
    "Der er indberettet 2.958 praktikpladser, opgjort som halvårspladser.",
    "Praktikpladserne er opgjort som helårspladser.",
    "Kommunerne har indberettet 1.367 praktikpladser, og regionen har indberettet 112 praktikpladser.",
    "Greve har indberettet 57 praktikpladser, heraf 20 på dagtilbud.",
    "Greve har indberettet 20 praktikpladser på Dagtilbudspædagogik.",
    "Greve og Køge har tilsammen 1.367 praktikpladser.",
    "Ud af de 1.479 praktikpladser har Greve 57 praktikpladser.",
    "På Dagtilbudspædagogik er der indberettet 547 praktikpladser.",
    // Of other years, needs, parts, estimates and changes.
    "Sidste år var der 1.502 praktikpladser.",
    "I 2018/2019 havde Greve 60 praktikpladser.",
    "Der er behov for 1.494 praktikpladser.",
    "Der mangler 15 praktikpladser.",
    "Greve forventer 60 praktikpladser.",
    "Greve har 12 praktikpladser i dagplejen.",
    "Greve har oprettet 10 praktikpladser.",
    "Greve har 3 ledige praktikpladser.",
    "Greve har indberettet 12 praktikpladser i Tune.",
    "Solstrålen i Greve har 12 praktikpladser.",
    "Psykiatrien i regionen stiller 20 praktikpladser til rådighed.",
    "Roskilde har indberettet 80 praktikpladser.",
    "Faxe har i alt 80 praktikpladser.",
    "Der er 12 praktikpladser på hospitalet.",
    "Greve har indberettet ca. 60 praktikpladser.",
    "Køge har indberettet i halvårspladser, som er omregnet.",
    "Alle kommuner undtagen Greve har indberettet 1.422 praktikpladser.",
    "Hver studerende skal have 2 praktikpladser.",
    "Praktikpladserne er godkendt af 12 kommuner.",
    "Det svarer til 2.958 halvårspladser.",
    "En helårsplads er 2 halvårspladser.",
    "Køge: »Vi har 20 praktikpladser.«",
  ])("are nothing where they are the request's, or of something else: %s", (text, context) => {
    context.expect(found(text)).toEqual([]);
  });

  it("are left alone without internship places, and in no stated unit the unit is", () => {
    const { internshipPlaces: _, ...without } = SJAELLAND;
    const shares = { dagtilbud: 37, "skole-fritid": 22.5, "social-special": 40.5 };
    const form = { ...filledForm({ absalon: [276, 168, 303] }), texts: ["Der er 12 praktikpladser i alt."] };
    expect(verify({ ...without, specialisationShares: shares }, form)).toEqual([]);
    const { internshipPlacesUnit: __, ...unitless } = SJAELLAND;
    const texts = ["Praktikpladserne er opgjort som halvårspladser."];
    expect(verify(unitless, { ...form, texts })).toEqual([]);
  });

  it("are told in English too", () => {
    const texts = ["Greve har indberettet 75 praktikpladser."];
    const form = { ...filledForm({ absalon: [276, 168, 303] }), texts };
    expect(verify(SJAELLAND, form).map((finding) => describeFinding(finding, "en"))).toEqual([
      "The text says “Greve har indberettet 75 praktikpladser.”. By the calculation it should say 57.",
    ]);
  });
});
