import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valueOf } from "../../src/messages/value-of.js";
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
      const table = collectReturns([csvFile("t.csv", "Enhed: halvårspladser", header, ...lines)], options);
      expect(valueOf(table).request).toEqual(valueOf(collectReturns(files(kkr, answers))).request);
    },
  );
});

const UNITS = { "half-year": "halvårspladser", "full-year": "helårspladser" } as const;
const OTHER = { "half-year": "full-year", "full-year": "half-year" } as const;

/** Few digits, so that twice as many are still read; decimals too. */
const anyPlaces = fc
  .tuple(fc.nat(999), fc.constantFrom("", ",5", ",25"))
  .map(([whole, rest]) => `${whole}${rest}`);
const anyUnit = fc.constantFrom("half-year" as const, "full-year" as const);

describe("units", () => {
  prop(
    [
      fc.array(fc.tuple(anyUnit, fc.tuple(anyPlaces, anyPlaces, anyPlaces)), { minLength: 1, maxLength: 5 }),
      anyUnit,
    ],
    {
      numRuns: 40,
    },
  )("converted in each file give the sums converted", (written, unit) => {
    const providers = ["Faxe", "Greve", "Køge", "Lejre", "Sorø"];
    const filled = written.map(([own, places], index) =>
      filledCsv(`${index}.csv`, { provider: providers[index] ?? "", unit: UNITS[own], places }),
    );
    const exact = (text: string): bigint => {
      const [whole = "", rest = ""] = text.split(/[,.]/);
      return BigInt(`${whole}${rest.padEnd(3, "0")}`);
    };
    const sums = [0, 1, 2].map((cell) =>
      written.reduce((sum, [own, places]) => {
        const value = exact(places[cell] ?? "");
        return sum + (own === unit ? 2n * value : unit === "half-year" ? 4n * value : value);
      }, 0n),
    );
    const { sums: found, request } = valueOf(collectReturns(filled, { internshipPlacesUnit: unit }));
    expect(found.map(({ places }) => 2n * exact(places))).toEqual(sums);
    expect(request.internshipPlacesUnit).toBe(unit);
    // There and back again is nothing but what is said of it.
    const back = { internshipPlacesUnit: OTHER[unit], add: { ...request, file: "a.json" } };
    const other = valueOf(collectReturns([], back)).request;
    const again = collectReturns([], { internshipPlacesUnit: unit, add: { ...other, file: "b.json" } });
    const { internshipPlaces, internshipPlacesUnit } = valueOf(again).request;
    expect({ internshipPlaces, internshipPlacesUnit }).toEqual({
      internshipPlaces: request.internshipPlaces,
      internshipPlacesUnit: unit,
    });
  });
});

describe("blanks read as 0", () => {
  const cell = fc.option(fc.nat(60), { nil: "" as const });
  prop([fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 4 })], {
    numRuns: 60,
  })("change no number that was written, and only where a whole institution is blank", (answers) => {
    const providers = ["Odense", "Vejen", "Varde", "Assens"];
    const forms = answers.map((places, index) =>
      filledCsv(`${index}.csv`, { kkr: "syddanmark", provider: providers[index] ?? "", places }),
    );
    const blocks = answers.map((places) => [places.slice(0, 3), places.slice(3)]);
    const isWhole = (block: readonly unknown[]): boolean => block.every((places) => places !== "");
    const isEmpty = (block: readonly unknown[]): boolean => block.every((places) => places === "");
    const canBeRead = blocks.every(
      (both) => both.every(isWhole) || (both.some(isWhole) && both.some(isEmpty)),
    );
    const outcome = collectReturns(forms, { blankAsZero: true });
    expect(outcome.ok).toBe(canBeRead);
    expect(collectReturns(forms).ok).toBe(answers.every(isWhole));
    if (!outcome.ok) return;
    for (const [index, places] of answers.entries()) {
      const own = outcome.value.request.internshipPlaces.filter((row) => row.provider === providers[index]);
      expect(own.map((row) => row.places)).toEqual(places.map((written) => (written === "" ? 0 : written)));
    }
  });
});

describe("what is added to a collection", () => {
  prop([anyAnswers, fc.nat()], { numRuns: 30 })("is the collection of both", ({ kkr, answers }, at) => {
    const all = files(kkr, answers);
    const cut = at % all.length;
    const both = valueOf(collectReturns(all));
    const first = all.slice(0, cut);
    if (first.length === 0) return;
    const { request } = valueOf(collectReturns(first));
    const added = valueOf(collectReturns(all.slice(cut), { add: { ...request, file: "first.json" } }));
    expect(added.request).toEqual(both.request);
    expect(added.sums).toEqual(both.sums);
  });
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
