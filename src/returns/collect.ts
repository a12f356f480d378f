import { yearNotices } from "../domain/year-notices.js";
import { type UnderName, wholeAndPartRefusals } from "../domain/checks/provider-refusals.js";
import type { InternshipPlacesUnit, ProviderRemark } from "../domain/request.js";
import type { CollectedReturns } from "../domain/collected-returns.js";
import { given } from "../domain/given.js";
import { Faults, FirstNotices } from "../domain/faults.js";
import type { FormFrame } from "../domain/form-frame.js";
import { done, noticesOf, type Outcome, refusalsOf, refusedIfAny, valuesOf } from "../domain/outcome.js";
import type { Refusal } from "../domain/refusal.js";
import { UNSTATED } from "../input/rows/places-in-grid.js";
import type { OpenedReturn, ReturnFile } from "../input/returns/opened-return.js";
import { unmetAnswers } from "../input/words/sum-answers.js";
import { agreedUnit, inOneUnit } from "./in-one-unit.js";
import { againstLastYear, jumps } from "./against-last-year.js";
import { blanksIn } from "./blank-blocks.js";
import { cellsRefusals } from "./cells-refusals.js";
import {
  changedAnswers,
  earlierCells,
  earlierRefusals,
  keptOf,
  leftOutRefusals,
  withOwners,
} from "./collected-before.js";
import { absenceNotices, collected } from "./collected.js";
import { inOrder, type ReportedCell } from "./reported-cell.js";
import { type CollectOptions, inUnitOf, type LastYear, lastYearIn, type LastYears } from "./last-year.js";
import { misnamedFaults } from "./misnamed-files.js";
import { isOfAnotherKkr } from "./of-another-kkr.js";
import { partialAnswers, remarksByKey, withInstitutions } from "./with-institutions.js";
import { partsOfPlaces } from "./parts-of-places.js";
import { type ReturnsRead, returnsReader } from "./read-returns.js";
import { type Scope, scopesOf } from "./scope.js";
import { sumsOfFiles } from "./sums-of-files.js";

/**
 * Returns that are opened, as one. Everything that is wrong with any of them, and between them, is refused, all in
 * one go: also where they are not for the same study year or KKR.
 */
export function collect(
  opened: readonly Outcome<OpenedReturn>[],
  said: CollectOptions,
  read: (scope: Scope) => ReturnsRead = returnsReader(asBefore(said)),
): Outcome<CollectedReturns> {
  const options = asBefore(said);
  const unopened = opened.flatMap(refusalsOf);
  const files = opened.flatMap(valuesOf);
  const { scopes, refusals: unstated } = scopesOf(files, options);
  // What no file could say, because none could be opened, is not asked for.
  const asked = unstated.filter(
    ({ code }) => files.length > 0 || unopened.length === 0 || code !== "unstated-return",
  );
  const judged = scopes.map((scope) => judge(scope, options, read));
  const faults = new Faults().addAll(unopened).addAll(asked);
  for (const one of judged) faults.addAll(one.refusals);
  const refusals = faults.addAll(unmet(judged, opened.length, options)).all();
  // What was assumed is not refused, and whoever asks others to mend their answers has to know it.
  const assumed = judged.flatMap(({ notices }) => notices.filter((one) => one.code === "unit-assumed"));
  const refusal = refusedIfAny(refusals.length === 0 ? [] : [...refusals, ...assumed]);
  if (refusal !== null) return refusal;
  const [only] = judged;
  if (only === undefined) throw new Error("collect: nothing is collected, and nothing refused");
  return together(only, options);
}

