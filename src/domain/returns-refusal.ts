import type { Amount } from "./amount.js";
import type { InternshipPlacesUnit } from "./request.js";
import type { Names, Where } from "./where.js";

/** A value that was met, and where: a study year, a KKR's id, or a unit; null if none is stated. */
export interface MetInReturns {
  readonly value: string | null;
  readonly in: readonly Where[];
}

/** Who has left all numbers of an institution blank. */
export interface BlankInstitution {
  readonly institution: string;
  readonly providers: readonly string[];
}

/** What stands under one name, and where the first of it does. */
export interface WrittenAnswer {
  readonly written: string;
  readonly places: readonly Amount[];
  readonly where: Where;
}

/** Why the providers' returns are not one request. */
export type ReturnsRefusal =
  /** Neither the files nor the user say it. */
  | { readonly code: "unstated-return"; readonly what: "study-year" | "kkr" }
  /** A return for another study year or KKR than the one that is collected. */
  | {
      readonly code: "other-return";
      readonly what: "study-year" | "kkr";
      readonly found: string;
      readonly expected: string;
      readonly names: Names;
    }
  | {
      readonly code: "returns-differ";
      readonly what: "study-year" | "kkr" | "unit";
      readonly met: readonly MetInReturns[];
      readonly names: Names;
    }
  /** The field of the unit is empty, or its text is not a unit. */
  | { readonly code: "unknown-unit"; readonly written: string }
  | { readonly code: "return-without-provider" }
  /** Last year's internship places, of which nobody is named as the provider; or they are one provider's return. */
  | { readonly code: "previous-without-provider"; readonly isReturn: boolean }
  /** A return that we sent out, whose code somebody changed: it is not known what it is for. */
  | { readonly code: "changed-form-code"; readonly written: string }
  /** No row of a key names its columns; `read` are the cells of the first row. */
  | { readonly code: "no-key-header"; readonly read: readonly string[] }
  /** `found` and `expected` are names of KKRs. */
  | {
      readonly code: "provider-of-another-kkr";
      readonly provider: string;
      readonly found: string;
      readonly expected: string;
    }
  /** A text that names several municipalities or regions: nobody can tell whose the places are. */
  | { readonly code: "two-providers-in-one"; readonly written: string; readonly providers: readonly string[] }
  /** A municipality or a region beside a department or a site of its own: the places may stand there twice. */
  | {
      readonly code: "whole-and-part";
      readonly provider: string;
      /** Null in a key, which has no institutions, and where none that is known is said. */
      readonly institution: string | null;
      /** The whole first. */
      readonly answers: readonly WrittenAnswer[];
      readonly names: Names;
    }
  /** Two former names of one region in one collection. */
  | { readonly code: "former-regions"; readonly written: readonly string[]; readonly region: string }
  /** No municipality of the KKR and not its region, but nearly. */
  | {
      readonly code: "misspelt-provider";
      readonly written: string;
      readonly nearest: string;
      /** Where the nearest has answered, if it has: then one of the two is too many. */
      readonly nearestIn?: readonly Where[];
    }
  /** The internship places of one provider at one institution in several files. */
  | {
      readonly code: "provider-twice";
      readonly provider: string;
      readonly institution: string;
      readonly in: readonly Where[];
      readonly names: Names;
    }
  | {
      readonly code: "incomplete-return";
      readonly provider: string;
      readonly institution: string;
      readonly specialisations: readonly string[];
      readonly names: Names;
    }
  /** All numbers of an institution are blank, beside others that are filled in: nobody says that they are 0. */
  | {
      readonly code: "blank-institutions";
      readonly blanks: readonly BlankInstitution[];
      /** The files with those blanks. */
      readonly files: readonly string[];
      readonly names: Names;
    }
  /** A file that lies among returns of which others are refused; by itself it is only a notice. */
  | { readonly code: "file-not-read"; readonly kind: UnreadKind }
  /** Forms of ours that leave the unit blank, among returns of which others are refused; by itself it is only a notice. */
  | {
      readonly code: "unit-assumed";
      readonly unit: InternshipPlacesUnit;
      readonly files: readonly string[];
    }
  /** Returns that do not say which of several institutions they are for, and no key that does. */
  | {
      readonly code: "institution-unstated";
      readonly providers: readonly string[];
      readonly institutions: readonly string[];
      /** Whether there is a key, in which they are missing. */
      readonly hasKey: boolean;
      readonly names: Names;
    };

/** What a file is by its name, if it is of a kind that is not read. */
export type UnreadKind =
  | "opendocument"
  | "old-excel"
  | "other-excel"
  | "pdf"
  | "mail"
  | "word"
  | "text"
  | "numbers"
  | "folder"
  /** A pipe, a device, or a link that leads nowhere. */
  | "no-file"
  | "other";
