import fc from "fast-check";
import { describe, expect } from "vitest";
import { describeNotice } from "../../src/messages/describe-notice.js";
import { describeRefusal } from "../../src/messages/describe-refusal.js";
import { type Outcome } from "../../src/domain/outcome.js";
import { valueOf } from "../../src/messages/value-of.js";
import { parseRecommendation } from "../../src/input/request/parse-recommendation.js";
import { parseRequest } from "../../src/input/request/parse-request.js";
import { readInternshipPlaces } from "../../src/input/rows/read-internship-places.js";
import { recommend } from "../../src/recommend/recommend.js";
import { toCsv } from "../../src/render/to-csv.js";
import { toHtml } from "../../src/render/to-html.js";
import { toMarkdown } from "../../src/render/to-markdown.js";
import { submissionDocument } from "../../src/submission/submission-document.js";
import { toJson } from "../../src/submission/to-json.js";
import { anyPlacesFile } from "../arbitraries/places-files.js";
import { anyRequest } from "../arbitraries/requests.js";
import { prop } from "../prop.js";

/** Whatever came out can be said to a user, in either language and on one line. */
function speaks(outcome: Outcome<unknown>): void {
  for (const language of ["da", "en"] as const) {
    const said = outcome.ok
      ? outcome.notices.map((notice) => describeNotice(notice, language))
      : outcome.refusals.map((refusal) => describeRefusal(refusal, language));
    for (const sentence of said) expect(sentence).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  }
}

/** What is accepted is answered, and what is answered can be written. */
function worksToTheEnd(data: unknown): void {
  const request = parseRequest(data);
  speaks(request);
  if (!request.ok) return;
  const outcome = recommend(request.value, { notices: request.notices });
  speaks(outcome);
  if (!outcome.ok) return;
  const document = submissionDocument(outcome.value, { wholeForm: true });
  for (const write of [toMarkdown, toCsv, toHtml]) expect(write(document).length).toBeGreaterThan(100);
  // Every request that was accepted is accepted again in the recommendation that it led to.
  expect(parseRecommendation(JSON.parse(toJson(outcome.value))).ok).toBe(true);
}

/** Anything at all, also what no JSON can hold. */
const anything = fc.anything({
  ...{ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true },
  ...{ withObjectString: true, withSparseArray: true, withTypedArray: true, withUnboxedPrimitives: true },
  key: fc.oneof(
    fc.string(),
    fc.constantFrom("__proto__", "constructor", "studyPlaces", "from", "totals", "length"),
  ),
});

/** What a field of a request should not hold, or only just may. */
const oddValue = fc.oneof(
  anything,
  fc.constantFrom<unknown>(
    ...[
      "999999999999999",
      "1000000000000000",
      "0.000000000000001",
      "-0",
      "+5",
      "1e3",
      "",
      " ",
      "\u202e",
      "__proto__",
    ],
    ...[-0, 1e15, 999_999_999_999_999, 2 ** 53, 1e300, 0.1, -1, Number.NaN, Infinity, null, undefined, 7n],
    ...["toString", "constructor", "ucl", "UCL", "dagtilbud", "regional-total", "previous-year", "2023/2024"],
    ...[Symbol("x"), () => 7, [], {}, { percent: "999999999999999" }, { places: 999_999_999_999_999 }],
  ),
);

/** The data with something at one of its places exchanged, added or removed. */
function mutated(data: unknown, choose: () => number, value: unknown): unknown {
  if (typeof data !== "object" || data === null || choose() % 4 === 0) return value;
  const entries = Object.entries(data);
  const at = choose() % (entries.length + 1);
  if (Array.isArray(data))
    return data.map((item, index) => (index === at ? mutated(item, choose, value) : (item as unknown)));
  if (at === entries.length)
    return { ...data, [["x", "kkr", "provider", "change", "bounds"][choose() % 5] ?? ""]: value };
  if (choose() % 6 === 0) return Object.fromEntries(entries.filter((_, index) => index !== at));
  return Object.fromEntries(
    entries.map(([key, item], index) => [key, index === at ? mutated(item, choose, value) : item]),
  );
}

