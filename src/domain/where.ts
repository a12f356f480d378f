/** Where a fault or a reading stands: in a file by row and column (from 1), or in a request by path. */
export interface Where {
  readonly file?: string;
  /** The row as Excel numbers it, from 1. */
  readonly row?: number;
  /** The column, from 1. */
  readonly column?: number;
  /** The header above the cell, as written. */
  readonly header?: string;
  /** The path in a request: `studyPlaces.totals.ucl`; from the command line the flag: `--totals ucl`. */
  readonly path?: string;
}
