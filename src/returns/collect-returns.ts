import type { CollectedReturns } from "../domain/collected-returns.js";
import type { Outcome } from "../domain/outcome.js";
import { openCsvReturn } from "../input/returns/open-csv-return.js";
import type { ReturnFile } from "../input/returns/opened-return.js";
import { collect, openedByName } from "./collect.js";
import type { CollectReturnsOptions } from "./collect-options.js";
import { withLastYear } from "./last-year.js";

/**
 * Collects the providers' returns into one request: forms of `blankReturn` that are filled in, and tables as
 * `readInternshipPlaces` reads them, in CSV files. Who reported what is kept, and each cell is added up. In
 * "paedagog-dimensionering/xlsx" there is the same for workbooks and CSV files together.
 *
 * Refused, with file and cell and all in one go, is what would make a sum wrong: a number missing, a provider in two
 * files, units that differ, another study year or KKR, an institution that nobody states. In the notices stand those
 * who have not answered, and the jumps from last year. The order of the files decides nothing. Never throws, whatever
 * the bytes.
 */
export function collectReturns(
  files: readonly ReturnFile[],
  options: CollectReturnsOptions = {},
): Outcome<CollectedReturns> {
  const opened = openedByName(files, openCsvReturn, options);
  return collect(opened, withLastYear(options, files, openCsvReturn));
}
