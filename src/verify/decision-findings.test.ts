import { describe, expect, it } from "vitest";
import { filledForm } from "../../test/filled-forms.js";
import type { RecommendationRequest } from "../domain/request.js";
import { describeFinding } from "../messages/describe-finding.js";
import { verify } from "./verify.js";

/** KKR Syddanmark's table of 2018/19; what is decided is constructed, and holds. */
const REQUEST: RecommendationRequest = {
  studyYear: "2018/2019",
  kkr: "syddanmark",
  specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
  studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
  bounds: [
    { institution: "ucsyd", specialisation: "social-special", minimum: 224, maximum: 230 },
    { institution: "ucsyd", minimum: 500 },
  ],
  decided: [{ institution: "ucl", specialisation: "skole-fritid", studyPlaces: 104 }],
};

function found(text: string): string[] {
  const form = { ...filledForm({ ucsyd: [247, 118, 224], ucl: [219, 104, 198] }), texts: [text] };
  return verify(REQUEST, form).map((finding) => describeFinding(finding, "da"));
}

describe("what a remark of ours says that the council decided", () => {
  it.for([
    "Fastsat af KKR: UC Syddanmark: Social- og specialpædagogik mindst 224; UCL: Skole- og fritidspædagogik 104.",
    "• Fastsat af KKR: UC Syddanmark: i alt mindst 500 og Social- og specialpædagogik højst 230.",
    "Fastsatte grænser: UC Syddanmark, Social- og specialpædagogik mindst 224 og højst 230 studiepladser.",
    "Fastsat af KKR: UCL, Skole- og fritidspædagogik 104 studiepladser. Beregningen uden beslutningerne giver 103.",
    "Fastsat af KKR: UCL: Skole- og fritidspædagogik 104; UC Syddanmark: i alt mindst 500.",
    "KKR har fastsat, hvad UC Syddanmark får.",
  ])("is nothing where the request has it: %s", (text, context) => {
    context.expect(found(text)).toEqual([]);
  });

  it.for<[string, string]>([
    ["UC Syddanmark: Social- og specialpædagogik højst 224", "UC Syddanmark, Social- og specialpædagogik"],
    ["UC Syddanmark: Social- og specialpædagogik mindst 230", "UC Syddanmark, Social- og specialpædagogik"],
    ["UC Syddanmark: Social- og specialpædagogik 224", "UC Syddanmark, Social- og specialpædagogik"],
    ["UC Syddanmark: i alt mindst 589", "UC Syddanmark"],
    [
      "UCL: Social- og specialpædagogik mindst 224",
      "UCL Erhvervsakademi og professionshøjskole, Social- og specialpædagogik",
    ],
  ])("is found where it has another bound, or another's: %s", ([said, whose], context) => {
    const text = `Fastsat af KKR: ${said}.`;
    context
      .expect(found(text))
      .toContain(`I teksten står »${text}«. Det er ikke det, der er fastsat for ${whose}.`);
  });

  it("is told of each cell", () => {
    const text =
      "Fastsat af KKR: UC Syddanmark: Skole- og fritidspædagogik 104; UCL: Social- og specialpædagogik mindst 224.";
    expect(found(text).filter((one) => one.includes("fastsat for"))).toHaveLength(2);
  });
});
