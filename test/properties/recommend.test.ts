// R3, R5 and R7 of docs/method.md.

import fc from "fast-check";
import { describe, expect } from "vitest";
import type { Outcome } from "../../src/domain/outcome.js";
import type { Recommendation } from "../../src/domain/recommendation.js";
import type { RecommendationRequest } from "../../src/domain/request.js";
import { parseRecommendation } from "../../src/input/request/parse-recommendation.js";
import { parseRequest } from "../../src/input/request/parse-request.js";
import { explain } from "../../src/recommend/explain.js";
import { recommend } from "../../src/recommend/recommend.js";
import { submissionDocument } from "../../src/submission/submission-document.js";
import { toJson } from "../../src/submission/to-json.js";
import { anyRequest, anyTieOrder, institutionsOf, type RequestData } from "../arbitraries/requests.js";
import { prop } from "../prop.js";

const SPECIALISATIONS = ["dagtilbud", "skole-fritid", "social-special"];

function requestOf(data: unknown): RecommendationRequest {
  const outcome = parseRequest(data);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

function recommended(data: unknown): Outcome<Recommendation> {
  return recommend(requestOf(data));
}

/** A recommendation, ties settled by an order of everything. */
const settledRequest = anyRequest.map((data) => ({
  ...data,
  tieOrder: ["social-special", "dagtilbud", "skole-fritid", ...institutionsOf(undefined).toReversed()],
}));

const anyRecommendation = settledRequest.map((data): Recommendation => {
  const outcome = recommended(data);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
});

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Whole numbers in proportion to decimals of at most 15 places. */
function weightsOf(amounts: readonly (number | string)[]): bigint[] {
  return amounts.map((amount) => {
    const [whole = "", decimals = ""] = String(amount).split(".");
    return BigInt(whole + decimals.padEnd(15, "0"));
  });
}

/** The same data with the keys of every object in the opposite order. */
function keysTurned(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(keysTurned);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .toReversed()
      .map(([key, value]) => [key, keysTurned(value)]),
  );
}

