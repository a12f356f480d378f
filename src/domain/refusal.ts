import type { Coded, NoData } from "./coded.js";
import type { OfficeRefusal } from "./office-refusal.js";
import type { CombineRefusal } from "./combine-refusal.js";
import type { DistributionRefusal } from "./distribution-refusal.js";
import type { FillRefusal, LetterRefusal } from "./letter-refusal.js";
import type { ReturnsRefusal } from "./returns-refusal.js";
import type { DecidedCell, InternshipPlacesUnit } from "./request.js";
import type { Meaning, Names, Where } from "./where.js";

export type { Meaning, Names, Where } from "./where.js";

/**
 * Why there is no result, as data: each code with what a sentence about it needs. A later minor version may have codes
 * more: give a switch over them a default, such as the sentence of `describeRefusal`.
 */
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
export type FileRefusal = Coded<{
  "empty-file": NoData;
  "binary-file": { looksLike: "xlsx-or-docx" | "xls" | "pdf" | "unknown" };
  "malformed-csv": NoData;
  /** Letters that no Danish text has, as of a file saved in the character set of DOS or Macintosh; the first such word. */
  "lost-letters": { written: string };
  "invalid-json": NoData;
  /** Unfinished work that the page has saved: only the page reads it. */
  "draft-of-page": NoData;
  /** In bytes; without a size where a pipe was left at the limit. */
  "file-too-large": { limit: number; size: number | null };
  /** A key that stands again in its object of a JSON file; lines from 1, values as written, cut off where long. */
  "repeated-key": {
    key: string;
    line: number;
    written: string;
    first: { readonly line: number; readonly written: string };
  };
}>;

