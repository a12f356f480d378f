import { describe, expect, it } from "vitest";
import type { Notice } from "../domain/notice.js";
import { valueOf } from "../messages/value-of.js";
import type { Recommendation } from "../domain/recommendation.js";
import { parseRequest } from "../input/parse-request.js";
import { recommend } from "../recommend/recommend.js";
import { calculationRemarks, formRemarks, readingRemark } from "./remarks.js";

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
    expect(remarks[1]).toMatch(
      /^Odense har ikke svaret\. .*Vejen.*Praktikpladserne er fra 1 af 3 indberettere\.$/,
    );
    expect(remarks[2]).toBe(
      "Fastsat af KKR: UC Syddanmark: Skole- og fritidspædagogik 119; UCL Erhvervsakademi og professionshøjskole: Dagtilbudspædagogik 200 og Skole- og fritidspædagogik 110.",
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

describe("the reading", () => {
  it("stands in one line with its count, and nowhere with a file", () => {
    const read = recommended({}, [READ, READ]);
    expect(readingRemark(read)).toBe(
      "Da praktikpladserne blev læst, var der 2 bemærkninger til indberetningerne.",
    );
    expect(readingRemark(recommended())).toBeNull();
    expect([...formRemarks(read), ...calculationRemarks(read)].join()).not.toContain("praktik.csv");
  });
});
