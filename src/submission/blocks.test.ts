import fc from "fast-check";
import { expect, it } from "vitest";
import { assessCapacity } from "../capacity/assess-capacity.js";
import { parseRequest } from "../input/request/parse-request.js";
import { valueOf } from "../messages/value-of.js";
import { recommend } from "../recommend/recommend.js";
import { toMarkdown } from "../render/to-markdown.js";
import { compareMethods } from "../what-if/compare-methods.js";
import { compareScenarios } from "../what-if/compare-scenarios.js";
import { compareYears } from "../what-if/compare-years.js";
import { sensitivity } from "../what-if/sensitivity.js";
import { capacityDocument } from "./capacity/capacity-document.js";
import type { SubmissionDocument } from "./document.js";
import { methodComparisonDocument } from "./method-comparison-document.js";
import { scenariosDocument } from "./scenarios-document.js";
import { sensitivityDocument } from "./sensitivity-document.js";
import { submissionDocument } from "./submission-document.js";
import { yearComparisonDocument } from "./year-comparison-document.js";

/** Constructed. */
const REQUEST = {
  ...{ studyYear: "2023/2024", kkr: "sjaelland", internshipPlacesUnit: "full-year" },
  internshipPlaces: ["dagtilbud", "skole-fritid", "social-special"].map((specialisation, index) => ({
    ...{ provider: "Køge", institution: "absalon", specialisation, places: 101 + 37 * index },
  })),
  studyPlaces: { from: "institution-totals", totals: { absalon: 120 } },
};
const OTHERS = ["Faxe", "Greve", "Lejre", "Solrød", "Stevns"];

function documentsOf(beside: object): Readonly<Record<string, SubmissionDocument>> {
  const request = valueOf(parseRequest({ ...REQUEST, ...beside }));
  const recommendation = valueOf(recommend(request));
  const totals = [119, 120].map((absalon) => ({ from: "institution-totals", totals: { absalon } }) as const);
  return {
    submission: submissionDocument(recommendation),
    capacity: capacityDocument(valueOf(assessCapacity(recommendation))),
    scenarios: scenariosDocument(valueOf(compareScenarios(request, totals))),
    methods: methodComparisonDocument(valueOf(compareMethods(request))),
    sensitivity: sensitivityDocument(valueOf(sensitivity(request))),
    changes: yearComparisonDocument(compareYears(recommendation, recommendation)),
  };
}

it("who is missing is named in every document that is made of a collection, and nobody where all have answered", () => {
  fc.assert(
    fc.property(fc.subarray(OTHERS), fc.subarray(OTHERS, { minLength: 1 }), (missing, some) => {
      const notRead = some.filter((name) => !missing.includes(name));
      const absent = [...missing, ...notRead];
      const returns = { answered: ["Køge"], missing, notRead };
      for (const [name, document] of Object.entries(documentsOf({ returns }))) {
        const text = toMarkdown(document);
        const named = OTHERS.filter((other) => text.includes(other));
        expect([name, ...named.toSorted()]).toEqual([name, ...absent.toSorted()]);
      }
    }),
    { numRuns: 20 },
  );
});

it.each([
  ["on-top", 1],
  ["included", 0],
])("need is said to be without overbooking where it comes on top, and only there: %s", (mode, times) => {
  const { capacity, scenarios } = documentsOf({ overbooking: { mode, percent: 5 } });
  for (const document of [capacity, scenarios]) {
    const said = document === undefined ? [] : toMarkdown(document).match(/Overbooking oven i på 5 pct/g);
    expect(said ?? []).toHaveLength(times);
  }
});
