import { describe, expect, it } from "vitest";
import { placesFromRows } from "../rows/places-from-rows.js";

type Rows = readonly (readonly (string | number)[])[];

function read(rows: Rows): unknown {
  const outcome = placesFromRows(rows, { kkr: "sjaelland", studyYear: "2023/2024" });
  return outcome.ok
    ? outcome.value.map(({ provider, specialisation, places }) => `${provider} ${specialisation} ${places}`)
    : outcome.refusals.map(({ code }) => code);
}

const READ = ["Køge dagtilbud 11", "Køge skole-fritid 12", "Køge social-special 13"];

describe("headings broken over rows", () => {
  it.each<[string, Rows]>([
    [
      "what is counted over the specialisations",
      [
        ["Kommune", "Antal", "Antal", "Antal"],
        ["", "pladser,", "pladser,", "pladser,"],
        ["", "dagtilbud", "skole/fritid", "social/special"],
      ],
    ],
    [
      "names broken at their hyphens",
      [
        ["Kommune", "Dagtilbuds-", "Skole-", "Social- og"],
        ["", "pædagogik", "og", "special-"],
        ["", "", "fritid", "pædagogik"],
      ],
    ],
    [
      "a group over first words",
      [
        ["Kommune", "Praktikpladser", "", ""],
        ["", "Dagtilbud", "Skole", "Social"],
      ],
    ],
  ])("are read: %s", (_, headings) => {
    expect(read([...headings, ["Køge", 11, 12, 13]])).toEqual(READ);
  });

  it("take in no title above them, which stands alone in its row and is said or refused", () => {
    const broken: Rows = [
      ["Kommune", "Antal", "Antal", "Antal"],
      ["", "dagtilbud", "skole/fritid", "social/special"],
      ["Køge", 11, 12, 13],
    ];
    const options = { kkr: "sjaelland", studyYear: "2023/2024" };
    const titled = placesFromRows([["Til Bente Hansen"], ...broken], options);
    expect(titled.ok && titled.notices).toContainEqual({
      ...{ code: "rows-above-header", texts: ["Til Bente Hansen"], where: {} },
    });
    expect(read([["Praktikpladser 2020/2021"], ...broken])).toEqual(["other-study-year"]);
  });

  it.each(["Alle tal er i helårspladser", "Kære KKR", "Praktikpladser 2023/2024"])(
    "take in no title right above them where the sites have a column too: %s",
    (title) => {
      const table: Rows = [
        ["Kommune", "Praktiksted", "Dagtilbud", "Skole/fritid", "Social/special"],
        ["Køge", "Solen", 2, 0, 1],
        ["Køge", "Havnen", 3, 1, 0],
        ["Faxe", "Solen", 4, 1, 2],
      ];
      const plain = read(table);
      expect(plain).toContain("Køge, Solen dagtilbud 2");
      expect(read([[title], ...table])).toEqual(plain);
      expect(read([[title], [], ...table])).toEqual(plain);
    },
  );

  it("may be those of a long table", () => {
    const rows = ["Dagtilbud", "Skole/fritid", "Social/special"].map((name, at) => ["Køge", name, 11 + at]);
    expect(read([["Kommune", "Speciali-", "Antal"], ["", "sering", "pladser"], ...rows])).toEqual(READ);
  });

  it("go no further than the headings: a row without numbers is somebody's", () => {
    const header = ["Kommune", "Dagtilbud", "Skole/fritid", "Social/special"];
    expect(read([header, ["Køge", "-", "-", "-"], ["Faxe", 1, 2, 3]])).toContain("not-a-number");
    const turned = ["Kommune", "Dagtilbud", "Skole", "Skole/fritid", "Social/special"];
    expect(read([turned, ["Køge", 11, "Solskolen", 12, 13]])).toEqual(READ);
  });
});
