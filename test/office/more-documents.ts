import { readFileSync } from "node:fs";
import {
  assessCapacity,
  type BlankReturn,
  blankReturn,
  capacityDocument,
  checkDocument,
  checkForm,
  combine,
  compareMethods,
  compareScenarios,
  compareYears,
  distributeInternshipPlaces,
  distributionDocument,
  explanationDocument,
  memoDocument,
  methodComparisonDocument,
  nationalDocument,
  parseDistributionRequest,
  parseRecommendation,
  parseRequest,
  prepareMemo,
  readDistributionKey,
  readFilledForm,
  recommend,
  scenariosDocument,
  sensitivity,
  sensitivityDocument,
  type SubmissionDocument,
  submissionDocument,
  toJson,
  valueOf,
  yearComparisonDocument,
} from "../../src/index.js";
import { HOSTILE, regionalTotal } from "./documents.js";

const examples = new URL("../../examples/", import.meta.url);

function exampleOf(name: string): object {
  return JSON.parse(readFileSync(new URL(name, examples), "utf8")) as object;
}

/** In a unit that says what the places can bear. */
const recommendation = valueOf(
  recommend(valueOf(parseRequest({ ...regionalTotal(61).request, internshipPlacesUnit: "full-year" }))),
);
const { request } = recommendation;
const ALTERNATIVE = { from: "regional-total", total: 1000 } as const;
const form = valueOf(readFilledForm(new TextEncoder().encode(toJson(recommendation)), "json"));
const distribution = parseDistributionRequest({
  ...exampleOf("distribution-constructed.json"),
  providers: valueOf(
    readDistributionKey(readFileSync(new URL("distribution-key-constructed.csv", examples))),
  ),
});
const kkrs = ["hovedstaden", "midtjylland", "nordjylland", "sjaelland", "syddanmark"];
const national = kkrs.map((kkr) =>
  valueOf(parseRecommendation(exampleOf(`national-constructed/${kkr}.json`))),
);

/** Of every kind that there is beside the form, one. */
export const furtherDocuments: Readonly<Record<string, SubmissionDocument>> = {
  explanation: explanationDocument(recommendation),
  methods: methodComparisonDocument(valueOf(compareMethods(request))),
  scenarios: scenariosDocument(valueOf(compareScenarios(request, [request.studyPlaces, ALTERNATIVE]))),
  memo: memoDocument(
    valueOf(
      prepareMemo(recommendation, {
        previous: [{ year: regionalTotal(48), file: "sidste-aar.json" }],
        scenarios: [ALTERNATIVE],
      }),
    ),
  ),
  sensitivity: sensitivityDocument(valueOf(sensitivity(request))),
  changes: yearComparisonDocument(compareYears(regionalTotal(48), recommendation)),
  check: checkDocument(valueOf(checkForm({ ...request, studyPlaces: ALTERNATIVE }, form))),
  capacity: capacityDocument(valueOf(assessCapacity(recommendation))),
  distribution: distributionDocument(valueOf(distributeInternshipPlaces(valueOf(distribution)))),
  national: nationalDocument(valueOf(combine(national))),
  ceiling: submissionDocument(
    valueOf(recommend(valueOf(parseRequest({ ...request, studyPlaces: { from: "capacity" } })))),
  ),
};

const TEXTS = [
  ...HOSTILE,
  ...[
    "",
    " ",
    "  foran og bag  ",
    "\tryk",
    "linje\nlinje\r\nlinje\r",
    "\u0000\u0001\u000B\u001F\u007F\u0085",
  ],
  ...[
    `<>&"'`,
    "&lt;&#10;",
    "{title}{sheetData}$&$1",
    "x".repeat(40_000),
    "_x0041_".repeat(9000),
    "\u{1F3DD}",
  ],
  ...["# ", "#\n<b>", "012", "1,5", "\u00A0", "\u2028"],
];
const NUMBERS = [
  ...["0", "-0", "1", "-1", "12.5", "0.1", "0.30000000000000004", "1e21", "1e-7", "123456789012345678"],
  ...["-1234.5678", "9".repeat(400)],
];

/** What no document of ours has: every text and number at every place of a table. Constructed. */
export const oddDocument: SubmissionDocument = {
  language: "da",
  title: TEXTS.join("").slice(0, 900),
  sections: [
    {
      ...{ id: "form", title: TEXTS.join("").slice(0, 900) },
      blocks: [
        {
          ...{ kind: "table", id: "request", caption: `<>&"'\n`, endsInSums: true },
          columns: [
            { header: `<>&"'`, align: "start" },
            { header: "", align: "end", role: "part" },
            { header: " ", align: "end", role: "change" },
            { header: "#N/A", align: "end", role: "place-by-rank" },
          ],
          rows: [...TEXTS, ...NUMBERS].map((text, index) => {
            const value = NUMBERS[index % NUMBERS.length] ?? "";
            const number = { kind: "number", value, text: `1 (<&'${index})` } as const;
            return [{ kind: "text", text }, number, number, number];
          }),
        },
        { kind: "paragraph", text: "" },
        { kind: "list", items: TEXTS },
      ],
    },
    // A sheet of one table alone repeats its header, and one of nothing has its title alone.
    ...[TEXTS, NUMBERS].map((texts) => ({
      ...{ id: "check" as const, title: "# & <sidst>" },
      blocks: [
        {
          ...{ kind: "table" as const, id: "internship-places", caption: "Tal" },
          columns: Array.from({ length: 30 }, (_, column) => ({
            header: `Kolonne ${column}`,
            align: "start" as const,
          })),
          rows: texts.map((text) => Array.from({ length: 30 }, () => ({ kind: "text" as const, text }))),
        },
      ],
    })),
    { id: "memo", title: "Tom", blocks: [] },
  ],
};

const PLAIN = { studyYear: "2027/2028", kkr: "oestdanmark" };

/** Returns of each council, with and without what they may say. */
export const blankReturns: Readonly<Record<string, BlankReturn>> = {
  ...Object.fromEntries(
    kkrs.map((kkr) => [`return-${kkr}`, valueOf(blankReturn({ studyYear: "2023/2024", kkr }))]),
  ),
  "return-oestdanmark": valueOf(blankReturn(PLAIN)),
  "return-full-year": valueOf(
    blankReturn({ ...PLAIN, unit: "full-year", deadline: "2027-01-20", contact: `"A" & <B>'` }),
  ),
};
