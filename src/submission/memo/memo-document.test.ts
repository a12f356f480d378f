import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { danishNumber } from "../../domain/danish.js";
import { valueOf } from "../../messages/value-of.js";
import type { Recommendation } from "../../domain/recommendation.js";
import { parseRequest } from "../../input/request/parse-request.js";
import { recommend } from "../../recommend/recommend.js";
import { type MemoOptions, prepareMemo } from "../../what-if/prepare-memo.js";
import type { Block, Table } from "../document.js";
import { memoDocument } from "./memo-document.js";

const SPECIALISATIONS = ["dagtilbud", "skole-fritid", "social-special"];
const SHARES = { dagtilbud: "39", "skole-fritid": "24", "social-special": "37" };

function recommended(request: object): Recommendation {
  return valueOf(recommend(valueOf(parseRequest({ studyYear: "2023/2024", kkr: "sjaelland", ...request }))));
}

function totals(absalon: number) {
  return { from: "institution-totals" as const, totals: { absalon } };
}

/** Absalon's internship places, constructed. */
function absalon(total: number, more: object = {}, places = [650, 390, 687]): Recommendation {
  return recommended({
    internshipPlaces: SPECIALISATIONS.map((specialisation, index) => ({
      ...{ provider: "Konstrueret", institution: "absalon", specialisation, places: places[index] ?? 0 },
    })),
    studyPlaces: totals(total),
    tieOrder: SPECIALISATIONS,
    ...more,
  });
}

function blocksOf(recommendation: Recommendation, options: MemoOptions = {}): readonly Block[] {
  const { sections } = memoDocument(valueOf(prepareMemo(recommendation, options)));
  expect(sections).toHaveLength(1);
  return sections[0]?.blocks ?? [];
}

function headings(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
}

function sentences(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : block.kind === "list" ? block.items : [],
  );
}

function tableOf(blocks: readonly Block[], id: string): string[][] {
  const table = blocks.find((block): block is Table => block.kind === "table" && block.id === id);
  return (table?.rows ?? []).map((row) => row.map((cell) => ("text" in cell ? cell.text : "")));
}

const FULL = { internshipPlacesUnit: "full-year" };
const last = { year: absalon(720, { ...FULL, studyYear: "2022/2023" }), file: "sidste-aar.json" };

