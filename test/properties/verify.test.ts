import fc from "fast-check";
import { describe, expect } from "vitest";
import {
  describeFinding,
  parseRequest,
  readFilledForm,
  recommend,
  submissionDocument,
  toCsv,
  toJson,
  valueOf,
  verify,
} from "../../src/index.js";
import type { Finding, Recommendation, RecommendationRequest } from "../../src/index.js";
import { anyCheckedRequest } from "../arbitraries/checked-request.js";
import { anyRequest } from "../arbitraries/requests.js";
import { filledForm, type Numbers, numbersOf } from "../filled-forms.js";
import { prop } from "../prop.js";

/** A request with its recommendation; drawn again where there is none. */
function answered(request: RecommendationRequest): Recommendation {
  const outcome = recommend(request);
  fc.pre(outcome.ok);
  return valueOf(outcome);
}

/** What is found, each said in both languages. */
function found(request: RecommendationRequest, numbers: Numbers): readonly Finding[] {
  const findings = verify(request, filledForm(numbers));
  for (const finding of findings) {
    for (const language of ["da", "en"] as const) {
      expect(describeFinding(finding, language)).not.toMatch(/undefined|NaN|\n/);
    }
  }
  return findings;
}

/** The numbers with one study place less in some cells, and one more in others. */
function moved(
  numbers: Readonly<Record<string, readonly number[]>>,
  from: readonly number[],
  to: readonly number[],
): Numbers {
  let at = -1;
  const changed = Object.entries(numbers).map(([id, row]) => {
    const counts = row.map((count) => {
      at += 1;
      return count - (from.includes(at) ? 1 : 0) + (to.includes(at) ? 1 : 0);
    });
    return [id, counts] as const;
  });
  fc.pre(changed.every(([, counts]) => counts.every((count) => count >= 0)));
  return Object.fromEntries(changed);
}

const anyKind: fc.Arbitrary<RecommendationRequest> = fc.oneof(
  { weight: 4, arbitrary: anyCheckedRequest },
  { weight: 1, arbitrary: anyRequest.map((data) => valueOf(parseRequest(data))) },
);

/** What gives tables and sentences beside the form. */
const anyBeside: fc.Arbitrary<Pick<RecommendationRequest, "overbooking" | "intake">> = fc
  .tuple(fc.constantFrom("included", "on-top"), fc.integer({ min: 1, max: 30 }), fc.boolean())
  .map(([mode, percent, odd]) => ({
    overbooking: { mode, percent: String(percent) },
    intake: { summer: "50", winter: "50", ...(odd ? { oddTo: "summer" as const } : {}) },
  }));

describe("verify", () => {
  prop([anyKind], { numRuns: 400 })("finds nothing in any table that recommend makes", (request) => {
    expect(found(request, numbersOf(answered(request)))).toEqual([]);
  });

  prop([anyKind, anyBeside, fc.constantFrom("csv", "json")], { numRuns: 300 })(
    "finds nothing in what is written of one and read back, the notes and the annex with it",
    (request, beside, format) => {
      const recommendation = answered({ ...request, ...beside });
      const document = submissionDocument(recommendation, { wholeForm: true });
      const text = format === "json" ? toJson(recommendation) : toCsv(document);
      const form = valueOf(readFilledForm(new TextEncoder().encode(text), format));
      expect(verify(recommendation.request, form)).toEqual([]);
    },
  );

  prop([anyKind, fc.nat(), fc.nat()], { numRuns: 400 })(
    "finds something after any one place is moved to another cell",
    (request, from, to) => {
      const numbers = numbersOf(answered(request));
      const cells = Object.values(numbers).flat().length;
      fc.pre(from % cells !== to % cells);
      expect(found(request, moved(numbers, [from % cells], [to % cells]))).not.toEqual([]);
    },
  );

  prop([anyKind, fc.nat(), fc.constantFrom(-1, 1)], { numRuns: 300 })(
    "finds something after any one cell is changed, its total with it",
    (request, at, change) => {
      const numbers = numbersOf(answered(request));
      const cell = at % Object.values(numbers).flat().length;
      const [from, to] = change < 0 ? [[cell], []] : [[], [cell]];
      expect(found(request, moved(numbers, from, to))).not.toEqual([]);
    },
  );

  prop([anyCheckedRequest, fc.nat(2), fc.nat(2), fc.boolean()], { numRuns: 400 })(
    "finds something after places are moved around so that every sum stays",
    (request, a, b, turned) => {
      fc.pre(a !== b);
      const numbers = numbersOf(answered(request));
      const [from, to] = [
        [a, 3 + b],
        [b, 3 + a],
      ];
      expect(found(request, turned ? moved(numbers, to, from) : moved(numbers, from, to))).not.toEqual([]);
    },
  );
});
