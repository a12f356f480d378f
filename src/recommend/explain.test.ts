import { describe, expect, it } from "vitest";
import { valueOf } from "../messages/value-of.js";
import type { Recommendation } from "../domain/recommendation.js";
import { parseRequest } from "../input/request/parse-request.js";
import { explain } from "./explain.js";
import type { ExplainedDivision, RemainderDivision } from "./explanation.js";
import { recommend } from "./recommend.js";

function recommended(data: object): Recommendation {
  return valueOf(recommend(valueOf(parseRequest({ studyYear: "2023/2024", ...data }))));
}

function only<T>(list: readonly T[]): T {
  const [first, ...others] = list;
  if (first === undefined || others.length > 0) throw new Error(`${list.length} of one`);
  return first;
}

function places(institution: string, ...numbers: readonly (number | string)[]): object[] {
  return ["dagtilbud", "skole-fritid", "social-special"].map((specialisation, index) => ({
    institution,
    specialisation,
    places: numbers[index],
  }));
}

const absalon = (total: number, numbers: readonly (number | string)[], more: object = {}): object => ({
  kkr: "sjaelland",
  internshipPlaces: places("absalon", ...numbers),
  studyPlaces: { from: "institution-totals", totals: { absalon: total } },
  ...more,
});

function byRemainders(division: ExplainedDivision): RemainderDivision {
  if (division.kind !== "largest-remainder") throw new Error("not by largest remainder");
  return division;
}

/** The table from the explanation's figures alone, by hand: whole part, and one more by rank. */
function byHand(division: ExplainedDivision): number[] {
  return byRemainders(division).rows.map(({ wholePart, placeByRank }) => wholePart + (placeByRank ? 1 : 0));
}

