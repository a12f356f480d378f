import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assessCapacity,
  capacityDocument,
  checkDocument,
  checkForm,
  combine,
  compareMethods,
  compareYears,
  explain,
  explanationDocument,
  type FilledForm,
  type FormEdition,
  methodComparisonDocument,
  nationalDocument,
  parseFormEdition,
  parseRecommendation,
  type Outcome,
  parseRequest,
  readFilledForm,
  type ReadFilledFormOptions,
  readLetter,
  recommend,
  type Recommendation,
  reference,
  sensitivity,
  sensitivityDocument,
  submissionDocument,
  toCsv,
  toHtml,
  toJson,
  toMarkdown,
  valueOf,
  yearComparisonDocument,
} from "../src/index.js";
import { toDocx } from "../src/docx.js";
import { readFilledForm as readFilledWorkbook, toXlsx } from "../src/xlsx.js";
import { formTable, wordLetter } from "./letters.js";

// All of these forms are constructed. None is told a second time after the request: each value carries its own.

const COLUMNS = {
  institution: "Institutionsnavn",
  total: "I alt",
  specialisation: "Retning",
  studyPlaces: "Antal",
};

const ministrysColumns = reference.at("2023/2024").edition.columns;

const editions: fc.Arbitrary<FormEdition> = fc
  .record({
    councils: fc.integer({ min: 1, max: 8 }),
    institutions: fc.integer({ min: 1, max: 12 }),
    specialisations: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ councils, institutions, specialisations }) => {
    const list = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
    return {
      studyYear: "2027/2028",
      institutions: list(institutions).map((index) => ({
        ...{ id: `sted-${index}`, name: `Sted nr. ${index}`, kkr: `raad-${index % councils}`, aliases: [] },
      })),
      specialisations: list(specialisations).map((index) => ({
        ...{ id: `retning-${index}`, name: `Retning nr. ${index}`, aliases: [] },
      })),
      columns: COLUMNS,
      councils: list(councils).map((index) => ({
        ...{ id: `raad-${index}`, name: `Nyt råd nr. ${index}`, region: `Ny region nr. ${index}` },
        municipalities: [`Ny kommune nr. ${index}`],
      })),
    };
  });

interface RequestOn {
  readonly [key: string]: unknown;
  readonly studyPlaces: { readonly from: string; readonly totals: Readonly<Record<string, number>> };
}

/** A request on the edition, of the KKR or the whole country; the last institution has the fewest places. */
function requestOn(edition: FormEdition, kkr: string | undefined): RequestOn {
  const institutions = edition.institutions.filter((row) => kkr === undefined || row.kkr === kkr);
  return {
    studyYear: edition.studyYear,
    ...(kkr === undefined ? {} : { kkr }),
    internshipPlacesUnit: "full-year",
    internshipPlaces: institutions.flatMap(({ id: institution }, row) =>
      edition.specialisations.map(({ id: specialisation }, column) => ({
        ...{ provider: "Konstrueret", institution, specialisation, places: 97 * (row + 3) + 13 * column + 1 },
      })),
    ),
    studyPlaces: {
      from: "institution-totals",
      totals: Object.fromEntries(institutions.map(({ name }, row) => [name, 101 + 7 * row])),
    },
    tieOrder: [...edition.specialisations, ...edition.institutions].map(({ id }) => id),
    edition,
  };
}

const other = (name: string): string => `Anden betegnelse ${name.replaceAll("nr. ", "§")}`;

/** The same form with every name another one, and its institutions and specialisations in the opposite order. */
function underOtherNames(edition: FormEdition, isTurned: boolean): FormEdition {
  const renamed = <T extends { readonly name: string }>(rows: readonly T[]): T[] => {
    const named = rows.map((row) => ({ ...row, name: other(row.name), aliases: [] }));
    return isTurned ? named.toReversed() : named;
  };
  return {
    ...edition,
    institutions: renamed(edition.institutions),
    specialisations: renamed(edition.specialisations),
    ...(edition.councils === undefined
      ? {}
      : {
          councils: edition.councils.map((council, index) => ({ ...council, name: `Andet råd ${index}` })),
        }),
  };
}

/** The study places of every cell, by ids. */
function numbersOf({ institutions }: Recommendation): Map<string, number> {
  return new Map(
    institutions.flatMap((row) =>
      row.specialisations.map((cell) => [`${row.institution}/${cell.specialisation}`, cell.studyPlaces]),
    ),
  );
}

async function readFilled(
  bytes: Uint8Array,
  format: string,
  options: ReadFilledFormOptions,
): Promise<Outcome<FilledForm>> {
  if (format === "xlsx") return readFilledWorkbook(bytes, options);
  return readFilledForm(bytes, format as "csv" | "docx", options);
}

