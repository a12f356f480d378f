// R3 and R4 of docs/method.md.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { apportion } from "../src/apportion/index.js";
import { exact, inSameProportions } from "../src/domain/amount.js";
import type { Outcome } from "../src/domain/outcome.js";
import type { InstitutionStudyPlaces, Recommendation } from "../src/domain/recommendation.js";
import { parseRequest } from "../src/input/request/parse-request.js";
import { recommend } from "../src/recommend/recommend.js";

type Rows = Record<string, Record<string, number>>;

interface Case {
  readonly name: string;
  readonly request: Record<string, unknown>;
  readonly expected?: Rows;
  readonly expectedTotals?: Record<string, number>;
  readonly expectedRefusal?: Record<string, unknown>;
  /** The table with overbooking on top: each institution's total beside its rows. */
  readonly overbooked?: Rows;
}

function casesOf<T>(file: string): T[] {
  const text = readFileSync(new URL(`cases/${file}`, import.meta.url), "utf8");
  return (JSON.parse(text) as { cases: T[] }).cases;
}

function recommended(data: unknown): Outcome<Recommendation> {
  const request = parseRequest(data);
  return request.ok ? recommend(request.value) : request;
}

/** The table by ids; a refusal fails the test with its reasons. */
function tableOf(data: unknown): { readonly rows: Rows; readonly totals: Record<string, number> } {
  const outcome = recommended(data);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  const { institutions } = outcome.value;
  return {
    rows: Object.fromEntries(
      institutions.map(({ institution, specialisations }) => [
        institution,
        Object.fromEntries(specialisations.map((row) => [row.specialisation, row.studyPlaces])),
      ]),
    ),
    totals: Object.fromEntries(
      institutions.map(({ institution, studyPlaces }) => [institution, studyPlaces]),
    ),
  };
}

function totalsAndRows(institutions: readonly InstitutionStudyPlaces[]): Rows {
  return Object.fromEntries(
    institutions.map(({ institution, studyPlaces, specialisations }) => [
      institution,
      {
        total: studyPlaces,
        ...Object.fromEntries(specialisations.map((row) => [row.specialisation, row.studyPlaces])),
      },
    ]),
  );
}

const kkrCases = casesOf<Case>("kkr.json");

describe("the cases of the field (test/cases/kkr.json)", () => {
  for (const { name, request, expected, expectedTotals, expectedRefusal, overbooked } of kkrCases) {
    it(name, () => {
      const outcome = recommended(request);
      if (expectedRefusal !== undefined) {
        expect(outcome.ok ? [] : outcome.refusals).toEqual([expect.objectContaining(expectedRefusal)]);
        return;
      }
      const { rows, totals } = tableOf(request);
      expect(rows).toEqual(expected);
      if (expectedTotals !== undefined) expect(totals).toEqual(expectedTotals);
      const beside = outcome.ok ? outcome.value.overbooked : undefined;
      expect(beside === undefined ? undefined : totalsAndRows(beside)).toEqual(overbooked);
    });
  }

  it("are all run: each has an expected table or an expected refusal", () => {
    expect(kkrCases.length).toBeGreaterThanOrEqual(4);
    for (const each of kkrCases) {
      expect(each.expected === undefined).not.toBe(each.expectedRefusal === undefined);
    }
  });
});

function shares(dagtilbud: string, skoleFritid: string, socialSpecial: string): object {
  return {
    specialisationShares: { dagtilbud, "skole-fritid": skoleFritid, "social-special": socialSpecial },
  };
}

/** The rows of one institution, in the order of the form. */
function rowsOf(institution: string, total: number, basis: object, kkr: string): number[] {
  const studyPlaces = { from: "institution-totals", totals: { [institution]: total } };
  const rows = tableOf({ studyYear: "2019/2020", kkr, ...basis, studyPlaces }).rows[institution] ?? {};
  return Object.values(rows);
}

