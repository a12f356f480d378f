import { describe, expect, it } from "vitest";
import { filledForm } from "../../test/filled-forms.js";
import type { RecommendationRequest } from "../domain/request.js";
import { describeFinding } from "../messages/describe-finding.js";
import { valueOf } from "../messages/value-of.js";
import { recommend } from "../recommend/recommend.js";
import { submissionDocument } from "../submission/submission-document.js";
import { toCsv } from "../render/to-csv.js";
import { verify } from "./verify.js";

const PLAIN: RecommendationRequest = {
  studyYear: "2018/2019",
  kkr: "syddanmark",
  specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
  studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
};
const REQUEST: RecommendationRequest = {
  ...PLAIN,
  bounds: [{ institution: "ucsyd", specialisation: "social-special", minimum: 230, maximum: 240 }],
  decided: [{ institution: "ucl", specialisation: "skole-fritid", studyPlaces: 110 }],
};
const FORM = filledForm({ ucsyd: [243, 116, 230], ucl: [216, 110, 195] });
const OURS =
  "Fastsat af KKR: UC Syddanmark: Social- og specialpædagogik mindst 230; UCL Erhvervsakademi og professionshøjskole: Skole- og fritidspædagogik 110.";

function found(text: string, request = REQUEST): string[] {
  return verify(request, { ...FORM, texts: [text] })
    .filter(({ code }) => code === "decision-in-text-differs")
    .map((finding) => describeFinding(finding, "da"));
}

describe("what a text says that the council has decided", () => {
  it.for([
    OURS,
    "Fastsatte grænser: UC Syddanmark, Social- og specialpædagogik mindst 230 og højst 240 studiepladser.",
    "Fastsat af KKR: UC Syddanmark i alt 589.",
    "Antallet af studiepladser for hver institution er fastsat af KKR.",
  ])("is nothing where the request has it: %s", (text, context) => {
    context.expect(found(text)).toEqual([]);
  });

  it("is as our own document says it", () => {
    expect(toCsv(submissionDocument(valueOf(recommend(REQUEST))))).toContain(OURS);
  });

  it.for([
    ["another bound", OURS.replace("mindst", "højst")],
    ["another limit", OURS.replace("mindst 230", "mindst 240")],
    ["a bound for a decision", OURS.replace("pædagogik 110", "pædagogik mindst 110")],
    ["another specialisation", OURS.replace("Social- og special", "Dagtilbuds")],
    [
      "another institution",
      "Fastsat af KKR: UCL: Social- og specialpædagogik mindst 230; UC Syddanmark: Skole- og fritidspædagogik 110.",
    ],
    ["nothing", "KKR har ikke fastsat nogen felter."],
  ] as const)("is found if it is %s", ([, text], context) => {
    context
      .expect(found(text))
      .toEqual([
        `Teksten siger noget andet om, hvad KKR har fastsat, end beregningen: »${text}«. Beregningen har UCL Erhvervsakademi og professionshøjskole, Skole- og fritidspædagogik 110; UC Syddanmark, Social- og specialpædagogik mindst 230 og højst 240.`,
      ]);
  });

  it("is found where the request has nothing decided", () => {
    expect(found(OURS, PLAIN).join()).toContain("Beregningen har intet fastsat.");
    expect(found("KKR har ikke fastsat nogen felter.", PLAIN)).toEqual([]);
  });
});