/** About the table in a file. */
export type TableRefusal = Coded<{
  /** No row of the file is a header; `read` are the cells of the first row. */
  "no-header": {
    read: readonly string[];
    /** Whether they are those of the row that is most like one. */
    isLikest?: true;
    /** Whether it is a key of weights by which internship places are distributed. */
    isOfWeights?: true;
  };
  /** A title by which the table is of others than is asked for or than its rows, or its numbers are no internship places. */
  "unlike-title": { written: string; because: "others" | "numbers" };
  /** Numbers that come to 1 with everybody, as shares do; those of the first. */
  "shares-in-rows": {
    numbers: readonly string[];
    /** Whether they come to 100, as places may too. */
    mayBePlaces?: true;
  };
  /** The providers stand over the columns and the specialisations before the rows. */
  "turned-table": { providers: readonly string[] };
  /** No row, or only those that by their `labels` are sums or other figures, and nobody's. */
  "no-rows": { labels?: readonly string[] };
  /** Blank names below one, whose rows are not each specialisation once: whether they are its own is not said. From 1. */
  "names-left-out": {
    header: string;
    written: string;
    rows: readonly [number, number];
    /** The first of other names below one in a row by itself, which may be its sites. */
    site?: string;
  };
  /** `candidates` are the institutions of the KKR, where the missing column is that of the institution. */
  "missing-column": {
    meaning: Meaning;
    candidates: Names;
    /** The headings of columns of numbers that do not say that these are places, where that column is missing. */
    figures?: readonly string[];
    /** Those whose headings say that they are something else, where there are no such columns. */
    others?: readonly string[];
  };
  "repeated-column": { headers: readonly [string, string]; areProviders?: true; begins?: number };
  /**
   * Columns that split the numbers over half-years or years, or what stands over or beside rows that do: which of them
   * are meant is not said. Or one half-year over the whole table.
   */
  "periods-beside": { what: "half-years" | "years"; headers: readonly string[] };
  /** Rows of the same providers that another column tells apart: whether they are parts of one number is not said. */
  "rows-divided": {
    texts: readonly string[];
    /** What is called a sum among them. */ sums?: readonly string[];
  };
  /** Several figures for each specialisation, as need and offer: which of them are the places is not said. */
  "figures-beside": {
    headers: readonly string[];
    /** Whether the headings say of the places themselves that they are others: "Dagtilbud (besat)", "Dagtilbud behov". */
    areOthers?: true;
    /** The words in the headings that say so. */
    words?: readonly string[];
  };
  /** Columns of numbers that are not understood, beside those of the specialisations: the numbers would be lost. */
  "unread-columns": {
    headers: readonly string[];
    /** In a key they would share a provider out over institutions. */ isKey?: true;
    /** Whether a heading names a unit: "Helår". The other numbers may be in another one. */ areOfUnit?: true;
    /** Texts that have some of the places at another institution: "Heraf UCL". */ areOfInstitution?: true;
    /** In a key of a distribution they would limit it or count the weights. */ isOfDistribution?: true;
  };
  /** The table says that its places are in another unit than they are said to be, by the user or by the table itself. */
  "other-unit": {
    stated: InternshipPlacesUnit;
    unit: InternshipPlacesUnit;
    /** Whether the table itself states both units. */
    areBoth?: true;
  };
  /**
   * A unit that is stated of some rows or columns only, or in a sentence that says more than that: all the places may be
   * in it, or in the other one.
   */
  "unit-of-some": {
    stated: InternshipPlacesUnit;
    written: string;
    /** The names and headings with the mark that what is written explains. */
    carriers?: readonly string[];
    /** Whether it is of one table, and others in the file say none. */
    isOfTable?: true;
  };
  /** Another table begins below the first, under other headings, or under the same ones and a title of its own. */
  "second-table": {
    headers: readonly string[];
    title?: string;
    /** The title over the first, where the same headings stand again without one. */
    under?: string;
  };
  /** A row right below the table's own with a single text that is no known provider, and no number. */
  "note-or-provider": {
    written: string;
    /** Whether it says in which unit numbers are, or that they don't count. */
    isOfNumbers?: true;
  };
  /** A text around the table says that its numbers are so many tens, hundreds or thousands. */
  "scaled-numbers": { written: string };
  /** The title of the table names another education than the pedagogues': its numbers are that one's. */
  "other-education": { written: string };
  /** A row with numbers, or a table by its title, is withdrawn or was turned down: whether it counts is not said. */
  "withdrawn-row": { written: string };
  /**
   * The one study year that stands over a table, or a year in what it is called, in a heading, beside a row or behind a
   * name, is not the one that is asked for. `found` may be a calendar year. `isOfCode`: what is expected is what the code
   * of the form says.
   */
  "other-study-year": { found: string; expected: string; isOfCode?: true };
  /** A column of specialisations beside columns named after them. */
  "long-and-wide": { headers: readonly string[] };
  /** A row with more cells than the header: often a decimal comma in a file separated by commas. */
  "extra-cells": {
    expected: number;
    found: number;
    /** In how many rows, where that is more than one. */ rows?: number;
  };
}>;

/**
 * Why a row may be no provider's. `parts-beside`: it is a municipality's or a region's, and has the sum of rows beside it
 * that may be its parts. `own-rows`: it has the sum of the others of those who are named in it.
 * `nearly-above`: it is nobody's who is known, and nearly has the sum of the municipalities right above.
 * `split-again`: with the rows of nobody known beside it, it comes to what other rows do.
 */
export type MayBeNone =
  | "rows-above"
  | "rows-below"
  | "parts-beside"
  | "own-rows"
  | "nearly-above"
  | "split-again"
  | "other-files"
  | "label"
  | "example";

