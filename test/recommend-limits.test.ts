import fc from "fast-check";
import {
  explain,
  type Method,
  parseRequest,
  type Recommendation,
  recommend,
  type RecommendationRequest,
  valueOf,
} from "../src/index.js";
import { describe, expect, it } from "vitest";
import { anyRequest, anyTieOrder, tieProneRequest } from "./arbitraries/request.js";

const places = {
  ucsyd: { dagtilbud: 610, "skole-fritid": 230, "social-special": 520 },
  ucl: { dagtilbud: 500, "skole-fritid": 260, "social-special": 470 },
};

/** KKR Syddanmark's totals of 2018/2019 on internship places that are constructed. */
const base = {
  studyYear: "2023/2024",
  kkr: "syddanmark",
  internshipPlaces: Object.entries(places).flatMap(([institution, row]) =>
    Object.entries(row).map(([specialisation, count]) => ({ institution, specialisation, places: count })),
  ),
  studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
};

function recommended(more: object): Recommendation {
  return valueOf(recommend(valueOf(parseRequest({ ...base, ...more }))));
}

function refusalOf(more: object): object {
  const request = parseRequest({ ...base, ...more });
  const outcome = request.ok ? recommend(request.value) : request;
  expect(outcome.ok).toBe(false);
  return outcome.ok ? {} : outcome.refusals[0];
}

function cellsOf({ institutions }: Recommendation): number[][] {
  return institutions.map((row) => row.specialisations.map((cell) => cell.studyPlaces));
}

function note(recommendation: Recommendation, code: string): string | undefined {
  return recommendation.notes.find((entry) => entry.code === code)?.text;
}

describe("bounds", () => {
  it("hold a cell, and the rest share what is left in proportion", () => {
    // 521 − 120 = 401 over 500 and 470: 206.70 and 194.30.
    const bounds = [{ institution: "UCL", specialisation: "skole/fritid", minimum: 120 }];
    const result = recommended({ bounds });
    expect(cellsOf(result)).toEqual([
      [264, 100, 225],
      [207, 120, 194],
    ]);
    expect(note(result, "bounds")).toContain("mindst 120");
    const division = explain(result).divisions[1];
    expect(division?.rows.map(({ held }) => held)).toEqual([null, "minimum", null]);
    expect(division?.rows[0]?.quota.numerator).toBe(String(401 * 500));
    expect(division?.rows[0]?.quota.denominator).toBe(String(970));
  });

  it("hold an institution's part of a regional total", () => {
    const studyPlaces = { from: "regional-total", total: 1110 };
    const bounds = [{ institution: "ucl", maximum: 500 }];
    const totals = recommended({ studyPlaces, bounds }).institutions.map((row) => row.studyPlaces);
    expect(totals).toEqual([610, 500]);
  });

  it("that a stated total breaks are refused with both", () => {
    expect(refusalOf({ bounds: [{ institution: "ucl", maximum: 500 }] })).toMatchObject({
      code: "outside-bounds",
      institution: "ucl",
      studyPlaces: 521,
      maximum: 500,
    });
  });

  it("that can't be met are refused with who, needed and available", () => {
    expect(
      refusalOf({ bounds: [{ institution: "ucl", specialisation: "skole-fritid", minimum: 600 }] }),
    ).toMatchObject({ code: "infeasible", institution: "ucl", needed: 600, available: 521 });
  });

  it.for([
    [{ bounds: [{ institution: "ucl", minimum: 5, maximum: 4 }] }, "crossed-bounds", "bounds[0]"],
    [{ bounds: [{ institution: "ucl" }] }, "missing-bound", "bounds[0]"],
    [
      {
        bounds: [
          { institution: "ucl", minimum: 1 },
          { institution: "UCL", maximum: 900 },
        ],
      },
      "bounded-twice",
      "bounds[1]",
    ],
    [{ bounds: [{ institution: "kp", minimum: 1 }] }, "outside-kkr", "bounds[0].institution"],
    [{ bounds: [{ institution: "ucl", minimum: "1.110" }] }, "not-whole", "bounds[0].minimum"],
    [
      { decided: [{ institution: "ucl", specialisation: "skole", studyPlaces: 1 }] },
      "unknown-name",
      "decided[0].specialisation",
    ],
    [
      {
        bounds: [{ institution: "ucl", specialisation: "dagtilbud", maximum: 4 }],
        decided: [{ institution: "ucl", specialisation: "dagtilbud", studyPlaces: 5 }],
      },
      "outside-bounds",
      "decided[0]",
    ],
    [{ specialisationTotals: { dagtilbud: 1 } }, "missing-total", "specialisationTotals"],
    [
      { specialisationTotals: "by-internship-places", method: "largest-remainder" },
      "method-not-two-way",
      "method",
    ],
    [{ specialisationTotals: "by-places" }, "unknown-choice", "specialisationTotals"],
  ] as const)("as they are written are refused at their place: %j", ([more, code, path]) => {
    expect(refusalOf(more)).toMatchObject({ code, where: { path } });
  });

  it("hold whatever the internship places are, and every row sums", () => {
    fc.assert(
      fc.property(tieProneRequest, fc.nat(3), fc.nat(3), anyTieOrder, (request, least, room, tieOrder) => {
        const bounds = [
          { institution: "ucl", specialisation: "dagtilbud", minimum: least, maximum: least + room },
        ];
        const outcome = recommend({ ...request, bounds, tieOrder });
        if (!outcome.ok) {
          expect(outcome.refusals[0].code).toBe("infeasible");
          return;
        }
        const row = outcome.value.institutions[1];
        const cell = row?.specialisations[0]?.studyPlaces ?? NaN;
        expect(cell).toBeGreaterThanOrEqual(least);
        expect(cell).toBeLessThanOrEqual(least + room);
        expect(row?.specialisations.reduce((sum, entry) => sum + entry.studyPlaces, 0)).toBe(
          row?.studyPlaces,
        );
      }),
    );
  });
});

