import { describe, expect, it } from "vitest";
import type { Refusal } from "../../domain/refusal.js";
import type { RecommendationRequest } from "../../domain/request.js";
import { parseRequest } from "./parse-request.js";

const SHARES = { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" };
const WITHOUT_BASIS = {
  studyYear: "2018/2019",
  kkr: "syddanmark",
  studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
};
const REQUEST = { ...WITHOUT_BASIS, specialisationShares: SHARES };
const PLACES = ["ucsyd", "ucl"].flatMap((institution) =>
  Object.keys(SHARES).map((specialisation) => ({ institution, specialisation, places: 10 })),
);
const NAMED = PLACES.map((row) => ({ ...row, provider: "Odense" }));

function parsed(data: unknown): RecommendationRequest {
  const outcome = parseRequest(data);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

function refusalsOf(data: unknown): readonly Refusal[] {
  const outcome = parseRequest(data);
  if (outcome.ok) throw new Error(`read as ${JSON.stringify(outcome.value)}`);
  return outcome.refusals;
}

/** Codes with the path, or the file's place, of each refusal. */
function refused(data: unknown): (readonly [string, string | undefined])[] {
  return refusalsOf(data).map(({ code, where }) => [code, where?.path] as const);
}

describe("what is read", () => {
  it("is a number with decimals as the text with those decimals", () => {
    expect(
      parsed({
        ...WITHOUT_BASIS,
        specialisationShares: { dagtilbud: 42.1, "skole-fritid": 19.9, "social-special": 38 },
        overbooking: { mode: "on-top", percent: 2.5 },
      }),
    ).toMatchObject({
      specialisationShares: { dagtilbud: "42.1", "skole-fritid": "19.9", "social-special": "38" },
      overbooking: { percent: "2.5" },
    });
    const places = PLACES.map((row, index) => (index === 2 ? { ...row, places: 0.0000001 } : row));
    expect(parsed({ ...WITHOUT_BASIS, internshipPlaces: places }).internshipPlaces?.[2]?.places).toBe(
      "0.0000001",
    );
  });

  it("leaves out a key that is null, at any depth, and the address of the schema", () => {
    const nulls = {
      kkr: "syddanmark",
      bounds: null,
      overbooking: null,
      internshipPlaces: null,
      $schema: "x",
    };
    const totals = { ucsyd: 589, ucl: 521 };
    const studyPlaces = { from: "previous-year", totals, change: { places: 1 }, changes: null };
    expect(parsed({ ...REQUEST, ...nulls, studyPlaces })).toEqual(
      parsed({ ...REQUEST, studyPlaces: { from: "previous-year", totals, change: { places: 1 } } }),
    );
    expect(
      parsed({ ...REQUEST, bounds: [{ institution: "ucl", minimum: 1, maximum: null }] }).bounds,
    ).toEqual([{ institution: "ucl", minimum: 1 }]);
  });

  it("is a plain request, as it is and without notices", () => {
    expect(parseRequest(REQUEST)).toEqual({ ok: true, value: REQUEST, notices: [] });
  });

  it("is a specialisation that one leaves out as 0, and said, once for all of whom it is the same", () => {
    const whole = [...PLACES, ...PLACES, ...PLACES].map((row, index) => ({
      ...row,
      provider: ["Odense", "Vejen", "Esbjerg"][Math.floor(index / PLACES.length)] ?? "",
    }));
    const left = whole.filter(
      ({ provider, institution, specialisation }) =>
        provider === "Odense" || institution === "ucl" || specialisation === "dagtilbud",
    );
    const outcome = parseRequest({ ...WITHOUT_BASIS, internshipPlaces: left });
    expect(outcome.ok && outcome.notices).toMatchObject([
      {
        ...{ code: "specialisations-left-out", providers: ["Esbjerg", "Vejen"], institution: "ucsyd" },
        specialisations: ["skole-fritid", "social-special"],
      },
    ]);
    const turned = parseRequest({ ...WITHOUT_BASIS, internshipPlaces: left.toReversed() });
    expect(turned.ok && turned.notices).toEqual(outcome.ok && outcome.notices);
    const complete = parseRequest({ ...WITHOUT_BASIS, internshipPlaces: whole });
    expect(complete.ok && complete.notices).toEqual([]);
  });

  it("is a text with three digits behind the point with those decimals, and said; unless the last is a 0", () => {
    const written = (places: string): unknown => ({
      ...{ ...WITHOUT_BASIS, internshipPlaces: PLACES.map((row) => ({ ...row, places })) },
    });
    const [places, times] = ["1.125", PLACES.length];
    expect(parsed(written(places)).internshipPlaces?.[0]?.places).toBe(places);
    const outcome = parseRequest(written(places));
    expect(outcome.ok && outcome.notices).toMatchObject([
      { code: "read-differently", what: "number", written: places, readAs: places, times },
    ]);
    expect(refused(written("1.110"))).toContainEqual(["ambiguous-number", "internshipPlaces[0].places"]);
    expect(refused(written("12.000"))).toHaveLength(PLACES.length);
    for (const places of ["12.5", "0.125", "1234.125", "12.1250", "1110"]) {
      const outcome = parseRequest(written(places));
      expect(outcome.ok && outcome.notices).toEqual([]);
    }
  });

  it("is who has answered, by the names of the reference data, each once", () => {
    const returns = { answered: ["Esbjerg Kommune", "Odense"], missing: ["vejen"], notRead: [] };
    expect(parsed({ ...REQUEST, returns }).returns).toEqual({
      ...{ answered: ["Esbjerg", "Odense"], missing: ["Vejen"], notRead: [] },
    });
    const twice = { ...returns, notRead: ["Odense Kommune"] };
    expect(refused({ ...REQUEST, returns: twice })).toEqual([["repeated-name", "returns.notRead[0]"]]);
    expect(refused({ ...REQUEST, returns: { ...returns, misssing: [] } })).toEqual([
      ["unknown-key", "returns"],
    ]);
  });

  it("has nobody among those who have not answered who has places, by a department either", () => {
    const [row, ...rows] = PLACES;
    const internshipPlaces = [
      { ...row, provider: "Vejen, Dagtilbud" },
      ...rows.map((one) => ({ ...one, provider: "Odense" })),
    ];
    const returns = { answered: ["Odense"], missing: ["Varde", "Vejen"], notRead: ["Billund"] };
    expect(refused({ ...WITHOUT_BASIS, internshipPlaces, returns })).toEqual([
      ["absent-with-places", "returns.missing[1]"],
    ]);
    const unread = { ...returns, missing: ["Varde"], notRead: ["Vejen"] };
    expect(refused({ ...WITHOUT_BASIS, internshipPlaces, returns: unread })).toEqual([
      ["absent-with-places", "returns.notRead[0]"],
    ]);
    parsed({ ...WITHOUT_BASIS, internshipPlaces, returns: { ...unread, notRead: [] } });
    const gone = { ...returns, answered: ["Odense", "Vejle", "Vejen"], missing: [], notRead: [] };
    expect(refused({ ...WITHOUT_BASIS, internshipPlaces, returns: gone })).toEqual([
      ["answered-without-places", "returns.answered[1]"],
    ]);
    parsed({ ...WITHOUT_BASIS, internshipPlaces: PLACES, returns: gone });
  });

  it("is every name, id and alias, as ids, with a notice for each read differently", () => {
    const outcome = parseRequest({
      studyYear: "2018-19",
      kkr: "KKR-Syddanmark",
      internshipPlaces: PLACES.map((row) => ({
        ...row,
        institution: row.institution === "ucl" ? "UC Lillebælt".normalize("NFD") : "UC Syddan-\nmark",
      })),
      studyPlaces: { from: "institution-totals", totals: { "UC SYD": 589, UCL: "521" } },
      tieOrder: ["Dagtilbud", "UCL"],
    });
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        ...{
          studyYear: "2018/2019",
          kkr: "syddanmark",
          internshipPlaces: PLACES,
          tieOrder: ["dagtilbud", "ucl"],
        },
        studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
      },
    });
    const notices = outcome.ok ? outcome.notices : [];
    expect(
      notices.map((notice) => (notice.code === "read-differently" ? [notice.what, notice.times] : [])),
    ).toEqual([
      ["study-year", 1],
      ["kkr", 1],
      ["institution", 3],
      ["institution", 3],
      ["institution", 1],
    ]);
  });

  it("is a whole number as number or text, and a decimal as text with a point", () => {
    const shares = { dagtilbud: 42, "skole-fritid": "20.5", "social-special": "37.5" };
    expect(parsed({ ...REQUEST, specialisationShares: shares }).specialisationShares).toEqual({
      dagtilbud: "42",
      "skole-fritid": "20.5",
      "social-special": "37.5",
    });
    const places = PLACES.map((row, index) => ({ ...row, places: ["7", "7.5", 7][index % 3] }));
    expect(
      parsed({ ...WITHOUT_BASIS, internshipPlaces: places }).internshipPlaces?.map((row) => row.places),
    ).toEqual([...[7, "7.5", 7], ...[7, "7.5", 7]]);
  });

  it.each(["included", "on-top"])("is without overbooking where 0 per cent are %s", (mode) => {
    const overbookingOf = (percent: unknown): unknown =>
      parsed({ ...REQUEST, overbooking: { mode, percent } }).overbooking;
    for (const nothing of [0, "0", "0.0", "00"]) expect(overbookingOf(nothing)).toEqual({ mode: "none" });
    expect(overbookingOf("0.5")).toEqual({ mode, percent: "0.5" });
  });

  it("is 0 where -0 is written, as a number or as text", () => {
    for (const total of [-0, "-0"]) {
      const { studyPlaces } = parsed({
        ...REQUEST,
        studyPlaces: { from: "institution-totals", totals: { ucsyd: total, ucl: 521 } },
      });
      expect(studyPlaces).toStrictEqual({ from: "institution-totals", totals: { ucsyd: 0, ucl: 521 } });
    }
    const { internshipPlaces } = parsed({
      ...WITHOUT_BASIS,
      internshipPlaces: [...PLACES.slice(1), { ...PLACES[0], places: -0 }],
    });
    expect(internshipPlaces?.at(-1)?.places).toBe(0);
  });

  it("is the same when it is read again", () => {
    const once = parsed({
      ...REQUEST,
      ...{ kkr: "KKR Syddanmark", studyYear: "2018/19", overbooking: { mode: "included", percent: 5 } },
      studyPlaces: { from: "previous-year", totals: { UCL: "5", ucsyd: 6 }, change: { percent: 2 } },
    });
    expect(parseRequest(once)).toEqual({ ok: true, value: once, notices: [] });
  });
});

