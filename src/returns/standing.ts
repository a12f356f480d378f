import {
  type AnsweredProvider,
  type CollectedReturns,
  possibleAnswers,
} from "../domain/collected-returns.js";
import { mayBeInText, notAnswered, whyUnread } from "../messages/da/returns.js";
import { describeRefusal } from "../messages/describe-refusal.js";
import { describeWhere } from "../messages/where.js";
import type { FormFrame } from "../domain/form-frame.js";
import { groupsOf } from "../domain/grouped.js";
import { membersOf } from "../domain/kkr.js";
import { done, type Outcome, refusalsOf, valuesOf } from "../domain/outcome.js";
import type { Refusal, Where } from "../domain/refusal.js";
import type { RefusedAnswer, ToAsk } from "../domain/reminders.js";
import { lastOfPath, withoutFolders } from "../domain/without-folders.js";
import { visibleText } from "../domain/visible-text.js";
import { UNSTATED } from "../input/rows/places-in-grid.js";
import { rowKey } from "../input/grid/grid.js";
import type { OpenedReturn } from "../input/returns/opened-return.js";
import { answeredIn } from "./collected.js";
import { earlierCells, whereOf } from "./collected-before.js";
import type { CollectReturnsOptions } from "./collect-options.js";
import { providersInFileName } from "./providers-in-file-name.js";
import type { ReturnsRead } from "./read-returns.js";
import { returnsAmong } from "./returns-among.js";
import type { ReportedCell } from "./reported-cell.js";
import { type Scope, scopeOf } from "./scope.js";

/** Who has to be asked again, and what is wrong that is no single provider's. */
export interface Standing {
  readonly scope: Scope;
  readonly asked: ReadonlyMap<string, ToAsk>;
  readonly others: readonly string[];
  /** Who stands in the files, also in those that were refused. */
  readonly inFiles: readonly AnsweredProvider[];
}

/**
 * How each municipality of the KKR, and its region, stands in a collection, also in one that was refused: a fault is
 * theirs who stand in its row, else theirs whose file it is alone. Reasons are in Danish, for who sent the file.
 */
export function standing(
  opened: readonly Outcome<OpenedReturn>[],
  collected: Outcome<CollectedReturns>,
  options: CollectReturnsOptions,
  read: (scope: Scope) => ReturnsRead,
  refusedBefore: readonly RefusedAnswer[] = [],
): Outcome<Standing> {
  const returns = opened.flatMap(valuesOf);
  const outcome = scopeOf(returns, options);
  if (!outcome.ok) return outcome;
  const scope = outcome.value;
  const { frame } = scope;
  // Of a return that is for another year or KKR too, it is known whose it is.
  const { cells, remarks } = read({ ...scope, returns });
  const before = options.add === undefined ? [] : earlierCells(options.add, frame);
  const all = membersOf(scope.council);
  const lastYears = lastYearsFiles(options, returns);
  const isOfLastYear = ({ file = "" }: Where = {}): boolean => lastYears.includes(file);
  const refusals = refusalsOf(collected).filter(({ code }) => code !== "unit-assumed");
  const meant = refusals.flatMap((one) => (one.code === "misspelt-provider" ? [one] : []));
  const nameOf = new Map([
    ...meant.map(({ written, nearest }) => [frame.ownerId(written), nearest] as const),
    ...all.map((name) => [frame.providerId(name), name] as const),
  ]);
  const places = placesIn(cells, nameOf);
  const { faults, others } = faultsByProvider(refusals, places, lastYears, scope, options);
  // Whether a row is a sum is for us to say, and not for whom it names.
  const asWritten = refusals.flatMap((refusal) =>
    refusal.code === "sum-or-provider" && !isOfLastYear(refusal.where)
      ? [frame.ownerId(refusal.written)]
      : [],
  );
  const possible = possibleAnswers([...cells, ...before], frame);
  const answered = new Set([...[...cells, ...before].map(({ ownerId }) => ownerId), ...asWritten]);
  const asides = (options.notRead ?? []).map((path) => ({
    ...{ path, named: providersInFileName(path, scope.council) },
    reason: whyUnread(returnsAmong([lastOfPath(path)]).unread[0]?.kind ?? "other"),
  }));
  const unread = [
    ...asides,
    ...unreadFiles(
      refusals.filter(({ where }) => !isOfLastYear(where)),
      places,
      scope,
    ),
  ];
  const isUnsure = asides.some(({ named }) => named.length === 0);
  const { notRead: unreadBefore = [], mayBeUnread, remarks: remarksBefore = [] } = options.add?.returns ?? {};
  const again = new Set(cells.map(({ ownerId }) => ownerId));
  const earlier = remarksBefore.filter(({ provider }) => !again.has(frame.ownerId(provider)));
  const assumed = [...remarks, ...earlier].filter(({ code }) => code === "unit-assumed");
  const ownerOf = (provider: string): string | undefined => nameOf.get(frame.ownerId(provider));
  const asked = new Map<string, ToAsk>();
  for (const name of all) {
    const id = frame.ownerId(name);
    const ofBefore = again.has(id)
      ? undefined
      : refusedBefore.findLast(({ provider }) => frame.ownerId(provider) === id);
    const fault = faults.get(name) ?? ofBefore;
    const theirs = unread.filter(({ named }) => named.includes(name));
    const files = unique(theirs.map(({ path }) => lastOfPath(path)));
    const own = assumed.filter(({ provider }) => frame.ownerId(provider) === id);
    const reasons = unique(own.map(({ text }) => text));
    if (fault !== undefined) {
      const said = remarks.filter(({ code, provider }) => code === undefined && ownerOf(provider) === name);
      asked.set(name, {
        ...{ why: "refused", files: [...fault.files].toSorted(), reasons: [...fault.reasons, ...reasons] },
        ...(said.length === 0 ? {} : { remarks: said.map(({ text }) => text) }),
      });
    } else if (!answered.has(frame.providerId(name))) {
      const mayBeIn = possible.filter(({ provider }) => provider === name);
      const where = [
        ...(isUnsure || mayBeUnread?.includes(name) === true ? [MAY_BE_UNREAD] : []),
        ...(mayBeIn.length === 0 ? [] : [mayBeInText(mayBeIn).trim()]),
      ];
      const isUnread = files.length > 0 || unreadBefore.includes(name);
      const why = isUnread ? "not-read" : "not-answered";
      asked.set(name, { why, files, reasons: isUnread ? unique(theirs.map(({ reason }) => reason)) : where });
      if (mayBeIn.length > 0) others.add(notAnswered({ providers: [name], mayBeIn }));
    } else if (own.length > 0) {
      asked.set(name, { why: "unit-assumed", files: unique(own.flatMap(({ file }) => file ?? [])), reasons });
    }
  }
  return done({ scope, asked, others: [...others], inFiles: answeredIn(cells, frame) });
}

