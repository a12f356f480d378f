import { describe, expect, it } from "vitest";
import type { Notice } from "../domain/notice.js";
import { valueOf } from "../messages/value-of.js";
import type { Recommendation } from "../domain/recommendation.js";
import { parseRequest } from "../input/request/parse-request.js";
import { recommend } from "../recommend/recommend.js";
import { accompanyingEmail } from "./accompanying-email.js";
import { submissionDocument } from "./submission-document.js";
import { calculationRemarks, formRemarks, remarksBeside } from "./remarks.js";

const READ: Notice = {
  code: "read-differently",
  ...{ what: "number", written: "1.110", readAs: "1110", times: 1 },
  where: { file: "C:/hemmelig/praktik.csv", row: 2, column: 3 },
};

function recommended(more: object = {}, notices: readonly Notice[] = []): Recommendation {
  const request = parseRequest({
    studyYear: "2018/2019",
    kkr: "syddanmark",
    specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
    studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
    ...more,
  });
  return valueOf(recommend(valueOf(request), { notices }));
}

const decided = (cells: readonly (readonly [string, string, number])[]) => ({
  decided: cells.map(([institution, specialisation, studyPlaces]) => ({
    institution,
    specialisation,
    studyPlaces,
  })),
});

describe("the remarks under the form", () => {
  it("are the overbooking alone, where there is nothing else that the recipient needs", () => {
    expect(formRemarks(recommended({}, [READ]))).toEqual(["Der er ikke regnet med overbooking."]);
  });

  it("say of decided shares that they decide, and not who has no internship places in the numbers", () => {
    const returns = { answered: ["Vejle"], missing: ["Odense"], notRead: ["Assens"] };
    const recommendation = recommended({ returns });
    expect(formRemarks(recommendation)).toEqual([
      "Der er ikke regnet med overbooking.",
      "Fordelt efter andele, som rådet har besluttet.",
    ]);
    for (const attachment of ["letter-and-annex", "ministry-document"] as const) {
      const { text } = accompanyingEmail(recommendation, { attachment });
      expect(text).toContain("Fordelt efter andele, som rådet har besluttet.");
      expect(text).not.toMatch(/Odense|Assens|indberettere/);
    }
  });

  it("are five at most, with everything at once", () => {
    const remarks = formRemarks(
      recommended({
        ...{
          overbooking: { mode: "on-top", percent: "5" },
          intake: { summer: "50", winter: "50", oddTo: "summer" },
        },
        ...{ tieOrder: ["dagtilbud", "skole-fritid", "social-special"] },
        specialisationShares: { dagtilbud: "40", "skole-fritid": "20", "social-special": "40" },
        studyPlaces: { from: "institution-totals", totals: { ucsyd: 588, ucl: 521 } },
        ...decided([
          ["ucl", "dagtilbud", 200],
          ["ucl", "skole-fritid", 110],
          ["ucsyd", "skole-fritid", 119],
        ]),
        returns: { answered: ["Esbjerg"], missing: ["Odense"], notRead: ["Vejen"] },
      }),
    );
    expect(remarks).toHaveLength(5);
    expect(remarks[1]).toBe("Fordelt efter andele, som rådet har besluttet.");
    expect(remarks[2]).toBe(
      "Fastsat af KKR: UC Syddanmark, Skole- og fritidspædagogik 119; UCL Erhvervsakademi og professionshøjskole, Dagtilbudspædagogik 200 og Skole- og fritidspædagogik 110.",
    );
    expect(remarks[3]).toContain("Flere stod lige i fordelingen for UC Syddanmark.");
    expect(remarks[4]).toBe("Optaget er fordelt med 50 pct. om sommeren og 50 pct. om vinteren.");
  });

  it("say of a table whose cells are all decided that nothing was divided", () => {
    const ids = ["dagtilbud", "skole-fritid", "social-special"] as const;
    const numbers = { ucsyd: [247, 118, 224], ucl: [219, 104, 198] };
    const cells = Object.entries(numbers).flatMap(([institution, row]) =>
      ids.map((id, index) => [institution, id, row[index] ?? 0] as const),
    );
    const all = recommended(decided(cells));
    expect(formRemarks(all)).toContain("Antallet i alle felter er fastsat af KKR.");
    expect(calculationRemarks(all).join(" ")).not.toMatch(/fordelt efter|Studiepladserne er fordelt/i);
  });
});

describe("a table beside the form that is left out", () => {
  const tied = recommended({
    overbooking: { mode: "on-top", percent: "5" },
    specialisationShares: { dagtilbud: "50", "skole-fritid": "50", "social-special": "0" },
    studyPlaces: { from: "institution-totals", totals: { ucsyd: 20, ucl: 20 } },
    intake: { summer: "52.5", winter: "47.5" },
  });

  it("is told to the caseworker alone; what was decided of it is sent", () => {
    const codes = tied.notes.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["overbooked-left-out", "intake-left-out"]));
    expect(formRemarks(tied)).toEqual([
      "Antallet er uden overbooking. Herudover overbookes med 5 pct.",
      "Optaget er fordelt med 52,5 pct. om sommeren og 47,5 pct. om vinteren.",
    ]);
    expect(JSON.stringify(submissionDocument(tied))).not.toContain("udeladt");
  });
});

