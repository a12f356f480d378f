import { describe, expect, it } from "vitest";
import { jsonKeysIn } from "../../test/json-keys.js";
import { MUST_NOT_COME_BACK } from "../../test/words.js";
import { describeNotice } from "./describe-notice.js";
import type { Notice } from "../domain/notice.js";

const where = { file: "pladser.csv", row: 3, column: 2, header: "Institution" };

const SAMPLES: {
  readonly [Code in Notice["code"]]: { readonly notice: Notice; readonly says: readonly string[] };
} = {
  "read-differently": {
    notice: {
      code: "read-differently",
      what: "institution",
      written: "UC SYD",
      readAs: "UC Syddanmark",
      times: 3,
      where,
    },
    says: ["UC SYD", "UC Syddanmark", "3", "pladser.csv"],
  },
  "further-notices": {
    notice: { code: "further-notices", of: "other-provider", count: 997, where },
    says: ["997", "pladser.csv"],
  },
  "table-read": { notice: { code: "table-read", rows: 18, where }, says: ["18", "pladser.csv"] },
  "tables-read": {
    notice: { code: "tables-read", rows: 18, files: ["praktik.csv"], headings: 3, names: 2, sums: 1 },
    says: ["18", "praktik.csv", "3", "2", "1"],
  },
  encoding: { notice: { code: "encoding", encoding: "windows-1252" }, says: ["windows-1252"] },
  "rows-above-header": {
    notice: { code: "rows-above-header", texts: ["Praktikpladser 2023", "Kladde"] },
    says: ["Praktikpladser 2023", "Kladde"],
  },
  "unit-stated": { notice: { code: "unit-stated", unit: "half-year" }, says: ["halvårspladser"] },
  "extra-columns": {
    notice: {
      ...{ code: "extra-columns", headers: ["Type", "Kommunenr."], texts: { Type: ["Ny", "Gammel"] } },
    },
    says: ["Type (", "Ny", "Gammel", "Kommunenr."],
  },
  "per-cent-not-100": {
    notice: { code: "per-cent-not-100", header: "Andel i pct.", sum: "93.5" },
    says: ["Andel i pct.", "93"],
  },
  "institution-assumed": {
    notice: { code: "institution-assumed", institution: "ucn", name: "UC Nordjylland" },
    says: ["UC Nordjylland"],
  },
  "same-scenario": {
    notice: { code: "same-scenario", like: "scenarios[0]", where: { path: "scenarios[2]" } },
    says: ["scenarios[0]", "scenarios[2]"],
  },
  "capacity-left-out": {
    notice: { code: "capacity-left-out", because: [{ code: "missing-unit" }] },
    says: ["half-year"],
  },
  "previous-places-left-out": {
    notice: { code: "previous-places-left-out", because: "unit" },
    says: [],
  },
  "other-council": {
    notice: {
      code: "other-council",
      previous: "sjaelland",
      current: null,
      names: { sjaelland: "KKR Sjælland" },
    },
    says: ["KKR Sjælland"],
  },
  "not-earlier-year": {
    notice: { code: "not-earlier-year", previous: "2023/2024", current: "2023/2024", where },
    says: ["2023/2024"],
  },
  "before-last-year": {
    notice: { code: "before-last-year", previous: "2019/2020", current: "2023/2024", where },
    says: ["2019/2020", "2023/2024"],
  },
  "overbooking-differs": {
    notice: {
      code: "overbooking-differs",
      previous: [
        { mode: "included", percent: 5, names: ["UCL"] },
        { mode: "none", names: ["UC SYD"] },
      ],
      current: [{ mode: "on-top", percent: "7" }],
      where,
    },
    says: ["5", "7", "overbook", "UCL", "UC SYD", "pladser.csv"],
  },
  "other-council-heading": {
    notice: {
      ...{ code: "other-council-heading", council: "syddanmark", kkr: "sjaelland" },
      names: { syddanmark: "KKR Syddanmark", sjaelland: "KKR Sjælland" },
      where: { file: "a.docx" },
    },
    says: ["KKR Syddanmark", "KKR Sjælland", "a.docx"],
  },
  "overbooking-unlike": {
    notice: {
      code: "overbooking-unlike",
      met: [
        { text: "Antallet er inkl. 5 pct. overbooking.", in: [{ file: "a.docx" }, { file: "b.json" }] },
        { text: "", in: [{ file: "c.docx" }] },
      ],
    },
    says: ["inkl. 5 pct. overbooking", "a.docx", "b.json", "c.docx"],
  },
  "overbooking-not-in-document": {
    notice: {
      code: "overbooking-not-in-document",
      overbooking: { mode: "included", percent: 5 },
    },
    says: ["5", "mail"],
  },
  "others-filled": {
    notice: { code: "others-filled", institutions: ["UC Syddanmark"] },
    says: ["UC Syddanmark"],
  },
  "letter-form-repeated": { notice: { code: "letter-form-repeated" }, says: [] },
  "letter-other-order": { notice: { code: "letter-other-order" }, says: ["--form"] },
  "fields-left": {
    notice: { code: "fields-left", fields: ["Kontaktperson", "Dato"] },
    says: ["Kontaktperson", "Dato"],
  },
  "letter-other-title": {
    notice: { code: "letter-other-title", inTitle: "2028/2029", studyYear: "2027/2028" },
    says: ["2028/2029", "2027/2028"],
  },
  "same-file": { notice: { code: "same-file", as: "faxe.csv", where }, says: ["faxe.csv"] },
  "not-answered": {
    notice: {
      ...{ code: "not-answered", providers: ["Faxe", "Greve"] },
      mayBeIn: [{ provider: "Greve", written: ["Skolen ved Greve Å"] }],
    },
    says: ["Faxe", "Greve", "Skolen ved Greve Å"],
  },
  "answer-not-read": { notice: { code: "answer-not-read", providers: ["Vejen"] }, says: ["Vejen"] },
  "specialisations-left-out": {
    notice: {
      ...{ code: "specialisations-left-out", providers: ["Faxe", "__proto__"], institution: "absalon" },
      ...{ specialisations: ["dagtilbud"], names: { absalon: "Absalon", dagtilbud: "Dagtilbudspædagogik" } },
    },
    says: ["Faxe", "__proto__", "Absalon", "Dagtilbudspædagogik", "0"],
  },
  "partial-answers": {
    notice: {
      code: "partial-answers",
      answers: [
        { institutions: ["ucl"], providers: ["Odense"] },
        { institutions: ["ucsyd"], providers: ["Vejen", "Esbjerg"] },
      ],
      names: { ucl: "UCL", ucsyd: "UC Syddanmark" },
    },
    says: ["Odense", "UCL", "Vejen", "Esbjerg", "UC Syd"],
  },
  "provider-remark": {
    notice: { code: "provider-remark", provider: "Køge", text: "To pladser færre fra august.", where },
    says: ["Køge", "To pladser færre fra august.", "pladser.csv"],
  },
  "file-not-read": {
    notice: { code: "file-not-read", kind: "opendocument", where: { file: "Odense.ods" } },
    says: ["Odense.ods", "OpenDocument", ".xlsx"],
  },
  "blank-as-zero": {
    notice: {
      ...{ code: "blank-as-zero", blanks: [{ institution: "ucl", providers: ["Varde", "Vejen"] }] },
      names: { ucl: "UCL" },
    },
    says: ["UCL", "Varde", "Vejen", "0"],
  },
  "unit-converted": {
    notice: { code: "unit-converted", from: "half-year", to: "full-year", files: ["a.csv", "b.csv"] },
    says: ["a.csv", "b.csv", "2"],
  },
  "unit-assumed": {
    notice: { code: "unit-assumed", unit: "half-year", files: ["a.xlsx", "b.xlsx"] },
    says: ["a.xlsx", "b.xlsx"],
  },
  remarks: {
    notice: {
      code: "remarks",
      cells: [{ text: "ca. 12", where: { file: "a.xlsx", sheet: "Ark1", row: 3, column: 4 } }],
    },
    says: ["ca. 12", "a.xlsx, ", "D3"],
  },
  "collection-changed": {
    notice: {
      ...{ code: "collection-changed", added: ["Odense"], names: { ucl: "UCL", dagtilbud: "Dagtilbud" } },
      replaced: [
        {
          provider: "Vejen",
          changes: [{ institution: "ucl", specialisation: "dagtilbud", before: "12", now: "14" }],
        },
        { provider: "Varde", changes: [], remarks: ["Ring i maj"] },
      ],
    },
    says: ["Odense", "Vejen", "UCL", "Dagtilbud", "12", "14", "Varde", "Ring i maj"],
  },
  "against-last-year": {
    notice: {
      code: "against-last-year",
      providers: [
        { provider: "Faxe", before: "60", now: "130" },
        { provider: "Sorø", before: null, now: "6" },
        {
          ...{ provider: "Vejen", before: "12", now: "11" },
          institutions: { before: ["UCL"], now: ["UC SYD", "UCL"] },
        },
      ],
      silent: ["Greve"],
    },
    says: ["Faxe", "60", "130", "Sorø 6 (–)", "Greve", "11", "UC SYD", "UCL (12"],
  },
  collected: {
    notice: {
      ...{ code: "collected", answered: 21, of: 23, unit: "full-year" },
      sums: [
        { institution: "ucl", specialisation: "dagtilbud", places: "400" },
        { institution: "ucl", specialisation: "skole-fritid", places: "502" },
      ],
      names: { ucl: "UCL", dagtilbud: "Dagtilbud" },
    },
    says: ["21", "23", "902", "UCL", "Dagtilbud 400"],
  },
  "other-provider": {
    notice: { code: "other-provider", provider: "Psykiatrien", mayBe: "Region Sjælland" },
    says: ["Psykiatrien", "KKR", "Region Sjælland"],
  },
  "key-leaves-out": {
    notice: { code: "key-leaves-out", kkr: "KKR Sjælland", providers: ["Faxe", "Region Sjælland"] },
    says: ["Faxe", "Region Sjælland", "KKR Sjælland"],
  },
  "providers-of-another-kkr": {
    notice: {
      code: "providers-of-another-kkr",
      providers: ["Aarhus", "Vejle"],
      belongsTo: "KKR Midtjylland",
    },
    says: ["Aarhus", "Vejle", "KKR Midtjylland"],
  },
  "file-of-other": {
    notice: { code: "file-of-other", named: ["Køge"], holds: ["Faxe"], where: { file: "Køge.csv" } },
    says: ["Køge", "Faxe"],
  },
  "draft-by-name": {
    notice: { code: "draft-by-name", written: "udkast", where: { file: "Køge udkast.csv" } },
    says: ["udkast", "Køge udkast.csv"],
  },
  "part-of-place": {
    notice: {
      ...{ code: "part-of-place", where: { file: "faxe.csv" } },
      numbers: [{ provider: "Faxe", places: "1.5" }],
    },
    says: ["faxe.csv", "Faxe"],
  },
  "part-of-provider": {
    notice: { code: "part-of-provider", provider: "Vejen Kom.", of: "Vejen" },
    says: ["Vejen Kom.", "Vejen"],
  },
  "institution-by-key": {
    notice: {
      ...{ code: "institution-by-key", providers: ["Odense", "Ærø"], institution: "ucl" },
      ...{ names: { ucl: "UCL" }, unused: ["Nordby"] },
    },
    says: ["Odense", "Ærø", "UCL", "Nordby"],
  },
  "key-overruled": {
    notice: { code: "key-overruled", providers: ["Odense", "Ærø"] },
    says: ["Odense", "Ærø"],
  },
  "letter-tracked-changes": {
    notice: { code: "letter-tracked-changes", where: { file: "brev.docx" } },
    says: ["brev.docx"],
  },
  "tracked-changes": {
    notice: {
      ...{ code: "tracked-changes", isForm: true },
      numbers: [{ label: "UCL: Dagtilbudspædagogik", accepted: "300", rejected: "291" }],
    },
    says: ["UCL: Dagtilbudspædagogik", "300", "291"],
  },
  "not-in-form": { notice: { code: "not-in-form", what: "hidden", texts: ["291"] }, says: ["291"] },
  jump: {
    notice: {
      ...{ code: "jump", provider: "Køge", institution: "absalon", specialisation: "dagtilbud" },
      ...{ before: "40", now: "61", names: { absalon: "Absalon", dagtilbud: "Dagtilbud" } },
    },
    says: ["Køge", "Absalon", "Dagtilbud", "40", "61"],
  },
  "hidden-cells": {
    notice: { code: "hidden-cells", isSheetHidden: true, isFiltered: true, rows: [7], columns: [3] },
    says: ["7", "C"],
  },
  "hidden-left-out": {
    notice: {
      ...{ code: "hidden-left-out", sheets: ["Gammel"], rows: [7], columns: [3] },
      cells: [{ sheet: "Ark1", row: 9, column: 2 }],
    },
    says: ["Gammel", "7", "C", "B9"],
  },
  "marks-left-out": {
    notice: { code: "marks-left-out", cells: [{ sheet: "Ark1", row: 7, column: 2 }] },
    says: ["B7"],
  },
  "group-headings": { notice: { code: "group-headings", texts: ["Kommuner"] }, says: ["Kommuner"] },
  "beside-table": { notice: { code: "beside-table", texts: ["Ring til Anne"] }, says: ["Ring til Anne"] },
  "sheet-not-read": {
    notice: { code: "sheet-not-read", texts: ["Elever", "412"], where: { sheet: "Ark2" } },
    says: ["Ark2", "Elever", "412"],
  },
  "cells-without-value": {
    notice: { code: "cells-without-value", cells: [{ sheet: "Ark1", row: 7, column: 2 }] },
    says: ["B7"],
  },
  "form-edition": {
    notice: { code: "form-edition", studyYear: "2025/2026", form: "2023/2024" },
    says: ["2025/2026", "2023/2024"],
  },
  "distant-study-year": {
    notice: { code: "distant-study-year", studyYear: "2031/2032", isBefore: false, limit: "2023/2024" },
    says: ["2031/2032", "2023/2024"],
  },
  "programme-reform": {
    notice: { code: "programme-reform", studyYear: "2026/2027", paidPeriods: 2 },
    says: ["2026/2027"],
  },
  "joined-regions": {
    notice: {
      ...{ code: "joined-regions", region: "Region Østdanmark", council: "KKR Østdanmark" },
      parts: ["KKR Hovedstaden", "KKR Sjælland"],
    },
    says: ["Region Østdanmark", "KKR Østdanmark", "KKR Hovedstaden", "KKR Sjælland"],
  },
  "new-specialisation": {
    notice: { code: "new-specialisation", name: "Almen pædagogik", id: "almen-paedagogik" },
    says: ["Almen pædagogik", "almen-paedagogik"],
  },
  "unsaid-in-table": {
    notice: { code: "unsaid-in-table", studyYear: "2023/2024", kkr: "sjaelland", unit: "full-year" },
    says: ["--study-year 2023/2024", "--kkr sjaelland", "--unit full-year"],
  },
  "overbooked-left-out": {
    notice: {
      code: "overbooked-left-out",
      because: [{ code: "too-many-digits", written: "1234567890123456", limit: 15 }],
    },
    says: ["overbooking"],
  },
  "intake-left-out": {
    notice: { code: "intake-left-out", institutions: ["ucn"], names: { ucn: "UC Nordjylland" } },
    says: ["UC Nordjylland", "--odd-to"],
  },
  "sheets-read": {
    notice: { code: "sheets-read", sheets: ["Ark1", "Faxe"], providers: ["Køge", "Faxe"], where },
    says: ["Ark1", "Køge", "Faxe"],
  },
  "providers-assumed": {
    notice: { code: "providers-assumed", column: 1, heading: "Sted", where },
    says: ["Sted"],
  },
  "titles-read": {
    notice: {
      ...{ code: "titles-read", of: "institution", where },
      titles: [{ written: "UC SYD", name: "UC Syddanmark" }],
    },
    says: ["UC SYD", "UC Syddanmark"],
  },
  "names-filled": {
    notice: { code: "names-filled", header: "Kommune", names: ["Køge", "Faxe"], where },
    says: ["Kommune", "Køge", "Faxe"],
  },
  "repeated-headings": { notice: { code: "repeated-headings", rows: [12, 24], where }, says: ["12", "24"] },
  "cell-comments": {
    notice: {
      code: "cell-comments",
      cells: [{ text: "Er det rigtigt?", where: { sheet: "Ark1", row: 2, column: 2 } }],
    },
    says: ["Er det rigtigt?", "Ark1"],
  },
  "figure-row": {
    notice: { code: "figure-row", written: "Forventet 2026", numbers: ["50", "20"], where },
    says: ["Forventet 2026", "50", "20", "--provider"],
  },
  "part-row": {
    notice: { code: "part-row", written: "- dagpleje", of: "Køge", numbers: ["2", "0"], where },
    says: ["- dagpleje", "Køge", "2"],
  },
  "total-row": {
    notice: { code: "total-row", written: "1.200", sum: "1201", agrees: false, where },
    says: ["1.200", "1"],
  },
};

