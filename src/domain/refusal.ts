import type { OfficeRefusal } from "./office-refusal.js";
import type { CombineRefusal } from "./combine-refusal.js";
import type { DistributionRefusal } from "./distribution-refusal.js";
import type { FillRefusal, LetterRefusal } from "./letter-refusal.js";
import type { ReturnsRefusal } from "./returns-refusal.js";
import type { DecidedCell, InternshipPlacesUnit } from "./request.js";
import type { Meaning, Names, Where } from "./where.js";

export type { Meaning, Names, Where } from "./where.js";

/** Why there is no result, as data: a closed union, each with what a sentence about it needs. */
export type Refusal = { readonly where?: Where } & (
  | FileRefusal
  | TableRefusal
  | ValueRefusal
  | RequestRefusal
  | CalculationRefusal
  | CapacityRefusal
  | OfficeRefusal
  | CombineRefusal
  | DistributionRefusal
  | LetterRefusal
  | FillRefusal
  | ReturnsRefusal
);

/** About a file as a whole. */
export type FileRefusal =
  | { readonly code: "empty-file" }
  | { readonly code: "binary-file"; readonly looksLike: "xlsx-or-docx" | "xls" | "pdf" | "unknown" }
  | { readonly code: "malformed-csv" }
  | { readonly code: "invalid-json" }
  /** In bytes; without a size where a pipe was left at the limit. */
  | { readonly code: "file-too-large"; readonly limit: number; readonly size: number | null }
  /** A key that stands again in its object of a JSON file; lines from 1, values as written, cut off where long. */
  | {
      readonly code: "repeated-key";
      readonly key: string;
      readonly line: number;
      readonly written: string;
      readonly first: { readonly line: number; readonly written: string };
    };

/** About the table in a file. */
export type TableRefusal =
  /** No row of the file is a header; `read` are the cells of the first row. */
  | { readonly code: "no-header"; readonly read: readonly string[] }
  /** A title by which the table is of others than is asked for or than its rows, or its numbers are no internship places. */
  | {
      readonly code: "unlike-title";
      readonly written: string;
      readonly because: "others" | "numbers";
    }
  /** No row, or only those that by their `labels` are sums or other figures, and nobody's. */
  | { readonly code: "no-rows"; readonly labels?: readonly string[] }
  /** `candidates` are the institutions of the KKR, where the missing column is that of the institution. */
  | { readonly code: "missing-column"; readonly meaning: Meaning; readonly candidates: Names }
  | { readonly code: "repeated-column"; readonly headers: readonly [string, string] }
  /** Columns that split the numbers over half-years or years: which of them are meant is not said. */
  | {
      readonly code: "periods-beside";
      readonly what: "half-years" | "years";
      readonly headers: readonly string[];
    }
  /** Columns of numbers that are not understood, beside those of the specialisations: the numbers would be lost. */
  | { readonly code: "unread-columns"; readonly headers: readonly string[] }
  /** The table says that its places are in another unit than they are said to be, by the user or by the table itself. */
  | {
      readonly code: "other-unit";
      readonly stated: InternshipPlacesUnit;
      readonly unit: InternshipPlacesUnit;
    }
  /**
   * A unit that is stated of some rows or columns only, or in a sentence that says more than that: all the places may be
   * in it, or in the other one.
   */
  | { readonly code: "unit-of-some"; readonly stated: InternshipPlacesUnit; readonly written: string }
  /** Another table begins below the first, under other headings, or under the same ones and a title of its own. */
  | { readonly code: "second-table"; readonly headers: readonly string[]; readonly title?: string }
  /** A row right below the table's own with a single text that is no known provider, and no number. */
  | { readonly code: "note-or-provider"; readonly written: string }
  /** A text around the table says that its numbers are so many tens, hundreds or thousands. */
  | { readonly code: "scaled-numbers"; readonly written: string }
  /** The title of the table names another education than the pedagogues': its numbers are that one's. */
  | { readonly code: "other-education"; readonly written: string }
  /** A row with numbers, or a table by its title, is withdrawn or was turned down: whether it counts is not said. */
  | { readonly code: "withdrawn-row"; readonly written: string }
  /**
   * The one study year that stands over a table, or a year in what it is called, in a heading, beside a row or behind a
   * name, is not the one that is asked for. `found` may be a calendar year.
   */
  | { readonly code: "other-study-year"; readonly found: string; readonly expected: string }
  /** A column of specialisations beside columns named after them. */
  | { readonly code: "long-and-wide"; readonly headers: readonly string[] }
  /** A row with more cells than the header: often a decimal comma in a file separated by commas. */
  | { readonly code: "extra-cells"; readonly expected: number; readonly found: number };