describe("the case for the council's meeting", () => {
  it("has its parts in the order that such cases have", () => {
    const blocks = blocksOf(absalon(747, FULL), { previous: [last], scenarios: [totals(720)] });
    expect(headings(blocks)).toEqual([
      "Indstilling",
      "Sagsfremstilling",
      "Opgaven",
      "Praktikpladserne, og hvem der har indberettet",
      "Den foreslåede indstilling",
      "Hvorfor tallene er, som de er",
      "Behovet for praktikpladser",
      "Hvad der skal til for at ændre tallene",
      "Ændringen fra 2022/2023",
      "Alternativer",
      "Bilag",
    ]);
  });

  it("states no change of an institution whose earlier number is not known", () => {
    const now = recommended({
      kkr: "syddanmark",
      specialisationShares: SHARES,
      studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
    });
    const year = { ...now, studyYear: "2022/2023", institutions: now.institutions.slice(0, 1) };
    const rows = tableOf(blocksOf(now, { previous: [{ year, file: "ucsyd.docx" }] }), "memo-changes");
    expect(rows.map((row) => row.slice(-3).join())).toEqual([
      ...["230,230,0", "141,141,0", "218,218,0", "589,589,0"],
      ...["–,203,–", "–,125,–", "–,193,–", "–,521,–", "589,1.110,–"],
    ]);
  });

  it("has no part without anything to say: no unit, no last year, no alternatives", () => {
    expect(headings(blocksOf(absalon(747)))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/Behovet|Ændringen|Alternativer/)]),
    );
    const shares = blocksOf(recommended({ specialisationShares: SHARES, studyPlaces: totals(747) }));
    expect(tableOf(shares, "memo-places")).toEqual([]);
    expect(sentences(shares).join(" ")).toContain("bygger på andele og ikke på indberettede praktikpladser");
  });

  it("marks what people must judge as gaps, and judges nothing itself", () => {
    const texts = sentences(blocksOf(absalon(747, FULL), { scenarios: [totals(720)] }));
    expect(texts.filter((text) => text.startsWith("[KKR's vurdering"))).toEqual([
      "[KKR's vurdering af det samlede antal: …]",
      "[KKR's vurdering af alternativerne: …]",
    ]);
    expect(texts.join(" ")).not.toMatch(/\b(bør|anbefal|passende|rimelig|hensigtsmæssig)/i);
  });

  it("says what to recommend of KKR Sjælland 2019/2020, whose rows were not published", () => {
    const request = { studyYear: "2019/2020", specialisationShares: SHARES, studyPlaces: totals(747) };
    const texts = sentences(blocksOf(recommended(request)));
    expect(texts[1]).toBe(
      "Det foreslås, at KKR Sjælland over for ministeriet indstiller 747 studiepladser på pædagoguddannelsen i studieåret 2019/2020:",
    );
    expect(texts[2]).toBe(
      "Professionshøjskolen Absalon: 747, heraf 291 på Dagtilbudspædagogik, 179 på Skole- og fritidspædagogik og 277 på Social- og specialpædagogik.",
    );
    expect(texts).toContain(
      "Professionshøjskolen Absalon: 747 studiepladser. De nøjagtige andele er 291,3300 til Dagtilbudspædagogik, 179,2800 til Skole- og fritidspædagogik og 276,3900 til Social- og specialpædagogik. De hele dele giver 746. Den sidste studieplads går til Social- og specialpædagogik, som har den største brøkdel.",
    );
  });

  it("cites the letter of its own study year, and has a gap for that of another", () => {
    expect(sentences(blocksOf(absalon(747))).join(" ")).toContain("ministeriets brev af 10. januar 2023");
    const other = sentences(blocksOf(absalon(747, { studyYear: "2022/2023" }))).join(" ");
    expect(other).toContain("[Ministeriets brev: dato, reference og frist]");
    expect(other).not.toContain("2023 (ref.");
  });

  it.each([
    [{ answered: ["Faxe", "Greve"], missing: [], notRead: [] }, "Alle 2 har indberettet praktikpladser."],
    [
      { answered: ["Faxe", "Greve"], missing: ["Lejre"], notRead: [] },
      "Lejre har ikke svaret. Praktikpladserne er fra 2 af 3 indberettere og fra 1 anden.",
    ],
    [undefined, "Der er praktikpladser fra 1 indberetter. [Hvem der ikke har indberettet: …]"],
  ])("says who has answered: %j", (returns, text) => {
    const recommendation = absalon(747, returns === undefined ? {} : { returns });
    const texts = sentences(blocksOf(recommendation));
    expect(texts.filter((said) => said.includes(text))).toEqual([text]);
  });

  it("says shortly what is to be read beside the numbers", () => {
    const ours = { text: "Enheden var ikke angivet.", code: "unit-assumed" };
    const remarks = [
      ...["Faxe", "Greve"].map((provider) => ({ provider, ...ours })),
      ...[1, 2, 3, 4, 5, 6].map((index) => ({ provider: "Lejre", text: `Nr. ${index} ${"x".repeat(200)}` })),
    ];
    const returns = { answered: ["Faxe", "Greve", "Lejre"], missing: [], notRead: [], remarks };
    const text = sentences(blocksOf(absalon(747, { returns }))).find((said) => said.includes("Bemærkninger"));
    expect(text).toMatch(/^Faxe og Greve: Enheden var ikke angivet\. Bemærkninger: Lejre: »Nr\. 1 x+…«; /);
    expect(text).toMatch(/»Nr\. 4 x{153,156}…«\. 2 andre står i bilaget\.$/);
  });

  it("says how many students are left, on which it rests that the places suffice", () => {
    const survival = { period2: "0.8", period3: "0.75" };
    expect(sentences(blocksOf(absalon(747, { ...FULL, survival }))).join(" ")).toContain(
      "Af de studerende er en andel på 0,8 tilbage i 2. praktikperiode og 0,75 i 3. praktikperiode.",
    );
  });

  it("says of a ceiling that it is none", () => {
    const request = { ...FULL, studyPlaces: { from: "capacity" }, tieOrder: undefined };
    const texts = sentences(blocksOf(absalon(747, request)));
    expect(texts[1]).toContain("Det er et loft og ingen indstilling.");
    expect(texts).toContain("[KKR's vurdering: hvor mange studiepladser der skal indstilles]");
  });

  it("says of a tie that was settled by the order, and not that a remainder was larger", () => {
    const texts = sentences(blocksOf(absalon(8, {}, [10, 1, 7]))).join(" ");
    expect(texts).toContain("Flere stod lige, og rækkefølgen mellem dem er fastsat.");
    expect(texts).not.toContain("som har den største brøkdel");
  });

  it("has internship places and changes that are this year's minus last year's", () => {
    const places = fc.tuple(...SPECIALISATIONS.map(() => fc.integer({ min: 1, max: 900 })));
    const total = fc.integer({ min: 1, max: 900 });
    fc.assert(
      fc.property(places, places, total, total, (nowPlaces, lastPlaces, now, before) => {
        const recommendation = absalon(now, FULL, nowPlaces);
        const year = absalon(before, { ...FULL, studyYear: "2022/2023" }, lastPlaces);
        const blocks = blocksOf(recommendation, { previous: [{ year, file: "sidste-aar.json" }] });
        const shown = (number: number) => danishNumber(number).replace("-", "−");
        const change = (number: number) => (number > 0 ? "+" : "") + shown(number);
        const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
        const rows = (from: readonly number[], to: readonly number[]) =>
          [...to.map((number, index) => [from[index] ?? 0, number]), [sum(from), sum(to)]].map(
            ([was = 0, is = 0]) => [shown(was), shown(is), change(is - was)],
          );
        const cells = ({ institutions }: Recommendation) =>
          (institutions[0]?.specialisations ?? []).map(({ studyPlaces }) => studyPlaces);
        expect(tableOf(blocks, "memo-changes").map((row) => row.slice(2))).toEqual(
          rows(cells(year), cells(recommendation)),
        );
        expect(tableOf(blocks, "memo-places").map((row) => [row[3], row[2], row[4]])).toEqual(
          rows(lastPlaces, nowPlaces),
        );
        expect(tableOf(blocks, "form").map((row) => row[3])).toEqual(cells(recommendation).map(shown));
      }),
      { numRuns: 30 },
    );
  });

  it("has no change against a cell that nothing is known of last year, nor of a sum with it", () => {
    const year = absalon(720, { ...FULL, studyYear: "2022/2023" });
    const known = (year.request.internshipPlaces ?? []).filter((row) => row.specialisation !== "dagtilbud");
    const partly = { ...year, request: { ...year.request, internshipPlaces: known } };
    const blocks = blocksOf(absalon(747, FULL), { previous: [{ year: partly, file: "sidste-aar.json" }] });
    expect(tableOf(blocks, "memo-places").map((row) => row.slice(2))).toEqual([
      ["650", "–", "–"],
      ["390", "390", "0"],
      ["687", "687", "0"],
      ["1.727", "1.077", "–"],
    ]);
    expect(blocks).toContainEqual({
      kind: "paragraph",
      text: "Praktikpladserne for 2022/2023 kendes ikke for Professionshøjskolen Absalon (Dagtilbudspædagogik).",
    });
  });

  it("says whose places are in one of the two years alone, and that last year's are in another unit", () => {
    const of = (providers: readonly string[], more: object): Recommendation =>
      absalon(747, {
        ...more,
        internshipPlaces: providers.flatMap((provider) =>
          SPECIALISATIONS.map((specialisation) => ({
            ...{ provider, institution: "absalon", specialisation, places: 50 },
          })),
        ),
      });
    const now = of(["Faxe", "Holbæk, Tuse Skole", "Greve"], FULL);
    const saidOf = (year: Recommendation): string =>
      sentences(blocksOf(now, { previous: [{ year, file: "sidste-aar.json" }] })).join(" ");
    const before = { studyYear: "2022/2023", internshipPlacesUnit: "half-year" };
    expect(saidOf(of(["Faxe", "Holbæk", "Lejre", "Stevns"], before))).toContain(
      "Praktikpladserne for 2022/2023 er omregnet fra halvårspladser (to halvårspladser er én helårsplads). Praktikpladserne for 2022/2023 er fra 4 indberettere, og årets er fra 3. Kun i år: Greve. Kun i 2022/2023: Lejre og Stevns. En del af ændringen er derfor, hvem der har svaret.",
    );
    const same = saidOf(of(["Faxe", "Holbæk", "Greve"], { ...before, ...FULL }));
    expect(same).not.toMatch(/omregnet|indberettere, og årets|hvem der har svaret\./);
    const unnamed = absalon(720, { ...FULL, studyYear: "2022/2023" });
    const rows = (unnamed.request.internshipPlaces ?? []).map(({ institution, specialisation, places }) => {
      return { institution, specialisation, places };
    });
    expect(saidOf({ ...unnamed, request: { ...unnamed.request, internshipPlaces: rows } })).toContain(
      "Det fremgår ikke for begge år, hvem praktikpladserne er fra.",
    );
  });

  it("says why more is missing in all than what is needed beyond what is there, and only then", () => {
    const text = "kan ikke opvejes af en ledig plads et andet sted";
    expect(sentences(blocksOf(absalon(747, FULL))).join(" ")).not.toContain(text);
    const decided = [{ institution: "absalon", specialisation: "skole-fritid", studyPlaces: 500 }];
    expect(sentences(blocksOf(absalon(747, { ...FULL, decided }))).join(" ")).toContain(text);
  });

  it("says of several councils' numbers of last year whose they are, and not that they were this one's", () => {
    const parts = (["kp", "absalon"] as const).map((institution) => {
      const kkr = institution === "kp" ? "hovedstaden" : "sjaelland";
      const studyPlaces = { from: "institution-totals", totals: { [institution]: 700 } };
      const year = recommended({ studyYear: "2026/2027", kkr, specialisationShares: SHARES, studyPlaces });
      return { year, file: `${kkr}.json` };
    });
    const studyPlaces = { from: "institution-totals", totals: { kp: 700, absalon: 700 } };
    const now = recommended({
      ...{ studyYear: "2027/2028", kkr: "oestdanmark", specialisationShares: SHARES, studyPlaces },
    });
    const texts = sentences(blocksOf(now, { previous: parts }));
    expect(texts).toContain(
      "Fra 2026/2027 til 2027/2028 er det samlede antal uændret 1.400. Intet felt er ændret.",
    );
    expect(texts).toContain(
      "Indstillingerne er ikke fra det samme KKR: Den tidligere er fra KKR Hovedstaden og KKR Sjælland, den nye fra KKR Østdanmark.",
    );
  });

  it("cuts a long remark between words", () => {
    const remarks = [{ provider: "Faxe", text: "Kommunen har meddelt ".repeat(20) }];
    const returns = { answered: ["Faxe"], missing: [], notRead: [], remarks };
    expect(sentences(blocksOf(absalon(747, { returns }))).join(" ")).toMatch(/ meddelt Kommunen …«/);
  });

  it("says what small changes have in common, and that a part of a place is only reckoned", () => {
    const said = (places: number[], more: object): string =>
      sentences(blocksOf(absalon(11, more, places))).find((text) => text.startsWith("Hvis der")) ?? "";
    expect(said([650, 390, 687], FULL)).toMatch(
      /^Hvis der var [\d.,]+ praktikplads(er)? [^.]*, ville [^.]*\. (Det samme gælder \d+ andre lige så små ændringer\. )?En mindre ændring ét sted gør ingen forskel\./,
    );
  });

  it("says that what the meeting has yet to decide is proposed", () => {
    const cell = (specialisation: string, studyPlaces: number): object => ({
      decided: [{ institution: "absalon", specialisation, studyPlaces }],
    });
    const said = sentences(blocksOf(absalon(747, cell("dagtilbud", 300))));
    expect(said).toContain("Foreslås fastsat af KKR: Professionshøjskolen Absalon, Dagtilbudspædagogik 300.");
    const specialisationTotals = { dagtilbud: 300, "skole-fritid": 170, "social-special": 277 };
    const both = sentences(blocksOf(absalon(747, { specialisationTotals }))).filter((text) =>
      /for hver specialisering i alt:/.test(text),
    );
    expect(both.join(" ")).toMatch(/Foreslås fastsat af KKR for hver/);
    expect(both.join(" ")).not.toContain("Fastsat af KKR");
    const all = {
      decided: SPECIALISATIONS.map((id) => ({
        institution: "absalon",
        specialisation: id,
        studyPlaces: 249,
      })),
    };
    const texts = sentences(blocksOf(absalon(747, all))).join(" ");
    expect(texts).toContain("Antallet i alle felter foreslås fastsat af KKR.");
    expect(texts).not.toMatch(/er fastsat af KKR/);
  });

  it("has no column of last year's that nobody knows a number of, and says whose it would be", () => {
    const year = absalon(720, { ...FULL, studyYear: "2022/2023" });
    const of = <T extends { readonly institution: string }>(row: T): T => ({ ...row, institution: "kp" });
    const other = {
      ...{ ...year, institutions: year.institutions.map(of) },
      request: { ...year.request, internshipPlaces: (year.request.internshipPlaces ?? []).map(of) },
    };
    const blocks = blocksOf(absalon(747, FULL), { previous: [{ year: other, file: "sidste-aar.json" }] });
    expect(tableOf(blocks, "memo-places")[0]).toHaveLength(3);
    expect(tableOf(blocks, "memo-changes")[0]).toHaveLength(4);
    expect(blocks).toContainEqual({
      kind: "paragraph",
      text: "Praktikpladserne for 2022/2023 kendes ikke for Professionshøjskolen Absalon.",
    });
  });
});
