import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInternshipPlaces } from "../rows/read-internship-places.js";

const read = (text: string) =>
  readInternshipPlaces(new TextEncoder().encode(text), { kkr: "sjaelland", studyYear: "2026/2027" });
const wide = (...headings: readonly string[]): string => {
  const all = [...headings, "Skole og fritid", "Social- og special"];
  return `Kommune;${all.join(";")}\nKøge;${all.map((_, index) => index + 1).join(";")}\n`;
};
const HALF_YEARS = [
  "E26",
  "F27",
  "e 2026",
  "1. halvår",
  "2. halvår",
  "efterår 2026",
  "forår",
  "forår 26",
  "jan-jun",
];
const YEARS = ["2025", "2026", "2025/26", "2026/2027", "25/26", "i år"];

describe("columns of half-years or years side by side", () => {
  it.each([
    ["years", "Dagtilbud 2025", "Dagtilbud 2026"],
    ["half-years", "Dagtilbud E26", "Dagtilbud F27"],
    ["half-years", "1. halvår Dagtilbud", "2. halvår Dagtilbud"],
    ["half-years", "Dagtilbud (forår)"],
    ["half-years", "Dagtilbud februar", "Dagtilbud august"],
    ["half-years", "Dagtilbud juni", "Dagtilbud december"],
    ["half-years", "Dagtilbud 2. praktikperiode", "Dagtilbud 3. praktikperiode"],
    ["years", "Dagtilbud i år", "Dagtilbud sidste år"],
  ])("are refused as what they are: %s", (what, ...headings) => {
    const refusal = { code: "periods-beside", what, headers: headings, where: { row: 1 } };
    expect(read(wide(...headings))).toMatchObject({ refusals: [refusal] });
  });

  it.each([
    [["2025", "2026"], "years"],
    [["Antal E26", "Antal F27"], "half-years"],
    [["1. halvår", "2. halvår"], "half-years"],
    [["1. juni", "1. december"], "half-years"],
    [["Praktik 2", "Praktik 3"], "half-years"],
  ])("are so in a column for each beside the specialisations: %j", (headers, what) => {
    const rows = ["Dagtilbud", "Skole/fritid", "Social/special"].map((it) => `Køge;${it};1;2`);
    const text = [`Kommune;Specialisering;${headers.join(";")}`, ...rows].join("\n");
    expect(read(text)).toMatchObject({ refusals: [{ code: "periods-beside", what, headers }] });
  });

  it("are so above or below the specialisations", () => {
    const below =
      ";Dagtilbud;;Skole/fritid;;Social/special;\nKommune;E26;F27;E26;F27;E26;F27\nKøge;1;2;3;4;5;6\n";
    expect(read(below)).toMatchObject({ refusals: [{ code: "periods-beside", where: { row: 2 } }] });
    const forms = "Dagtilbud;Skole/fritid;Social/special";
    const above = `;2025/26;;;2026/27;;\nKommune;${forms};${forms}\nKøge;1;2;3;4;5;6\n`;
    expect(read(above)).toMatchObject({ refusals: [{ code: "periods-beside", what: "years" }] });
  });

  it("are so in a row of their own under headings that are not merged", () => {
    const lines = [
      "Kommune;Dagtilbud;;Skole/fritid;;Social/special;",
      ";Forår;Efterår;Forår;Efterår;Forår;Efterår",
      "Køge;1;2;3;4;5;6",
    ];
    const [headings = "", halves = "", numbers = ""] = lines;
    const refusal = { code: "periods-beside", what: "half-years", where: { row: 2 } };
    expect(read([headings, halves, numbers].join("\n"))).toMatchObject({ refusals: [refusal] });
    // What stands outside of the columns with headings is no part of a sheet's table.
    const left = halves.replaceAll("Efterår", "");
    expect(read([headings, left, numbers].join("\n"))).toMatchObject({ refusals: [refusal] });
  });

  it.each([
    ["Køge februar 2027.csv", "periods-beside"],
    ["Køge august.csv", "periods-beside"],
    ["Køge 2. praktik.csv", "periods-beside"],
    ["Køge merit.csv", "unlike-title"],
    // When it was sent.
    ["Køge februar 2026.csv", null],
    ["Køge december 2026.csv", null],
    ["Køge praktik.csv", null],
  ])("are so by the name of their file: %s", (file, code) => {
    const outcome = readInternshipPlaces(new TextEncoder().encode(wide("Dagtilbud")), {
      ...{ file, kkr: "sjaelland", studyYear: "2026/2027" },
    });
    expect(outcome).toMatchObject(code === null ? { ok: true } : { refusals: [{ code }] });
  });

  it.each(["Juni", "Optag december", "Forårsholdet", "Praktikstart 1. juni 2027", "2. praktik"])(
    "are so by what stands over them or alone below, with that of the next table: %s",
    (half) => {
      const table = wide("Dagtilbud");
      const refusal = { code: "periods-beside", what: "half-years", headers: [half] };
      for (const text of [`${half}\n${table}`, `${table}\nKun ${half}\n`]) {
        const headers = text.startsWith(half) ? [half] : [`Kun ${half}`];
        expect(read(text)).toMatchObject({ refusals: [{ ...refusal, headers }] });
      }
      const two = read(`${half}\n${table}\nVinter\n${table}`);
      expect(two).toMatchObject({ refusals: [{ ...refusal, headers: [half, "Vinter"] }] });
    },
  );

  it("leave a date as it is, and other faults: one heading twice, a year over each, a year beside the table", () => {
    expect(read(wide("Dagtilbud", "Dagtilbud"))).toMatchObject({ refusals: [{ code: "repeated-column" }] });
    expect(read(wide("Dagtilbud 2026")).ok).toBe(true);
    expect(read(`${wide("Dagtilbud")}\n12. december 2025\n`).ok).toBe(true);
    expect(read(`Køge, 1. december 2025\n${wide("Dagtilbud")}`).ok).toBe(true);
    const beside = "Dagtilbud;Dagtilbud;Skole/fritid;Social/special;2025;2026\n1;2;3;4;5;6\n";
    expect(read(beside)).toMatchObject({ refusals: [{ code: "repeated-column" }] });
  });

  it("are named, whatever the period and wherever in the heading, and never told to be the same", () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(HALF_YEARS, YEARS)
          .chain((all) => fc.shuffledSubarray(all, { minLength: 2, maxLength: 2 })),
        fc.constantFrom(...["Dagtilbud %", "Dagtilbud (%)", "%: Dagtilbud", "Antal dagtilbud, %"]),
        (periods, pattern) => {
          const headers = periods.map((period) => pattern.replace("%", period));
          expect(read(wide(...headers))).toMatchObject({ refusals: [{ code: "periods-beside", headers }] });
        },
      ),
    );
  });
});
