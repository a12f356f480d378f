// R15 of docs/method.md.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallRequest, smallSharesRequest } from "../../test/arbitraries/small-request.js";
import { type Amount, exact, plain } from "../domain/amount.js";
import type { RecommendationRequest } from "../domain/request.js";
import { recommend } from "../recommend/recommend.js";
import type { Nudge } from "./nudge.js";
import { sensitivity, type Sensitivity } from "./sensitivity.js";

/** The table as a text, by recommending from the start; "none" where there is none. */
function tableFor(request: RecommendationRequest): string {
  const outcome = recommend(request);
  return outcome.ok
    ? JSON.stringify(outcome.value.institutions.map((row) => row.specialisations.map((it) => it.studyPlaces)))
    : "none";
}

function withPlaces(request: RecommendationRequest, index: number, change: string): RecommendationRequest {
  const places = (request.internshipPlaces ?? []).map((row, position) =>
    position === index ? { ...row, places: plain(exact(row.places).plus(change)) } : row,
  );
  return { ...request, internshipPlaces: places };
}

function withShares(
  request: RecommendationRequest,
  from: string,
  to: string,
  change: string,
): RecommendationRequest {
  const shares: Readonly<Record<string, Amount>> = request.specialisationShares ?? {};
  const moved = { [from]: exact(shares[from] ?? 0).minus(change), [to]: exact(shares[to] ?? 0).plus(change) };
  const texts = Object.entries(moved).map(([id, share]) => [id, plain(share)] as const);
  return { ...request, specialisationShares: Object.fromEntries([...Object.entries(shares), ...texts]) };
}

/** Every change in turn, from the smallest: the first after which the table is another. null where none is. */
function counted(
  unit: string,
  most: number,
  base: RecommendationRequest,
  after: (change: string) => RecommendationRequest,
): string | null {
  const table = tableFor(base);
  for (let units = 1; units <= most; units += 1) {
    const change = plain(exact(unit).times(units));
    if (tableFor(after(change)) !== table) return change;
  }
  return null;
}

/** The search's answer, as far as it can be counted to. */
function within(nudge: Nudge | null, unit: string, most: number): string | null {
  return nudge === null || exact(nudge.change).greaterThan(exact(unit).times(most)) ? null : nudge.change;
}

describe("sensitivity: one unit less changes nothing, that many change something", () => {
  it("for internship places, in every cell, up and down, by every method, with bounds and both margins", () => {
    fc.assert(
      fc.property(smallRequest(), (request) => {
        const outcome = sensitivity(request);
        expect(outcome.ok).toBe(recommend(request).ok);
        if (!outcome.ok || outcome.value.basis !== "internship-places") return;
        const { unit, cells } = outcome.value;
        for (const [index, { up, down, internshipPlaces }] of cells.entries()) {
          const all = exact(internshipPlaces).dividedBy(unit).toNumber();
          const most = 40;
          expect(within(up, unit, most)).toBe(
            counted(unit, most, request, (change) => withPlaces(request, index, change)),
          );
          expect(down?.change ?? null).toBe(
            counted(unit, all, request, (change) => withPlaces(request, index, `-${change}`)),
          );
        }
      }),
      { numRuns: Number(process.env["RUNS"] ?? 40) },
    );
  });

  it("for shares, in tenths of a percentage point, from every specialisation to every other", () => {
    fc.assert(
      fc.property(smallSharesRequest, (request) => {
        const outcome = sensitivity(request);
        expect(outcome.ok).toBe(recommend(request).ok);
        if (!outcome.ok || outcome.value.basis !== "shares") return;
        for (const { from, to, nudge } of outcome.value.pairs) {
          const all = exact(request.specialisationShares?.[from] ?? 0)
            .times(10)
            .toNumber();
          expect(nudge?.change ?? null).toBe(
            counted("0.1", all, request, (change) => withShares(request, from, to, change)),
          );
        }
      }),
      { numRuns: Number(process.env["RUNS"] ?? 12) },
    );
  });
});

/** Constructed: Absalon alone, with these internship places. */
function requestOf(places: readonly Amount[], total: number): RecommendationRequest {
  return {
    studyYear: "2023/2024",
    kkr: "sjaelland",
    internshipPlaces: ["dagtilbud", "skole-fritid", "social-special"].map((specialisation, index) => ({
      institution: "absalon",
      specialisation,
      places: places[index] ?? 0,
    })),
    studyPlaces: { from: "institution-totals", totals: { absalon: total } },
  };
}

