import { CHOICES_SHEET, isOwnLine } from "../domain/blank-return.js";
import { Faults } from "../domain/faults.js";
import type { InternshipPlacesUnit, ProviderRemark } from "../domain/request.js";
import type { FormEdition } from "../domain/form-edition.js";
import type { FormFrame } from "../domain/form-frame.js";
import { given } from "../domain/given.js";
import { groupsOf } from "../domain/grouped.js";
import type { Council } from "../domain/kkr.js";
import { nameKey } from "../domain/name-key.js";
import type { Notice } from "../domain/notice.js";
import { noticesOf, type Outcome, refusalsOf, valuesOf } from "../domain/outcome.js";
import type { Refusal, Where } from "../domain/refusal.js";
import { UNIT_NAMES } from "../domain/return-form.js";
import { LONGEST_REMARK, shortened } from "../domain/visible-text.js";
import { answerOf, isSaidSum, type SumAnswers } from "../input/words/sum-answers.js";
import { missingPlaces } from "../input/rows/read-row.js";
import { placeKey, type WrittenCell } from "../input/grid/grid.js";
import type { OpenedReturn, ReadReturn } from "../input/returns/opened-return.js";
import type { CollectReturnsOptions } from "./collect-options.js";
import type { StatedUnit } from "./in-one-unit.js";
import { blankReturn, ownTexts } from "./blank-return.js";
import { datedNotices, draftNotices, type MisnamedFile, misnamedFile } from "./misnamed-files.js";
import { faultsOfOurs } from "./of-another-kkr.js";
import { providersInFileName } from "./providers-in-file-name.js";
import { fileAt, type ReportedCell } from "./reported-cell.js";
import { resolveProvider } from "./check-provider.js";
import type { Scope } from "./scope.js";

/** What stands in the returns, file by file, with everything that is wrong with one of them. */
export interface ReturnsRead {
  readonly cells: readonly ReportedCell[];
  readonly units: readonly StatedUnit[];
  /** Who stands in the rows, sums too. */
  readonly labels: readonly string[];
  readonly refusals: readonly Refusal[];
  readonly notices: readonly Notice[];
  readonly misnamed: readonly MisnamedFile[];
  /** What stands in them beside the numbers, by whose it is. */
  readonly remarks: readonly ProviderRemark[];
}

type ReadingOptions = Pick<
  CollectReturnsOptions,
  "sums" | "providers" | "editions" | "internshipPlacesUnit" | "add"
>;

/** As `readReturns`; who is to be reminded follows from the same returns, which are not read a second time. */
export function returnsReader(options: ReadingOptions): (scope: Scope) => ReturnsRead {
  let last: { readonly scope: Scope; readonly read: ReturnsRead } | undefined;
  return (scope) => {
    if (last === undefined || !isSameScope(last.scope, scope)) {
      last = { scope, read: readReturns(scope, options) };
    }
    return last.read;
  };
}

function isSameScope(one: Scope, other: Scope): boolean {
  const isSameFrame = one.studyYear === other.studyYear && one.council === other.council;
  const isSameLength = one.returns.length === other.returns.length;
  return isSameFrame && isSameLength && one.returns.every((entry, index) => entry === other.returns[index]);
}