describe("a decided cell", () => {
  const decided = [{ institution: "ucl", specialisation: "skole-fritid", studyPlaces: 90 }];

  it("is held, the rest share what is left, and the note gives the calculated number beside it", () => {
    const result = recommended({ decided });
    // 431 over 500 and 470: 222.16 and 208.84.
    expect(cellsOf(result)[1]).toEqual([222, 90, 209]);
    expect(note(result, "decided")).toContain("90 studiepladser");
    expect(note(result, "decided")).toContain("giver 110");
    expect(explain(result).undecided?.[1]).toEqual([212, 110, 199]);
  });

  it("at 0 is held there, and the figures of the others sum without it", () => {
    const none = [{ institution: "ucl", specialisation: "skole-fritid", studyPlaces: 0 }];
    const result = recommended({ decided: none });
    // 521 over 500 and 470: 268.56 and 252.44.
    expect(cellsOf(result)[1]).toEqual([269, 0, 252]);
    const division = explain(result).divisions[1];
    expect(division?.rows.map(({ held }) => held)).toEqual([null, "minimum", null]);
    expect(division?.rows.map(({ quota }) => quota.decimal)).toEqual(["268.5567", "0.0000", "252.4433"]);
  });

  it("is held where both margins are", () => {
    const result = recommended({ decided, specialisationTotals: "by-internship-places" });
    expect(cellsOf(result)[1]?.[1]).toBe(90);
  });

  const at = (specialisation: string, studyPlaces: number, institution = "ucl"): object => ({
    ...{ institution, specialisation, studyPlaces },
  });

  it("above its institution's total is refused where it is decided, with both numbers", () => {
    const above = [at("dagtilbud", 10, "ucsyd"), at("dagtilbud", 522)];
    expect(refusalOf({ decided: above })).toMatchObject({
      ...{ code: "infeasible", institution: "ucl", needed: 522, available: 521 },
      ...{ cells: [above[1]], where: { path: "decided[1]" } },
    });
    expect(cellsOf(recommended({ decided: [at("dagtilbud", 521)] }))[1]).toEqual([521, 0, 0]);
    const methods = ["sainte-lague", "adams"].map((method) => refusalOf({ decided: above, method }));
    expect(methods).toMatchObject([{ cells: [above[1]] }, { cells: [above[1]] }]);
  });

  it("with which the decided cells pass the total is the one that is refused", () => {
    const decided = [at("dagtilbud", 521), at("skole-fritid", 1), at("social-special", 0)];
    const refusal = { code: "infeasible", needed: 522, available: 521, cells: decided };
    expect(refusalOf({ decided })).toMatchObject({ ...refusal, where: { path: "decided[1]" } });
  });

  it("is refused where all are decided and less than the total", () => {
    const decided = [at("dagtilbud", 300), at("skole-fritid", 110), at("social-special", 110)];
    const refusal = { code: "infeasible", needed: 521, available: 520, where: { path: "decided[2]" } };
    expect(refusalOf({ decided })).toMatchObject({ ...refusal, cells: decided });
    const exactly = [...decided.slice(0, 2), at("social-special", 111)];
    expect(cellsOf(recommended({ decided: exactly }))[1]).toEqual([300, 110, 111]);
  });

  it("above its specialisation's total is refused likewise", () => {
    const specialisationTotals = { dagtilbud: 466, "skole-fritid": 222, "social-special": 422 };
    const decided = [at("skole-fritid", 223)];
    expect(refusalOf({ decided, specialisationTotals })).toMatchObject({
      ...{
        code: "infeasible",
        institutions: [],
        specialisations: ["skole-fritid"],
        needed: 223,
        available: 222,
        cells: decided,
      },
    });
  });

  it("that leaves no cell with internship places to the rest is refused without a word of bounds", () => {
    const internshipPlaces = base.internshipPlaces.map((row) =>
      row.specialisation === "social-special" ? { ...row, places: 0 } : row,
    );
    const decided = [at("dagtilbud", 300), at("skole-fritid", 100)];
    const refusal = { code: "infeasible", needed: 521, available: 400 };
    const heldBy = { heldBy: "decisions", where: { path: "decided[1]" } };
    expect(refusalOf({ internshipPlaces, decided })).toMatchObject({ ...refusal, ...heldBy });
    const ofTotal = [{ institution: "ucl", maximum: 600 }];
    expect(refusalOf({ internshipPlaces, decided, bounds: ofTotal })).toMatchObject(heldBy);
    const bounds = [{ institution: "ucl", specialisation: "social-special", minimum: 0 }];
    expect(refusalOf({ internshipPlaces, decided, bounds })).toMatchObject({
      ...{ ...refusal, heldBy: "bounds-and-decisions" },
    });
    expect(refusalOf({ internshipPlaces, decided, bounds })).not.toHaveProperty("where");
  });

  it("is said to be in the way only where it is, and of what can't be met", () => {
    const decided = [at("dagtilbud", 100, "ucsyd")];
    const bounds = ["dagtilbud", "skole-fritid", "social-special"].map((specialisation) => ({
      ...{ institution: "ucl", specialisation, maximum: 100 },
    }));
    const refusals = [refusalOf({ decided, bounds }), refusalOf({ decided: [], bounds })];
    expect(refusals).toMatchObject([{ code: "infeasible" }, { code: "infeasible" }]);
    for (const refusal of refusals) expect(refusal).not.toHaveProperty("heldBy");
    const equal = base.internshipPlaces.map((row) => ({ ...row, places: 1 }));
    const tied = refusalOf({ internshipPlaces: equal, decided });
    expect(tied).toMatchObject({ code: "tie", institution: "ucsyd", studyPlacesToDraw: 1 });
    expect(tied).not.toHaveProperty("heldBy");
  });

  it("is held, or refused for what is decided, whatever the internship places are", () => {
    fc.assert(
      fc.property(tieProneRequest, fc.nat(9), fc.nat(9), anyTieOrder, (request, one, two, tieOrder) => {
        const decided = [
          { institution: "ucl", specialisation: "dagtilbud", studyPlaces: one },
          { institution: "ucl", specialisation: "social-special", studyPlaces: two },
        ];
        const outcome = recommend({ ...request, decided, tieOrder });
        if (outcome.ok) {
          const cells = cellsOf(outcome.value)[1];
          expect([cells?.[0], cells?.[2]]).toEqual([one, two]);
          return;
        }
        const [refusal] = outcome.refusals;
        expect(refusal).toMatchObject({ code: "infeasible", heldBy: "decisions" });
      }),
    );
  });
});