/** About a single value, in a file or a request. */
export type ValueRefusal = Coded<{
  "missing-value": {
    meaning: Meaning;
    /** What stands in the row's column of sums, where none of its places does. */
    total?: string;
    /** Whether the row of nobody may be a sum of the others. */
    mayBeSum?: true;
    /** Whether a provider without any number may not have answered: others in the file have. */
    mayBeSilent?: true;
    /** Numbers that stand in other columns, from 1, beside fields left blank. */
    beside?: { readonly numbers: readonly string[]; readonly columns: readonly number[] };
    /** Whether no field of the form is filled in. */
    isUnfilled?: true;
    /** How many of its column lack their places, from here on, where many fields of the table do. */
    rows?: number;
  };
  "negative-number": { written: string };
  /** `style` is how numbers are written there: with a Danish comma, or with a point. */
  "not-a-number": {
    written: string;
    style: "danish" | "point";
    /** What a line of the table says of the mark behind the number: "* tal fra 2025". */
    note?: string;
  };
  "ambiguous-number": { written: string; readings: readonly [string, string] };
  "too-many-digits": { written: string; limit: number };
  "not-whole": { written: string };
  "unknown-name": {
    what: "institution" | "specialisation" | "kkr" | "id";
    written: string;
    nearest: string | null;
    /** Whether that stands beside other words, which may say what the numbers are: "UC SYD halvår". */
    isWithin?: true;
    /** The names that would be understood. */
    known: readonly string[];
    /** The first study year for which a KKR of that name is known, where it is a later one. */
    knownFrom?: string;
    /** Whether it is a KKR of the year, and the form has no institution of it. */
    isOffForm?: boolean;
  };
  /** A row of sums among the rows that it sums: its provider is »I alt« or the like. */
  "sum-as-provider": { provider: string };
  /** A sum in a key that is not what the rows above it sum to. */
  "key-sum-differs": { written: string; sum: string };
  /**
   * A row that may be a provider's: by its numbers it is the sum of others, or by its label one of somebody who has no
   * other row, of last year or of what is aimed at, or an example.
   */
  "sum-or-provider": {
    written: string;
    because: MayBeNone;
    /** What a line of the table says of the mark behind its name: "* sidste års tal". */
    note?: string;
  };
  /** What the user says of a row, by a name that no row has. */
  "unmet-answer": { written: string; nearest: string | null };
  "duplicate-cell": {
    provider: string | null;
    /** What it is called the first time, where that is another name: "Køge" before "Køge Kommune". */
    writtenFirst?: string;
    institution: string;
    specialisation: string;
    names: Names;
    first: Where;
  };
  /** Faults of a code of which 1,000 are described already: how many more there are, from this place on. */
  "further-faults": { of: string; count: number };
}>;

/** About a request. */
export type RequestRefusal =
  | ({ readonly names: Names } & NamedRequest)
  | Coded<{
      "unknown-key": { key: string; nearest: string | null };
      "missing-key": { key: string };
      "wrong-type": { expected: "object" | "list" | "text" | "number" | "text-or-number" };
      "unknown-choice": { written: string; choices: readonly string[] };
      "repeated-name": { written: string; name: string };
      /** Who has internship places, though the request says that they have not answered. */
      "absent-with-places": { provider: string };
      "answered-without-places": { provider: string };
      "invalid-study-year": { written: string };
      /** A request for one study year that has the form of another. */
      "edition-of-another-year": { expected: string; found: string };
      /** A request that has a form, beside another one. */
      "two-editions": NoData;
      /** Of a form edition: a date that does not exist, an id that flags and paths could not hold, a list without entries. */
      "invalid-date": { written: string };
      "invalid-id": { written: string };
      "empty-list": NoData;
      /** Internship places and shares are both given, or neither. */
      "places-and-shares": NoData;
      "no-places-or-shares": NoData;
      "shares-sum": { sum: string; needed: "100" };
      /** Where the total comes from is not said: one of `ways`. */
      "no-origin": { ways: readonly string[] };
      "missing-bound": NoData;
      "crossed-bounds": { minimum: number; maximum: number };
      /** Largest remainder is no method for two fixed margins. */
      "method-not-two-way": { choices: readonly string[] };
      "change-or-changes": NoData;
      "change-form": NoData;
      "not-the-form": { expected: string; found: string };
      /** A table that was changed after it was calculated, or its request was. */
      "not-its-request": NoData;
      /** Several totals of which no two give different forms: nothing to compare. */
      "single-scenario": NoData;
      /** A request stands where its answer is needed. */
      "request-for-recommendation": NoData;
    }>;

