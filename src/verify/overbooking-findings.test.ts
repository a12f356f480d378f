import { describe, expect, it } from "vitest";
import { filledForm } from "../../test/filled-forms.js";
import type { RecommendationRequest } from "../domain/request.js";
import { describeFinding } from "../messages/describe-finding.js";
import { verify } from "./verify.js";

/** Constructed: KKR Sjælland's total of 2019/20 and the quota rounded. */
const SJAELLAND: RecommendationRequest = {
  studyYear: "2019/2020",
  kkr: "sjaelland",
  specialisationShares: { dagtilbud: 39, "skole-fritid": 24, "social-special": 37 },
  studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
};

function found(text: string, more: Partial<RecommendationRequest>): string[] {
  const form = { ...filledForm({ absalon: [291, 179, 277] }), texts: ["KKR Sjælland 2019/2020", text] };
  return verify({ ...SJAELLAND, ...more }, form).map((finding) => describeFinding(finding, "da"));
}

describe("overbooking in the text", () => {
  const included = { overbooking: { mode: "included", percent: 5 } } as const;
  const onTop = { overbooking: { mode: "on-top", percent: 5 } } as const;

  it.for<[string, Partial<RecommendationRequest>, string]>([
    ["Antallet er eksklusive overbooking.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Antallet er inkl. 10 pct. overbooking.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Overbooking: 7 pct.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Overbooking er regnet med i antallet.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Antallet er inklusive overbooking.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Der overbookes herudover med 7,5 pct.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["747 studiepladser inkl. overbooking", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Herudover overbookes med 5 pct.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["747 studiepladser inkl. 5 % overbooking", {}, "Der er ikke regnet med overbooking."],
    ["Tallene indeholder overbooking.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Antallet er uden 5 pct. overbooking.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Der overbookes med 5 pct. oven i antallet.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Tallene indeholder ikke overbooking.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Der er ikke overbooket.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Der er ikke regnet med overbooking.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Der er ikke regnet med overbooking.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Hertil kommer 5 pct. overbooking.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Dertil kommer overbooking på 5 pct.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Oveni tallene lægges 5 pct.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Der lægges 5 pct. overbooking til tallene.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Tallene skal tillægges 5 pct. overbooking.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["I alt 747 plus 5 pct. overbooking.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["5 pct. overbooking er ikke talt med.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Overbooking er ikke med.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Overbookingen er ikke medregnet.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Der er ikke taget højde for overbooking.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Institutionerne kan overbooke yderligere 5 pct.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Institutionerne må gerne overbooke med 10 pct.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Med overbooking er der 784 studiepladser.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Uden overbooking er antallet 725.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Der overbookes med 53 studiepladser.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["747 er med overbooking.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Overbookingen ligger inden for de 747.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Overbooking: inkl.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Overbookingen er ikke inkluderet.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Der overbookes yderligere med 5 pct.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Overbookingen er inden for de 747.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Heri er indregnet overbooking på 5 pct.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Antallet er opgjort med overbooking på 5 pct.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Der overbookes 5 pct. inden for antallet.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Overbooking på 5 pct. er en del af de 747.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Med overbooking på 5 pct. er antallet 747.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Antallet er før overbooking på 5 pct.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Antallet er fratrukket 5 pct. overbooking.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Overbooking på 5 pct. er ikke inkluderet.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Antallet er uden den overbooking, som foretages.", included, "Antallet er inkl. 5 pct. overbooking."],
    ["Det er antallet med overbooking, der indstilles.", onTop, "Antallet er uden de 5 pct. overbooking."],
    [
      "Det er antallet med overbooking, 784, der indstilles.",
      onTop,
      "Antallet er uden de 5 pct. overbooking.",
    ],
    ["Overbookingen er indregnet.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Overbooking: ingen", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Der må ikke overbookes.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Med overbooking er antallet 794.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Uden overbooking er antallet 711.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Der overbookes med 73 studiepladser.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Der overbookes herudover med 5 studiepladser.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Med overbooking svarer det til 785 studiepladser.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Herudover overbookes med 5 pct., i alt 794.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Der overbookes med 5 %, dvs. 40 pladser.", onTop, "Antallet er uden de 5 pct. overbooking."],
    [
      "Der overbookes med 5 pct., svarende til 38 pladser, i alt 785.",
      onTop,
      "Antallet er uden de 5 pct. overbooking.",
    ],
    [
      "Uden overbooking 747, herudover overbookes med 5 pct., i alt 794.",
      onTop,
      "Antallet er uden de 5 pct. overbooking.",
    ],
    ["Overbooking: 5 pct. (40 pladser)", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Herudover overbookes med ti pct.", onTop, "Antallet er uden de 5 pct. overbooking."],
    ["Uden overbooking svarer det til 713 studiepladser.", included, "Antallet er inkl. 5 pct. overbooking."],
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
    ["Der er ikke regnet med overbooking.", {}],
    ["Tallene indeholder ikke overbooking.", onTop],
    ["Der er ikke regnet med overbooking i skemaets tal.", onTop],
    ["Der overbookes med 5 pct. oven i antallet.", onTop],
    ["Overbooking: 5 pct.", included],
    ["Overbooking: 7,5 pct.", { overbooking: { mode: "included", percent: "7.5" } }],
    ["747 af de 784 er inkl. overbooking.", onTop],
    ["Praktikpladserne er inkl. 10 pct. overbooking.", included],
    ["Institutionerne kan overbooke med op til 10 pct.", {}],
    ["Sidste år var antallet inkl. 10 pct. overbooking.", {}],
    ["Overbooking er med i tallene.", included],
    ["Der er overbooket med 5 pct., og det er med i de 747.", included],
    ["Det svarer til 711 studiepladser uden overbooking.", included],
    ["Der overbookes med 36 studiepladser.", included],
    ["Hertil kommer 5 pct. overbooking.", onTop],
    ["Oveni tallene lægges 5 pct.", onTop],
    ["Overbooking er ikke med.", onTop],
    ["Der er 784 med overbooking.", onTop],
    ["Med overbooking er der 794 og 801.", onTop],
    ["Der overbookes med 37 studiepladser.", onTop],
    ["På dagtilbud overbookes med 15 studiepladser.", onTop],
    ["Overbookingen på 5 pct. svarer til 37 studiepladser.", onTop],
    ["Overbookingen er talt med.", included],
    ["Det er antallet med overbooking, der indstilles.", included],
    ["Det er ikke antallet med overbooking, der indstilles.", onTop],
    ["Der må højst overbookes med 10 pct.", onTop],
    ["Der er taget højde for 5 pct. overbooking.", included],
    ["Overbooking på 5 pct. er ikke inkluderet.", onTop],
    ["Med overbooking er antallet højere.", onTop],
    ["Hertil kommer 7 pct. til merit.", included],
    ["Oveni tallene lægges 5 pct.", {}],
    ["Med overbooking svarer det til 784 studiepladser.", onTop],
    ["Herudover overbookes med 5 pct., i alt 784.", onTop],
    ["Der overbookes med 5 %, dvs. 37 pladser.", onTop],
    ["Der overbookes med 5 pct., svarende til 37 pladser, i alt 784.", onTop],
    ["Antallet er uden overbooking, herudover overbookes med 5 pct., i alt 784.", onTop],
    ["Herudover overbookes med fem procent.", onTop],
    ["Overbooking: 5 pct. (37 pladser)", onTop],
    ["Der overbookes med 5 pct., dvs. 20 pladser i Roskilde.", onTop],
    ["Overbookingen dækker et frafald på i alt 40.", onTop],
    ["Der overbookes med 5 pct. efter aftale med 12 kommuner.", onTop],
    ["Med overbooking er der 306 på Dagtilbudspædagogik.", onTop],
  ])("is nothing where it is the request's, or only may be: %s", ([text, more], context) => {
    context.expect(found(text, more)).toEqual([]);
  });

  it("comes to what each institution's total does, rounded down, or to what all of them do", () => {
    const syddanmark: RecommendationRequest = {
      ...{ studyYear: "2018/2019", kkr: "syddanmark", ...onTop },
      specialisationShares: { dagtilbud: 42, "skole-fritid": 20, "social-special": 38 },
      studyPlaces: { from: "institution-totals", totals: { ucsyd: 579, ucl: 519 } },
    };
    const numbers = { ucsyd: [243, 116, 220], ucl: [218, 104, 197] };
    const of = (count: number): number =>
      verify(syddanmark, {
        ...filledForm(numbers),
        texts: ["KKR Syddanmark 2018/2019", `Med overbooking svarer det til ${count} studiepladser.`],
      }).length;
    // 607.95 and 544.95, together 1,152.9.
    expect([607, 544, 1151, 1152].map(of)).toEqual([0, 0, 0, 0]);
    expect([608, 545, 1150, 1153].map(of)).toEqual([1, 1, 1, 1]);
  });
});
