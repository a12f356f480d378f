// R9 of docs/method.md.

import { describe, expect, it } from "vitest";
import { parseRequest } from "../input/request/parse-request.js";
import type { Outcome } from "../domain/outcome.js";
import { valueOf } from "../messages/value-of.js";
import type { Recommendation } from "../domain/recommendation.js";
import { explain } from "./explain.js";
import { recommend } from "./recommend.js";

/** The study year has no form of its own. */
const OTHER_FORM = { code: "form-edition", studyYear: "2019/2020", form: "2023/2024" };

function recommended(
  shares: readonly [string, string, string],
  total: number,
  percent: string,
  more: object = {},
): Outcome<Recommendation> {
  const [dagtilbud, skoleFritid, socialSpecial] = shares;
  const request = parseRequest({
    studyYear: "2019/2020",
    kkr: "sjaelland",
    specialisationShares: { dagtilbud, "skole-fritid": skoleFritid, "social-special": socialSpecial },
    studyPlaces: { from: "institution-totals", totals: { absalon: total } },
    overbooking: { mode: "on-top", percent },
    ...more,
  });
  return request.ok ? recommend(request.value) : request;
}

function cells(rows: Recommendation["institutions"] | undefined): number[] | undefined {
  return rows?.flatMap(({ studyPlaces, specialisations }) => [
    studyPlaces,
    ...specialisations.map((row) => row.studyPlaces),
  ]);
}

