import { describe, expect, it } from "vitest";
import { csvFile, filledCsv } from "../../test/arbitraries/filled-returns.js";
import type { Outcome } from "../domain/outcome.js";
import { valueOf } from "../messages/value-of.js";
import type { Notice } from "../domain/notice.js";
import type { Refusal } from "../domain/refusal.js";
import { collectReturns } from "./collect-returns.js";
import { collectReturns as collectWorkbooks } from "./xlsx/collect-returns.js";

const FAXE = filledCsv("faxe.csv", { provider: "Faxe", places: [52, 32, 46] });
const KOEGE = filledCsv("koege.csv", { provider: "Køge Kommune", places: [45, 29, 38] });
const WIDE = "Kommune;Dagtilbud;Skole/fritid;Social/special";
const SJAELLAND = { kkr: "sjaelland", studyYear: "2023/2024" };
const SYDDANMARK = { kkr: "syddanmark", studyYear: "2023/2024" };

function refusalsOf(outcome: Outcome<unknown>): readonly Refusal[] {
  if (outcome.ok) throw new Error("it was not refused");
  return outcome.refusals;
}

function noticesOf(outcome: Outcome<unknown>): readonly Notice[] {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.notices;
}

describe("filled forms", () => {
  it("become a request without a total: who reported what, in the order of the reference data", () => {
    const { request, sums, answered, notAnswered } = valueOf(collectReturns([KOEGE, FAXE]));
    expect(request).toEqual({
      ...{ studyYear: "2023/2024", kkr: "sjaelland", internshipPlacesUnit: "half-year" },
      internshipPlaces: [
        { provider: "Faxe", institution: "absalon", specialisation: "dagtilbud", places: 52 },
        { provider: "Faxe", institution: "absalon", specialisation: "skole-fritid", places: 32 },
        { provider: "Faxe", institution: "absalon", specialisation: "social-special", places: 46 },
        { provider: "Køge", institution: "absalon", specialisation: "dagtilbud", places: 45 },
        { provider: "Køge", institution: "absalon", specialisation: "skole-fritid", places: 29 },
        { provider: "Køge", institution: "absalon", specialisation: "social-special", places: 38 },
      ],
      returns: { answered: ["Faxe", "Køge"], missing: notAnswered, notRead: [] },
    });
    expect(notAnswered).toHaveLength(16);
    expect(sums.map(({ specialisation, places }) => [specialisation, places])).toEqual([
      ["dagtilbud", "97"],
      ["skole-fritid", "61"],
      ["social-special", "84"],
    ]);
    expect(answered).toEqual([
      { provider: "Faxe", files: ["faxe.csv"] },
      { provider: "Køge", files: ["koege.csv"] },
    ]);
  });

  it("say nothing of what we wrote into them ourselves", () => {
    expect(noticesOf(collectReturns([FAXE])).map(({ code }) => code)).toEqual(["table-read", "not-answered"]);
  });

  it.each([
    ["OBS: tallene er talt som halvårspladser, da listen ikke virkede", "other-unit"],
    ["Er skrevet i halvårspladser, ikke helårspladser", "other-unit"],
    ["Omregnet fra 90 halvårspladser, som ikke var fordelt", null],
    ["Tallene er talt som helårspladser, da listen ikke virkede", null],
  ])("in full-year places are held against the remark »%s«", (remark, code) => {
    const filled = { provider: "Faxe", unit: "helårspladser", remark, places: [1, 2, 3] };
    const outcome = collectReturns([filledCsv("faxe.csv", filled)]);
    expect(outcome.ok ? null : outcome.refusals[0].code).toBe(code);
  });

  it.each([
    ["Indberetning af praktikpladser", "Indberetning af praktikpladser, 2. halvår", "periods-beside"],
    ["Indberetning af praktikpladser", "Indberetning af praktikpladser E23", "periods-beside"],
    ["Indberetning af praktikpladser", "Indberetning af praktikpladser (rev.)", null],
    [
      "Ret ikke i resten",
      "Spørgsmål om skemaet kan rettes til Karen, PAU-teamet.\r\nRet ikke i resten",
      null,
    ],
    [
      "Ret ikke i resten",
      "Spørgsmål om skemaet kan rettes til Bo, halvårspladser.\r\nRet ikke i resten",
      null,
    ],
  ])("of which »%s« is »%s« are judged by that: %s", (ours, written, code) => {
    const filled = filledCsv("faxe.csv", { provider: "Faxe", unit: "helårspladser", places: [1, 2, 3] });
    const text = new TextDecoder().decode(filled.bytes).replace(ours, written);
    const outcome = collectReturns([csvFile("faxe.csv", text)]);
    expect(outcome.ok ? null : outcome.refusals.map((one) => one.code)).toEqual(code && [code]);
  });

  it("are refused with a number left blank, at its cell, all of them in one go", () => {
    const outcome = collectReturns([
      filledCsv("a.csv", { provider: "Faxe", places: [1, "", 2] }),
      filledCsv("b.csv", { provider: "Greve", places: ["", 1, "to"] }),
    ]);
    expect(refusalsOf(outcome)).toMatchObject([
      { code: "missing-value", where: { file: "a.csv", row: 15, column: 3 } },
      { code: "missing-value", where: { file: "b.csv", row: 14, column: 3 } },
      { code: "not-a-number", where: { file: "b.csv", row: 16, column: 3 } },
    ]);
  });

  it("are refused with a provider that has no number: in a list of others it may not have answered", () => {
    const list = csvFile("alle.csv", WIDE, "Faxe;1;2;3", "Greve;;;", "Køge;1;;3");
    const blanks = (outcome: Outcome<unknown>): unknown[] =>
      refusalsOf(outcome).map((one) => [one.where?.row, "mayBeSilent" in one]);
    expect(blanks(collectReturns([list], SJAELLAND))).toEqual([
      ...[3, 3, 3].map((row) => [row, true]),
      [4, false],
    ]);
    const own = filledCsv("greve.csv", { provider: "Greve", places: ["", "", ""] });
    expect(blanks(collectReturns([own, FAXE]))).toEqual([14, 15, 16].map((row) => [row, false]));
  });

  it("are asked about once for all sites without places of a specialisation that others have", () => {
    const rows = ["Solsikken;4;;", "Mosen;3;;", "SFO;;5;", "Birken;;1;4"];
    const list = (...sites: string[]): ReturnType<typeof csvFile> =>
      csvFile("koege.csv", "Køge Kommune", "Praktiksted;Dagtilbud;Skole/fritid;Social/special", ...sites);
    const blanks = [{ institution: "absalon", providers: ["Køge"] }];
    expect(refusalsOf(collectReturns([list(...rows)], SJAELLAND))).toMatchObject([
      { code: "blank-institutions", blanks, areSome: true, files: ["koege.csv"] },
    ]);
    const asZero = { ...SJAELLAND, blankAsZero: true };
    const read = collectReturns([list(...rows)], asZero);
    expect(valueOf(read).sums.map(({ places }) => places)).toEqual(["7", "6", "4"]);
    expect(noticesOf(read).filter(({ code }) => code === "blank-as-zero")).toMatchObject([{ blanks }]);
    expect(valueOf(read).request.returns).not.toHaveProperty("blankAsZero");
    expect(valueOf(read).request.returns?.remarks).toMatchObject(
      ["Birken", "Mosen", "SFO", "Solsikken"].map((site) => ({
        ...{ provider: `Køge, ${site}`, text: "Tomme felter er læst som 0.", code: "blank-as-zero" },
      })),
    );
    // What no site has is left out by none of them.
    const codes = refusalsOf(collectReturns([list(...rows.slice(0, 3))], asZero)).map(({ code }) => code);
    expect(codes).toEqual(["missing-value", "missing-value", "missing-value"]);
  });

  it("say what the provider wrote in the field for remarks, by its name, and nothing where it is blank", () => {
    const said = filledCsv("koege.csv", {
      provider: "Køge Kommune",
      places: [1, 1, 1],
      remark: " To færre fra august. ",
    });
    expect(noticesOf(collectReturns([said, FAXE])).filter(({ code }) => /remark/.test(code))).toEqual([
      {
        ...{ code: "provider-remark", provider: "Køge", text: "To færre fra august." },
        where: { file: "koege.csv", row: 11, column: 2, header: "Bemærkninger" },
      },
    ]);
    expect(valueOf(collectReturns([said, FAXE])).request.returns?.remarks).toEqual([
      { provider: "Køge", text: "To færre fra august.", file: "koege.csv" },
    ]);
    const blank = filledCsv("koege.csv", { provider: "Køge", places: [1, 1, 1], remark: "  " });
    expect(valueOf(collectReturns([blank])).request.returns).not.toHaveProperty("remarks");
    expect(noticesOf(collectReturns([blank])).map(({ code }) => code)).toEqual([
      "table-read",
      "not-answered",
    ]);
  });

  it.each([
    ["Alle tal er halvårspladser (Karen har opgjort det)", "other-unit"],
    ["Vi har opgjort i halvårspladser, da vi ikke ved bedre", "other-unit"],
    ["Sidste år indberettede vi i halvårspladser", undefined],
    ["Opgjort i helårspladser", undefined],
  ])("whose remark is »%s« say their unit by their own field alone if it agrees", (remark, code) => {
    const unit = "helårspladser";
    const outcome = collectReturns([
      filledCsv("a.csv", { provider: "Køge", unit, places: [1, 1, 1], remark }),
    ]);
    expect(outcome.ok ? undefined : outcome.refusals.map((one) => one.code).join()).toBe(code);
  });

  it("that a text of the form names are nobody's, unless the user says so", () => {
    const form = filledCsv("a.csv", { provider: "Fx Fonden", places: [1, 1, 1] });
    expect(collectReturns([form])).toMatchObject({
      refusals: [{ code: "sum-or-provider", because: "example", where: { header: "Kommune eller region" } }],
    });
    expect(collectReturns([form], { providers: ["Fx Fonden"] }).ok).toBe(true);
  });

  it("whose remark quotes another form's code are still what their own code says", () => {
    const remark = "Se også praktikpladser-1/nordjylland/2022-2023";
    const said = filledCsv("koege.csv", { provider: "Køge", places: [1, 1, 1], remark });
    expect(valueOf(collectReturns([said])).request).toMatchObject({
      kkr: "sjaelland",
      studyYear: "2023/2024",
    });
  });

  it("of a form that calls institutions otherwise have no remark by that", () => {
    const filled = filledCsv("odense.csv", { ...SYDDANMARK, provider: "Odense", places: [1, 2, 3, 4, 5, 6] });
    const text = new TextDecoder().decode(filled.bytes).replaceAll("UC Syddanmark", "UC SYD");
    const outcome = collectReturns([csvFile("odense.csv", text)]);
    expect(valueOf(outcome).request.returns).not.toHaveProperty("remarks");
    expect(outcome.ok && outcome.notices.filter(({ code }) => code === "remarks")).toEqual([]);
  });

  it("sent out before there was a field for remarks are read as before", () => {
    const { name, bytes } = filledCsv("koege.csv", { provider: "Køge", places: [1, 2, 3] });
    const before = csvFile(name, new TextDecoder().decode(bytes).replace("Bemærkninger;;\r\n", ""));
    expect(before.bytes).not.toHaveLength(bytes.length);
    expect(valueOf(collectReturns([before]))).toEqual(valueOf(collectReturns([{ name, bytes }])));
    expect(noticesOf(collectReturns([before])).map(({ code }) => code)).toEqual([
      "table-read",
      "not-answered",
    ]);
  });

  it("are refused without a provider or with a unit that is none, at the field", () => {
    const blank = filledCsv("a.csv", { provider: "", unit: "uger", places: [1, 1, 1] });
    expect(refusalsOf(collectReturns([blank]))).toMatchObject([
      { code: "missing-value", meaning: "provider", where: { file: "a.csv", row: 8, column: 2 } },
      { code: "unknown-unit", written: "uger", where: { file: "a.csv", row: 9, column: 2 } },
    ]);
  });

  it.each([
    ["helår", "full-year"],
    ["Halvår.", "half-year"],
    ["halvårs-pladser", "half-year"],
    ["6 måneder", "half-year"],
  ])("have »%s« for a unit as a table has", (unit, read) => {
    const file = filledCsv("a.csv", { provider: "Faxe", unit, places: [1, 1, 1] });
    expect(valueOf(collectReturns([file])).request.internshipPlacesUnit).toBe(read);
  });

  it("are refused without a unit, unless the user says it", () => {
    const blank = filledCsv("a.csv", { provider: "Faxe", unit: "", places: [1, 1, 1] });
    expect(refusalsOf(collectReturns([blank]))).toMatchObject([
      { code: "unknown-unit", written: "", where: { file: "a.csv", row: 9, column: 2 } },
    ]);
    const said = valueOf(collectReturns([blank], { internshipPlacesUnit: "full-year" }));
    expect(said.request.internshipPlacesUnit).toBe("full-year");
  });
});

