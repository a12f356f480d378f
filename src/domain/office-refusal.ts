import type { Coded, NoData } from "./coded.js";
import type { Meaning } from "./where.js";

/** What a file turned out to be, whatever its name says. */
export type FileKind =
  | ("xlsx" | "xlsm" | "xlsb" | "xls" | "ods")
  | ("docx" | "docm" | "doc" | "odt")
  | ("pdf" | "html" | "text" | "encrypted" | "unknown");

/**
 * Why a cell has two readings: a part of its text is struck out, white, or raised in its middle; a rule of its sheet
 * strikes it out, or may do so; it stands twice or has two values; its number format shows another number; or Word
 * writes a list's number before it.
 */
export type UnclearBecause =
  "struck-out" | "struck-by-rule" | "raised" | "white" | "two-values" | "number-format" | "list-number";

/** What an archive has more of than is read. */
export type ArchiveMeasure =
  "inflated" | "entries" | "ratio" | "sheets" | "cells" | "columns" | "cell-text" | "text";

/** Why a workbook or a document is not read: about the file as a whole, its sheets, or a cell. */
export type OfficeRefusal = Coded<{
  "other-format": { found: FileKind; expected: "xlsx" | "docx" };
  "encrypted-file": NoData;
  /** Broken off, changed on its way, or no such file at all. `part` is the part of the archive, where one is at fault. */
  "damaged-file": { part: string | null };
  /**
   * The first three are refused before anything is inflated. `limit` is in bytes, entries, bytes for each compressed
   * byte; in sheets, cells with content, characters of one cell, or of all.
   */
  "archive-too-large": { measure: ArchiveMeasure; limit: number };
  /** A path that leads out of the archive. */
  "unsafe-path": { path: string };
  /** "elsewhere": a document shows what is in another part or file. */
  "unsafe-xml": { part: string; reason: "doctype" | "depth" | "elsewhere" };
  "unknown-sheet": { written: string; nearest: string | null; known: readonly string[] };
  /**
   * Several sheets have a table of internship places, and none was chosen; or each specialisation has one, called so; or they
   * have the form of one and the same provider.
   */
  "several-tables": { sheets: readonly string[]; areSpecialisations?: true; areCopies?: true };
  /** Sheets that are not read have these beside numbers: their answers may stand there. */
  "unread-sheets": { sheets: readonly string[]; providers: readonly string[] };
  /** A cell that far out is not part of a table; often a space somebody left. A CSV file may have any number of rows. */
  "stray-cell": { rows?: number; columns: number };
  /** `#REF!`, `#N/A` and the like, where a name or a number belongs. */
  "error-cell": { written: string; meaning: Meaning };
  /**
   * A formula whose result was not saved with it, or was `saved` in a workbook that asks to be calculated anew when it is
   * opened, as a program does that has changed cells and not calculated. Nothing is ever calculated here.
   */
  "formula-without-value": { formula: string; meaning: Meaning; saved?: string };
  /** A cell that is merged with another, whose text is `written`, where a number of its own belongs. */
  "merged-cell": { written: string };
  /** A date where a number belongs, as `2023-02-10`. */
  "date-for-number": { written: string };
  /** A cell that can be read in two ways; "" is nothing at all. */
  "unclear-cell": { because: UnclearBecause; readings: readonly [string, string] };
  /** The table is on `hiddenSheets`, or in `hiddenColumns` (from 1), and nobody who opens the file sees them. */
  "no-form-table": {
    hiddenSheets?: readonly string[];
    hiddenColumns?: readonly number[];
    /** The form's columns that a row nearly like its headings lacks. */
    missing?: readonly string[];
    /** What that row has in their place. */
    instead?: readonly string[];
  };
  /** Several filled forms in one file, and nothing says which is meant; `sheets` is empty for a document. */
  "several-forms": { sheets: readonly string[] };
  /** An optional package that is not installed. */
  "missing-package": { install: string };
  /** A document whose tables have more rows together than such a file is made of; `instead` is the endings of files that may. */
  "document-too-long": { format: "docx" | "xlsx"; rows: number; limit: number; instead: readonly string[] };
}>;
