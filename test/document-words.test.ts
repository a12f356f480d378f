import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  accompanyingEmail,
  assessCapacity,
  blankReturn,
  blankReturnToCsv,
  capacityDocument,
  checkDocument,
  checkForm,
  combine,
  compareMethods,
  compareScenarios,
  compareYears,
  distributeInternshipPlaces,
  distributionDocument,
  emailText,
  explanationDocument,
  fillForm,
  formEditions,
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
  submissionDocument,
  toCsv,
  toHtml,
  toJson,
  toMarkdown,
  valueOf,
  yearComparisonDocument,
  type FilledForm,
  type Notice,
  type Recommendation,
  type SubmissionDocument,
} from "../src/index.js";
import { logOf } from "../src/cli/side-files.js";
import { toDocx } from "../src/docx.js";
import {
  blankReturnToXlsx,
  collectReturns,
  remindersToCsv,
  remindersToMarkdown,
  returnReminders,
  toXlsx,
} from "../src/xlsx.js";
import { wordForm } from "./word-form.js";
import { MUST_NOT_COME_BACK } from "./words.js";

// Beside them the program's own words, and those of the command and of JSON.
const NEVER = [
  ...MUST_NOT_COME_BACK,
  /anmodning/iu,
  // That another year's form is used is for the screen.
  /skemaet for \S+ er brugt/iu,
  // Where we read a letter is not where its recipient knows it from.
  /dagsorden/iu,
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

function formOf(recommendation: Recommendation): FilledForm {
  return valueOf(readFilledForm(new TextEncoder().encode(toJson(recommendation)), "json"));
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
    sensitivityDocument(valueOf(sensitivity(request))),
    yearComparisonDocument(compareYears(recommendation, recommendation)),
    // Against other totals, so that there is something to find.
    checkDocument(valueOf(checkForm({ ...request, studyPlaces: ALTERNATIVE }, formOf(recommendation)))),
    ...(request.internshipPlaces === undefined
      ? []
      : [capacityDocument(valueOf(assessCapacity(recommendation)))]),
  ];
}

function expectClean(document: SubmissionDocument): void {
  for (const text of [toMarkdown(document).replaceAll("\\", ""), toHtml(document), toCsv(document)]) {
    expectCleanText(text.replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ""));
  }
}

function expectCleanText(text: string): void {
  for (const word of NEVER) expect(word.exec(text)?.[0]).toBeUndefined();
}

