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
    "Andelen på dagtilbud er steget 2 procentpoint.",
    "Andelen på dagtilbud er faldet 2 pct. point.",
    "Andelen på dagtilbud er faldet fra 41 pct. til 39 pct. af studiepladserne.",
    "På landsplan går 45 pct. af studiepladserne til dagtilbud.",
    "Den 10/12/23 blev fordelingen vedtaget.",
  ])("is nothing where it is right, or of something else: %s", (text, context) => {
    context.expect(found(text)).toEqual([]);
  });

  it("is found of each that is wrong in a sentence", () => {
    const findings = found("Heraf 40 pct. dagtilbud, 25 pct. skole/fritid og 35 pct. social/special.");
    expect(findings.map((text) => /står ([\d,]+) pct/.exec(text)?.[1])).toEqual(["40", "25", "35"]);
  });

  it("is found in each sentence, and quoted as written", () => {
    const texts = [
      "Sidste år fordelt 40/23/37. Nu fordeles studiepladserne 39/25/37.",
      "Antallet øges med 6 pct.",
    ];
    const form = { ...filledForm(NUMBERS), texts };
    expect(verify(SJAELLAND, form)).toMatchObject([
      { code: "percent-in-text-differs", written: "25" },
      { code: "percent-in-text-differs", written: "6" },
    ]);
  });

  it.for<[string, (length: number) => string, number]>([
    ["in a line of up to 60", (length) => `${"a".repeat(length - 18)} dagtilbud 45 pct.`, 60],
    ["up to 30 before a name", (length) => `45 pct. ${"a".repeat(length - 2)} dagtilbud`, 30],
    ["up to 40 behind a name", (length) => `Dagtilbud ${"a".repeat(length - 2)} 45 pct.`, 40],
  ])("is a name's %s characters", ([, textOf, most], context) => {
    context.expect(found(textOf(most))).toHaveLength(1);
    context.expect(found(textOf(most + 1))).toEqual([]);
  });

  it.for<[string, number]>([
    [
      "Efter drøftelsen på mødet er alle enige om 40 pct. dagtilbud, 24 pct. skole/fritid og 37 pct. social/special.",
      1,
    ],
    ["45%dagtilbud", 1],
    ["45 pct. til små og store dagtilbud", 1],
    ["Studiepladserne fordeles 39,5/24/37.", 1],
    ["Studiepladserne fordeles 10/20/30/40.", 0],
    ["Sidste år øget med 10 pct., nu fordelt.", 0],
    // Whose it is may be either of two names beside each other.
    ["Absalon, Dagtilbudspædagogik: 24 %", 0],
    ["Absalon har mange, Dagtilbudspædagogik: 24 %", 1],
    ["Absalon, den nye Dagtilbudspædagogik: 24 %", 1],
    ["Absalon: 24 %", 0],
    ["UCL: 45 %", 0],
  ])("%s: %d", ([text, times], context) => {
    context.expect(found(text)).toHaveLength(times);
  });

  it("is nothing of a change where nobody says what it is from, or that was nothing", () => {
    const { studyPlaces: _, ...request } = SJAELLAND;
    const from = (studyPlaces: RecommendationRequest["studyPlaces"]): string[] =>
      found("Antallet øges med 10 pct.", { ...request, studyPlaces });
    expect(from({ from: "institution-totals", totals: { absalon: 747 } })).toEqual([]);
    expect(from({ from: "previous-year", totals: { absalon: 0 }, change: { places: 747 } })).toEqual([]);
    expect(from({ from: "previous-year", totals: { absalon: 711 }, change: { places: 36 } })).toHaveLength(1);
  });

  it("may be of all that have any part in a specialisation or an institution", () => {
    const request: RecommendationRequest = {
      studyYear: "2018/2019",
      kkr: "syddanmark",
      specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
      studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
    };
    const numbers = { ucsyd: [300, 100, 189], ucl: [219, 104, 198] };
    const codes = (percent: string): string[] =>
      verify(request, { ...filledForm(numbers), texts: [`Dagtilbud: ${percent} pct.`] })
        .map(({ code }) => code)
        .filter((code) => code === "percent-in-text-differs");
    // As decided; 300 of UC Syddanmark's 589, of all 519 and of all 1.110; all 519 of these.
    expect(["42", "50,9", "57,8", "27", "46,8"].flatMap(codes)).toEqual([]);
    expect(codes("44")).toHaveLength(1);
    const texts = ["UC Syd, Skole- og fritidspædagogik: 30 %"];
    // 100 of 589.
    const right = { ids: ["ucsyd", "skole-fritid"], right: ["17"] };
    expect(verify(request, { ...filledForm(numbers), texts })).toContainEqual(expect.objectContaining(right));
  });

  it("is found of a change whatever it is, unless it is the request's or the numbers' own", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (percent) => {
        expect(found(`Antallet øges med ${percent} pct.`).length).toBe(percent === 5 ? 0 : 1);
      }),
      { examples: [[5], [100]] },
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
