import { describe, expect, it } from "vitest";
import { placesFromRows } from "../rows/places-from-rows.js";

type Rows = readonly (readonly (string | number)[])[];
const SYDDANMARK = { kkr: "syddanmark", studyYear: "2023/2024" };
const READ = [
  ...[11, 12, 13].map((places) => ({ provider: "Vejen", institution: "ucl", places })),
  ...[21, 22, 23].map((places) => ({ provider: "Vejen", institution: "ucsyd", places })),
];

function read(rows: Rows): unknown {
  const outcome = placesFromRows(rows, SYDDANMARK);
  if (!outcome.ok) return outcome.refusals;
  const differing = outcome.notices.filter((notice) => notice.code === "total-row" && !notice.agrees);
  expect(differing).toEqual([]);
  return outcome.value
    .map(({ provider, institution, places }) => ({ provider, institution, places }))
    .toSorted((one, other) => Number(one.places) - Number(other.places));
}

describe("specialisations and institutions in the headings", () => {
  const SPECIALISATIONS = ["Dagtilbud", "Skole/fritid", "Social/special"];
  it.each<[string, Rows]>([
    [
      "specialisations over institutions",
      [
        ["Kommune", "Dagtilbud", "", "Skole/fritid", "", "Social/special", ""],
        ["", "UCL", "UC SYD", "UCL", "UC SYD", "UCL", "UC SYD"],
        ["Vejen", 11, 21, 12, 22, 13, 23],
      ],
    ],
    [
      "institutions over the first words of specialisations",
      [
        ["", "UC SYD", "", "", "UCL", "", ""],
        ["Kommune", "Dagtilbud", "Skole", "Social", "Dagtilbud", "Skole", "Social"],
        ["Vejen", 21, 22, 23, 11, 12, 13],
      ],
    ],
    [
      "institutions and what they come to over specialisations",
      [
        ["", "UC SYD", "", "", "UCL", "", "", "I alt", "", ""],
        ["Kommune", ...SPECIALISATIONS, ...SPECIALISATIONS, ...SPECIALISATIONS],
        ["Vejen", 21, 22, 23, 11, 12, 13, 32, 34, 36],
      ],
    ],
    [
      "specialisations over institutions and what these come to",
      [
        ["", "Dagtilbud", "", "", "Skole/fritid", "", "", "Social/special", "", "", ""],
        ["Kommune", ...SPECIALISATIONS.flatMap(() => ["UCL", "UC SYD", "I alt"]), "Total"],
        ["Vejen", 11, 21, 32, 12, 22, 34, 13, 23, 36, 102],
      ],
    ],
    ...[
      ["UC SYD Kolding", "UCL Odense"],
      ["UC Syd – Campus Kolding", "UCL – Campus Jelling"],
      ["Professionshøjskolen UC SYD", "Professionshøjskolen UCL"],
      ["Pladser UC SYD", "Studerende fra UCL"],
      ["UC SYD (Aabenraa/Esbjerg/Kolding)", "UCL, Odense og Svendborg"],
    ].map(([ucsyd = "", ucl = ""]): [string, Rows] => [
      `${ucsyd} and ${ucl} over specialisations`,
      [
        ["", ucsyd, "", "", ucl, "", ""],
        ["Kommune", ...SPECIALISATIONS, ...SPECIALISATIONS],
        ["Vejen", 21, 22, 23, 11, 12, 13],
      ],
    ]),
    [
      "institutions over specialisations",
      [
        ["Kommune", "UCL", "", "", "UC SYD", "", ""],
        ["", ...SPECIALISATIONS, ...SPECIALISATIONS],
        ["Vejen", 11, 12, 13, 21, 22, 23],
      ],
    ],
    [
      "institutions with a unit over specialisations",
      [
        ["", "UCL (halvårspladser)", "", "", "UC SYD (halvårspladser)", "", ""],
        ["Kommune", ...SPECIALISATIONS, ...SPECIALISATIONS],
        ["Vejen", 11, 12, 13, 21, 22, 23],
      ],
    ],
    [
      "institutions beside a column of specialisations",
      [
        ["Kommune", "Specialisering", "UCL", "UC SYD", "I alt"],
        ...SPECIALISATIONS.map((name, at) => ["Vejen", name, 11 + at, 21 + at, 32 + 2 * at]),
      ],
    ],
  ])("are read: %s", (_, rows) => {
    expect(read(rows)).toEqual(READ);
  });
});

it.each([
  ["UC SYD Kolding", "UC SYD Esbjerg"],
  ["UC SYD", "UC SYD merit"],
  ["UC SYD", "Begge"],
  ["UC SYD", "UC SYD eller UCL"],
])("does not add %s and %s over the specialisations", (one, other) => {
  const names = ["Dagtilbud", "Skole/fritid", "Social/special"];
  expect(
    read([
      ["", one, "", "", other, "", ""],
      ["Kommune", ...names, ...names],
      ["Vejen", 21, 22, 23, 11, 12, 13],
    ]),
  ).toMatchObject([{ code: expect.stringMatching(/^(?:figures-beside|repeated-column)$/) as unknown }]);
});

describe("a title with a municipality and an institution", () => {
  it.each([
    "Vejle Kommune: pladser til UCL",
    "Vejle Kommunes praktikpladser til UCL 2023/2024",
    "Praktikpladser i Vejle Kommune – UCL",
    "Vejle Kommune, UCL Odense",
    "Indberetning fra Vejle Kommune til UCL Odense",
    "Vejle Kommune – UCL, Campus Odense",
  ])("says both: %s", (title) => {
    const rows = ["Dagtilbud", "Skole/fritid", "Social/special"].map((name) => [name, 5]);
    const outcome = placesFromRows([[title, ""], ["Specialisering", "Antal pladser"], ...rows], SYDDANMARK);
    const whose = outcome.ok && outcome.value.map(({ provider, institution }) => [provider, institution]);
    expect(whose).toEqual(rows.map(() => ["Vejle", "ucl"]));
  });
});
