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
import { prepareMemo } from "../what-if/prepare-memo.js";
import { sensitivity } from "../what-if/sensitivity.js";
import { distributeInternshipPlaces } from "../distribution/distribute-internship-places.js";
import { PLACES } from "./blocks.js";
import { capacityDocument } from "./capacity/capacity-document.js";
import { distributionDocument } from "./distribution-document.js";
import type { SubmissionDocument } from "./document.js";
import { memoDocument } from "./memo/memo-document.js";
import { methodComparisonDocument } from "./method-comparison-document.js";
import { scenariosDocument } from "./scenarios-document.js";
import { sensitivityDocument } from "./sensitivity-document.js";
import { explanationDocument, submissionDocument } from "./submission-document.js";
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
    explanation: explanationDocument(recommendation),
    memo: memoDocument(
      valueOf(prepareMemo(recommendation, { previous: [{ year: recommendation, file: "før.json" }] })),
    ),
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

it.each([
  ["half-year", "halvårspladser på et år"],
  ["full-year", "helårspladser"],
] as const)("each table of internship places says that they are counted in %s places", (unit, said) => {
  const requests = [
    { intake: { summer: 55, winter: 45 } },
    { specialisationTotals: "by-internship-places" },
    { method: "dhondt", overbooking: { mode: "on-top", percent: 5 } },
  ];
  const counts: string[] = [];
  for (const request of requests) {
    for (const [name, { sections }] of Object.entries(
      documentsOf({ ...request, internshipPlacesUnit: unit }),
    )) {
      for (const block of sections.flatMap(({ blocks }) => blocks)) {
        if (block.kind !== "table") continue;
        const isOfPlaces = block.columns.some(({ header }) => header === PLACES);
        if (isOfPlaces || block.id === "internship-places") {
          expect([name, block.caption]).toEqual([name, expect.stringContaining(said)]);
          counts.push(name);
        }
        // So many in use at a time, or in a year.
        if (block.columns.some(({ header }) => header === "Til rådighed"))
          expect([name, block.caption]).toEqual([
            name,
            expect.stringMatching(/på én gang|alvårspladser på et år/),
          ]);
      }
    }
  }
  expect(new Set(counts)).toEqual(new Set(["submission", "sensitivity", "explanation", "memo"]));
});

it("every document says whose it is and for which study year", () => {
  for (const [name, { title, sections }] of Object.entries(documentsOf({}))) {
    const [first] = sections;
    const top = [
      title,
      ...(first?.blocks ?? []).slice(0, 1).map((block) => "text" in block && block.text),
    ].join(" ");
    expect([name, top]).toEqual([name, expect.stringMatching(/KKR Sjælland/)]);
    expect([name, top]).toEqual([name, expect.stringMatching(/2023\/2024/)]);
  }
});

it.each([
  ["all of one council", "2023/2024", ["Faxe Kommune", "Region Sjælland"], " i KKR Sjælland 2023/2024"],
  ["of two councils", "2023/2024", ["Faxe", "Odense"], " 2023/2024"],
  ["of two councils that are known", "2027/2028", ["Faxe", "Region Østdanmark"], " 2027/2028"],
  ["of the only council that has all", "2027/2028", ["Faxe", "Ishøj"], " i KKR Østdanmark 2027/2028"],
  ["unknown", "2023/2024", ["Faxe", "Xyz"], " 2023/2024"],
])("a distribution to providers %s names the council if it is known", (_, studyYear, names, end) => {
  const distribution = distributeInternshipPlaces({
    ...{ studyYear, internshipPlacesNeeded: { dagtilbud: 5, "skole-fritid": 3, "social-special": 4 } },
    key: { meaning: "Konstrueret", source: "Konstrueret" },
    providers: names.map((provider, index) => ({ provider, weight: 7 + index })),
  });
  expect(distributionDocument(valueOf(distribution)).title).toBe(
    `Fordeling af praktikpladser på kommuner og region${end}`,
  );
});
