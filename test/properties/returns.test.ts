import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valueOf } from "../../src/domain/outcome.js";
import type { ReturnFile } from "../../src/input/returns/opened-return.js";
import { kkrs } from "../../src/reference/kkrs.js";
import { collectReturns } from "../../src/returns/collect-returns.js";
import { collectReturns as collectWorkbooks } from "../../src/xlsx.js";
import { csvFile, filledCsv } from "../arbitraries/filled-returns.js";
import { filledXlsx } from "../arbitraries/filled-workbook.js";
import { institutionsOf } from "../arbitraries/requests.js";
import { prop } from "../prop.js";

interface Answer {
  readonly provider: string;
  readonly places: readonly number[];
}

/** Small numbers, none, and as many digits as a cell may have. */
const whole = fc.oneof(
  { weight: 6, arbitrary: fc.nat(60) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1110, 999_999_999_999_999) },
);

/** Answers from some of a KKR's municipalities and its region. */
const anyAnswers = fc.constantFrom(...kkrs).chain((kkr) => {
  const count = institutionsOf(kkr.id).length * 3;
  const providers = [...kkr.municipalities.map(({ name }) => name), kkr.region];
  return fc.record({
    kkr: fc.constant(kkr.id),
    answers: fc.uniqueArray(
      fc.record({
        provider: fc.constantFrom(...providers),
        places: fc.array(whole, { minLength: count, maxLength: count }),
      }),
      { minLength: 1, maxLength: 6, selector: ({ provider }) => provider },
    ),
  });
});

function files(kkr: string, answers: readonly Answer[]): ReturnFile[] {
  return answers.map(({ provider, places }, index) => filledCsv(`${index}.csv`, { kkr, provider, places }));
}

function sumsOf(answers: readonly Answer[]): string[] {
  const [first] = answers;
  return (first?.places ?? []).map((_, cell) =>
    String(answers.reduce((sum, { places }) => sum + BigInt(places[cell] ?? 0), 0n)),
  );
}

describe("collected returns", () => {
  prop([anyAnswers], { numRuns: 30 })(
    "add up, cell by cell, to the sum of what was filled in",
    ({ kkr, answers }) => {
      const { sums, answered, notAnswered } = valueOf(collectReturns(files(kkr, answers)));
      expect(sums.map(({ places }) => places)).toEqual(sumsOf(answers));
      const council = kkrs.find(({ id }) => id === kkr);
      expect(answered.length + notAnswered.length).toBe((council?.municipalities.length ?? 0) + 1);
    },
  );

  prop([anyAnswers, fc.nat()], { numRuns: 30 })(
    "in parts have the same internship places as all at once",
    ({ kkr, answers }, at) => {
      const all = files(kkr, answers);
      const cut = at % all.length;
      const parts = [all.slice(0, cut), all.slice(cut)].filter((part) => part.length > 0);
      const places = parts.flatMap((part) => valueOf(collectReturns(part)).request.internshipPlaces);
      const whole = valueOf(collectReturns(all)).request.internshipPlaces;
      expect(new Set(places.map((row) => JSON.stringify(row)))).toEqual(
        new Set(whole.map((row) => JSON.stringify(row))),
      );
    },
  );

  prop([anyAnswers, fc.array(fc.nat(), { minLength: 6, maxLength: 6 })], { numRuns: 30 })(
    "are the same bytes and the same words for any order of the files",
    ({ kkr, answers }, keys) => {
      const all = files(kkr, answers);
      const shuffled = all
        .map((file, index) => ({ file, key: keys[index] ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ file }) => file);
      expect(JSON.stringify(collectReturns(shuffled))).toBe(JSON.stringify(collectReturns(all)));
      // And so are the refusals, where one is broken and one stands there twice.
      const broken = csvFile("0b.csv", "Kommune;Dagtilbud", "Atlantis;1");
      const again = (list: readonly ReturnFile[]): string =>
        JSON.stringify(collectReturns([broken, ...list, { ...(all[0] ?? broken), name: "z.csv" }].reverse()));
      expect(again(shuffled)).toBe(again(all));
    },
  );

  prop([anyAnswers], { numRuns: 20 })(
    "do not depend on whether they were one table or a form each",
    ({ kkr, answers }) => {
      const institutions = institutionsOf(kkr);
      const lines = answers.flatMap(({ provider, places }) =>
        institutions.map((id, row) => [provider, id, ...places.slice(row * 3, row * 3 + 3)].join(";")),
      );
      const header = "Kommune;Institution;Dagtilbud;Skole/fritid;Social/special";
      const options = { kkr, studyYear: "2023/2024", internshipPlacesUnit: "half-year" } as const;
      const table = collectReturns([csvFile("t.csv", header, ...lines)], options);
      expect(valueOf(table).request).toEqual(valueOf(collectReturns(files(kkr, answers))).request);
    },
  );
});

test("a form comes back with the numbers that were filled in, as a workbook and as CSV", async () => {
  await fc.assert(
    fc.asyncProperty(anyAnswers, async ({ kkr, answers }) => {
      const forms = answers
        .slice(0, 2)
        .map(({ provider, places }, index) => ({ kkr, provider, places, index }));
      const workbooks = await Promise.all(forms.map((form) => filledXlsx(`${form.index}.xlsx`, form)));
      const read = valueOf(await collectWorkbooks(workbooks));
      const texts = valueOf(collectReturns(forms.map((form) => filledCsv(`${form.index}.csv`, form))));
      expect(read.request).toEqual(texts.request);
      for (const { provider, places } of forms) {
        const own = read.request.internshipPlaces.filter((row) => row.provider === provider);
        expect(own.map((row) => row.places)).toEqual(places);
      }
    }),
    { numRuns: 8 },
  );
});
