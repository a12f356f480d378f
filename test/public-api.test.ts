import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

// The built package, imported by its own name from both module systems, as a consumer does. `npm test` builds
// before; without dist every test here fails.

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What a module prints as JSON, run by Node alone: no bundler or test runner helps it to find the package. */
function printed(code: string): unknown {
  if (!existsSync(`${ROOT}dist/esm/index.js`))
    throw new Error("dist is missing: build first (npm run build)");
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    ...{ cwd: ROOT, encoding: "utf8" },
  });
  if (stderr !== "") throw new Error(stderr);
  return JSON.parse(stdout);
}

const NAMES = {
  "paedagog-dimensionering": [
    "DimensioneringError",
    "accompanyingEmail",
    "answersTexts",
    "assessCapacity",
    "blankReturn",
    "blankReturnToCsv",
    "capacityDocument",
    "checkDocument",
    "checkForm",
    "checkProvider",
    "collectReturns",
    "combine",
    "compareMethods",
    "compareScenarios",
    "compareYears",
    "comparisonNotices",
    "describeFinding",
    "describeLetterDifferences",
    "describeLetterReading",
    "describeNote",
    "describeNotice",
    "describeRefusal",
    "dimension",
    "distributeInternshipPlaces",
    "distributionDocument",
    "editionFor",
    "emailText",
    "explain",
    "explanationDocument",
    "fillForm",
    "formEditions",
    "gatherReadings",
    "groupOf",
    "internshipHalfYears",
    "internshipPeriods",
    "kkrs",
    "memoDocument",
    "methodComparisonDocument",
    "nationalDocument",
    "parseDistributionRequest",
    "parseFormEdition",
    "parseInternshipPlaces",
    "parseRecommendation",
    "parseRequest",
    "parseReturnKey",
    "placesFromRows",
    "prepareMemo",
    "previousYear",
    "readCells",
    "readDanishNumber",
    "readDistributionKey",
    "readFilledForm",
    "readInternshipPlaces",
    "readJson",
    "readLetter",
    "readReturnKey",
    "recommend",
    "reference",
    "requestSchema",
    "scenariosDocument",
    "sensitivity",
    "sensitivityDocument",
    "submissionDocument",
    "toCsv",
    "toHtml",
    "toHtmlFragment",
    "toJson",
    "toMarkdown",
    "valueOf",
    "verify",
    "yearComparisonDocument",
    "yearNotices",
    "yearOfForm",
  ],
  "paedagog-dimensionering/apportion": [
    "apportion",
    "apportionTwoWay",
    "verifyApportionment",
    "verifyTwoWay",
  ],
  "paedagog-dimensionering/docx": ["readFilledForm", "toDocx"],
  "paedagog-dimensionering/xlsx": [
    "blankReturnToXlsx",
    "collectReturns",
    "readFilledForm",
    "readInternshipPlaces",
    "remindersToCsv",
    "remindersToMarkdown",
    "returnReminders",
    "returnsAmong",
    "toXlsx",
  ],
};

