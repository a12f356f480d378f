import type { Names, Refusal, Where } from "./refusal.js";
import type { InternshipPlacesUnit } from "./request.js";
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

/** What was read or done otherwise than written. A notice changes no result and no exit status. */
export type Notice = { readonly where?: Where } &
  /** A text that stands for something written differently: an alias, a grouped number, a short study year. */
  (
    | {
        readonly code: "read-differently";
        readonly what: "institution" | "specialisation" | "kkr" | "provider" | "study-year" | "number";
        readonly written: string;
        readonly readAs: string;
        readonly times: number;
        /** The first time it was met. */
      }
    /** A file that is not UTF-8, and what it was read as. */
    | { readonly code: "encoding"; readonly encoding: "windows-1252" | "UTF-16" }
    /** What stands above the table, row by row: no part of the calculation. */
    | { readonly code: "rows-above-header"; readonly texts: readonly string[] }
    /** Columns that mean nothing to the calculation and were left out. */
    | { readonly code: "extra-columns"; readonly headers: readonly string[] }
    /** The unit that a table says its places are in, where the user has said none. */
    | { readonly code: "unit-stated"; readonly unit: InternshipPlacesUnit }
    /** A file without a column of institutions, read as the only institution of the KKR. */
    | { readonly code: "institution-assumed"; readonly institution: string; readonly name: string }
    /** A table of internship places, and how many rows of it are counted: those of sums and the blank ones are not. */
    | { readonly code: "table-read"; readonly rows: number }
    /** Sheets that were read as one table, and the municipality or region of each, in the same order. */
    | {
        readonly code: "sheets-read";
        readonly sheets: readonly string[];
        readonly providers: readonly string[];
      }
    /** The column that is read as the providers', though nothing that is known stands over it; from 1. */
    | { readonly code: "providers-assumed"; readonly column: number; readonly heading?: string }
    /** What titles over the rows say in the place of a column: the institution, or whose the rows are. */
    | {
        readonly code: "titles-read";
        readonly of: "institution" | "provider";
        readonly titles: readonly { readonly written: string; readonly name: string }[];
      }
    /** Rows that repeat the table's headings, and are read as such; from 1. */
    | { readonly code: "repeated-headings"; readonly rows: readonly number[] }
    /** Tables that were read, with how many readings changed nothing, as `gatherReadings` puts them together. */
    | {
        readonly code: "tables-read";
        readonly rows: number;
        readonly files: readonly string[];
        /** Headings and names in other words than the form's, and rows of sums that agree. */
        readonly headings: number;
        readonly names: number;
        readonly sums: number;
      }
    /** A row of sums: never added in, and compared with the rows it sums. */
    | {
        readonly code: "total-row";
        readonly written: string;
        readonly sum: string;
        readonly agrees: boolean;
        /** Nothing in the row says that it is a sum: its numbers do, or the user's answer. */
        readonly isUnlabelled?: true;
      }
    /**
     * A row that its label says is no provider's and no sum of the rows: an average, a target, last year's; or one with
     * its number in the label, and then without `numbers`. Not counted.
     */
    | {
        readonly code: "figure-row";
        readonly written: string;
        /** As they stand there. */
        readonly numbers: readonly string[];
      }
    /** Hidden in the workbook, and read all the same. Rows and columns are those of the table, from 1. */
    | {
        readonly code: "hidden-cells";
        readonly isSheetHidden: boolean;
        readonly isFiltered: boolean;
        readonly rows: readonly number[];
        readonly columns: readonly number[];
        /** Whose number format shows nothing, or that lie under a merged one; in rows and columns that are seen. */
        readonly cells?: readonly Where[];
      }
    /** Hidden in a form that is checked: what its recipient does not see is not part of it. */
    | {
        readonly code: "hidden-left-out";
        readonly sheets: readonly string[];
        readonly rows: readonly number[];
        readonly columns: readonly number[];
        readonly cells: readonly Where[];
      }
    /** The marks of notes, raised above the line: 45 with a raised 1 is 45. */
    | { readonly code: "marks-left-out"; readonly cells: readonly Where[] }
    /** What somebody has said of cells of a sheet: no part of the calculation. */
    | {
        readonly code: "cell-comments";
        readonly cells: readonly { readonly text: string; readonly where: Where }[];
      }
    /** What stands beside and below the table in a sheet: no part of the calculation. */
    | { readonly code: "beside-table"; readonly texts: readonly string[] }
    /** A sheet with numbers that is not read, as its `where` says, and what stands in it. */
    | { readonly code: "sheet-not-read"; readonly texts: readonly string[] }
    /** Cells that show an error, or a formula without its result, where no number is needed. */
    | { readonly code: "cells-without-value"; readonly cells: readonly Where[] }
    /** A study year without a form of its own, and the study year whose form was used. */
    | { readonly code: "form-edition"; readonly studyYear: string; readonly form: string }
    /** A study year before the first one that is provided for, or more than two years after the newest form known. */
    | {
        readonly code: "distant-study-year";
        readonly studyYear: string;
        readonly isBefore: boolean;
        /** The first study year provided for, or that of the newest form. */
        readonly limit: string;
      }
    /** A study year that a reformed programme may reach, and the paid half-year periods that are assumed. */
    | { readonly code: "programme-reform"; readonly studyYear: string; readonly paidPeriods: number }
    /** A KKR of a region that was two: the council of the whole region, and those of its parts, by name. */
    | {
        readonly code: "joined-regions";
        readonly region: string;
        readonly council: string;
        readonly parts: readonly string[];
      }
    /** A specialisation of a letter that no known form has, and the id it got. */
    | { readonly code: "new-specialisation"; readonly name: string; readonly id: string }
    /** No table with overbooking on top beside the form, because of a tie or the like. */
    | { readonly code: "overbooked-left-out"; readonly because: readonly OverbookedReason[] }
    /** No table of the intake beside the form: summer and winter are tied at these institutions. */
    | { readonly code: "intake-left-out"; readonly institutions: readonly string[]; readonly names: Names }
    /**
     * Tracked changes that nobody has accepted or rejected: read as accepted. `numbers` are those of the form that are
     * others without them; `isForm` is false where there is no form without them.
     */
    | {
        readonly code: "tracked-changes";
        readonly isForm: boolean;
        readonly numbers: readonly TrackedNumber[];
      }
    /** A letter in Word has tracked changes that nobody has accepted or rejected; it is read as if they were accepted. */
    | { readonly code: "letter-tracked-changes" }
    /** Texts that are not part of the form: hidden, the mark of a footnote, in a box at a cell, a number beside the form. */
    | {
        readonly code: "not-in-form";
        readonly what: "hidden" | "mark" | "box" | "beside";
        readonly texts: readonly string[];
      }
    /** Two years that are compared are two councils'; null if a year says none. */
    | {
        readonly code: "other-council";
        readonly previous: string | null;
        readonly current: string | null;
        readonly names: Names;
      }
    /** What is compared with as last year's is of this study year, or of a later one: perhaps another file was meant. */
    | { readonly code: "not-earlier-year"; readonly previous: string; readonly current: string }
    /** What is compared with as last year's is older than that: perhaps another file was meant. */
    | { readonly code: "before-last-year"; readonly previous: string; readonly current: string }
    /** A scenario that gives the same form as an earlier one, that of `like`, and is left out. */
    | { readonly code: "same-scenario"; readonly like: string }
    /** Need against supply of internship places is left out, because it can't be known. */
    | { readonly code: "capacity-left-out"; readonly because: readonly CapacityReason[] }
    /** Last year's internship places are left out: some of the recommendations have none, or no common unit is known. */
    | { readonly code: "previous-places-left-out"; readonly because: "no-places" | "unit" }
    | ReturnsNotice
  );

/** A number of the form with tracked changes accepted and rejected, as written; null if there is none. */
export interface TrackedNumber {
  readonly label: string;
  readonly accepted: string | null;
  readonly rejected: string | null;
}
