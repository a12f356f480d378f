import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filledForm } from "../../test/filled-forms.js";
import type { RecommendationRequest } from "../domain/request.js";
import { describeFinding } from "../messages/describe-finding.js";
import { verify } from "./verify.js";

const RETURNS = {
  answered: ["Greve", "Holbæk", "Køge", "Region Sjælland"],
  missing: ["Faxe", "Lejre"],
  notRead: ["Solrød"],
};
const REQUEST: RecommendationRequest = {
  studyYear: "2018/2019",
  kkr: "sjaelland",
  specialisationShares: { dagtilbud: 39, "skole-fritid": 24, "social-special": 37 },
  studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
};

function found(text: string, returns: Partial<typeof RETURNS> = {}): string[] {
  const form = { ...filledForm({ absalon: [291, 179, 277] }), texts: [text] };
  return verify({ ...REQUEST, returns: { ...RETURNS, ...returns } }, form).flatMap((finding) =>
    finding.code === "answers-in-text-differ" ? describeFinding(finding, "da") : [],
  );
}

describe("who has answered, in the text", () => {
  it.for([
    "Alle kommuner og regionen har svaret.",
    "Samtlige indberettere har nu indberettet.",
    "Alle har svaret.",
    "Greve og Lejre har ikke svaret.",
    "Lejre har ikke svaret.",
    "Lejre og Solrød har endnu ikke svaret.",
    "Praktikpladserne er fra 5 af 7 indberettere.",
    // Three municipalities, and the region.
    "4 af 6 kommuner har svaret.",
    "Lejre har meldt ud, at kommunen stiller 12 pladser til rådighed.",
    "Der er 5 svar ud af 7 svar.",
    "5 har svaret.",
    "Seks kommuner har svaret.",
    "Faxe har svaret.",
    "Lejre har svaret, at de ingen pladser har.",
    "Lejre Kommune har indberettet 12 praktikpladser.",
    "Holbæk har heller ikke svaret.",
    "Kun Faxe mangler.",
    "Greve mangler fortsat.",
    "Fire kommuner mangler.",
    "To indberettere har indberettet.",
    "Alle på nær Lejre har svaret.",
    "Alle undtagen Faxe, Lejre og Greve har svaret.",
    "Der er svar fra samtlige kommuner.",
    "Praktikpladserne er fra 4 af 8 indberettere.",
    "Der mangler svar fra 4 af 7 indberettere.",
    "Regionen har ikke svaret.",
    "Én kommune har ikke svaret.",
    "Praktikpladserne er fra 2 kommuner og regionen.",
    "Svarprocenten er 100.",
    "Der er kommet svar fra Lejre.",
    "Lejre har svaret efter fristen.",
    "Faxe Kommune har svaret den 2. februar 2027.",
  ])("is found where the returns have others: %s", (text, context) => {
    context
      .expect(found(text))
      .toEqual([
        `I teksten står »${text}«. Efter indberetningerne har 4 af 7 svaret; det har Faxe og Lejre ikke. Praktikpladserne fra Solrød indgår ikke: svaret er ikke brugt.`,
      ]);
  });

  it.for([
    "Faxe og Lejre har ikke svaret.",
    "Faxe, Lejre og Solrød har ikke svaret.",
    "Lejre og 2 andre har ikke svaret.",
    "Praktikpladserne er fra 4 af 7 indberettere.",
    "Der er svar fra 15 af 29 kommuner.",
    "Alle kommuner på nær Faxe og Lejre har svaret.",
    "Ikke alle kommuner har svaret.",
    "Sidste år har alle kommuner svaret.",
    "Køge: »Alle kommunens institutioner har svaret.«",
    "Faxegruppen har ikke svaret.",
    "Alle kommuner er hørt, og Greve har svaret.",
    "4 har svaret.",
    "Tre kommuner har svaret.",
    "Greve og Køge har svaret.",
    "4 af 7 har svaret, 3 mangler.",
    "3 mangler, og 4 af 7 har svaret.",
    "Køge har svaret, at der ingen pladser er.",
    "Faxe har svaret, at tallene kommer senere.",
    "Faxe har svaret, at de ikke kan nå det.",
    "Solrød har svaret, at de ingen pladser har.",
    "To kommuner har ikke svaret.",
    "3 indberettere mangler.",
    "Faxe, Lejre og Solrød mangler fortsat.",
    "Greve mangler 10 praktikpladser.",
    "Faxe mangler lokaler.",
    "Bortset fra Faxe og Lejre har alle svaret.",
    "Der mangler svar fra 3 af 7 indberettere.",
    "Vi mangler svar fra Faxe, Lejre og Solrød; 4 har svaret.",
    "5 af 9 institutioner i Greve har ledige lokaler.",
    "2 af 6 kommuner har flere pladser end sidst.",
    "Der er 5 af 7 studiepladser i Faxe.",
    "Indstillingen bygger på indberetninger fra 3 kommuner og regionen; to mangler.",
    "Svarprocenten er 57.",
    "Greve har svaret efter fristen.",
    "Faxe har svaret efter fristen, og tallene er ikke med.",
    "Der er kommet svar fra Køge.",
  ])("is nothing where it is as they have it, or is of something else: %s", (text, context) => {
    context.expect(found(text)).toEqual([]);
  });

  it("is held count by count, where a sentence has two", () => {
    const all = "Efter indberetningerne har 4 af 7 svaret; det har Faxe og Lejre ikke.";
    const [five] = found("5 af 7 har svaret, 3 mangler.");
    expect(five).toContain(`»5 af 7 har svaret«. ${all}`);
    const [four] = found("4 af 7 har svaret, og 4 mangler.");
    expect(four).toContain(`»4 mangler.«. ${all}`);
  });

  it("is that all have, if they have, and nobody that has not", () => {
    const all = { missing: [], notRead: [] };
    expect(found("Alle kommuner har svaret.", all)).toEqual([]);
    expect(found("Køge har ikke svaret.", all)).toEqual([
      "I teksten står »Køge har ikke svaret.«. Efter indberetningerne har 4 af 4 svaret.",
    ]);
  });

  it("is right of a number only if it is theirs", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 }), (count) => {
        expect(found(`Praktikpladserne er fra ${count} af 7 indberettere.`)).toHaveLength(
          count === 4 ? 0 : 1,
        );
      }),
    );
  });
});