describe("study year and KKR", () => {
  const other = filledCsv("z.csv", { kkr: "nordjylland", provider: "Rebild", places: [1, 1, 1] });
  const old = filledCsv("old.csv", { studyYear: "2022/2023", provider: "Greve", places: [1, 1, 1] });

  it("that the codes do not agree on are refused with each value and its files", () => {
    expect(refusalsOf(collectReturns([FAXE, other, KOEGE]))).toMatchObject([
      {
        ...{ code: "returns-differ", what: "kkr" },
        met: [
          { value: "sjaelland", in: [{ file: "faxe.csv", row: 10 }, { file: "koege.csv" }] },
          { value: "nordjylland", in: [{ file: "z.csv" }] },
        ],
      },
    ]);
  });

  it("that the user says are held against each code", () => {
    const outcome = collectReturns([FAXE, old, other], SJAELLAND);
    expect(refusalsOf(outcome)).toMatchObject([
      { code: "other-return", what: "study-year", found: "2022/2023", where: { file: "old.csv" } },
      { code: "other-return", what: "kkr", found: "nordjylland", where: { file: "z.csv" } },
    ]);
  });

  it("that nobody says are asked for", () => {
    const table = csvFile("t.csv", WIDE, "Faxe;1;2;3");
    expect(refusalsOf(collectReturns([table]))).toEqual([
      { code: "unstated-return", what: "study-year" },
      { code: "unstated-return", what: "kkr" },
    ]);
    expect(refusalsOf(collectReturns([table], { ...SJAELLAND, kkr: "Sjæland" }))).toMatchObject([
      { code: "unknown-name", what: "kkr", nearest: "sjaelland" },
    ]);
  });
});

