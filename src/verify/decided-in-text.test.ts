import { describe, expect, it } from "vitest";
import { filledForm } from "../../test/filled-forms.js";
import type { RecommendationRequest } from "../domain/request.js";
import { verify } from "./verify.js";

/** Constructed: of the form that was published for Syddanmark, a bound and a decision that it keeps. */
const REQUEST: RecommendationRequest = {
  studyYear: "2018/2019",
  kkr: "syddanmark",
  specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
  studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
  bounds: [{ institution: "ucsyd", specialisation: "dagtilbud", minimum: 247 }],
  decided: [{ institution: "ucl", specialisation: "skole-fritid", studyPlaces: 104 }],
};

function found(text: string, request = REQUEST): unknown[] {
  const form = { ...filledForm({ ucsyd: [247, 118, 224], ucl: [219, 104, 198] }), texts: [text] };
  return verify(request, form).map((finding) => ("written" in finding ? finding.written : finding.code));
}

describe("what the text says was decided", () => {
  it.for<[string, string[]]>([
    ["Fastsat af KKR: UC SYD: Social- og specialpædagogik mindst 247.", ["247"]],
    ["Fastsat af KKR: UCL: Social- og specialpædagogik 104.", ["104"]],
    ["UC SYD har højst 247 på dagtilbudspædagogik.", ["247"]],
    ["KKR har fastsat skole- og fritidspædagogik på UC SYD til 118.", ["118"]],
    ["KKR har fastsat 118 studiepladser til skole- og fritidspædagogik på UCL.", ["118"]],
    ["Fastsat af KKR: UC SYD: Dagtilbudspædagogik mindst 247; UCL: Skole- og fritidspædagogik 104.", []],
    ["KKR har fastsat 104 studiepladser til skole- og fritidspædagogik på UCL.", []],
    ["UC SYD har mindst 247 på dagtilbudspædagogik.", []],
    ["KKR har fastsat UC SYD til 247 dagtilbud, 118 skole/fritid og 224 social/special.", []],
  ])("is held against the request by whose it is: %s", ([text, expected], context) => {
    context.expect(found(text)).toEqual(expected);
  });

  it("is nothing where the request has no decision", () => {
    const { bounds: _, decided: __, ...none } = REQUEST;
    expect(found("KKR har fastsat skole- og fritidspædagogik på UC SYD til 118.", none)).toEqual([]);
  });
});