const UCL = "UCL Erhvervsakademi og professionshøjskole";
const ucl = (specialisation: string, minimum: number, maximum: number) => ({
  bounds: [{ institution: "ucl", specialisation, minimum, maximum }],
});
const columns = (dagtilbud: number, social: number) => ({
  specialisationTotals: { "social-special": social, "skole-fritid": 222, dagtilbud },
});
const places = (ucsyd: readonly number[], ucl: readonly number[]) => ({
  specialisationShares: undefined,
  internshipPlaces: Object.entries({ ucsyd, ucl }).flatMap(([institution, numbers]) =>
    ["dagtilbud", "skole-fritid", "social-special"].map((specialisation, index) => ({
      ...{ institution, specialisation, places: numbers[index] },
    })),
  ),
});

describe("what the council has decided, where it makes other numbers", () => {
  it.each<[string, object, string | null]>([
    ["a minimum", ucl("dagtilbud", 225, 230), `Fastsat af KKR: ${UCL}, Dagtilbudspædagogik mindst 225.`],
    ["a maximum", ucl("dagtilbud", 200, 210), `Fastsat af KKR: ${UCL}, Dagtilbudspædagogik højst 210.`],
    ["one number alone", ucl("dagtilbud", 225, 225), `Fastsat af KKR: ${UCL}, Dagtilbudspædagogik 225.`],
    ["a bound that is not reached", ucl("dagtilbud", 210, 230), null],
    ["a bound at the number that it would be", ucl("dagtilbud", 219, 230), null],
    [
      "a bound beside a decided cell",
      { ...decided([["ucl", "skole-fritid", 110]]), ...ucl("dagtilbud", 225, 230) },
      `Fastsat af KKR: ${UCL}, Dagtilbudspædagogik mindst 225 og Skole- og fritidspædagogik 110.`,
    ],
    [
      "a bound of an institution",
      {
        ...places([100, 50, 100], [100, 50, 100]),
        studyPlaces: { from: "regional-total", total: 1000 },
        bounds: [{ institution: "ucl", minimum: 550 }],
      },
      `Fastsat af KKR: ${UCL}, i alt mindst 550.`,
    ],
    [
      "bounds that are idle one by one",
      {
        ...places([100, 50, 100], [100, 50, 100]),
        studyPlaces: { from: "regional-total", total: 1000 },
        bounds: [
          { institution: "ucl", minimum: 550 },
          { institution: "ucsyd", maximum: 450 },
        ],
      },
      `Fastsat af KKR: UC Syddanmark, i alt højst 450; ${UCL}, i alt mindst 550.`,
    ],
    [
      "totals of the specialisations",
      columns(470, 418),
      "Fastsat af KKR for hver specialisering i alt: Dagtilbudspædagogik 470, Skole- og fritidspædagogik 222 og Social- og specialpædagogik 418.",
    ],
    ["totals of the specialisations as they would be", columns(466, 422), null],
    [
      "totals of the specialisations by internship places",
      { ...places([100, 50, 100], [300, 50, 100]), specialisationTotals: "by-internship-places" },
      "Felterne er fordelt, så antallet for hver specialisering i alt følger praktikpladserne.",
    ],
  ])("%s", (_, more, said) => {
    const remarks = formRemarks(recommended(more)).filter((text) => !text.includes("overbooking"));
    expect(remarks).toEqual(said === null ? [] : [said]);
  });

  it("names bounds whose loss changes the numbers, one that was reached by another's too, and not one that happens to be", () => {
    const cells = [
      { institution: "ucsyd", specialisation: "skole-fritid", minimum: 118 },
      { institution: "ucl", specialisation: "dagtilbud", minimum: 225 },
      // 104 by the shares, and fewer with 225 beside it.
      { institution: "ucl", specialisation: "skole-fritid", minimum: 104, maximum: 200 },
    ];
    expect(formRemarks(recommended({ bounds: cells }))).toContain(
      `Fastsat af KKR: ${UCL}, Dagtilbudspædagogik mindst 225 og Skole- og fritidspædagogik mindst 104.`,
    );
  });
});

describe("the reading", () => {
  it("stands in no document: what was noticed is said on the screen and kept in the JSON", () => {
    expect(submissionDocument(recommended({}, [READ, READ]))).toEqual(submissionDocument(recommended()));
  });
});

it("names with commas of their own are parted by semicolons", () => {
  const remarks = ["Odense, Børn og Unge", "Odense, Handicap og Psykiatri"].map((provider) => ({
    ...{ provider, text: "Enheden var ikke angivet.", code: "unit-assumed" as const },
  }));
  expect(remarksBeside({ answered: [], missing: [], notRead: [], remarks }).ours).toEqual([
    "Odense, Børn og Unge; Odense, Handicap og Psykiatri: Enheden var ikke angivet.",
  ]);
});