/** What is said to who may have answered, in a file that is nobody's by its name. */
export const MAY_BE_UNREAD = "Den kan være i en af de filer, vi har fået, men ikke har kunnet læse.";

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

/** The faults of each provider, with their files and what is said of them; and those that are no single provider's. */
function faultsByProvider(
  refusals: readonly Refusal[],
  places: Places,
  lastYears: readonly string[],
  scope: Scope,
  options: CollectReturnsOptions,
): {
  readonly faults: ReadonlyMap<string, OwnFaults>;
  readonly others: Set<string>;
} {
  const faults = new Map<string, OwnFaults>();
  const others = new Set<string>();
  for (const refusal of refusals) {
    const files = filesOf(refusal);
    const { column } = refusal.where ?? {};
    const isLastYears = lastYears.some((file) => files.has(file));
    const inRow = isLastYears ? undefined : places.inRow.get(rowKey(refusal.where));
    const cell = inRow?.cells.find(({ where }) => where.column === column);
    const reasonOf = (said: Refusal, remedies: "none" | "sender"): string =>
      reasonFor(withoutFolders(said), cell, scope.frame, remedies);
    const whose = isLastYears ? [] : [...files].flatMap((file) => whoseFault(refusal, file, places, scope));
    const [name, ...more] = new Set(whose);
    // What several have part in is for us to settle, and nobody is told of another's files.
    if (name === undefined || more.length > 0 || differsFromEarlier(refusal, options)) {
      others.add(reasonOf(refusal, "none"));
      continue;
    }
    // Who sent it knows a file of their own, and not one that we have put together of several.
    // No more than one provider stands in it.
    const theirs = [...files].filter((file) => (places.inFile.get(file)?.owners.size ?? 0) <= 1);
    const described = theirs.length === files.size ? refusal : { ...refusal, where: {} };
    const known = faults.get(name) ?? { files: new Set(), reasons: new Set() };
    for (const file of theirs) known.files.add(lastOfPath(file));
    known.reasons.add(reasonOf(withoutOthers(described), "sender"));
    faults.set(name, known);
  }
  return { faults, others };
}

interface OwnFaults {
  readonly files: Set<string>;
  readonly reasons: Set<string>;
}

/** A file that is not used, whom it is called after, and why. */
interface NamedFile {
  readonly path: string;
  readonly named: readonly string[];
  readonly reason: string;
}

/** Whoever a file or a sheet of it is called after has sent one, as far as anybody knows; a file is whose numbers it has. */
function unreadFiles(refusals: readonly Refusal[], { inFile }: Places, scope: Scope): NamedFile[] {
  return refusals.flatMap(({ where: { file: path, sheet } = {}, ...refusal }) => {
    if (path === undefined) return [];
    const reason = describeRefusal(refusal, "da", { remedies: "sender", place: false });
    // Of a row that names two each has sent it as much as the other.
    if (refusal.code === "two-providers-in-one") return [{ path, named: refusal.providers, reason }];
    if (refusal.code !== "file-of-other") {
      return inFile.has(path) ? [] : [{ path, named: providersInFileName(path, scope.council), reason }];
    }
    const isNobodys = inFile.get(path)?.names.length === 0;
    return isNobodys || sheet !== undefined ? [{ path, named: refusal.named, reason }] : [];
  });
}