describe("the worked cases", () => {
  it("1 [published]: 589 and 521 at 42/20/38 are 247/118/224 and 219/104/198", () => {
    const { rows } = tableOf({
      studyYear: "2018/2019",
      kkr: "syddanmark",
      ...shares("42", "20", "38"),
      studyPlaces: { from: "institution-totals", totals: { ucl: 521, ucsyd: 589 } },
    });
    expect(Object.values(rows["ucsyd"] ?? {})).toEqual([247, 118, 224]);
    expect(Object.values(rows["ucl"] ?? {})).toEqual([219, 104, 198]);
  });

  it("2: 747 at 39/24/37, where rounding each row loses a place, are 291/179/277", () => {
    expect(rowsOf("absalon", 747, shares("39", "24", "37"), "sjaelland")).toEqual([291, 179, 277]);
    const rounded = [39, 24, 37].map((share) => Math.round((747 * share) / 100));
    expect(rounded.reduce((sum, row) => sum + row, 0)).toBe(746);
  });

  it("3: 747 at 42/21/37 are 314/157/276", () => {
    expect(rowsOf("absalon", 747, shares("42", "21", "37"), "sjaelland")).toEqual([314, 157, 276]);
  });

  it("4: 1,132 at 42/19/39, where rounding each row gives 1,131, are 475/215/442", () => {
    expect(rowsOf("ucn", 1132, shares("42", "19", "39"), "nordjylland")).toEqual([475, 215, 442]);
  });

  it("4: 1,110 and 2 per cent are 1,132, divided on the totals of the year before", () => {
    const { totals } = tableOf({
      studyYear: "2019/2020",
      kkr: "syddanmark",
      ...shares("42", "19", "39"),
      studyPlaces: { from: "previous-year", totals: { ucsyd: 589, ucl: 521 }, change: { percent: "2" } },
      tieOrder: ["dagtilbud", "skole-fritid", "social-special"],
    });
    // 1132 × 589/1110 = 600.68, 1132 × 521/1110 = 531.32
    expect(totals).toEqual({ ucsyd: 601, ucl: 531 });
  });

  it("5: 784 at 39/24/37 are 306/188/290, not the 306/188/291 of 5 per cent on top of each row", () => {
    expect(rowsOf("absalon", 784, shares("39", "24", "37"), "sjaelland")).toEqual([306, 188, 290]);
  });

  it("7: 517 and 20 per cent, 620.4, are 620", () => {
    const studyPlaces = { from: "previous-year", totals: { ucn: 517 }, change: { percent: "20" } };
    const request = { studyYear: "2022/2023", kkr: "nordjylland", ...shares("40", "22", "38"), studyPlaces };
    expect(tableOf(request).totals).toEqual({ ucn: 620 });
  });

  it("7: 747 at 55/45 are 411/336", () => {
    expect(apportion(747, [55, 45])).toEqual({ ok: true, seats: [411, 336], tiesSettled: [] });
  });

  it("8: places 10, 7, 1 over 8 are a tie of the first and the last, which no decimal shows", () => {
    expect(apportion(8, [10, 7, 1])).toEqual({
      ok: false,
      refusal: { code: "tie", settled: [4, 3, 0], tied: [0, 2], seatsToDraw: 1 },
    });
    // The decimals that hide it.
    const quotas = [10, 7, 1].map((weight) => exact(8 * weight).dividedBy(18));
    const remainders = quotas.map((quota) => quota.minus(quota.floor()));
    expect(remainders[0]?.equals(remainders[2] ?? 0)).toBe(false);
  });
});

interface ApportionCase {
  readonly name?: string;
  readonly method: string;
  readonly seats: number;
  readonly weights: readonly string[];
  readonly minimum?: unknown;
  readonly expected: unknown;
}

function largestRemainderCases(file: string): ApportionCase[] {
  return casesOf<ApportionCase>(file).filter(
    ({ method, minimum }) => method === "largest-remainder" && minimum === undefined,
  );
}

describe("known answers for largest remainder without bounds, weights scaled as recommend scales them", () => {
  const oneWay = largestRemainderCases("apportion-one-way.json");
  it.each(oneWay)("$name, $seats seats", ({ seats, weights, expected }) => {
    expect(apportion(seats, inSameProportions(weights))).toEqual({
      ok: true,
      seats: expected,
      tiesSettled: [],
    });
  });

  const ties = largestRemainderCases("apportion-ties.json");
  // None so far: the file's ties are those of divisor methods, which test/apportion/cases.test.ts runs.
  it.each(ties)("a tie over $seats seats", ({ seats, weights, expected }) => {
    expect(apportion(seats, inSameProportions(weights))).toEqual({
      ok: false,
      refusal: { code: "tie", ...(expected as object) },
    });
  });

  it("are there", () => {
    expect(oneWay.length).toBeGreaterThanOrEqual(5);
  });
});
