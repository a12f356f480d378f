import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInternshipPlaces } from "./read-internship-places.js";

type Row = readonly [string, ...(string | number)[]];

const WIDE = "Praktiksted;Dagtilbud;Skole/fritid;Social/special";
const LONG = "Praktiksted;Specialisering;Antal";

/** Who is asked about in a list of a municipality's places; or what it comes to. */
function read(header: string, rows: readonly Row[]): unknown {
  const lines = ["Køge Kommune", header, ...rows.map((row) => row.join(";"))];
  const outcome = readInternshipPlaces(new TextEncoder().encode(lines.join("\n")), { kkr: "sjaelland" });
  if (outcome.ok) return outcome.value.reduce((sum, { places }) => sum + Number(places), 0);
  return outcome.refusals.map((one) =>
    one.code === "sum-or-provider" ? one.written.replace("Køge, ", "") : one.code,
  );
}

const NORTH: readonly Row[] = [
  ["Havly", 2, 0, 0],
  ["Skoven", 3, 0, 0],
  ["Skole N", 0, 3, 2],
];
const SOUTH: readonly Row[] = [
  ["Bh S", 6, 0, 0],
  ["Skole S", 0, 2, 2],
];

describe("a sum without a word of sums", () => {
  it.each([
    ["Område Nord", "Område Syd"],
    ["Center A", "Børn og Unge"],
  ])("is asked about above and below its rows, however small it is: %s", (north, south) => {
    const sums: readonly Row[] = [
      [north, 5, 3, 2],
      [south, 6, 2, 2],
    ];
    const [first, second] = sums.map((sum) => [sum]);
    const above = [...(first ?? []), ...NORTH, ...(second ?? []), ...SOUTH];
    const below = [...NORTH, ...(first ?? []), ...SOUTH, ...(second ?? [])];
    const total: Row = ["I alt", 11, 5, 4];
    for (const rows of [above, below, [...above, total], [total, ...above], [...below, total]])
      expect(read(WIDE, rows)).toEqual([north, south]);
  });

  it("is asked about with the municipality's own row over areas and their places", () => {
    const areas: readonly Row[] = [
      ...[["Køge Kommune", 33, 15, 12] as Row, ["Hus A", 7, 1, 3] as Row, ["Hus B", 8, 4, 3] as Row],
      ...[["Område 1", 15, 5, 6] as Row, ["Hus C", 9, 6, 2] as Row, ["Hus D", 9, 4, 4] as Row],
      ["Område 2", 18, 10, 6],
    ];
    expect(read(WIDE, areas)).toEqual(["Køge Kommune", "Område 1", "Område 2"]);
  });

  it.each(["Alle dagtilbud", "Dagtilbud samlet", "Dagtilbud", "Dagtilbudsområdet", "Distrikt Nord"])(
    "is asked about where it has its specialisation, in a long table as in a wide one: %s",
    (name) => {
      const places: readonly Row[] = [
        ["Bh A", "Dagtilbud", 5],
        ["Bh B", "Dagtilbud", 6],
      ];
      const others: readonly Row[] = [
        ["SFO", "Skole/fritid", 5],
        ["Bo", "Social/special", 4],
      ];
      const sum: Row = [name, "Dagtilbud", 11];
      const wide = (rows: readonly Row[]): Row[] =>
        rows.map(([who, kind, number = 0]) => {
          const of = (other: string): string | number => (kind === other ? number : 0);
          return [who, of("Dagtilbud"), of("Skole/fritid"), of("Social/special")];
        });
      for (const rows of [
        [sum, ...places, ...others],
        [...others, ...places, sum],
      ]) {
        expect(read(LONG, rows)).toEqual([name]);
        expect(read(WIDE, wide(rows))).toEqual([name]);
      }
    },
  );

  it("is asked about by one number alone if it is not small", () => {
    const rows = (sum: number): Row[] => [
      ["Hus A", "Dagtilbud", sum - 20],
      ["Hus B", "Dagtilbud", 20],
      ["Børnehusene", "Dagtilbud", sum],
      ["SFO", "Skole/fritid", 5],
      ["Bo", "Social/special", 4],
    ];
    expect(read(LONG, rows(551))).toEqual(["Børnehusene"]);
    expect(read(LONG, rows(31))).toBe(71);
  });

  it("is found by chance in few lists of small numbers that have none", () => {
    const list = fc.array(fc.array(fc.nat(6), { minLength: 3, maxLength: 3 }), {
      minLength: 3,
      maxLength: 22,
    });
    const lists = fc
      .sample(list, { numRuns: 120, seed: 1 })
      .map((numbers) => numbers.map((own, at): Row => [`Hus ${"ABCDEFGHIJKLMNOPQRSTUV"[at] ?? ""}`, ...own]));
    const ofOne = lists.map((rows) =>
      rows.map(([who, number = 0], at): Row => {
        const kind = Math.floor((3 * at) / rows.length);
        return [who, ...[0, 1, 2].map((column) => (column === kind ? number : 0))];
      }),
    );
    const asked = (rows: readonly Row[]): boolean => typeof read(WIDE, rows) !== "number";
    expect(lists.filter(asked).length).toBeLessThan(4);
    // One number is soon what all rows above it come to.
    expect(ofOne.filter(asked).length).toBeLessThan(16);
  });

  it.each([
    ["Faxe Kommune", "Børn og Unge", "Faxe, Børn og Unge"],
    ["Region Sjælland", "Psykiatri og handicap", "Region Sjælland, Psykiatri og handicap"],
  ])(
    "is asked about however small it is, last or first of a list with one specialisation: %s",
    (owner, sum, name) => {
      const places = ["Solsikken;0;0;4", "Mosen;0;0;5", "Engen;0;0;7"];
      for (const rows of [
        [...places, `${sum};0;0;16`],
        [`${sum};0;0;16`, ...places],
      ]) {
        const bytes = new TextEncoder().encode([owner, WIDE, ...rows].join("\n"));
        const outcome = readInternshipPlaces(bytes, { kkr: "sjaelland" });
        expect(outcome).toMatchObject({ ok: false, refusals: [{ code: "sum-or-provider", written: name }] });
      }
    },
  );

  it("is asked about first and last among municipalities that are known, however small it is", () => {
    const [first, ...others] = ["Fælles;0;0;16", "Faxe;0;0;4", "Greve;0;0;5", "Lejre;0;0;7"];
    for (const rows of [
      [first, ...others],
      [...others, first],
    ]) {
      const table = [WIDE.replace("Praktiksted", "Kommune"), ...rows].join("\n");
      const outcome = readInternshipPlaces(new TextEncoder().encode(table), { kkr: "sjaelland" });
      expect(outcome).toMatchObject({ refusals: [{ code: "sum-or-provider", written: "Fælles" }] });
    }
  });
});
