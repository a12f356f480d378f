import type { Names } from "./names.js";
import type { Where } from "./where.js";

/** A value that was met, and where: a study year, a KKR's id, or a unit; null where none is stated. */
export interface MetInReturns {
  readonly value: string | null;
  readonly in: readonly Where[];
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
  /** What stands in the field of the unit is none, or nothing does. */
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
  /** A name that begins with one municipality or region and names another: the places may be either's. */
  | {
      readonly code: "two-providers-in-one";
      readonly written: string;
      readonly names: readonly [string, string];
    }
  /** A municipality or region that has answered as a whole, and as a department or site too. */
  | {
      readonly code: "whole-and-part";
      readonly provider: string;
      readonly part: string;
      readonly whole: Where;
    }
  /** No municipality of the KKR and not its region, but nearly. */
  | { readonly code: "misspelt-provider"; readonly written: string; readonly nearest: string }
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
  /** Returns that do not say which of several institutions they are for, and no key that does. */
  | {
      readonly code: "institution-unstated";
      readonly providers: readonly string[];
      readonly institutions: readonly string[];
      /** Whether there is a key, in which they are missing. */
      readonly hasKey: boolean;
      readonly names: Names;
    };
