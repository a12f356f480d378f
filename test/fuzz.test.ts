import { readFileSync } from "node:fs";
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFilledForm as readWordForm } from "../src/docx.js";
import { describeNotice } from "../src/messages/describe-notice.js";
import { describeRefusal } from "../src/messages/describe-refusal.js";
import type { Outcome } from "../src/domain/outcome.js";
import { openArchive } from "../src/input/archive/open-archive.js";
import { readFilledForm } from "../src/input/filled-form/read-filled-form.js";
import { readInternshipPlaces as readCsv } from "../src/input/rows/read-internship-places.js";
import { readReturnKey } from "../src/input/returns/read-return-key.js";
import { collectReturns, readFilledForm as readExcelForm, readInternshipPlaces } from "../src/xlsx.js";

// 500 runs in CI; `npm run fuzz` makes 20,000 of each.
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 500);
const TIMEOUT = 60_000 + RUNS * 100;

type Read = (bytes: Uint8Array) => Outcome<unknown> | Promise<Outcome<unknown>>;

const bytesOf = (name: string): Uint8Array => readFileSync(new URL(`files/${name}`, import.meta.url));
const readPlaces: Read = (bytes) => readInternshipPlaces(bytes, { kkr: "sjaelland" });

const collect =
  (name: string): Read =>
  (bytes) =>
    collectReturns([{ name, bytes }]);

const ARCHIVES: readonly (readonly [name: string, read: Read])[] = [
  ["municipality.xlsx", readPlaces],
  ["../../examples/returns-constructed/faxe.xlsx", collect("faxe.xlsx")],
  ["hidden.xlsx", readPlaces],
  ["faults.xlsx", readPlaces],
  ["form-openpyxl.xlsx", readExcelForm],
  ["form-libreoffice.xlsx", readExcelForm],
  ["form-python-docx.docx", readWordForm],
  ["form-libreoffice.docx", readWordForm],
];

const TEXTS: readonly (readonly [name: string, read: Read])[] = [
  ["windows-1252.csv", (bytes) => readCsv(bytes, { kkr: "sjaelland" })],
  ["../../examples/returns-constructed/koege.csv", collect("koege.csv")],
  ["../../examples/returns-constructed/koege.csv", (bytes) => readReturnKey(bytes)],
  ["form-libreoffice.csv", (bytes) => readFilledForm(bytes, "csv")],
  ["form-libreoffice.csv", (bytes) => readFilledForm(bytes, "json")],
];

/** One change: bytes put in the place of some others, at a share of the length. */
interface Change {
  readonly at: number;
  readonly removed: number;
  readonly put: Uint8Array;
  /** The length stays as it was, and with it every offset in an archive. */
  readonly isOverwritten: boolean;
}

/** Bytes that mean something to the formats are met as often as any others. */
const telling = fc.constantFrom(
  ...['"', "<", ">", "&", ";", "\n", "\0", "-", "9", ",", "/", "]]>", "<!--", "</row>"],
);
const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(2000) }),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 4 }),
      telling.map((text) => new TextEncoder().encode(text)),
    ),
    isOverwritten: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);

function changed(bytes: Uint8Array, all: readonly Change[]): Uint8Array {
  return all.reduce((before, { at, removed, put, isOverwritten }) => {
    const start = Math.floor(at * before.length);
    const after = before.subarray(start + (isOverwritten ? put.length : removed));
    return Buffer.concat([before.subarray(0, start), Uint8Array.from(put), after]);
  }, bytes);
}

/** A result or refusals, each of which can be said; and never an exception. */
async function calmly(read: Read, bytes: Uint8Array): Promise<Outcome<unknown>> {
  const outcome = await read(bytes);
  for (const language of ["da", "en"] as const) {
    if (outcome.ok) outcome.notices.forEach((notice) => describeNotice(notice, language));
    else outcome.refusals.forEach((refusal) => describeRefusal(refusal, language));
  }
  return outcome;
}

describe("mutated bytes", () => {
  it.for(ARCHIVES)(
    "of %s give the same as before or a refusal, never another number",
    { timeout: TIMEOUT },
    async ([name, read]) => {
      const original = bytesOf(name);
      const expected = await read(original);
      await fc.assert(
        fc.asyncProperty(changes, async (all) => {
          const outcome = await calmly(read, changed(original, all));
          if (outcome.ok) expect(outcome).toEqual(expected);
        }),
        { numRuns: RUNS },
      );
    },
  );

  it.for(ARCHIVES)(
    "of any part of %s, packed again with the right checksum, give a result or a refusal",
    { timeout: TIMEOUT },
    async ([name, read]) => {
      const opened = openArchive(bytesOf(name));
      if (!opened.ok) throw new Error(opened.refusal.code);
      const parts = Object.fromEntries(opened.parts);
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...Object.keys(parts)), changes, async (part, all) => {
          const mutated = { ...parts, [part]: changed(parts[part] ?? new Uint8Array(), all) };
          await calmly(read, zipSync(mutated, { level: 0 }));
        }),
        { numRuns: RUNS },
      );
    },
  );

  it.for(TEXTS)("of %s give a result or a refusal", { timeout: TIMEOUT }, async ([name, read]) => {
    const original = bytesOf(name);
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        await calmly(read, changed(original, all));
      }),
      { numRuns: RUNS },
    );
  });
});