/** About a single value, in a file or a request. */
export type ValueRefusal =
  | { readonly code: "missing-value"; readonly meaning: Meaning }
  | { readonly code: "negative-number"; readonly written: string }
  /** `style` is how numbers are written there: with a Danish comma, with a point, or whole, as a return of ours asks for. */
  | { readonly code: "not-a-number"; readonly written: string; readonly style: "danish" | "point" | "whole" }
  | {
      readonly code: "ambiguous-number";
      readonly written: string;
      readonly readings: readonly [string, string];
    }
  | { readonly code: "too-many-digits"; readonly written: string; readonly limit: number }
  | { readonly code: "not-whole"; readonly written: string }
  | {
      readonly code: "unknown-name";
      readonly what: "institution" | "specialisation" | "kkr" | "id";
      readonly written: string;
      readonly nearest: string | null;
      /** The names that would be understood. */
      readonly known: readonly string[];
      /** The first study year for which a KKR of that name is known, where it is a later one. */
      readonly knownFrom?: string;
    }
  /** A row of sums among the rows that it sums: its provider is »I alt« or the like. */
  | { readonly code: "sum-as-provider"; readonly provider: string }
  /** A sum in a key that is not what the rows above it sum to. */
  | { readonly code: "key-sum-differs"; readonly written: string; readonly sum: string }
  /**
   * A row that may be a provider's: by its numbers it is the sum of others, or by its label one of somebody who has no
   * other row, of last year or of what is aimed at.
   */
  | {
      readonly code: "sum-or-provider";
      readonly written: string;
      readonly because: "rows-above" | "rows-below" | "label";
    }
  /** What the user says of a row, by a name that no row has. */
  | { readonly code: "unmet-answer"; readonly written: string; readonly nearest: string | null }
  | {
      readonly code: "duplicate-cell";
      readonly provider: string | null;
      /** What it is called the first time, where that is another name: "Køge" before "Køge Kommune". */
      readonly writtenFirst?: string;
      readonly institution: string;
      readonly specialisation: string;
      readonly names: Names;
      readonly first: Where;
    }
  /** Faults of a code of which 1,000 are described already: how many more there are, from this place on. */
  | { readonly code: "further-faults"; readonly of: string; readonly count: number };

/** About a request. */
export type RequestRefusal =
  | ({ readonly names: Names } & NamedRequest)
  | { readonly code: "unknown-key"; readonly key: string; readonly nearest: string | null }
  | { readonly code: "missing-key"; readonly key: string }
  | { readonly code: "wrong-type"; readonly expected: "object" | "list" | "text" | "number" }
  | { readonly code: "unknown-choice"; readonly written: string; readonly choices: readonly string[] }
  | { readonly code: "repeated-name"; readonly written: string; readonly name: string }
  | { readonly code: "invalid-study-year"; readonly written: string }
  /** A request for one study year that has the form of another. */
  | { readonly code: "edition-of-another-year"; readonly expected: string; readonly found: string }
  /** A request that has a form, beside another one. */
  | { readonly code: "two-editions" }
  /** Of a form edition: a date that does not exist, an id that flags and paths could not hold, a list without entries. */
  | { readonly code: "invalid-date"; readonly written: string }
  | { readonly code: "invalid-id"; readonly written: string }
  | { readonly code: "empty-list" }
  /** Internship places and shares are both given, or neither. */
  | { readonly code: "places-and-shares" }
  | { readonly code: "no-places-or-shares" }
  | { readonly code: "shares-sum"; readonly sum: string; readonly needed: "100" }
  /** Where the total comes from is not said: one of `ways`. */
  | { readonly code: "no-origin"; readonly ways: readonly string[] }
  | { readonly code: "missing-bound" }
  | { readonly code: "crossed-bounds"; readonly minimum: number; readonly maximum: number }
  /** Largest remainder is no method for two fixed margins. */
  | { readonly code: "method-not-two-way"; readonly choices: readonly string[] }
  | { readonly code: "change-or-changes" }
  | { readonly code: "change-form" }
  | { readonly code: "not-the-form"; readonly expected: string; readonly found: string }
  /** A table that was changed after it was calculated, or its request was. */
  | { readonly code: "not-its-request" }
  /** Several totals of which no two give different forms: nothing to compare. */
  | { readonly code: "single-scenario" }
  /** A request stands where its answer is needed. */
  | { readonly code: "request-for-recommendation" };

