import { describe, it } from "vitest";
import { filledForm } from "../../test/filled-forms.js";
import type { RecommendationRequest } from "../domain/request.js";
import { verify } from "./verify.js";

/** KKR Syddanmark's totals of 2018/19; the specialisations are constructed. */
const SYDDANMARK: RecommendationRequest = {
  studyYear: "2018/2019",
  kkr: "syddanmark",
  internshipPlaces: [
    { institution: "ucsyd", specialisation: "dagtilbud", places: 246 },
    { institution: "ucsyd", specialisation: "skole-fritid", places: 118 },
    { institution: "ucsyd", specialisation: "social-special", places: 225 },
    { institution: "ucl", specialisation: "dagtilbud", places: 260 },
    { institution: "ucl", specialisation: "skole-fritid", places: 101 },
    { institution: "ucl", specialisation: "social-special", places: 160 },
  ],
  studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
  overbooking: { mode: "on-top", percent: 5 },
  intake: { summer: 50, winter: 50, oddTo: "summer" },
};
const NUMBERS = { ucsyd: [246, 118, 225], ucl: [260, 101, 160] };

function found(text: string): string[] {
  const texts = ["KKR Syddanmark 2018/2019", text];
  return verify(SYDDANMARK, { ...filledForm(NUMBERS), texts }).map(({ code }) => code);
}

describe("a number of an institution, by its place in the sentence", () => {
  it.for([
    ["Med overbooking bliver det 618 på UC SYD og 557 på UCL.", "overbooking-in-text-differs"],
    ["Med overbooking optages 619 på UC SYD og 547 på UCL.", "overbooking-in-text-differs"],
    ["Med overbooking: UC SYD 618 og UCL 574.", "overbooking-in-text-differs"],
    ["Der optages 294 om sommeren og 295 om vinteren på UC SYD.", "intake-in-text-differs"],
    ["Om sommeren begynder 295 på UC SYD og 216 på UCL.", "intake-in-text-differs"],
    ["Sommer: UC SYD 295, UCL 216.", "intake-in-text-differs"],
    ["Andelen til UC SYD er 46,9 pct. og til UCL 53,1 pct.", "percent-in-text-differs"],
    ["På UC SYD er fordelingen 49,9/19,4/30,7 pct. og på UCL 41,8/20,0/38,2 pct.", "percent-in-text-differs"],
  ])("is another's or nobody's: %s", ([text = "", code], context) => {
    context.expect(new Set(found(text))).toEqual(new Set([code]));
  });

  it.for([
    "Med overbooking bliver det 618 på UC SYD og 547 på UCL, i alt 1.165.",
    "Overbookingen på 5 pct. svarer til 29 på UC SYD og 26 på UCL.",
    "Overbookingen aftales med UC SYD senest 15 dage før sommeroptaget.",
    "Der optages 295 om sommeren og 294 om vinteren på UC SYD.",
    "Om sommeren begynder 295 på UC SYD og 261 på UCL.",
    "Studiepladser: UC SYD 589 – UCL 521.",
    "Om sommeren begynder 556, og om vinteren 554.",
    "UC SYD har 4 hold om sommeren og 3 om vinteren.",
    "Andelen til UC SYD er 53,1 pct. og til UCL 46,9 pct.",
    "På UC SYD er fordelingen 41,8/20,0/38,2 pct. og på UCL 49,9/19,4/30,7 pct.",
  ])("is its own: %s", (text, context) => {
    context.expect(found(text)).toEqual([]);
  });
});