describe("recommend", () => {
  prop([anyRequest], { numRuns: 300 })(
    "answers a valid request with a table or a tie, nothing else",
    (data) => {
      const outcome = recommended(data);
      for (const { code } of outcome.ok ? [] : outcome.refusals) expect(code).toBe("tie");
    },
  );

  prop([anyRecommendation], { numRuns: 200 })(
    "every seat is given: specialisations sum to the institution's total, institutions to the region's",
    ({ institutions, request: { studyPlaces } }) => {
      for (const row of institutions) {
        expect(sumOf(row.specialisations.map((cell) => cell.studyPlaces))).toBe(row.studyPlaces);
      }
      const region = sumOf(institutions.map((row) => row.studyPlaces));
      if (studyPlaces.from === "regional-total") expect(region).toBe(studyPlaces.total);
      if (studyPlaces.from === "institution-totals")
        expect(region).toBe(sumOf(Object.values(studyPlaces.totals)));
      if (studyPlaces.from === "previous-year" && studyPlaces.change !== undefined) {
        const before = sumOf(Object.values(studyPlaces.totals));
        const change = studyPlaces.change;
        // Half up, in whole hundredths of a half per cent.
        const after =
          "places" in change
            ? before + change.places
            : Math.floor((before * (200 + 2 * Number(change.percent)) + 100) / 200);
        expect(region).toBe(after);
      }
    },
  );

  prop([anyRecommendation], { numRuns: 200 })(
    "the quota rule: every cell is its exact quota of the institution's total rounded down or up",
    ({ institutions, request }) => {
      for (const { institution, studyPlaces, specialisations } of institutions) {
        const weights = specialisations.map(({ specialisation }) => {
          const shares = request.specialisationShares;
          if (shares !== undefined) return weightsOf([shares[specialisation] ?? 0])[0] ?? 0n;
          const rows = (request.internshipPlaces ?? []).filter(
            (row) => row.institution === institution && row.specialisation === specialisation,
          );
          return weightsOf(rows.map(({ places }) => places)).reduce((sum, weight) => sum + weight, 0n);
        });
        const total = weights.reduce((sum, weight) => sum + weight, 0n);
        for (const [index, cell] of specialisations.entries()) {
          const gap = BigInt(cell.studyPlaces) * total - BigInt(studyPlaces) * (weights[index] ?? 0n);
          expect((gap > -total && gap < total) || (studyPlaces === 0 && cell.studyPlaces === 0)).toBe(true);
        }
      }
    },
  );

  prop([anyRequest, fc.infiniteStream(fc.nat())], { numRuns: 200 })(
    "the order of no list matters but the tie order's: the same bytes of JSON and document, and the same refusals",
    (data, keys) => {
      const places = institutionsOf(data.kkr).map((institution) => ({ institution }));
      const cells = places.flatMap((place) =>
        SPECIALISATIONS.map((specialisation) => ({ ...place, specialisation })),
      );
      const lists = {
        ...(data.internshipPlaces === undefined ? {} : { internshipPlaces: data.internshipPlaces }),
        bounds: [...places, ...cells].map((place) => ({ ...place, minimum: 0 })),
        decided: cells.slice(0, 2).map((cell) => ({ ...cell, studyPlaces: 0 })),
      };
      const shuffled = Object.entries(lists).map(([key, list]) => {
        const keyed = list.map((item) => ({ item, key: keys.next().value as number }));
        return [key, keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)] as const;
      });
      const here = recommended({ ...data, ...lists });
      const there = recommended({ ...data, ...Object.fromEntries(shuffled) });
      if (!here.ok || !there.ok) {
        const said = (outcome: Outcome<Recommendation>): unknown =>
          outcome.ok
            ? null
            : outcome.refusals.map((refusal) => [refusal.code, "settled" in refusal && refusal.settled]);
        expect(said(there)).toEqual(said(here));
        return;
      }
      expect(toJson(there.value)).toBe(toJson(here.value));
      expect(submissionDocument(there.value)).toEqual(submissionDocument(here.value));
    },
  );

  prop([anyRequest, fc.constantFrom(2, 3, 10)], { numRuns: 50 })(
    "scaling all internship places changes nothing, ties included",
    (data, factor) => {
      const small = (data.internshipPlaces ?? []).every(
        ({ places }) => typeof places === "number" && places < 1e9,
      );
      fc.pre(data.internshipPlaces !== undefined && small);
      const internshipPlaces = data.internshipPlaces.map((row) => ({
        ...row,
        places: Number(row.places) * factor,
      }));
      const tableOf = (outcome: Outcome<Recommendation>): unknown =>
        outcome.ok ? outcome.value.institutions : outcome.refusals;
      expect(tableOf(recommended({ ...data, internshipPlaces }))).toEqual(tableOf(recommended(data)));
    },
  );

  prop([anyRecommendation], { numRuns: 200 })(
    "the figures of the explanation add up, and give the table by hand",
    (recommendation) => {
      const table = new Map(
        recommendation.institutions.map((row) => [
          row.institution,
          row.specialisations.map((cell) => cell.studyPlaces),
        ]),
      );
      const scaled = (text: string): bigint => BigInt(text.replace(".", ""));
      for (const division of explain(recommendation).divisions) {
        if (division.kind !== "largest-remainder") throw new Error("not by largest remainder");
        const { rows, studyPlaces, placesByRank } = division;
        expect(sumOf(rows.map(({ wholePart }) => wholePart)) + placesByRank).toBe(studyPlaces);
        for (const row of rows) {
          expect(BigInt(row.wholePart) * 10_000n + scaled(row.remainder.decimal)).toBe(
            scaled(row.quota.decimal),
          );
          expect(row.studyPlaces).toBe(row.wholePart + (row.placeByRank ? 1 : 0));
          const larger = rows.filter(
            (other) => BigInt(other.remainder.numerator) > BigInt(row.remainder.numerator),
          );
          expect(row.rank).toBe(1 + larger.length);
          // By rank: who has a place has every place of a larger remainder before it.
          if (row.placeByRank) expect(larger.every((other) => other.placeByRank)).toBe(true);
          if (row.placeByTieOrder) expect(row.placeByRank).toBe(true);
        }
        const byHand = rows.map((row) => row.studyPlaces);
        expect(byHand).toEqual(
          division.institution === undefined
            ? recommendation.institutions.map((row) => row.studyPlaces)
            : table.get(division.institution),
        );
      }
    },
  );
});

describe("the canonical JSON", () => {
  prop([anyRecommendation], { numRuns: 200 })(
    "is read back as the very same recommendation",
    (recommendation) => {
      const outcome = parseRecommendation(JSON.parse(toJson(recommendation)));
      expect(outcome).toEqual({ ok: true, value: recommendation, notices: [] });
    },
  );

  prop([settledRequest], { numRuns: 200 })(
    "has the same bytes twice, when read back, and whatever order the request's keys had",
    (data) => {
      const outcome = recommended(data);
      const turned = recommended(keysTurned(data));
      if (!outcome.ok || !turned.ok) throw new Error("refused");
      const text = toJson(outcome.value);
      expect(toJson(outcome.value)).toBe(text);
      expect(toJson(turned.value)).toBe(text);
      const back = parseRecommendation(JSON.parse(text));
      expect(back.ok && toJson(back.value)).toBe(text);
    },
  );
});

function allAllocations(seats: number, claims: number): number[][] {
  if (claims === 1) return [[seats]];
  return Array.from({ length: seats + 1 }, (_, own) => own).flatMap((own) =>
    allAllocations(seats - own, claims - 1).map((rest) => [own, ...rest]),
  );
}

