import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filledForm, type Numbers } from "../../test/filled-forms.js";
import type { RecommendationRequest } from "../domain/request.js";
import { describeFinding } from "../messages/describe-finding.js";
import { verify } from "./verify.js";

const SJAELLAND: RecommendationRequest = {
  studyYear: "2023/2024",
  kkr: "sjaelland",
  specialisationShares: { dagtilbud: 39, "skole-fritid": 24, "social-special": 37 },
  studyPlaces: { from: "previous-year", totals: { absalon: 711 }, change: { percent: 5 } },
};
const NUMBERS = { absalon: [291, 179, 277] };

function found(
  text: string,
  more: Partial<RecommendationRequest> = {},
  numbers: Numbers = NUMBERS,
): string[] {
  const form = { ...filledForm(numbers), texts: ["KKR Sjælland 2023/2024", text] };
  return verify({ ...SJAELLAND, ...more }, form).map((finding) => describeFinding(finding, "da"));
}

describe("a percentage in the text", () => {
  it.for([
    ["Heraf 25 % skole/fritid.", "Skole- og fritidspædagogik har 24 pct."],
    [
      "Fordeling: 40 pct. dagtilbud, 24 pct. skole/fritid og 37 pct. social/special.",
      "Dagtilbudspædagogik har 39 pct.",
    ],
    ["Dagtilbud: 291 (38 %)", "Dagtilbudspædagogik har 39 pct."],
    [
      "Studiepladserne fordeles 39/25/37.",
      "Dagtilbudspædagogik, Skole- og fritidspædagogik og Social- og specialpædagogik har 39, 24 og 37 pct.",
    ],
    [
      "Andelene er 39, 24 og 38 procent af studiepladserne.",
      "Dagtilbudspædagogik, Skole- og fritidspædagogik og Social- og specialpædagogik har 39, 24 og 37 pct.",
    ],
    ["Optaget forøges med 10 % i forhold til sidste år.", "Efter beregningen er ændringen 5 pct."],
    ["KKR indstiller en vækst på 6,5 pct.", "Efter beregningen er ændringen 5 pct."],
  ])("is found where it is another: %s", ([text = "", right = ""], context) => {
    const findings = found(text);
    context.expect(findings).toHaveLength(1);
    context.expect(findings[0]).toContain(right);
  });

  it.for([
    "Fordelingen er 39 pct. dagtilbud, 24 pct. skole/fritid og 37 pct. social/special.",
    "Andelene er 39, 24 og 37 procent, eller 39/24/37.",
    // The table's own: 291 of 747 are 38.955, and 711 and 36 more are 5.063 per cent more.
    "Dagtilbud har 38,96 pct. af studiepladserne, og skole/fritid 24,0 pct.",
    "Antallet af studiepladser stiger med 5,1 pct.",
    // Of an earlier year, or something else.
    "Sidste år var fordelingen 40/23/37.",
    "I 2022/2023 fik dagtilbud 41 pct. af studiepladserne.",
    "Behovet vokser med 12 pct., og optaget hæves med 10 pct. af hensyn til behovet.",
    "Andelen af uddannede pædagoger i dagtilbud er 58 %.",
    "Praktikpladserne i dagtilbud er steget med 4 pct.",
    "Rabat: 25 pct.",
    "På landsplan går 45 pct. af studiepladserne til dagtilbud.",
    "Den 10/12/23 blev fordelingen vedtaget.",
  ])("is nothing where it is right, or of something else: %s", (text, context) => {
    context.expect(found(text)).toEqual([]);
  });

  it("is found of a change whatever it is, unless it is the request's or the numbers' own", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (percent) => {
        expect(found(`Antallet øges med ${percent} pct.`).length).toBe(percent === 5 ? 0 : 1);
      }),
    );
  });

  it("may be rounded up or down where the request states no shares", () => {
    const internshipPlaces = [...Object.keys(SJAELLAND.specialisationShares ?? {})].map(
      (specialisation, at) => ({
        ...{ institution: "absalon", specialisation, places: NUMBERS.absalon[at] ?? 0 },
      }),
    );
    const { specialisationShares: _, ...request } = { ...SJAELLAND, internshipPlaces };
    const codes = (percent: number): string[] =>
      verify(request, { ...filledForm(NUMBERS), texts: [`Heraf ${percent} pct. til dagtilbud`] }).map(
        ({ code }) => code,
      );
    expect([38, 39].map(codes)).toEqual([[], []]);
    expect([37, 40].map(codes)).toEqual([["percent-in-text-differs"], ["percent-in-text-differs"]]);
  });
});

describe("overbooking in the text", () => {
  const included = { overbooking: { mode: "included", percent: 5 } } as const;
  const onTop = { overbooking: { mode: "on-top", percent: 5 } } as const;

  it.for<[string, Partial<RecommendationRequest>, string]>([
    ["Antallet er eksklusive overbooking.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Antallet er inkl. 10 pct. overbooking.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Overbooking: 7 pct.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Antallet er inklusive overbooking.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Der overbookes herudover med 7,5 pct.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Herudover overbookes med 5 pct.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["747 studiepladser inkl. 5 % overbooking", {}, "Der er ikke regnet med overbooking."],
  ])("is found where the request has another: %s", ([text, more, right], context) => {
    const findings = found(text, more);
    context.expect(findings).toHaveLength(1);
    context.expect(findings[0]).toContain(right);
  });

  it.for<[string, Partial<RecommendationRequest>]>([
    ["Antallet er inkl. 5 pct. overbooking, og overbookingen på 5 % er indregnet.", included],
    ["Antallet er eksklusive overbooking. Der overbookes med 5 pct.", onTop],
    ["Med overbooking optages 784 studerende, dvs. 784 inkl. overbooking.", onTop],
    ["Antallet er uden overbooking.", {}],
    ["Overbooking: 5 pct.", included],
    ["Institutionerne kan overbooke med op til 10 pct.", {}],
    ["Sidste år var antallet inkl. 10 pct. overbooking.", {}],
  ])("is nothing where it is the request's, or only may be: %s", ([text, more], context) => {
    context.expect(found(text, more)).toEqual([]);
  });
});
