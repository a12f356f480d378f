import { yearBefore } from "../domain/study-year.js";
import { lastYearNotices } from "../domain/year-notices.js";
import type { Notice } from "../domain/notice.js";
import type { Outcome } from "../domain/outcome.js";
import type { Refusal, Where } from "../domain/refusal.js";
import type { InternshipPlacesUnit } from "../domain/request.js";
import type { OpenedReturn, ReturnFile } from "../input/returns/opened-return.js";
import { earlierCells } from "./collected-before.js";
import { cellsRefusals } from "./cells-refusals.js";
import type { CollectReturnsOptions, LastYearSource, PreviousInternshipPlaces } from "./collect-options.js";
import { inOneUnit } from "./in-one-unit.js";
import { type ReturnsRead, returnsReader } from "./read-returns.js";
import type { ReportedCell } from "./reported-cell.js";
import type { Scope } from "./scope.js";

/** A table of last year's, opened as a return is; and which of the returns have the same bytes. */
interface LastYearFile {
  readonly opened: Outcome<OpenedReturn>;
  readonly where: Where;
  readonly sameAs: readonly string[];
}

/** What is known of the returns, with last year's table opened. */
export interface CollectOptions extends Omit<CollectReturnsOptions, "previous"> {
  readonly previous?: readonly (PreviousInternshipPlaces | LastYearFile)[];
}

/** Opens last year's tables that are files, as the returns are opened. */
export function withLastYear(
  { previous, ...options }: CollectReturnsOptions,
  files: readonly ReturnFile[],
  open: (file: ReturnFile) => Outcome<OpenedReturn>,
): CollectOptions {
  const tables = [previous ?? []].flat();
  if (tables.length === 0) return options;
  const opened = (source: LastYearSource): PreviousInternshipPlaces | LastYearFile => {
    if (!("bytes" in source)) return source;
    const { name, bytes } = source;
    const isSame = (file: ReturnFile): boolean =>
      file.bytes.length === bytes.length && file.bytes.every((byte, index) => byte === bytes[index]);
    const sameAs = files.filter(isSame).map((file) => file.name);
    return { opened: open(source), where: { file: name }, sameAs };
  };
  return { ...options, previous: tables.map(opened) };
}

/** Last year's internship places, and what is wrong with them or to be said of them. */
export interface LastYears {
  readonly cells: readonly ReportedCell[];
  /** Who stood in the rows, sums too; undefined if nobody knows. */
  readonly labels?: readonly string[];
  readonly refusals: readonly Refusal[];
  readonly notices: readonly Notice[];
}

/** Those of one table. */
export interface LastYear extends LastYears {
  readonly where: Where;
  /** Undefined if no row could be read. */
  readonly unit: InternshipPlacesUnit | null | undefined;
}

type Judge = (
  scope: Scope,
  options: CollectOptions,
  read: (scope: Scope) => ReturnsRead,
) => Omit<LastYear, "where">;

/**
 * Last year's tables together, each with `inUnit`. A table is judged as one of this year's, but for its year: that it is
 * last year's own is expected.
 */
export function lastYearIn(
  scope: Scope,
  { previous, add: _, ...options }: CollectOptions,
  judge: Judge,
  inUnit: (lastYear: LastYear) => LastYear,
): LastYears | null {
  if (previous === undefined) return null;
  const studyYear = yearBefore(scope.studyYear) ?? scope.studyYear;
  const frame = { ...scope.frame, studyYear };
  const judged = (opened: OpenedReturn): Omit<LastYear, "where"> =>
    judge({ ...scope, frame, returns: [opened], refusals: [] }, options, returnsReader(options));
  const all = previous.map((one) => inUnit(lastYearOf(one, scope, options.internshipPlacesUnit, judged)));
  const labels = all.flatMap((one) => one.labels ?? []);
  return {
    cells: all.flatMap(({ cells }) => cells),
    ...(all.some((one) => one.labels === undefined) ? {} : { labels }),
    refusals: [...all.flatMap(({ refusals }) => refusals), ...repeatedRefusals(all, scope)],
    notices: all.flatMap(({ notices }) => notices),
  };
}

