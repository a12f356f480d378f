import { describe, expect, it } from "vitest";
import { filledForm } from "../../test/filled-forms.js";
import type { RecommendationRequest } from "../domain/request.js";
import { describeFinding } from "../messages/describe-finding.js";
import { verify } from "./verify.js";

/** Constructed: KKR Sjælland with all that a remark may tell of. */
const SJAELLAND: RecommendationRequest = {
  studyYear: "2019/2020",
  kkr: "sjaelland",
  specialisationShares: { dagtilbud: 37, "skole-fritid": 22.5, "social-special": 40.5 },
  studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
  overbooking: { mode: "on-top", percent: 5 },
  intake: { summer: 55, winter: 45 },
  returns: { answered: ["Køge"], missing: ["Faxe"], notRead: ["Lejre"] },
};
const TITLE = "Indstilling om optag på pædagoguddannelsen i studieåret 2019/2020";
const OVERBOOKING = "Antallet er uden overbooking. Herudover overbookes med 5 pct.";
const ANSWERS = "Faxe og Lejre har ikke svaret. Praktikpladserne er fra 1 af 3 indberettere.";
const INTAKE = "Optaget er fordelt med 55 pct. om sommeren og 45 pct. om vinteren.";
const REMARKS = [OVERBOOKING, ANSWERS, INTAKE];

function found(texts: readonly string[], request = SJAELLAND): string[] {
  const form = { ...filledForm({ absalon: [276, 168, 303] }), texts: [TITLE, "KKR Sjælland", ...texts] };
  return verify(request, form).map((finding) => describeFinding(finding, "da"));
}

describe("a remark that somebody has deleted", () => {
  it.for<[string, string]>([
    [OVERBOOKING, "overbooking"],
    [INTAKE, "sommer- og vinteroptaget"],
  ])("is found, also where the annex says the same: %s", ([gone, about], context) => {
    const sentence = `I bemærkningerne mangler det, som beregningen siger om ${about}. Skriv det ind.`;
    const left = REMARKS.filter((remark) => remark !== gone);
    context.expect(found(["Bemærkninger", ...left])).toEqual([sentence]);
    context
      .expect(found(["### Bemærkninger", ...left, "## Beregningsbilag", ...REMARKS]))
      .toEqual([sentence]);
    context.expect(found(left.concat("Beregningsbilag", ...REMARKS))).toEqual([sentence]);
    context.expect(found(["Beregningsbilag", ...REMARKS, "Bemærkninger", ...left])).toEqual([sentence]);
  });

  it("is found where all that is left of overbooking is that the numbers are without it", () => {
    const sentence = "I bemærkningerne mangler det, som beregningen siger om overbooking. Skriv det ind.";
    const beside = ["Med overbooking oven i", "Professionshøjskolen Absalon: 784 med overbooking"];
    const without = ["Bemærkninger", "Antallet er uden overbooking.", INTAKE, ...beside];
    expect(found(without)).toEqual([sentence]);
    expect(found([...without, "Der overbookes med 5 pct."])).toEqual([]);
    expect(found([...without, "Med overbooking svarer det til 784 studiepladser."])).toEqual([]);
  });

  it("is nothing while each is there, in its own words or others", () => {
    expect(found(["Bemærkninger", ...REMARKS])).toEqual([]);
    const others = [
      "Der overbookes med 5 pct. herudover.",
      "Faxe og Lejre mangler.",
      "Sommer/vinter: 55/45.",
    ];
    expect(found(["Bemærkninger", ...others, "Beregningsbilag"])).toEqual([]);
  });

  it("is found where answers decide and who has not answered is gone, and what was decided", () => {
    const { specialisationShares: _, ...bySplit } = SJAELLAND;
    const missing = (about: string): string =>
      `I bemærkningerne mangler det, som beregningen siger om ${about}. Skriv det ind.`;
    const own = (texts: readonly string[]): string[] =>
      found(["Bemærkninger", ...texts, "Beregningsbilag", ...annex], bySplit).filter((text) =>
        text.startsWith("I bem"),
      );
    const annex = [
      "Fastsat af KKR: Absalon, Dagtilbudspædagogik 276 studiepladser. Beregningen uden fastsatte felter og grænser giver 280.",
    ];
    const decided = "Fastsat af KKR: Absalon: Dagtilbudspædagogik 276.";
    expect(own([OVERBOOKING, INTAKE, decided])).toEqual([missing("dem, der ikke har svaret")]);
    expect(own(REMARKS)).toEqual([missing("det, som KKR har fastsat")]);
    expect(own([...REMARKS, decided])).toEqual([]);
    const beside = "Absalon: 411 om sommeren og 336 om vinteren";
    expect(own([OVERBOOKING, ANSWERS, decided, "Sommer- og vinteroptag", beside])).toEqual([
      missing("sommer- og vinteroptaget"),
    ]);
  });

  it("may be gone that only says who has not answered", () => {
    expect(found(["Bemærkninger", OVERBOOKING, INTAKE])).toEqual([]);
  });

  it("is not missed on a form that is none of ours, or where the request has nothing to remark", () => {
    expect(found([])).toEqual([]);
    expect(found(["Eventuelle bemærkninger til indstillingen skrives her."])).toEqual([]);
    const { overbooking: _, intake: __, returns: ___, ...plain } = SJAELLAND;
    expect(found(["Bemærkninger", "Beregningsbilag"], plain)).toEqual([]);
    const returns = { answered: ["Køge"], missing: [], notRead: [] };
    expect(found(["Bemærkninger"], { ...plain, overbooking: { mode: "none" }, returns })).toEqual([]);
  });
});