describe("a form whose code somebody changed", () => {
  const changed = (name: string, code: string) => {
    const { bytes } = filledCsv(name, { provider: "Faxe", places: [1, 2, 3] });
    const text = new TextDecoder().decode(bytes);
    return csvFile(name, text.replace("praktikpladser-1/sjaelland/2023-2024", code));
  };

  it("is refused at the code, and never taken for a table without a provider, nor for the nearest year", () => {
    const returns = [changed("a.csv", "praktikpladser-1/sjaelland/2023-20244"), changed("b.csv", ""), KOEGE];
    expect(refusalsOf(collectReturns(returns))).toMatchObject([
      {
        ...{ code: "changed-form-code", written: "praktikpladser-1/sjaelland/2023-20244" },
        where: { file: "a.csv", row: 10, column: 2 },
      },
      { code: "changed-form-code", written: "", where: { file: "b.csv", row: 10, column: 2 } },
    ]);
  });

  it("is no matter where the table itself names its providers", () => {
    const table = csvFile("t.csv", "Skemakode;12", WIDE, "Faxe;1;2;3");
    expect(valueOf(collectReturns([table], SJAELLAND)).answered).toHaveLength(1);
  });
});

describe("files of which none can be opened", () => {
  const bad = { name: "a.xlsx", bytes: new TextEncoder().encode("PK\u0003\u0004") };

  it("are refused for that alone: what they would have said is not asked for", () => {
    return expect(collectWorkbooks([bad]).then(refusalsOf)).resolves.toMatchObject([
      { code: "damaged-file", where: { file: "a.xlsx" } },
    ]);
  });

  it("leave the study year and the KKR to be asked for where another file does not say them", () => {
    const returns = [bad, csvFile("t.csv", WIDE, "Faxe;1;2;3")];
    return expect(collectWorkbooks(returns).then(refusalsOf)).resolves.toMatchObject([
      { code: "damaged-file" },
      { code: "unstated-return", what: "study-year" },
      { code: "unstated-return", what: "kkr" },
    ]);
  });

  it("are refused with a KKR that the user says wrongly", () => {
    const outcome = collectWorkbooks([bad], { ...SJAELLAND, kkr: "Sjæland" });
    return expect(outcome.then(refusalsOf)).resolves.toMatchObject([
      { code: "damaged-file" },
      { code: "unknown-name", what: "kkr" },
    ]);
  });
});