/** Answers of no row of all that was read. A file that was not, or of which the rows are not known, may have it. */
function unmet(judged: readonly Judged[], files: number, options: CollectOptions): Refusal[] {
  const isAllRead = judged.reduce((sum, { scope }) => sum + scope.returns.length, 0) === files;
  const { add, previous } = options;
  const lastYears = judged.map(({ lastYear }) => lastYear?.labels);
  if (!isAllRead || (previous !== undefined && lastYears.includes(undefined))) return [];
  const before = (add?.internshipPlaces ?? []).map(({ provider = "" }) => provider);
  return unmetAnswers(options, [
    ...judged.flatMap(({ labels }) => labels),
    ...before,
    ...lastYears.flatMap((labels) => labels ?? []),
  ]);
}

/**
 * The study year, the KKR and the form of the earlier collection are those of the later, unless the user says others. An
 * option that is undefined counts as left out, and so does an empty list of forms.
 */
export function asBefore<T extends Pick<CollectOptions, "add" | "studyYear" | "kkr" | "editions">>(
  options: T,
): T {
  const { add, studyYear: ownYear, kkr: ownKkr, editions = [] } = options;
  if (add === undefined) return options;
  const { studyYear, kkr, edition } = add;
  return {
    ...options,
    studyYear: ownYear ?? studyYear,
    ...given({ kkr: ownKkr ?? kkr, editions: editions.length > 0 ? editions : edition && [edition] }),
  };
}

/** Returns of one study year and KKR, and everything that is wrong with them. */
interface Judged extends Required<Omit<LastYear, "where" | "unit">> {
  readonly scope: Scope;
  readonly remarks: readonly ProviderRemark[];
  readonly unit: InternshipPlacesUnit | null;
  /** Last year's, in the same unit; as the cells are in, with those that stay of the earlier collection. */
  readonly lastYear: LastYears | null;
}

function judge(scope: Scope, options: CollectOptions, reader: (scope: Scope) => ReturnsRead): Judged {
  const { frame } = scope;
  const { internshipPlacesUnit: given } = options;
  const read = reader(scope);
  const { add, notices: renamed = [] } =
    options.add === undefined ? {} : withOwners(options.add, read.cells, frame);
  const known = add === undefined ? [] : earlierCells(add, frame);
  const before = known.slice(0, 1).map(({ unit: value, where }) => ({ value, where }));
  const agreed = agreedUnit(read.units, before, given);
  const unit = agreed.ok ? agreed.value : null;
  const ours = read.cells.filter(({ provider }) => !isOfAnotherKkr(provider, scope));
  const placed = withInstitutions(ours, read.notices, options.key, frame);
  const own = placed.ok ? placed.value : ours.filter(({ institution }) => institution !== UNSTATED);
  const blanks = blanksIn(own, options.blankAsZero ?? false, frame, read.remarks);
  const { cells, refusals: tooLong, ...converted } = inOneUnit(own, unit);
  const earlier = inOneUnit(known, unit);
  const ordered = inOrder(cells, scope);
  const remarks = {
    before: [...(add?.returns?.remarks ?? []), ...earlier.remarks],
    now: [...read.remarks, ...blanks.remarks, ...converted.remarks, ...remarksByKey(own, frame)],
  };
  const { kept, ...stays } = keptOf(ordered, earlier.cells, remarks, frame);
  const all = inOrder([...kept, ...ordered], scope);
  const faults = cellsRefusals(ordered, frame, earlier.cells);
  // What one file of a provider lacks another may have: they are to be put together first.
  const ofSeveral = new Set(
    faults.flatMap((fault) => (fault.code === "provider-twice" ? fault.in.map(({ file }) => file) : [])),
  );
  const ofFiles = read.refusals.filter(
    ({ code, where }) => code !== "missing-specialisation" || !ofSeveral.has(where?.file),
  );
  const named = misnamedFaults(read.misnamed, all, frame);
  const wheres = read.units.map(({ where }) => where);
  const lastYear = lastYearIn(scope, options, judge, (before) =>
    agreed.ok ? inUnitOf(before, unit, wheres, frame) : before,
  );
  return {
    scope,
    cells: all,
    unit,
    lastYear,
    labels: read.labels,
    remarks: stays.remarks,
    refusals: [
      ...inPlaceOrder([...ofFiles, ...blanks.inCells]),
      ...refusalsOf(agreed),
      ...refusalsOf(placed),
      ...[...blanks.refusals, ...tooLong, ...earlier.refusals],
      ...faults,
      ...named.refusals,
      ...sumsOfFiles(ordered, kept, read.labels, options, frame).filter(
        ({ code }) => code !== "whole-and-part" || named.refusals.length === 0,
      ),
      ...wholeAndPart(all, read.refusals, frame),
      ...(add === undefined
        ? []
        : [...leftOutRefusals(ordered, earlier.cells, frame), ...earlierRefusals(add, scope)]),
      ...(lastYear?.refusals ?? []),
    ],
    notices: [
      ...read.notices,
      ...renamed,
      ...partsOfPlaces(own),
      ...named.notices,
      ...noticesOf(agreed),
      ...noticesOf(placed),
      ...blanks.notices,
      ...converted.notices,
      ...earlier.notices,
      ...(add === undefined ? [] : changedAnswers(ordered, earlier.cells, remarks, frame)),
    ],
  };
}

