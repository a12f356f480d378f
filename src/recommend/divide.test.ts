// R5 of docs/method.md.

import type { Outcome } from "../domain/outcome.js";
import { describe, expect, it } from "vitest";
import type { Division } from "./calculation.js";
import { divide } from "./divide.js";

const names = { a: "A", b: "B", c: "C", d: "D" };

function dividing(
  studyPlaces: number,
  basis: Readonly<Record<string, string | number>>,
  tieOrder: readonly string[] = [],
): Outcome<Division> {
  const claims = Object.entries(basis).map(([id, part]) => ({
    ...{ id, basis: part, minimum: 0, maximum: null },
  }));
  const subject = { over: "specialisations", institution: "absalon" } as const;
  const method = "largest-remainder";
  return divide({ subject, basis: "internship-places", method, studyPlaces, claims, tieOrder, names });
}

function rowsOf(step: Outcome<Division>): unknown {
  return step.ok ? step.value.rows.map((row) => row.studyPlaces) : step.refusals.map(({ code }) => code);
}

describe("divide", () => {
  it("divides on whole numbers and decimals exactly", () => {
    expect(rowsOf(dividing(589, { a: "42", b: "20", c: "38" }))).toEqual([247, 118, 224]);
    expect(rowsOf(dividing(4, { a: "0.1", b: "0.2", c: "0.3" }))).toEqual([1, 1, 2]);
    expect(rowsOf(dividing(1, { a: "999999999999999", b: "999999999999999.000" }))).toEqual(["tie"]);
  });

  it("gives a party without a part of the basis nothing", () => {
    expect(rowsOf(dividing(7, { a: 0, b: "5", c: "0.0" }))).toEqual([0, 7, 0]);
  });

  it("refuses to divide study places on nothing, and needs nothing to divide none", () => {
    expect(dividing(3, { a: 0, b: 0 })).toEqual({
      ok: false,
      refusals: [{ code: "nothing-to-divide-on", institution: "absalon", studyPlaces: 3, names }],
    });
    expect(rowsOf(dividing(0, { a: 0, b: 0 }))).toEqual([0, 0]);
  });

  it("refuses a tie with what is certain and who is tied", () => {
    expect(dividing(8, { a: 10, b: 7, c: 1 })).toEqual({
      ok: false,
      refusals: [
        {
          ...{ code: "tie", institution: "absalon", tied: ["a", "c"], studyPlacesToDraw: 1, names },
          settled: { a: 4, b: 3, c: 0 },
        },
      ],
    });
  });

  it("names an institution in a refusal only where it divides one's study places", () => {
    const claims = ["a", "b"].map((id) => ({ id, basis: 1, minimum: 0, maximum: null }));
    const task = {
      basis: "internship-places",
      method: "dhondt",
      studyPlaces: 1,
      claims,
      tieOrder: [],
      names,
    } as const;
    for (const subject of [{ over: "institutions" }, { over: "specialisations" }] as const) {
      expect(divide({ ...task, subject })).toStrictEqual({
        ok: false,
        refusals: [{ code: "tie", tied: ["a", "b"], studyPlacesToDraw: 1, settled: { a: 0, b: 0 }, names }],
      });
    }
  });

  it("settles a tie by ids listed before ids not listed, and says who got a place by it", () => {
    const settled = dividing(8, { a: 10, b: 7, c: 1 }, ["c"]);
    expect(settled).toMatchObject({ ok: true, value: { tiesSettled: ["c"] } });
    expect(rowsOf(settled)).toEqual([4, 3, 1]);
    expect(rowsOf(dividing(8, { a: 10, b: 7, c: 1 }, ["x", "b", "a", "c"]))).toEqual([5, 3, 0]);
  });

  it("refuses what the tie order leaves: those listed have their place, the rest are tied", () => {
    // Four equal remainders over two places.
    const basis = { a: 1, b: 1, c: 1, d: 1 };
    expect(dividing(2, basis, ["d"])).toMatchObject({
      ok: false,
      refusals: [{ tied: ["a", "b", "c"], studyPlacesToDraw: 1, settled: { a: 0, b: 0, c: 0, d: 1 } }],
    });
    expect(rowsOf(dividing(2, basis, ["d", "b"]))).toEqual([0, 1, 0, 1]);
  });

  it("refuses a tie among those not listed as it is", () => {
    expect(dividing(8, { a: 10, b: 7, c: 1 }, ["b"])).toMatchObject({
      ok: false,
      refusals: [{ code: "tie", tied: ["a", "c"], settled: { a: 4, b: 3, c: 0 } }],
    });
  });

  it("says nothing of a tie order where there was no tie", () => {
    expect(dividing(589, { a: "42", b: "20", c: "38" }, ["b"])).toMatchObject({
      ok: true,
      value: { tiesSettled: [] },
    });
  });
});