describe("providers", () => {
  const table = (...providers: string[]) =>
    collectReturns([csvFile("t.csv", WIDE, ...providers.map((name) => `${name};1;2;3`))], SJAELLAND);

  it.for(["Køge", "Køge Kommune", "KØGE KOMMUNE", "Ko\u0308ge".replace("o\u0308", "ø"), " køge  kommune "])(
    "%s is Køge",
    (written, { expect: expectHere }) => {
      expectHere(valueOf(table(written)).answered[0]?.provider).toBe("Køge");
    },
  );

  it("of another KKR are refused, and so is one that is nearly one of ours", () => {
    expect(refusalsOf(table("Århus", "Kjøge", "Region Syddanmark"))).toMatchObject([
      { code: "provider-of-another-kkr", found: "KKR Midtjylland", where: { file: "t.csv", row: 2 } },
      { code: "misspelt-provider", written: "Kjøge", nearest: "Køge", where: { row: 3 } },
      { code: "provider-of-another-kkr", found: "KKR Syddanmark", where: { row: 4 } },
    ]);
  });

  it("that are no municipality and no region count, and are noticed", () => {
    const outcome = table("Den selvejende institution Egelund");
    const other = { code: "other-provider", provider: "Den selvejende institution Egelund" };
    expect(noticesOf(outcome)).toContainEqual(expect.objectContaining(other));
    expect(valueOf(outcome).sums.map(({ places }) => places)).toEqual(["1", "2", "3"]);
  });

  it("of a region that was two are read as the region; both former names at once are asked about", () => {
    const collected = (kkr: string, ...rows: string[]): ReturnType<typeof collectReturns> =>
      collectReturns([csvFile("t.csv", WIDE.replace("Kommune;", "Kommune;Institution;"), ...rows)], {
        ...{ kkr, studyYear: "2027/2028" },
      });
    const [hovedstaden, sjaelland] = ["Region Hovedstaden;KP;1;2;3", "Region Sjælland;Absalon;1;2;3"];
    for (const [kkr, row] of [
      ["oestdanmark", hovedstaden],
      ["oestdanmark", sjaelland],
      ["sjaelland", sjaelland],
    ] as const) {
      const outcome = collected(kkr, row);
      expect(valueOf(outcome).answered.map(({ provider }) => provider)).toEqual(["Region Østdanmark"]);
      expect(noticesOf(outcome)).toContainEqual(
        expect.objectContaining({ code: "read-differently", what: "provider", readAs: "Region Østdanmark" }),
      );
    }
    expect(refusalsOf(collected("sjaelland", hovedstaden))).toMatchObject([
      { code: "provider-of-another-kkr", provider: "Region Hovedstaden" },
    ]);
    expect(refusalsOf(collected("oestdanmark", hovedstaden, sjaelland))).toMatchObject([
      { code: "former-regions", written: ["Region Hovedstaden", "Region Sjælland"] },
    ]);
  });

  it("that have not answered are listed, the region among them", () => {
    const { notAnswered } = valueOf(collectReturns([FAXE, KOEGE]));
    expect(notAnswered).toHaveLength(16);
    expect(notAnswered.slice(0, 2)).toEqual(["Greve", "Guldborgsund"]);
    expect(notAnswered.at(-1)).toBe("Region Sjælland");
  });

  it("that nobody names are refused: the file where no row names one, else the rows", () => {
    const none = csvFile("a.csv", "Nr.;Dagtilbud;Skole/fritid;Social/special", "259;1;2;3", "320;4;5;6");
    const some = csvFile("b.csv", WIDE, "Faxe;1;2;3", ";4;5;6");
    expect(refusalsOf(collectReturns([none, some], SJAELLAND))).toMatchObject([
      { code: "return-without-provider", where: { file: "a.csv" } },
      { code: "missing-value", meaning: "provider", where: { file: "b.csv", row: 3 } },
    ]);
  });

  it("in two files are refused with both, however they are written", () => {
    const again = csvFile("z.csv", WIDE, "Faxe Kommune;1;2;3");
    const outcome = collectReturns([FAXE, again], { internshipPlacesUnit: "half-year" });
    expect(refusalsOf(outcome)).toMatchObject([
      { code: "provider-twice", provider: "Faxe", in: [{ file: "faxe.csv" }, { file: "z.csv" }] },
      { code: "unit-assumed", files: ["z.csv"] },
    ]);
  });

  it("in two forms that fill in each other's blanks are not to write 0 there", () => {
    const forms = [
      filledCsv("børn.csv", { provider: "Faxe", places: [10, "", ""] }),
      filledCsv("social.csv", { provider: "Faxe", places: ["", 5, 8] }),
    ];
    expect(refusalsOf(collectReturns(forms)).map(({ code }) => code)).toEqual(["provider-twice"]);
    const half = filledCsv("social.csv", { provider: "Faxe", places: ["", "", 8] });
    expect(refusalsOf(collectReturns([...forms.slice(0, 1), half]))).toMatchObject([
      { code: "missing-value", where: { file: "børn.csv", row: 15 } },
      { code: "missing-value", where: { file: "social.csv", row: 15 } },
      { code: "provider-twice" },
    ]);
  });

  it("twice in one file in two spellings are refused, cell by cell", () => {
    expect(refusalsOf(table("Faxe", "Faxe Kommune"))).toMatchObject([
      { code: "duplicate-cell", specialisation: "dagtilbud", first: { row: 2 }, where: { row: 3 } },
      { code: "duplicate-cell", specialisation: "skole-fritid" },
      { code: "duplicate-cell", specialisation: "social-special" },
    ]);
  });

  it("may report for different institutions in different files", () => {
    const long = (name: string, institution: string) =>
      csvFile(
        name,
        "Kommune;Institution;Specialisering;Antal praktikpladser",
        ...["Dagtilbud", "Skole/fritid", "Social/special"].map((it) => `Vejle;${institution};${it};1`),
      );
    const { request } = valueOf(collectReturns([long("b", "UCL"), long("a", "UC Syd")], SYDDANMARK));
    expect(request.internshipPlaces.map(({ institution }) => institution)).toEqual(
      ["ucsyd", "ucl"].flatMap((id) => [id, id, id]),
    );
  });

  it("without a row for a specialisation are refused, though others have one", () => {
    const long = ["Faxe;Dagtilbud;1", "Faxe;Skole/fritid;1", "Faxe;Social/special;1", "Greve;Dagtilbud;1"];
    const file = csvFile("t.csv", "Kommune;Specialisering;Praktikpladser", ...long);
    expect(refusalsOf(collectReturns([file], SJAELLAND))).toMatchObject([
      {
        ...{ code: "incomplete-return", provider: "Greve", where: { file: "t.csv" } },
        specialisations: ["skole-fritid", "social-special"],
      },
    ]);
  });
});