/** The names and numbers of a filled form, as the form has them: the total on the institution's first row. */
function rowsRead({ rows }: FilledForm): unknown {
  const byInstitution = new Map<string, { studyPlaces: number | null; specialisations: unknown[] }>();
  for (const { institution, total, specialisation, studyPlaces } of rows) {
    const name = institution.written;
    const row = byInstitution.get(name) ?? { studyPlaces: total?.value ?? null, specialisations: [] };
    row.specialisations.push([specialisation.written, studyPlaces?.value ?? null]);
    byInstitution.set(name, row);
  }
  return [...byInstitution].map(([name, row]) => ({ name, ...row }));
}

function recommended(edition: FormEdition, kkr?: string): Recommendation {
  return valueOf(recommend(valueOf(parseRequest(requestOn(edition, kkr)))));
}

describe("a form of one's own travels with what is made on it", () => {
  it("through JSON, documents, explanation, comparison and check, with every row", () => {
    fc.assert(
      fc.property(editions, fc.boolean(), (edition, isWhole) => {
        expect(valueOf(parseFormEdition(JSON.parse(JSON.stringify(edition))))).toEqual(edition);
        const recommendation = recommended(edition, isWhole ? undefined : "raad-0");
        const back = valueOf(parseRecommendation(JSON.parse(toJson(recommendation))));
        expect(back).toEqual(recommendation);
        expect(toJson(back)).toBe(toJson(recommendation));
        expect(recommendation.edition).toEqual(edition);

        const document = submissionDocument(back);
        const csv = toCsv(document);
        for (const { name, specialisations } of back.institutions) {
          expect(csv).toContain(name);
          expect(specialisations).toHaveLength(edition.specialisations.length);
        }
        if (!isWhole) {
          expect(document.sections[0]?.blocks[0]).toEqual({ kind: "paragraph", text: "KKR Nyt råd nr. 0" });
        }
        expect(explanationDocument(back).title).toContain("2027/2028");
        expect(explain(back).divisions).toHaveLength(back.institutions.length);

        const filled = valueOf(
          readFilledForm(new TextEncoder().encode(csv), "csv", {
            studyYear: "2027/2028",
            editions: [edition],
          }),
        );
        const check = valueOf(checkForm(back.request, filled));
        expect([check.findings, check.differing]).toEqual([[], []]);
        const titles = [
          checkDocument(check).title,
          capacityDocument(valueOf(assessCapacity(back))).title,
          methodComparisonDocument(valueOf(compareMethods(back.request))).title,
        ];
        if (!isWhole) for (const title of titles) expect(title).toContain("KKR Nyt råd nr. 0");
        expect(compareYears(back, recommendation).total.change).toBe(0);
        expect(yearComparisonDocument(compareYears(back, back)).title).toContain("2027/2028");
      }),
      { numRuns: 25 },
    );
  });

  it("into the national form, from the councils together", () => {
    fc.assert(
      fc.property(editions, (edition) => {
        const kkrs = [...new Set(edition.institutions.map(({ kkr }) => kkr))];
        const parts = kkrs.map((kkr) => recommended(edition, kkr));
        const national = valueOf(combine(parts));
        expect(national.institutions.map(({ institution }) => institution)).toEqual(
          edition.institutions.map(({ id }) => id),
        );
        const csv = toCsv(nationalDocument(national));
        for (const { name } of edition.institutions) expect(csv).toContain(name);
      }),
      { numRuns: 25 },
    );
  });

  it("and gives the same numbers under any other names, in any other order of the form", () => {
    fc.assert(
      fc.property(editions, fc.boolean(), fc.boolean(), (edition, isWhole, isTurned) => {
        const { studyPlaces, ...request } = requestOn(edition, isWhole ? undefined : "raad-0");
        const renamed = underOtherNames(edition, isTurned);
        const { totals } = studyPlaces;
        const again = {
          ...request,
          edition: renamed,
          ...(isWhole ? {} : { kkr: "Andet råd 0" }),
          studyPlaces: {
            ...studyPlaces,
            totals: Object.fromEntries(Object.entries(totals).map(([name, total]) => [other(name), total])),
          },
        };
        const first = numbersOf(valueOf(recommend(valueOf(parseRequest({ ...request, studyPlaces })))));
        expect(numbersOf(valueOf(recommend(valueOf(parseRequest(again)))))).toEqual(first);
      }),
      { numRuns: 100 },
    );
    const [bundled] = reference.editions;
    if (bundled === undefined) throw new Error("no edition");
    const next = { ...underOtherNames(bundled, false), studyYear: "2028/2029" };
    expect(numbersOf(recommended(next))).toEqual(numbersOf(recommended(bundled)));
    const sensitive = sensitivityDocument(valueOf(sensitivity(recommended(next, "nordjylland").request)));
    expect(sensitive.title).toContain("KKR Nordjylland");
  });

  it("every row stands in every document, and the form is read back from each file as it was written", async () => {
    await fc.assert(
      fc.asyncProperty(editions, async (edition) => {
        const recommendation = recommended(edition);
        const document = submissionDocument(recommendation);
        const files = {
          docx: await toDocx(document),
          xlsx: await toXlsx(document),
          csv: new TextEncoder().encode(toCsv(document)),
        } as const;
        const rows = recommendation.institutions.map(({ name, studyPlaces, specialisations }) => ({
          name,
          studyPlaces,
          specialisations: specialisations.map((cell) => [cell.name, cell.studyPlaces]),
        }));
        for (const [format, bytes] of Object.entries(files)) {
          const { studyYear } = edition;
          const filled = valueOf(await readFilled(bytes, format, { studyYear, editions: [edition] }));
          expect(rowsRead(filled)).toEqual(rows);
        }
        const others = [
          explanationDocument(recommendation),
          capacityDocument(valueOf(assessCapacity(recommendation))),
          methodComparisonDocument(valueOf(compareMethods(recommendation.request))),
        ];
        const texts = [...others, document].flatMap((one) => [toMarkdown(one), toHtml(one)]);
        for (const text of texts) {
          for (const row of rows) expect(text).toContain(row.name);
          for (const { name } of edition.specialisations) {
            expect(text.split(name).length - 1).toBeGreaterThanOrEqual(rows.length);
          }
        }
        // A heading of any words is the form's in its own files; a letter's has the ministry's words.
        const asSent = { ...edition, columns: ministrysColumns };
        const letter = await wordLetter([
          `Indstilling for studieåret ${edition.studyYear}`,
          formTable(asSent),
        ]);
        const kkrOf = Object.fromEntries(edition.institutions.map(({ name, kkr }) => [name, kkr]));
        const reread = valueOf(readLetter(letter, { kkrOf, editions: [edition] })).edition;
        const { institutions, specialisations, columns } = asSent;
        expect(reread).toMatchObject({ institutions, specialisations, columns });
      }),
      { numRuns: 15 },
    );
  });
});

