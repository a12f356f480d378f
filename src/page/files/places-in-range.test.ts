import { describe, expect, it } from "vitest";
import { readCells } from "../../index.js";
import { frameOf } from "../work/frame.js";
import { splitCells } from "../work/split-cells.js";
import { blankWork, type Work } from "../work/work.js";
import { placesInRange } from "./places-in-range.js";

const of = (kkr: string, unit: Work["unit"] = "half-year"): Work => ({
  ...{ ...blankWork([]), kkr, studyYear: "2027/2028", unit },
});

function pasted(text: string, work = of("sjaelland")) {
  return placesInRange(splitCells(readCells(text) ?? [], frameOf(work)), work);
}

function rowsOf(text: string, work?: Work) {
  const { rows = null } = pasted(text, work) ?? {};
  return rows?.map(({ provider, institution, places }) => [provider, institution, ...Object.values(places)]);
}

describe("a table aligned with spaces", () => {
  const koege = [["Køge", "absalon", "12", "8", "20"]];

  it.for([
    "Kommune    Social/special   Dagtilbud   Skole/fritid\nKøge       20          12              8",
    "Kommune Social Dagtilbud Skole\nKøge 20 12 8",
    "Kommune Social- og specialpædagogik Dagtilbudspædagogik Skole- og fritidspædagogik\nKøge 20 12 8",
    "Social/special  Dagtilbud  Skole/fritid\nKøge  20  12  8",
    "           Social/special  Dagtilbud  Skole/fritid  I alt\nKøge  20  12  8  40",
    "Kommune  Social/special  Dagtilbud  Skole/fritid\nKøge\t20\t12\t8",
  ])("is read by its heading: %j", (text) => {
    expect(rowsOf(text)).toEqual(koege);
  });

  it("has an institution where two spaces are before it", () => {
    const text = "Kommune  Institution  Social/special  Dagtilbud  Skole/fritid\nGreve  Absalon  20  12  8";
    expect(rowsOf(text, of("oestdanmark"))).toEqual([["Greve", "absalon", "12", "8", "20"]]);
  });

  it.for([
    "Kommune    Social/special   Dagtilbud   Skole/fritid\nKøge       20                8",
    "Kommune    Social/special   Dagtilbud   Skole/fritid\nKøge  20  12  8\nFaxe  3  4",
    "Kommune   Nogle   andre   Dagtilbud   Skole/fritid\nKøge  20  12  8",
    "Social/special, så Dagtilbud og til sidst Skole/fritid:\nKøge  20  12  8",
  ])("is refused where a number may be of several columns: %j", (text) => {
    const { rows, report } = pasted(text) ?? {};
    expect(rows).toBeNull();
    expect(report?.texts.join()).toContain("hvilken kolonne hvert tal står i");
  });
});

it.for([
  "Kommune\tDP\tSSP\tSFP\nFaxe\t11\t9\t7",
  "Navn\tBørnehave\tSpecial\tSFO\r\nFaxe\t11\t9\t7",
  "Kommune\tD\tS\tSF\nFaxe\t11\t9\t7",
  "\tSSP\tDP\tSFP\r\nFaxe\t9\t11\t7",
  "DP\tSSP\tSFP\n11\t9\t7",
  "Praktikpladser 2027\nKommune\tSpecialomr.\tSkoleomr.\tDagtilbudsomr.\nFaxe\t9\t7\t11",
  "Hvem svarer?\tHvor mange pladser har I? Dagtilbud\tHvor mange pladser har I? Social/special\nFaxe\t11\t9",
  "Kommune\t1. Hvor mange dagtilbudspladser har I?\t2. Hvor mange specialpladser?\nFaxe Kommune\t11\t9",
  "Id\tStart\tNavn\tA\tB\n1\t2027-01-04\tFaxe\t11\t9",
  "Kommune\tAntal\nFaxe\t11",
  "Kommune   DP   SSP   SFP\nFaxe   11   9   7",
  "Kommune DP SSP SFP\nFaxe 11 9 7",
])("a heading that is not understood is refused, and no number read by its place: %j", (text) => {
  expect(pasted(text)).toMatchObject({ rows: null, isAsked: false, report: { isRead: false } });
});

it("a heading that is not understood is named, column by column", () => {
  const said = pasted("Kommune\tDP\tSSP\tSFP\nFaxe\t11\t9\t7")?.report.texts.join() ?? "";
  expect(said).toContain("Ingen række er genkendt som overskrift");
  for (const name of ["Kommune", "DP", "SSP", "SFP"]) expect(said).toContain(name);
});

