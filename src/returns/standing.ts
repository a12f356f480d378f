import type { CollectedReturns } from "../domain/collected-returns.js";
import { describeRefusal } from "../messages/describe-refusal.js";
import { describeWhere } from "../messages/where.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { Outcome } from "../domain/outcome.js";
import type { Refusal, Where } from "../domain/refusal.js";
import type { ToAsk } from "../domain/reminders.js";
import { lastOfPath, withoutFolders } from "../domain/without-folders.js";
import { visibleText } from "../domain/visible-text.js";
import { UNSTATED } from "../input/places-in-grid.js";
import type { OpenedReturn } from "../input/returns/opened-return.js";
import { earlierCells } from "./collected-before.js";
import type { CollectReturnsOptions } from "./collect-options.js";
import { providersInFileName } from "./providers-in-file-name.js";
import { readReturns } from "./read-returns.js";
import type { ReportedCell } from "./reported-cell.js";
import { type Scope, scopeOf } from "./scope.js";

/** Who has to be asked again, and what is wrong that is no single provider's. */
export interface Standing {
  readonly scope: Scope;
  readonly asked: ReadonlyMap<string, ToAsk>;
  readonly others: readonly string[];
}

/**
 * How each municipality of the KKR, and its region, stands in a collection, also in one that was refused: a fault is
 * theirs who stand in its row, else theirs whose file it is alone. Reasons are in Danish, for who sent the file.
 */
export function standing(
  opened: readonly Outcome<OpenedReturn>[],
  collected: Outcome<CollectedReturns>,
  options: CollectReturnsOptions,
): Outcome<Standing> {
  const returns = opened.flatMap((one) => (one.ok ? [one.value] : []));
  const outcome = scopeOf(returns, options);
  if (!outcome.ok) return outcome;
  const scope = outcome.value;
  const { council, frame } = scope;
  // Of a return that is for another year or KKR too, it is known whose it is.
  const { cells, remarks } = readReturns({ ...scope, returns }, options);
  const before = options.add === undefined ? [] : earlierCells(options.add, frame);
  const all = [...council.municipalities.map(({ name }) => name), council.region];
  const nameOf = new Map(all.map((name) => [frame.providerId(name), name]));
  const faults = new Map<string, { files: Set<string>; reasons: Set<string> }>();
  const others = new Set<string>();
  const lastYears = lastYearsFile(options, returns);
  const refusals = collected.ok ? [] : collected.refusals.filter(({ code }) => code !== "unit-assumed");
  for (const refusal of refusals) {
    const files = filesOf(refusal);
    if (lastYears !== undefined && files.has(lastYears)) {
      others.add(reasonFor(withoutFolders(refusal), undefined, frame));
      continue;
    }
    // Who sent it knows a file of their own, and not one that we have put together of several.
    const theirs = [...files].filter((file) => isOfOne(file, cells));
    const described = theirs.length === files.size ? refusal : { ...refusal, where: {} };
    const cell = cells.find(({ where }) => isSameCell(where, refusal.where));
    const reasonOf = (said: Refusal): string => reasonFor(withoutFolders(said), cell, frame);
    const inFiles = [...files].flatMap((file) => whoseFault(refusal, file, cells, scope, nameOf));
    const [name, ...more] = new Set(inFiles);
    // What several have part in is for us to settle, and nobody is told of another's files.
    if (name === undefined || more.length > 0) {
      others.add(reasonOf(refusal));
      continue;
    }
    const known = faults.get(name) ?? { files: new Set(), reasons: new Set() };
    for (const file of theirs) known.files.add(lastOfPath(file));
    known.reasons.add(reasonOf(withoutOthers(described)));
    faults.set(name, known);
  }
  // Whether a row is a sum is for us to say, and not for whom it names.
  const asWritten = refusals.flatMap((refusal) =>
    refusal.code === "sum-or-provider" && refusal.where?.file !== lastYears
      ? [frame.ownerId(refusal.written)]
      : [],
  );
  const answered = new Set([...[...cells, ...before].map(({ ownerId }) => ownerId), ...asWritten]);
  const unread = options.notRead ?? [];
  const { notRead: unreadBefore = [] } = options.add?.returns ?? {};
  const again = new Set(cells.map(({ ownerId }) => ownerId));
  const earlier = (options.add?.returns?.remarks ?? []).filter(
    ({ provider }) => !again.has(frame.ownerId(provider)),
  );
  const assumed = [...remarks, ...earlier].filter(({ code }) => code === "unit-assumed");
  const asked = new Map<string, ToAsk>();
  for (const name of all) {
    const fault = faults.get(name);
    const files = unread.filter((path) => providersInFileName(path, council).includes(name)).map(lastOfPath);
    const own = assumed.filter(({ provider }) => frame.ownerId(provider) === frame.ownerId(name));
    const reasons = own.map(({ text }) => text);
    const isUnread = files.length > 0 || unreadBefore.includes(name);
    if (fault !== undefined) {
      asked.set(name, {
        why: "refused",
        files: [...fault.files].toSorted(),
        reasons: [...fault.reasons, ...reasons],
      });
    } else if (!answered.has(frame.providerId(name))) {
      asked.set(name, isUnread ? { why: "not-read", files } : { why: "not-answered" });
    } else if (own.length > 0) {
      asked.set(name, { why: "unit-assumed", files: own.flatMap(({ file }) => file ?? []), reasons });
    }
  }
  return { ok: true, value: { scope, asked, others: [...others] }, notices: [] };
}