describe("a value is shown on its own form and on no other", () => {
  const [bundled] = reference.editions;
  if (bundled === undefined) throw new Error("no edition");
  const another: FormEdition = { ...bundled, institutions: bundled.institutions.slice(0, 2) };
  const own: FormEdition = { ...bundled, studyYear: "2027/2028" };

  it("though forms of other years are passed", () => {
    const recommendation = recommended(own, "syddanmark");
    const later = { ...another, studyYear: "2028/2029" };
    expect(submissionDocument(recommendation, { editions: [later] })).toEqual(
      submissionDocument(recommendation),
    );
  });

  it.each([
    ["another form of its year is passed", recommended(bundled), [another]],
    ["its own form is taken away", { ...recommended(own), edition: undefined }, []],
    [
      "its own form is exchanged",
      { ...recommended(own), edition: { ...another, studyYear: "2027/2028" } },
      [],
    ],
  ])("else it throws: %s", (_, value, editions) => {
    expect(() => submissionDocument(value as Recommendation, { editions })).toThrow();
  });

  it("also all of the country's: no row is left out", () => {
    const kkrs = [...new Set(own.institutions.map(({ kkr }) => kkr))];
    const national = valueOf(combine(kkrs.map((kkr) => recommended(own, kkr))));
    const exchanged = { ...national, edition: { ...another, studyYear: "2027/2028" } };
    expect(() => nationalDocument(exchanged)).toThrow("no place for a row");
  });

  it("so a recommendation whose edition is not that of its request is refused", () => {
    const json = JSON.parse(toJson(recommended(own))) as object;
    const edition = { ...own, title: "Et andet brev" };
    expect(parseRecommendation({ ...json, edition })).toMatchObject({
      refusals: [{ code: "not-the-form", where: { path: "edition" } }],
    });
  });
});

describe("the edition in a request", () => {
  const [bundled] = reference.editions;
  if (bundled === undefined) throw new Error("no edition");

  it("must be for its study year", () => {
    const request = requestOn({ ...bundled, studyYear: "2027/2028" }, "syddanmark");
    expect(parseRequest({ ...request, studyYear: "2026/2027" })).toMatchObject({
      refusals: [{ code: "edition-of-another-year", expected: "2026/2027", found: "2027/2028" }],
    });
  });

  it("is refused at its path", () => {
    const edition = { ...bundled, studyYear: "2027/2028", deadline: "snart" };
    expect(parseRequest(requestOn(edition, "syddanmark"))).toMatchObject({
      refusals: [{ code: "invalid-date", where: { path: "edition.deadline" } }],
    });
  });
});