/** Whether a file only differs from what was collected before it: we have to settle that, whoever sent the file. */
function differsFromEarlier(refusal: Refusal, { add }: CollectReturnsOptions): boolean {
  if (add === undefined) return false;
  const earlier = JSON.stringify(whereOf(add));
  const wheres =
    refusal.code === "whole-and-part"
      ? refusal.answers.map(({ where }) => where)
      : refusal.code === "returns-differ"
        ? refusal.met.flatMap((one) => one.in)
        : [];
  return wheres.some((where) => JSON.stringify(where) === earlier);
}

/** Last year's files: what is wrong with them is nobody's to answer for. None that a return is called the same as. */
function lastYearsFiles(
  { previous }: CollectReturnsOptions,
  returns: readonly OpenedReturn[],
): readonly string[] {
  const names = [previous ?? []].flat().flatMap((one) => ("bytes" in one ? one.name : (one.file ?? [])));
  return names.filter((name) => returns.every(({ file }) => file.file !== name));
}

/** What is wrong, in Danish; with one cell, whose number it is goes before where it stands. */
function reasonFor(
  refusal: Refusal,
  cell: ReportedCell | undefined,
  { names }: FormFrame,
  remedies: "none" | "sender",
): string {
  if (cell === undefined) return describeRefusal(refusal, "da", { remedies });
  const { header: _, ...where } = refusal.where ?? {};
  const place = describeWhere(where, "da");
  const parts = [cell.institution, cell.specialisation].filter((id) => id !== UNSTATED);
  const named = parts.map((id) => visibleText(names[id] ?? id)).join(", ");
  const sentence = describeRefusal(refusal, "da", { remedies, place: false });
  return `${named}${place === "" ? "" : ` (${place})`}: ${sentence}`;
}

/** Where somebody else's name stands too is for us to know; whom the letter goes to is no question in it. */
function withoutOthers(refusal: Refusal): Refusal {
  if (refusal.code === "return-without-provider") {
    const { named: _, ...said } = refusal;
    return said;
  }
  if (refusal.code === "incomplete-return") {
    const { before: _, ...said } = refusal;
    return said;
  }
  if (refusal.code !== "misspelt-provider") return refusal;
  const { nearestIn: _, ...said } = refusal;
  return said;
}

/** What stands in one place: the cells, whose they are, and who of the council's those are. */
interface InPlace {
  readonly cells: readonly ReportedCell[];
  readonly owners: ReadonlySet<string>;
  readonly names: readonly string[];
}

/** By file, and by row: there may be as many faults as cells. */
type Places = Readonly<Record<"inFile" | "inRow", ReadonlyMap<string, InPlace>>>;

function placesIn(cells: readonly ReportedCell[], nameOf: ReadonlyMap<string, string>): Places {
  const placeOf = (own: readonly ReportedCell[]): InPlace => {
    const owners = new Set(own.map(({ ownerId }) => ownerId));
    return { cells: own, owners, names: [...owners].flatMap((id) => nameOf.get(id) ?? []) };
  };
  const placesBy = (groups: ReadonlyMap<string, ReportedCell[]>): ReadonlyMap<string, InPlace> =>
    new Map([...groups].map(([key, own]) => [key, placeOf(own)]));
  const inRows = cells.filter(({ where }) => where.row !== undefined);
  return {
    inFile: placesBy(groupsOf(cells, ({ where: { file = "" } }) => file)),
    inRow: placesBy(groupsOf(inRows, ({ where }) => rowKey(where))),
  };
}

/** Whose fault it is: of those who stand in its row; else of the only one in the file, or whom the file is named after. */
function whoseFault(
  refusal: Refusal,
  file: string,
  { inFile, inRow }: Places,
  { council }: Scope,
): readonly string[] {
  if (refusal.code === "misspelt-provider") return [refusal.nearest];
  if (refusal.code === "sum-or-provider") return [];
  const isMisnamed = refusal.code === "file-of-other";
  if (isMisnamed && refusal.where?.sheet !== undefined) return [];
  const own = inRow.get(rowKey({ ...refusal.where, file }));
  if (own !== undefined) return own.names;
  const names = inFile.get(file)?.names ?? [];
  if (names.length === 1) return names;
  const named = isMisnamed ? [] : providersInFileName(file, council);
  return names.length === 0 && named.length === 1 ? named : [];
}

/** Every file that a refusal or a notice speaks of, wherever in it. */
export function filesOf(value: unknown): ReadonlySet<string> {
  if (typeof value !== "object" || value === null) return new Set();
  return new Set(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
      key === "file" && typeof inner === "string" ? [inner] : [...filesOf(inner)],
    ),
  );
}
