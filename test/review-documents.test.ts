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

  it("say of which year it is that somebody has not answered", () => {
    const returns = { answered: ["Greve"], missing: ["Faxe"], notRead: [] };
    const { specialisationShares = {}, ...request } = current.request;
    const internshipPlaces = Object.entries(specialisationShares).map(([specialisation, places]) => ({
      ...{ provider: "Greve", institution: "absalon", specialisation, places },
    }));
    const said = (basis: object): string => {
      const now = valueOf(recommend(valueOf(parseRequest({ ...request, ...basis, returns }))));
      return JSON.stringify(yearComparisonDocument(compareYears(last, now)));
    };
    const missing = "Om tallene for 2019/2020: Faxe har ikke svaret.";
    expect(said({ internshipPlaces })).toContain(missing);
    // Where shares are decided, no answer decides.
    expect(said({ specialisationShares })).not.toContain(missing);
  });

  it("say those of several together too", () => {
    const both = valueOf(recommend(syddanmark));
    const document = yearComparisonDocument(compareYears(both, both));
    expect(tableOf(document, "changes").rows.at(-1)).toMatch(/^Alle institutioner\|I alt\|1\.110\|1\.110\|0/);
    expect(tableOf(document, "changes-by-specialisation").rows).toHaveLength(4);
  });
});

describe("the changes between recommendations of other institutions", () => {
  const both = valueOf(recommend(syddanmark));
  const one = { ...both, institutions: both.institutions.slice(0, 1) };
  const document = yearComparisonDocument(compareYears(one, both));

  it("say first why the totals can't be compared, and no change of the whole", () => {
    const [text, remarks, ...rest] = document.sections.flatMap(({ blocks }) => blocks);
    expect(text).toMatchObject({
      text: expect.stringContaining("har ikke de samme institutioner") as string,
    });
    expect(remarks).toMatchObject({ kind: "list" });
    expect(JSON.stringify([text, rest])).not.toMatch(/det samlede antal .*ændret|flere, og andre/);
    expect(tableOf(document, "changes").rows.at(-1)).toBe("Alle institutioner|I alt|589|1.110|–|–");
  });

  it("show no change of an institution whose number in the other year is not known", () => {
    const rowsOf = (before: Recommendation, now: Recommendation): string[] =>
      tableOf(yearComparisonDocument(compareYears(before, now)), "changes").rows;
    const changesIn = (rows: readonly string[]): string[] =>
      rows.map((row) => row.split("|").slice(4).join());
    expect(changesIn(rowsOf(one, both)).slice(3)).toEqual(["0,0,0", "–,–", "–,–", "–,–", "–,–", "–,–"]);
    expect(changesIn(rowsOf(both, one)).slice(4)).toEqual(["–,–", "–,–", "–,–", "–,–", "–,–"]);
    const { sections } = yearComparisonDocument(compareYears(one, { ...both, institutions: [] }));
    expect(sections.flatMap(({ blocks }) => blocks).some(({ kind }) => kind === "picture")).toBe(false);
    expect(tableOf(document, "changes-by-specialisation").rows).toEqual([]);
  });
});