/** Whoever stands there as a whole and by a part, in several files: of one file its table says so itself. */
function wholeAndPart(
  cells: readonly ReportedCell[],
  before: readonly Refusal[],
  frame: FormFrame,
): Refusal[] {
  const said = new Set(before.flatMap(({ code, where }) => (code === "whole-and-part" ? [where?.file] : [])));
  const providerOf = ({ provider }: ReportedCell): string => provider;
  const underName = ({ places, ...cell }: ReportedCell): UnderName => ({ ...cell, places: [places] });
  return wholeAndPartRefusals(cells, providerOf, underName, frame).filter(
    (refusal) =>
      refusal.code !== "whole-and-part" || !refusal.answers.every(({ where }) => said.has(where.file)),
  );
}

/** What is judged to be right, as what is asked for. */
function together(
  { scope, cells: all, unit, lastYear, notices, remarks }: Judged,
  options: CollectOptions,
): Outcome<CollectedReturns> {
  const before = lastYear?.cells ?? [];
  const unread = options.notRead ?? [];
  const value = collected(all, scope, unit, before, { unread, before: options.add?.returns, remarks });
  const said = [
    ...yearNotices(scope.frame),
    ...notices,
    ...(lastYear === null
      ? []
      : [
          ...lastYear.notices,
          ...jumps(all, before, scope.frame),
          againstLastYear(all, before, value.notAnswered, scope.frame),
        ]),
    ...partialAnswers(all, options.key ?? [], before, scope.frame),
    ...absenceNotices(value, scope),
  ];
  return done(value, new FirstNotices().addAll(said).all());
}

/** Refusals file by file, each from its first row to its last. */
function inPlaceOrder(refusals: readonly Refusal[]): Refusal[] {
  return refusals.toSorted((a, b) => {
    const [one, other] = [a.where ?? {}, b.where ?? {}];
    const [file, otherFile] = [one.file ?? "", other.file ?? ""];
    if (file !== otherFile) return file < otherFile ? -1 : 1;
    // What is said of a file as a whole comes after what is said of its rows.
    const [row, otherRow] = [one.row ?? Infinity, other.row ?? Infinity];
    if (row !== otherRow) return row < otherRow ? -1 : 1;
    return (one.column ?? 0) - (other.column ?? 0);
  });
}

/** Files opened in the order of their names, whatever order they were given in. */
export function openedByName(
  files: readonly ReturnFile[],
  open: (file: ReturnFile) => Outcome<OpenedReturn>,
  { onProgress }: Pick<CollectOptions, "onProgress">,
): Outcome<OpenedReturn>[] {
  const inTurn = files.toSorted((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1));
  return inTurn.map((file, index) => {
    const outcome = open(file);
    onProgress?.(index + 1, files.length);
    return outcome;
  });
}
