import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distributeInternshipPlaces, type DistributionRequest } from "../../index.js";
import { frameOf } from "./frame.js";
import { supplyTied } from "./supply-tie.js";

const frame = frameOf({ studyYear: "2023/2024", kkr: "sjaelland", edition: null });
const NAMES = ["Køge", "Faxe", "Greve", "Lejre"];

const anyRequest = fc
  .record({
    needs: fc.array(fc.nat({ max: 12 }), { minLength: 3, maxLength: 3 }),
    weights: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 4 }),
    maximum: fc.option(fc.integer({ min: 4, max: 12 }), { nil: undefined }),
  })
  .map(({ needs, weights, maximum }): DistributionRequest => ({
    internshipPlacesNeeded: Object.fromEntries(
      frame.specialisations.map(({ id }, index) => [id, needs[index] ?? 0]),
    ),
    key: { meaning: "Konstrueret", source: "Konstrueret" },
    providers: weights.map((weight, index) => ({
      ...{ provider: NAMES[index] ?? "", weight },
      ...(maximum === undefined || index > 0 ? {} : { maximum }),
    })),
  }));

/** The answers, one after another, until nothing is tied: to each question one of the parties, or all of them in turn. */
function answered(request: DistributionRequest, chosen: (tied: readonly string[]) => readonly string[]) {
  const names = request.providers.map(({ provider }) => provider);
  let tieOrder: readonly string[] = [];
  for (let questions = 0; questions < 20; questions += 1) {
    const outcome = distributeInternshipPlaces({ ...request, tieOrder });
    const tied = outcome.ok ? [] : supplyTied(outcome.refusals, tieOrder, names, frame);
    if (tied.length === 0) return { outcome, questions };
    tieOrder = [...tieOrder, ...chosen(tied)];
  }
  throw new Error("it is asked for ever");
}

describe("who goes first in a distribution", () => {
  it("is asked until nothing is tied, whoever is answered, and never where nothing is", () => {
    let asked = 0;
    fc.assert(
      fc.property(anyRequest, fc.constantFrom("first", "last", "all"), (request, way) => {
        const { outcome, questions } = answered(request, (tied) =>
          way === "all" ? tied : way === "first" ? tied.slice(0, 1) : tied.slice(-1),
        );
        const codes = outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
        expect(codes.filter((code) => code.endsWith("tied"))).toEqual([]);
        if (questions > 0) asked += 1;
      }),
      { numRuns: 300 },
    );
    expect(asked).toBeGreaterThan(50);
  });

  it("is between those who are level, and whoever is answered gets it", () => {
    const request: DistributionRequest = {
      internshipPlacesNeeded: { dagtilbud: 3, "skole-fritid": 2, "social-special": 2 },
      key: { meaning: "Konstrueret", source: "Konstrueret" },
      providers: ["Køge", "Faxe"].map((provider) => ({ provider, weight: 5 })),
    };
    for (const winner of ["Køge", "Faxe"]) {
      const { outcome, questions } = answered(request, (tied) => {
        expect(tied).toEqual(["Køge", "Faxe"]);
        return [winner];
      });
      const most =
        outcome.ok && outcome.value.providers.find(({ internshipPlaces }) => internshipPlaces === 4);
      expect([questions, most]).toMatchObject([1, { provider: winner }]);
    }
  });
});