/** What a division should come to, found by looking at every allocation: the rows, or who is still tied. */
function searched(
  seats: number,
  ids: readonly string[],
  weights: readonly number[],
  tieOrder: readonly string[],
): unknown {
  const total = sumOf(weights);
  const measured = allAllocations(seats, ids.length).map((allocation) => ({
    allocation,
    distance: sumOf(allocation.map((own, index) => (own * total - seats * (weights[index] ?? 0)) ** 2)),
  }));
  const least = Math.min(...measured.map(({ distance }) => distance));
  let allowed = measured.filter(({ distance }) => distance === least).map(({ allocation }) => allocation);
  // Each listed id, in order, takes what it can get.
  for (const id of tieOrder.filter((listed) => ids.includes(listed))) {
    const best = Math.max(...allowed.map((each) => each[ids.indexOf(id)] ?? 0));
    allowed = allowed.filter((each) => each[ids.indexOf(id)] === best);
  }
  const [first = [], ...others] = allowed;
  if (others.length === 0) return first;
  const settled = first.map((_, index) => Math.min(...allowed.map((each) => each[index] ?? 0)));
  return {
    tied: ids.filter((_, index) => allowed.some((each) => each[index] !== settled[index])),
    studyPlacesToDraw: seats - sumOf(settled),
    settled: Object.fromEntries(ids.map((id, index) => [id, settled[index]])),
  };
}

const smallWeight = fc.integer({ min: 1, max: 6 });

function refusalOf(outcome: Outcome<Recommendation>): unknown {
  if (outcome.ok) throw new Error("not refused");
  const [refusal] = outcome.refusals;
  if (refusal.code !== "tie" || "cells" in refusal) return refusal.code;
  const { tied, studyPlacesToDraw, settled } = refusal;
  return { tied, studyPlacesToDraw, settled };
}

describe("a tie", () => {
  prop(
    [
      fc.nat(9),
      fc.tuple(smallWeight, smallWeight, smallWeight),
      anyTieOrder([...SPECIALISATIONS, "absalon", "via"]),
    ],
    { numRuns: 500 },
  )(
    "over specialisations names exactly the claims that an exhaustive search finds tied, when a partial tie order has had its say",
    (seats, weights, tieOrder) => {
      const data: RequestData = {
        ...{ studyYear: "2023/2024", kkr: "sjaelland", tieOrder },
        internshipPlaces: SPECIALISATIONS.map((specialisation, index) => ({
          ...{ institution: "absalon", specialisation, places: weights[index] ?? 0 },
        })),
        studyPlaces: { from: "institution-totals", totals: { absalon: seats } },
      };
      const outcome = recommended(data);
      const expected = searched(seats, SPECIALISATIONS, weights, tieOrder);
      expect(
        outcome.ok
          ? outcome.value.institutions[0]?.specialisations.map((row) => row.studyPlaces)
          : refusalOf(outcome),
      ).toEqual(expected);
    },
  );

  const ids = institutionsOf(undefined);
  prop([fc.nat(5), fc.tuple(...ids.map(() => smallWeight)), anyTieOrder([...ids, "dagtilbud"])], {
    numRuns: 150,
  })(
    "over institutions names exactly the claims that an exhaustive search finds tied, when a partial tie order has had its say",
    (seats, weights, tieOrder) => {
      const outcome = recommended({
        studyYear: "2023/2024",
        internshipPlaces: ids.flatMap((institution, index) =>
          // All within one specialisation, so that the split within an institution has no tie.
          SPECIALISATIONS.map((specialisation) => ({
            ...{
              institution,
              specialisation,
              places: specialisation === "dagtilbud" ? (weights[index] ?? 0) : 0,
            },
          })),
        ),
        studyPlaces: { from: "regional-total", total: seats },
        tieOrder,
      });
      const expected = searched(seats, ids, weights, tieOrder);
      expect(
        outcome.ok ? outcome.value.institutions.map((row) => row.studyPlaces) : refusalOf(outcome),
      ).toEqual(expected);
    },
  );

  prop([anyRequest], { numRuns: 80 })("is settled by the tie order that its refusal asks for", (data) => {
    const first = recommended({ ...data, tieOrder: [] });
    fc.pre(!first.ok);
    const order: string[] = [];
    // Each refusal names who is tied; put behind those named before, at most every institution and the region.
    for (let round = 0; round < 20; round += 1) {
      const outcome = recommended({ ...data, tieOrder: order });
      if (outcome.ok) return;
      for (const refusal of outcome.refusals) {
        if (refusal.code !== "tie" || "cells" in refusal) throw new Error(refusal.code);
        expect(refusal.tied.length).toBeGreaterThan(refusal.studyPlacesToDraw);
        order.push(...refusal.tied.filter((id) => !order.includes(id)));
      }
    }
    throw new Error("still tied");
  });
});
