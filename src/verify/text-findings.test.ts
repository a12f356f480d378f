import { describe, expect, it } from "vitest";
import { filledForm, type Numbers } from "../../test/filled-forms.js";
import type { RecommendationRequest } from "../domain/request.js";
import { describeFinding } from "../messages/describe-finding.js";
import { verify } from "./verify.js";

/** KKR Syddanmark's table of 2018/19 (kl.dk, 22 March 2018). */
const SYDDANMARK: RecommendationRequest = {
  studyYear: "2018/2019",
  kkr: "syddanmark",
  specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
  studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
};
const PUBLISHED = { ucsyd: [247, 118, 224], ucl: [219, 104, 198] };

function found(
  texts: readonly string[],
  numbers: Numbers = PUBLISHED,
  language: "da" | "en" = "da",
): string[] {
  return verify(SYDDANMARK, { ...filledForm(numbers), texts }).map((finding) =>
    describeFinding(finding, language),
  );
}

describe("a total in the text", () => {
  it("is found where the table does not have it: the notice said 1.100, and its table sums to 1.110", () => {
    const text = "KKR Syddanmark indstiller i alt 1.100 studiepladser til 2018/2019.";
    expect(found([text])).toEqual([
      "I teksten står 1.100: »KKR Syddanmark indstiller i alt 1.100 studiepladser til 2018/2019.«. Tabellen har ingen steder det tal; den giver 1.110 i alt.",
    ]);
    expect(found([text], PUBLISHED, "en")[0]).toContain("The text says 1.100:");
    const [finding] = verify(SYDDANMARK, { ...filledForm(PUBLISHED), texts: [text] });
    expect(finding).toMatchObject({ severity: "notice", read: 1100, total: 1110, text, cells: [] });
  });

  it("is right where it is the grand total, or that of an institution or a specialisation, or a cell", () => {
    for (const count of ["1.110", "589", "521", "466", "222", "422", "247"]) {
      expect(found([`I alt ${count} studiepladser.`])).toEqual([]);
    }
  });

  it("is right where it is what the rows sum to, also beside a total left blank", () => {
    const form = { ...filledForm(PUBLISHED, { ucl: null }), texts: ["I alt 521 studiepladser."] };
    expect(verify(SYDDANMARK, form).map(({ code }) => code)).toEqual(["missing-total"]);
  });

  it("is right where the form itself says so beside the table: then that is what is found", () => {
    const grandTotals = [{ written: "1.100", value: 1100, where: {} }];
    const form = { ...filledForm(PUBLISHED), grandTotals, texts: ["I alt 1.100 studiepladser."] };
    expect(verify(SYDDANMARK, form).map(({ code }) => code)).toEqual(["grand-total-differs"]);
  });

  it("is nobody's where the sentence is about another council or institution", () => {
    expect(found(["KKR Sjælland har 747 studiepladser.", "VIA University College får 900 pladser."])).toEqual(
      [],
    );
  });

  it("is said once for each sentence, however often it stands there", () => {
    expect(found(["I alt 1.100 studiepladser.", "I alt 1.100 studiepladser."])).toHaveLength(1);
  });

  it("is not judged where the table itself is not whole", () => {
    const codes = verify(SYDDANMARK, {
      ...filledForm({ ...PUBLISHED, ucl: [219, null, 198] }, { ucl: 521 }),
      texts: ["I alt 1.100 studiepladser."],
    }).map(({ code }) => code);
    expect(codes).toEqual(["missing-row"]);
    const { rows, ...rest } = filledForm(PUBLISHED);
    const fewer = { ...rest, rows: rows.slice(0, -1), texts: ["I alt 1.100 studiepladser."] };
    expect(verify(SYDDANMARK, fewer).map(({ code }) => code)).not.toContain("total-in-text-differs");
  });

  it("shows nothing unseen of the text", () => {
    expect(found(["I alt 1.100 studiepladser \u202Etil os"])[0]).toContain("<U+202E>");
  });
});
