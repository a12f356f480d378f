import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filledForm } from "../../test/filled-forms.js";
import type { RecommendationRequest } from "../domain/request.js";
import { describeFinding } from "../messages/describe-finding.js";
import { verify } from "./verify.js";

/** KKR Syddanmark's table of 2018/19 (kl.dk, 22 March 2018). */
const SYDDANMARK: RecommendationRequest = {
  studyYear: "2018/2019",
  kkr: "syddanmark",
  specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
  studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
};
const PUBLISHED = { ucsyd: [247, 118, 224], ucl: [219, 104, 198] };

function found(text: string): string[] {
  return verify(SYDDANMARK, { ...filledForm(PUBLISHED), texts: [text] }).map((finding) =>
    describeFinding(finding, "da"),
  );
}

describe("numbers in a list beside a list of names", () => {
  it.for<[string, string]>([
    ["UC Syd og UCL får henholdsvis 521 og 589 studiepladser.", "har UC Syddanmark 589."],
    ["UC Syd og UCL får hhv. 521 og 589 studiepladser.", "har UC Syddanmark 589."],
    ["521 studiepladser og 589 studiepladser til hhv. UC Syd og UCL.", "har UC Syddanmark 589."],
    ["UC Syd/UCL: 521/589", "har UC Syddanmark 589."],
    ["521 og 589 studiepladser (UC Syd og UCL)", "har UC Syddanmark 589."],
    ["UC Syd og UCL får henholdsvis 590 og 521 studiepladser.", "har UC Syddanmark 589."],
    [
      "På dagtilbud får UC Syd og UCL henholdsvis 219 og 247 studiepladser.",
      "har Dagtilbudspædagogik og UC Syddanmark 247.",
    ],
    [
      "UC Syd får 247/224/118 på dagtilbud, skole/fritid og social/special.",
      "har UC Syddanmark og Skole- og fritidspædagogik 118.",
    ],
    [
      "UC Syd får 247, 224 og 118 studiepladser til dagtilbud, skole/fritid og social/special.",
      "har UC Syddanmark og Skole- og fritidspædagogik 118.",
    ],
    [
      "Fordelingen er 42/38/20 på dagtilbud, skole/fritid og social/special.",
      "Skole- og fritidspædagogik har 20 pct.",
    ],
    [
      "Dagtilbud, skole/fritid og social/special får 42 pct., 38 pct. og 20 pct. af studiepladserne.",
      "Skole- og fritidspædagogik har 20 pct.",
    ],
    ["Andelen af studiepladser er 47 og 53 pct. på UC Syd og UCL.", "UC Syddanmark har 53,1 pct."],
  ])("are each of the name in the same place, and one finding: %s", ([text, right], context) => {
    const findings = found(text);
    context.expect(findings).toHaveLength(1);
    context.expect(findings[0]).toContain(right);
  });

  it.for([
    "UC Syd og UCL får henholdsvis 589 og 521 studiepladser.",
    "UCL og UC Syd får hhv. 521 og 589 studiepladser.",
    "I 2018/2019 får UC Syd og UCL 589 og 521 studiepladser mod 562 og 496 i 2017/2018.",
    "Fra 1/8 får UC Syd og UCL henholdsvis 589 og 521 studiepladser.",
    "UC Syd får 247-224-118 studiepladser på dagtilbud, social/special og skole/fritid.",
    "UC Syd får 247, 118 og 224 studiepladser til dagtilbud, skole/fritid og social/special.",
    "UC Syd og UCL får 589 og 521 studiepladser, dagtilbud og skole/fritid 466 og 222.",
    "Fordelingen er 42/38/20 på dagtilbud, social/special og skole/fritid.",
    "Fordelingen er 42, 20 og 38 pct. på henholdsvis dagtilbud, skole/fritid og social/special.",
    "Fordelingen er 42, 20 og 38 på dagtilbud, skole/fritid og social/special.",
    "Andelen af studiepladser er 53 og 47 pct. på UC Syd og UCL.",
  ])("are nothing in the order of the names, whichever that is: %s", (text, context) => {
    context.expect(found(text)).toEqual([]);
  });

  it.for([
    "UC Syd og UCL får henholdsvis 5 og 3 flere studiepladser.",
    "UC Syd og UCL øges med henholdsvis 2 og 3 pct.",
    "UC Syd og UCL har 2 og 3 udbudssteder.",
    "UC Syd og UCL er nævnt på side 3 og 4.",
    "Optaget 1/8 på UC Syd og UCL følger skemaet.",
    "UC Syd og UCL har i 2018 og 2019 flere ansøgere.",
    // Of which names the numbers are is not said.
    "UC Syd og UCL får 118 og 247 studiepladser på dagtilbud og skole/fritid.",
  ])("are nothing where they are of something else: %s", (text, context) => {
    context.expect(found(text)).toEqual([]);
  });

  it("are one finding if two stand in each other's places, and none in the names' order", () => {
    const kinds = ["dagtilbud", "skole/fritid", "social/special"];
    const cells = fc.uniqueArray(fc.integer({ min: 110, max: 999 }), { minLength: 3, maxLength: 3 });
    const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
    const written = fc.constantFrom(
      (numbers: string[], names: string) => `UC Syd får ${numbers.join("/")} på ${names}.`,
      (numbers: string[], names: string) => `UC Syd får ${numbers.join(", ")} studiepladser til ${names}.`,
      (numbers: string[], names: string) => `På UC Syd får ${names} henholdsvis ${numbers.join(" og ")}.`,
    );
    fc.assert(
      fc.property(cells, order, fc.nat(2), written, (numbers, places, at, textOf) => {
        const form = filledForm({ ...PUBLISHED, ucsyd: numbers });
        const findingsOf = (said: readonly number[]): number => {
          const names = places.map((place) => kinds[place]).join(", ");
          const texts = [
            textOf(
              said.map((place) => String(numbers[place])),
              names,
            ),
          ];
          const codes = verify(SYDDANMARK, { ...form, texts }).filter(({ code }) => /text|beside/.test(code));
          return codes.length;
        };
        const swapped = [...places];
        [swapped[at], swapped[(at + 1) % 3]] = [places[(at + 1) % 3] ?? 0, places[at] ?? 0];
        expect([findingsOf(places), findingsOf(swapped)]).toEqual([0, 1]);
      }),
    );
  });
});
