import type { Coded, NoData } from "./coded.js";
import type { Names, Refusal, Where } from "./refusal.js";
import type { InternshipPlacesUnit, Overbooking, WhoseOverbooking } from "./request.js";
import type { ReturnsNotice } from "./returns-notice.js";

/** Why study places on top of the form's are not divided, when the form's own are. */
export type OverbookedReason = Extract<
  Refusal,
  {
    readonly code: "tie" | "infeasible" | "too-few-study-places" | "nothing-to-divide-on" | "too-many-digits";
  }
>;

/** Why the capacity of internship places is not known. */
export type CapacityReason = Extract<
  Refusal,
  { readonly code: "missing-unit" | "capacity-without-places" | "too-many-digits" }
>;

/**
 * What was read or done otherwise than written. A notice changes no result and no exit status. A later minor version may
 * have codes more: give a switch over them a default, such as the sentence of `describeNotice`.
 */
export type Notice = { readonly where?: Where } & (NoticeOfReading | ReturnsNotice);

/** About what was read, or is done with it. */
type NoticeOfReading = Coded<{
  /**
   * A text that stands for something written differently: an alias, a grouped number, a short study year. It stands
   * where it was met first.
   */
  "read-differently": {
    what: "institution" | "specialisation" | "kkr" | "provider" | "study-year" | "number";
    written: string;
    readAs: string;
    times: number;
  };
  /** A file that is not UTF-8, and what it was read as. */
  encoding: { encoding: "windows-1252" | "UTF-16" };
  /** What stands above the table, row by row: no part of the calculation. */
  "rows-above-header": { texts: readonly string[] };
  /** Columns that mean nothing to the calculation and were left out. */
  "extra-columns": {
    headers: readonly string[];
    /** What stands in a column, by its heading, if that is few different texts. */
    texts?: Readonly<Record<string, readonly string[]>>;
  };
  /** A column of a key is in per cent, and the sum of it is this. */
  "per-cent-not-100": { header: string; sum: string };
  /** The unit that a table says its places are in, where the user has said none. */
  "unit-stated": { unit: InternshipPlacesUnit };
  /** A file without a column of institutions, read as the only institution of the KKR. */
  "institution-assumed": { institution: string; name: string };
  /** A table of internship places, and how many rows of it are counted: those of sums and the blank ones are not. */
  "table-read": { rows: number };
  /** Sheets that were read as one table, and the municipality or region of each, in the same order. */
  "sheets-read": { sheets: readonly string[]; providers: readonly string[] };
  /** The column that is read as the providers', though nothing that is known stands over it; from 1. */
  "providers-assumed": { column: number; heading?: string };
  /** What titles over the rows say in the place of a column: the institution, whose the rows are, or the specialisation. */
  "titles-read": {
    of: "institution" | "provider" | "specialisation";
    titles: readonly { readonly written: string; readonly name: string }[];
  };
  /** A column in which names stand in the first row of their group only: the blanks below are read as the name above. */
  "names-filled": {
    header: string;
    names: readonly string[];
    /** Whether each stands in a row by itself, over the names of its sites. */
    areOfSites?: true;
  };
  /** Rows that repeat the table's headings, and are read as such; from 1. */
  "repeated-headings": { rows: readonly number[] };
  /** Tables that were read, with how many readings changed nothing, as `gatherReadings` puts them together. */
  "tables-read": {
    rows: number;
    files: readonly string[];
    /** Headings and names in other words than the form's, and rows of sums that agree. */
    headings: number;
    names: number;
    sums: number;
  };
  /** A row of sums: never added in, and compared with the rows it sums. */
  "total-row": {
    written: string;
    sum: string;
    agrees: boolean;
    /** Nothing in the row says that it is a sum: its numbers do, or the user's answer. */
    isUnlabelled?: true;
    /** There are no other rows in its table that it could be compared with. */
    isAlone?: true;
  };
  /**
   * A row that its label says is no provider's and no sum of the rows: an average, a target, last year's; or one with
   * its number in the label, and then without `numbers`. Not counted.
   */
  "figure-row": {
    written: string;
    /** As they stand there. */
    numbers: readonly string[];
  };
  /** A row that is counted with the row beside it that it is a part of, as the user says. `numbers` as they stand there. */
  "part-row": { written: string; of: string; numbers: readonly string[] };
  /** Hidden in the workbook, and read all the same. Rows and columns are those of the table, from 1. */
  "hidden-cells": {
    isSheetHidden: boolean;
    isFiltered: boolean;
    rows: readonly number[];
    columns: readonly number[];
    /** Whose number format shows nothing, or that lie under a merged one; in rows and columns that are seen. */
    cells?: readonly Where[];
  };
  /** Hidden in a form that is checked: what its recipient does not see is not part of it. */
  "hidden-left-out": {
    sheets: readonly string[];
    rows: readonly number[];
    columns: readonly number[];
    cells: readonly Where[];
  };
  /** The marks of notes, raised above the line: 45 with a raised 1 is 45. */
  "marks-left-out": { cells: readonly Where[] };
  /** What somebody has said of cells of a sheet: no part of the calculation. */
  "cell-comments": { cells: readonly { readonly text: string; readonly where: Where }[] };
  /** What stands beside and below the table in a sheet: no part of the calculation. */
  "beside-table": { texts: readonly string[] };
  /** Texts over groups of a table's rows: no part of the calculation. */
  "group-headings": { texts: readonly string[] };
  /** A sheet with numbers that is not read, as its `where` says, and what stands in it. */
  "sheet-not-read": { texts: readonly string[]; isOfAnotherYear?: true };
  /** Cells that show an error, or a formula without its result, where no number is needed. */
  "cells-without-value": { cells: readonly Where[] };
  /** A study year without a form of its own, and the study year whose form was used. */
  "form-edition": { studyYear: string; form: string };
  /** A study year before the first one that is provided for, or more than two years after the newest form known. */
  "distant-study-year": {
    studyYear: string;
    isBefore: boolean;
    /** The first study year provided for, or that of the newest form. */
    limit: string;
  };
  /** A study year that a reformed programme may reach, and the paid half-year periods that are assumed. */
  "programme-reform": { studyYear: string; paidPeriods: number };
  /** A KKR of a region that was two: the council of the whole region, and those of its parts, by name. */
  "joined-regions": { region: string; council: string; parts: readonly string[] };
  /** A specialisation of a letter that no known form has, and the id it got. */
  "new-specialisation": { name: string; id: string };
  /** No table with overbooking on top beside the form, because of a tie or the like. */
  "overbooked-left-out": { because: readonly OverbookedReason[] };
  /** No table of the intake beside the form: summer and winter are tied at these institutions. */
  "intake-left-out": { institutions: readonly string[]; names: Names };
  /**
   * Tracked changes that nobody has accepted or rejected: read as accepted. `numbers` are those of the form that are
   * others without them; `isForm` is false where there is no form without them.
   */
  "tracked-changes": { isForm: boolean; numbers: readonly TrackedNumber[] };
  /** A letter in Word has tracked changes that nobody has accepted or rejected; it is read as if they were accepted. */
  "letter-tracked-changes": NoData;
  /**
   * The title of a letter, or of a filled form, is of another study year than the one that was stated, and that its text
   * is about.
   */
  "letter-other-title": { inTitle: string; studyYear: string; isForm?: true };
  /**
   * Texts that are not part of the form: hidden, the mark of a footnote, in a box at a cell, a number beside the form,
   * a note, a comment, the numbers of a chart; or the names of pictures and shapes that may hide a part of it.
   */
  "not-in-form": {
    what: "hidden" | "mark" | "box" | "beside" | "note" | "comment" | "chart" | "picture";
    texts: readonly string[];
  };
  /** Two years that are compared are two councils'; null if a year says none, or if last year's is that of `councils`. */
  "other-council": {
    previous: string | null;
    current: string | null;
    names: Names;
    councils?: readonly string[];
  };
  /** A form that is combined is headed with another council than the one of its institutions. */
  "other-council-heading": { council: string; kkr: string; names: Names };
  /** What is compared with as last year's is of this study year, or of a later one: perhaps another file was meant. */
  "not-earlier-year": { previous: string; current: string };
  /** What is compared with as last year's is older than that: perhaps another file was meant. */
  "before-last-year": { previous: string; current: string };
  /** The numbers of two years that are compared are not with the same overbooking; of last year's, those of all its councils. */
  "overbooking-differs": { previous: readonly WhoseOverbooking[]; current: readonly WhoseOverbooking[] };
  /** Recommendations that are combined say unlike things of overbooking: each sentence, "" if none, and where it stands. */
  "overbooking-unlike": { met: readonly { readonly text: string; readonly in: readonly Where[] }[] };
  /** The ministry's document has no room for the overbooking that the number is with, or that comes on top of it. */
  "overbooking-not-in-document": { overbooking: Overbooking };
  /** The ministry's document holds numbers for these already, which are institutions of other KKRs. */
  "others-filled": { institutions: readonly string[] };
  /** The letter has the form several times, each the same. */
  "letter-form-repeated": NoData;
  /** The names on the letter's form stand in another order than on the form known before. */
  "letter-other-order": NoData;
  /** The ministry's document asks for more than the form's numbers: what nobody has filled in, by the words beside it. */
  "fields-left": { fields: readonly string[] };
  /** A scenario that gives the same form as an earlier one, that of `like`, and is left out. */
  "same-scenario": { like: string };
  /** Need against supply of internship places is left out, because it can't be known. */
  "capacity-left-out": { because: readonly CapacityReason[] };
  /** Last year's internship places are left out: some of the recommendations have none, or no common unit is known. */
  "previous-places-left-out": { because: "no-places" | "unit" };
  /** Notices of a code that stands there 1,000 times already; `where` is that of the first of them. */
  "further-notices": { of: string; count: number };
}>;

/** A number of the form with tracked changes accepted and rejected, as written; null if there is none. */
export interface TrackedNumber {
  readonly label: string;
  readonly accepted: string | null;
  readonly rejected: string | null;
}
