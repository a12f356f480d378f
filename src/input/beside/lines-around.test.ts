import { describe, expect, it } from "vitest";
import { readInternshipPlaces } from "../rows/read-internship-places.js";

const HEADER = "Kommune;Dagtilbud;Skole- og fritid;Social- og special";

/** What stands wrong with a table of constructed numbers, or the numbers. */
function read(...lines: readonly string[]): unknown {
  const bytes = new TextEncoder().encode(lines.join("\n"));
  const outcome = readInternshipPlaces(bytes, { kkr: "sjaelland", studyYear: "2023/2024" });
  return outcome.ok
    ? outcome.value.map(({ places }) => places)
    : outcome.refusals.map((refusal) => [refusal.code, "written" in refusal ? refusal.written : ""]);
}

describe("a line of whom to ask", () => {
  it.each([
    "Telefon;55123496",
    "Tlf.;55 12 34 96",
    "CVR;29189374",
    "EAN-nr.;5798000000000",
    "Mobil:;55123496",
  ])("is no row: %s", (line) => {
    expect(read(HEADER, "Køge;1;2;3", "", line)).toEqual([1, 2, 3]);
    expect(read(HEADER, "Køge;1;2;3", `${line};0;0`)).toEqual([1, 2, 3]);
  });
});

describe("a row of a table of specialisations", () => {
  const rows = ["Specialisering;Antal", "Dagtilbud;12", "Skole- og fritid;8", "Social- og special;20"];

  it("is their sum without a name where it has what they come to", () => {
    expect(read(...rows, ";40")).toEqual([12, 8, 20]);
    expect(read(...rows, ";41")).toEqual([["missing-value", ""]]);
  });

  it("has one fault where its number is none", () => {
    const faults = ["Køge Kommune", "", rows[0], rows[1], "Skole- og fritid;-", rows[3], "I alt;32"];
    expect(read(...faults.map((line = "") => line))).toEqual([["not-a-number", "-"]]);
  });
});

describe("a text around a table", () => {
  it.each([
    "Alle tal er i tiere",
    "Tal i 10",
    "Tallene er angivet i hundreder.",
    "Antal pladser (i 1.000)",
    "Opgjort i tusinder",
    "Pladser i 100 stk.",
    "Heraf skal 10 % fratrækkes",
    "Antal pladser, hver bruges af 2 studerende om året",
  ])("»%s« says that the numbers are no single places, above and below", (line) => {
    expect(read(line, HEADER, "Køge;1;2;3")).toEqual([["scaled-numbers", line]]);
    expect(read(HEADER, "Køge;1;2;3", "", line)).toEqual([["scaled-numbers", line]]);
  });

  it.each([
    "Alle tal er i alt",
    "Pladser i 10 kommuner",
    "De nye huse skal ikke med, før de er bygget",
    "Antal i 2023",
    "Alle tal er afrundet til hele tal",
    "Pladser fordelt på 10 institutioner",
  ])("»%s« does not", (line) => {
    expect(read(line, HEADER, "Køge;1;2;3")).toEqual([1, 2, 3]);
  });

  it.each(["PAU", "Praktikpladser, pædagogisk assistent 2023/2024", "SOSU-elever", "Læreruddannelsen"])(
    "»%s« as a title names another education",
    (line) => {
      expect(read(line, HEADER, "Køge;1;2;3")).toEqual([["other-education", line]]);
      expect(read(HEADER, "Køge;1;2;3", "", `Obs: ${line}`)).toEqual([1, 2, 3]);
    },
  );

  it.each(["PAU indgår ikke", "Pædagoguddannelsen (uden PAU)", "Pauseordning", "Pædagoguddannelsen og PAU"])(
    "»%s« does not",
    (line) => {
      expect(read(line, HEADER, "Køge;1;2;3")).toEqual([1, 2, 3]);
    },
  );
});