/** Every text of a Word file or a workbook, part by part, without its markup. */
function expectCleanFile(bytes: Uint8Array): void {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) =>
    /document\d*\.xml|footer|sheet\d+\.xml|sharedStrings|workbook\.xml|core\.xml/.test(name),
  );
  expect(parts.length).toBeGreaterThan(0);
  for (const [, part] of parts) expectCleanText(strFromU8(part).replace(/<[^>]*>/g, " "));
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

  it("are its reader's in Word and Excel, whatever was asked", async () => {
    await fc.assert(
      fc.asyncProperty(requests, async ({ studyYear, basis, studyPlaces, more, overbooking, intake }) => {
        const request = { studyYear, studyPlaces, overbooking, ...basis, ...more, ...intake };
        const document = submissionDocument(recommended(request));
        expectCleanFile(await toDocx(document));
        expectCleanFile(await toXlsx(document));
      }),
      { numRuns: 8 },
    );
  });

  it("are its reader's in the national form", async () => {
    const parts = ["hovedstaden", "midtjylland", "nordjylland", "sjaelland", "syddanmark"].map((name) => {
      const json = readFileSync(`examples/national-constructed/${name}.json`, "utf8");
      return valueOf(parseRecommendation(JSON.parse(json)));
    });
    const document = nationalDocument(
      valueOf(combine(parts, { files: parts.map(() => "/home/hemmelig/x.csv") })),
    );
    expectClean(document);
    expectCleanFile(await toDocx(document));
    expectCleanFile(await toXlsx(document));
  });

  it("are its reader's in Word and Excel too, and in the ministry's own document", async () => {
    const request = { studyYear: "2023/2024", studyPlaces: INSTITUTION_TOTALS, ...PLACES };
    const recommendation = recommended({ ...request, intake: { summer: "55", winter: "45" } });
    for (const document of documentsOf(recommendation)) {
      expectCleanFile(await toDocx(document));
      expectCleanFile(await toXlsx(document));
    }
    const [edition] = formEditions;
    if (edition === undefined) throw new Error("no bundled form");
    expectCleanFile(
      valueOf(fillForm(wordForm(edition), recommendation, { file: "/home/hemmelig/brev.docx" })),
    );
    expectCleanText(emailText(accompanyingEmail(recommendation)));
  });

  it("are its reader's in the blank return and the reminders", async () => {
    const options = { studyYear: "2023/2024", kkr: "sjaelland", contact: "Anne, tlf. 12 34 56 78" };
    const blank = valueOf(blankReturn({ ...options, unit: "full-year", deadline: "2023-01-20" }));
    expectCleanText(blankReturnToCsv(blank));
    expectCleanFile(await blankReturnToXlsx(blank));
    const rows = ["Holbæk;1;x;3", "Rosklide;1;2;3", "Greve;1;2;3"];
    const text = ["Kommune;Dagtilbud;Skole/fritid;Social/special", ...rows].join("\n");
    const own = { name: "/home/hemmelig/alle.csv", bytes: new TextEncoder().encode(text) };
    const made = valueOf(await returnReminders([own], { ...options, internshipPlacesUnit: "full-year" }));
    expect(made.reminders.some(({ why }) => why === "refused")).toBe(true);
    for (const { subject, text: sent } of made.reminders) expectCleanText(`${subject}\n${sent}`);
    expect(remindersToMarkdown(made) + remindersToCsv(made)).not.toMatch(/hemmelig|--[a-z]/);
  });

  it("are its reader's in what each provider is to supply", async () => {
    const example = JSON.parse(readFileSync("examples/distribution-constructed.json", "utf8")) as object;
    const key = readFileSync("examples/distribution-key-constructed.csv");
    const providers = valueOf(readDistributionKey(key, { file: "/home/hemmelig/noegle.csv" }));
    const request = valueOf(parseDistributionRequest({ ...example, providers }));
    const document = distributionDocument(valueOf(distributeInternshipPlaces(request)));
    expectClean(document);
    expectCleanFile(await toDocx(document));
    expectCleanFile(await toXlsx(document));
  });

  it("are its reader's in a log, whatever was read: no path, no flag and no key", async () => {
    const cell = fc.constantFrom("0", "12", "x", "", "-1", "1,5", "1.234", "12", "7");
    const provider = fc.constantFrom(
      "Faxe",
      "Greve",
      "Rosklide",
      "Odense",
      "I alt",
      "Faxe Kommune, skoler",
      "",
    );
    const row = fc.tuple(provider, cell, cell, cell).map((cells) => cells.join(";"));
    const unit = fc.constantFrom("full-year" as const, "half-year" as const, undefined);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), unit, async (rows, stated) => {
        const text = ["Kommune;Dagtilbud;Skole/fritid;Social/special", ...rows].join("\n");
        const file = { name: "/home/hemmelig/alle.csv", bytes: new TextEncoder().encode(text) };
        const scope = { studyYear: "2023/2024", kkr: "sjaelland" };
        const options = { ...scope, ...(stated === undefined ? {} : { internshipPlacesUnit: stated }) };
        const log = logOf(await collectReturns([file], options));
        for (const language of ["da", "en"] as const) {
          expect(log[".txt"]?.(language)).not.toMatch(/hemmelig|--[a-z]|[a-z]+[A-Z][a-z]+/);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("cite no letter of another year", () => {
    for (const studyYear of ["2018/2019", "2027/2028"]) {
      const recommendation = recommended({ studyYear, studyPlaces: INSTITUTION_TOTALS, ...SHARES });
      expect(toMarkdown(submissionDocument(recommendation))).not.toMatch(/2023|brev|ufm/);
      expect(recommendation.notes.map(({ code }) => code)).toContain("form-edition");
    }
  });
});