describe("the unit", () => {
  const full = filledCsv("full.csv", { provider: "Greve", unit: "helårspladser", places: [1, 1, 1] });
  const table = csvFile("t.csv", WIDE, "Lejre;1;2;3");

  it("that differs is refused, with the files that say which", () => {
    expect(refusalsOf(collectReturns([FAXE, full, table]))).toMatchObject([
      {
        ...{ code: "returns-differ", what: "unit" },
        met: [
          { value: "half-year", in: [{ file: "faxe.csv" }] },
          { value: "full-year", in: [{ file: "full.csv" }] },
          { value: null, in: [{ file: "t.csv" }] },
        ],
      },
    ]);
  });

  it("that the user says is that of files that say none, and the others are converted exactly, and it is said", () => {
    const inUnit = (unit: "half-year" | "full-year") => {
      const odd = filledCsv("odd.csv", { provider: "Solrød", places: [7, "2,5", 0] });
      return collectReturns([full, odd, table], { internshipPlacesUnit: unit });
    };
    const placesIn = (unit: "half-year" | "full-year") =>
      valueOf(inUnit(unit)).request.internshipPlaces.map(({ places }) => places);
    expect(placesIn("half-year")).toEqual([2, 2, 2, 1, 2, 3, 7, "2.5", 0]);
    expect(placesIn("full-year")).toEqual([1, 1, 1, 1, 2, 3, "3.5", "1.25", 0]);
    const said = { code: "unit-converted", from: "half-year", to: "full-year", files: ["odd.csv"] };
    expect(noticesOf(inUnit("full-year"))).toContainEqual(said);
    expect(noticesOf(inUnit("half-year"))).toContainEqual({
      ...{ ...said, from: "full-year", to: "half-year", files: ["full.csv"] },
    });
    expect(noticesOf(collectReturns([full], { internshipPlacesUnit: "full-year" }))).not.toContainEqual(
      expect.objectContaining({ code: "unit-converted" }),
    );
  });

  it("that a form of ours or a table does not state is read as the one the user says, and that is said", () => {
    const blank = filledCsv("blank.csv", { provider: "Greve", unit: "", places: [1, 1, 1] });
    const notice = { code: "unit-assumed", unit: "full-year", files: ["blank.csv"] };
    const collected = collectReturns([blank], { internshipPlacesUnit: "full-year" });
    expect(noticesOf(collected)).toContainEqual(notice);
    const both = collectReturns([blank, table], { internshipPlacesUnit: "full-year" });
    expect(noticesOf(both)).toContainEqual({ ...notice, files: ["blank.csv", "t.csv"] });
    // With the numbers it goes on, as what providers write does; and it is said where others are refused.
    const text = "Enheden var ikke angivet; pladserne er læst som helårspladser.";
    const remark = { provider: "Greve", text, file: "blank.csv", code: "unit-assumed" };
    const { request } = valueOf(collected);
    expect(request.returns?.remarks).toEqual([remark]);
    const broken = filledCsv("faxe.csv", { provider: "Faxe", places: [1, 1, "x"] });
    const refused = collectReturns([blank, broken], { internshipPlacesUnit: "full-year" });
    expect(refusalsOf(refused)).toMatchObject([{ code: "not-a-number" }, notice]);
    // Whoever answers again says a unit or does not.
    const again = filledCsv("greve.csv", { provider: "Greve", unit: "helårspladser", places: [1, 1, 1] });
    const other = filledCsv("koege.csv", { provider: "Køge", unit: "helårspladser", places: [1, 1, 1] });
    const added = (file: ReturnType<typeof filledCsv>) =>
      collectReturns([file], { add: request, internshipPlacesUnit: "full-year" });
    expect(valueOf(added(again)).request.returns).not.toHaveProperty("remarks");
    expect(valueOf(added(other)).request.returns?.remarks).toEqual([remark]);
  });

  it("that is converted is said of its provider in what goes on", () => {
    const full = filledCsv("greve.csv", { provider: "Greve", unit: "helårspladser", places: [1, 1, 1] });
    const half = filledCsv("koege.csv", { provider: "Køge", unit: "halvårspladser", places: [1, 1, 1] });
    const { request } = valueOf(collectReturns([full, half], { internshipPlacesUnit: "half-year" }));
    expect(request.returns?.remarks).toEqual([
      {
        ...{ provider: "Greve", text: "Tallene er omregnet fra helårspladser til halvårspladser." },
        ...{ file: "greve.csv", code: "unit-converted" },
      },
    ]);
  });

  it("is not converted into more digits than are read", () => {
    const long = filledCsv("l.csv", {
      provider: "Greve",
      unit: "helårspladser",
      places: [999_999_999_999_999, 1, 1],
    });
    expect(refusalsOf(collectReturns([long], { internshipPlacesUnit: "half-year" }))).toMatchObject([
      { code: "too-many-digits", written: "1999999999999998", where: { file: "l.csv", row: 14 } },
    ]);
  });

  it("that nobody says is left out", () => {
    const { request } = valueOf(collectReturns([table], SJAELLAND));
    expect(Object.keys(request)).toEqual(["studyYear", "kkr", "internshipPlaces", "returns"]);
  });
});

