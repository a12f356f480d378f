import type { Names, Refusal } from "./refusal.js";
import type { InternshipPlacesUnit } from "./request.js";
import type { Where } from "./where.js";

/** What was read or done otherwise than written. A notice changes no result and no exit status. */
export type Notice =
  /** A text that stands for something written differently: an alias, a grouped number, a short study year. */
  | {
      readonly code: "read-differently";
      readonly what: "institution" | "specialisation" | "kkr" | "study-year" | "number";
      readonly written: string;
      readonly readAs: string;
      readonly times: number;
      /** The first time it was met. */
      readonly where?: Where;
    }
  /** A file that is not UTF-8, and what it was read as. */
  | { readonly code: "encoding"; readonly encoding: "windows-1252" | "UTF-16"; readonly where?: Where }
  /** What stands above the table, row by row: no part of the calculation. */
  | { readonly code: "rows-above-header"; readonly texts: readonly string[]; readonly where?: Where }
  /** Columns that mean nothing to the calculation and were left out. */
  | { readonly code: "extra-columns"; readonly headers: readonly string[]; readonly where?: Where }
  /** A file without a column of institutions, read as the only institution of the KKR. */
  | {
      readonly code: "institution-assumed";
      readonly institution: string;
      readonly name: string;
      readonly where?: Where;
    }
  /** A row of sums: never added in, and compared with the rows it sums. */
  | {
      readonly code: "total-row";
      readonly written: string;
      readonly sum: string;
      readonly agrees: boolean;
      readonly where?: Where;
    }
  /** Hidden in the workbook, and read all the same. Rows and columns are those of the table, from 1. */
  | {
      readonly code: "hidden-cells";
      readonly isSheetHidden: boolean;
      readonly isFiltered: boolean;
      readonly rows: readonly number[];
      readonly columns: readonly number[];
      readonly where?: Where;
    }
  /** What stands beside and below the table in a sheet: no part of the calculation. */
  | { readonly code: "beside-table"; readonly texts: readonly string[]; readonly where?: Where }
  /** Cells that show an error, or a formula without its result, where no number is needed. */
  | { readonly code: "cells-without-value"; readonly cells: readonly Where[]; readonly where?: Where }
  /** A study year without a form of its own, and the study year whose form was used. */
  | {
      readonly code: "form-edition";
      readonly studyYear: string;
      readonly form: string;
      readonly where?: Where;
    }
  /** No table with overbooking on top beside the form, because of a tie or the like. */
  | { readonly code: "overbooked-left-out"; readonly because: readonly Refusal[]; readonly where?: Where }
  /** No table of the intake beside the form: summer and winter are tied at these institutions. */
  | {
      readonly code: "intake-left-out";
      readonly institutions: readonly string[];
      readonly names: Names;
      readonly where?: Where;
    }
  | ReturnsNotice;

/** About the providers' returns together. */
type ReturnsNotice =
  /** What a table of the collected internship places does not say, and whoever reads it again must be told. */
  | {
      readonly code: "unsaid-in-table";
      readonly studyYear: string;
      readonly kkr: string;
      readonly unit: InternshipPlacesUnit | null;
      readonly where?: Where;
    }
  /** Municipalities of the KKR, its region, and others that answered last year. */
  | { readonly code: "not-answered"; readonly providers: readonly string[]; readonly where?: Where }
  /** Who is neither a municipality of the KKR nor its region, and counted all the same. */
  | {
      readonly code: "other-provider";
      readonly provider: string;
      /** Which of them it nearly is. */
      readonly nearest?: string;
      /** The name of the KKR that it is a municipality or the region of. */
      readonly belongsTo?: string;
      readonly where?: Where;
    }
  /** A department or a site of a municipality or region: it has a row of its own and counts as that one's answer. */
  | {
      readonly code: "part-of-provider";
      readonly provider: string;
      readonly whole: string;
      readonly where?: Where;
    }
  /** Returns that say no institution, and by the key are this one's. */
  | {
      readonly code: "institution-by-key";
      readonly providers: readonly string[];
      readonly institution: string;
      readonly names: Names;
      readonly where?: Where;
    }
  /** More than half as much again as last year, or less than half, in plain digits and this year's unit. */
  | {
      readonly code: "jump";
      readonly provider: string;
      readonly institution: string;
      readonly specialisation: string;
      readonly before: string;
      readonly now: string;
      readonly names: Names;
      readonly where?: Where;
    };
