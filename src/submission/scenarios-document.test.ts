import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { danishNumber } from "../domain/danish.js";
import { valueOf } from "../messages/value-of.js";
import type { StudyPlacesOrigin } from "../domain/request.js";
import { parseRequest } from "../input/request/parse-request.js";
import { recommend } from "../recommend/recommend.js";
import { compareScenarios, type ScenarioComparison } from "../what-if/compare-scenarios.js";
import type { Table } from "./document.js";
import { scenariosDocument } from "./scenarios-document.js";

/** Constructed internship places of both institutions of Syddanmark. */
const REQUEST = {
  ...{ studyYear: "2023/2024", kkr: "syddanmark", internshipPlacesUnit: "half-year" },
  internshipPlaces: ["ucsyd", "ucl"].flatMap((institution, row) =>
    ["dagtilbud", "skole-fritid", "social-special"].map((specialisation, column) => ({
      ...{ provider: "Konstrueret", institution, specialisation, places: 210 + 31 * row + 47 * column },
    })),
  ),
  tieOrder: ["dagtilbud", "skole-fritid", "social-special", "ucsyd", "ucl"],
};
const START = { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } } as const;
const request = valueOf(parseRequest({ ...REQUEST, studyPlaces: START }));

function compared(...scenarios: readonly StudyPlacesOrigin[]): ScenarioComparison {
  return valueOf(compareScenarios(request, scenarios));
}

function changed(change: { percent: string } | { places: number }): StudyPlacesOrigin {
  return { from: "previous-year", totals: START.totals, change };
}

function tableOf(comparison: ScenarioComparison, id: string): Table {
  const blocks = scenariosDocument(comparison).sections.flatMap((section) => section.blocks);
  const table = blocks.find((block): block is Table => block.kind === "table" && block.id === id);
  if (table === undefined) throw new Error(`There is no table ${id}`);
  return table;
}

function headersOf(...scenarios: readonly StudyPlacesOrigin[]): string[] {
  const { columns } = tableOf(compared(...scenarios), "scenarios");
  return columns.slice(2).map(({ header }) => header.replaceAll("\u00A0", " "));
}

/** The figures of each row, behind the names. */
function figuresOf(table: Table): string[][] {
  return table.rows.map((row) => row.slice(2).map((cell) => ("text" in cell ? cell.text : "")));
}

