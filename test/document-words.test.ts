import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  assessCapacity,
  capacityDocument,
  compareMethods,
  compareScenarios,
  explanationDocument,
  memoDocument,
  methodComparisonDocument,
  parseRequest,
  prepareMemo,
  recommend,
  type Notice,
  type Recommendation,
  scenariosDocument,
  sensitivity,
  sensitivityDocument,
  submissionDocument,
  type SubmissionDocument,
  toHtml,
  toMarkdown,
  valueOf,
} from "../src/index.js";

// Words that must not come back: the program's own, those of the command and of JSON, and those that mean something
// else to the reader of a document.
const NEVER = [
  /anmodning/iu,
  /restbrøk/iu,
  /kvote/iu,
  /træffer afgørelse/iu,
  // Where we read a letter is not where its recipient knows it from.
  /dagsorden/iu,
  /efter rang/iu,
  /mindstetal|højestetal/iu,
  /skemaet for \S+ er brugt/iu,
  /(?<!\p{L})levere/iu,
  /i hånden/iu,
  /(?<![\p{L}-])--[a-z]/u,
  /tieOrder|oddTo|studyPlaces|internshipPlaces|specialisationTotals|half-year|full-year/u,
  /\bregional-total|institution-totals|previous-year\b/u,
  // A path: the file that was read is nobody else's.
  /hemmelig|\.csv/u,
];

const READ: Notice = {
  code: "read-differently",
  ...{ what: "number", written: "1.110", readAs: "1110", times: 1 },
  where: { file: "/home/hemmelig/praktik.csv", row: 2, column: 3 },
};

const SHARES = { specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" } };
const PLACES = {
  internshipPlacesUnit: "full-year",
  internshipPlaces: ["ucsyd", "ucl"].flatMap((institution, row) =>
    ["dagtilbud", "skole-fritid", "social-special"].map((specialisation, column) => ({
      ...{ provider: "Konstrueret", institution, specialisation, places: 210 + 30 * row + 47 * column },
    })),
  ),
};
const INSTITUTION_TOTALS = { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } };
const ALTERNATIVE = {
  from: "previous-year",
  totals: { ucsyd: 589, ucl: 521 },
  change: { percent: "7" },
} as const;
const TIE_ORDER = { tieOrder: ["dagtilbud", "skole-fritid", "social-special", "ucsyd", "ucl"] };

const requests = fc.record({
  studyYear: fc.constantFrom("2018/2019", "2023/2024", "2027/2028"),
  basis: fc.constantFrom(SHARES, PLACES),
  studyPlaces: fc.constantFrom(
    INSTITUTION_TOTALS,
    { from: "previous-year", totals: { ucsyd: 589, ucl: 521 }, change: { percent: "2" } },
    {
      from: "previous-year",
      totals: { ucsyd: 589, ucl: 521 },
      changes: { ucsyd: { places: 3 }, ucl: { percent: "-2" } },
    },
  ),
  more: fc.constantFrom(
    {},
    { bounds: [{ institution: "ucl", specialisation: "skole-fritid", minimum: 100, maximum: 120 }] },
    { decided: [{ institution: "ucl", specialisation: "skole-fritid", studyPlaces: 110 }] },
    { method: "sainte-lague" },
    { method: "huntington-hill" },
    { returns: { answered: ["Esbjerg"], missing: ["Odense"], notRead: ["Vejen"] } },
  ),
  overbooking: fc.constantFrom(
    { mode: "none" },
    { mode: "included", percent: "5" },
    { mode: "on-top", percent: "5" },
  ),
  intake: fc.constantFrom(
    {},
    { intake: { summer: "55", winter: "45" } },
    { intake: { summer: "50", winter: "50", oddTo: "winter" } },
  ),
});

function recommended(request: object): Recommendation {
  return valueOf(
    recommend(valueOf(parseRequest({ kkr: "syddanmark", ...TIE_ORDER, ...request })), { notices: [READ] }),
  );
}

function documentsOf(recommendation: Recommendation): SubmissionDocument[] {
  const { request } = recommendation;
  return [
    submissionDocument(recommendation, { wholeForm: true }),
    explanationDocument(recommendation),
    methodComparisonDocument(valueOf(compareMethods(request))),
    scenariosDocument(valueOf(compareScenarios(request, [request.studyPlaces, ALTERNATIVE]))),
    memoDocument(
      valueOf(
        prepareMemo(recommendation, {
          previous: [{ year: recommendation, file: "/home/hemmelig/sidste-aar.json" }],
          scenarios: [ALTERNATIVE],
        }),
      ),
    ),
    ...(request.internshipPlaces === undefined
      ? []
      : [capacityDocument(valueOf(assessCapacity(recommendation)))]),
  ];
}

function expectClean(document: SubmissionDocument): void {
  for (const text of [toMarkdown(document).replaceAll("\\", ""), toHtml(document).replace(/<[^>]*>/g, "")]) {
    for (const word of NEVER) expect(word.exec(text.replace(/@page[\s\S]*?<\/style>/, ""))).toBeNull();
  }
}

describe("the words of a document", () => {
  it("are its reader's, whatever was asked", () => {
    fc.assert(
      fc.property(requests, ({ studyYear, basis, studyPlaces, more, overbooking, intake }) => {
        const request = { studyYear, studyPlaces, overbooking, ...basis, ...more, ...intake };
        for (const document of documentsOf(recommended(request))) expectClean(document);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ["a ceiling", { ...PLACES, studyPlaces: { from: "capacity" }, tieOrder: undefined }],
    [
      "both margins held",
      { ...PLACES, studyPlaces: INSTITUTION_TOTALS, specialisationTotals: "by-internship-places" },
    ],
    ["a regional total", { ...PLACES, studyPlaces: { from: "regional-total", total: 1110 } }],
  ])("are its reader's too with %s", (_, request) => {
    const given = Object.entries({ studyYear: "2023/2024", ...TIE_ORDER, ...request });
    const recommendation = recommended(Object.fromEntries(given.filter(([, value]) => value !== undefined)));
    expectClean(submissionDocument(recommendation));
    expectClean(explanationDocument(recommendation));
    expectClean(memoDocument(valueOf(prepareMemo(recommendation))));
  });

  it("are its reader's in the sensitivity of a published case", () => {
    const request = JSON.parse(readFileSync("examples/syddanmark-2018-2019.json", "utf8")) as unknown;
    expectClean(sensitivityDocument(valueOf(sensitivity(valueOf(parseRequest(request))))));
  });

  it("cite no letter of another year", () => {
    for (const studyYear of ["2018/2019", "2027/2028"]) {
      const recommendation = recommended({ studyYear, studyPlaces: INSTITUTION_TOTALS, ...SHARES });
      expect(toMarkdown(submissionDocument(recommendation))).not.toMatch(/2023|brev|ufm/);
      expect(recommendation.notes.map(({ code }) => code)).toContain("form-edition");
    }
  });
});