describe("returns that say no institution, where there are two", () => {
  const files = [
    csvFile("a.csv", WIDE, "Odense;1;2;3", "Esbjerg;4;5;6"),
    csvFile("b.csv", WIDE, "Ærø;7;8;9"),
  ];
  const KEY = [
    { provider: "Odense Kommune", institution: "UCL" },
    { provider: "Esbjerg", institution: "ucsyd" },
    { provider: "Ærø", institution: "UC Lillebælt" },
  ];

  it("are refused without a key, with the providers named", () => {
    expect(refusalsOf(collectReturns(files, SYDDANMARK))).toMatchObject([
      {
        ...{ code: "institution-unstated", hasKey: false, institutions: ["ucsyd", "ucl"] },
        providers: ["Odense", "Esbjerg", "Ærø"],
      },
    ]);
  });

  it("are refused with a key that only gives addresses as without one", () => {
    const key = [{ provider: "Odense", address: "post@odense.example" }];
    expect(refusalsOf(collectReturns(files, { ...SYDDANMARK, key }))).toEqual(
      refusalsOf(collectReturns(files, SYDDANMARK)),
    );
  });

  it("are divided by the key, and it is said", () => {
    const outcome = collectReturns(files, { ...SYDDANMARK, key: KEY });
    const { sums } = valueOf(outcome);
    expect(sums.map(({ institution, places }) => [institution, places])).toEqual([
      ["ucsyd", "4"],
      ["ucsyd", "5"],
      ["ucsyd", "6"],
      ["ucl", "8"],
      ["ucl", "10"],
      ["ucl", "12"],
    ]);
    expect(noticesOf(outcome).filter(({ code }) => code === "institution-by-key")).toMatchObject([
      { institution: "ucsyd", providers: ["Esbjerg"] },
      { institution: "ucl", providers: ["Odense", "Ærø"] },
    ]);
    expect(noticesOf(outcome).some(({ code }) => code === "institution-assumed")).toBe(false);
    const sites = csvFile(
      "s.csv",
      "Kommune;Dagtilbud;Skole/fritid;Social/special",
      "Ærø, Solen;1;0;2",
      "Ærø, Bo;1;1;1",
    );
    expect(noticesOf(collectReturns([sites], { ...SYDDANMARK, key: KEY }))).toContainEqual(
      expect.objectContaining({ code: "institution-by-key", providers: ["Ærø"] }),
    );
  });

  it("are refused where the key lacks a provider, has one twice, or names no institution of the KKR", () => {
    const [odense, esbjerg] = KEY;
    if (odense === undefined || esbjerg === undefined) throw new Error("two of three");
    expect(refusalsOf(collectReturns(files, { ...SYDDANMARK, key: [odense, esbjerg] }))).toMatchObject([
      { code: "institution-unstated", hasKey: true, providers: ["Ærø"] },
    ]);
    const key = [
      ...KEY,
      { provider: "odense", institution: "ucsyd" },
      { provider: "Vejle", institution: "KP" },
    ];
    expect(refusalsOf(collectReturns(files, { ...SYDDANMARK, key }))).toMatchObject([
      { code: "repeated-provider", provider: "odense", first: "Odense Kommune", where: { path: "key[3]" } },
      { code: "outside-kkr", institution: "kp", where: { path: "key[4]" } },
    ]);
  });

  it("do not let the key change what a return says itself", () => {
    const form = filledCsv("f.csv", { kkr: "syddanmark", provider: "Odense", places: [1, 1, 1, 2, 2, 2] });
    const { sums } = valueOf(collectReturns([form], { key: KEY }));
    expect(sums.map(({ places }) => places)).toEqual(["1", "1", "1", "2", "2", "2"]);
  });
});