describe("a note beside the numbers", () => {
  const notes = (line: string): unknown[] => [
    read(line, HEADER, "Køge;1;2;3"),
    read(HEADER, "Køge;1;2;3", "", line),
    read(`${HEADER};Bemærkninger`, `Køge;1;2;3;${line}`),
  ];
  const codes = (line: string): unknown[] =>
    notes(line).map((one) => (one as readonly unknown[]).map((entry) => [entry].flat()[0]));

  it.each(["Omfatter også PAU", "Tallene er inkl. PAU-elever", "Heraf 3 SOSU", "SSA er talt med"])(
    "»%s« says that another education is in them",
    (line) => {
      expect(notes(line)).toEqual([0, 1, 2].map(() => [["other-education", line]]));
    },
  );

  it.each([
    ...["PAU er ikke talt med", "Eksklusive PAU, som indgår hos Faxe", "Vi har også PAU-elever"],
    "Pædagogen er også vejleder for SOSU",
  ])("»%s« does not", (line) => {
    expect(codes(line).slice(1)).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });

  it.each([
    ...["Køge: 2021/2022-tal", "Køges tal er fra 2021", "Køge: sidste års tal", "Tal fra Køge 21/22"],
    "Bemærk: Køge har brugt sidste års tal",
  ])("»%s« says that somebody's numbers are of another year", (line) => {
    expect(codes(line)).toEqual([["other-study-year"], ["other-study-year"], ["other-study-year"]]);
  });

  it.each([
    ...["Køge: 2023/2024-tal", "Køge, 12. januar 2022", "Køge har samme tal som i 2021", "Køges tal er nye"],
    "Tal fra Danmarks Statistik 2021",
  ])("»%s« does not", (line) => {
    expect(notes(line)).toEqual([
      [1, 2, 3],
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });
});

describe("what says that places are withdrawn", () => {
  it.each([
    "Udgåede pladser",
    "Ikke godkendte praktikpladser 2023/2024",
    "Annullerede",
    "Kladde - bruges ikke",
  ])("»%s« as a title is refused", (line) => {
    expect(read(line, HEADER, "Køge;1;2;3")).toEqual([["withdrawn-row", line]]);
  });

  it.each([
    ["Bemærkning", "Afvist af region"],
    ["Status", "ikke godkendt"],
    ["Note", "Trækkes tilbage"],
    ["Note", "tæller ikke med"],
    ["Tælles med", "Nej"],
  ])("in a column »%s« »%s« is refused", (heading, text) => {
    expect(read(`${HEADER};${heading}`, `Køge;1;2;3;${text}`, "Faxe;1;2;3;")).toEqual([
      ["withdrawn-row", text],
    ]);
  });

  it.each([
    ["Bemærkning", "Heraf er 2 pladser lukket i juli"],
    ["Tælles med", "Ja"],
    ["Kontakt", "Nej"],
  ])("in a column »%s« »%s« is not", (heading, text) => {
    expect(read(`${HEADER};${heading}`, `Køge;1;2;3;${text}`)).toEqual([1, 2, 3]);
  });

  it("behind a number or in a heading is no number, and no heading", () => {
    expect(read(HEADER, "Køge;0 (lukket);2;3")).toEqual([["not-a-number", "0 (lukket)"]]);
    expect(read(HEADER.replace("Dagtilbud", "Dagtilbud (udgår)"), "Køge;1;2;3")).toEqual([
      ["unread-columns", ""],
    ]);
  });
});

describe("a heading", () => {
  it.each([
    ["Dagtilbud halvår;Skole- og fritid (halvår);halvår, social- og special", "half-year"],
    ["Helår dagtilbud;Helår, skole- og fritid;Social- og special, helår", "full-year"],
    ["Dagtilbudspæd.;Skole-/fritidspæd.;Social-/specialpæd.", undefined],
    ["Dagtilbudsområdet;Skole- og fritidsområdet;Pladser inden for social- og specialområdet", undefined],
    ["Dagtilbud 0-5 år;Skole/fritid 6-18 år;Social- og specialpædagogik (handicap)", undefined],
    ["Dagtilbudspladser;Skole-/fritidspladser;Social-/specialpladser", undefined],
    ["1. Dagtilbud;2. Skole/fritid;3. Social/special", undefined],
    ["Dagtilbudspæd;Skole- og fritidspæd;Social- og specialpæd", undefined],
  ])("%s is one of a specialisation", (headings, unit) => {
    const bytes = new TextEncoder().encode(`Kommune;${headings}\nKøge;1;2;3`);
    const outcome = readInternshipPlaces(bytes, { kkr: "sjaelland" });
    expect(outcome.ok && outcome.value.map(({ places }) => places)).toEqual([1, 2, 3]);
    const stated = outcome.ok
      ? outcome.notices.flatMap((it) => (it.code === "unit-stated" ? it.unit : []))
      : [];
    expect(stated).toEqual(unit === undefined ? [] : [unit]);
  });

  it("»1. halvår« beside the others makes none of them unknown", () => {
    expect(read(`${HEADER};1. halvår`, "Køge;1;2;3;4")).toEqual([["unread-columns", ""]]);
  });

  it("»Praktikpladser i alt« is the places of a long table that has no others, nor parts of them", () => {
    const rows = ["Køge;Dagtilbudspæd.;1", "Køge;Skole-/fritidspæd.;2", "Køge;Social-/specialpæd.;3"];
    expect(read("Kommune;Specialisering;Praktikpladser i alt", ...rows)).toEqual([1, 2, 3]);
    const both = rows.map((row) => `${row};4;9`);
    expect(read("Kommune;Specialisering;Antal;Antal pladser i alt;Note", ...both)).toEqual([1, 2, 3]);
    expect(read("Kommune;Specialisering;Forår;Efterår;Pladser i alt", ...both)).toEqual([
      ["periods-beside", ""],
    ]);
  });

  it("of a total or of another year stands beside the numbers and is left out; of a specialisation it is refused", () => {
    for (const heading of [
      "2022/2023 i alt",
      "I alt 2022",
      "Sidste år",
      "Til sammenligning 2022/2023",
      "Andel dagtilbud i %",
    ]) {
      expect(read(`${HEADER};${heading}`, "Køge;1;2;3;9")).toEqual([1, 2, 3]);
    }
    expect(read(`${HEADER} 2022/2023`, "Køge;1;2;3")).toEqual([["other-study-year", ""]]);
    expect(read(HEADER.replace(";Social- og special", ";Til sammenligning 2022"), "Køge;1;2;3")).toEqual([
      ["unread-columns", ""],
    ]);
  });
});