describe("the document of several totals", () => {
  it("calls the first the form and the others alternatives, each with its total, and its change if that was asked", () => {
    expect(headersOf(START, changed({ percent: "-2.5" }), changed({ places: 23 }))).toEqual([
      "Forslaget (1.110)",
      "Alternativ 1 (1.082, −2,5 pct.)",
      "Alternativ 2 (1.133, +23)",
    ]);
  });

  it("says how many students are left, on which the answer rests", () => {
    const survival = { period2: "0.8", period3: "0.75" };
    const { sections } = scenariosDocument(
      valueOf(compareScenarios({ ...request, survival }, [START, changed({ places: 23 })])),
    );
    expect(JSON.stringify(sections)).toContain(
      "en andel på 0,8 tilbage i 2. praktikperiode og 0,75 i 3. praktikperiode.",
    );
  });

  it("says of each what the tie order settled, as its form does", () => {
    const request = valueOf(
      parseRequest({
        ...{ studyYear: "2023/2024", kkr: "sjaelland", tieOrder: ["social-special", "dagtilbud"] },
        internshipPlaces: [10, 7, 1].map((places, index) => ({
          ...{ institution: "absalon", places },
          specialisation: ["dagtilbud", "skole-fritid", "social-special"][index],
        })),
        studyPlaces: { from: "institution-totals", totals: { absalon: 8 } },
      }),
    );
    const totals = [8, 18].map((absalon): StudyPlacesOrigin => {
      return { from: "institution-totals", totals: { absalon } };
    });
    const { notes } = valueOf(recommend(request));
    const text = notes.find(({ code }) => code === "tie-settled")?.text ?? "none";
    const comparison = valueOf(compareScenarios(request, totals));
    const lists = scenariosDocument(comparison).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "list" ? block.items : [])),
    );
    expect(lists).toEqual([`Forslaget (8 studiepladser): ${text}`]);
  });

  it("calls all of them alternatives if none is proposed, and tells the difference from the first", () => {
    const document = scenariosDocument(compared(START, changed({ places: 23 })), false);
    const text = JSON.stringify(document).replaceAll("\u00A0", " ");
    expect(text).toMatch(/"Alternativ 1 \(1\.110\)".*"Alternativ 2 \(1\.133, \+23\)"/);
    expect(text).toMatch(/Forskellen fra alternativ 1.*end i alternativ 1/);
    expect(text).not.toMatch(/forslaget|skemaet|Alternativ 3/i);
  });

  it("says what a change starts from, also where each institution has its own", () => {
    const startOf = (totals: { ucsyd: number; ucl: number }, isFirstProposed?: boolean): unknown => {
      const changes = { ucsyd: { places: 5 }, ucl: { places: -5 } };
      const comparison = compared(START, { from: "previous-year", totals, changes });
      const [{ blocks } = { blocks: [] }] = scenariosDocument(comparison, isFirstProposed).sections;
      return blocks.flatMap((block) =>
        block.kind === "paragraph" && block.text.includes("regnet fra") ? [block.text] : [],
      );
    };
    const own = "(UC Syddanmark 589 og UCL Erhvervsakademi og professionshøjskole 521)";
    expect(startOf(START.totals)).toEqual([
      `Ændringen er regnet fra forslagets antal for hver institution ${own}.`,
    ]);
    expect(startOf(START.totals, false)).toEqual([
      `Ændringen er regnet fra antallet for hver institution ${own}.`,
    ]);
    const start = scenariosDocument(
      compared(START, { from: "previous-year", totals: { ucsyd: 600, ucl: 500 }, change: { percent: "5" } }),
    );
    expect(JSON.stringify(start)).toContain("Ændringen er regnet fra sidste års 1.100 studiepladser.");
  });

  it("calls a ceiling no proposal", () => {
    const headers = headersOf({ from: "capacity" }, START);
    expect(headers).toEqual([expect.stringMatching(/^Loftet \(\d+\)$/), "Alternativ 1 (1.110)"]);
  });

  it("calls no two the same", () => {
    const moved = { from: "institution-totals", totals: { ucsyd: 588, ucl: 522 } } as const;
    expect(headersOf(START, moved)).toEqual(["Forslaget (1.110)", "Alternativ 1 (1.110)"]);
  });

  it("has a picture of every cell", () => {
    const [picture] = scenariosDocument(compared(START, changed({ percent: "5" })))
      .sections.flatMap(({ blocks }) => blocks)
      .filter((block) => block.kind === "picture");
    expect(picture?.groups.map(({ rows }) => rows.map(({ bars }) => bars.map(({ text }) => text)))).toEqual(
      figuresOf(tableOf(compared(START, changed({ percent: "5" })), "scenarios"))
        .filter((_, row) => ![3, 7, 8].includes(row))
        .map((row) => row.map((text) => [text])),
    );
  });

  it("has the numbers of the recommendation with each total, cell by cell with the sums, and their differences", () => {
    const total = fc.integer({ min: 1, max: 900 });
    const totals = fc.uniqueArray(fc.tuple(total, total), {
      ...{ minLength: 2, maxLength: 4, selector: String },
    });
    fc.assert(
      fc.property(totals, (asked) => {
        const origins = asked.map(([ucsyd, ucl]) => ({
          ...{ from: "institution-totals" as const, totals: { ucsyd, ucl } },
        }));
        const numbers = origins.map((studyPlaces) => {
          const { institutions } = valueOf(recommend({ ...request, studyPlaces }));
          const rows = institutions.flatMap((row) => [
            ...row.specialisations.map((cell) => cell.studyPlaces),
            row.studyPlaces,
          ]);
          return [...rows, institutions.reduce((sum, row) => sum + row.studyPlaces, 0)];
        });
        const shown = (number: number): string => danishNumber(number).replace("-", "−");
        const byRow = (numbers[0] ?? []).map((_, row) => numbers.map((column) => column[row] ?? 0));
        const comparison = compared(...origins);
        expect(figuresOf(tableOf(comparison, "scenarios"))).toEqual(byRow.map((row) => row.map(shown)));
        expect(figuresOf(tableOf(comparison, "scenario-differences"))).toEqual(
          byRow.map(([first = 0, ...others]) =>
            others.map((number) => `${number > first ? "+" : ""}${shown(number - first)}`),
          ),
        );
        const need = byRow.map((row) => row.map((number) => shown(2 * number)));
        expect(figuresOf(tableOf(comparison, "scenario-need")).map((row) => row.slice(1))).toEqual(need);
      }),
      { numRuns: 30 },
    );
  });
});