describe("last year", () => {
  const before = (provider: string, places: readonly (number | string)[]) =>
    ["dagtilbud", "skole-fritid", "social-special"].map((specialisation, index) => ({
      ...{ provider, institution: "absalon", specialisation, places: places[index] ?? 0 },
    }));
  const jumpsFrom = (
    places: readonly (number | string)[],
    now: readonly number[],
    unit?: "half-year" | "full-year",
  ) =>
    noticesOf(
      collectReturns([filledCsv("faxe.csv", { provider: "Faxe", places: now })], {
        previous: {
          internshipPlaces: before("Faxe Kommune", places),
          internshipPlacesUnit: unit ?? "half-year",
        },
      }),
    ).flatMap((notice) =>
      notice.code === "jump" ? [[notice.specialisation, notice.before, notice.now]] : [],
    );

  it("is compared cell by cell: half or more up or down is noticed, less is not", () => {
    expect(jumpsFrom([40, 40, 40], [59, 21, 40])).toEqual([]);
    expect(jumpsFrom([40, 40, 40], [60, 20, 0])).toEqual([
      ["dagtilbud", "40", "60"],
      ["skole-fritid", "40", "20"],
      ["social-special", "40", "0"],
    ]);
    expect(jumpsFrom([0, 0, "0.5"], [0, 1, 1])).toEqual([
      ["skole-fritid", "0", "1"],
      ["social-special", "0.5", "1"],
    ]);
  });

  it("in the other unit is counted in this year's", () => {
    expect(jumpsFrom([20, 20, 20], [40, 61, 19], "full-year")).toEqual([
      ["skole-fritid", "40", "61"],
      ["social-special", "40", "19"],
    ]);
  });

  it("names those who answered then and not now, and says nothing of who is new", () => {
    const previous = {
      internshipPlaces: before("Egelund", [1, 1, 1]),
      internshipPlacesUnit: "half-year" as const,
    };
    const outcome = collectReturns([FAXE], { previous });
    expect(valueOf(outcome).notAnswered.slice(-2)).toEqual(["Region Sjælland", "Egelund"]);
    expect(noticesOf(outcome).map(({ code }) => code)).toEqual([
      "table-read",
      "against-last-year",
      "not-answered",
    ]);
    expect(noticesOf(outcome)[1]).toMatchObject({
      providers: [{ provider: "Faxe", before: null, now: "130" }],
      silent: ["Egelund"],
    });
  });

  it("is refused for another KKR, with nobody named, or in a unit that nobody knows", () => {
    const internshipPlaces = [{ institution: "absalon", specialisation: "dagtilbud", places: 1 }];
    const previous = { kkr: "nordjylland", internshipPlaces, file: "sidste.json" };
    expect(refusalsOf(collectReturns([FAXE], { previous }))).toMatchObject([
      { code: "other-return", found: "nordjylland", where: { file: "sidste.json" } },
      { code: "previous-without-provider", isReturn: false, where: { file: "sidste.json" } },
      {
        ...{ code: "returns-differ", what: "unit" },
        met: [
          { value: "half-year", in: [{ file: "faxe.csv" }] },
          { value: null, in: [{ file: "sidste.json" }] },
        ],
      },
    ]);
  });
});

