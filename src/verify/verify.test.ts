// R14 of docs/method.md.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filledForm as form } from "../../test/filled-forms.js";
import type { FilledForm, FilledRow } from "../domain/filled-form.js";
import { valueOf } from "../messages/value-of.js";
import type { Recommendation } from "../domain/recommendation.js";
import type { RecommendationRequest } from "../domain/request.js";
import { readFilledForm } from "../input/filled-form/read-filled-form.js";
import { parseRequest } from "../input/request/parse-request.js";
import { recommend } from "../recommend/recommend.js";
import { formEditions } from "../reference/form-editions.js";
import { kkrs } from "../reference/kkrs.js";
import { toCsv } from "../render/to-csv.js";
import { submissionDocument } from "../submission/submission-document.js";
import { toJson } from "../submission/to-json.js";
import { describeFinding } from "../messages/describe-finding.js";
import { verify } from "./verify.js";

const SPECIALISATIONS = ["dagtilbud", "skole-fritid", "social-special"];

/** KKR Syddanmark's table of 2018/19 (kl.dk, 22 March 2018). */
const SYDDANMARK = valueOf(
  parseRequest({
    studyYear: "2018/2019",
    kkr: "syddanmark",
    specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
    studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
  }),
);
const PUBLISHED = { ucsyd: [247, 118, 224], ucl: [219, 104, 198] };

function found(filled: FilledForm, request: RecommendationRequest = SYDDANMARK): string[] {
  return verify(request, filled).map((finding) => describeFinding(finding, "da"));
}

