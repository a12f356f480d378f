import type { Coded } from "../domain/coded.js";
import type { Amount } from "../domain/amount.js";
import type { FilledNumber } from "../domain/filled-form.js";
import type { DivisorMethod, Overbooking, Season } from "../domain/request.js";
import type { Names, Where } from "../domain/refusal.js";

/** "error": the form is wrong. "notice": it may be right, and is worth a look. */
export type Severity = "error" | "notice";

/** The two ends of a study place that could be moved: an id each, and by how much each misses its quota. */
export interface Misplaced {
  readonly id: string;
  /** The quota as a fraction of whole numbers, exactly. */
  readonly quota: { readonly numerator: string; readonly denominator: string };
  readonly studyPlaces: number;
}

/** A fraction of whole numbers, exactly; `squared` where it is the square of what is meant. */
export interface FindingFraction {
  readonly numerator: string;
  readonly denominator: string;
  readonly squared: boolean;
}

/** An end of a study place that could be moved under a divisor method: an id, and the figure of that study place. */
export interface MisplacedByFigure {
  readonly id: string;
  readonly studyPlaces: number;
  /** The basis divided by the method's signpost: at `from` for its last study place, at `to` for one more. */
  readonly figure: FindingFraction;
}

/** Study places that move from one specialisation of an institution to another. */
export interface MovedWithin {
  readonly institution: string;
  readonly from: string;
  readonly to: string;
  readonly studyPlaces: number;
}

/** Among whom study places were divided; without an institution all of them together. */
interface DivisionPlace {
  readonly over: "institutions" | "specialisations";
  readonly institution: string | null;
}