describe("what is refused, with its path", () => {
  const totals = (values: object): object => ({
    ...REQUEST,
    studyPlaces: { from: "institution-totals", totals: values },
  });
  const previous = (values: object): object => ({
    ...REQUEST,
    studyPlaces: { from: "previous-year", totals: { ucsyd: 589, ucl: 521 }, ...values },
  });
  const shares = (values: object): object => ({ ...REQUEST, specialisationShares: values });

  it.each<[string, unknown, [string, string | undefined][]]>([
    ["nothing", undefined, [["wrong-type", undefined]]],
    ["a list", [], [["wrong-type", undefined]]],
    ["a number", 7, [["wrong-type", undefined]]],
    ["no study year", { ...REQUEST, studyYear: undefined }, [["missing-key", undefined]]],
    [
      "a study year that is none",
      { ...REQUEST, studyYear: "2018/2020" },
      [["invalid-study-year", "studyYear"]],
    ],
    ["a study year as a number", { ...REQUEST, studyYear: 2018 }, [["wrong-type", "studyYear"]]],
    ["a KKR that is none", { ...REQUEST, kkr: "fyn" }, [["unknown-name", "kkr"]]],
    ["no origin of the total", { ...REQUEST, studyPlaces: undefined }, [["no-origin", "studyPlaces"]]],
    [
      "an origin that is none",
      { ...REQUEST, studyPlaces: { from: "guess" } },
      [["no-origin", "studyPlaces"]],
    ],
    [
      "a total without its origin",
      { ...REQUEST, studyPlaces: { totals: {} } },
      [["no-origin", "studyPlaces"]],
    ],
    ["places and shares", { ...REQUEST, internshipPlaces: PLACES }, [["places-and-shares", undefined]]],
    ["neither places nor shares", WITHOUT_BASIS, [["no-places-or-shares", undefined]]],
    ["a total missing", totals({ ucsyd: 589 }), [["missing-total", "studyPlaces.totals"]]],
    [
      "a total outside the KKR",
      totals({ ucsyd: 1, ucl: 1, via: 1 }),
      [["outside-kkr", "studyPlaces.totals.via"]],
    ],
    [
      "a total that is not whole",
      totals({ ucsyd: 1, ucl: "1.5" }),
      [["not-whole", "studyPlaces.totals.ucl"]],
    ],
    [
      "a total that is a decimal number",
      totals({ ucsyd: 1, ucl: 1.5 }),
      [["not-whole", "studyPlaces.totals.ucl"]],
    ],
    ["a negative total", totals({ ucsyd: 1, ucl: -1 }), [["negative-number", "studyPlaces.totals.ucl"]]],
    ["a total too long", totals({ ucsyd: 1, ucl: 1e15 }), [["too-many-digits", "studyPlaces.totals.ucl"]]],
    [
      "a total too long as text",
      totals({ ucsyd: 1, ucl: "1000000000000000" }),
      [["too-many-digits", "studyPlaces.totals.ucl"]],
    ],
    ["NaN", totals({ ucsyd: 1, ucl: Number.NaN }), [["wrong-type", "studyPlaces.totals.ucl"]]],
    [
      "one institution under two names",
      totals({ ucsyd: 1, ucl: 1, UCL: 2 }),
      [["repeated-name", "studyPlaces.totals"]],
    ],
    [
      "a regional total by shares alone",
      { ...REQUEST, studyPlaces: { from: "regional-total", total: 1110 } },
      [["regional-total-without-places", "studyPlaces"]],
    ],
    ["last year without a change", previous({}), [["change-or-changes", "studyPlaces"]]],
    [
      "last year with both kinds of change",
      previous({ change: { places: 1 }, changes: { ucl: { places: 1 }, ucsyd: { places: 1 } } }),
      [["change-or-changes", "studyPlaces"]],
    ],
    [
      "a change missing",
      previous({ changes: { ucl: { places: 1 } } }),
      [["missing-change", "studyPlaces.changes"]],
    ],
    ["a change in no form", previous({ change: 20 }), [["change-form", "studyPlaces.change"]]],
    [
      "a change in two forms",
      previous({ change: { places: 1, percent: "2" } }),
      [["change-form", "studyPlaces.change"]],
    ],
    [
      "a change per cent that is none",
      previous({ change: { percent: "2,5" } }),
      [["not-a-number", "studyPlaces.change.percent"]],
    ],
    [
      "a change that was calculated in binary",
      previous({ change: { percent: 0.1 + 0.2 } }),
      [["too-many-digits", "studyPlaces.change.percent"]],
    ],
    [
      "shares that sum to 99.5",
      shares({ ...SHARES, dagtilbud: "41.5" }),
      [["shares-sum", "specialisationShares"]],
    ],
    [
      "shares that sum to 100 but for what no double sees",
      shares({ ...SHARES, dagtilbud: "41.9999999999999" }),
      [["shares-sum", "specialisationShares"]],
    ],
    [
      "a share missing",
      shares({ dagtilbud: "50", "skole-fritid": "50" }),
      [["missing-share", "specialisationShares"]],
    ],
    ["a share of nobody", shares({ ...SHARES, xyz: "0" }), [["unknown-name", "specialisationShares.xyz"]]],
    [
      "a negative share",
      shares({ ...SHARES, dagtilbud: "-42" }),
      [["negative-number", "specialisationShares.dagtilbud"]],
    ],
    [
      "shares that were calculated in binary",
      shares({ dagtilbud: 42.1 + 0.2, "skole-fritid": 19.7, "social-special": 38 }),
      [["too-many-digits", "specialisationShares.dagtilbud"]],
    ],
    ["a list that is null", { ...REQUEST, tieOrder: ["ucl", null] }, [["wrong-type", "tieOrder[1]"]]],
    ["a choice made by null", { ...REQUEST, overbooking: { mode: null } }, [["missing-key", "overbooking"]]],
    ["a needed key that is null", { ...REQUEST, studyYear: null }, [["missing-key", undefined]]],
    ["an unknown key that is null", { ...REQUEST, zzz: null }, [["unknown-key", undefined]]],
    [
      "overbooking without a percentage",
      { ...REQUEST, overbooking: { mode: "included" } },
      [["missing-key", "overbooking"]],
    ],
    [
      "an unknown mode",
      { ...REQUEST, overbooking: { mode: "incl" } },
      [["unknown-choice", "overbooking.mode"]],
    ],
    ["an unknown method", { ...REQUEST, method: "hamilton" }, [["unknown-choice", "method"]]],
    [
      "a tie order with a stranger",
      { ...REQUEST, tieOrder: ["ucl", "viaa"] },
      [["unknown-name", "tieOrder[1]"]],
    ],
    [
      "a tie order with one twice",
      { ...REQUEST, tieOrder: ["ucl", "UC Lillebælt"] },
      [["repeated-name", "tieOrder[1]"]],
    ],
    [
      "an institution without places",
      { ...WITHOUT_BASIS, internshipPlaces: PLACES.slice(0, 3) },
      [["missing-institution", "internshipPlaces"]],
    ],
    [
      "a specialisation missing, after all rows are added up",
      { ...WITHOUT_BASIS, internshipPlaces: PLACES.slice(1) },
      [["missing-specialisation", "internshipPlaces"]],
    ],
    [
      "the same provider's cell twice",
      { ...WITHOUT_BASIS, internshipPlaces: [...PLACES, { ...PLACES[0], places: 3 }] },
      [["duplicate-cell", "internshipPlaces[6].places"]],
    ],
    [
      "a row of sums among the rows",
      {
        ...WITHOUT_BASIS,
        internshipPlaces: [...NAMED, { ...PLACES[0], provider: "I ALT:", places: 3 }],
      },
      [["sum-as-provider", "internshipPlaces[6].provider"]],
    ],
    [
      "a row of nobody among rows of somebody",
      { ...WITHOUT_BASIS, internshipPlaces: [...NAMED.slice(1), ...PLACES.slice(0, 1)] },
      [["missing-value", "internshipPlaces[5].provider"]],
    ],
    [
      "places missing",
      {
        ...WITHOUT_BASIS,
        internshipPlaces: PLACES.map((row, index) => (index === 2 ? { ...row, places: undefined } : row)),
      },
      [["missing-key", "internshipPlaces[2]"]],
    ],
  ])("%s", (_, data, expected) => {
    expect(refused(data)).toEqual(expected);
  });

  describe("two rows of one cell", () => {
    // A provider is free text: only who is the same municipality or region under two names is the same.
    const withProviders = (first?: string, second?: string): object => {
      const [cell] = PLACES;
      const rows = [first, second].map((provider) => ({
        ...cell,
        ...(provider === undefined ? {} : { provider }),
      }));
      const rest = first === undefined ? PLACES : NAMED;
      return { ...WITHOUT_BASIS, internshipPlaces: [...rows, ...rest.slice(1)] };
    };

    it.each<[string, string | undefined, string | undefined, string?]>([
      ["a municipality", "Esbjerg", "ESBJERG KOMMUNE", "Esbjerg"],
      ["a municipality by another wording", "Nordfyn", "Nordfyns Kommune", "Nordfyn"],
      ["a municipality of another KKR", "Køge", "Køge Kommune", "Køge"],
      ["a region", "Region Syddanmark", " region  syddanmark"],
      ["who is neither, in another case", "Den Selvejende", "den selvejende "],
      ["nobody named", undefined, " "],
    ])("%s: refused, for it may be one return twice", (_, first, second, writtenFirst) => {
      const [refusal, ...others] = refusalsOf(withProviders(first, second));
      expect(refusal).toMatchObject({
        code: "duplicate-cell",
        where: { path: "internshipPlaces[1].places" },
      });
      expect(refusal).toHaveProperty("provider", second?.trim() === "" ? null : second);
      expect(refusal?.code === "duplicate-cell" && refusal.writtenFirst).toBe(writtenFirst);
      expect(others).toEqual([]);
    });

    it.each([
      ["two sites of a municipality", "Esbjerg, Børnehuset A", "Esbjerg, Børnehuset B"],
      ["a municipality and the region", "Esbjerg", "Region Syddanmark"],
      ["a region and a name that is not a region's", "Region Syddanmark", "Syddanmark"],
      ["two that are neither", "Den Selvejende", "Den Selvejende Kommune"],
    ])("%s: added up", (_, first, second) => {
      expect(parsed(withProviders(first, second)).internshipPlaces).toHaveLength(PLACES.length + 1);
    });
  });

  describe("whose the places are", () => {
    const withProviders = (...providers: readonly string[]): object => ({
      ...WITHOUT_BASIS,
      internshipPlaces: PLACES.map((row, index) => ({ ...row, provider: providers[index] ?? "Odense" })),
    });

    it("a municipality and one of its sites: refused, with what each says", () => {
      expect(refusalsOf(withProviders("Esbjerg Kommune", "Esbjerg, Børnehuset A"))).toMatchObject([
        {
          ...{ code: "whole-and-part", provider: "Esbjerg" },
          answers: [
            { written: "Esbjerg Kommune", where: { path: "internshipPlaces[0].provider" } },
            { written: "Esbjerg, Børnehuset A", where: { path: "internshipPlaces[1].provider" } },
          ],
          where: { path: "internshipPlaces[1].provider" },
        },
      ]);
    });

    it.each([
      ["a text that names two, once", ["Esbjerg/Vejle", "Esbjerg/Vejle"], ["two-providers-in-one"]],
      ["an empty one among others", [" ", ""], ["missing-value", "missing-value"]],
      ["a sum, in any wording", ["Esbjerg Total", "Kommuner i alt"], ["sum-as-provider", "sum-as-provider"]],
      ["a number alone", ["20", "1.110,5"], ["sum-as-provider", "sum-as-provider"]],
    ])("%s: refused", (_, providers, codes) => {
      expect(refusalsOf(withProviders(...providers)).map(({ code }) => code)).toEqual(codes);
    });

    it("a label is what the user says that it is", () => {
      const data = withProviders("Summen af alt", "Bredgade");
      const answered = (...[sums, providers]: readonly [string[], string[]]): unknown[] => {
        const outcome = parseRequest(data, { sums, providers });
        return outcome.ok ? [] : outcome.refusals.map(({ where }) => where?.path);
      };
      expect(answered([], [])).toEqual(["internshipPlaces[0].provider"]);
      expect(answered([], ["summen af alt"])).toEqual([]);
      expect(answered(["Bredgade"], ["Summen af alt"])).toEqual(["internshipPlaces[1].provider"]);
    });
  });

  it("an unknown key, with the nearest known, at every level", () => {
    const unknown = (data: object): unknown => {
      const [refusal] = refusalsOf(data);
      return refusal?.code === "unknown-key" ? [refusal.key, refusal.nearest] : refusal;
    };
    expect(unknown({ ...REQUEST, studyyear: "x" })).toEqual(["studyyear", "studyYear"]);
    expect(unknown({ ...REQUEST, zzz: 1 })).toEqual(["zzz", null]);
    expect(unknown(previous({ chnge: 1 }))).toEqual(["chnge", "change"]);
    const on = { mode: "on-top", percent: 5 };
    expect(unknown({ ...REQUEST, overbooking: { ...on, procent: 5 } })).toEqual(["procent", "percent"]);
    const rows = PLACES.map((row) => ({ ...row, place: 1 }));
    expect(unknown({ ...WITHOUT_BASIS, internshipPlaces: rows })).toEqual(["place", "places"]);
  });

  it.each<[string, object, string, string | null]>([
    ["no overbooking", { overbooking: { mode: "none", percent: 5 } }, "percent", null],
    ["a total", { studyPlaces: { from: "regional-total", total: 1, totals: {} } }, "totals", "total"],
    [
      "a total and a change",
      { studyPlaces: { from: "regional-total", total: 1, change: 1 } },
      "change",
      null,
    ],
    ["totals", { studyPlaces: { from: "institution-totals", totals: {}, total: 1 } }, "total", "totals"],
    ["a ceiling", { studyPlaces: { from: "capacity", total: 1 } }, "total", null],
  ])("a key of another choice, beside %s: only a key of this choice is near", (_, part, key, nearest) => {
    const [refusal] = refusalsOf({ ...REQUEST, ...part });
    expect(refusal).toMatchObject({ code: "unknown-key", key, nearest });
  });

  it("a key __proto__ is refused like any other that is none, never left out in silence", () => {
    const hidden = (text: string): unknown =>
      JSON.parse(JSON.stringify(REQUEST).replace(text, `"__proto__":7,${text}`));
    expect(refused(hidden('"studyYear"'))).toEqual([["unknown-key", undefined]]);
    expect(refused(hidden('"dagtilbud"'))).toEqual([["unknown-key", "specialisationShares"]]);
    expect(refused(hidden('"ucsyd"'))).toEqual([["unknown-key", "studyPlaces.totals"]]);
  });

  it("names in their thousands: the first 1,000 are described, in seconds", () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `ukendt navn ${index.toString(36)}`);
    const before = performance.now();
    const refusals = refusalsOf({ ...REQUEST, tieOrder: names });
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(refusals).toHaveLength(1001);
    expect(refusals[1000]).toMatchObject({ code: "further-faults", of: "unknown-name", count: 99_000 });
    const keys = Object.fromEntries(names.slice(0, 2000).map((name) => [name, 1]));
    expect(refusalsOf({ ...REQUEST, ...keys }).at(-1)).toMatchObject({ of: "unknown-key", count: 1000 });
  });

  it("all faults in one go", () => {
    const faulty = {
      ...REQUEST,
      specialisationShares: { ...SHARES, dagtilbud: "x" },
      studyPlaces: { from: "institution-totals", totals: { ucsyd: -1, ucl: "1.5" } },
      overbooking: { mode: "included", percent: "-1" },
      tieOrder: ["nobody"],
    };
    expect(
      refused(faulty)
        .map(([code]) => code)
        .sort(),
    ).toEqual(["negative-number", "negative-number", "not-a-number", "not-whole", "unknown-name"]);
  });

  it.each([{ kkr: "nope" }, { studyYear: "x" }, { kkr: 3 }, { studyYear: null }, { kkr: null, kkrr: "ucl" }])(
    "%o and an unknown key hide nothing of what does not depend on them",
    (wrong) => {
      const specialisationShares = { ...SHARES, dagtilbud: 43 };
      const studyPlaces = { from: "institution-totals", totals: { ucsyd: -1, ucl: 521 } };
      const codes = refused({ ...REQUEST, specialisationShares, studyPlaces, stranger: 1, ...wrong });
      expect(codes).toEqual(
        expect.arrayContaining([
          ["unknown-key", undefined],
          ["shares-sum", "specialisationShares"],
          ["negative-number", "studyPlaces.totals.ucsyd"],
        ]),
      );
      expect(codes.length).toBeLessThan(6);
    },
  );

  it("a KKR of later years is not refused where the year is", () => {
    expect(refused({ ...REQUEST, studyYear: "x", kkr: "oestdanmark" })).toEqual([
      ["invalid-study-year", "studyYear"],
    ]);
  });

  const FULL = {
    ...WITHOUT_BASIS,
    internshipPlaces: NAMED,
    internshipPlacesUnit: "half-year",
    specialisationTotals: { dagtilbud: 400, "skole-fritid": 300, "social-special": 410 },
    bounds: [{ institution: "ucl", specialisation: "dagtilbud", minimum: 100 }],
    decided: [{ institution: "ucl", specialisation: "dagtilbud", studyPlaces: 110 }],
    overbooking: { mode: "on-top", percent: 5 },
    intake: { summer: 55, winter: 45 },
    survival: { period2: "0.95", period3: "0.9" },
    method: "dhondt",
    tieOrder: ["ucl", "dagtilbud"],
    returns: { answered: ["Odense"], missing: ["Vejen"], notRead: [] },
  };

  it.each(Object.keys(FULL))("of another shape of %s nothing else is the consequence", (key) => {
    expect(parsed(FULL)).toMatchObject({ kkr: "syddanmark" });
    const shares = refused({ ...FULL, internshipPlaces: undefined, specialisationShares: true });
    for (const codes of [refused({ ...FULL, [key]: true }), shares]) {
      expect(codes).toHaveLength(1);
      expect(codes[0]?.[0]).toMatch(/^(?:wrong-type|unknown-choice|no-origin)$/);
    }
    // Under a name that is nearly the key's it may be what is meant.
    const { [key as keyof typeof FULL]: value, ...others } = FULL;
    const codes = refused({ ...others, [`${key}x`]: value }).map(([code]) => code);
    const required = { studyYear: ["missing-key"], studyPlaces: ["no-origin"] }[key] ?? [];
    expect(codes.toSorted()).toEqual([...required, "unknown-key"].toSorted());
  });

  it("a bound under a key that nobody knows is not said to be missing", () => {
    expect(refused({ ...REQUEST, bounds: [{ institution: "ucl", minimun: 3 }] })).toEqual([
      ["unknown-key", "bounds[0]"],
    ]);
  });

  it("an empty name among those who have answered or not", () => {
    const returns = { answered: [""], missing: [" "], notRead: [] };
    expect(refused({ ...WITHOUT_BASIS, internshipPlaces: NAMED, returns })).toEqual([
      ["missing-key", "returns.answered[0]"],
      ["missing-key", "returns.missing[0]"],
    ]);
  });
});
