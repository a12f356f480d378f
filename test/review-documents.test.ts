import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  combine,
  compareMethods,
  compareYears,
  methodComparisonDocument,
  nationalDocument,
  parseRecommendation,
  parseRequest,
  recommend,
  type Recommendation,
  sensitivity,
  sensitivityDocument,
  type SubmissionDocument,
  valueOf,
  yearComparisonDocument,
} from "../src/index.js";

function example(name: string): object {
  return JSON.parse(readFileSync(new URL(`../examples/${name}`, import.meta.url), "utf8")) as object;
}

const last = valueOf(parseRecommendation(example("sjaelland-2016-2017-recommendation.json")));
const current = valueOf(parseRecommendation(example("sjaelland-2019-2020-recommendation.json")));
const syddanmark = valueOf(parseRequest(example("syddanmark-2018-2019.json")));

function tableOf({ sections }: SubmissionDocument, id: string): { headers: string[]; rows: string[] } {
  const blocks = sections.flatMap((section) => section.blocks);
  const table = blocks.find((block) => block.kind === "table" && block.id === id);
  if (table?.kind !== "table") return { headers: [], rows: [] };
  const rows = table.rows.map((row) => row.map((cell) => ("text" in cell ? cell.text : "")).join("|"));
  return { headers: table.columns.map(({ header }) => header), rows };
}

describe("the changes from one year to the next", () => {
  it("say the sums of one institution once", () => {
    const document = yearComparisonDocument(compareYears(last, current));
    expect(tableOf(document, "changes").rows.map((row) => row.split("|").slice(0, 2).join("|"))).toEqual([
      "Professionshøjskolen Absalon|Dagtilbudspædagogik",
      "|Skole- og fritidspædagogik",
      "|Social- og specialpædagogik",
      "|I alt",
    ]);
    expect(tableOf(document, "changes-by-specialisation").rows).toEqual([]);
  });

  it("say those of several together too", () => {
    const both = valueOf(recommend(syddanmark));
    const document = yearComparisonDocument(compareYears(both, both));
    expect(tableOf(document, "changes").rows.at(-1)).toMatch(/^Alle institutioner\|I alt\|1\.110\|1\.110\|0/);
    expect(tableOf(document, "changes-by-specialisation").rows).toHaveLength(4);
  });
});

describe("the comparison of methods", () => {
  it("has no column of differences or of reasons where there are none", () => {
    const document = methodComparisonDocument(valueOf(compareMethods(syddanmark)));
    expect(tableOf(document, "methods").headers).not.toContain("Forskel");
    expect(tableOf(document, "deviations").headers).not.toContain("Hvorfor der ingen tabel er");
  });
});

describe("the sensitivity", () => {
  it("has a line of each way for every field", () => {
    const places = [10, 1, 7].map((amount, index) => ({
      ...{ institution: "absalon", specialisation: ["dagtilbud", "skole-fritid", "social-special"][index] },
      places: amount,
    }));
    const request = valueOf(
      parseRequest({
        ...{ studyYear: "2023/2024", kkr: "sjaelland", internshipPlaces: places, tieOrder: ["dagtilbud"] },
        studyPlaces: { from: "institution-totals", totals: { absalon: 8 } },
      }),
    );
    const { rows } = tableOf(sensitivityDocument(valueOf(sensitivity(request))), "sensitivity");
    expect(rows).toHaveLength(6);
    expect(rows[0]).toMatch(/^Professionshøjskolen Absalon\|Dagtilbudspædagogik\|10\|5\|.*flere\|/);
    expect(rows[1]).toMatch(/^\|\|\|\|.*færre\|/);
  });
});

describe("the national form", () => {
  const councils = ["hovedstaden", "sjaelland", "syddanmark", "midtjylland", "nordjylland"];
  const parts = councils.map((kkr) =>
    valueOf(parseRecommendation(example(`national-constructed/${kkr}.json`))),
  );

  function listsOf(recommendations: readonly Recommendation[]): Record<string, readonly string[]> {
    const blocks = nationalDocument(valueOf(combine(recommendations))).sections.flatMap((own) => own.blocks);
    return Object.fromEntries(
      blocks.flatMap((block, index) => {
        const before = blocks[index - 1];
        return block.kind === "list" && before?.kind === "heading" ? [[before.text, block.items]] : [];
      }),
    );
  }

  it("says once what every council wrote, and what one wrote besides as its own", () => {
    expect(Object.keys(listsOf(parts))).toEqual(["Bemærkninger fra alle KKR"]);
    const [first, ...others] = parts;
    const request = { ...first?.request, overbooking: { mode: "included", percent: "5" } };
    const lists = listsOf([valueOf(recommend(valueOf(parseRequest(request)))), ...others]);
    expect(lists["Bemærkninger fra alle KKR"]).toContain(
      "Tabellen er en indstilling. Ministeren fastsætter antallet.",
    );
    expect(lists["Bemærkninger fra alle KKR"]).not.toContain("Der er ikke regnet med overbooking.");
    expect(lists["Bemærkninger fra KKR Hovedstaden"]).toHaveLength(1);
    expect(lists["Bemærkninger fra KKR Sjælland"]).toEqual(["Der er ikke regnet med overbooking."]);
  });
});
