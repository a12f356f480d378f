import { describe, expect, it } from "vitest";
import { readInternshipPlaces } from "../rows/read-internship-places.js";

const HEADER = "Kommune;Specialisering;Antal";
const ROWS = ["Køge;Dagtilbud;10", "Køge;Skole- og fritid;5", "Køge;Social- og special;8"];
const PLACES = [10, 5, 8];

/** The codes of what is refused in a table of constructed numbers, or the numbers. */
function read(...lines: readonly string[]): unknown {
  const bytes = new TextEncoder().encode(lines.join("\n"));
  const outcome = readInternshipPlaces(bytes, {
    kkr: "sjaelland",
    studyYear: "2027/2028",
    unit: "full-year",
  });
  return outcome.ok ? outcome.value.map(({ places }) => places) : outcome.refusals.map(({ code }) => code);
}

/** The same with another column. */
function readBeside(heading: string, ...texts: readonly string[]): unknown {
  return read(`${HEADER};${heading}`, ...ROWS.map((row, at) => `${row};${texts[at] ?? ""}`));
}

describe("what a title says that the numbers are", () => {
  it.each([
    ...["Ledige praktikpladser 2027/2028", "Besatte pladser", "Ubesatte praktikpladser", "Ønskede pladser"],
    ...["Antal i procent af total", "Pladser i alt for 2 år", "Ændringer i praktikpladser siden sidste år"],
    ...["Nye praktikpladser", "Pladser til 1. praktik", "Praktikpladser pr. måned", "Antal praktikuger"],
    ...["Ønsket antal", "Ikke besatte", "Restpladser", "Reservepladser", "Meritpladser", "Antal vejledere"],
    ...["Yderligere pladser", "Ændringer til tidligere indberetning", "Tillæg til indberetning"],
    ...["Forventet antal", "Potentiale", "Mulige pladser", "Antal institutioner"],
    ...["Praktikpladser i 1. praktikperiode", "Forskel på praktikpladser i forhold til sidste år"],
  ])("»%s« is refused", (title) => {
    expect(read(title, HEADER, ...ROWS)).toEqual(["unlike-title"]);
  });

  it.each([
    ...[
      "Praktikpladser 2027/2028",
      "Foreløbige tal",
      "Nye tal",
      "Forventede praktikpladser 2027/2028",
      "Godkendte praktikpladser 2027/2028",
    ],
    ...["Pladser i dagtilbud for 3-årige", "Praktikpladser i alt", "Indberetning, uge 12", "2. udgave"],
    ...["Praktikpladser til 2. og 3. praktik", "Dimensionering af praktikpladser"],
    ...["Vi har fået nye praktikpladser", "Ledige pladser indgår", "Pladserne er fordelt på 3 huse"],
  ])("»%s« is not", (title) => {
    expect(read(title, HEADER, ...ROWS)).toEqual(PLACES);
  });
});

describe("what a line of a table says of all its numbers", () => {
  it.each([
    ["Tallene er for 2026/2027, da vi ikke har nye.", "other-study-year"],
    ["NB: alle tal er for studieåret 2025/2026", "other-study-year"],
    ["Tallene skal ganges med 2", "scaled-numbers"],
    ["Husk at gange tallene med 2", "scaled-numbers"],
    ["Hver plads rummer 2 studerende om året", "scaled-numbers"],
    ["Tallene dækker kun perioden 1/12-31/5", "periods-beside"],
    ["Pladserne gælder kun for foråret 2028", "periods-beside"],
    ["Ovenstående tal skal halveres", "scaled-numbers"],
    ["Må ikke bruges", "withdrawn-row"],
    ["Skal ikke tælles med", "withdrawn-row"],
  ])("»%s« is refused wherever it stands, and is no provider", (line, code) => {
    expect(read(HEADER, ...ROWS, "", line)).toEqual([code]);
    expect(read(HEADER, ...ROWS, line)).toEqual([code]);
    expect(read(line, HEADER, ...ROWS)).toEqual([code]);
    expect(readBeside("Bemærkninger", line)).toEqual([code]);
  });

  it.each([
    ...["Nyt i år: Køge har fået to pladser mere", "Pladserne er fordelt på 3 huse"],
    ...["Tallene er for 2027/2028, da de er nye."],
    ...[
      "Tallene er højere end i 2026/2027, da vi har åbnet et hus",
      "I 2026/2027 var der 20, da et hus lukkede",
    ],
    ...["Tallene skal ikke halveres", "Udvalgets ønske skal ikke tælles med", "Normeringen skal halveres"],
    ...["Tallene dækker hele studieåret", "Vi ønsker flere studerende", "Må gerne bruges"],
    ...["Tallene skal ikke ganges med 2", "En helårsplads rummer 2 studerende om året"],
    ...["Tallene dækker perioden 1/8-31/7", "Pladserne er godkendt fra foråret 2028", "Ring i foråret"],
    ...["Hver plads har sin vejleder", "To pladser er fordelt på 2 huse", "Tallene er fra efteråret 2026"],
  ])("»%s« is not", (line) => {
    expect(read(HEADER, ...ROWS, "", line)).toEqual(PLACES);
    expect(readBeside("Bemærkninger", line)).toEqual(PLACES);
  });
});

describe("what a line says that the numbers are", () => {
  it.each([
    "Tallene dækker to studieår",
    "Tallene er for et halvt år",
    "Tallene er i årsværk",
    "Tallene er helårsværk",
    "Tallene er ønsker og ikke aftalt",
  ])("»%s« is refused over the table and under it", (line) => {
    expect(read(HEADER, ...ROWS, "", line)).toEqual(["unlike-title"]);
    expect(read(line, HEADER, ...ROWS)).toEqual(["unlike-title"]);
  });
});