describe("the public API", () => {
  it.each(Object.entries(NAMES))(
    "of %s has exactly these names, by import and by require",
    (entry, names) => {
      const found = printed(`
      import { createRequire } from "node:module";
      const require = createRequire(process.cwd() + "/x.js");
      const imported = await import("${entry}");
      console.log(JSON.stringify([Object.keys(imported).sort(), Object.keys(require("${entry}")).sort()]));
    `);
      expect(found).toEqual([names, names]);
    },
  );

  it("works the same by import and by require", () => {
    const found = printed(`
      import { createRequire } from "node:module";
      const require = createRequire(process.cwd() + "/x.js");
      const request = {
        studyYear: "2018/2019", kkr: "syddanmark",
        specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
        studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
      };
      const csv = new TextEncoder().encode("Dagtilbud;Skole/fritid;Social/special\\n1;2;3");
      const written = [await import("paedagog-dimensionering"), require("paedagog-dimensionering")].map((api) => {
        const { valueOf, parseRequest, recommend, submissionDocument } = api;
        const recommendation = valueOf(recommend(valueOf(parseRequest(request))));
        const document = submissionDocument(recommendation);
        const places = valueOf(api.readInternshipPlaces(csv, { kkr: "sjaelland" }));
        return [api.toJson(recommendation), api.toMarkdown(document), api.toCsv(document), api.toHtml(document), places.length];
      });
      console.log(JSON.stringify(written));
    `) as unknown[][];
    expect(found[1]).toEqual(found[0]);
    expect(found[0]?.[4]).toBe(3);
  });

  it("reads a filled form by its format, a Word document too, and finds nothing in our own", () => {
    const found = printed(`
      import { createRequire } from "node:module";
      const require = createRequire(process.cwd() + "/x.js");
      const counts = [];
      for (const load of [(path) => import(path), (path) => Promise.resolve(require(path))]) {
        const api = await load("paedagog-dimensionering");
        const { toDocx, readFilledForm } = await load("paedagog-dimensionering/docx");
        const request = api.valueOf(api.parseRequest({
          studyYear: "2019/2020", kkr: "sjaelland",
          specialisationShares: { dagtilbud: "39", "skole-fritid": "24", "social-special": "37" },
          studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
        }));
        const recommendation = api.valueOf(api.recommend(request));
        const document = api.submissionDocument(recommendation);
        const files = {
          csv: new TextEncoder().encode(api.toCsv(document)),
          json: new TextEncoder().encode(api.toJson(recommendation)),
          docx: await toDocx(document),
        };
        for (const [format, bytes] of Object.entries(files)) {
          counts.push(api.verify(request, api.valueOf(api.readFilledForm(bytes, format))).length);
        }
        const both = [api.readFilledForm(files.docx, "docx"), readFilledForm(files.docx)].map((it) => JSON.stringify(it));
        counts.push(both[0] === both[1]);
      }
      console.log(JSON.stringify(counts));
    `);
    expect(found).toEqual([...[0, 0, 0, true], ...[0, 0, 0, true]]);
  });

  it("has an error that is known by its name and code, whichever build threw it", () => {
    const found = printed(`
      import { createRequire } from "node:module";
      const require = createRequire(process.cwd() + "/x.js");
      const esm = await import("paedagog-dimensionering");
      const cjs = require("paedagog-dimensionering");
      const thrown = [esm, cjs].map(({ valueOf, parseRequest }) => {
        try {
          valueOf(parseRequest({ studyYear: "2018/2019", studyPlaces: { from: "guess" } }));
        } catch (error) {
          return [error instanceof Error, error.name, error.code, error.refusals.length, error.message];
        }
      });
      console.log(JSON.stringify([...thrown, esm.DimensioneringError === cjs.DimensioneringError]));
    `) as unknown[];
    const error = [true, "DimensioneringError", "no-origin", 1, "studyPlaces: no-origin"];
    // Two classes: instanceof would tell them apart.
    expect(found).toEqual([error, error, false]);
  });

  it("is all there is: deep imports are closed, but for package.json", () => {
    const paths = ["dist/esm/index.js", "dist/cli.js", "cli", "src/index.js", "dist/index.cjs", "recommend"];
    const found = printed(`
      import { createRequire } from "node:module";
      const require = createRequire(process.cwd() + "/x.js");
      const codes = [];
      for (const path of ${JSON.stringify(paths)}) {
        codes.push(await import("paedagog-dimensionering/" + path).then(() => "open", ({ code }) => code));
        try { require("paedagog-dimensionering/" + path); codes.push("open"); } catch ({ code }) { codes.push(code); }
      }
      console.log(JSON.stringify([[...new Set(codes)], require("paedagog-dimensionering/package.json").name]));
    `);
    expect(found).toEqual([["ERR_PACKAGE_PATH_NOT_EXPORTED"], "paedagog-dimensionering"]);
  });
});
