import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prop } from "../../../test/prop.js";
import { placesFromRows } from "../rows/places-from-rows.js";

type Row = readonly (string | number)[];
const SJAELLAND = { kkr: "sjaelland", studyYear: "2023/2024" };
const SYDDANMARK = { kkr: "syddanmark", studyYear: "2023/2024" };
const HEADER = ["Kommune", "Specialisering", "Antal"];

function said(rows: readonly Row[], options = SJAELLAND): unknown {
  const outcome = placesFromRows(rows, options);
  return outcome.ok
    ? outcome.value.map(({ provider, places }) => `${provider} ${places}`).join(", ")
    : outcome.refusals.map(({ code, where }) => [code, where?.row, where?.column]);
}

describe("names in the first row of their group only", () => {
  const WIDE = ["Kommune", "Institution", "Dagtilbud", "Skole/fritid", "Social/special"];

  it("are read in a wide table for a row of each institution, and asked about for fewer", () => {
    const rows: Row[] = [
      WIDE,
      ["Vejle", "UC SYD", 1, 2, 3],
      ["", "UCL", 4, 5, 6],
      ["Odense", "UCL", 7, 8, 9],
    ];
    expect(said(rows, SYDDANMARK)).toBe(
      "Vejle 1, Vejle 2, Vejle 3, Vejle 4, Vejle 5, Vejle 6, Odense 7, Odense 8, Odense 9",
    );
    const twice = rows.with(2, ["", "UC SYD", 4, 5, 6]);
    expect(said(twice, SYDDANMARK)).toContainEqual(["names-left-out", 2, 1]);
  });

  it.each<[string, readonly Row[]]>([
    ["alone", [["", "I alt", 6]].slice(1)],
    ["with a row of sums that names nobody", [["", "I alt", 6]]],
    ["with a row of sums by the name", [["Køge i alt", "", 6]]],
  ])("%s are read for the rows below, and said", (_, sum) => {
    const rows: Row[] = [
      HEADER,
      ...[["Køge", "Dagtilbud", 1], ["", "Skole/fritid", 2], ["", "Social/special", 3], ...sum],
      ...[
        ["Faxe", "Dagtilbud", 4],
        ["", "Skole/fritid", 5],
        ["", "Social/special", 7],
      ],
    ];
    expect(said(rows)).toBe("Køge 1, Køge 2, Køge 3, Faxe 4, Faxe 5, Faxe 7");
    expect(placesFromRows(rows, SJAELLAND)).toMatchObject({
      notices: expect.arrayContaining([
        { code: "names-filled", header: "Kommune", names: ["Køge", "Faxe"], where: {} },
      ]) as unknown,
    });
  });

  it.each(["do.", "Ditto", '"', '-"-', "samme som ovenfor", "´´"])(
    "are read under a sign of repetition, and nobody is called so: %s",
    (sign) => {
      const koege: readonly Row[] = [
        ["Køge", "Dagtilbud", 1],
        [sign, "Skole/fritid", 2],
        [sign, "Social/special", 3],
      ];
      const faxe: readonly Row[] = koege.map(([who = "", of = ""]) => [who === sign ? sign : "Faxe", of, 4]);
      expect(said([HEADER, ...koege, ...faxe])).toBe("Køge 1, Køge 2, Køge 3, Faxe 4, Faxe 4, Faxe 4");
      const nameless = [["missing-value", 3, 1]];
      expect(said([HEADER, ...koege.slice(0, 2), ...faxe.map(([, of = ""]) => ["Faxe", of, 4])])).toEqual(
        nameless,
      );
      const wide = ["Kommune", "Dagtilbud", "Skole/fritid", "Social/special"];
      expect(said([wide, ["Køge", 1, 2, 3], [sign, 4, 5, 6]])).toEqual(nameless);
    },
  );

  it("are whom a sum in their last row is of, also where only one group has one", () => {
    const faxe: Row[] = [
      ["Faxe", "Dagtilbud", 4],
      ["", "Skole/fritid", 5],
      ["", "Social/special", 7],
    ];
    const sums = (sum: number): unknown => {
      const koege: Row[] = [
        ["Køge", "Dagtilbud", 1],
        ["", "Skole/fritid", 2],
        ["", "Social/special", 3],
      ];
      const outcome = placesFromRows([HEADER, ...faxe, ...koege, ["", "I alt", sum]], SJAELLAND);
      return outcome.ok ? outcome.notices.filter(({ code }) => code === "total-row") : outcome.refusals;
    };
    expect(sums(6)).toMatchObject([{ sum: "6", agrees: true }]);
    expect(sums(22)).toMatchObject([{ sum: "22", agrees: true }]);
    expect(sums(7)).toMatchObject([{ sum: "22", agrees: false }]);
  });

  it("may have a row to themselves", () => {
    const own = [
      ["", "Dagtilbud", 1],
      ["", "Skole/fritid", 2],
      ["", "Social/special", 3],
    ];
    expect(said([HEADER, ["Køge", "", ""], ...own, ["Faxe", "", ""], ...own])).toBe(
      "Køge 1, Køge 2, Køge 3, Faxe 1, Faxe 2, Faxe 3",
    );
  });

  it("may be institutions within municipalities, and specialisations over them", () => {
    const wide = [
      ["Kommune", "Institution", "Dagtilbud", "Skole/fritid", "Social/special"],
      ...[
        ["Vejen", "UCL", 1, 2, 3],
        ["", "UC SYD", 4, 5, 6],
      ],
      ...[
        ["Odense", "UCL", 7, 8, 9],
        ["", "UC SYD", 1, 1, 1],
      ],
    ];
    expect(said(wide, SYDDANMARK)).toBe(
      "Vejen 1, Vejen 2, Vejen 3, Vejen 4, Vejen 5, Vejen 6, Odense 7, Odense 8, Odense 9, Odense 1, Odense 1, Odense 1",
    );
    const turned = ["Dagtilbud", "Skole/fritid", "Social/special"].flatMap((name, at) => [
      [name, "Køge", at + 1],
      ["", "Faxe", at + 5],
    ]);
    expect(said([["Specialisering", "Kommune", "Antal"], ...turned])).toBe(
      "Køge 1, Faxe 5, Køge 2, Faxe 6, Køge 3, Faxe 7",
    );
  });

  it.each<[string, readonly Row[], unknown]>([
    [
      "a specialisation is left out",
      [
        ["Køge", "Dagtilbud", 1],
        ["", "Skole/fritid", 2],
        ["Faxe", "Dagtilbud", 4],
        ["", "Skole/fritid", 5],
        ["", "Social/special", 6],
      ],
      [["names-left-out", 2, 1]],
    ],
    [
      "only one row has no name",
      [
        ["Køge", "Dagtilbud", 1],
        ["Køge", "Skole/fritid", 2],
        ["", "Social/special", 3],
        ["Faxe", "Dagtilbud", 7],
        ["Faxe", "Skole/fritid", 8],
        ["Faxe", "Social/special", 9],
      ],
      [["missing-value", 4, 1]],
    ],
  ])("are not made up where %s", (_, rows, refusals) => {
    expect(said([HEADER, ...rows])).toEqual(refusals);
  });

  const places = fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500));
  prop([fc.array(places, { minLength: 1, maxLength: 6 })])(
    "say what the names in every row do",
    (numbers) => {
      const names = ["Køge", "Faxe", "Greve", "Roskilde", "Solrød", "Stevns"];
      const rows = (isFilled: boolean): Row[] =>
        numbers.flatMap((own, at) =>
          ["Dagtilbud", "Skole/fritid", "Social/special"].map((specialisation, index) => [
            ...[isFilled || index === 0 ? (names[at] ?? "") : "", specialisation, own[index] ?? 0],
          ]),
        );
      expect(said([HEADER, ...rows(false)])).toEqual(said([HEADER, ...rows(true)]));
    },
  );
});