/** Reads every return for its study year and KKR, and finds out whose each of its cells is. */
export function readReturns(scope: Scope, options: ReadingOptions): ReturnsRead {
  const { frame } = scope;
  const opened = scope.returns.map(({ file, read, code }) => ({ file, code, found: read(frame, options) }));
  const before = new Set(
    options.add?.internshipPlaces.map(({ provider }) => frame.providerId(provider ?? "")),
  );
  const areSums = sumsOfOthers(
    opened.map(({ found }) => found.labels),
    options,
  );
  const faults = new Faults();
  const files = opened.map((one) => {
    const isAgain = one.found.rows.every(({ row }) => before.has(frame.providerId(row.provider ?? "")));
    const providers = providersOf(one.found, scope, options);
    const own = faultsIn(one.found, areSums(one.found.labels), isAgain, scope.council);
    const unresolved = [...providers.values()].flatMap(refusalsOf);
    const wrong = faultsOfOurs([...own, ...unresolved], one.found.rows, providers, one.file, scope);
    faults.addAll(wrong);
    const cells = cellsOf(one.found, providers, wrong.length === 0, faults, frame);
    return { ...saidInFile(one, providers, wrong, scope, options), cells };
  });
  const cells = files.flatMap((file) => file.cells);
  const notices = files.flatMap((file) => file.notices);
  const refusals = faults.all().map((one) => besideNearest(one, cells, scope));
  return {
    ...{ cells, notices, refusals: [...refusals, ...formerRegionRefusals(notices, frame)] },
    units: files.flatMap(({ units }) => units),
    labels: opened.flatMap(({ found }) => found.labels),
    misnamed: files.flatMap(({ misnamed }) => misnamed),
    remarks: files.flatMap(({ remarks }) => remarks),
  };
}

/** Tells whether a file has nothing but what the user says are sums of other files. */
function sumsOfOthers(
  files: readonly (readonly string[])[],
  options: ReadingOptions,
): (labels: readonly string[]) => boolean {
  const inFiles = files.map((labels) => new Set(labels.map(nameKey)));
  // Of a name that another file has too, its own row is as well the one that is meant.
  const isOnlyHere = (label: string): boolean =>
    inFiles.filter((names) => names.has(nameKey(label))).length === 1;
  return (labels) =>
    (files.length > 1 || options.add !== undefined) &&
    labels.some((label) => answerOf(label, options) === "sum") &&
    labels.every((label) => isSaidSum(label, options) && isOnlyHere(label));
}

/** What is wrong with a file, but for whose it is. */
function faultsIn({ refusals }: ReadReturn, areSums: boolean, isAgain: boolean, council: Council): Refusal[] {
  return (
    refusals
      // Of its provider that is said beside these, of a form's as of a table's.
      // That of a title is in no row, and has no column.
      .filter(({ code, where }) => code !== "two-providers-in-one" || where?.column === undefined)
      // Of nothing but sums of other files nothing is counted.
      .filter(({ code }) => code !== "no-rows" || !areSums)
      // What those lack who answer again is said with what they had.
      .filter(({ code }) => code !== "missing-specialisation" || !isAgain)
      .map((refusal) => withName(refusal, council))
  );
}

/** Faults of the unit of a file, which is then in no unit that may be assumed. */
const UNITS_ASKED: ReadonlySet<string> = new Set(["unknown-unit", "unit-of-some", "other-unit"]);

/** What a file says beside its numbers: its unit, whose it is called, remarks, and what is noticed. */
function saidInFile(
  { file, code, found }: Pick<OpenedReturn, "file" | "code"> & { readonly found: ReadReturn },
  providers: ReadonlyMap<string, Outcome<string>>,
  wrong: readonly Refusal[],
  scope: Scope,
  options: ReadingOptions,
): Pick<ReturnsRead, "units" | "misnamed" | "remarks" | "notices"> {
  const isForm = code !== null;
  const isOfAnother = wrong.some((fault) => fault.code === "other-return");
  const isAsked = found.refusals.some((one) => UNITS_ASKED.has(one.code));
  const hasUnit = found.rows.length > 0 && !isOfAnother && !isAsked;
  const holds = [...providers.values()].flatMap(valuesOf);
  const said = [...providers.values()].flatMap(noticesOf);
  // A form of ours says of which year it is.
  const ofYear = isForm ? "" : scope.frame.studyYear;
  const beside = remarksIn(found.beside, code ?? { ...scope, kkr: scope.council.id }, options.editions);
  const own = remarksOf(found, beside, providers);
  const filled = new Set(found.rows.flatMap(({ row, isBlank }) => (isBlank ? [] : (row.provider ?? ""))));
  const answering = [...providers].flatMap(([written, one]) => (filled.has(written) ? valuesOf(one) : []));
  // A table with several is no return: who made it is us.
  const isReturn = isForm || new Set(answering.map(scope.frame.ownerId)).size === 1;
  const isAssumed = isReturn && hasUnit && found.unit.value === null;
  const assumed = isAssumed ? options.internshipPlacesUnit : undefined;
  return {
    units: hasUnit ? [{ ...found.unit, isForm }] : [],
    misnamed: areUnclear(found, providers) ? [] : misnamedFile(file, holds, scope),
    remarks: [...own.remarks, ...assumedRemarks(answering, assumed, found.unit.where)],
    notices: [
      ...draftNotices(file, ofYear),
      ...datedNotices(found.notices, ofYear),
      ...found.notices,
      ...own.notices,
      ...said,
    ],
  };
}