describe("reading internship places", () => {
  prop([anyPlacesFile], { numRuns: 300 })(
    "a file in any layout, delimiter, encoding and case is read as the same places",
    ({ bytes, kkr, expected }) => {
      const outcome = readInternshipPlaces(bytes, { file: "x.csv", ...(kkr === undefined ? {} : { kkr }) });
      speaks(outcome);
      expect(outcome.ok ? outcome.value : outcome.refusals).toEqual(expected);
    },
  );

  prop([fc.uint8Array({ maxLength: 300 })], { numRuns: 300 })("never throws on arbitrary bytes", (bytes) => {
    speaks(readInternshipPlaces(bytes));
  });

  prop(
    [
      fc.stringMatching(/^[;,\t"\n\r =sep12.a-d-]{0,80}$/),
      fc.constantFrom(
        "",
        "Institution;Specialisering;Antal\n",
        "Kommune;Dagtilbud;Skole/fritid;Social/special\n",
      ),
    ],
    {
      numRuns: 300,
    },
  )("never throws on a text full of the marks of CSV", (text, header) => {
    speaks(readInternshipPlaces(new TextEncoder().encode(header + text), { kkr: "sjaelland" }));
  });

  prop(
    [anyPlacesFile, fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.nat(2)), { minLength: 1, maxLength: 4 })],
    {
      numRuns: 150,
    },
  )("never throws on a file of which bytes were changed, lost or added", ({ bytes, kkr }, changes) => {
    const changed = changes.reduce<number[]>(
      (list, [at, byte, what]) =>
        list.toSpliced(at % (list.length + 1), what === 0 ? 0 : 1, ...(what === 1 ? [] : [byte])),
      Array.from(bytes),
    );
    const outcome = readInternshipPlaces(Uint8Array.from(changed), kkr === undefined ? {} : { kkr });
    speaks(outcome);
    // What is read can be asked for: no number, name or cell gets past the reading that the request refuses.
    if (outcome.ok && outcome.value.length > 0) {
      const request = parseRequest({
        ...{ studyYear: "2023/2024", ...(kkr === undefined ? {} : { kkr }), internshipPlaces: outcome.value },
        studyPlaces: { from: "regional-total", total: 100 },
      });
      const codes = request.ok ? [] : request.refusals.map(({ code }) => code);
      expect(codes.filter((code) => code !== "missing-institution")).toEqual([]);
    }
  });
});

describe("parseRequest and parseRecommendation", () => {
  prop([anything], { numRuns: 400 })("never throw, whatever they are given", (data) => {
    worksToTheEnd(data);
    speaks(parseRecommendation(data));
  });

  prop([anyRequest, fc.infiniteStream(fc.nat()), fc.array(oddValue, { minLength: 1, maxLength: 2 })], {
    numRuns: 800,
  })(
    "never throw on a request that was changed somewhere; and what is accepted works to the end",
    (data, stream, values) => {
      const choose = (): number => stream.next().value as number;
      worksToTheEnd(values.reduce<unknown>((result, value) => mutated(result, choose, value), data));
    },
  );

  prop([anyRequest, fc.infiniteStream(fc.nat()), oddValue], { numRuns: 150 })(
    "never throw on a recommendation that was changed somewhere",
    (data, stream, value) => {
      const order = [
        "dagtilbud",
        "skole-fritid",
        "social-special",
        "kp",
        "absalon",
        "ucsyd",
        "ucn",
        "via",
        "ucl",
      ];
      const recommendation = valueOf(recommend(valueOf(parseRequest({ ...data, tieOrder: order }))));
      speaks(parseRecommendation(mutated(recommendation, () => stream.next().value as number, value)));
    },
  );

  prop([
    fc.constantFrom(
      "studyPlaces",
      "internshipPlaces",
      "specialisationShares",
      "overbooking",
      "tieOrder",
      "bounds",
    ),
  ])("never throw on data that contains itself", (key) => {
    const data: Record<string, unknown> = { studyYear: "2023/2024", kkr: "sjaelland" };
    data[key] = data;
    speaks(parseRequest(data));
    speaks(parseRecommendation({ ...data, request: data }));
  });
});