/** Last year's file: what is wrong with it is nobody's to answer for. Undefined if a return is called the same. */
function lastYearsFile(
  { previous }: CollectReturnsOptions,
  returns: readonly OpenedReturn[],
): string | undefined {
  const name = previous !== undefined && "bytes" in previous ? previous.name : previous?.file;
  return returns.some(({ file }) => file.file === name) ? undefined : name;
}

/** What is wrong, in Danish; with one cell, whose number it is goes before where it stands. */
function reasonFor(refusal: Refusal, cell: ReportedCell | undefined, { names }: FormFrame): string {
  if (cell === undefined) return describeRefusal(refusal, "da", { remedies: "none" });
  const { header: _, ...where } = refusal.where ?? {};
  const place = describeWhere(where, "da");
  const parts = [cell.institution, cell.specialisation].filter((id) => id !== UNSTATED);
  const named = parts.map((id) => visibleText(names[id] ?? id)).join(", ");
  const sentence = describeRefusal(refusal, "da", { remedies: "none", place: false });
  return `${named}${place === "" ? "" : ` (${place})`}: ${sentence}`;
}

/** Where somebody else's name stands too is for us to know. */
function withoutOthers(refusal: Refusal): Refusal {
  if (refusal.code !== "misspelt-provider") return refusal;
  const { nearestIn: _, ...said } = refusal;
  return said;
}

function isSameCell(one: Where, other: Where | undefined): boolean {
  const { file, sheet, row, column } = one;
  const isThere = row !== undefined && column !== undefined && row === other?.row && column === other.column;
  return isThere && file === other.file && sheet === other.sheet;
}

/** Whether no more than one provider stands in the file. */
function isOfOne(file: string, cells: readonly ReportedCell[]): boolean {
  return new Set(cells.flatMap((cell) => (cell.where.file === file ? [cell.ownerId] : []))).size <= 1;
}

/** Whose fault it is: of those who stand in its row; else of the only one in the file, or whom the file is named after. */
function whoseFault(
  refusal: Refusal,
  file: string,
  cells: readonly ReportedCell[],
  { council }: Scope,
  nameOf: ReadonlyMap<string, string>,
): readonly string[] {
  if (refusal.code === "misspelt-provider") return [refusal.nearest];
  if (refusal.code === "sum-or-provider") return [];
  const namesIn = (among: readonly ReportedCell[]): string[] => [
    ...new Set(among.flatMap(({ ownerId }) => nameOf.get(ownerId) ?? [])),
  ];
  const own = cells.filter(({ where }) => where.file === file);
  const { row, sheet } = refusal.where ?? {};
  const inRow = own.filter(({ where }) => where.row === row && where.sheet === sheet && row !== undefined);
  if (inRow.length > 0) return namesIn(inRow);
  const names = namesIn(own);
  if (names.length === 1) return names;
  const named = providersInFileName(file, council);
  return names.length === 0 && named.length === 1 ? named : [];
}

/** Every file that a refusal speaks of, wherever in it. */
function filesOf(value: unknown): ReadonlySet<string> {
  if (typeof value !== "object" || value === null) return new Set();
  return new Set(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
      key === "file" && typeof inner === "string" ? [inner] : [...filesOf(inner)],
    ),
  );
}