describe("verify", () => {
  it("finds nothing in the table that KKR Syddanmark published", () => {
    expect(found(form(PUBLISHED))).toEqual([]);
  });

  it("finds a total that its rows do not sum to once, though it is not the request's either", () => {
    expect(found(form(PUBLISHED, { ucsyd: 590 }))).toEqual([
      "række 2, kolonne 2: UC Syddanmark: rækkerne giver 589, men det samlede antal er 590.",
    ]);
  });

  it("finds a total that is missing", () => {
    expect(found(form(PUBLISHED, { ucl: null }))).toEqual([
      "række 5, kolonne 4: UCL Erhvervsakademi og professionshøjskole: det samlede antal mangler. Rækkerne giver 521.",
    ]);
  });

  it("finds a place that was moved to a worse cell: from where, to where and by how much", () => {
    expect(found(form({ ...PUBLISHED, ucsyd: [248, 117, 224] }))).toEqual([
      "række 2, kolonne 4: UC Syddanmark: En studieplads hører til Skole- og fritidspædagogik og ikke Dagtilbudspædagogik. Dagtilbudspædagogik har 248, 0,6200 over sin nøjagtige andel på 247,3800, og Skole- og fritidspædagogik har 117, 0,8000 under sin nøjagtige andel på 117,8000. Flyttes den, kommer tabellen nærmere de nøjagtige andele.",
    ]);
  });

  it("finds a number outside the quota rule, with the numbers that the quota allows", () => {
    expect(found(form({ ...PUBLISHED, ucsyd: [249, 116, 224] }))[0]).toBe(
      "række 2, kolonne 4: UC Syddanmark: Dagtilbudspædagogik har 249. Den nøjagtige andel er 247,3800, så antallet skal være 247 eller 248.",
    );
  });

  it("finds any number but the quota where the quota is whole", () => {
    const even: RecommendationRequest = {
      studyYear: "2023/2024",
      kkr: "sjaelland",
      internshipPlaces: SPECIALISATIONS.map((specialisation) => ({
        institution: "absalon",
        specialisation,
        places: 7,
      })),
      studyPlaces: { from: "institution-totals", totals: { absalon: 30 } },
    };
    expect(found(form({ absalon: [10, 10, 10] }), even)).toEqual([]);
    expect(found(form({ absalon: [11, 9, 10] }), even)[0]).toBe(
      "række 2, kolonne 4: Professionshøjskolen Absalon: Dagtilbudspædagogik har 11. Den nøjagtige andel er 10,0000, så antallet skal være 10.",
    );
  });

  it("finds a row that is missing or blank, twice, or out of order", () => {
    const { rows, ...rest } = form(PUBLISHED);
    const codes = (changed: readonly (FilledRow | undefined)[]): string[] =>
      verify(SYDDANMARK, { ...rest, rows: changed.flatMap((row) => row ?? []) }).map(({ code }) => code);
    expect(codes(rows.slice(0, 5))).toContain("missing-row");
    expect(codes(rows.map((row, index) => (index === 1 ? { ...row, studyPlaces: null } : row)))).toContain(
      "missing-row",
    );
    expect(codes([...rows.slice(0, 3), rows[2], ...rows.slice(3)])).toEqual(["repeated-row"]);
    expect(codes([rows[0], rows[2], rows[1], ...rows.slice(3)])).toEqual(["out-of-order"]);
    expect(codes([...rows.slice(3), ...rows.slice(0, 3)])).toEqual(["out-of-order"]);
  });

  it("finds what is no whole number of 0 or more", () => {
    expect(found(form({ ...PUBLISHED, ucl: ["219,5", 104, 198] }, { ucl: 521 }))).toEqual([
      "række 5, kolonne 4: »219,5« er ikke et helt antal studiepladser på 0 eller derover.",
    ]);
  });

  it("finds institutions of another KKR, and names that the form does not have", () => {
    expect(found(form({ ...PUBLISHED, absalon: [1, 2, 3] }))).toContain(
      "række 8, kolonne 2: Professionshøjskolen Absalon er udfyldt, men hører ikke til KKR Syddanmark.",
    );
    const { rows, ...rest } = form(PUBLISHED);
    const [first, ...others] = rows;
    if (first === undefined) throw new Error("the form has no rows");
    const unknown = { ...first, institution: { ...first.institution, written: "UC Nord", id: null } };
    expect(found({ ...rest, rows: [unknown, ...others] })[0]).toBe(
      "række 2, kolonne 1: »UC Nord« er en institution, som skemaet ikke har.",
    );
  });

  it("finds a grand total that is not the sum: the notice of 2018 said 1,100 where its table sums to 1,110", () => {
    const grandTotals = [{ written: "1.100", value: 1100, where: { row: 8, column: 2 } }];
    expect(found({ ...form(PUBLISHED), grandTotals })).toEqual([
      "række 8, kolonne 2: Antallet i alt er angivet til 1.100, men rækkerne giver 1.110.",
    ]);
  });

  it("takes either way to settle a tie, unless the request's tie order settles it", () => {
    const tied: RecommendationRequest = {
      studyYear: "2023/2024",
      kkr: "sjaelland",
      internshipPlaces: [10, 7, 1].map((places, index) => ({
        institution: "absalon",
        specialisation: SPECIALISATIONS[index] ?? "",
        places,
      })),
      studyPlaces: { from: "institution-totals", totals: { absalon: 8 } },
    };
    expect(found(form({ absalon: [5, 3, 0] }), tied)).toEqual([]);
    expect(found(form({ absalon: [4, 3, 1] }), tied)).toEqual([]);
    const ordered = { ...tied, tieOrder: ["social-special"] };
    expect(found(form({ absalon: [4, 3, 1] }), ordered)).toEqual([]);
    expect(found(form({ absalon: [5, 3, 0] }), ordered)).toEqual([
      "række 2, kolonne 4: Professionshøjskolen Absalon: En studieplads hører til Social- og specialpædagogik og ikke Dagtilbudspædagogik. Dagtilbudspædagogik har 5, 0,5556 over sin nøjagtige andel på 4,4444, og Social- og specialpædagogik har 0, 0,4444 under sin nøjagtige andel på 0,4444. De to står lige, og den angivne rækkefølge sætter Social- og specialpædagogik først.",
    ]);
  });

  it("checks the division over the institutions too, and the region's total", () => {
    const regional: RecommendationRequest = {
      studyYear: "2023/2024",
      kkr: "syddanmark",
      internshipPlaces: ["ucsyd", "ucl"].flatMap((institution, row) =>
        SPECIALISATIONS.map((specialisation) => ({ institution, specialisation, places: 10 + 20 * row })),
      ),
      studyPlaces: { from: "regional-total", total: 120 },
    };
    expect(found(form({ ucsyd: [10, 10, 10], ucl: [30, 30, 30] }), regional)).toEqual([]);
    expect(found(form({ ucsyd: [10, 10, 11], ucl: [30, 30, 29] }), regional)).toContain(
      "række 2, kolonne 4: En studieplads hører til UCL Erhvervsakademi og professionshøjskole og ikke UC Syddanmark. UC Syddanmark har 31, 1,0000 over sin nøjagtige andel på 30,0000, og UCL Erhvervsakademi og professionshøjskole har 89, 1,0000 under sin nøjagtige andel på 90,0000. Flyttes den, kommer tabellen nærmere de nøjagtige andele.",
    );
    expect(found(form({ ucsyd: [10, 10, 10], ucl: [30, 30, 31] }), regional)).toContain(
      "række 2, kolonne 4: Rækkerne giver 121 tilsammen, men efter beregningen skal de give 120. Andelene er af skemaets 121.",
    );
  });
});

