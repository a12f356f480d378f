import type { CollectedReturns } from "../../domain/collected-returns.js";
import type { Outcome } from "../../domain/outcome.js";
import { isWorkbook } from "../../input/archive/is-workbook.js";
import { openCsvReturn } from "../../input/returns/open-csv-return.js";
import { openWorkbookReturn } from "../../input/returns/open-workbook-return.js";
import type { OpenedReturn, ReturnFile } from "../../input/returns/opened-return.js";
import { byName } from "../by-name.js";
import { collect } from "../collect.js";
import type { CollectReturnsOptions } from "../collect-options.js";

/**
 * Collects the providers' returns into one request, from Excel workbooks and CSV files together: as `collectReturns`
 * of "paedagog-dimensionering" does. Which of them a file is, its name or its first bytes say. Never throws, whatever
 * the bytes.
 */
export function collectReturns(
  files: readonly ReturnFile[],
  options: CollectReturnsOptions = {},
): Promise<Outcome<CollectedReturns>> {
  const opened: Outcome<OpenedReturn>[] = [];
  // One after the other: each may take the memory of a whole workbook.
  for (const file of byName(files)) {
    const open = isWorkbook(file.bytes, file.name) ? openWorkbookReturn : openCsvReturn;
    opened.push(open(file));
    options.onProgress?.(opened.length, files.length);
  }
  return Promise.resolve(collect(opened, options));
}
