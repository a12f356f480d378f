import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCells } from "../../index.js";
import { frameOf } from "./frame.js";
import { pastedAt } from "./pasted.js";
import { blankWork, type Work } from "./work.js";

const year = "2023/2024";

function workAt(kkr: string): Work {
  const { institutions } = frameOf({ studyYear: year, kkr, edition: null });
  return { ...blankWork(institutions), studyYear: year, kkr };
}

function paste(work: Work, field: string, range: readonly (readonly string[])[]) {
  const pasted = pastedAt(work, frameOf(work), field, range);
  if (pasted === null) throw new Error("it was left to the browser");
  return pasted;
}

function caseOf(name: string): string[][] {
  return readCells(readFileSync(`test/cases/paste/${name}`, "utf8")) ?? [];
}

const textsOf = ({ work }: { work: Work }): string[][] =>
  work.rows.map(({ provider, institution, places }) => [provider, institution, ...Object.values(places)]);

describe("a range pasted into the grid", () => {
  it("is filled in from the cell on, over what stands there and beyond the last row", () => {
    const first = paste(workAt("sjaelland"), "rows.0.provider", caseOf("paste-dash.tsv"));
    expect(textsOf(first)).toEqual([
      ["Køge", "absalon", "39", "24", "37"],
      ["Faxe", "absalon", "5", "–", "0"],
    ]);
    const second = paste(first.work, "rows.1.skole-fritid", [
      ["6", "7"],
      ["8", "9"],
    ]);
    expect(textsOf(second).slice(1)).toEqual([
      ["Faxe", "absalon", "5", "6", "7"],
      ["", "absalon", "8", "9"],
    ]);
    expect(second.text).toBe("2 rækker er indsat.");
  });

  it("names what there is no room for", () => {
    const { text } = paste(workAt("sjaelland"), "rows.0.social-special", [
      ["3", "4"],
      ["5", ""],
    ]);
    expect(text).toBe("2 rækker er indsat. Passer ikke ind og er ikke indsat: »4«.");
  });

  it("takes no number for an institution: it is asked for", () => {
    const pasted = paste(
      workAt("syddanmark"),
      "rows.0.provider",
      caseOf("paste-syddanmark-no-institution.tsv"),
    );
    expect(textsOf(pasted)).toEqual([
      ["Esbjerg", "", "39", "24", "37"],
      ["Odense", "", "1", "2", "3"],
    ]);
    expect(pasted.text).toContain("vælg den i hver række");
  });

  it("reads an institution by any of its names, and names what is none", () => {
    const pasted = paste(workAt("syddanmark"), "rows.0.provider", [
      ["Esbjerg", "UC SYD", "1", "2", "3"],
      ["Odense", "UC Nord", "4", "5", "6"],
    ]);
    expect(textsOf(pasted).map(([, institution]) => institution)).toEqual(["ucsyd", "ucl"]);
    expect(pasted.text).toContain("»UC Nord«");
  });
});

describe("a range pasted beside the grid", () => {
  const syddanmark = workAt("syddanmark");

  it("goes along the totals, one to each", () => {
    const { work, text } = paste(syddanmark, "totals.ucsyd", caseOf("paste-totals.txt"));
    expect(work.totals).toEqual({ ucsyd: "589", ucl: "521" });
    expect(text).toBe("2 felter er udfyldt.");
    expect(paste(syddanmark, "previousTotals.ucsyd", [["589", "521", "7"]]).text).toContain("»7«");
  });

  it("with names goes to those it names, whichever field it is pasted in", () => {
    const range = [
      ["Institution", "Antal"],
      ["UCL", "521"],
      ["UC SYD", "589"],
    ];
    const { work, text } = paste(syddanmark, "totals.ucsyd", range);
    expect(work.totals).toEqual({ ucsyd: "589", ucl: "521" });
    expect(text).toContain("»Institution« og »Antal«");
    const shares = [
      ["Skole/fritid", "20"],
      ["Dagtilbud", "42"],
    ];
    expect(paste(syddanmark, "shares.dagtilbud", shares).work.shares).toEqual({
      ...{ dagtilbud: "42", "skole-fritid": "20" },
    });
  });

  it("fills changes and both of two fields that stand together", () => {
    expect(paste(syddanmark, "changes.ucsyd", [["+5"], ["-2 %"]]).work.changes).toEqual({
      ucsyd: "+5",
      ucl: "-2 %",
    });
    expect(paste(syddanmark, "intake.summer", [["60", "40"]]).work.intake).toMatchObject({
      summer: "60",
      winter: "40",
    });
  });

  it("makes bounds and decided cells, and takes no heading for one", () => {
    const bounds = [
      ["Institution", "Specialisering", "Mindst", "Højst"],
      ["UCL", "Dagtilbud", "10", "20"],
      ["UC SYD", "", "5", ""],
    ];
    const { work, text } = paste(syddanmark, "bounds.0.institution", bounds);
    expect(work.bounds).toEqual([
      { institution: "ucl", specialisation: "dagtilbud", minimum: "10", maximum: "20" },
      { institution: "ucsyd", specialisation: "", minimum: "5", maximum: "" },
    ]);
    expect(text).toContain("»Mindst«");
    const one = { institution: "ucl", specialisation: "dagtilbud", studyPlaces: "" };
    const decided = paste({ ...syddanmark, decided: [one] }, "decided.0.studyPlaces", [["7"], ["8"]]).work
      .decided;
    expect(decided.map(({ studyPlaces }) => studyPlaces)).toEqual(["7", "8"]);
  });

  it("never becomes one number", () => {
    const { work, text } = paste(syddanmark, "regionalTotal", caseOf("paste-totals.txt"));
    expect(work).toBe(syddanmark);
    expect(text).toBe("Feltet har plads til én celle. Intet er indsat.");
  });

  it("is left to the browser where any text is taken", () => {
    for (const field of ["studyYear", "edition.title", "letter-text", ""]) {
      expect(pastedAt(syddanmark, frameOf(syddanmark), field, [["a"], ["b"]])).toBeNull();
    }
  });
});

it("whatever is pasted wherever: each cell stands in a field by itself, or is named, or there is nothing in it", () => {
  const fields = [
    "rows.0.provider",
    "rows.1.dagtilbud",
    "totals.ucl",
    "shares.dagtilbud",
    "bounds.0.minimum",
    "change",
  ];
  const cell = fc.constantFrom("", "7", "1234", "12,5", "Køge", "UCL", "Dagtilbud", "x\ny");
  const range = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(fc.constantFrom(...fields), range, (field, cells) => {
      const { work, text } = paste(workAt("syddanmark"), field, cells);
      if (text.startsWith("Feltet har")) return;
      const texts = JSON.stringify(work);
      for (const written of cells.flat().filter((one) => one !== "")) {
        const line = written.replace("\n", " ");
        const isNamed = [`»${line}«`, "celle mere", "celler mere"].some((one) => text.includes(one));
        const isThere = texts.includes(`"${line}"`) || ["UCL", "Dagtilbud"].includes(line);
        expect(isNamed || isThere, `${field} ${line}`).toBe(true);
      }
    }),
  );
});
