import { readFileSync } from "node:fs";
import { build } from "esbuild";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import * as distribution from "../src/input/request/parse-distribution-request.js";
import * as edition from "../src/input/request/parse-form-edition.js";
import * as recommendation from "../src/input/request/parse-recommendation.js";
import * as request from "../src/input/request/parse-request.js";
import { readFilledForm } from "../src/input/filled-form/read-filled-form.js";
import { cuts } from "../scripts/build/page/cuts.js";

// The page tells the shape of data by `scripts/build/page/shapes.ts`, everything else by zod.

const MODULES = {
  parseDistributionRequest: "src/input/request/parse-distribution-request.ts",
  parseFormEdition: "src/input/request/parse-form-edition.ts",
  parseRecommendation: "src/input/request/parse-recommendation.ts",
  parseRequest: "src/input/request/parse-request.ts",
  readFilledForm: "src/input/filled-form/read-filled-form.ts",
};
const byZod = {
  ...{ ...distribution, ...edition, ...recommendation, ...request },
  readFilledForm,
};
type Readers = Pick<typeof byZod, keyof typeof MODULES>;

let onPage: Readers;
beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: Object.entries(MODULES)
        .map(([name, path]) => `export { ${name} } from "./${path}";`)
        .join("\n"),
      resolveDir: new URL("../", import.meta.url).pathname,
    },
    plugins: cuts(),
    ...{ bundle: true, write: false, format: "esm", platform: "browser", logLevel: "error" },
  });
  const script = Buffer.from(outputFiles[0]?.text ?? "").toString("base64");
  onPage = (await import(`data:text/javascript;base64,${script}`)) as Readers;
});

/** All that is read or refused of data that came from a file. */
function results(readers: Readers, data: unknown): unknown {
  const text = new TextEncoder().encode(JSON.stringify(data));
  const { parseDistributionRequest, parseFormEdition, parseRecommendation, parseRequest } = readers;
  return [
    ...[parseDistributionRequest, parseFormEdition, parseRecommendation, parseRequest].map((parse) =>
      parse(data),
    ),
    readers.readFilledForm(text, "json", { studyYear: "2023/2024" }),
  ];
}

const FILES = [
  ...["distribution-constructed", "form-2027-2028-constructed", "oestdanmark-2027-2028-constructed"],
  ...["sjaelland-2016-2017-recommendation", "syddanmark-2018-2019", "syddanmark-two-way-constructed"],
];
const examples = FILES.map((name): unknown =>
  JSON.parse(readFileSync(new URL(`../examples/${name}.json`, import.meta.url), "utf8")),
);
/** Every key that a schema may have, at the place where it stands, with what the examples leave out. */
const FULL = {
  ...{ $schema: "x", studyYear: "2023/2024", kkr: "syddanmark", internshipPlacesUnit: "full-year" },
  specialisationShares: { dagtilbud: 42, "skole-fritid": "20", "social-special": 38 },
  studyPlaces: { from: "previous-year", totals: { ucl: 1, ucsyd: "2" }, change: { percent: 20 } },
  ...{ overbooking: { mode: "on-top", percent: 5 }, survival: { period2: 90, period3: "80" } },
  ...{ intake: { summer: 55, winter: 45, oddTo: "summer" }, tieOrder: ["ucl"], method: "dhondt" },
  bounds: [{ institution: "ucl", minimum: 1, maximum: "900" }],
  decided: [{ institution: "ucl", specialisation: "dagtilbud", studyPlaces: 1 }],
  specialisationTotals: "by-internship-places",
  returns: {
    ...{ answered: ["Faxe"], missing: [], notRead: [], blankAsZero: [] },
    remarks: [{ provider: "Faxe", text: "x", code: "unit-assumed" }],
  },
};

const value = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    ...["previous-year", "capacity", "none", "on-top", "ucl", "", "1", 1, -0, null, [], {}],
    ...[{ places: 1 }, { percent: "5", x: 1 }, { from: "regional-total", total: 7 }, [[]], [null], true],
  ),
);

/** The data with another value, or none, at one of its places, or with one key more. */
function mutated(data: unknown, choose: () => number, other: unknown): unknown {
  if (typeof data !== "object" || data === null || choose() % 5 === 0) return other;
  const entries = Object.entries(data);
  const at = choose() % (entries.length + 1);
  if (Array.isArray(data)) {
    return data.map((item: unknown, index) => (index === at ? mutated(item, choose, other) : item));
  }
  const key = ["x", "kkr", "total", "percent", "__proto__", "constructor"][choose() % 6] ?? "";
  if (at === entries.length)
    return JSON.parse(
      `{${JSON.stringify(data).slice(1, -1)}${entries.length > 0 ? "," : ""}${JSON.stringify(key)}:${JSON.stringify(other)}}`,
    );
  if (choose() % 6 === 0) return Object.fromEntries(entries.filter((_, index) => index !== at));
  return Object.fromEntries(
    entries.map(([key, item], index) => [
      key,
      index === at ? mutated(item, choose, other) : (item as unknown),
    ]),
  );
}

describe("what the page reads and refuses of data, and the words for it", () => {
  it("is what zod's shapes let through and refuse: examples, and each with something changed in it", () => {
    for (const data of [...examples, FULL]) expect(results(onPage, data)).toEqual(results(byZod, data));
    fc.assert(
      fc.property(
        fc.constantFrom(...examples, FULL, FULL, FULL),
        fc.infiniteStream(fc.nat()),
        fc.array(value, { minLength: 1, maxLength: 3 }),
        (data, stream, values) => {
          const choose = (): number => stream.next().value as number;
          const changed = values.reduce<unknown>((result, other) => mutated(result, choose, other), data);
          expect(results(onPage, changed)).toEqual(results(byZod, changed));
        },
      ),
      { numRuns: 1_500 },
    );
  });
});
