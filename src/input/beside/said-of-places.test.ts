import { describe, expect, it } from "vitest";
import { readInternshipPlaces } from "../rows/read-internship-places.js";

const TABLE = "Kommune;Dagtilbud;Skole/fritid;Social/special";

function codes(lines: string, sheet?: string): string[] {
  const file = sheet === undefined ? {} : { file: `${sheet}.csv` };
  const outcome = readInternshipPlaces(new TextEncoder().encode(lines), {
    ...{ kkr: "sjaelland", studyYear: "2023/2024", ...file },
  });
  return outcome.ok ? [] : [...new Set(outcome.refusals.map(({ code }) => code))];
}

/** The same text over a table and below it, beside a row without a heading and under one, and as a remark. */
const PLACES: readonly ((text: string) => string)[] = [
  (text) => `${text}\n${TABLE}\nKøge;1;2;3`,
  (text) => `${TABLE}\nKøge;1;2;3\n\n${text}`,
  (text) => `Kommune;;Dagtilbud;Skole/fritid;Social/special\nKøge;${text};1;2;3`,
  (text) => `${TABLE};Kategori\nKøge;1;2;3;${text}`,
  (text) => `${TABLE};Bemærkning\nKøge;1;2;3;${text}`,
];

describe("what a text says of which places are counted", () => {
  it.each([
    ["Pladser pr. 1.000 indbyggere", "unlike-title"],
    ["Praktikpladser pr. 100 børn", "unlike-title"],
    ["Perioden 1. december 2023 til 31. maj 2024", "periods-beside"],
    ["Praktikopstart december 2023", "periods-beside"],
    ["Praktikperiode 1/6-30/11", "periods-beside"],
    ["Praktik fra 1. juni", "periods-beside"],
    ["Hold: juni", "periods-beside"],
    ["Start: 1/6", "periods-beside"],
    ["Pladser i uge 49-22", "periods-beside"],
    ["Kun forår", "periods-beside"],
    ["Gælder kun 2. praktik", "periods-beside"],
    ["1. praktik (ulønnet)", "unlike-title"],
    ["Antal nuværende studerende", "unlike-title"],
    ["Merit", "unlike-title"],
    ["Tallene gælder merit", "unlike-title"],
    ["I procent", "unlike-title"],
    ["PAU", "other-education"],
    ["Tallene gælder PAU", "other-education"],
  ])("is refused wherever it stands: %s", (text, code) => {
    expect(PLACES.map((at) => codes(at(text)))).toEqual(PLACES.map(() => [code]));
  });

  it.each(["Heraf selvejende", "Kun private", "Minimum", "Udvidelse", "Reduktion"])(
    "is refused of a part of them or of a change, over the table: %s",
    (text) => {
      expect(codes(`${text}\n${TABLE}\nKøge;1;2;3`)).toEqual(["unlike-title"]);
    },
  );

  it("is refused in the name of a file", () => {
    expect(codes(`${TABLE}\nKøge;1;2;3`, "Køge Praktik fra 1. juni")).toEqual(["periods-beside"]);
  });

  it.each([
    "Udfyldt den 1. juni 2023",
    "Frist 1. december",
    "Opdateret juni 2023",
    "Tal fra juni 2023",
    "Gælder fra 1. august 2023",
    "Studieåret 1. august 2023 - 31. juli 2024",
    "Perioden 1. juni 2023 - 31. maj 2024",
    "2. og 3. praktikperiode",
    "Lønnet praktik",
    "Kun de hvide felter udfyldes",
    "Heraf er nogle i private institutioner",
    "Merit er ikke talt med",
    "Tallene gælder ikke PAU",
  ])("is nothing of other places: %s", (text) => {
    expect(PLACES.map((at) => codes(at(text)))).toEqual(PLACES.map(() => []));
  });

  it("is told of tables below each other by half-year, whichever of them has a title", () => {
    const rows = "Dagtilbud;20\nSkole/fritid;11\nSocial/special;14";
    const text = `Køge Kommune\nPraktik fra 1. juni\n${rows}\n\nPraktik fra 1. december\n${rows}`;
    const outcome = readInternshipPlaces(new TextEncoder().encode(text), { kkr: "sjaelland" });
    const headers = ["Praktik fra 1. juni", "Praktik fra 1. december"];
    expect(outcome).toMatchObject({ refusals: [{ code: "periods-beside", headers }] });
  });
});
