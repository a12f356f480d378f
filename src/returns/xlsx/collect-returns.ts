import type { CollectedReturns } from "../../domain/collected-returns.js";
import type { Reminders } from "../../domain/reminders.js";
import type { Outcome } from "../../domain/outcome.js";
import { isWorkbook } from "../../input/archive/recognise.js";
import { openCsvReturn } from "../../input/returns/open-csv-return.js";
import { openWorkbookReturn } from "../../input/returns/open-workbook-return.js";
import type { OpenedReturn, ReturnFile } from "../../input/returns/opened-return.js";
import { asBefore, collect, openedByName } from "../collect.js";
import type { CollectReturnsOptions } from "../collect-options.js";
import { withLastYear } from "../last-year.js";
import { returnsReader } from "../read-returns.js";
import { remindersOf, type RemindersOptions } from "../reminders.js";

/**
 * Collects the providers' returns into one request, from Excel workbooks and CSV files together: as `collectReturns`
 * of "paedagog-dimensionering" does. Which of them a file is, its name or its first bytes say. Never throws, whatever
 * the bytes.
 */
export function collectReturns(
  files: readonly ReturnFile[],
  options: CollectReturnsOptions = {},
): Promise<Outcome<CollectedReturns>> {
  return Promise.resolve(collection(files, options).collected);
}

/**
 * Whom to remind after `collectReturns` of the same files with the same options, with a text for each; also where that
 * is refused. Refused only if nobody can tell for which study year and KKR. Never throws, whatever the bytes.
 */
export function returnReminders(
  files: readonly ReturnFile[],
  options: RemindersOptions = {},
): Promise<Outcome<Reminders>> {
  return Promise.resolve(collection(files, options).reminders());
}

/** The answer of `collectReturns` and, if it is asked for, that of `returnReminders`: the files are read once. */
export function collection(
  files: readonly ReturnFile[],
  options: RemindersOptions,
): { readonly collected: Outcome<CollectedReturns>; readonly reminders: () => Outcome<Reminders> } {
  const outcomes = openedByName(files, openReturn, options);
  const read = returnsReader(asBefore(options));
  const collected = collect(outcomes, withLastYear(options, files, openReturn), read);
  return { collected, reminders: () => remindersOf(outcomes, collected, options, read) };
}

function openReturn(file: ReturnFile): Outcome<OpenedReturn> {
  return isWorkbook(file.bytes, file.name) ? openWorkbookReturn(file) : openCsvReturn(file);
}
