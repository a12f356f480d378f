// R13 of docs/method.md.

import { describe, expect, it } from "vitest";
import { describeNotice } from "../messages/describe-notice.js";
import type { Outcome } from "../domain/outcome.js";
import { valueOf } from "../messages/value-of.js";
import type { InstitutionIntake, Recommendation } from "../domain/recommendation.js";
import { parseRequest } from "../input/request/parse-request.js";
import { explain } from "./explain.js";
import { recommend } from "./recommend.js";

/** The study year has no form of its own. */
const OTHER_FORM = { code: "form-edition", studyYear: "2019/2020", form: "2023/2024" };

function recommended(intake: object, more: object = {}): Outcome<Recommendation> {
  const request = parseRequest({
    studyYear: "2019/2020",
    kkr: "sjaelland",
    specialisationShares: { dagtilbud: "39", "skole-fritid": "24", "social-special": "37" },
    studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
    intake,
    ...more,
  });
  return request.ok ? recommend(request.value) : request;
}

function pairs({ summer, winter, specialisations }: InstitutionIntake): number[][] {
  return [[summer, winter], ...specialisations.map((row) => [row.summer, row.winter])];
}

describe("the intake", () => {
  it("divides 747 at 55/45 into 411 and 336, and every specialisation with it", () => {
    const { intake = [] } = valueOf(recommended({ summer: "55", winter: "45" }));
    expect(intake.map(pairs)).toEqual([
      [
        [411, 336],
        [160, 131],
        [99, 80],
        [152, 125],
      ],
    ]);
  });

  it("is left out where summer and winter are tied, with a notice and a note; the form stands", () => {
    const outcome = recommended({ summer: 50, winter: 50 });
    const { institutions, intake, notes } = valueOf(outcome);
    expect(institutions[0]?.studyPlaces).toBe(747);
    expect(intake).toBeUndefined();
    expect(outcome.ok ? outcome.notices : []).toMatchObject([
      OTHER_FORM,
      { code: "intake-left-out", institutions: ["absalon"] },
    ]);
    // The form is sent: what to write on the command line is not part of it.
    expect(notes.find(({ code }) => code === "intake-left-out")?.text).toMatch(
      / ikke angivet, hvem den går til\.$/,
    );
    expect(outcome.ok ? outcome.notices.map((notice) => describeNotice(notice, "da")) : []).toEqual([
      expect.stringContaining("--form"),
      expect.stringContaining("--odd-to summer"),
    ]);
  });

  it("gives the odd study place to oddTo, and says who got it", () => {
    const winter = valueOf(recommended({ summer: 50, winter: 50, oddTo: "winter" }));
    expect(winter.intake?.map(pairs)).toEqual([
      [
        [373, 374],
        [145, 146],
        [89, 90],
        [139, 138],
      ],
    ]);
    const summer = valueOf(recommended({ summer: 50, winter: 50, oddTo: "summer" }));
    expect(summer.intake?.map(({ summer: s, winter: w }) => [s, w])).toEqual([[374, 373]]);
    expect(summer.notes.find(({ code }) => code === "intake-tie-settled")?.text).toContain("sommeroptaget");
  });

  it("asks the tie order among specialisations", () => {
    const tieOrder = ["social-special", "skole-fritid"];
    const { intake = [] } = valueOf(recommended({ summer: 50, winter: 50, oddTo: "winter" }, { tieOrder }));
    expect(intake.map(pairs)).toEqual([
      [
        [373, 374],
        [146, 145],
        [89, 90],
        [138, 139],
      ],
    ]);
  });

  it("has the names of the form", () => {
    const [institution] = valueOf(recommended({ summer: "55", winter: "45" })).intake ?? [];
    expect([institution?.institution, institution?.name]).toEqual([
      "absalon",
      "Professionshøjskolen Absalon",
    ]);
    expect(institution?.specialisations.map((row) => [row.specialisation, row.name])).toEqual([
      ["dagtilbud", "Dagtilbudspædagogik"],
      ["skole-fritid", "Skole- og fritidspædagogik"],
      ["social-special", "Social- og specialpædagogik"],
    ]);
  });

  it("says how it was divided, and needs no notice", () => {
    const outcome = recommended({ summer: "55.5", winter: "44.5" });
    expect(outcome.ok ? outcome.notices : null).toEqual([OTHER_FORM]);
    const { notes } = valueOf(outcome);
    expect(notes.filter(({ code }) => code.startsWith("intake"))).toEqual([
      {
        code: "intake",
        text: "Optaget er fordelt med 55,5 pct. om sommeren og 44,5 pct. om vinteren: først institutionens samlede antal efter største brøks metode, derefter hver specialisering, så både specialiseringernes antal og det samlede sommer- og vinteroptag går op (Sainte-Laguës metode i begge retninger).",
      },
    ]);
  });

  it("says of a tie who got the odd study places: the season, and cells by the tie order and the form's", () => {
    const tieNotes = (cells: readonly [number, number, number], more: object = {}): string[] => {
      const [dagtilbud, skoleFritid, socialSpecial] = cells;
      const total = dagtilbud + skoleFritid + socialSpecial;
      const { notes } = valueOf(
        recommended(
          { summer: 50, winter: 50, oddTo: "winter" },
          {
            specialisationShares: undefined,
            internshipPlaces: [
              { institution: "absalon", specialisation: "dagtilbud", places: dagtilbud },
              { institution: "absalon", specialisation: "skole-fritid", places: skoleFritid },
              { institution: "absalon", specialisation: "social-special", places: socialSpecial },
            ],
            studyPlaces: { from: "institution-totals", totals: { absalon: total } },
            ...more,
          },
        ),
      );
      const others = ["intake", "form-edition"];
      const after = notes.slice(notes.findIndex(({ code }) => code === "intake"));
      return after.filter(({ code }) => !others.includes(code)).map(({ text }) => text);
    };
    const tied =
      "Sommer og vinter stod lige hos Professionshøjskolen Absalon. Efter det angivne går vinteroptaget forud.";
    const among = "Blandt specialiseringerne er skemaets rækkefølge brugt; derved fik";
    const asStated = among.replace("skemaets", "den angivne");
    expect(tieNotes([2, 2, 0])).toEqual([]);
    expect(tieNotes([5, 0, 0])).toEqual([tied]);
    expect(tieNotes([3, 3, 0])).toEqual([
      `${tied} ${among} Dagtilbudspædagogik (vinteroptaget) og Skole- og fritidspædagogik (sommeroptaget) en studieplads.`,
    ]);
    // Ids of institutions in the tie order order no cells.
    expect(tieNotes([3, 1, 1], { tieOrder: ["absalon", "social-special"] })).toEqual([
      `${tied} ${asStated} Social- og specialpædagogik (vinteroptaget), Dagtilbudspædagogik (vinteroptaget) og Skole- og fritidspædagogik (sommeroptaget) en studieplads.`,
    ]);
  });

  it("names only the institutions whose seasons are tied", () => {
    const outcome = recommended(
      { summer: 50, winter: 50 },
      {
        kkr: "syddanmark",
        specialisationShares: { dagtilbud: "50", "skole-fritid": "50", "social-special": "0" },
        studyPlaces: { from: "institution-totals", totals: { ucsyd: 4, ucl: 6 } },
      },
    );
    expect(outcome.ok ? outcome.notices : []).toMatchObject([
      OTHER_FORM,
      { code: "intake-left-out", institutions: ["ucl"] },
    ]);
  });

  it("may be all in one season", () => {
    const { intake = [] } = valueOf(recommended({ summer: "100", winter: "0" }));
    expect(intake.map(pairs)).toEqual([
      [
        [747, 0],
        [291, 0],
        [179, 0],
        [277, 0],
      ],
    ]);
  });

  it("can be followed by hand: each product rounds to its cell", () => {
    const recommendation = valueOf(recommended({ summer: "55.5", winter: "44.5" }));
    const [explained] = explain(recommendation).intake ?? [];
    expect(explained?.total.summer.quota.decimal).toBe("414.5850");
    const cells = explained?.specialisations.flatMap(({ summer, winter }) => [summer, winter]) ?? [];
    expect(cells.map(({ product }) => Math.round(Number(product)))).toEqual(
      cells.map(({ studyPlaces }) => studyPlaces),
    );
  });

  it("can't be explained where somebody changed a number", () => {
    const recommendation = valueOf(recommended({ summer: "55", winter: "45" }));
    const intake = (recommendation.intake ?? []).map((row) => ({ ...row, summer: row.summer + 1 }));
    expect(() => explain({ ...recommendation, intake })).toThrow("intake");
  });
});
