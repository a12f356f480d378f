import { describe, expect, it } from "vitest";
import { valueOf } from "../../messages/value-of.js";
import type { GridCell, GridRow } from "../grid/grid.js";
import { frameOf } from "../internship-places-options.js";
import { formInGrid } from "./form-in-grid.js";

const HEADER =
  "Institutionsnavn;Samlet antal studiepladser;Specialisering;Antal studiepladser per specialisering";
const FORM = ["UCN;10;Dagtilbud;5", ";;Skole- og fritid;5"];

const rowOf = (line: string): GridRow => line.split(";").map((text) => ({ kind: "text", text }));
const left = (text: string): GridCell => ({ kind: "covered", text, from: "left" });
const above = (text: string): GridCell => ({ kind: "covered", text, from: "above" });
const word = (text: string): GridCell => ({ kind: "text", text });

/** The rows, sums of parts, sums of all and numbers beside in lines above the header and below it. */
function read(over: readonly string[], ...below: readonly (string | GridRow)[]): Record<string, unknown> {
  const grid = [...over, HEADER, ...below].map((line) => (typeof line === "string" ? rowOf(line) : line));
  const form = formInGrid(grid, valueOf(frameOf({})), {});
  const { rows = [], subtotals = [], grandTotals = [], beside = [] } = form ?? {};
  return {
    rows: rows.map((row) => [row.institution.id, row.specialisation.id, row.studyPlaces?.value]),
    parts: subtotals.map((it) => [it.institution, it.specialisation, it.number.value]),
    all: grandTotals.map(({ value }) => value),
    beside: beside.map(({ label, number }) => [label, number.value]),
  };
}

const ROWS = [
  ["ucn", "dagtilbud", 5],
  ["ucn", "skole-fritid", 5],
];
const NONE = { rows: ROWS, parts: [], all: [], beside: [] };

describe("a row of sums", () => {
  it("may show an error in the place of its sum", () => {
    expect(read([], ...FORM, "I alt;#VALUE!;;#VÆRDI!")).toEqual({ ...NONE, all: [null] });
  });

  it.for<[string, number[]]>([
    ["I alt;747;;", [747]],
    ["I alt;12023;;", [12_023]],
    ["I alt;20231;;", [20_231]],
    ["I alt;2023;;", []],
    ["I alt;747;;2023", []],
    ["Sagsnummer;747;;", []],
  ])("above the heading is one called a total, and has no year: %s", ([line, all], context) => {
    context.expect(read([line], ...FORM)).toEqual({ ...NONE, all });
  });

  it("in the form's table may be called anything, over one cell or several", () => {
    const all = { ...NONE, all: [10] };
    expect(read([], ...FORM, "Rest;10;;")).toEqual(all);
    expect(read([], ...FORM, [word("Rest"), left("Rest"), left("Rest"), word("10")])).toEqual(all);
    expect(read([], ...FORM, "", "Rest;10;;")).toEqual(NONE);
  });

  it("is a row of nobody if no rows come to its number and nothing calls it a sum", () => {
    const row = (studyPlaces?: number): object => ({ ...NONE, rows: [...ROWS, [null, null, studyPlaces]] });
    expect(read([], ...FORM, "Rest;5;;")).toEqual(row());
    expect(read([], ...FORM, ";;;7")).toEqual(row(7));
    expect(read([], ...FORM, "", "Rest;5;;")).toEqual(NONE);
    expect(read([], ...FORM, ";7;;")).toEqual({ ...NONE, all: [7] });
  });

  it("is not called what a cell merged from above says", () => {
    expect(read([], ...FORM, [above("UCL"), word("10"), word(""), word("")])).toEqual({ ...NONE, all: [10] });
  });

  it("is none if it names a specialisation, merged from above or unknown", () => {
    const merged = [word(""), word(""), above("Social/special"), word("7")];
    expect(read([], ...FORM, merged)).toEqual({ ...NONE, rows: [...ROWS, ["ucn", "social-special", 7]] });
    const unknown = [word("Rest"), word("7"), above("Musik"), word("7")];
    expect(read([], ...FORM, unknown)).toEqual({ ...NONE, rows: [...ROWS, [null, null, 7]] });
    expect(read([], ...FORM, "I alt;7;Musik;7")).toEqual({ ...NONE, rows: [...ROWS, [null, null, 7]] });
  });

  it("has a block with a row for each specialisation", () => {
    const block = ["I alt;;Dagtilbud;5", ";;Skole- og fritid;5", ";;Sum for alle;10"];
    const parts = [
      [null, "dagtilbud", 5],
      [null, "skole-fritid", 5],
    ];
    expect(read([], ...FORM, ...block)).toEqual({ ...NONE, parts, all: [10] });
  });

  it("has no block if its first row names no specialisation, and one of an institution if it is called so", () => {
    expect(read([], ...FORM, "Samlet;10;;", ";;Social/special;7")).toEqual({
      ...{ ...NONE, rows: [...ROWS, ["ucn", "social-special", 7]] },
      parts: [["ucn", null, 10]],
    });
    expect(read([], ...FORM, "UCN i alt;;Dagtilbud;5", ";;Skole- og fritid;6", ";;Hele KKR;11")).toEqual({
      ...{ ...NONE, all: [11] },
      parts: [
        ["ucn", "dagtilbud", 5],
        ["ucn", "skole-fritid", 6],
      ],
    });
  });

  it("may name the institution of the rows under it", () => {
    expect(read([], "UCL;9;;", ";;Dagtilbud;9", ...FORM)).toEqual({
      ...NONE,
      ...{ rows: [["ucl", "dagtilbud", 9], ...ROWS], parts: [["ucl", null, 9]] },
    });
    expect(read([], ";;Dagtilbud;9", ...FORM)).toMatchObject({ rows: [[null, "dagtilbud", 9], ...ROWS] });
  });

  it("of other things is none, and its number is kept if study places may be counted so", () => {
    expect(read([], ...FORM, "Overbooking ;3;;")).toEqual({ ...NONE, beside: [["Overbooking", 3]] });
    expect(read([], ...FORM, "Sidste år;3;;")).toEqual(NONE);
  });

  it("has the number beside it kept if it is another", () => {
    expect(read([], ...FORM, "I alt;10;;;10;42")).toEqual({ ...NONE, all: [10], beside: [["", 42]] });
  });
});

describe("a number in none of the form's columns", () => {
  it.for<[string[], string[], unknown[]]>([
    [[], [";;;;Rest;274"], [["Rest", 274]]],
    [[], [";;;;;274"], [["", 274]]],
    [[], [";;;;Telefon;274"], []],
    [[";;;;Rest;274"], [], []],
  ])(
    "is kept below the heading, but for what is of other things: %j, %j",
    ([over, below, beside], context) => {
      context.expect(read(over, ...FORM, "", ...below)).toEqual({ ...NONE, beside });
    },
  );
});
