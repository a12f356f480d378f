import { describe, expect, it } from "vitest";
import type { RecommendationRequest } from "../domain/request.js";
import { readFilledForm } from "../input/filled-form/read-filled-form.js";
import { valueOf } from "../messages/value-of.js";
import { verify } from "./verify.js";

const REQUEST: RecommendationRequest = {
  studyYear: "2018/2019",
  kkr: "syddanmark",
  specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
  studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
};
const FORM = [
  "Institutionsnavn;Samlet antal studiepladser;Specialisering;Antal studiepladser per specialisering",
  "UC Syddanmark;589;Dagtilbudspædagogik;247",
  ";;Skole- og fritidspædagogik;118",
  ";;Social- og specialpædagogik;224",
  "UCL Erhvervsakademi og professionshøjskole;521;Dagtilbudspædagogik;219",
  ";;Skole- og fritidspædagogik;104",
  ";;Social- og specialpædagogik;198",
];
const OVERVIEW = [
  "",
  "Institution;Dagtilbud;Skole- og fritid;Social- special;I alt",
  "UC Syd;247;118;224;589",
  "UCL;219;104;198;521",
  "I alt;466;222;422;1.110",
];

function found(lines: readonly string[]): unknown {
  const form = valueOf(readFilledForm(new TextEncoder().encode(lines.join("\n")), "csv"));
  return verify(REQUEST, form).map((finding) => [finding.code, "written" in finding && finding.written]);
}

/** The form with the overview in the columns to the right of it, so many columns away. */
function beside(overview: readonly string[], away: number): string[] {
  return FORM.map((line, at) => `${line}${";".repeat(away)}${overview[at] ?? ""}`);
}

describe("a table to the right of the form", () => {
  it("is nothing where it has the form's numbers, however far away", () => {
    expect([2, 3].map((away) => found(beside(OVERVIEW, away)))).toEqual([[], []]);
  });

  it("is held against the form, and its sums too", () => {
    const wrong = OVERVIEW.map((line) => line.replace("589", "598").replace("1.110", "1.100"));
    expect(found(beside(wrong, 3))).toEqual([
      ["figure-in-text-differs", "598"],
      ["total-in-text-differs", "1.100"],
    ]);
  });

  it("is none where single numbers stand there", () => {
    const numbers = FORM.map((line, at) => (at === 1 ? `${line};;UCL;520` : line));
    expect(found(numbers)).toEqual([["figure-in-text-differs", "520"]]);
  });
});

describe("a column in front of the form", () => {
  const counted = (count: (row: number) => number): unknown =>
    found(FORM.map((line, at) => `${at === 0 ? "" : String(count(at))};${line}`));

  it("may number its rows", () => {
    expect(counted((row) => row)).toEqual([]);
  });

  it("is found with other numbers", () => {
    expect(counted((row) => row + 1)).toHaveLength(6);
  });
});
