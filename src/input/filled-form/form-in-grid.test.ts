import { describe, expect, it } from "vitest";
import { valueOf } from "../../messages/value-of.js";
import { readFilledForm } from "./read-filled-form.js";

const HEADER =
  "Institutionsnavn;Samlet antal studiepladser;Specialisering;Antal studiepladser per specialisering";

function rowsOf(...lines: string[]): unknown[] {
  const form = valueOf(readFilledForm(new TextEncoder().encode([HEADER, ...lines].join("\n")), "csv"));
  return form.rows.map(({ institution, total, specialisation, studyPlaces }) => [
    institution.id,
    total?.value ?? total,
    specialisation.id,
    studyPlaces === null ? null : studyPlaces.value,
  ]);
}

describe("a filled form in cells", () => {
  it("has an institution for each row, also where it is blank under its name", () => {
    expect(rowsOf("UCN;10;Dagtilbudspædagogik;5", ";;Skole- og fritidspædagogik;3")).toEqual([
      ["ucn", 10, "dagtilbud", 5],
      ["ucn", null, "skole-fritid", 3],
    ]);
  });

  it("reads thousands as Danish, and a decimal or a text as no number", () => {
    expect(rowsOf("UCN;1.110;Dagtilbudspædagogik;1,5", ";;Skole- og fritid;mange")).toEqual([
      ["ucn", 1110, "dagtilbud", null],
      ["ucn", null, "skole-fritid", null],
    ]);
  });

  it("leaves out institutions without a single number, and keeps a blank row among filled ones", () => {
    expect(rowsOf("KP;;Dagtilbudspædagogik;", "UCN;10;Dagtilbudspædagogik;", ";;Social/special;10")).toEqual([
      ["ucn", 10, "dagtilbud", null],
      ["ucn", null, "social-special", 10],
    ]);
  });

  it.each(["-", "–", "Udfyldes ikke", "Skal ikke udfyldes."])(
    "takes %s in all its cells for none",
    (none) => {
      expect(rowsOf(`KP;${none};Dagtilbudspædagogik;`, "UCN;10;Dagtilbudspædagogik;10")).toEqual([
        ["ucn", 10, "dagtilbud", 10],
      ]);
      expect(rowsOf(`UCN;10;Dagtilbudspædagogik;${none}`)).toEqual([["ucn", 10, "dagtilbud", null]]);
    },
  );

  it.each(["KKR Nordjylland", "Region Nordjylland", "Nordjylland"])(
    "has its rows too where a column in front says whose each is, as %s, which is no sum of it and no text",
    (whose) => {
      const lines = [
        `Kommunekontaktråd;${HEADER}`,
        `${whose};UCN;10;Dagtilbudspædagogik;5`,
        `${whose};;;Skole- og fritidspædagogik;5`,
        "KKR Midtjylland;VIA;;Dagtilbudspædagogik;7",
        "KKR Midtjylland;KP;;Dagtilbudspædagogik;8",
      ];
      const form = valueOf(readFilledForm(new TextEncoder().encode(lines.join("\n")), "csv"));
      const places = form.rows.map(({ institution, studyPlaces }) => [institution.id, studyPlaces?.value]);
      expect(places).toEqual([
        ["ucn", 5],
        ["ucn", 5],
        ["via", 7],
        ["kp", 8],
      ]);
      expect([form.subtotals, form.grandTotals]).toEqual([[], []]);
      expect(form.texts.filter((text) => /land$/.test(text))).toEqual(["KKR Midtjylland"]);
    },
  );

  it.each(["Nr.", "Institutionskode", "Inst.nr."])(
    "takes no number of a column %s for another",
    (heading) => {
      const lines = [`${heading};${HEADER}`, "1;UCN;10;Dagtilbudspædagogik;5", "2;;;Skole/fritid;5"];
      const form = valueOf(readFilledForm(new TextEncoder().encode(lines.join("\n")), "csv"));
      expect([form.rows.length, form.beside]).toEqual([2, []]);
    },
  );

  it("has no row that sums up an institution and is left blank", () => {
    expect(rowsOf("UCN;10;Dagtilbudspædagogik;10", ";;I alt;")).toEqual([["ucn", 10, "dagtilbud", 10]]);
  });

  it("goes on behind an empty row and a repeated header, and ends where something else begins", () => {
    const lines = [
      "UCN;10;Dagtilbud;5",
      "",
      HEADER,
      ";;Skole/fritid;5",
      "",
      "I alt;3;;4",
      "Institution;A;Dagtilbud;",
    ];
    expect(rowsOf(...lines)).toEqual([
      ["ucn", 10, "dagtilbud", 5],
      ["ucn", null, "skole-fritid", 5],
    ]);
  });

  it("takes no row from another table, that has names in the same columns under a header of its own", () => {
    const lines = [
      "UCN;5;Dagtilbud;5",
      "",
      "Institution;Multiplikator;Specialisering;Praktikpladser",
      "UC Syddanmark;2,5;Dagtilbud;7",
      ";;Skole/fritid;8",
      "",
      "UCL;9;Dagtilbud;9",
    ];
    expect(rowsOf(...lines)).toEqual([
      ["ucn", 5, "dagtilbud", 5],
      ["ucl", 9, "dagtilbud", 9],
    ]);
  });

  it("keeps a name that the form does not have, as written", () => {
    expect(rowsOf("UC Nord;10;Dagtilbud;5", ";;Musik;5")).toEqual([
      [null, 10, "dagtilbud", 5],
      [null, null, null, 5],
    ]);
  });
});

describe("a filled form in JSON", () => {
  const read = (data: unknown): unknown =>
    readFilledForm(new TextEncoder().encode(JSON.stringify(data)), "json", { file: "a.json" });

  it("is read with the path of each number, whatever the number is", () => {
    const specialisations = [{ specialisation: "dagtilbud", studyPlaces: -1 }];
    expect(read({ institutions: [{ institution: "UCN", studyPlaces: 5, specialisations }] })).toMatchObject({
      value: {
        rows: [
          {
            institution: { id: "ucn" },
            total: { value: 5 },
            studyPlaces: {
              written: "-1",
              value: null,
              where: { file: "a.json", path: "institutions[0].specialisations[0].studyPlaces" },
            },
          },
        ],
      },
    });
  });

  it.for([[], {}, null, { institutions: 1 }, { institutions: [1] }])("is refused where it is %j", (data) => {
    expect(read(data)).toMatchObject({ ok: false });
  });
});
