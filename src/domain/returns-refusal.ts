import type { Coded } from "./coded.js";
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

export type ReturnsRefusal = Coded<{
  /** Neither the files nor the user say it. */
  "unstated-return": { what: "study-year" | "kkr" };
  /** A return for another study year or KKR than the one that is collected. */
  "other-return": { what: "study-year" | "kkr"; found: string; expected: string; names: Names };
  "returns-differ": { what: "study-year" | "kkr" | "unit"; met: readonly MetInReturns[]; names: Names };
  /** The field of the unit is empty, or its text is not a unit. */
  "unknown-unit": { written: string };
  /** `named` is the one of ours that the file's name names. */
  "return-without-provider": { named?: string };
  /** Last year's internship places, of which nobody is named as the provider; or they are one provider's return. */
  "previous-without-provider": { isReturn: boolean };
  /** A return that we sent out, whose code somebody changed: it is not known what it is for. */
  "changed-form-code": { written: string };
  /** No row of a key names its columns; `read` are the cells of the first row. */
  "no-key-header": { read: readonly string[] };
  /** `found` and `expected` are names of KKRs; `others` of that KKR stand in the same file. */
  "provider-of-another-kkr": {
    provider: string;
    others?: readonly string[];
    found: string;
    expected: string;
    inKey?: true;
  };
  /** A text that names several municipalities or regions: nobody can tell whose the places are. */
  "two-providers-in-one": { written: string; providers: readonly string[]; inKey?: true };
  /** A municipality or a region beside a department or a site of its own: the places may stand there twice. */
  "whole-and-part": {
    provider: string;
    /** Null in a key, which has no institutions, and where none that is known is said. */
    institution: string | null;
    /** The whole first. */
    answers: readonly WrittenAnswer[];
    /** Whether the first is no whole but the same department without the name of its owner. */
    areSame?: true;
    names: Names;
  };
  /** Two former names of one region in one collection. */
  "former-regions": { written: readonly string[]; region: string };
  /** No municipality of the KKR and not its region, but nearly. */
  "misspelt-provider": {
    written: string;
    nearest: string;
    /** Where the nearest has answered, if it has: then one of the two is too many. */
    nearestIn?: readonly Where[];
  };
  /** The internship places of one provider at one institution in several files. */
  "provider-twice": {
    provider: string;
    institution: string;
    in: readonly Where[];
    names: Names;
    /** Whether each has the same numbers. */
    areSame?: true;
  };
  /**
   * A file named after somebody whom its numbers are not from, and who has not answered in another; or a sheet, where
   * one is said.
   */
  "file-of-other": {
    named: readonly string[];
    holds: readonly string[];
    /** Where the one that is named has answered, if the file may have the same places again, site by site. */
    answeredIn?: Where;
  };
  "incomplete-return": {
    provider: string;
    institution: string;
    specialisations: readonly string[];
    /** What an earlier collection has of them, if the provider answers again and leaves them out. */
    before?: { readonly places: readonly Amount[]; readonly where: Where };
    names: Names;
  };
  /** All numbers of an institution are blank, beside others that are filled in: nobody says that they are 0. */
  "blank-institutions": {
    blanks: readonly BlankInstitution[];
    /** Whether only some are, of departments and sites of those who are named. */
    areSome?: true;
    /** The files with those blanks. */
    files: readonly string[];
    names: Names;
    /** What says that the numbers are still to come, where blanks may be read as 0. */
    remarks?: readonly string[];
  };
  /**
   * JSON, as a collection is, or the ministry's letter or a filled form in the place of a return; a table in that of an
   * earlier collection; or the year's form in that of any file with numbers.
   */
  "swapped-file": { is: "collection" | "recommendation" | "table" | "edition" };
  /** A file that lies among returns of which others are refused; by itself it is only a notice. */
  "file-not-read": { kind: UnreadKind };
  /** Files that state no unit, among returns of which others are refused; by itself it is only a notice. */
  "unit-assumed": { unit: InternshipPlacesUnit; files: readonly string[] };
  /** Returns that do not say which of several institutions they are for, and no key that does. */
  "institution-unstated": {
    providers: readonly string[];
    institutions: readonly string[];
    /** Whether there is a key, in which they are missing. */
    hasKey: boolean;
    names: Names;
  };
}>;

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
  | "packed"
  | "link"
  | "json"
  | "folder"
  /** A pipe, a device, or a link that leads nowhere. */
  | "no-file"
  | "other";
