import { describe, it } from "vitest";
import { filledForm } from "../../test/filled-forms.js";
import type { RecommendationRequest } from "../domain/request.js";
import { verify } from "./verify.js";

/** Constructed: 2 per cent more than was published for Syddanmark. */
const REQUEST: RecommendationRequest = {
  studyYear: "2019/2020",
  kkr: "syddanmark",
  specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
  studyPlaces: { from: "previous-year", totals: { ucsyd: 589, ucl: 521 }, change: { percent: "2" } },
};
const NUMBERS = { ucsyd: [253, 120, 228], ucl: [223, 106, 202] };

function found(text: string, request = REQUEST): string[] {
  const texts = ["KKR Syddanmark 2019/2020", text];
  return verify(request, { ...filledForm(NUMBERS), texts }).map((finding) =>
    "written" in finding ? finding.written : finding.code,
  );
}

describe("a change from last year in the text", () => {
  it.for<[string, string]>([
    ["Antallet er nedsat med 2 pct.", "−2"],
    ["Antallet er uændret.", "0"],
    ["UC SYD er uændret.", "0"],
    ["Antallet er det samme som sidste år.", "0"],
    ["Sidste år var antallet 1.101.", "1.101"],
    ["Det er en stigning i forhold til sidste års 1.101.", "1.101"],
    ["Sidste år fik UC SYD 598 studiepladser.", "598"],
    ["Det er 32 flere end sidste år.", "32"],
    ["Det er 22 færre end sidste år.", "22"],
    ["UC SYD stiger med 12 og UCL med 18.", "18"],
    ["Antallet falder med 22.", "22"],
    ["Sidste år fik UC SYD 589 studiepladser og UCL 589.", "589"],
    ["Sidste år var antallet 589 på UC SYD og 512 på UCL.", "512"],
    ["I 2018/2019 var antallet 589 på UC SYD og 512 på UCL.", "512"],
    ["Det samlede antal hæves fra 1.101 til 1.132.", "1.101"],
    ["Antallet på UCL hæves fra 589 til 531.", "589"],
    ["UCL får uændret antal studiepladser.", "0"],
    // Nor do they pass as this year's.
    ["UC SYD får 601 og UCL 521.", "521"],
    ["Vi indstiller 589 til UC SYD og 531 til UCL.", "589"],
    ["Det samlede antal hæves fra 1.110 til 1.123.", "1.123"],
    // And of how many more one has than the other.
    ["Der er 10 studiepladser mere til UC SYD end til UCL.", "10"],
    ["UCL får flere studiepladser end UC SYD.", "flere studiepladser end"],
    ["Antallet på UC SYD er 601, en stigning på 21 fra 589.", "21"],
    ["Antallet er det samme som i 2018/2019 (1.123).", "1.123"],
  ])("is held against last year's numbers: %s", ([text, written], context) => {
    context.expect(found(text)).toEqual([written]);
  });

  it.for([
    "UC SYD stiger med 12 og UCL med 10.",
    "Antallet er forøget med 2 pct.",
    "Det er 22 flere end sidste år.",
    "Sidste år var antallet 1.110, og i år er det 1.132.",
    "Optaget øges med 22 studiepladser på UC SYD og UCL.",
    "I forhold til sidste år stiger UC SYD med 12.",
    "I forhold til sidste år bliver antallet 1.132.",
    "Antallet er højere end sidste år, i alt 1.132.",
    "Sidste år mødtes KKR 4 gange.",
    "Sidste år havde UCL 300 pladser i Odense.",
    "Sidste år var der 15 ledige studiepladser.",
    "Sidste år var antallet 589 på UC SYD og 521 på UCL, og i år er det 601 og 531.",
    "I 2018/2019 fik UC SYD 589 studiepladser og UCL 521.",
    "UC SYD får 601 (sidste år: 589) og UCL 531 (521).",
    "UC SYD får 601 studiepladser mod 589 sidste år, og UCL får 531 mod 521.",
    "UC SYD går fra 589 til 601 og UCL fra 521 til 531.",
    "Det samlede antal hæves fra 1.110 til 1.132.",
    "Der er 70 studiepladser mere til UC SYD end til UCL.",
    "UCL får 70 færre studiepladser end UC SYD.",
    "UC SYD får flere studiepladser end UCL.",
    "UC SYD har 3 flere udbudssteder end UCL.",
    "Antallet er ikke uændret.",
    "Fordelingen på specialiseringer er uændret.",
    "Antallet af institutioner er uændret.",
    "Sidste år fik dagtilbud 460 studiepladser.",
    "Over to år er antallet steget med 40.",
  ])("is nothing where it is right, or of something else: %s", (text, context) => {
    context.expect(found(text)).toEqual([]);
  });

  it("is reckoned by its own numbers where last year's are not known", (context) => {
    const studyPlaces = { from: "institution-totals", totals: { ucsyd: 601, ucl: 531 } } as const;
    const said = (by: number): string[] =>
      found(`Antallet på UC SYD er 601, en stigning på ${by} fra 589.`, { ...REQUEST, studyPlaces });
    context.expect(said(21)).toEqual(["sum-in-text-differs"]);
    context.expect(said(12)).toEqual([]);
  });
});