describe("explain", () => {
  it("gives basis, quota, whole part, remainder, rank and place of every row, and the cut", () => {
    const recommendation = recommended({
      kkr: "sjaelland",
      specialisationShares: { dagtilbud: "39", "skole-fritid": "24", "social-special": "37" },
      studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
    });
    const division = byRemainders(only(explain(recommendation).divisions));
    // 747 × 39, 24 and 37 ÷ 100: 291.33, 179.28 and 276.39
    expect(division).toMatchObject({
      ...{ over: "specialisations", institution: "absalon", basis: "shares", basisTotal: "100" },
      ...{ studyPlaces: 747, placesByRank: 1 },
      rows: [
        {
          ...{ id: "dagtilbud", name: "Dagtilbudspædagogik", basis: "39", wholePart: 291, rank: 2 },
          ...{ placeByRank: false, placeByTieOrder: false, studyPlaces: 291 },
          quota: { numerator: "29133", denominator: "100", decimal: "291.3300" },
          remainder: { numerator: "33", denominator: "100", decimal: "0.3300" },
        },
        { wholePart: 179, rank: 3, placeByRank: false, studyPlaces: 179, remainder: { decimal: "0.2800" } },
        { wholePart: 276, rank: 1, placeByRank: true, studyPlaces: 277, remainder: { decimal: "0.3900" } },
      ],
      cut: {
        lastIn: { id: "social-special", figure: { numerator: "39" } },
        firstOut: { id: "dagtilbud", figure: { numerator: "33" } },
      },
    });
  });

  it("adds the providers of a cell up, and explains decimals as exact fractions", () => {
    const recommendation = recommended({
      ...absalon(10, []),
      internshipPlaces: [
        ...places("absalon", "0.5", "0.25", 2).map((row) => ({ ...row, provider: "Faxe" })),
        ...places("absalon", "0.5", "0.25", 2).map((row) => ({ ...row, provider: "Køge" })),
      ],
    });
    const division = byRemainders(only(explain(recommendation).divisions));
    expect(division.rows.map(({ basis }) => basis)).toEqual(["1", "0.5", "4"]);
    expect([division.basis, division.basisTotal]).toEqual(["internship-places", "5.5"]);
    expect(division.rows.map(({ quota }) => `${quota.numerator}/${quota.denominator}`)).toEqual([
      "100/55",
      "50/55",
      "400/55",
    ]);
  });

  it("says who got a place by the tie order, and equal remainders have one rank", () => {
    const recommendation = recommended(absalon(8, [10, 7, 1], { tieOrder: ["social-special"] }));
    const division = byRemainders(only(explain(recommendation).divisions));
    expect(division.rows.map(({ rank }) => rank)).toEqual([1, 3, 1]);
    expect(division.rows.map(({ placeByTieOrder }) => placeByTieOrder)).toEqual([false, false, true]);
    expect(division.cut).toMatchObject({
      lastIn: { id: "social-special", figure: { numerator: "8", denominator: "18" } },
      firstOut: { id: "dagtilbud", figure: { numerator: "8", denominator: "18" } },
    });
    expect(byHand(division)).toEqual([4, 3, 1]);
  });

  it("has no cut where no place is left, and nothing to explain where nothing is divided", () => {
    const even = byRemainders(only(explain(recommended(absalon(6, [1, 2, 3]))).divisions));
    expect([even.cut, even.placesByRank, byHand(even)]).toEqual([null, 0, [1, 2, 3]]);
    const none = only(explain(recommended(absalon(0, [0, 0, 0]))).divisions);
    expect(none.rows.map(({ quota }) => quota.decimal)).toEqual(["0.0000", "0.0000", "0.0000"]);
  });

  it("puts the division over institutions first, and the figures give the table by hand", () => {
    const recommendation = recommended({
      kkr: "syddanmark",
      internshipPlaces: [...places("ucsyd", 103, 41, 77), ...places("ucl", 90, 52, 71)],
      studyPlaces: { from: "regional-total", total: 1110 },
    });
    const [over, ...splits] = explain(recommendation).divisions;
    if (over === undefined) throw new Error("no division");
    expect([over.over, over.basis, over.basisTotal]).toEqual(["institutions", "internship-places", "434"]);
    expect(byHand(over)).toEqual(recommendation.institutions.map(({ studyPlaces }) => studyPlaces));
    expect(splits.map(byHand)).toEqual(
      recommendation.institutions.map(({ specialisations }) => specialisations.map((row) => row.studyPlaces)),
    );
    expect(splits.map(({ studyPlaces }) => studyPlaces)).toEqual(byHand(over));
  });

  it("tells last year's sum, the change and the rounding", () => {
    const shares = {
      specialisationShares: { dagtilbud: "40", "skole-fritid": "22", "social-special": "38" },
    };
    const previous = (more: object): object => ({
      ...{ kkr: "nordjylland", ...shares },
      studyPlaces: { from: "previous-year", totals: { ucn: 517 }, ...more },
    });
    expect(explain(recommended(previous({ change: { percent: "20" } }))).changed).toEqual({
      ...{ before: 517, exact: "620.4", studyPlaces: 620 },
    });
    expect(explain(recommended(previous({ changes: { ucn: { places: 3 } } }))).changedEach).toEqual({
      ucn: { before: 517, exact: "520", studyPlaces: 520 },
    });
  });

  it("has what the request gives cause for, and no other key", () => {
    const shares = {
      specialisationShares: { dagtilbud: "40", "skole-fritid": "22", "social-special": "38" },
    };
    const keysOf = (more: object): string[] =>
      Object.keys(explain(recommended({ kkr: "nordjylland", ...shares, ...more })));
    const always = ["names", "from"];
    const studyPlaces = { from: "institution-totals", totals: { ucn: 517 } };
    const previous = { from: "previous-year", totals: { ucn: 517 } };
    expect(keysOf({ studyPlaces })).toEqual([...always, "divisions"]);
    expect(keysOf({ studyPlaces: { ...previous, change: { places: 3 } } })).toEqual([
      ...[...always, "changed", "divisions"],
    ]);
    expect(keysOf({ studyPlaces: { ...previous, changes: { ucn: { places: 3 } } } })).toEqual([
      ...[...always, "changedEach", "divisions"],
    ]);
    const decided = [{ institution: "ucn", specialisation: "dagtilbud", studyPlaces: 200 }];
    expect(keysOf({ studyPlaces, decided })).toEqual([...always, "divisions", "undecided"]);
    const specialisationTotals = { dagtilbud: 207, "skole-fritid": 114, "social-special": 196 };
    expect(keysOf({ studyPlaces, specialisationTotals })).toEqual([...always, "divisions", "twoWay"]);
  });

  it("names the institutions and specialisations of the table", () => {
    const { names, from } = explain(recommended(absalon(10, [6, 3, 1])));
    expect(from).toBe("institution-totals");
    expect(names).toEqual({
      absalon: "Professionshøjskolen Absalon",
      dagtilbud: "Dagtilbudspædagogik",
      "skole-fritid": "Skole- og fritidspædagogik",
      "social-special": "Social- og specialpædagogik",
    });
  });

  it("says of each division over whom it is: of the institutions nobody's own, of specialisations whose", () => {
    const { divisions } = explain(
      recommended({
        kkr: "syddanmark",
        internshipPlaces: [...places("ucsyd", 103, 41, 77), ...places("ucl", 90, 52, 71)],
        studyPlaces: { from: "regional-total", total: 1110 },
      }),
    );
    expect(divisions.map((division) => [division.over, division.name, "institution" in division])).toEqual([
      ["institutions", undefined, false],
      ["specialisations", "UC Syddanmark", true],
      ["specialisations", "UCL Erhvervsakademi og professionshøjskole", true],
    ]);
    expect(divisions.map(({ institution }) => institution)).toEqual([undefined, "ucsyd", "ucl"]);
  });

  it("follows a divisor method by its own figures", () => {
    const division = only(explain(recommended(absalon(10, [6, 3, 0], { method: "dhondt" }))).divisions);
    expect(division).toMatchObject({
      ...{ kind: "divisor", method: "dhondt", basisTotal: "9", studyPlaces: 10 },
      cut: { lastIn: { figure: { decimal: "0.8571" } }, firstOut: { figure: { decimal: "0.7500" } } },
    });
  });

  it("gives the cells without what was decided, and null where they are not settled", () => {
    const decided = [{ institution: "absalon", specialisation: "dagtilbud", studyPlaces: 1 }];
    expect(explain(recommended(absalon(10, [6, 3, 1], { decided }))).undecided).toEqual([[6, 3, 1]]);
    expect(explain(recommended(absalon(3, [1, 1, 0], { decided }))).undecided).toBeNull();
  });

  it("throws where one cell or one total of several is another", () => {
    const recommendation = recommended({
      kkr: "syddanmark",
      internshipPlaces: [...places("ucsyd", 103, 41, 77), ...places("ucl", 90, 52, 71)],
      studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
    });
    const [ucsyd, ucl] = recommendation.institutions;
    if (ucsyd === undefined || ucl === undefined) throw new Error("no institutions");
    const message = "explain: the recommendation's table is not the one that its own request gives";
    const other = { ...recommendation, institutions: [ucsyd, { ...ucl, studyPlaces: 520 }] };
    expect(() => explain(other)).toThrow(message);
    const specialisations = ucl.specialisations.map((row, index) =>
      index === 2 ? { ...row, studyPlaces: row.studyPlaces + 1 } : row,
    );
    const cell = { ...recommendation, institutions: [ucsyd, { ...ucl, specialisations }] };
    expect(() => explain(cell)).toThrow(message);
  });

  it("throws where the request has no result", () => {
    const recommendation = recommended(absalon(3, [1, 1, 0], { tieOrder: ["dagtilbud"] }));
    const request = { ...recommendation.request, tieOrder: [] };
    expect(() => explain({ ...recommendation, request })).toThrow("not the one that its own request gives");
  });

  it("throws where the table lacks an institution of its own form", () => {
    const recommendation = recommended(absalon(3, [2, 1, 0]));
    expect(() => explain({ ...recommendation, institutions: [] })).toThrow("not the one that its own");
  });

  it("throws where the table is not the one that its own request gives", () => {
    const recommendation = recommended(absalon(747, [39, 24, 37]));
    const [institution] = recommendation.institutions;
    if (institution === undefined) throw new Error("no institution");
    const specialisations = institution.specialisations.map((row, index) => ({
      ...row,
      studyPlaces: row.studyPlaces + ([1, -1, 0].at(index) ?? 0),
    }));
    const changed = { ...recommendation, institutions: [{ ...institution, specialisations }] };
    expect(() => explain(changed)).toThrow("not the one that its own request gives");
    expect(() =>
      explain({ ...recommendation, institutions: [{ ...institution, studyPlaces: 746 }] }),
    ).toThrow();
  });
});