/** Something wrong with a filled form: a closed union, each with what a sentence about it needs. */
export type Finding = {
  readonly severity: Severity;
  /** The cells it is about, first those to look at. */
  readonly cells: readonly Where[];
  readonly names: Names;
} & Coded<{
  "missing-row": { institution: string; specialisation: string };
  /** A row that stands there more than once. */
  "repeated-row": { institution: string; specialisation: string };
  /** A row that stands elsewhere than on the form; without a specialisation the rows of an institution do. */
  "out-of-order": { institution: string; specialisation: string | null };
  /** A name the form does not have. */
  "unknown-row": { what: "institution" | "specialisation"; written: string };
  /** An institution that belongs to another KKR than the request's. */
  "outside-kkr": { institution: string; kkr: string };
  /** A cell of the form that has no whole number. */
  "not-a-whole-number": { written: string; because?: NonNullable<FilledNumber["because"]> };
  /**
   * Outside the form's cells, and without a word of what it is; or in `text`, and no number of the table, or (`isHeld`) not
   * decided as it says.
   */
  "number-beside": { written: string; text?: string; isHeld?: false };
  /** An institution without its total; `sum` is that of its rows. */
  "missing-total": { institution: string; sum: number };
  /** The rows of an institution do not sum to the total beside them. */
  "sum-differs": { institution: string; total: number; sum: number };
  /** A row of sums that has another number for a specialisation than its rows. */
  "specialisation-sum-differs": { specialisation: string; total: number; sum: number };
  /** The sum of all that is not the sum of the rows. */
  "grand-total-differs": { total: number; sum: number };
  /** The total is not the one that the request states or implies. Without an institution: all of them together. */
  "total-differs": { institution: string | null; total: number; needed: number };
  /** Without a specialisation: the institution's total. */
  "outside-bounds": {
    institution: string;
    specialisation: string | null;
    studyPlaces: number;
    minimum: number | null;
    maximum: number | null;
  };
  /** A cell that has another number than was decided for it. */
  "not-as-decided": { institution: string; specialisation: string; studyPlaces: number; decided: number };
  /** The rows of a specialisation do not sum to the total that the request states or implies. */
  "specialisation-total-differs": { specialisation: string; total: number; needed: number };
  /** More or fewer than the quota rounded up or down. */
  "outside-quota": DivisionPlace & { at: Misplaced };
  /**
   * By largest remainder: a study place that could be moved so that the table comes nearer its quotas (within the
   * bounds, where there are any); or, tied, as the tie order says.
   */
  "misplaced-place": DivisionPlace & { from: Misplaced; to: Misplaced; byTieOrder: boolean };
  /** By a divisor method: a study place whose figure is smaller than it would be elsewhere; or, tied, likewise. */
  "misplaced-by-figure": DivisionPlace & {
    method: DivisorMethod;
    from: MisplacedByFigure;
    to: MisplacedByFigure;
    byTieOrder: boolean;
  };
  /** Study places without any internship places, or any share, to have them for. */
  "without-basis": DivisionPlace & { id: string; studyPlaces: number };
  /** adams, huntington-hill and dean give each party with any basis a first study place. */
  "no-first-place": DivisionPlace & { method: DivisorMethod; id: string };
  /**
   * Where both margins are held: study places that could be moved, all together, so that every sum stays and the
   * table comes nearer. `factor`, above 1, is by how much; null where the tables are equally near, and the tie
   * order prefers the other.
   */
  "misplaced-together": { moves: readonly MovedWithin[]; factor: FindingFraction | null };
  /**
   * Where the table is what the internship places carry: more study places than they do, or fewer, for then one
   * more would fit. `needed` are the half-year placements of those, or of one more; of the year, or of the season's
   * half-year.
   */
  "not-the-ceiling": {
    institution: string;
    specialisation: string;
    studyPlaces: number;
    isAbove: boolean;
    needed: string;
    available: string;
    season: Season | null;
  };
  /** A study year in the heading or the text that is not the request's; a notice where that is named as well. */
  "other-study-year": { text: string; written: string; needed: string };
  /** A number said of a total in the text, that is no number of the table. `total` is the table's grand total. */
  "total-in-text-differs": { text: string; written: string; read: number; total: number };
  /**
   * A number that the text says of institutions and specialisations, and that is not theirs. `right` is what the table
   * has of them, one after the other.
   */
  "figure-in-text-differs": {
    text: string;
    written: string;
    read: number;
    ids: readonly string[];
    right: readonly number[];
  };
  /** A sum that the text writes out, or study places of summer and winter, whose parts sum to another number. */
  "sum-in-text-differs": { text: string; total: number; sum: number };
  /**
   * A percentage that the text says of the study places of these, or without any of their change from last year, and that
   * is not theirs: `right` is.
   */
  "percent-in-text-differs": {
    text: string;
    written: string;
    ids: readonly string[];
    right: readonly string[];
  };
  /**
   * A line of a document of ours is not as we write it: `own` is, with the same numbers; `text` is null where a row is
   * gone, and `own` where one was put in. `others` are how many more there are, of the last that is told.
   */
  "altered-line": { text: string | null; own: string | null; others?: number };
  /** What the text says of overbooking is not what the request does: its mode, and its percentage or null. */
  "overbooking-in-text-differs": { text: string; mode: Overbooking["mode"]; percent: Amount | null };
  /** What the text says of the intake of summer and winter is not the request's, in per cent. */
  "intake-in-text-differs": { text: string; summer: Amount; winter: Amount };
  /** What the text says of who has answered is not what the request's collected returns have. */
  "answers-in-text-differ": {
    text: string;
    answered: number;
    all: number;
    missing: readonly string[];
    /** Whose answer could not be used. */
    notRead: readonly string[];
  };
  /** What the request has and the remarks of a document of ours leave out. */
  "remark-missing": { about: "overbooking" | "intake" | "decisions" | "answers" };
  /** The form says that it is of another education, or that its numbers are of something else than study places. */
  "other-kind-on-form": { text: string };
  /** A text by which the form is a draft or its numbers may still change, or that was to be written over ("[dato]"). */
  "draft-on-form": { text: string };
  /** Another council than the request's, that of `kkr`, is named on the form. */
  "other-council-on-form": { text: string; council: string; kkr: string };
  /** The form is headed with the region, in the place of the request's council, which is not named. */
  "region-for-council": { text: string; kkr: string };
}>;

/** A finding as its finder states it. `verify` adds the names, and the severity that its code has if it says none. */
export type Found = Unfinished<Finding>;

type Unfinished<Each> = Each extends Finding
  ? Omit<Each, "severity" | "names"> & { readonly severity?: Severity }
  : never;

/** What is wrong in a sentence, as a rule for sentences states it. `textFindings` adds the sentence and its cells. */
export type SaidWrong = InText<Found>;

type InText<Each> = Each extends { readonly text?: string } ? Omit<Each, "text" | "cells"> : never;