describe("what a column that is not understood says of its rows", () => {
  it.each([
    ["Periode", ["2. praktik", "2. praktik", "3. praktik"], "periods-beside"],
    ["Periode", ["1. praktik", "1. praktik", "1. praktik"], "unlike-title"],
    ["Praktikperiode", ["2", "2", "3"], "unlike-title"],
    ["Type", ["Lønnet", "SU", "Lønnet"], "unlike-title"],
    ["Type", ["", "Ulønnet praktik", ""], "unlike-title"],
    ["Belægning", ["50 %", "50 %", ""], "unread-columns"],
    ["Belægning", ["0,5", "1", "0,5"], "unread-columns"],
    ["Timetal", ["16 t", "32 timer", "16 t"], "unread-columns"],
    ["Rettet til", ["6", "5", "8"], "unread-columns"],
    ["Endeligt antal", ["6", "5", "8"], "unread-columns"],
    ["Skal være", ["", "4", ""], "unread-columns"],
    ["Antal 2", ["6", "5", "8"], "unread-columns"],
    ["Korrektion", ["-2", "", ""], "unread-columns"],
    ["Måneder", ["6", "12", "6"], "unread-columns"],
    ["Årgang", ["2022", "2022", "2022"], "other-study-year"],
    ["Fra", ["", "2029", ""], "other-study-year"],
    ["Campus", ["KP", "", ""], "outside-kkr"],
    ["Campus", ["Absalon", "UCL Odense", ""], "outside-kkr"],
  ])("»%s« with %s is refused", (heading, texts, code) => {
    expect(readBeside(heading, ...texts)).toEqual([code]);
  });

  it.each([
    ["Periode", ["2027/2028", "2027/2028", "2027/2028"]],
    ["Type", ["Lønnet", "Lønnet", "Lønnet"]],
    ["Type", ["Dagpleje", "SFO", "Bosted"]],
    ["Andel", ["50 %", "30 %", "20 %"]],
    ["Nr.", ["1", "2", "3"]],
    ["Svarprocent", ["100 %", "50 %", "0"]],
    ["Alder", ["0,5", "6", "18"]],
    ["Antal huse", ["1", "2", "3"]],
    ["Rettet", ["ja", "", ""]],
    ["Endelig", ["x", "x", "x"]],
    ["Udfyldt af", ["KP", "KP", "KP"]],
    ["Sendt", ["via mail", "via mail", "via mail"]],
    ["Campus", ["Roskilde", "Absalon, Slagelse", "Nykøbing F."]],
    ["Fra", ["2020", "1.8.2027", ""]],
    ["Fra", ["Køge", "Køge", "Køge"]],
  ])("»%s« with %s is not", (heading, texts) => {
    expect(readBeside(heading, ...texts)).toEqual(PLACES);
  });
});

describe("a heading", () => {
  const wide = (said: string): unknown =>
    read(
      [
        "Kommune",
        ...["Dagtilbud", "Skole- og fritid", "Social- og special"].map((name) => `${name} ${said}`),
      ].join(";"),
      "Køge;10;5;8",
    );

  it("with »pr. halvår« is of half-year places, or of each half-year; with »ad gangen« of full-year places", () => {
    for (const unit of ["pr. halvår", "(pr. halvår)", "pr. ½ år", "pr. 6 måneder"])
      expect(wide(unit)).toEqual(["unit-of-some"]);
    expect(wide("(ad gangen)")).toEqual(PLACES);
    expect(wide("pr. helår")).toEqual(PLACES);
  });

  it("of half-year places beside one of full-year places is no part of the same number", () => {
    const rows = ROWS.map((row) => `${row};5`);
    expect(read("Kommune;Specialisering;Antal halvårspladser;Antal helårspladser", ...rows)).toEqual([
      "other-unit",
    ]);
    expect(read("Kommune;Specialisering;Antal;Pladser", ...rows)).toEqual(["repeated-column"]);
  });
});

describe("the texts of a column that is not read", () => {
  const textsOf = (heading: string, ...texts: readonly string[]): unknown => {
    const lines = [`${HEADER};${heading}`, ...ROWS.map((row, at) => `${row};${texts[at] ?? ""}`)];
    const bytes = new TextEncoder().encode(lines.join("\n"));
    const outcome = readInternshipPlaces(bytes, { kkr: "sjaelland", unit: "full-year" });
    return outcome.ok && outcome.notices.flatMap((it) => (it.code === "extra-columns" ? [it.texts] : []));
  };

  it("are said if they are few and short, and are not whom to ask", () => {
    expect(textsOf("Kategori", "A", "B", "A")).toEqual([{ Kategori: ["A", "B"] }]);
    expect(textsOf("Kategori", "A", "B", "C")).toEqual([{ Kategori: ["A", "B", "C"] }]);
    expect(textsOf("Kategori", "A")).toEqual([{ Kategori: ["A"] }]);
    expect(textsOf("Kategori", "1", "2", "1")).toEqual([undefined]);
    expect(textsOf("Kontakt", "Anna", "Anna", "Anna")).toEqual([undefined]);
    expect(textsOf("Kategori", ...ROWS.map(() => "Et langt ord om pladserne, som ingen andre har"))).toEqual([
      undefined,
    ]);
  });
});
