/** Where a fault or a reading stands: in a file by row and column (from 1), or in a request by path. */
export interface Where {
  readonly file?: string;
  /** The sheet, in a workbook; row and column are then said as Excel does: `Ark1!B7`. */
  readonly sheet?: string;
  /** Where on its pages, of what is printed with each and stands in no cell. */
  readonly printed?: "header" | "footer";
  /** The row as Excel numbers it, from 1. */
  readonly row?: number;
  /** The column, from 1. */
  readonly column?: number;
  /** The header above the cell, as written. */
  readonly header?: string;
  /** The path in a request: `studyPlaces.totals.ucl`; from the command line the flag: `--totals ucl`. */
  readonly path?: string;
  /** The keys of that path, of data that were parsed: `["studyPlaces", "totals", "ucl"]`. */
  readonly segments?: readonly (string | number)[];
}

/** A column as Excel names it: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return before === 0 ? letter : columnLetters(before) + letter;
}

/** The names of the institutions and specialisations that something speaks of, by id. */
export type Names = Readonly<Record<string, string>>;

/** What stands in a column, or was expected in a cell. */
export type Meaning = "provider" | "institution" | "specialisation" | "places" | "total";
