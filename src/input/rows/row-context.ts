import type { Faults } from "../../domain/faults.js";
import type { Notice } from "../../domain/notice.js";
import type { HeadedTable } from "../headings/find-header.js";
import type { Readings } from "../readings.js";

/** What reading a row needs to know of its table, and where it puts what it meets. */
export interface RowContext extends Pick<HeadedTable, "columns" | "frame" | "file"> {
  /** The headings of columns of numbers that are not understood; "(E)" where there is none. */
  readonly unread: readonly string[];
  /** Whose the rows are that name nobody; "" where that is not known. */
  readonly provider: string;
  readonly readings: Readings;
  readonly refusals: Faults;
  /** What was found of rows and columns of sums. */
  readonly sums: Notice[];
}
