import fc from "fast-check";
import { describe, expect } from "vitest";
import {
  fillForm,
  type FormEdition,
  formEditions,
  readFilledForm,
  type RecommendationRequest,
  recommend,
  valueOf,
} from "../../src/index.js";
import type { Below } from "../letters.js";
import { prop } from "../prop.js";
import { partsOf, wordFile, wordHeadings, wordParagraph, wordRows, wordTitle } from "../word-form.js";

const [known] = formEditions;
if (known === undefined) throw new Error("no bundled form");
const { columns } = known;

interface Asked {
  readonly edition: FormEdition;
  readonly request: RecommendationRequest;
}

/** An edition with made-up names, and a request of its first institutions; ties are settled. */
const asked: fc.Arbitrary<Asked> = fc
  .record({
    institutions: fc.integer({ min: 1, max: 8 }),
    own: fc.integer({ min: 1, max: 8 }),
    specialisations: fc.integer({ min: 1, max: 6 }),
    places: fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 48, maxLength: 48 }),
    totals: fc.array(fc.nat(3000), { minLength: 8, maxLength: 8 }),
  })
  .map(({ institutions: many, own, specialisations: kinds, places, totals }) => {
    const institutions = Array.from({ length: many }, (_, index) => ({
      ...{ id: `i${String(index)}`, name: `Højskole ${"ABCDEFGH".charAt(index)}`, aliases: [] },
      kkr: index < own ? "sjaelland" : "nordjylland",
    }));
    const specialisations = Array.from({ length: kinds }, (_, index) => ({
      ...{ id: `s${String(index)}`, name: `Retning ${"ABCDEF".charAt(index)}`, aliases: [] },
    }));
    const edition = { studyYear: "2024/2025", institutions, specialisations, columns };
    const asking = institutions.filter(({ kkr }) => kkr === "sjaelland");
    const request: RecommendationRequest = {
      ...{ studyYear: edition.studyYear, kkr: "sjaelland", edition },
      internshipPlaces: asking.flatMap(({ id }, row) =>
        specialisations.map((one, column) => ({
          ...{ institution: id, specialisation: one.id, places: String(places[row * 6 + column]) },
        })),
      ),
      studyPlaces: {
        from: "institution-totals",
        totals: Object.fromEntries(asking.map(({ id }, index) => [id, totals[index] ?? 0])),
      },
      tieOrder: [...specialisations, ...asking].map(({ id }) => id),
    };
    return { edition, request };
  });

const prompt =
  "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Skriv.</w:t></w:r></w:sdtContent></w:sdt>";
const CELLS = [
  "<w:tc><w:p/></w:tc>",
  '<w:tc><w:p w:rsidR="00AB"><w:pPr><w:rPr><w:b/></w:rPr></w:pPr></w:p></w:tc>',
  `<w:tc><w:p>${prompt}</w:p></w:tc>`,
  '<w:tc><w:p><w:del w:id="1"><w:r><w:delText>7</w:delText></w:r></w:del></w:p></w:tc>',
  "<w:tc><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:tc>",
];
const letter = {
  below: fc.constantFrom<Below>("merged", "blank", "repeated"),
  cells: fc.array(fc.constantFrom(...CELLS), { minLength: 1, maxLength: 7 }),
  splits: fc.uniqueArray(fc.nat(47), { maxLength: 3 }),
  between: fc.constantFrom("", "<w:p/>", wordParagraph("Skemaet fortsætter.")),
  words: fc.string({ unit: fc.constantFrom("æ", "🏝", "&amp;", "\r\n", " ", "a"), maxLength: 9 }),
};

describe("a Word form of any edition, in one table or several", () => {
  prop([asked, fc.record(letter)], { numRuns: 150 })(
    "has after filling exactly the recommendation's numbers, and all other parts' bytes",
    ({ edition, request }, { below, cells, splits, between, words }) => {
      const rows = edition.institutions.length * edition.specialisations.length;
      const ends = [0, ...splits.filter((at) => at > 0 && at < rows).toSorted((a, b) => a - b), rows];
      const cell = (row: number): string => cells[row % cells.length] ?? "";
      const tables = ends
        .slice(1)
        .map(
          (to, index) =>
            `<w:tbl>${wordHeadings(edition)}${wordRows(edition, { below, cell, from: ends[index] ?? 0, to })}</w:tbl>`,
        );
      const document = wordFile(
        wordParagraph(words) + wordTitle(edition) + tables.join(between) + wordParagraph(words),
        { "word/media/image2.png": words },
      );
      const recommendation = valueOf(recommend(request));
      // Some cells hold text that a tracked change took away: it goes too.
      const done = valueOf(fillForm(document, recommendation, { overwrite: true }));
      const read = valueOf(
        readFilledForm(done, "docx", { studyYear: edition.studyYear, editions: [edition] }),
      );
      const found = read.rows.map(({ institution, specialisation, studyPlaces }) => [
        ...[institution.id, specialisation.id, studyPlaces?.value],
      ]);
      expect(found).toEqual(
        recommendation.institutions.flatMap(({ institution, specialisations }) =>
          specialisations.map((one) => [institution, one.specialisation, one.studyPlaces]),
        ),
      );
      const totals = read.rows.flatMap(({ institution, total }) =>
        total === null ? [] : [[institution.id, total.value]],
      );
      expect(totals).toEqual(
        recommendation.institutions.map(({ institution, studyPlaces }) => [institution, studyPlaces]),
      );
      const parts = [partsOf(document), partsOf(done)].map((all) => ({ ...all, "word/document.xml": "" }));
      expect(parts[1]).toEqual(parts[0]);
    },
  );
});