function ofPlaces(request: RecommendationRequest): Extract<Sensitivity, { basis: "internship-places" }> {
  const outcome = sensitivity(request);
  if (!outcome.ok || outcome.value.basis !== "internship-places") throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

describe("sensitivity", () => {
  it("says where the study place goes, and finds the closest call of the table", () => {
    // Quotas 2.5 − a little, 1.5 + a little, and 1 of 5: 249, 151 and 100 places; worked by hand.
    const { cells, closest, unit } = ofPlaces(requestOf([249, 151, 100], 5));
    expect(unit).toBe("1");
    expect(cells.map(({ studyPlaces }) => studyPlaces)).toEqual([2, 2, 1]);
    // Remainders are equal where 5 × (98 + more) = 500 + more: at 2.5, so 3 more is the first that moves.
    expect(cells[0]?.up).toEqual({
      change: "3",
      effect: {
        kind: "moves",
        from: [{ institution: "absalon", specialisation: "skole-fritid", studyPlaces: 1 }],
        to: [{ institution: "absalon", specialisation: "dagtilbud", studyPlaces: 1 }],
        byTieOrder: false,
      },
    });
    // And 5 × (98 + fewer) = 500 − fewer: at 1.67.
    expect(cells[1]?.down?.change).toBe("2");
    expect(closest).toContainEqual({
      institution: "absalon",
      specialisation: "skole-fritid",
      way: "down",
      change: "2",
    });
    expect(new Set(closest.map(({ change }) => change))).toEqual(new Set(["2"]));
  });

  it("counts a tie as a move and calls it one; with a tie order that settles it, the table decides", () => {
    const request = requestOf([10, 8, 1], 8);
    const tie = { kind: "tie", between: [expect.anything(), expect.anything()] };
    expect(ofPlaces(request).cells[1]?.down).toEqual({ change: "1", effect: tie });
    const kept = ofPlaces({ ...request, tieOrder: ["social-special", "dagtilbud"] });
    expect(kept.cells[1]?.down?.change).toBe("2");
    const lost = ofPlaces({ ...request, tieOrder: ["dagtilbud", "social-special"] });
    expect(lost.cells[1]?.down).toEqual({
      change: "1",
      effect: {
        kind: "moves",
        from: [{ institution: "absalon", specialisation: "social-special", studyPlaces: 1 }],
        to: [{ institution: "absalon", specialisation: "dagtilbud", studyPlaces: 1 }],
        byTieOrder: true,
      },
    });
  });

  it("moves in units of the last decimal given", () => {
    const { unit, cells } = ofPlaces(requestOf(["24.9", "15.1", 10], 5));
    expect([unit, cells[0]?.up?.change]).toEqual(["0.1", "0.3"]);
    // By hand: remainders are equal at 0.25 more, where a tie counts as a move.
    const hundredths = ofPlaces(requestOf(["24.90", "15.1", 10], 5));
    expect([hundredths.unit, hundredths.cells[0]?.up?.change]).toEqual(["0.01", "0.25"]);
    expect(hundredths.cells[0]?.internshipPlaces).toBe("24.9");
  });

  it("adds up the providers of a cell first", () => {
    const request = requestOf([249, 151, 100], 5);
    const [first, ...rest] = request.internshipPlaces ?? [];
    if (first === undefined) throw new Error("there is no place");
    const others = rest.map((row) => ({ ...row, provider: "Kommune 1" }));
    const halves = [200, 49].map((places, index) => ({ ...first, provider: `Kommune ${index}`, places }));
    expect(ofPlaces({ ...request, internshipPlaces: [...others, ...halves] })).toEqual(ofPlaces(request));
  });

  it("has null where nothing moves: a decided table, and a cell that has nothing to lose", () => {
    const decided = ["dagtilbud", "skole-fritid", "social-special"].map((specialisation, index) => ({
      institution: "absalon",
      specialisation,
      studyPlaces: [2, 2, 1][index] ?? 0,
    }));
    const { cells, closest } = ofPlaces({ ...requestOf([249, 151, 0], 5), decided });
    expect(cells.map(({ up, down }) => [up, down])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(closest).toEqual([]);
  });

  it("names a request that no longer has an answer as what it is", () => {
    const { cells } = ofPlaces({ ...requestOf([5, 0, 0], 5) });
    expect(cells[0]?.down).toMatchObject({ change: "5", effect: { kind: "refused" } });
  });

  it("finds an answer that is far away without counting to it", () => {
    const { cells } = ofPlaces(requestOf([900_000_000_000, 4, 99_999_999_996], 1));
    // Half of the sum: 900,000,000,000 against 4 and 900,000,000,000.
    expect(cells[2]?.up?.change).toBe("800000000004");
  });

  it("finds the runner-up for each place given by remainder, and by how much", () => {
    const { runnersUp } = ofPlaces(requestOf([650, 390, 687], 747));
    // Remainders 268, 1194 and 269 of 1727: by hand.
    expect(runnersUp).toEqual([
      {
        over: "specialisations",
        institution: "absalon",
        id: "skole-fritid",
        name: "Skole- og fritidspædagogik",
        remainder: { numerator: "1194", denominator: "1727", decimal: "0.6914" },
        next: [
          {
            id: "social-special",
            name: "Social- og specialpædagogik",
            remainder: { numerator: "270", denominator: "1727", decimal: "0.1563" },
          },
        ],
        margin: { numerator: "924", denominator: "1727", decimal: "0.5350" },
      },
    ]);
    expect(ofPlaces({ ...requestOf([650, 390, 687], 747), method: "dhondt" }).runnersUp).toEqual([]);
  });

  it("finds for decided shares the pair that is nearest, in tenths of a percentage point", () => {
    const shares = { dagtilbud: "49.8", "skole-fritid": "30.2", "social-special": "20" };
    const { studyYear, kkr = "", studyPlaces } = requestOf([], 5);
    const outcome = sensitivity({ studyYear, kkr, studyPlaces, specialisationShares: shares });
    if (!outcome.ok || outcome.value.basis !== "shares") throw new Error(JSON.stringify(outcome));
    const { pairs, closest } = outcome.value;
    expect(pairs).toHaveLength(6);
    // Quotas 2.49, 1.51 and 1: with 0.2 points moved 2.5 and 1.5, a tie.
    expect(closest).toEqual([{ from: "skole-fritid", to: "dagtilbud", change: "0.2" }]);
    expect(
      pairs.find(({ from, to }) => from === "skole-fritid" && to === "dagtilbud")?.nudge?.effect.kind,
    ).toBe("tie");
  });

  it("refuses a request that has no answer, as it is recommended", () => {
    const request = requestOf([10, 7, 1], 8);
    expect(sensitivity(request)).toEqual(recommend(request));
  });

  it("tells how far it has come", () => {
    const heard: string[] = [];
    sensitivity(requestOf([6, 5, 4], 5), { onProgress: (done, of) => heard.push(`${done}/${of}`) });
    expect(heard).toEqual(["1/3", "2/3", "3/3"]);
  });
});