describe("verify of what a request holds", () => {
  it("finds a number outside its bounds, and a cell that is not as decided; then the rest of the row is not judged", () => {
    const bounds = [
      { institution: "ucl", specialisation: "skole-fritid", minimum: 105, maximum: 120 },
      { institution: "ucsyd", maximum: 600 },
    ];
    const decided = [{ institution: "ucl", specialisation: "dagtilbud", studyPlaces: 218 }];
    const held: RecommendationRequest = { ...SYDDANMARK, bounds, decided };
    expect(found(form({ ...PUBLISHED, ucl: [218, 105, 198] }), held)).toEqual([]);
    expect(found(form(PUBLISHED), held)).toEqual([
      "række 6, kolonne 4: UCL Erhvervsakademi og professionshøjskole: Skole- og fritidspædagogik har 104. Antallet skal være mindst 105 og højst 120.",
      "række 5, kolonne 4: UCL Erhvervsakademi og professionshøjskole: Dagtilbudspædagogik har 219, men der er besluttet 218.",
    ]);
    expect(
      found(form(PUBLISHED), { ...SYDDANMARK, bounds: [{ institution: "ucsyd", maximum: 500 }] }),
    ).toEqual(["række 2, kolonne 4: UC Syddanmark har 589. Antallet skal være højst 500."]);
  });

  it("finds the sum of a specialisation that is not the request's", () => {
    const specialisationTotals = { dagtilbud: 466, "skole-fritid": 222, "social-special": 423 };
    expect(found(form(PUBLISHED), { ...SYDDANMARK, specialisationTotals })).toEqual([
      "række 4, kolonne 4: Social- og specialpædagogik: rækkerne giver 422 tilsammen, men efter beregningen skal de give 423.",
    ]);
  });
});

const weight = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 1000 }));

/** Valid requests of every origin, many of them with ties. */
const requests: fc.Arbitrary<RecommendationRequest> = fc
  .record({
    kkr: fc.constantFrom(...kkrs.map(({ id }) => id)),
    places: fc.array(weight, { minLength: 6, maxLength: 6 }),
    totals: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 2, maxLength: 2 }),
    origin: fc.constantFrom("institution-totals", "regional-total", "previous-year"),
    percent: fc.integer({ min: -20, max: 30 }),
    tieOrder: fc.shuffledSubarray(SPECIALISATIONS, { minLength: 3 }),
  })
  .map(({ kkr, places, totals, origin, percent, tieOrder }): RecommendationRequest => {
    const ids = (formEditions[0]?.institutions ?? []).filter((it) => it.kkr === kkr).map(({ id }) => id);
    const byId = Object.fromEntries(ids.map((id, index) => [id, totals[index] ?? 0]));
    const internshipPlaces = ids.flatMap((institution, row) =>
      SPECIALISATIONS.map((specialisation, column) => {
        return { institution, specialisation, places: places[3 * row + column] ?? 0 };
      }),
    );
    const studyPlaces: RecommendationRequest["studyPlaces"] =
      origin === "institution-totals"
        ? { from: origin, totals: byId }
        : origin === "regional-total"
          ? { from: origin, total: totals[0] ?? 0 }
          : { from: "previous-year", totals: byId, change: { percent: String(percent) } };
    return { studyYear: "2023/2024", kkr, internshipPlaces, studyPlaces, tieOrder: [...tieOrder, ...ids] };
  });

function readBack(recommendation: Recommendation, format: "csv" | "json"): FilledForm {
  const text = format === "json" ? toJson(recommendation) : toCsv(submissionDocument(recommendation));
  return valueOf(readFilledForm(new TextEncoder().encode(text), format));
}

describe("verify and recommend", () => {
  it("agree: nothing is found in any table that recommend makes, written and read back in CSV and JSON", () => {
    fc.assert(
      fc.property(requests, fc.constantFrom("csv", "json"), (request, format) => {
        const outcome = recommend(request);
        fc.pre(outcome.ok);
        expect(found(readBack(valueOf(outcome), format), request)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("agree: something is found after any one place is moved to another cell, or a sum broken", () => {
    fc.assert(
      fc.property(requests, fc.nat(5), fc.nat(5), fc.boolean(), (request, from, to, isMove) => {
        const outcome = recommend(request);
        fc.pre(outcome.ok);
        const { rows, ...rest } = readBack(valueOf(outcome), "json");
        const [a, b] = [from % rows.length, to % rows.length];
        fc.pre(a !== b && (rows[a]?.studyPlaces?.value ?? 0) > 0);
        const changed = rows.map((row, index) => {
          const change = index === a ? -1 : index === b && isMove ? 1 : 0;
          const { studyPlaces } = row;
          if (studyPlaces === null || studyPlaces.value === null) return row;
          return { ...row, studyPlaces: { ...studyPlaces, value: studyPlaces.value + change } };
        });
        expect(verify(request, { ...rest, rows: changed })).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