/** The cells of a file, each with whose it is. Whoever is nobody of ours is judged under the name that is written. */
function cellsOf(
  { rows, unit }: ReadReturn,
  providers: ReadonlyMap<string, Outcome<string>>,
  isWhole: boolean,
  faults: Faults,
  { providerId, ownerId }: FormFrame,
): ReportedCell[] {
  return rows.flatMap((placed): ReportedCell[] => {
    const { row, isBlank = false } = placed;
    const written = row.provider ?? "";
    const resolved = providers.get(written);
    const provider = resolved?.ok === true ? resolved.value : written.trim();
    const where = placed.whereIs("places");
    if (isNobody(resolved)) {
      if (isBlank) faults.add(missingPlaces(where));
      return [];
    }
    const { institution, specialisation, places } = row;
    const of = { provider, providerId: providerId(provider), ownerId: ownerId(provider) };
    return [{ ...of, institution, specialisation, places, unit: unit.value, isBlank, isWhole, where }];
  });
}

/** Whoever is meant by a name that is misspelt may have answered too: that is known at once, and not after the next try. */
function besideNearest(refusal: Refusal, cells: readonly ReportedCell[], { frame }: Scope): Refusal {
  if (refusal.code !== "misspelt-provider") return refusal;
  const answers = cells.filter((cell) => cell.ownerId === frame.ownerId(refusal.nearest));
  const files = new Map(answers.map(({ where }) => [where.file, { file: where.file ?? "" }]));
  return files.size === 0 ? refusal : { ...refusal, nearestIn: [...files.values()] };
}

/** A file that names nobody may be theirs after whom it is called. */
function withName(refusal: Refusal, council: Council): Refusal {
  if (refusal.code !== "return-without-provider") return refusal;
  const [named, ...others] = providersInFileName(refusal.where?.file ?? "", council);
  return named === undefined || others.length > 0 ? refusal : { ...refusal, named };
}

/** Whether it is not certain whom all rows are from: a name is refused, or its cell. */
function areUnclear(
  { rows, refusals }: ReadReturn,
  providers: ReadonlyMap<string, Outcome<string>>,
): boolean {
  if ([...providers.values()].some(({ ok }) => !ok)) return true;
  const wrong = new Set(refusals.map(({ where }) => placeKey(where)));
  return wrong.size > 0 && rows.some((placed) => wrong.has(placeKey(placed.whereIs("provider"))));
}

/** The provider of a form stands in one field, that of a wide row in every cell of it: each is found once. */
function providersOf(
  { rows }: ReadReturn,
  { council, frame }: Scope,
  answers: SumAnswers,
): ReadonlyMap<string, Outcome<string>> {
  const found = new Map<string, Outcome<string>>();
  for (const placed of rows) {
    const { provider: written = "" } = placed.row;
    if (written === "" || found.has(written)) continue;
    found.set(written, resolveProvider(written, council, frame, placed.whereIs("provider"), answers));
  }
  return found;
}