describe("rows in the grid's order without headings", () => {
  const rows = "Køge\t20\t12\t8\nFaxe\t3\t4\t5";

  it("are each somebody's as they are", () => {
    const unread = "Køge\tti\tikke oplyst\nFaxe\t3\t4\t5";
    for (const text of [rows, unread, `${rows}\nLejre`, `Køge\t1.110\t12,5\t–\n`, `Køge\t20`, "Køge\nFaxe"])
      expect(pasted(text)).toBeNull();
  });

  it.for(["Helårspladser", "* helårspladser", "Køge (helårspladser)\t20\t12\t8"])(
    "have their unit converted or asked for: %j",
    (line) => {
      expect(pasted(`${line}\nLejre\t1\t2\t3`)).toMatchObject({ rows: null, isAsked: true });
    },
  );

  it.for(["Helårspladser 2027/2028", "Praktikpladser i helårspladser\t\t\t"])(
    "have the unit that a title over them names, whatever else it names: %j",
    (title) => {
      expect(pasted(`${title}\n${rows}`)).toMatchObject({ rows: null, isAsked: true });
    },
  );

  it("have their words behind the numbers read as in any table", () => {
    expect(pasted("Køge\t20\t12\t8\thelårspladser")).toMatchObject({ rows: null, isAsked: true });
    const lastYear = pasted("Køge\t20\t12\t8\t2026/2027");
    expect(lastYear).toMatchObject({ rows: null, isAsked: false });
    expect(lastYear?.report.texts[0]).toMatch(/^Række 1, .*2026\/2027/);
    const remark = pasted("Køge\t20\t12\t8\t40\tca. tal, afklares");
    expect(remark?.rows).toHaveLength(1);
    expect(remark?.report.texts.join()).toContain("Køge skriver: »ca. tal, afklares«");
  });

  it("have the sum before their numbers left out, and are not cut where a number more is none", () => {
    const titled = (sum: string) => `Hermed tallene\nKøge\t${sum}\t20\t12\t8`;
    expect(rowsOf(titled("40"))).toEqual([["Køge", "absalon", "20", "12", "8"]]);
    expect(pasted(titled("40"))?.report.texts).toContain(
      "Kolonnen med summen af de andre tal er ikke indsat.",
    );
    expect(pasted(titled("41"))).toBeNull();
  });

  it("are not taken for another year by a title with whose they are", () => {
    const titled = pasted("Køge Kommune 2026/2027\nNord\t20\t12\t8\nSyd\t3\t4\t5");
    expect(titled).toMatchObject({ rows: null, isAsked: false });
    expect(titled?.report.texts[0]).toContain("2026/2027");
  });

  it.for([`2026/2027\n${rows}`, `${rows}\n2026/2027`])("are not taken for another year: %j", (text) => {
    const { rows: read, report, isAsked } = pasted(text) ?? {};
    expect([read, isAsked]).toEqual([null, false]);
    expect(report?.texts[0]).toMatch(text.startsWith("2026") ? /^Række 1, / : /^Række 3, /);
  });

  it("have no line of text for anybody's name", () => {
    const titled = pasted(`Hermed tallene\n${rows}`);
    expect([titled?.rows?.length, titled?.report.texts.at(-1)]).toEqual([
      ...[2, "Over tabellen står »Hermed tallene«; det indgår ikke i beregningen."],
    ]);
    const { rows: read, report } = pasted(`${rows}\nMed venlig hilsen Ole`) ?? {};
    expect([read?.length, report?.texts.at(-1)]).toEqual([
      2,
      "Ved siden af eller under tabellen står »Med venlig hilsen Ole«; det indgår ikke i beregningen.",
    ]);
  });

  it("have a sum compared and not added, also without its institution", () => {
    expect(rowsOf(`${rows}\nI alt\t23\t16\t13`)).toHaveLength(2);
    expect(pasted(`${rows}\nI alt\t23\t16\t14`)?.report.texts.join()).toContain("stemmer ikke");
    const two = "Greve\tAbsalon\t13\t8\t5\nGuldborgsund\tAbsalon\t12\t7\t11\nI alt\t\t25\t15\t16";
    expect(rowsOf(two, of("oestdanmark"))).toEqual([
      ["Greve", "absalon", "13", "8", "5"],
      ["Guldborgsund", "absalon", "12", "7", "11"],
    ]);
    const unsaid = two.replaceAll("\tAbsalon", "").replace("\t\t", "\t");
    expect(rowsOf(unsaid, of("oestdanmark"))?.map(([, institution]) => institution)).toEqual(["", ""]);
    expect(rowsOf(`${rows}\nI alt\t23\t16\t13`, of(""))?.map(([, institution]) => institution)).toEqual([
      ...["", ""],
    ]);
  });
});