describe("what the changes say of the cells", () => {
  const of = (dagtilbud: number, social: number) => {
    const studyPlaces = { from: "institution-totals", totals: { absalon: dagtilbud + social } };
    const decided = Object.entries({ dagtilbud, "skole-fritid": 0, "social-special": social }).map(
      ([specialisation, count]) => ({ institution: "absalon", specialisation, studyPlaces: count }),
    );
    const shares = { dagtilbud: "40", "skole-fritid": "20", "social-special": "40" };
    const request = { studyYear: "2023/2024", kkr: "sjaelland", specialisationShares: shares, studyPlaces };
    return valueOf(recommend(valueOf(parseRequest({ ...request, decided }))));
  };
  const textOf = (before: Recommendation, now: Recommendation): string => {
    const block = yearComparisonDocument(compareYears(before, now)).sections[0]?.blocks[0];
    return block?.kind === "paragraph" ? block.text : "";
  };

  it("is both what they gained and what they lost, and nothing where they did only one", () => {
    expect(textOf(of(40, 50), of(60, 60))).toBe(
      "Mellem de to indstillinger for 2023/2024 er det samlede antal i KKR Sjælland ændret fra 90 til 120 studiepladser: +30 (+33,3 pct.).",
    );
    expect(textOf(of(40, 50), of(60, 45))).toBe(
      "Mellem de to indstillinger for 2023/2024 er det samlede antal i KKR Sjælland ændret fra 90 til 105 studiepladser: +15 (+16,7 pct.). Nogle felter har tilsammen fået 20 flere, og andre 5 færre: +15.",
    );
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
  const closestOf = (places: readonly number[], total: number): string => {
    const request = {
      ...{ studyYear: "2023/2024", kkr: "sjaelland" },
      studyPlaces: { from: "institution-totals", totals: { absalon: total } },
      internshipPlaces: places.map((amount, index) => ({
        ...{ institution: "absalon", specialisation: ["dagtilbud", "skole-fritid", "social-special"][index] },
        places: amount,
      })),
    };
    const document = sensitivityDocument(valueOf(sensitivity(valueOf(parseRequest(request)))));
    const block = document.sections[0]?.blocks[0];
    return block?.kind === "paragraph" ? block.text : "";
  };

  it("says the closest call as what would be if", () => {
    expect(closestOf([101, 57, 83], 40)).toBe(
      "Hvis der var 2 praktikpladser flere på Skole- og fritidspædagogik, ville en studieplads blive flyttet fra Dagtilbudspædagogik til Skole- og fritidspædagogik. En mindre ændring ét sted gør ingen forskel.",
    );
  });

  it("names all that are equally close, and what they do only if it is the same", () => {
    expect(closestOf([653, 390, 687], 747)).toContain(
      "1 praktikplads mere på Skole- og fritidspædagogik eller 1 færre på Social- og specialpædagogik, ville en studieplads blive flyttet fra Social- og",
    );
    expect(closestOf([10, 4, 7], 8)).toContain(
      "eller 1 færre på Social- og specialpædagogik, kunne tallene blive andre.",
    );
    const document = sensitivityDocument(valueOf(sensitivity(syddanmark)));
    expect(JSON.stringify(document)).toContain(
      "; hvorfra og hvortil afhænger af ændringen. Det samme gælder 3 andre lige så små ændringer.",
    );
  });

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
    expect(rows[0]).toMatch(/^Dagtilbudspædagogik\|10\|5\|.*flere\|/);
    expect(rows[1]).toMatch(/^\|\|\|.*færre\|/);
  });

  it("has a table for each institution, and names cells as a sentence does", () => {
    const request = parseRequest({
      ...{ studyYear: "2023/2024", kkr: "syddanmark", studyPlaces: { from: "regional-total", total: 1110 } },
      internshipPlaces: ["ucsyd", "ucl"].flatMap((institution, row) =>
        ["dagtilbud", "skole-fritid", "social-special"].map((specialisation, index) => ({
          ...{ institution, specialisation, places: 101 + 17 * row + 31 * index },
        })),
      ),
    });
    const [{ blocks } = { blocks: [] }] = sensitivityDocument(
      valueOf(sensitivity(valueOf(request))),
    ).sections;
    const captions = blocks.flatMap((block) =>
      block.kind === "table" && block.id === "sensitivity" ? [block.caption.split(":")[0]] : [],
    );
    expect(captions).toEqual(["UC Syddanmark", "UCL Erhvervsakademi og professionshøjskole"]);
    expect(JSON.stringify(blocks)).toMatch(/fra [^"/]* hos UC Syddanmark til [^"/]* hos UCL/);
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
    const other = valueOf(recommend(valueOf(parseRequest(request))));
    const own = { code: "note", text: "Kun her." };
    const lists = listsOf([{ ...other, notes: [...other.notes, own] }, ...others]);
    expect(lists["Bemærkninger fra alle KKR"]).toContain(
      "Tabellen er en indstilling. Ministeren fastsætter antallet.",
    );
    // Who says what of overbooking stands once, under a heading of its own.
    expect(JSON.stringify(lists)).not.toContain("overbooking");
    expect(lists["Bemærkninger fra KKR Hovedstaden"]).toEqual(["Kun her."]);
  });

  it("says that not all say the same of overbooking, and who says nothing", () => {
    const saying = (text: string): SubmissionDocument => {
      const [first, ...others] = parts.map((part, index) => ({
        ...part,
        notes: index === 0 ? [{ code: "overbooking-on-form", text }] : [],
      }));
      return nationalDocument(valueOf(combine([first, ...others].flatMap((part) => part ?? []))));
    };
    const textOf = (document: SubmissionDocument): string => JSON.stringify(document);
    const unlike = textOf(saying("Antallet er inkl. 5 pct. overbooking."));
    expect(unlike).toContain(
      "Indstillingerne siger ikke det samme om overbooking. Tallene er lagt sammen, som de står.",
    );
    expect(unlike).toMatch(/KKR Hovedstaden: Antallet er inkl. 5 pct. overbooking\."/);
    expect(unlike).toMatch(/"KKR Sjælland, [^"]* og KKR [^":]*: Der står intet om overbooking\."/);
    expect(textOf(saying("Der er ikke regnet med overbooking."))).toContain("intet om overbooking");
    expect(textOf(saying(""))).not.toMatch(/det samme|intet om/);
  });

  it("tells two recommendations of one council from each other by their institutions", () => {
    const [ucsyd, ucl] = ["ucsyd", "ucl"].map((id) => ({
      ...parts[2],
      ...{ institutions: parts[2]?.institutions.filter(({ institution }) => institution === id) ?? [] },
      ...{ notes: [{ code: "note", text: `Fra ${id}.` }] },
    }));
    const all = [...parts.toSpliced(2, 1), ucsyd, ucl] as Recommendation[];
    const lists = listsOf(all);
    expect(lists["Bemærkninger fra KKR Syddanmark (UC Syddanmark)"]).toEqual(["Fra ucsyd."]);
    expect(lists["Bemærkninger fra KKR Syddanmark (UCL Erhvervsakademi og professionshøjskole)"]).toEqual([
      "Fra ucl.",
    ]);
  });
});
