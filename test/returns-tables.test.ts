import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../src/domain/outcome.js";
import type { InternshipPlaces } from "../src/domain/request.js";
import { readInternshipPlaces as readCsv } from "../src/input/read-internship-places.js";
import { readInternshipPlaces } from "../src/xlsx.js";

// Tables as people and programs make them; all numbers are constructed.

const bytesOf = (name: string): Uint8Array => readFileSync(new URL(`files/returns/${name}`, import.meta.url));
const csv = (text: string): Uint8Array => new TextEncoder().encode(text);
const SJAELLAND = { kkr: "sjaelland" };

/** The sum of each specialisation, or the codes of the refusals. */
function sums(outcome: Outcome<readonly InternshipPlaces[]>): unknown {
  if (!outcome.ok) return outcome.refusals.map(({ code }) => code);
  const of = (id: string): number =>
    outcome.value
      .filter(({ specialisation }) => specialisation === id)
      .reduce((sum, { places }) => sum + Number(places), 0);
  return ["dagtilbud", "skole-fritid", "social-special"].map(of);
}

describe("rows of sums", () => {
  it.each([
    ["total-10.csv", [83, 39, 65]],
    ["total-30.csv", ["sum-or-provider"]],
    ["total-54.csv", [83, 39, 65]],
    ["subtotal-kommuner.csv", [88, 39, 105]],
    ["subtotal-unlabelled.csv", [88, 39, 105]],
    ["pivot-total.csv", [93, 44, 70]],
  ])("%s", (name, right) => {
    expect(sums(readCsv(bytesOf(`sums/${name}`), SJAELLAND))).toEqual(right);
  });

  it("are a sum or a provider as the user says", () => {
    const bytes = bytesOf("sums/total-30.csv");
    expect(sums(readCsv(bytes, { ...SJAELLAND, sums: ["KKR Sjælland"] }))).toEqual([83, 39, 65]);
    expect(sums(readCsv(bytes, { ...SJAELLAND, providers: ["kkr sjælland"] }))).toEqual([166, 78, 130]);
  });

  it("give under any label the table without them, or a refusal", () => {
    const label = fc.constantFrom(
      "I alt",
      "Total",
      "",
      "Region Sjælland",
      "Hele området",
      "Måltal",
      "Gennemsnit",
    );
    const row = fc.tuple(fc.nat(900), fc.nat(900), fc.integer({ min: 1, max: 900 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 8 }), label, (rows, name) => {
        const total = [0, 1, 2].map((at) => rows.reduce((sum, one) => sum + (one[at] ?? 0), 0));
        const lines = [...rows.map((one, index) => ["ABCDEFGH"[index], ...one]), [name, ...total]];
        const text = [
          "Kommune;Dagtilbud;Skole/fritid;Social/special",
          ...lines.map((line) => line.join(";")),
        ];
        const read = sums(readCsv(csv(text.join("\n")), SJAELLAND)) as unknown[];
        expect(read.every((it) => it === "sum-or-provider") || String(read) === String(total)).toBe(true);
      }),
    );
  });
});

describe("a provider's row", () => {
  const read = (rows: readonly (readonly (string | number)[])[]): unknown => {
    const header = "Kommune;Dagtilbud;Skole/fritid;Social/special";
    return sums(readCsv(csv([header, ...rows.map((row) => row.join(";"))].join("\n")), SJAELLAND));
  };

  it("that has the total of the rows above, but not their numbers, is counted", () => {
    expect(
      read([
        ["Køge", 10, 5, 7],
        ["Faxe", 4, 2, 1],
        ["Hele området", 13, 8, 8],
      ]),
    ).toEqual([27, 15, 16]);
    const row = fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 20 }), fc.nat(20));
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 8 }), (rows) => {
        const named = rows.map((one, index) => [`Sted ${"ABCDEFGH"[index] ?? ""}`, ...one]);
        // A row among them may be the sum of those above it by chance.
        fc.pre(!String(read(named)).includes("sum"));
        const total = [0, 1, 2].map((at) => rows.reduce((sum, one) => sum + (one[at] ?? 0), 0));
        const [first = 0, second = 0, third = 0] = total;
        const moved = [first + 1, second - 1, third];
        const both = total.map((sum, at) => sum + (moved[at] ?? 0));
        expect(read([...named, ["Hele området", ...moved]])).toEqual(both);
      }),
    );
  });

  it("is counted where only one row is above it, whatever it says", () => {
    expect(
      read([
        ["Køge", 10, 5, 7],
        ["Faxe", 10, 5, 7],
      ]),
    ).toEqual([20, 10, 14]);
  });
});

describe("headings", () => {
  it.each([
    ["a.csv", [10, 5, 7]],
    ["st-hdr-nl.csv", [83, 39, 65]],
    ["t5.csv", ["unread-columns"]],
    ["t6.csv", ["repeated-column"]],
    ["t9.csv", [10, 5, 7]],
    ["q-comma-nohdr.csv", [12.5, 3, 4]],
  ])("%s", (name, right) => {
    expect(sums(readCsv(bytesOf(`headings/${name}`), SJAELLAND))).toEqual(right);
  });

  it("may stand below the institutions that they belong to", async () => {
    const read = await readInternshipPlaces(bytesOf("headings/comb-two-header.xlsx"), { kkr: "syddanmark" });
    if (!read.ok) throw new Error(JSON.stringify(read.refusals));
    const assens = read.value.filter(({ provider }) => provider === "Assens");
    expect(assens.map(({ institution, places }) => [institution, places])).toEqual([
      ...[0, 0, 0].map((places) => ["ucsyd", places]),
      ...[12, 7, 9].map((places) => ["ucl", places]),
    ]);
    expect(read.notices.map(({ code }) => code)).not.toContain("institution-assumed");
  });
});