/** What is said of those whose return states no unit, and whose numbers are read in this one. */
function assumedRemarks(
  providers: readonly string[],
  unit: InternshipPlacesUnit | undefined,
  where: Where,
): ProviderRemark[] {
  if (unit === undefined) return [];
  const text = `Enheden var ikke angivet; pladserne er læst som ${UNIT_NAMES[unit]}.`;
  return providers.map((provider) => ({ provider, text, code: "unit-assumed", ...fileAt(where) }));
}

/**
 * What the provider of a form wrote in its field for remarks, or beside the fields: as it goes on, and as it is said.
 * What a table has in its columns of remarks goes on for each provider; the table has said it.
 */
function remarksOf(
  { remark, remarks: ofRows = [] }: ReadReturn,
  beside: readonly WrittenCell[],
  providers: ReadonlyMap<string, Outcome<string>>,
): { readonly remarks: readonly ProviderRemark[]; readonly notices: readonly Notice[] } {
  const besides: Notice[] = beside.length === 0 ? [] : [{ code: "remarks", cells: beside }];
  if (ofRows.length > 0) {
    const remarks = [...groupsOf(ofRows, ({ provider }) => provider)].flatMap(([written, cells]) => {
      const resolved = providers.get(written);
      return resolved?.ok === true ? [asRemark(resolved.value, cells)] : [];
    });
    return { remarks, notices: besides };
  }
  const [only] = providers.values();
  if (only?.ok !== true) return { remarks: [], notices: besides };
  const provider = only.value;
  const written = [remark === undefined ? [] : [remark], beside].filter((cells) => cells.length > 0);
  const remarks = written.map((cells) => asRemark(provider, cells));
  const field: Notice[] = remark === undefined ? [] : [{ code: "provider-remark", provider, ...remark }];
  return { remarks, notices: [...field, ...besides] };
}

function asRemark(provider: string, cells: readonly WrittenCell[]): ProviderRemark {
  const texts = [...new Set(cells.map(({ text }) => text.trim()))].join("; ");
  const text = shortened(texts, LONGEST_REMARK).normalize("NFC");
  return { provider, text, ...fileAt(cells[0]?.where) };
}

/** A sum, or a text without a letter or a digit, is nobody. */
function isNobody(resolved: Outcome<string> | undefined): boolean {
  if (resolved === undefined) return true;
  return refusalsOf(resolved).some(({ code }) => code === "missing-value" || code === "sum-as-provider");
}

/** Two former names of one region: the parts of one return, or the same places twice; nobody can tell. */
function formerRegionRefusals(
  notices: readonly Notice[],
  { knownProvider }: Pick<FormFrame, "knownProvider">,
): Refusal[] {
  const former = notices
    .filter((notice) => notice.code === "read-differently")
    .filter(({ what, written }) => what === "provider" && knownProvider(written)?.isFormer === true);
  const written = [...new Map(former.map((notice) => [nameKey(notice.written), notice.written])).values()];
  const [first] = former;
  return first === undefined || written.length < 2
    ? []
    : [{ code: "former-regions", written: written.toSorted(), region: first.readAs }];
}

/** What somebody has written in a return that we sent out, beside what is asked for. Our own texts do not count. */
function remarksIn(
  cells: readonly WrittenCell[],
  { studyYear, kkr }: { readonly studyYear: string; readonly kkr: string },
  editions: readonly FormEdition[] | undefined,
): WrittenCell[] {
  if (cells.length === 0) return [];
  const blank = blankReturn({ studyYear, kkr, ...given({ editions }) });
  if (!blank.ok) return [];
  const own = new Set(ownTexts(blank.value).map(nameKey));
  const choices = new Set(blank.value.fields.flatMap((field) => field.choices).map(nameKey));
  return cells.filter(({ text, where }) => {
    const known = where.sheet === CHOICES_SHEET ? choices : own;
    return nameKey(text) === "" ? !/^[-–—.]*$/.test(text) : !known.has(nameKey(text)) && !isOwnLine(text);
  });
}