const cases = Object.entries(SAMPLES).flatMap(([code, sample]) =>
  (["da", "en"] as const).map((language) => ({ code, language, ...sample })),
);

/** What a flag stated, or only the command says. */
const NAMES_FLAGS = new Set(["returns-differ", "unsaid-in-table"]);

describe("describeNotice", () => {
  it.each(cases.filter(({ code, language }) => language === "da" && !NAMES_FLAGS.has(code)))(
    "says $code without the words that must not come back, and for others than users of the command without its own",
    ({ notice }) => {
      const sentence = describeNotice(notice, "da", { remedies: "none" });
      for (const word of MUST_NOT_COME_BACK) expect(word.exec(sentence)?.[0]).toBeUndefined();
      expect(sentence).not.toMatch(/(?<![\p{L}-])--[a-z]|nøglen "|i koden/u);
    },
  );

  it.each(cases)("says $code in $language, with what was written", ({ notice, says, language }) => {
    const sentence = describeNotice(notice, language);
    for (const part of says) expect(sentence).toContain(part);
    expect(sentence).not.toMatch(/undefined|NaN|\[object|\n/);
    expect(sentence).toMatch(/\.[«”]?$/);
  });

  it.each(cases.filter(({ language }) => language === "da"))(
    "says $code by the flag or in Danish words, and no key of JSON, to who uses flags",
    ({ notice }) => {
      // The alternative that a request in JSON has as this.
      const said = describeNotice(notice, "da", { remedies: "flags" }).replaceAll(/scenarios\[\d\]/g, "");
      expect(jsonKeysIn(said)).toEqual([]);
    },
  );

  it("leaves out by which flag and key it is changed, where that is asked", () => {
    const { notice } = SAMPLES["intake-left-out"];
    const [whole, without] = (["command", "none"] as const).map((remedies) =>
      describeNotice(notice, "da", { remedies }),
    );
    expect(whole).toBe(describeNotice(notice, "da"));
    expect(whole).toBe(
      `${without} Angiv det med --odd-to summer eller --odd-to winter (nøglen "oddTo" under "intake").`,
    );
    const names = { a: "A", b: "B" };
    const tie = { code: "tie", tied: ["a", "b"], studyPlacesToDraw: 1, settled: { a: 0 }, names } as const;
    const overbooked: Notice = { code: "overbooked-left-out", because: [tie] };
    expect(describeNotice(overbooked, "da")).toContain("--tie-order");
    expect(describeNotice(overbooked, "en", { remedies: "none" })).toMatch(
      /A and B are tied .*These are certain: A 0\.$/,
    );
  });

  it("says how often only where it was more than once", () => {
    const once: Notice = {
      code: "read-differently",
      what: "number",
      written: "1.110,5",
      readAs: "1110.5",
      times: 1,
    };
    expect(describeNotice(once, "da")).toBe("»1.110,5« er læst som »1110,5«.");
    expect(describeNotice({ ...once, times: 2 }, "da")).toBe("»1.110,5« er læst som »1110,5« (2 gange).");
  });

  it("says whether a sum agrees with its rows, and what they give where it does not", () => {
    const { notice } = SAMPLES["total-row"];
    expect(describeNotice(notice, "da")).toContain("rækkerne giver 1.201");
    const agreeing = { code: "total-row", written: "1.201", sum: "1201", agrees: true } as const;
    expect(describeNotice(agreeing, "da")).toContain("Den stemmer med rækkerne.");
    expect(describeNotice(agreeing, "en")).toContain("It agrees with the rows.");
  });

  it("says tables that were read on one line, with what was recognised and from where", () => {
    const read = { code: "tables-read", rows: 18, headings: 3, names: 0, sums: 1 } as const;
    expect(describeNotice({ ...read, files: ["praktik.csv"] }, "da")).toBe(
      "18 rækker læst fra praktik.csv; 3 kolonneoverskrifter og 1 sumrække genkendt.",
    );
    expect(describeNotice({ ...read, files: ["praktik.csv"] }, "en")).toBe(
      "18 rows read from praktik.csv; 3 column headings and 1 row of sums recognised.",
    );
    expect(describeNotice({ ...read, headings: 0, sums: 0, files: ["a.csv", "b.csv"] }, "da")).toBe(
      "18 rækker læst fra 2 filer.",
    );
    expect(describeNotice({ ...read, rows: 1, headings: 1, names: 1, sums: 0, files: [] }, "da")).toBe(
      "1 række læst; 1 kolonneoverskrift og 1 navn genkendt.",
    );
  });

  it("says of a remark that is ours what it is about, and quotes nobody", () => {
    const text = "Tallene er omregnet fra helårspladser til halvårspladser.";
    const notice = { code: "provider-remark", provider: "Køge", text, of: "unit-converted" } as const;
    expect(describeNotice(notice, "da")).toBe(`Køge: ${text}`);
    expect(describeNotice(notice, "en")).toBe("Køge wrote its places in the other unit: they are converted.");
  });

  it("shows a hostile text for what it is", () => {
    const notice: Notice = { code: "extra-columns", headers: ["a\u202eb", "c\u001b[2J"] };
    expect(describeNotice(notice, "da")).not.toMatch(/[\u0000-\u001f\u202e]/);
  });
});