describe("both margins held", () => {
  const specialisationTotals = { dagtilbud: 466, "skole-fritid": 222, "social-special": 422 };

  it("sum in every row and every column, and the products round to the cells", () => {
    const result = recommended({ specialisationTotals });
    expect(result.method).toBe("sainte-lague");
    const cells = cellsOf(result);
    expect(cells.map((row) => row.reduce((sum, count) => sum + count, 0))).toEqual([589, 521]);
    expect([0, 1, 2].map((column) => cells.reduce((sum, row) => sum + (row[column] ?? 0), 0))).toEqual([
      466, 222, 422,
    ]);
    for (const row of explain(result).twoWay?.institutions ?? []) {
      for (const cell of row.cells) expect(Math.round(Number(cell.product))).toBe(cell.studyPlaces);
    }
  });

  it("by internship places take the region's total over the specialisations by largest remainder", () => {
    // 1,110 over 1,110, 490 and 990 of 2,590: 475.71, 210 and 424.29.
    const explanation = explain(recommended({ specialisationTotals: "by-internship-places" }));
    expect(explanation.divisions.map(({ rows }) => rows.map((row) => row.studyPlaces))).toEqual([
      [476, 210, 424],
    ]);
  });

  it("that do not sum alike are refused with both sums", () => {
    expect(refusalOf({ specialisationTotals: { ...specialisationTotals, dagtilbud: 465 } })).toMatchObject({
      code: "infeasible",
      needed: 1110,
      available: 1109,
      institutions: ["ucsyd", "ucl"],
      sums: { institutions: 1110, specialisations: 1109 },
      where: { path: "specialisationTotals" },
    });
  });

  it("that the cells with internship places can't hold are refused without a word of bounds", () => {
    const internshipPlaces = base.internshipPlaces.map((row) =>
      row.specialisation === "dagtilbud" && row.institution === "ucsyd" ? { ...row, places: 0 } : row,
    );
    const tooMany = { dagtilbud: 522, "skole-fritid": 288, "social-special": 300 };
    expect(refusalOf({ internshipPlaces, specialisationTotals: tooMany })).toMatchObject({
      ...{ code: "infeasible", needed: 522, available: 521, heldBy: "zeros" },
    });
    const bounds = [{ institution: "ucl", minimum: 1 }];
    expect(refusalOf({ internshipPlaces, specialisationTotals: tooMany, bounds })).not.toHaveProperty(
      "heldBy",
    );
  });

  const tied = {
    internshipPlaces: base.internshipPlaces.map((row) => ({ ...row, places: 5 })),
    studyPlaces: { from: "institution-totals", totals: { ucsyd: 1, ucl: 1 } },
    specialisationTotals: { dagtilbud: 1, "skole-fritid": 1, "social-special": 0 },
  };

  it("and tied are refused with every cell that differs", () => {
    expect(refusalOf(tied)).toMatchObject({
      code: "tie",
      cells: [
        { institution: "ucsyd", specialisation: "dagtilbud" },
        { institution: "ucsyd", specialisation: "skole-fritid" },
        { institution: "ucl", specialisation: "dagtilbud" },
        { institution: "ucl", specialisation: "skole-fritid" },
      ],
    });
  });

  it("and tied are settled by an order of all ids: the specialisation's position, then the institution's", () => {
    const tieOrder = ["skole-fritid", "ucl", "dagtilbud", "ucsyd", "social-special"];
    const result = recommended({ ...tied, tieOrder });
    expect(cellsOf(result)).toEqual([
      [1, 0, 0],
      [0, 1, 0],
    ]);
    expect(note(result, "tie-settled")).toContain("Skole- og fritidspædagogik");
    expect(explain(result).twoWay?.institutions[0]?.multiplier).toBeNull();
  });

  it("and tied are still refused where the order lacks an id", () => {
    expect(refusalOf({ ...tied, tieOrder: ["skole-fritid", "ucl", "dagtilbud", "ucsyd"] })).toMatchObject({
      code: "tie",
    });
  });

  it("hold whatever the internship places are", () => {
    fc.assert(
      fc.property(anyRequest, anyTieOrder, (request, tieOrder) => {
        const result = valueOf(
          recommend({ ...request, tieOrder, specialisationTotals: "by-internship-places" }),
        );
        const explanation = explain(result);
        const columns = explanation.divisions[0]?.rows.map((row) => row.studyPlaces);
        const cells = cellsOf(result);
        const sums = [0, 1, 2].map((column) => cells.reduce((sum, row) => sum + (row[column] ?? 0), 0));
        expect(sums).toEqual(columns);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the other methods", () => {
  const methods: readonly Exclude<Method, "largest-remainder">[] = [
    "sainte-lague",
    "dhondt",
    "adams",
    "huntington-hill",
    "dean",
  ];

  it.for(methods)("%s: every last figure is at least as large as every next one", (method) => {
    fc.assert(
      fc.property(tieProneRequest, anyTieOrder, (request, tieOrder) => {
        const outcome = recommend({ ...request, method, tieOrder });
        if (!outcome.ok) {
          // adams, huntington-hill and dean give each a first place.
          expect(outcome.refusals[0].code).toBe("too-few-study-places");
          return;
        }
        for (const division of explain(outcome.value).divisions) {
          if (division.kind !== "divisor") throw new Error("not by figures");
          for (const { lastFigure: last } of division.rows) {
            for (const { nextFigure: next } of division.rows) {
              if (last === null || next === null) continue;
              const [a, b] = [
                BigInt(last.numerator) * BigInt(next.denominator),
                BigInt(next.numerator) * BigInt(last.denominator),
              ];
              expect(a >= b).toBe(true);
            }
          }
        }
      }),
    );
  });

  it("give other tables, and each says its name in the notes", () => {
    const request: Partial<RecommendationRequest> = {
      studyPlaces: { from: "institution-totals", totals: { ucsyd: 10, ucl: 10 } },
    };
    const tables = (["dhondt", "adams"] as const).map((method) => recommended({ ...request, method }));
    expect(new Set(tables.map((table) => JSON.stringify(cellsOf(table)))).size).toBe(2);
    expect(tables.map((table) => note(table, "method"))).toEqual([
      "Fordelt efter D’Hondts metode (Jefferson).",
      "Fordelt efter Adams’ metode.",
    ]);
  });

  it("are refused by name where there are fewer study places than first places", () => {
    const studyPlaces = { from: "institution-totals", totals: { ucsyd: 2, ucl: 10 } };
    expect(refusalOf({ studyPlaces, method: "adams" })).toMatchObject({
      code: "too-few-study-places",
      institution: "ucsyd",
      needed: 3,
      available: 2,
    });
  });
});