/** About a request; the names of the ids come along. */
type NamedRequest =
  | { readonly code: "missing-share"; readonly specialisations: readonly string[] }
  | {
      readonly code: "missing-specialisation";
      readonly institution: string;
      readonly specialisations: readonly string[];
    }
  | { readonly code: "missing-institution"; readonly institution: string }
  | { readonly code: "outside-kkr"; readonly institution: string; readonly kkr: string }
  /** The id of an institution, or of a specialisation. */
  | { readonly code: "missing-total"; readonly id: string }
  /** Two bounds, or two decisions, for one cell or institution. */
  | { readonly code: "bounded-twice"; readonly institution: string; readonly specialisation?: string }
  | {
      readonly code: "outside-bounds";
      readonly institution: string;
      readonly specialisation?: string;
      readonly studyPlaces: number;
      readonly minimum: number;
      readonly maximum: number | null;
    }
  | { readonly code: "missing-change"; readonly institution: string }
  /** A regional total with shares only: nothing says how to divide it over the institutions. */
  | { readonly code: "regional-total-without-places"; readonly institutions: readonly string[] }
  /** A recommendation, read back, that does not add up or is not what the form asks for. */
  | {
      readonly code: "sum-differs";
      readonly institution: string;
      readonly needed: number;
      readonly available: number;
    };

/** About a calculation. */
export type CalculationRefusal = { readonly names: Names } & NamedCalculation;

/** The names of the ids come along. */
type NamedCalculation =
  /** Where both margins are held: every cell whose study places differ between the tables allowed. */
  | {
      readonly code: "tie";
      readonly kind: "two-way";
      readonly cells: readonly { readonly institution: string; readonly specialisation: string }[];
    }
  /**
   * Bounds or totals that can't be met: `needed` study places where only `available` are possible. Within one
   * institution, among the institutions of the region, or, where both margins are held, between these
   * institutions and these specialisations.
   */
  | {
      readonly code: "infeasible";
      readonly institution?: string;
      readonly institutions?: readonly string[];
      readonly specialisations?: readonly string[];
      readonly needed: number;
      readonly available: number;
      /** What holds the cells, where it is not bounds alone; "zeros": the cells whose basis is 0 get no study place. */
      readonly heldBy?: "decisions" | "bounds-and-decisions" | "zeros";
      /** The two sums, where the totals of the specialisations are not those of the institutions. */
      readonly sums?: { readonly institutions: number; readonly specialisations: number };
      /**
       * Decided cells that by themselves do not fit the total of the institution, or of the one specialisation: together
       * they are more, or they are all its cells and less. `needed` is the greater of the two, `available` the smaller.
       */
      readonly cells?: readonly DecidedCell[];
    }
  /** adams, huntington-hill and dean give each party a first study place, and there are not enough. */
  | {
      readonly code: "too-few-study-places";
      readonly institution?: string;
      readonly needed: number;
      readonly available: number;
    }
  | {
      readonly code: "tie";
      readonly kind?: never;
      /** Where the tie is within one institution. */
      readonly institution?: string;
      readonly tied: readonly string[];
      readonly studyPlacesToDraw: number;
      /** The study places that every allowed result gives. */
      readonly settled: Readonly<Record<string, number>>;
    }
  /** No internship place, or no share, to divide on. Without an institution: the region. */
  | { readonly code: "nothing-to-divide-on"; readonly institution?: string; readonly studyPlaces: number }
  | { readonly code: "negative-total"; readonly institution?: string; readonly total: string };

/** Why internship places say nothing of how many study places they carry. */
export type CapacityRefusal =
  /** Half-year or full-year places: without the unit every figure could be wrong by a factor of 2. */
  | { readonly code: "missing-unit" }
  /** Decided shares say in which proportion, not how many internship places there are. */
  | { readonly code: "capacity-without-places" }
  /** A key that divides or fixes study places, where each cell is its own ceiling. */
  | { readonly code: "not-with-capacity"; readonly key: string }
  /** Where each cell is its own ceiling, no method divides anything. */
  | { readonly code: "no-methods-with-capacity" }
  /** A share of the students left that is 0 or above 1. */
  | { readonly code: "survival-range"; readonly written: string };
