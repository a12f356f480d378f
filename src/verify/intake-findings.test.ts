import { describe, expect, it } from "vitest";
import { filledForm } from "../../test/filled-forms.js";
import type { RecommendationRequest } from "../domain/request.js";
import { describeFinding } from "../messages/describe-finding.js";
import type { Finding } from "./finding.js";
import { verify } from "./verify.js";

/** KKR Sjælland's total and intake of 2019/20; the specialisations are constructed. */
const SJAELLAND: RecommendationRequest = {
  studyYear: "2019/2020",
  kkr: "sjaelland",
  specialisationShares: { dagtilbud: 37, "skole-fritid": 22.5, "social-special": 40.5 },
  studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
  intake: { summer: 55, winter: 45 },
};
const NUMBERS = { absalon: [276, 168, 303] };

function found(text: string, more: Partial<RecommendationRequest> = {}): readonly Finding[] {
  const form = { ...filledForm(NUMBERS), texts: ["KKR Sjælland 2019/2020", text] };
  return verify({ ...SJAELLAND, ...more }, form);
}

describe("what a text says of summer and winter", () => {
  it.for([
    "Optaget er fordelt med 60 pct. om sommeren og 40 pct. om vinteren.",
    "Optaget er fordelt med 45 pct. om sommeren og 55 pct. om vinteren.",
    "Om vinteren optages 55 pct. og om sommeren 45 pct.",
    "Sommer/vinter: 60/40.",
    "Vinter- og sommeroptag: 55/45.",
    "Sommer- og vinteroptaget udgør 60 pct. og 40 pct. af studiepladserne.",
    "Sommer- og vinteroptaget er fordelt med 60 procent om sommeren og 40 procent om vinteren.",
    "Sommeroptaget udgør 60 % af optaget.",
    "60 pct. starter om sommeren, resten i januar.",
    "Absalon får 60 pct. sommeroptag.",
    "Sommeroptag: 336.",
    "Vinter: 363.",
    "Sommeroptag: 420 studerende.",
    "Vinteroptaget er på 327 studerende.",
    "Der er 420 studerende i sommeroptaget.",
    "Der optages 410 om sommeren og 337 om vinteren.",
    "Sommeroptaget er 55 studiepladser.",
    "Optaget er fordelt ligeligt på sommer og vinter.",
    "Halvdelen optages om sommeren og halvdelen om vinteren.",
    "Hele optaget ligger om sommeren.",
    "Der er ikke noget vinteroptag.",
    "Der er 401 studiepladser om sommeren og 346 om vinteren.",
    "Sommeroptaget er 336 og vinteroptaget 411.",
    "Heraf 165 om sommeren og 138 om vinteren på Social- og specialpædagogik.",
  ])("is found where the request has another intake: %s", (text, context) => {
    context
      .expect(found(text))
      .toMatchObject([{ code: "intake-in-text-differs", severity: "notice", text, summer: 55, winter: 45 }]);
  });

  it.for([
    "Optaget er fordelt med 55 pct. om sommeren og 45 pct. om vinteren.",
    "Optaget er fordelt med 55 procent om sommeren og 45 procent om vinteren.",
    "Optaget er fordelt med 45 % om vinteren og 55 % om sommeren.",
    "Sommer/vinter: 55/45.",
    "55 pct. optages om sommeren, resten om vinteren.",
    "Om sommeren optages 411 og om vinteren 336.",
    "Sommer- og vinteroptaget er fordelt med 55 procent om sommeren og 45 procent om vinteren.",
    "Sommer- og vinteroptaget udgør 55 pct. og 45 pct. af studiepladserne.",
    "Sommer/vinter er 60/40 i Slagelse og 55/45 i Roskilde.",
    "Der er 411 studiepladser om sommeren og 336 om vinteren, dvs. 55,02 pct. om sommeren.",
    "Heraf 167 om sommeren og 136 om vinteren på Social- og specialpædagogik.",
    "På Skole- og fritidspædagogik er 54,8 pct. af pladserne om sommeren.",
    "Professionshøjskolen Absalon, Dagtilbudspædagogik: 153 om sommeren og 123 om vinteren",
    // Of another year, thing or wish.
    "Sidste år var 60 pct. om sommeren og 40 pct. om vinteren.",
    "Kvote 2 udgør 40 pct. af sommeroptaget.",
    "Sommeroptaget er steget med 10 pct.",
    "Af sommeroptaget falder 12 pct. fra, og om vinteren er frafaldet 9 pct.",
    "KKR ønsker på sigt 50 pct. om sommeren.",
    "Op til 60 pct. kan optages om sommeren.",
    "Sommerferien og vinterferien varer i alt 40/60 dage.",
    "37 pct. er på Dagtilbudspædagogik.",
    "Sommeroptag: 411.",
    "Vinteroptaget er 336 studiepladser, og sommeroptaget 411.",
    "Sommeroptaget er 60 i Slagelse.",
    "Sommeroptag: 60 studerende i Slagelse.",
    "Sommeroptag: 411 studerende.",
    "Vinteroptaget er på 336 studerende.",
    "Der er 411 studerende i sommeroptaget.",
    "Hele optaget ligger om sommeren og vinteren.",
    "Fordelingen på sommer og vinter følger praktikpladserne.",
  ])("is nothing where it is the request's, or of something else: %s", (text, context) => {
    context.expect(found(text)).toEqual([]);
  });

  it("is left alone without an intake of the request's", () => {
    const { intake: _, ...without } = SJAELLAND;
    const texts = [
      "KKR Sjælland 2019/2020",
      "60 pct. er om sommeren.",
      "411 om sommeren og 336 om vinteren.",
    ];
    expect(verify(without, { ...filledForm(NUMBERS), texts })).toEqual([]);
  });

  it("is told with what the request has", () => {
    expect(found("Sommer/vinter: 60/40.").map((finding) => describeFinding(finding, "da"))).toEqual([
      "Teksten siger noget andet om sommer- og vinteroptag end beregningen: »Sommer/vinter: 60/40.«. Optaget er fordelt med 55 pct. om sommeren og 45 pct. om vinteren.",
    ]);
  });
});
