import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecommendationRequest } from "../domain/request.js";
import { reference } from "../reference/reference.js";
import { firstChange, stateOf, type TableState } from "./nudge.js";

/** States along a line: stretches of one table and one set of held rows, each so many changes long. */
type Stretch = readonly [length: number, table: string, held: string];

function along(stretches: readonly Stretch[]): (change: bigint) => TableState {
  const states = stretches.flatMap(([length, table, held]) =>
    Array.from({ length }, (): TableState => ({
      step: { ok: false, refusals: [{ code: "no-rows" }] },
      table,
      held,
    })),
  );
  return (change) => {
    const state = states[Number(change)];
    if (state === undefined) throw new Error("there is no such change");
    return state;
  };
}

describe("firstChange", () => {
  it("finds the end of the stretch, wherever it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (same, other) => {
        const stateAt = along([
          [same, "a", ""],
          [other, "b", ""],
        ]);
        expect(firstChange(stateAt, BigInt(same + other - 1))).toBe(BigInt(same));
      }),
    );
  });

  it("has null where the table never changes, and where there is no change to make", () => {
    expect(firstChange(along([[20, "a", ""]]), 19n)).toBeNull();
    expect(firstChange(along([[1, "a", ""]]), 0n)).toBeNull();
  });

  it("walks stretch by stretch where other rows are held, so that no change there and back is missed", () => {
    // With doubling alone, changes 1, 3, 7 and 15 all have table a, and the b at 9 is stepped over.
    const stateAt = along([
      [8, "a", "x"],
      [1, "a", "y"],
      [3, "b", "y"],
      [20, "a", "z"],
    ]);
    expect(firstChange(stateAt, 31n)).toBe(9n);
  });
});

describe("stateOf", () => {
  /** Constructed: Absalon alone, with a bound on dagtilbud. */
  const request = (dagtilbud: number, minimum: number): RecommendationRequest => ({
    studyYear: "2023/2024",
    kkr: "sjaelland",
    internshipPlaces: [
      { institution: "absalon", specialisation: "dagtilbud", places: dagtilbud },
      { institution: "absalon", specialisation: "skole-fritid", places: 10 },
      { institution: "absalon", specialisation: "social-special", places: 10 },
    ],
    studyPlaces: { from: "institution-totals", totals: { absalon: 30 } },
    bounds: [{ institution: "absalon", specialisation: "dagtilbud", minimum }],
  });
  const frame = reference.at("2023/2024", "sjaelland");

  it("tells apart a row that a bound holds from one that is free with the same number", () => {
    const free = stateOf(request(10, 10), frame);
    const held = stateOf(request(9, 10), frame);
    expect(held.table).toBe(free.table);
    expect(held.held).not.toBe(stateOf(request(12, 10), frame).held);
  });

  it("has no table where the request has no answer", () => {
    expect(stateOf(request(10, 31), frame).table).toBeNull();
  });
});