describe("overbooking on top", () => {
  it("is on the institution's total, rounded down: 747 and 5 % are 784, 306/188/290 and not 785", () => {
    const { institutions, overbooked } = valueOf(recommended(["39", "24", "37"], 747, "5"));
    expect(cells(institutions)).toEqual([747, 291, 179, 277]);
    expect(cells(overbooked)).toEqual([784, 306, 188, 290]);
  });

  it("takes no study place from the form: 20 at 3/27/70 are 1/5/14, and 21 never 0/6/15", () => {
    const { institutions, overbooked } = valueOf(recommended(["3", "27", "70"], 20, "5"));
    expect(cells(institutions)).toEqual([20, 1, 5, 14]);
    expect(cells(overbooked)).toEqual([21, 1, 6, 14]);
  });

  it("is said in plain words, and that the form is without it", () => {
    const { notes } = valueOf(recommended(["39", "24", "37"], 747, "5"));
    const codes = notes.map(({ code }) => code);
    expect(codes).toContain("overbooked");
    const text = notes.find(({ code }) => code === "overbooking-on-top")?.text;
    expect(text).toBe("Antallet er uden overbooking. Herudover overbookes med 5 pct.");
  });

  it("says each institution's number with its name, and how it came about", () => {
    const { notes } = valueOf(recommended(["39", "24", "37"], 2000, "5"));
    expect(notes.find(({ code }) => code === "overbooked")?.text).toBe(
      "Med overbooking oven i bliver antallet: Professionshøjskolen Absalon 2.100. Procenten er lagt til institutionens samlede antal og rundet ned, ikke række for række, og fordelt efter samme metode og grundlag som skemaet, så ingen specialisering får færre end på skemaet.",
    );
  });

  it("is no key of the recommendation where it is not asked for", () => {
    const none = { overbooking: { mode: "none" } };
    expect(valueOf(recommended(["39", "24", "37"], 2000, "5", none))).not.toHaveProperty("overbooked");
  });

  it("uses the form's method: 15 at 61/28/11 are 9/4/2 by largest remainder, but 10/4/1 by D'Hondt", () => {
    const shares = ["61", "28", "11"] as const;
    expect(cells(valueOf(recommended(shares, 10, "50")).overbooked)).toEqual([15, 9, 4, 2]);
    const { overbooked } = valueOf(recommended(shares, 10, "50", { method: "dhondt" }));
    expect(cells(overbooked)).toEqual([15, 10, 4, 1]);
  });

  it("is not bound by what was decided for the form", () => {
    const decided = [{ institution: "absalon", specialisation: "skole-fritid", studyPlaces: 10 }];
    const { overbooked } = valueOf(recommended(["39", "24", "37"], 100, "10", { decided }));
    // The form is 46, 10 and 44; 110 at 39/24/37 would be 43, 26 and 41.
    expect(cells(overbooked)).toEqual([110, 46, 20, 44]);
  });

  it("is each institution's own where the form holds both margins", () => {
    const request = valueOf(
      parseRequest({
        studyYear: "2018/2019",
        kkr: "syddanmark",
        specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
        specialisationTotals: { dagtilbud: 466, "skole-fritid": 222, "social-special": 422 },
        studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
        overbooking: { mode: "on-top", percent: "5" },
      }),
    );
    const { overbooked, institutions } = valueOf(recommend(request));
    expect(overbooked?.map(({ studyPlaces }) => studyPlaces)).toEqual([618, 547]);
    for (const [position, row] of (overbooked ?? []).entries()) {
      const form = institutions[position]?.specialisations ?? [];
      const sum = row.specialisations.reduce((total, cell) => total + cell.studyPlaces, 0);
      expect(sum).toBe(row.studyPlaces);
      for (const [index, cell] of row.specialisations.entries()) {
        expect(cell.studyPlaces).toBeGreaterThanOrEqual(form[index]?.studyPlaces ?? 0);
      }
    }
  });

  it("leaves its table out where it is tied, with a notice and a note; the form stands", () => {
    // 2 at 50/50/0 are 1/1/0; 3 leave one study place over which two are tied.
    const outcome = recommended(["50", "50", "0"], 2, "50");
    const { institutions, overbooked, notes } = valueOf(outcome);
    expect(cells(institutions)).toEqual([2, 1, 1, 0]);
    expect(overbooked).toBeUndefined();
    expect(outcome.ok ? outcome.notices : []).toEqual([
      OTHER_FORM,
      expect.objectContaining({
        code: "overbooked-left-out",
        because: [expect.objectContaining({ code: "tie", tied: ["dagtilbud", "skole-fritid"] })],
      }),
    ]);
    // The form is sent: what to write on the command line is not part of it.
    expect(notes.find(({ code }) => code === "overbooked-left-out")?.text).toMatch(
      /^Tabellen med overbooking oven i er udeladt\. .*står lige (?!.*--)/,
    );
  });

  it("has its tie settled by the tie order, and says so", () => {
    const tieOrder = ["skole-fritid"];
    const { overbooked, notes } = valueOf(recommended(["50", "50", "0"], 2, "50", { tieOrder }));
    expect(cells(overbooked)).toEqual([3, 1, 2, 0]);
    expect(notes.filter(({ code }) => code === "overbooked-tie-settled")).toEqual([
      {
        code: "overbooked-tie-settled",
        text: "Flere stod lige i fordelingen med overbooking for Professionshøjskolen Absalon. Efter den angivne rækkefølge fik Skole- og fritidspædagogik en studieplads.",
      },
    ]);
    const untied = recommended(["39", "24", "37"], 747, "5", { tieOrder });
    expect(untied.ok && untied.notices).toEqual([OTHER_FORM]);
    expect(valueOf(untied).notes.map(({ code }) => code)).toEqual([
      ...["recommendation", "total-institution-totals", "basis-shares", "method", "overbooking-on-top"],
      ...["overbooked", "form-edition"],
    ]);
  });

  it("can be followed by hand, and not where somebody changed a number", () => {
    const recommendation = valueOf(recommended(["39", "24", "37"], 747, "5"));
    expect(explain(recommendation).overbooked?.[0]?.rows.map((row) => row.studyPlaces)).toEqual([
      306, 188, 290,
    ]);
    const { overbooked = [] } = recommendation;
    const changed = overbooked.map((row) => ({ ...row, studyPlaces: row.studyPlaces + 1 }));
    expect(() => explain({ ...recommendation, overbooked: changed })).toThrow("overbooked");
  });

  it("beyond all study places leaves its table out", () => {
    const outcome = recommended(["39", "24", "37"], 747, "999999999999999");
    // 747 × (100 + 999,999,999,999,999) / 100 = 7,470,000,000,000,739.53.
    expect(outcome.ok && outcome.notices).toEqual([
      OTHER_FORM,
      {
        code: "overbooked-left-out",
        because: [{ code: "too-many-digits", written: "7470000000000739", limit: 15 }],
      },
    ]);
  });
});