it("tells how many files have been opened", () => {
  const told: [number, number][] = [];
  collectReturns([FAXE, KOEGE], { onProgress: (done, of) => told.push([done, of]) });
  expect(told).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

it("says of every file why it can't be opened, beside what is wrong with the others", () => {
  const outcome = collectReturns(
    [
      { name: "a.xlsx", bytes: Uint8Array.of(0x50, 0x4b, 3, 4) },
      { name: "b.csv", bytes: new Uint8Array() },
      FAXE,
    ],
    { ...SJAELLAND, studyYear: "2022/2023" },
  );
  expect(refusalsOf(outcome)).toMatchObject([
    { code: "binary-file", where: { file: "a.xlsx" } },
    { code: "empty-file", where: { file: "b.csv" } },
    { code: "other-return", where: { file: "faxe.csv" } },
  ]);
});

it("converts a table that states another unit, and refuses it where no unit is said", () => {
  const text = "Helårspladser;;;\nKommune;Dagtilbud;Skole/fritid;Social/special\nGreve;1;1;1\n";
  const table = { name: "greve.csv", bytes: new TextEncoder().encode(text) };
  const { request, notices } = (() => {
    const outcome = collectReturns([FAXE, table], { ...SJAELLAND, internshipPlacesUnit: "half-year" });
    return { request: valueOf(outcome).request, notices: noticesOf(outcome) };
  })();
  const greve = request.internshipPlaces.filter(({ provider }) => provider === "Greve");
  expect(greve.map(({ places }) => places)).toEqual([2, 2, 2]);
  expect(notices).toContainEqual(expect.objectContaining({ code: "unit-converted", files: ["greve.csv"] }));
  expect(refusalsOf(collectReturns([FAXE, table]))).toMatchObject([{ code: "returns-differ", what: "unit" }]);
});