/** What stands for last year: data that was read before, or a file, whose table `judged` reads as one of this year's. */
function lastYearOf(
  previous: PreviousInternshipPlaces | LastYearFile,
  scope: Scope,
  given: InternshipPlacesUnit | undefined,
  judged: (opened: OpenedReturn) => Omit<LastYear, "where">,
): LastYear {
  if (!("opened" in previous)) return ofData(previous, scope, given);
  const { opened, where, sameAs } = previous;
  const none = { where, cells: [], unit: undefined, notices: [] };
  if (!opened.ok) return { ...none, refusals: opened.refusals };
  if (opened.value.code !== null) {
    return { ...none, refusals: [{ code: "previous-without-provider", isReturn: true, where }] };
  }
  const { refusals, notices, ...read } = judged(opened.value);
  // "Sidste år" is what its name should say.
  const years = refusals.flatMap((refusal) =>
    refusal.code === "other-study-year" && /\d/.test(refusal.found)
      ? lastYearNotices(refusal.found, scope.studyYear, refusal.where ?? where)
      : [],
  );
  return {
    ...read,
    where,
    unit: read.cells.length === 0 ? undefined : read.unit,
    refusals: refusals.filter(({ code }) => code !== "other-study-year"),
    notices: [
      ...sameAs.map((as): Notice => ({ code: "same-file", as, where })),
      ...years,
      ...notices.filter(({ code }) => !OF_THIS_YEAR.has(code)),
    ],
  };
}

/** What is said of this year's only: the key is this year's, and "gammel" is what the name of last year's should say. */
const OF_THIS_YEAR: ReadonlySet<Notice["code"]> = new Set([
  ...(["draft-by-name", "part-of-place", "institution-by-key", "key-overruled"] as const),
]);

function ofData(
  previous: PreviousInternshipPlaces,
  { council, frame, studyYear }: Scope,
  given: InternshipPlacesUnit | undefined,
): LastYear {
  const { kkr = council.id, internshipPlaces, internshipPlacesUnit } = previous;
  const where = previous.file === undefined ? { path: "previous" } : { file: previous.file };
  const [expected, names] = [council.id, frame.names];
  const refusals: Refusal[] = [];
  if (kkr !== expected && council.covers?.includes(kkr) !== true) {
    refusals.push({ code: "other-return", what: "kkr", found: kkr, expected, names, where });
  }
  if (internshipPlaces.some(({ provider }) => provider === undefined)) {
    refusals.push({ code: "previous-without-provider", isReturn: false, where });
  }
  const unit = internshipPlacesUnit ?? given ?? null;
  const { file } = where;
  const isAssumed = internshipPlacesUnit === undefined && unit !== null && file !== undefined;
  const assumed: Notice[] = isAssumed ? [{ code: "unit-assumed", unit, files: [file] }] : [];
  return {
    ...{ where, unit, refusals },
    cells: earlierCells(previous, frame).map((cell) => ({ ...cell, unit, where })),
    notices: [...lastYearNotices(previous.studyYear, studyYear, where), ...assumed],
    ...(previous.labels ? { labels: previous.labels } : {}),
  };
}

/** Who stands for one institution in several of last year's tables; two regions that are one since are not the same. */
function repeatedRefusals(lastYears: readonly LastYear[], { council, frame }: Scope): Refusal[] {
  const { formerRegions = [] } = council;
  const cells = lastYears
    .flatMap((last) => last.cells)
    .filter(({ provider }) => !formerRegions.includes(provider));
  return cellsRefusals(cells, frame).filter(({ code }) => code === "provider-twice");
}

/** Last year's places in the unit of this year's, which nobody knows if only one of the two years says its own. */
export function inUnitOf(
  last: LastYear,
  unit: InternshipPlacesUnit | null,
  stated: readonly Where[],
  { names }: Scope["frame"],
): LastYear {
  if (last.unit !== undefined && (last.unit === null) !== (unit === null)) {
    const met = [
      { value: unit, in: stated },
      { value: last.unit, in: [last.where] },
    ];
    return { ...last, refusals: [...last.refusals, { code: "returns-differ", what: "unit", met, names }] };
  }
  const { cells, refusals, notices } = inOneUnit(last.cells, unit);
  return {
    ...{ ...last, cells },
    refusals: [...last.refusals, ...refusals],
    notices: [...last.notices, ...notices],
  };
}