/** About a request; the names of the ids come along. */
type NamedRequest = Coded<{
  "missing-share": { specialisations: readonly string[] };
  "missing-specialisation": { institution: string; specialisations: readonly string[] };
  "missing-institution": { institution: string };
  "outside-kkr": { institution: string; kkr: string };
  /** The id of an institution, or of a specialisation. */
  "missing-total": { id: string };
  /** Two bounds, or two decisions, for one cell or institution. */
  "bounded-twice": { institution: string; specialisation?: string };
  "outside-bounds": {
    institution: string;
    specialisation?: string;
    studyPlaces: number;
    minimum: number;
    maximum: number | null;
  };
  "missing-change": { institution: string };
  /** A regional total with shares only: nothing says how to divide it over the institutions. */
  "regional-total-without-places": { institutions: readonly string[] };
  /** A recommendation, read back, that does not add up or is not what the form asks for. */
  "sum-differs": { institution: string; needed: number; available: number };
}>;

/** About a calculation. */
export type CalculationRefusal = { readonly names: Names } & NamedCalculation;

type NamedCalculation = Coded<{
  /** Where both margins are held: every cell whose study places differ between the tables allowed. */
  tie: TwoWayTie | TieOfParties;
  /**
   * Bounds or totals that can't be met: `needed` study places where only `available` are possible. Within one
   * institution, among the institutions of the region, or, where both margins are held, between these
   * institutions and these specialisations.
   */
  infeasible: {
    institution?: string;
    institutions?: readonly string[];
    specialisations?: readonly string[];
    needed: number;
    available: number;
    /** What holds the cells, where it is not bounds alone; "zeros": the cells whose basis is 0 get no study place. */
    heldBy?: "decisions" | "bounds-and-decisions" | "zeros";
    /** The two sums, where the totals of the specialisations are not those of the institutions. */
    sums?: { readonly institutions: number; readonly specialisations: number };
    /**
     * Decided cells that by themselves do not fit the total of the institution, or of the one specialisation: together
     * they are more, or they are all its cells and less. `needed` is the greater of the two, `available` the smaller.
     */
    cells?: readonly DecidedCell[];
  };
  /** adams, huntington-hill and dean give each party a first study place, and there are not enough. */
  "too-few-study-places": { institution?: string; needed: number; available: number };
  /** No internship place, or no share, to divide on. Without an institution: the region. */
  "nothing-to-divide-on": { institution?: string; studyPlaces: number };
  "negative-total": { institution?: string; total: string };
}>;

/** A tie between cells of a table in which both margins are held. */
export interface TwoWayTie {
  readonly kind: "two-way";
  readonly cells: readonly { readonly institution: string; readonly specialisation: string }[];
}

/** A tie between institutions, or between the specialisations of one. */
export interface TieOfParties {
  readonly kind?: never;
  /** Where the tie is within one institution. */
  readonly institution?: string;
  readonly tied: readonly string[];
  readonly studyPlacesToDraw: number;
  /** The study places that every allowed result gives. */
  readonly settled: Readonly<Record<string, number>>;
}

/** Why internship places say nothing of how many study places they carry. */
export type CapacityRefusal = Coded<{
  /** Half-year or full-year places: without the unit every figure could be wrong by a factor of 2. */
  "missing-unit": NoData;
  /** Decided shares say in which proportion, not how many internship places there are. */
  "capacity-without-places": NoData;
  /** A key that divides or fixes study places, where each cell is its own ceiling. */
  "not-with-capacity": { key: string };
  /** Where each cell is its own ceiling, no method divides anything. */
  "no-methods-with-capacity": NoData;
  /** A share of the students left that is 0 or above 1. */
  "survival-range": { written: string };
}>;
