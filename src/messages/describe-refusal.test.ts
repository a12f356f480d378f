import { describe, expect, it } from "vitest";
import { jsonKeysIn, REQUIRED_KEYS } from "../../test/json-keys.js";
import { MUST_NOT_COME_BACK } from "../../test/words.js";
import { describeNotice } from "./describe-notice.js";
import { describeRefusal } from "./describe-refusal.js";
import type { Notice } from "../domain/notice.js";
import type { Refusal } from "../domain/refusal.js";

const names = {
  ucsyd: "UC Syddanmark",
  ucl: "UCL Erhvervsakademi og professionshøjskole",
  dagtilbud: "Dagtilbudspædagogik",
  "skole-fritid": "Skole- og fritidspædagogik",
  syddanmark: "KKR Syddanmark",
};
const cell = { file: "pladser.csv", row: 4, column: 3, header: "Praktikpladser" };

interface Sample {
  readonly refusal: Refusal;
  /** Who and how many: in the sentence of either language. */
  readonly says: readonly string[];
}

/** One or more for every code: the compiler asks for a sample when a code is added. */
const SAMPLES: { readonly [Code in Refusal["code"]]: readonly [Sample, ...Sample[]] } = {
  "empty-file": [{ refusal: { code: "empty-file" }, says: [] }],
  "binary-file": [
    { refusal: { code: "binary-file", looksLike: "xlsx-or-docx" }, says: [".xlsx", "CSV"] },
    { refusal: { code: "binary-file", looksLike: "xls" }, says: [".xls", "CSV"] },
    { refusal: { code: "binary-file", looksLike: "pdf" }, says: ["PDF", "CSV"] },
    { refusal: { code: "binary-file", looksLike: "unknown" }, says: ["CSV"] },
  ],
  "lost-letters": [{ refusal: { code: "lost-letters", written: "K›ge" }, says: ["K›ge", "UTF-8"] }],
  "malformed-csv": [{ refusal: { code: "malformed-csv" }, says: ["CSV"] }],
  "file-too-large": [
    { refusal: { code: "file-too-large", limit: 2 ** 20, size: 2_000_000 }, says: ["1", "MB"] },
    { refusal: { code: "file-too-large", limit: 2 ** 20, size: null }, says: ["MB"] },
  ],
  "draft-of-page": [{ refusal: { code: "draft-of-page" }, says: ["dimensionering.html"] }],
  "invalid-json": [{ refusal: { code: "invalid-json" }, says: ["JSON"] }],
  "repeated-key": [
    {
      refusal: {
        ...{ code: "repeated-key", key: "ucl", line: 14, written: "560" },
        first: { line: 12, written: "521" },
      },
      says: ["ucl", "12", "521", "14", "560"],
    },
  ],
  "no-header": [
    { refusal: { code: "no-header", read: ["Navn", "Tal"] }, says: ["Navn", "Tal", "institution"] },
    { refusal: { code: "no-header", read: [] }, says: ["institution"] },
    { refusal: { code: "no-header", read: ["Navn", "Tal"], isLikest: true }, says: ["Navn", "Tal"] },
    { refusal: { code: "no-header", read: ["Faxe"], isOfWeights: true }, says: ["Faxe", "Kommune", "Vægt"] },
  ],
  "other-format": [
    { refusal: { code: "other-format", found: "xls", expected: "xlsx" }, says: [".xls", ".xlsx"] },
    { refusal: { code: "other-format", found: "pdf", expected: "docx" }, says: ["PDF", ".docx"] },
    { refusal: { code: "other-format", found: "text", expected: "docx" }, says: [".docx"] },
  ],
  "encrypted-file": [{ refusal: { code: "encrypted-file" }, says: [] }],
  "damaged-file": [
    { refusal: { code: "damaged-file", part: "xl/workbook.xml" }, says: ["xl/workbook.xml"] },
    { refusal: { code: "damaged-file", part: null }, says: [] },
  ],
  "archive-too-large": [
    { refusal: { code: "archive-too-large", measure: "inflated", limit: 64 * 1024 * 1024 }, says: ["64"] },
    { refusal: { code: "archive-too-large", measure: "entries", limit: 10_000 }, says: ["10"] },
    { refusal: { code: "archive-too-large", measure: "ratio", limit: 200 }, says: ["200"] },
    { refusal: { code: "archive-too-large", measure: "sheets", limit: 500 }, says: ["500"] },
    { refusal: { code: "archive-too-large", measure: "cells", limit: 500_000 }, says: ["500"] },
    { refusal: { code: "archive-too-large", measure: "columns", limit: 16_384 }, says: ["16"] },
    { refusal: { code: "archive-too-large", measure: "cell-text", limit: 32_767 }, says: ["32"] },
    { refusal: { code: "archive-too-large", measure: "text", limit: 8_000_000 }, says: ["8"] },
  ],
  "unsafe-path": [{ refusal: { code: "unsafe-path", path: "../a" }, says: ["../a"] }],
  "unsafe-xml": [
    {
      refusal: { code: "unsafe-xml", part: "word/document.xml", reason: "doctype" },
      says: ["word/document.xml"],
    },
    {
      refusal: { code: "unsafe-xml", part: "word/document.xml", reason: "depth" },
      says: ["word/document.xml"],
    },
    {
      refusal: { code: "unsafe-xml", part: "word/document.xml", reason: "elsewhere" },
      says: ["word/document.xml"],
    },
  ],
  "unstated-return": [
    { refusal: { code: "unstated-return", what: "study-year" }, says: ["--study-year"] },
    { refusal: { code: "unstated-return", what: "kkr" }, says: ["--kkr"] },
  ],
  "other-return": [
    {
      refusal: {
        code: "other-return",
        what: "kkr",
        found: "ucn",
        expected: "syddanmark",
        names,
        where: cell,
      },
      says: ["ucn", "KKR Syddanmark", "pladser.csv"],
    },
    {
      refusal: { code: "other-return", what: "study-year", found: "2022/2023", expected: "2023/2024", names },
      says: ["2022/2023", "2023/2024"],
    },
  ],
  "returns-differ": [
    {
      refusal: {
        ...{ code: "returns-differ", what: "unit", names },
        met: [
          { value: null, in: [{ file: "a.csv" }] },
          { value: "half-year", in: [{ file: "b.csv" }, { path: "--unit" }] },
        ],
      },
      says: ["a.csv", "b.csv", "--unit"],
    },
    {
      refusal: {
        ...{ code: "returns-differ", what: "kkr", names },
        met: [
          {
            value: "syddanmark",
            in: Array.from({ length: 20 }, (_, index) => ({ file: `fil${index}.csv` })),
          },
          { value: "atlantis", in: [{ file: "z.csv" }] },
        ],
      },
      says: ["KKR Syddanmark", "fil11.csv", "8", "atlantis", "z.csv"],
    },
    {
      refusal: {
        ...{ code: "returns-differ", what: "study-year", names },
        met: [{ value: "2022/2023", in: [{ file: "a.csv" }] }],
      },
      says: ["2022/2023", "a.csv"],
    },
  ],
  "unknown-unit": [
    { refusal: { code: "unknown-unit", written: "", where: cell }, says: ["halvårspladser", "--unit"] },
    { refusal: { code: "unknown-unit", written: "uger" }, says: ["uger", "helårspladser"] },
  ],
  "changed-form-code": [
    { refusal: { code: "changed-form-code", written: "", where: cell }, says: ["praktikpladser-1/"] },
    { refusal: { code: "changed-form-code", written: "2023" }, says: ["2023", "praktikpladser-1/"] },
  ],
  "previous-without-provider": [
    { refusal: { code: "previous-without-provider", isReturn: true }, says: ["template", "collect"] },
    { refusal: { code: "previous-without-provider", isReturn: false }, says: ["Kommune", "collect"] },
  ],
  "return-without-provider": [
    { refusal: { code: "return-without-provider" }, says: ["Kommune"] },
    { refusal: { code: "return-without-provider", named: "Køge" }, says: ["Kommune", "Køge"] },
  ],
  "no-key-header": [
    { refusal: { code: "no-key-header", read: ["Navn", "Sted"] }, says: ["Navn", "Sted", "Kommune"] },
  ],
  "provider-of-another-kkr": [
    {
      refusal: {
        ...{ code: "provider-of-another-kkr", provider: "Odense" },
        ...{ found: "KKR Syddanmark", expected: "KKR Sjælland" },
      },
      says: ["Odense", "KKR Syddanmark", "KKR Sjælland"],
    },
    {
      refusal: {
        ...{ code: "provider-of-another-kkr", provider: "Odense", others: ["Vejen"] },
        ...{ found: "KKR Syddanmark", expected: "KKR Sjælland" },
      },
      says: ["Odense", "Vejen", "KKR Syddanmark", "KKR Sjælland"],
    },
  ],
  "two-providers-in-one": [
    {
      refusal: { code: "two-providers-in-one", written: "Køge/Faxe", providers: ["Køge", "Faxe"] },
      says: ["Køge/Faxe", "Køge", "Faxe"],
    },
    {
      refusal: {
        ...{ code: "two-providers-in-one", written: "Køge, Faxe", providers: ["Køge", "Faxe"], inKey: true },
      },
      says: ["Køge, Faxe", "Køge", "Faxe"],
    },
  ],
  "whole-and-part": [
    {
      refusal: {
        ...{ code: "whole-and-part", provider: "Vejen", institution: "ucl", names },
        answers: [
          { written: "VEJEN", places: [20, "15.5"], where: { file: "a.csv", row: 2 } },
          { written: "Vejen Kom.", places: [7], where: { file: "b.csv", row: 3 } },
        ],
      },
      says: ["VEJEN", "20", "a.csv", "2", "Vejen Kom.", "7", "b.csv", "3", names.ucl],
    },
    {
      refusal: {
        ...{ code: "whole-and-part", provider: "Vejen", institution: null, names },
        answers: [
          { written: "Vejen", places: [], where: { path: "providers[0]" } },
          { written: "Vejen Kom.", places: [], where: { path: "providers[1]" } },
        ],
      },
      says: ["providers[0]", "Vejen Kom.", "providers[1]"],
    },
    {
      refusal: {
        ...{ code: "whole-and-part", provider: "Vejen", institution: "ucl", names, areSame: true },
        answers: [
          { written: "Skolen", places: [9], where: { file: "a.csv" } },
          { written: "Vejen, Skolen", places: [7], where: { file: "b.csv" } },
        ],
      },
      says: ["Skolen", "9", "a.csv", "Vejen, Skolen", "7", "b.csv", names.ucl],
    },
  ],
  "swapped-file": [
    { refusal: { code: "swapped-file", is: "collection" }, says: ["JSON"] },
    { refusal: { code: "swapped-file", is: "recommendation" }, says: [] },
    { refusal: { code: "swapped-file", is: "table" }, says: [] },
    { refusal: { code: "swapped-file", is: "edition" }, says: ["--form"] },
  ],
  "former-regions": [
    {
      refusal: {
        ...{ code: "former-regions", written: ["Region Hovedstaden", "Region Sjælland"] },
        region: "Region Østdanmark",
      },
      says: ["Region Hovedstaden", "Region Sjælland", "Region Østdanmark"],
    },
  ],
  "misspelt-provider": [
    { refusal: { code: "misspelt-provider", written: "Kjøge", nearest: "Køge" }, says: ["Kjøge", "Køge"] },
  ],
  "provider-twice": [
    {
      refusal: {
        ...{ code: "provider-twice", provider: "Odense", institution: "ucl", names },
        in: [{ file: "a.csv" }, { file: "b.csv" }],
      },
      says: ["Odense", names.ucl, "a.csv", "b.csv"],
    },
  ],
  "file-of-other": [
    {
      refusal: { code: "file-of-other", named: ["Køge"], holds: ["Faxe"], where: { file: "Køge.csv" } },
      says: ["Køge", "Faxe"],
    },
    {
      refusal: {
        ...{ code: "file-of-other", named: ["Region Østdanmark"], holds: ["Faxe"] },
        where: { file: "Region Hovedstaden.csv" },
      },
      says: ["Region Østdanmark", "Faxe"],
    },
    {
      refusal: { code: "file-of-other", named: ["Køge"], holds: ["Faxe"], where: { sheet: "Køge" } },
      says: ["Køge", "Faxe"],
    },
    {
      refusal: { code: "file-of-other", named: ["Køge"], holds: ["Solen"], answeredIn: { file: "a.csv" } },
      says: ["Køge", "Solen", "a.csv", "Køge, øvrige"],
    },
  ],
  "incomplete-return": [
    {
      refusal: {
        ...{ code: "incomplete-return", provider: "Odense", institution: "ucl", names },
        specialisations: ["dagtilbud"],
      },
      says: ["Odense", names.ucl, names.dagtilbud, "0"],
    },
    {
      refusal: {
        ...{ code: "incomplete-return", provider: "Odense", institution: "ucl", names },
        specialisations: ["dagtilbud"],
        before: { places: [96], where: { file: "a.json" } },
      },
      says: ["Odense", names.ucl, names.dagtilbud, "96: a.json", "0"],
    },
  ],
  "blank-institutions": [
    {
      refusal: {
        code: "blank-institutions",
        files: ["vejen.xlsx"],
        blanks: [{ institution: "ucl", providers: ["Varde", "Vejen"] }],
        names,
      },
      says: ["vejen.xlsx", "Varde", "Vejen", names.ucl, "--blank-as-zero"],
    },
    {
      refusal: {
        ...{ code: "blank-institutions", files: ["vejen.xlsx"], areSome: true },
        ...{ blanks: [{ institution: "ucl", providers: ["Vejen"] }], names },
      },
      says: ["Vejen", names.ucl, "--blank-as-zero"],
    },
    {
      refusal: {
        ...{ code: "blank-institutions", files: ["vejen.xlsx"], remarks: ["Eftersendes"], names },
        blanks: [{ institution: "ucl", providers: ["Vejen"] }],
      },
      says: ["Vejen", names.ucl, "Eftersendes"],
    },
  ],
  "file-not-read": [
    {
      refusal: { code: "file-not-read", kind: "old-excel", where: { file: "Odense.xls" } },
      says: ["Odense.xls", ".xlsx"],
    },
  ],
  "unit-assumed": [
    {
      refusal: { code: "unit-assumed", unit: "half-year", files: ["a.xlsx", "b.xlsx"] },
      says: ["a.xlsx", "b.xlsx"],
    },
  ],
  "institution-unstated": [
    {
      refusal: {
        ...{ code: "institution-unstated", providers: ["Odense", "Vejle"], names },
        ...{ institutions: ["ucsyd", "ucl"], hasKey: false },
      },
      says: ["Odense", "Vejle", names.ucsyd, names.ucl, "--key"],
    },
    {
      refusal: {
        ...{ code: "institution-unstated", providers: ["Odense"], names },
        ...{ institutions: ["ucsyd", "ucl"], hasKey: true },
      },
      says: ["Odense", names.ucsyd, names.ucl],
    },
  ],
  "unknown-sheet": [
    {
      refusal: { code: "unknown-sheet", written: "Ark2", nearest: "Ark1", known: ["Ark1", "Noter"] },
      says: ["Ark2", "Ark1"],
    },
    { refusal: { code: "unknown-sheet", written: "X", nearest: null, known: ["Noter"] }, says: ["Noter"] },
  ],
  "unread-sheets": [
    {
      refusal: { code: "unread-sheets", sheets: ["Ark2"], providers: ["Faxe", "Greve"] },
      says: ["Ark2", "Faxe", "Greve"],
    },
  ],
  "several-tables": [
    { refusal: { code: "several-tables", sheets: ["Ark1", "Ark2"] }, says: ["Ark1", "Ark2", "--sheet"] },
    {
      refusal: { code: "several-tables", sheets: ["Dagtilbud", "Skole"], areSpecialisations: true },
      says: ["Dagtilbud", "Skole"],
    },
    {
      refusal: { code: "several-tables", sheets: ["Ark1", "Ark1 (2)"], areCopies: true },
      says: ["Ark1", "Ark1 (2)"],
    },
  ],
  "stray-cell": [
    { refusal: { code: "stray-cell", rows: 10_000, columns: 500 }, says: ["500"] },
    { refusal: { code: "stray-cell", columns: 256 }, says: ["256"] },
  ],
  "error-cell": [
    { refusal: { code: "error-cell", written: "#REF!", meaning: "places" }, says: ["#REF!"] },
    {
      refusal: { code: "error-cell", written: "#REF!", meaning: "specialisation" },
      says: ["#REF!", "speciali"],
    },
  ],
  "formula-without-value": [
    { refusal: { code: "formula-without-value", formula: "A1+B1", meaning: "places" }, says: ["=A1+B1"] },
    {
      refusal: { code: "formula-without-value", formula: "A1+B1", meaning: "places", saved: "45" },
      says: ["=A1+B1", "45"],
    },
    {
      refusal: { code: "formula-without-value", formula: "B2", meaning: "institution" },
      says: ["=B2", "institution"],
    },
  ],
  "date-for-number": [{ refusal: { code: "date-for-number", written: "2023-02-10" }, says: [] }],
  "several-forms": [
    { refusal: { code: "several-forms", sheets: ["Udkast", "Endelig"] }, says: ["Udkast", "Endelig"] },
    { refusal: { code: "several-forms", sheets: [] }, says: [] },
  ],
  "no-form-table": [
    { refusal: { code: "no-form-table" }, says: [] },
    { refusal: { code: "no-form-table", hiddenSheets: ["Gammel"] }, says: ["Gammel"] },
    { refusal: { code: "no-form-table", hiddenColumns: [4] }, says: ["(D)"] },
    {
      refusal: { code: "no-form-table", missing: ["Specialisering", "I alt"], instead: ["Speciale"] },
      says: ["Specialisering", "I alt", "Speciale"],
    },
  ],
  "unclear-cell": [
    {
      refusal: { code: "unclear-cell", because: "two-values", readings: ["61", "62"] },
      says: ["61", "62"],
    },
    { refusal: { code: "unclear-cell", because: "list-number", readings: ["247", "1247"] }, says: ["1247"] },
    { refusal: { code: "unclear-cell", because: "struck-out", readings: ["", "45"] }, says: ["45"] },
    { refusal: { code: "unclear-cell", because: "struck-by-rule", readings: ["", "45"] }, says: ["45"] },
    { refusal: { code: "unclear-cell", because: "raised", readings: ["45", "415"] }, says: ["45", "415"] },
    { refusal: { code: "unclear-cell", because: "number-format", readings: ["61", "61000"] }, says: ["61"] },
  ],
  "document-too-long": [
    {
      refusal: {
        code: "document-too-long",
        format: "docx",
        rows: 40_012,
        limit: 5000,
        instead: [".xlsx", ".csv"],
      },
      says: ["Word", "5", ".xlsx"],
    },
    {
      refusal: { code: "document-too-long", format: "xlsx", rows: 60_012, limit: 50_000, instead: [".csv"] },
      says: ["Excel"],
    },
  ],
  "missing-package": [{ refusal: { code: "missing-package", install: "hucre" }, says: ["hucre"] }],
  "different-study-years": [
    {
      refusal: {
        code: "different-study-years",
        met: [
          { studyYear: "2022/2023", in: [{ file: "a.json" }] },
          { studyYear: "2023/2024", in: [{ file: "b.json" }] },
        ],
      },
      says: ["2022/2023", "2023/2024", "a.json", "b.json"],
    },
  ],
  "different-forms": [
    {
      refusal: { code: "different-forms", met: [{ studyYear: "2023/2024", in: [{ file: "a.json" }] }] },
      says: ["2023/2024", "a.json"],
    },
  ],
  "form-without-study-year": [
    { refusal: { code: "form-without-study-year", met: [], where: { file: "a.docx" } }, says: ["a.docx"] },
    {
      refusal: { code: "form-without-study-year", met: ["2022/2023", "2023/2024"] },
      says: ["2022/2023", "2023/2024", "--study-year"],
    },
  ],
  "missing-study-places": [
    {
      refusal: { code: "missing-study-places", institution: "ucl", specialisation: "dagtilbud", names },
      says: [names.ucl, names.dagtilbud, "0"],
    },
  ],
  "repeated-study-places": [
    {
      refusal: {
        code: "repeated-study-places",
        ...{ institution: "ucl", specialisation: "dagtilbud", first: { row: 5, column: 3 }, names },
      },
      says: [names.ucl, names.dagtilbud, "5"],
    },
  ],
  "letter-form-deleted": [
    { refusal: { code: "letter-form-deleted", gone: ["UC SYD"] }, says: ["UC SYD", "Word"] },
    { refusal: { code: "letter-form-deleted", gone: [] }, says: ["Word"] },
  ],
  "letter-as-pdf": [{ refusal: { code: "letter-as-pdf" }, says: ["PDF", ".txt", ".docx"] }],
  "letter-without-form": [
    { refusal: { code: "letter-without-form" }, says: ["specialis"] },
    { refusal: { code: "letter-without-form", headings: ["Optag, sommer"] }, says: ["Optag, sommer"] },
  ],
  "letter-several-forms": [{ refusal: { code: "letter-several-forms" }, says: [] }],
  "letter-rows-unclear": [{ refusal: { code: "letter-rows-unclear" }, says: [".docx"] }],
  "letter-rows-uneven": [
    {
      refusal: { code: "letter-rows-uneven", institution: "VIA", expected: ["Dagtilbud"], found: ["Skole"] },
      says: ["VIA", "Dagtilbud", "Skole"],
    },
    {
      refusal: { code: "letter-rows-uneven", institution: "VIA", expected: ["Dagtilbud"], found: [] },
      says: ["VIA", "Dagtilbud"],
    },
  ],
  "letter-without-study-year": [
    { refusal: { code: "letter-without-study-year", met: [] }, says: ["--study-year"] },
    {
      refusal: { code: "letter-without-study-year", met: ["2026/2027", "2027/2028"] },
      says: ["2026/2027", "2027/2028", "--study-year"],
    },
  ],
  "letter-other-study-year": [
    {
      refusal: { code: "letter-other-study-year", stated: "2026/2027", inTitle: "2027/2028" },
      says: ["2026/2027", "2027/2028"],
    },
  ],
  "letter-institution-unknown": [
    {
      refusal: { code: "letter-institution-unknown", written: "Storebælt", former: ["absalon"] },
      says: ["Storebælt", '--kkr-of "Storebælt=KKR"', '--id "Storebælt=absalon"'],
    },
  ],
  "letter-id-taken": [
    {
      refusal: { code: "letter-id-taken", written: "Storebælt", id: "via" },
      says: ["Storebælt", "via", '--id "Storebælt='],
    },
  ],
  "letter-id-invalid": [
    {
      refusal: { code: "letter-id-invalid", written: "Storebælt", id: "Ø!" },
      says: ["Storebælt", "Ø!", "a-z"],
    },
  ],
  "letter-name-unused": [
    {
      refusal: { code: "letter-name-unused", option: "kkr-of", written: "Storebelt", known: ["Storebælt"] },
      says: ["--kkr-of", "Storebelt", "Storebælt"],
    },
    {
      refusal: { code: "letter-name-unused", option: "id", written: "VIA", known: [] },
      says: ["--id", "VIA"],
    },
  ],
  "fill-other-form": [
    {
      refusal: {
        ...{
          code: "fill-other-form",
          what: "institution",
          inLetter: ["VIA", "UCN"],
          inRecommendation: ["UCL"],
        },
      },
      says: ["VIA", "UCN", "UCL"],
    },
    {
      refusal: {
        code: "fill-other-form",
        what: "specialisation",
        inLetter: ["Almen"],
        inRecommendation: ["Ny"],
      },
      says: ["Almen", "Ny"],
    },
  ],
  "fill-other-year": [
    {
      refusal: { code: "fill-other-year", named: ["2024/2025"], studyYear: "2023/2024" },
      says: ["2024/2025", "2023/2024"],
    },
  ],
  "fill-several-forms": [{ refusal: { code: "fill-several-forms" }, says: [] }],
  "fill-no-cell": [
    {
      refusal: { code: "fill-no-cell", institution: "UCN", specialisation: "Dagtilbudspædagogik" },
      says: ["UCN, Dagtilbudspædagogik"],
    },
  ],
  "fill-cell-taken": [
    {
      refusal: {
        ...{ code: "fill-cell-taken", institution: "UCN", specialisation: null },
        ...{ written: "ca. 500", isSeen: true, studyPlaces: 1517 },
      },
      says: ["UCN i", "ca. 500", "517", "--force"],
    },
    {
      refusal: {
        ...{ code: "fill-cell-taken", institution: "UCN", specialisation: null },
        ...{ written: "99", isSeen: false, studyPlaces: 1517 },
      },
      says: ["UCN i", "99", "517"],
    },
  ],
  "fill-finding": [
    {
      refusal: { code: "fill-finding", finding: { da: "517 er for meget.", en: "517 is too much." } },
      says: ["517"],
    },
  ],
  "fill-differs": [
    {
      refusal: {
        ...{ code: "fill-differs", institution: "UCN", specialisation: "Almen" },
        ...{ written: "45", studyPlaces: 46 },
      },
      says: ["UCN, Almen", "45", "46"],
    },
    {
      refusal: {
        ...{ code: "fill-differs", institution: "UCN", specialisation: null },
        ...{ written: null, studyPlaces: 46 },
      },
      says: ["UCN i", "46"],
    },
  ],
  "grand-total-differs": [
    { refusal: { code: "grand-total-differs", needed: 100, available: 110 }, says: ["100", "110"] },
    {
      refusal: { code: "grand-total-differs", needed: 40, available: 41, specialisation: "Dagtilbud" },
      says: ["40", "41", "Dagtilbud"],
    },
  ],
  "missing-recommendation": [
    {
      refusal: { code: "missing-recommendation", kkr: "syddanmark", institutions: ["ucl", "ucsyd"], names },
      says: [names.syddanmark, names.ucl, names.ucsyd],
    },
  ],
  "overlapping-recommendations": [
    {
      refusal: {
        code: "overlapping-recommendations",
        institution: "ucl",
        in: [{ file: "a.json" }, { file: "b.json" }],
        names,
      },
      says: [names.ucl, "a.json", "b.json"],
    },
  ],
  "missing-need": [
    {
      refusal: { code: "missing-need", specialisations: ["dagtilbud"], names },
      says: [names.dagtilbud],
    },
  ],
  "no-providers": [{ refusal: { code: "no-providers" }, says: [] }],
  "repeated-provider": [
    {
      refusal: { code: "repeated-provider", provider: "Køge", first: "Køge Kommune" },
      says: ["Køge Kommune"],
    },
    {
      refusal: {
        ...{ code: "repeated-provider", provider: "Region Østdanmark", first: "Region Østdanmark" },
        isWithAnotherInstitution: true,
      },
      says: ["region"],
    },
  ],
  "unknown-provider": [
    { refusal: { code: "unknown-provider", written: "Køgge", nearest: "Køge" }, says: ["Køgge", "Køge"] },
    { refusal: { code: "unknown-provider", written: "Zzz", nearest: null }, says: ["Zzz"] },
  ],
  "missing-weight": [
    {
      refusal: { code: "missing-weight", provider: "Køge", specialisations: ["dagtilbud"], names },
      says: ["Køge", names.dagtilbud],
    },
    {
      refusal: { code: "missing-weight", provider: "Køge", specialisations: [], names },
      says: ["Køge", "1", "0"],
    },
  ],
  "not-whole-places": [{ refusal: { code: "not-whole-places", written: "1.5" }, says: ["1.5"] }],
  "total-outside-limits": [
    {
      refusal: { code: "total-outside-limits", provider: "Køge", total: 9, minimum: 1, maximum: 8 },
      says: ["Køge", "9", "8"],
    },
    {
      refusal: { code: "total-outside-limits", provider: "Køge", total: 1, minimum: 2, maximum: null },
      says: ["Køge", "1", "2"],
    },
  ],
  "weight-column": [
    { refusal: { code: "weight-column", headers: ["Børn", "Ansatte"] }, says: ["Børn", "Ansatte"] },
    { refusal: { code: "weight-column", headers: [] }, says: [] },
    {
      refusal: { code: "weight-column", headers: ["Speciale"], haveSpecialisations: true },
      says: ["Speciale"],
    },
  ],
  "method-with-totals": [{ refusal: { code: "method-with-totals", choices: ["dean"] }, says: ["dean"] }],
  "providers-tied": [
    {
      refusal: {
        code: "providers-tied",
        specialisation: "dagtilbud",
        tied: ["Køge", "Faxe"],
        internshipPlacesToDraw: 1,
        names,
      },
      says: ['["Køge", "Faxe"]', "1", names.dagtilbud, "tieOrder"],
    },
  ],
  "provider-cells-tied": [
    {
      refusal: {
        code: "provider-cells-tied",
        cells: [{ provider: "Køge", specialisation: "dagtilbud" }],
        names,
      },
      says: ["Køge", names.dagtilbud, "tieOrder"],
    },
  ],
  "needs-not-met": [
    {
      refusal: {
        code: "needs-not-met",
        needed: 9,
        available: 8,
        providers: ["Køge"],
        specialisations: ["dagtilbud"],
        names,
      },
      says: ["9", "8", "Køge", names.dagtilbud],
    },
    {
      refusal: {
        ...{ code: "needs-not-met", needed: 100, available: 0 },
        ...{ providers: ["Region Sjælland"], specialisations: [], names },
      },
      says: ["for Region Sjælland:", "100"],
    },
    { refusal: { code: "needs-not-met", needed: 9, available: 8, names }, says: ["9", "8"] },
    {
      refusal: { code: "needs-not-met", needed: 9, available: 8, isFixed: true, names },
      says: ["9", "8", "sum"],
    },
  ],
  "empty-distribution-key": [
    {
      refusal: { code: "empty-distribution-key", specialisation: "dagtilbud", needed: 5, names },
      says: ["5", names.dagtilbud],
    },
  ],
  "too-few-internship-places": [
    { refusal: { code: "too-few-internship-places", needed: 5, available: 4, names }, says: ["5", "4"] },
  ],
  "no-rows": [
    { refusal: { code: "no-rows" }, says: [] },
    { refusal: { code: "no-rows", labels: ["I alt", "Heraf merit"] }, says: ["I alt", "Heraf merit"] },
  ],
  "names-left-out": [
    {
      refusal: { code: "names-left-out", header: "Kommune", written: "Køge", rows: [2, 5] },
      says: ["Kommune", "Køge", "2-5"],
    },
    {
      refusal: { code: "names-left-out", header: "Kommune", written: "Køge", rows: [2, 5], site: "Rosen" },
      says: ["Køge", "2-5", "Køge, Rosen"],
    },
  ],
  "turned-table": [
    { refusal: { code: "turned-table", providers: ["Køge", "Faxe"] }, says: ["Køge", "Faxe", "rans"] },
  ],
  "missing-column": [
    {
      refusal: {
        code: "missing-column",
        meaning: "institution",
        candidates: { ucsyd: names.ucsyd, ucl: names.ucl },
      },
      says: [names.ucsyd, names.ucl, "institution"],
    },
    { refusal: { code: "missing-column", meaning: "places", candidates: {} }, says: ["pla"] },
    {
      refusal: { code: "missing-column", meaning: "places", candidates: {}, others: ["Antal børn"] },
      says: ["Antal børn"],
    },
    {
      refusal: { code: "missing-column", meaning: "places", candidates: {}, figures: ["Behov", "Har"] },
      says: ["Behov", "Har"],
    },
  ],
  "figures-beside": [
    { refusal: { code: "figures-beside", headers: ["Behov", "Har"] }, says: ["Behov", "Har"] },
    {
      refusal: {
        ...{ code: "figures-beside", headers: ["Dagtilbud (besat)"], areOthers: true, words: ["korrigeret"] },
      },
      says: ["Dagtilbud (besat)", "korrigeret"],
    },
  ],
  "periods-beside": [
    {
      refusal: { code: "periods-beside", what: "half-years", headers: ["Dagtilbud E26", "Dagtilbud F27"] },
      says: ["Dagtilbud E26", "Dagtilbud F27"],
    },
    { refusal: { code: "periods-beside", what: "half-years", headers: ["Dagtilbud E26"] }, says: ["E26"] },
    {
      refusal: { code: "periods-beside", what: "half-years", headers: ["2. praktik", "3. praktik"] },
      says: ["2. praktik", "3. praktik", "2.", "3."],
    },
    { refusal: { code: "periods-beside", what: "years", headers: ["2025", "2026"] }, says: ["2025", "2026"] },
    {
      refusal: { code: "periods-beside", what: "years", headers: ["2027", "2028"] },
      says: ["2027", "2028"],
    },
    {
      refusal: { code: "periods-beside", what: "half-years", headers: ["Forår"] },
      says: ["Forår"],
    },
    {
      refusal: {
        ...{ code: "periods-beside", what: "half-years", headers: ["Køge forår"] },
        where: { file: "Køge forår.csv" },
      },
      says: ["Køge forår.csv", "fil"],
    },
    {
      refusal: { code: "periods-beside", what: "half-years", headers: ["Forår 2028"] },
      says: ["Forår 2028"],
    },
  ],
  "rows-divided": [
    {
      refusal: { code: "rows-divided", texts: ["besat", "ledig"] },
      says: ["besat", "ledig"],
    },
    {
      refusal: { code: "rows-divided", texts: ["besat", "ledig"], sums: ["I alt"] },
      says: ["besat", "ledig", "I alt"],
    },
  ],
  "repeated-column": [
    { refusal: { code: "repeated-column", headers: ["Antal", "Pladser"] }, says: ["Antal", "Pladser"] },
    {
      refusal: { code: "repeated-column", headers: ["Kommune", "Region"], areProviders: true },
      says: ["Kommune", "Region"],
    },
    {
      refusal: { code: "repeated-column", headers: ["Kommune", "Kommuner"], begins: 5 },
      says: ["E", "Kommuner"],
    },
  ],
  "long-and-wide": [
    {
      refusal: { code: "long-and-wide", headers: ["Specialisering", "Dagtilbud"] },
      says: ["Specialisering", "Dagtilbud"],
    },
  ],
  "other-unit": [
    {
      refusal: { code: "other-unit", stated: "half-year", unit: "full-year" },
      says: ["halvårspladser", "helårspladser"],
    },
    {
      refusal: { code: "other-unit", stated: "half-year", unit: "full-year", areBoth: true },
      says: ["halvårspladser", "helårspladser"],
    },
  ],
  "unit-of-some": [
    {
      refusal: { code: "unit-of-some", stated: "half-year", written: "1 plads = 2 halvårspladser" },
      says: ["1 plads = 2 halvårspladser", "helårspladser"],
    },
    {
      refusal: { code: "unit-of-some", stated: "half-year", written: "* halvår", carriers: ["Faxe*"] },
      says: ["* halvår", "Faxe*"],
    },
    {
      refusal: { code: "unit-of-some", stated: "half-year", written: "Halvår", isOfTable: true },
      says: ["Halvår"],
    },
  ],
  "unread-columns": [
    { refusal: { code: "unread-columns", headers: ["Andel"], isKey: true }, says: ["Andel"] },
    { refusal: { code: "unread-columns", headers: ["Loft"], isOfDistribution: true }, says: ["Loft"] },
    { refusal: { code: "unread-columns", headers: ["Almen pædagogik"] }, says: ["Almen pædagogik"] },
    {
      refusal: { code: "unread-columns", headers: ["Helår"], areOfUnit: true },
      says: ["Helår", "Enhed: halvårspladser"],
    },
    {
      refusal: { code: "unread-columns", headers: ["Heraf UCL"], areOfInstitution: true },
      says: ["Heraf UCL", "Institution"],
    },
  ],
  "extra-cells": [
    { refusal: { code: "extra-cells", expected: 3, found: 4 }, says: ["3", "4"] },
    { refusal: { code: "extra-cells", expected: 3, found: 4, rows: 18 }, says: ["3", "4", "17"] },
  ],
  "missing-value": [
    { refusal: { code: "missing-value", meaning: "places" }, says: ["0"] },
    { refusal: { code: "missing-value", meaning: "places", total: "40" }, says: ["40"] },
    { refusal: { code: "missing-value", meaning: "places", mayBeSilent: true }, says: ["0"] },
    {
      refusal: { code: "missing-value", meaning: "places", beside: { numbers: ["16", "8"], columns: [4] } },
      says: ["D", "16", "8"],
    },
    { refusal: { code: "missing-value", meaning: "places", isUnfilled: true }, says: ["f"] },
    { refusal: { code: "missing-value", meaning: "places", rows: 120 }, says: ["120", "0"] },
    { refusal: { code: "missing-value", meaning: "provider", mayBeSum: true }, says: ["su"] },
    { refusal: { code: "missing-value", meaning: "specialisation" }, says: ["speciali"] },
  ],
  "negative-number": [{ refusal: { code: "negative-number", written: "-3" }, says: ["-3", "0"] }],
  "not-a-number": [
    { refusal: { code: "not-a-number", written: "tre", style: "danish" }, says: ["tre"] },
    { refusal: { code: "not-a-number", written: "tre", style: "point" }, says: ["tre", "20.5"] },
    { refusal: { code: "not-a-number", written: "-", style: "danish" }, says: ["(0"] },
    {
      refusal: { code: "not-a-number", written: "4*", style: "danish", note: "* 2025-tal" },
      says: ["4*", "* 2025-tal"],
    },
  ],
  "ambiguous-number": [
    {
      refusal: { code: "ambiguous-number", written: "1,110", readings: ["1,11", "1110"] },
      says: ["1,110", "1,11 ", "1110"],
    },
  ],
  "too-many-digits": [
    {
      refusal: { code: "too-many-digits", written: "1234567890123456", limit: 15 },
      says: ["1234567890123456", "15"],
    },
  ],
  "not-whole": [{ refusal: { code: "not-whole", written: "1.5" }, says: ["1.5", "1110"] }],
  "unknown-name": [
    {
      refusal: {
        ...{ code: "unknown-name", what: "kkr", written: "sjaelland", nearest: null },
        ...{ known: ["syddanmark"], isOffForm: true },
      },
      says: ["sjaelland", "institution", "syddanmark"],
    },
    {
      refusal: {
        code: "unknown-name",
        what: "institution",
        written: "UC Sid",
        nearest: names.ucsyd,
        known: [names.ucsyd],
      },
      says: ["UC Sid", names.ucsyd, "?"],
    },
    {
      refusal: {
        code: "unknown-name",
        what: "kkr",
        written: "Fyn",
        nearest: null,
        known: ["syddanmark", "sjaelland"],
      },
      says: ["Fyn", "KKR", "syddanmark", "sjaelland"],
    },
    {
      refusal: {
        ...{ code: "unknown-name", what: "kkr", written: "østdanmark", nearest: null },
        ...{ known: ["syddanmark"], knownFrom: "2027/2028" },
      },
      says: ["østdanmark", "KKR", "2027/2028", "syddanmark"],
    },
    {
      refusal: { code: "unknown-name", what: "specialisation", written: "x", nearest: null, known: [] },
      says: ["x"],
    },
    {
      refusal: { code: "unknown-name", what: "id", written: "x", nearest: "via", isWithin: true, known: [] },
      says: ["x", "via"],
    },
  ],
  "key-sum-differs": [{ refusal: { code: "key-sum-differs", written: "84", sum: "83" }, says: ["84", "83"] }],
  "scaled-numbers": [{ refusal: { code: "scaled-numbers", written: "Tal i 10" }, says: ["Tal i 10"] }],
  "other-education": [{ refusal: { code: "other-education", written: "PAU" }, says: ["PAU"] }],
  "second-table": [
    { refusal: { code: "second-table", headers: ["Kommune", "Behov"] }, says: ["Kommune", "Behov"] },
    { refusal: { code: "second-table", headers: [], title: "UCL" }, says: ["UCL"] },
    { refusal: { code: "second-table", headers: [], under: "UC SYD" }, says: ["UC SYD"] },
  ],
  "withdrawn-row": [{ refusal: { code: "withdrawn-row", written: "Faxe (udgår)" }, says: ["Faxe (udgår)"] }],
  "note-or-provider": [
    { refusal: { code: "note-or-provider", written: "Obs" }, says: ["Obs"] },
    { refusal: { code: "note-or-provider", written: "Helår:", isOfNumbers: true }, says: ["Helår:"] },
  ],
  "unlike-title": [
    {
      refusal: { code: "unlike-title", written: "KKR Syddanmark", because: "others" },
      says: ["KKR Syddanmark"],
    },
    { refusal: { code: "unlike-title", written: "Procent", because: "numbers" }, says: ["Procent"] },
  ],
  "shares-in-rows": [
    { refusal: { code: "shares-in-rows", numbers: ["0.43", "0.22", "0.35"] }, says: ["22", "35"] },
    {
      refusal: { code: "shares-in-rows", numbers: ["43", "22", "35"], mayBePlaces: true },
      says: ["43", "22", "35", "100", "Antal praktikpladser"],
    },
  ],
  "other-study-year": [
    {
      refusal: { code: "other-study-year", found: "2022/2023", expected: "2023/2024" },
      says: ["2022/2023", "2023/2024"],
    },
    {
      refusal: { code: "other-study-year", found: "2022/2023", expected: "2023/2024", isOfCode: true },
      says: ["2022/2023", "2023/2024"],
    },
  ],
  "merged-cell": [{ refusal: { code: "merged-cell", written: "45" }, says: ["45"] }],
  "unmet-answer": [
    {
      refusal: { code: "unmet-answer", written: "KKR Sjæland", nearest: "KKR Sjælland" },
      says: ["KKR Sjæland", "KKR Sjælland", "--sum", "--provider"],
    },
  ],
  "sum-or-provider": [
    {
      refusal: { code: "sum-or-provider", written: "KKR Sjælland", because: "rows-above" },
      says: ["KKR Sjælland", "--sum", "--provider"],
    },
    {
      refusal: { code: "sum-or-provider", written: "KKR Sjælland", because: "rows-below" },
      says: ["KKR Sjælland", "--sum", "--provider"],
    },
    {
      refusal: { code: "sum-or-provider", written: "Køge", because: "parts-beside" },
      says: ["Køge", "--sum", "--provider"],
    },
    {
      refusal: { code: "sum-or-provider", written: "Sorø, fælles", because: "own-rows" },
      says: ["Sorø, fælles", "--sum", "--provider"],
    },
    {
      refusal: { code: "sum-or-provider", written: "Fx Køge", because: "example" },
      says: ["Fx Køge", "--provider"],
    },
    {
      refusal: { code: "sum-or-provider", written: "Køge, I alt", because: "label" },
      says: ["Køge, I alt", "--sum", "--provider"],
    },
    {
      refusal: { code: "sum-or-provider", written: "Faxe*", because: "label", note: "* kun efterår" },
      says: ["Faxe*", "* kun efterår", "--sum", "--provider"],
    },
  ],
  "sum-as-provider": [{ refusal: { code: "sum-as-provider", provider: "I alt" }, says: ["I alt"] }],
  "duplicate-cell": [
    {
      refusal: {
        ...{
          code: "duplicate-cell",
          provider: "Køge",
          institution: "ucsyd",
          specialisation: "dagtilbud",
          names,
        },
        first: { ...cell, row: 2 },
      },
      says: ["Køge", names.ucsyd, names.dagtilbud, "2", "pladser.csv"],
    },
    {
      refusal: {
        ...{ code: "duplicate-cell", provider: "Køge Kommune", writtenFirst: "KØGE", names },
        ...{ institution: "ucsyd", specialisation: "dagtilbud", first: { ...cell, row: 2 } },
      },
      says: ["Køge Kommune", "KØGE", "2"],
    },
    {
      refusal: {
        ...{
          code: "duplicate-cell",
          provider: null,
          institution: "ucl",
          specialisation: "skole-fritid",
          names,
        },
        first: { path: "internshipPlaces[0].places" },
      },
      says: [names.ucl, names["skole-fritid"], "internshipPlaces[0].places"],
    },
  ],
  "further-faults": [
    { refusal: { code: "further-faults", of: "duplicate-cell", count: 997 }, says: ["997"] },
  ],
  "unknown-key": [
    {
      refusal: { code: "unknown-key", key: "studyyear", nearest: "studyYear" },
      says: ["studyyear", "studyYear"],
    },
    { refusal: { code: "unknown-key", key: "zzz", nearest: null }, says: ["zzz"] },
  ],
  "missing-key": [{ refusal: { code: "missing-key", key: "studyYear" }, says: ["studyYear"] }],
  "missing-unit": [{ refusal: { code: "missing-unit" }, says: ["half-year", "full-year"] }],
  "capacity-without-places": [{ refusal: { code: "capacity-without-places" }, says: [] }],
  "not-with-capacity": [{ refusal: { code: "not-with-capacity", key: "bounds" }, says: ["bounds"] }],
  "survival-range": [{ refusal: { code: "survival-range", written: "1.2" }, says: ["1.2"] }],
  "wrong-type": [
    { refusal: { code: "wrong-type", expected: "object" }, says: ["{"] },
    { refusal: { code: "wrong-type", expected: "list" }, says: ["["] },
    { refusal: { code: "wrong-type", expected: "text" }, says: ["te"] },
    { refusal: { code: "wrong-type", expected: "text-or-number" }, says: ["te"] },
    { refusal: { code: "wrong-type", expected: "number" }, says: ["20.5"] },
  ],
  "unknown-choice": [
    {
      refusal: { code: "unknown-choice", written: "quarter", choices: ["half-year", "full-year"] },
      says: ["quarter", "half-year", "full-year"],
    },
  ],
  "repeated-name": [
    { refusal: { code: "repeated-name", written: "UCL", name: names.ucl }, says: ["UCL", names.ucl] },
  ],
  "answered-without-places": [
    { refusal: { code: "answered-without-places", provider: "Assens" }, says: ["Assens", "--add"] },
  ],
  "absent-with-places": [
    { refusal: { code: "absent-with-places", provider: "Assens" }, says: ["Assens", "--add"] },
  ],
  "invalid-study-year": [
    { refusal: { code: "invalid-study-year", written: "2023" }, says: ["2023", "2023/2024"] },
  ],
  "edition-of-another-year": [
    {
      refusal: { code: "edition-of-another-year", expected: "2027/2028", found: "2026/2027" },
      says: ["2026/2027", "2027/2028"],
    },
  ],
  "two-editions": [{ refusal: { code: "two-editions" }, says: ["--form"] }],
  "invalid-date": [
    { refusal: { code: "invalid-date", written: "11.1.2027" }, says: ["11.1.2027", "2027-01-11"] },
  ],
  "invalid-id": [{ refusal: { code: "invalid-id", written: "a/b" }, says: ["a/b", "ucsyd"] }],
  "empty-list": [{ refusal: { code: "empty-list" }, says: [] }],
  "places-and-shares": [
    { refusal: { code: "places-and-shares" }, says: ["internshipPlaces", "specialisationShares"] },
  ],
  "no-places-or-shares": [
    { refusal: { code: "no-places-or-shares" }, says: ["internshipPlaces", "specialisationShares"] },
  ],
  "shares-sum": [{ refusal: { code: "shares-sum", sum: "99.5", needed: "100" }, says: ["99", "5", "100"] }],
  "missing-share": [
    {
      refusal: { code: "missing-share", specialisations: ["dagtilbud", "skole-fritid"], names },
      says: [names.dagtilbud, names["skole-fritid"]],
    },
  ],
  "missing-specialisation": [
    {
      refusal: {
        code: "missing-specialisation",
        institution: "ucsyd",
        specialisations: ["dagtilbud"],
        names,
      },
      says: [names.ucsyd, names.dagtilbud],
    },
  ],
  "missing-institution": [
    { refusal: { code: "missing-institution", institution: "ucl", names }, says: [names.ucl] },
  ],
  "outside-kkr": [
    {
      refusal: { code: "outside-kkr", institution: "ucl", kkr: "syddanmark", names },
      says: [names.ucl, names.syddanmark],
    },
  ],
  "no-origin": [
    {
      refusal: {
        code: "no-origin",
        ways: ["institution-totals", "regional-total", "previous-year", "capacity"],
      },
      says: ["institution-totals", "regional-total", "previous-year", "capacity"],
    },
  ],
  "missing-total": [{ refusal: { code: "missing-total", id: "ucl", names }, says: [names.ucl] }],
  "missing-bound": [{ refusal: { code: "missing-bound" }, says: ["minimum", "maximum"] }],
  "crossed-bounds": [{ refusal: { code: "crossed-bounds", minimum: 5, maximum: 4 }, says: ["5", "4"] }],
  "bounded-twice": [
    {
      refusal: { code: "bounded-twice", institution: "ucl", specialisation: "dagtilbud", names },
      says: [names.ucl, names.dagtilbud],
    },
    { refusal: { code: "bounded-twice", institution: "ucl", names }, says: [names.ucl] },
  ],
  "outside-bounds": [
    {
      refusal: {
        code: "outside-bounds",
        institution: "ucl",
        studyPlaces: 521,
        minimum: 0,
        maximum: 500,
        names,
      },
      says: [names.ucl, "521", "500"],
    },
    {
      refusal: {
        code: "outside-bounds",
        institution: "ucl",
        studyPlaces: 521,
        minimum: 600,
        maximum: null,
        names,
      },
      says: [names.ucl, "521", "600"],
    },
  ],
  "method-not-two-way": [
    {
      refusal: { code: "method-not-two-way", choices: ["sainte-lague", "dean"] },
      says: ["sainte-lague", "dean"],
    },
  ],
  infeasible: [
    {
      refusal: { code: "infeasible", institution: "ucl", needed: 600, available: 521, names },
      says: [names.ucl, "600", "521"],
    },
    {
      refusal: {
        code: "infeasible",
        institutions: ["ucl"],
        specialisations: ["dagtilbud"],
        needed: 9,
        available: 8,
        names,
      },
      says: [names.ucl, names.dagtilbud, "9", "8"],
    },
    {
      refusal: {
        code: "infeasible",
        institutions: ["ucl"],
        specialisations: [],
        needed: 9,
        available: 8,
        names,
      },
      says: [names.ucl, "9", "8"],
    },
    {
      refusal: {
        code: "infeasible",
        institutions: [],
        specialisations: ["dagtilbud"],
        needed: 9,
        available: 8,
        names,
      },
      says: [names.dagtilbud, "9", "8"],
    },
    {
      refusal: {
        ...{ code: "infeasible", institution: "ucl", needed: 600, available: 521, names },
        cells: [{ institution: "ucl", specialisation: "dagtilbud", studyPlaces: 600 }],
      },
      says: [names.ucl, names.dagtilbud, "600", "521"],
    },
    {
      refusal: {
        ...{ code: "infeasible", institutions: [], specialisations: ["dagtilbud"], names },
        ...{ needed: 12, available: 9 },
        cells: [
          { institution: "ucsyd", specialisation: "dagtilbud", studyPlaces: 5 },
          { institution: "ucl", specialisation: "dagtilbud", studyPlaces: 4 },
        ],
      },
      says: [names.ucsyd, " 5", names.ucl, " 4", names.dagtilbud, "12", "9"],
    },
  ],
  "too-few-study-places": [
    {
      refusal: { code: "too-few-study-places", institution: "ucl", needed: 3, available: 2, names },
      says: [names.ucl, "3", "2"],
    },
  ],
  "change-or-changes": [{ refusal: { code: "change-or-changes" }, says: ['"change"', '"changes"'] }],
  "change-form": [{ refusal: { code: "change-form" }, says: ["percent", "places"] }],
  "missing-change": [{ refusal: { code: "missing-change", institution: "ucl", names }, says: [names.ucl] }],
  "regional-total-without-places": [
    {
      refusal: { code: "regional-total-without-places", institutions: ["ucsyd", "ucl"], names },
      says: [names.ucsyd, names.ucl],
    },
  ],
  "sum-differs": [
    {
      refusal: { code: "sum-differs", institution: "ucl", needed: 521, available: 520, names },
      says: [names.ucl, "521", "520"],
    },
  ],
  "not-the-form": [
    {
      refusal: { code: "not-the-form", expected: "2023/2024", found: "2022/2023" },
      says: ["2023/2024", "2022/2023"],
    },
  ],
  "not-its-request": [{ refusal: { code: "not-its-request" }, says: ["decided"] }],
  "request-for-recommendation": [
    { refusal: { code: "request-for-recommendation" }, says: ["dimensionering table"] },
  ],
  "single-scenario": [{ refusal: { code: "single-scenario" }, says: [] }],
  "no-methods-with-capacity": [{ refusal: { code: "no-methods-with-capacity" }, says: [] }],
  tie: [
    {
      refusal: {
        ...{
          code: "tie",
          institution: "ucl",
          tied: ["dagtilbud", "skole-fritid"],
          studyPlacesToDraw: 1,
          names,
        },
        settled: { dagtilbud: 4, "skole-fritid": 3 },
      },
      says: [
        names.ucl,
        names.dagtilbud,
        names["skole-fritid"],
        "--tie-order",
        '"tieOrder"',
        "dagtilbud",
        "skole-fritid",
        "4",
        "3",
      ],
    },
    {
      refusal: {
        ...{ code: "tie", tied: ["ucsyd", "ucl"], studyPlacesToDraw: 2, names },
        settled: { ucsyd: 5, ucl: 5 },
      },
      says: [names.ucsyd, names.ucl, "--tie-order", "2", "institution"],
    },
  ],
  "nothing-to-divide-on": [
    {
      refusal: { code: "nothing-to-divide-on", institution: "ucl", studyPlaces: 521, names },
      says: [names.ucl, "521"],
    },
    { refusal: { code: "nothing-to-divide-on", studyPlaces: 1, names }, says: ["institution", "1"] },
  ],
  "negative-total": [
    { refusal: { code: "negative-total", institution: "ucl", total: "-4", names }, says: [names.ucl, "-4"] },
    { refusal: { code: "negative-total", total: "-4", names }, says: ["institution", "-4"] },
  ],
};

