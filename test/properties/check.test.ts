import fc from "fast-check";
import { expect, test } from "vitest";
import { toDocx } from "../../src/docx.js";
import {
  checkForm,
  type FilledForm,
  parseRequest,
  readFilledForm,
  recommend,
  type RecommendationRequest,
  reference,
  submissionDocument,
  toCsv,
  toMarkdown,
  valueOf,
} from "../../src/index.js";
import { readFilledForm as readFilledWorkbook, toXlsx } from "../../src/xlsx.js";

const WORDS = [
  "Professionshøjskolen",
  "UC",
  "Storebælt",
  "for Pædagogik",
  "og",
  "Vest,",
  "(Øst)",
  "2",
  "Nord,",
];

/** Names as a ministry may give them, of which one may begin another. */
const anyNames: fc.Arbitrary<readonly string[]> = fc
  .tuple(
    fc.array(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }), {
      minLength: 2,
      maxLength: 4,
    }),
    fc.boolean(),
  )
  .map(([lists, isBegun]) => {
    const names = lists.map((words) => `Skolen ${words.join(" ")}`.replace(/[, ]+$/, ""));
    return [...names, ...(isBegun ? [`${names[0] ?? ""}, Lolland og Falster`] : [])];
  })
  .filter(
    (names) =>
      new Set(names.map((name) => name.replace(/[^\p{L}\d]/gu, "").toLowerCase())).size === names.length,
  );

/** What municipalities write: numbers and words as a form has them, of something else. */
const anyRemark = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "Vi har 3 færre end i 2026.",
        "Der mangler 5 studiepladser i forhold til sidste år.",
        "Vi har i alt 57 pladser.",
        "I tallene indgår 6 pladser, som lukker 1. august 2027.",
        "Første bemærkning: vi har 3 pladser, som skal deles.",
        "Dagtilbudspædagogik: 12",
        "Indstilling for studieåret 2025/2026",
        "Foreløbige tal",
        "Antallet er i procent. I alt 44 pct.",
        "Se ministeriets brev af 3. maj 2021; 7 med overbooking",
        'De siger "nej" | *7* om sommeren og 4 om vinteren',
        "\n",
      ),
      fc.integer({ min: 1, max: 2000 }).map((places) => `Samlet antal: ${places} studiepladser.`),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => ({ provider: "Faxe", text: parts.join(" ").trim() }))
  .filter(({ text }) => text !== "");

const [bundled] = reference.editions;

const anyRequest: fc.Arbitrary<RecommendationRequest> = fc
  .record({
    names: anyNames,
    places: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 15, maxLength: 15 }),
    totals: fc.array(fc.integer({ min: 1, max: 1400 }), { minLength: 5, maxLength: 5 }),
    mode: fc.constantFrom("none", "included", "on-top"),
    hasIntake: fc.boolean(),
    remark: fc.array(anyRemark, { maxLength: 3 }),
  })
  .map(({ names, places, totals, mode, hasIntake, remark }) => {
    const institutions = names.map((name, at) => ({
      id: `sted-${at}`,
      name,
      kkr: "syddanmark",
      aliases: [],
    }));
    const edition = { ...bundled, studyYear: "2027/2028", institutions, source: undefined };
    const specialisations = bundled?.specialisations ?? [];
    return valueOf(
      parseRequest({
        ...{
          studyYear: "2027/2028",
          kkr: "syddanmark",
          edition: JSON.parse(JSON.stringify(edition)) as unknown,
        },
        internshipPlacesUnit: "full-year",
        internshipPlaces: institutions.flatMap(({ id }, row) =>
          specialisations.map((one, column) => ({
            ...{
              provider: "Faxe",
              institution: id,
              specialisation: one.id,
              places: places[3 * row + column] ?? 1,
            },
          })),
        ),
        studyPlaces: {
          from: "institution-totals",
          totals: Object.fromEntries(institutions.map(({ id }, at) => [id, totals[at] ?? 1])),
        },
        tieOrder: [...specialisations, ...institutions].map(({ id }) => id),
        overbooking: mode === "none" ? { mode } : { mode, percent: "5" },
        ...(hasIntake ? { intake: { summer: "50", winter: "50", oddTo: "summer" } } : {}),
        returns: { answered: ["Faxe"], missing: [], notRead: [], remarks: remark },
      }),
    );
  });

test("an untouched document has no finding and nothing of others', whatever the institutions are called", async () => {
  await fc.assert(
    fc.asyncProperty(anyRequest, fc.constantFrom("csv", "md", "docx", "xlsx"), async (request, format) => {
      // What is noticed while a file is read is no part of the work that is kept of it.
      const outcome = recommend(request, { notices: [{ code: "table-read", rows: 9 }] });
      fc.pre(outcome.ok);
      const document = submissionDocument(valueOf(outcome));
      const options = { studyYear: request.studyYear, editions: [request.edition ?? []].flat() };
      const read = async (): Promise<FilledForm> => {
        if (format === "xlsx") return valueOf(await readFilledWorkbook(await toXlsx(document), options));
        if (format === "docx") return valueOf(readFilledForm(await toDocx(document), "docx", options));
        const text = format === "csv" ? toCsv(document) : toMarkdown(document);
        return valueOf(readFilledForm(new TextEncoder().encode(text), "csv", options));
      };
      const { findings, differing, others, missing = [] } = valueOf(checkForm(request, await read()));
      expect({ findings, differing, others: others ?? [], missing }).toEqual({
        findings: [],
        differing: [],
        others: [],
        missing: [],
      });
    }),
    { numRuns: 40 },
  );
}, 120_000);
