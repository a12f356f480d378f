import type { CollectedReturns } from "../../domain/collected-returns.js";
import type { Reminders } from "../../domain/reminders.js";
import type { Notice } from "../../domain/notice.js";
import { type Outcome, refusalsOf, valuesOf } from "../../domain/outcome.js";
import type { Refusal } from "../../domain/refusal.js";
import { isWorkbook } from "../../input/archive/recognise.js";
import { openCsvReturn } from "../../input/returns/open-csv-return.js";
import { openWorkbookReturn } from "../../input/returns/open-workbook-return.js";
import type { OpenedReturn, ReturnFile } from "../../input/returns/opened-return.js";
import { asBefore, collect, openedByName } from "../collect.js";
import type { CollectReturnsOptions } from "../collect-options.js";
import { withLastYear } from "../last-year.js";
import { type ReturnsRead, returnsReader } from "../read-returns.js";
import { remindersOf, type RemindersOptions } from "../reminders.js";
import { type Scope, scopeOf, scopesOf } from "../scope.js";
import { filesOf } from "../standing.js";

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

/** The answer of `collectReturns` and, if they are asked for, those that follow from it: the files are read once. */
export function collection(
  files: readonly ReturnFile[],
  options: RemindersOptions,
): {
  readonly collected: Outcome<CollectedReturns>;
  readonly reminders: () => Outcome<Reminders>;
  readonly besideRefused: () => readonly Notice[];
} {
  const outcomes = openedByName(files, openReturn, options);
  const asked = asBefore(options);
  const read = returnsReader(asked);
  const collected = collect(outcomes, withLastYear(options, files, openReturn), read);
  return {
    collected,
    reminders: () => remindersOf(outcomes, collected, options, read),
    besideRefused: () => besideRefused(outcomes.flatMap(valuesOf), refusalsOf(collected), asked, read),
  };
}

/** What stands beside the numbers of files that have a fault of their own: it may say why, and is not used either. */
function besideRefused(
  returns: readonly OpenedReturn[],
  refusals: readonly Refusal[],
  options: CollectReturnsOptions,
  read: (scope: Scope) => ReturnsRead,
): Notice[] {
  const refused = new Set(refusals.map(({ where }) => where?.file ?? ""));
  const scope = scopeOf(returns, options);
  const scopes = scope.ok ? [{ ...scope.value, returns }] : scopesOf(returns, options).scopes;
  return scopes
    .flatMap((one) => read(one).notices)
    .filter((one) => BESIDE.has(one.code) && [...filesOf(one)].some((file) => refused.has(file)));
}

const BESIDE: ReadonlySet<string> = new Set(["provider-remark", "remarks"]);

function openReturn(file: ReturnFile): Outcome<OpenedReturn> {
  return isWorkbook(file.bytes, file.name) ? openWorkbookReturn(file) : openCsvReturn(file);
}