const cases = Object.entries(SAMPLES).flatMap(([code, samples]) =>
  (["da", "en"] as const).flatMap((language) => samples.map((sample) => ({ code, language, ...sample }))),
);

/** What a flag stated, or only the command says. */
const NAMES_FLAGS = new Set(["returns-differ", "unsaid-in-table"]);

/** What is written in JSON and nowhere else is said with its key. */
const IS_JSON: Readonly<Record<string, readonly string[]>> = {
  "change-form": ["places", "percent"],
  "unknown-key": ["studyYear"],
  "providers-tied": ["tieOrder"],
  "provider-cells-tied": ["tieOrder"],
};

describe("describeRefusal", () => {
  it.each(cases.filter(({ code, language }) => language === "da" && !NAMES_FLAGS.has(code)))(
    "says $code without the words that must not come back, and for others than users of the command without its own",
    ({ refusal }) => {
      const sentence = describeRefusal(refusal, "da", { remedies: "none" });
      for (const word of MUST_NOT_COME_BACK) expect(word.exec(sentence)?.[0]).toBeUndefined();
      expect(sentence).not.toMatch(/(?<![\p{L}-])--[a-z]|nøglen "|i koden/u);
    },
  );

  it.each(cases)(
    "says $code in $language, with who and what, in whole sentences",
    ({ refusal, says, language }) => {
      const sentence = describeRefusal(refusal, language);
      expect(sentence.length).toBeGreaterThan(15);
      for (const part of says) expect(sentence).toContain(part);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\(\)|\.\.$|\n| {2}/);
      expect(sentence).toMatch(/[.?]$/);
    },
  );

  it.each(cases)("says $code in $language behind the place, when it is known", ({ refusal, language }) => {
    const sentence = describeRefusal({ ...refusal, where: cell }, language);
    const place = {
      da: "pladser.csv, række 4, kolonne 3 (Praktikpladser): ",
      en: "pladser.csv, row 4, column 3 (Praktikpladser): ",
    };
    expect(sentence.startsWith(place[language])).toBe(true);
    expect(sentence.slice(place[language].length)).toBe(describeRefusal({ ...refusal, where: {} }, language));
  });

  it.each(cases)("says $code in $language by no flag, key or command, where that is asked", (sample) => {
    const { refusal, language } = sample;
    const sentence = describeRefusal(refusal, language, { remedies: "none" });
    // Where a unit was stated may itself be said as a flag: that is data.
    const said = sentence.replace(/(,| og| and) --unit\)/, ")");
    expect(said).not.toMatch(
      /--[a-z]|"[A-Za-z]+"|[({](nøglen|i koden|key|in code|internshipPlaces|specialisationShares)/,
    );
    expect(said).not.toMatch(/dimensionering t|npm install|\{"|undefined|\.\.$| {2}/);
    expect(sentence).toMatch(/[.?]$/);
    const asEver = describeRefusal(refusal, language, { remedies: "command" });
    expect(asEver).toBe(describeRefusal(refusal, language));
  });

  it("says what is wrong of a tie, and what is tied, also without the flag that would settle it", () => {
    const [cells, parties] = SAMPLES.tie.map(({ refusal }) => [
      describeRefusal(refusal, "da"),
      describeRefusal(refusal, "da", { remedies: "none" }),
    ]);
    for (const [whole = "", without = ""] of [cells, parties].map((pair) => pair ?? [])) {
      expect(whole.startsWith(`${without} Afgør rækkefølgen, og angiv den med --tie-order`)).toBe(true);
    }
  });

  it.each(cases.filter(({ language }) => language === "da"))(
    "says $code by the flag or in Danish words, and no key of JSON, to who uses flags",
    ({ code, refusal }) => {
      const paths = JSON.stringify(refusal).match(/(?<="path":")[^"]*/g) ?? [];
      const sentence = describeRefusal({ ...refusal, where: {} }, "da", { remedies: "flags" });
      const said = paths.reduce((text, path) => text.replace(path, ""), sentence);
      const bare = jsonKeysIn(said).filter((key) => IS_JSON[code]?.includes(key) !== true);
      expect(bare).toEqual([]);
    },
  );

  it("says in Danish which key of a request is missing, and the key itself to who writes JSON", () => {
    for (const key of REQUIRED_KEYS) {
      const refusal: Refusal = { code: "missing-key", key };
      const words = describeRefusal(refusal, "da", { remedies: "flags" });
      expect(words).toMatch(/^\p{Lu}[^»]* mangler\.$/u);
      expect(describeRefusal(refusal, "da")).toBe(words.replace(" mangler", ` (nøglen "${key}") mangler`));
    }
    expect(describeRefusal({ code: "missing-key", key: "--study-year" }, "da")).toBe("--study-year mangler.");
  });

  it.each(Object.entries(SAMPLES))("says %s in two languages", (_, [{ refusal }]) => {
    expect(describeRefusal(refusal, "da")).not.toBe(describeRefusal(refusal, "en"));
  });

  it("says of decided numbers what they are held against, and speaks of no bounds", () => {
    const [one, several] = SAMPLES.infeasible.slice(-2);
    expect(one && describeRefusal(one.refusal, "da")).toBe(
      `Det besluttede antal for ${names.dagtilbud} hos ${names.ucl} er 600 studiepladser, men ${names.ucl} har kun 521 i alt. Ret det, der er besluttet, eller det samlede antal.`,
    );
    expect(several && describeRefusal(several.refusal, "da")).toBe(
      `De besluttede antal for ${names.dagtilbud}, ${names.ucsyd} 5 og ${names.ucl} 4, er 9 studiepladser tilsammen, men ${names.dagtilbud} har 12 i alt, og der er ikke flere felter at fordele på. Ret det, der er besluttet, eller det samlede antal.`,
    );
  });

  it("says whether bounds or decisions hold the cells that can't be met", () => {
    const refusal: Refusal = { code: "infeasible", institution: "ucl", needed: 9, available: 8, names };
    expect(describeRefusal(refusal, "da")).toMatch(/mulige inden for grænserne\.$/);
    expect(describeRefusal({ ...refusal, heldBy: "decisions" }, "da")).toMatch(
      /mulige med det, der er besluttet\.$/,
    );
    expect(describeRefusal({ ...refusal, heldBy: "zeros" }, "da")).toMatch(
      /mulige uden for de felter, hvor grundlaget er 0\.$/,
    );
    expect(describeRefusal({ ...refusal, heldBy: "bounds-and-decisions" }, "en")).toMatch(
      /possible within the bounds and with what is decided\.$/,
    );
  });

  it("says of totals that do not sum alike what each sum is", () => {
    const refusal: Refusal = {
      ...{
        code: "infeasible",

        institutions: ["ucl"],
        specialisations: ["dagtilbud"],
        names,
      },
      ...{ needed: 1110, available: 1100, sums: { institutions: 1110, specialisations: 1100 } },
    };
    expect(describeRefusal(refusal, "da")).toBe(
      "De faste antal for specialiseringerne er 1.100 studiepladser tilsammen, men institutionernes antal er 1.110 tilsammen. De to skal være ens. Ret det ene.",
    );
    expect(describeRefusal(refusal, "en")).toContain("1100 study places together");
  });

  it("gives the parties of a tie to be ordered, none before the other in what is to be copied", () => {
    const [{ refusal }] = SAMPLES.tie;
    expect(describeRefusal(refusal, "da")).toContain(
      'angiv den med --tie-order (nøglen "tieOrder"): dagtilbud og skole-fritid, adskilt af komma, den foretrukne først',
    );
  });

  it("shows a hostile text for what it is, in the place too", () => {
    const hostile = "a\u202e\u001b[2J\nb";
    const refusal: Refusal = {
      code: "not-a-number",
      written: hostile,
      style: "danish",
      where: { file: hostile, header: hostile, row: 1, column: 1 },
    };
    for (const language of ["da", "en"] as const) {
      expect(describeRefusal(refusal, language)).not.toMatch(/[\u0000-\u001f\u202e]/);
    }
  });

  it("leaves out of the place what is not known", () => {
    const refusal = { code: "no-rows" } as const;
    const place = (where: Refusal["where"]): string =>
      describeRefusal({ ...refusal, ...(where === undefined ? {} : { where }) }, "en").replace(
        describeRefusal(refusal, "en"),
        "",
      );
    expect(place({ path: "studyPlaces.totals.ucl" })).toBe("studyPlaces.totals.ucl: ");
    expect(place({ file: "a.csv" })).toBe("a.csv: ");
    expect(place({ row: 2, column: 1, header: " " })).toBe("row 2, column 1: ");
    expect(place(undefined)).toBe("");
  });
});

it.for(["nope", "constructor", "toString"])("says the code %s where it is known to no sentence", (code) => {
  const later = { code, where: { path: "x" } } as unknown as Refusal & Notice;
  expect(describeRefusal(later, "en")).toBe(`x: Unknown code: “${code}”.`);
  expect(describeRefusal(later, "da")).toBe(`x: Ukendt kode: »${code}«.`);
  expect(describeNotice(later, "en")).toBe(`x: Unknown code: “${code}”.`);
});
