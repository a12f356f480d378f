import { CHOICES_SHEET, isOwnLine } from "../domain/blank-return.js";
import { Faults } from "../domain/faults.js";
import type { InternshipPlacesUnit, ProviderRemark } from "../domain/request.js";
import type { FormEdition } from "../domain/form-edition.js";
import type { FormFrame } from "../domain/form-frame.js";
import { grouped } from "../domain/grouped.js";
import type { Council } from "../domain/kkr.js";
import { nameKey } from "../domain/name-key.js";
import type { Notice } from "../domain/notice.js";
import type { Refusal, Where } from "../domain/refusal.js";
import { UNIT_NAMES } from "../domain/return-form.js";
import { shortened } from "../domain/visible-text.js";
import { lastOfPath } from "../domain/without-folders.js";
import { answerOf, isSaidSum, type SumAnswers } from "../input/words/sum-answers.js";
import { missingPlaces } from "../input/rows/read-row.js";
import type { WrittenCell } from "../input/grid/grid.js";
import type { ReadReturn } from "../input/returns/opened-return.js";
import type { CollectReturnsOptions } from "./collect-options.js";
import type { StatedUnit } from "./agreed-unit.js";
import { blankReturn, ownTexts } from "./blank-return.js";
import { datedNotices, draftNotices, type MisnamedFile, misnamedFile } from "./misnamed-files.js";
import { faultsOfOurs } from "./of-another-kkr.js";
import { providersInFileName } from "./providers-in-file-name.js";
import type { ReportedCell } from "./reported-cell.js";
import { type ResolvedProvider, resolveProvider } from "./resolve-provider.js";
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
  const cells: ReportedCell[] = [];
  const units: StatedUnit[] = [];
  const refusals = new Faults();
  const notices: Notice[] = [];
  const labels: string[] = [];
  const remarks: ProviderRemark[] = [];
  const misnamed: MisnamedFile[] = [];
  const opened = scope.returns.map(({ file, read, code }) => ({
    file,
    code,
    found: read(scope.frame, options),
  }));
  const inFiles = opened.map(({ found }) => new Set(found.labels.map(nameKey)));
  const before = new Set(
    options.add?.internshipPlaces.map(({ provider }) => scope.frame.providerId(provider ?? "")),
  );
  const answersAgain = (rows: ReadReturn["rows"]): boolean =>
    rows.every(({ row }) => before.has(scope.frame.providerId(row.provider ?? "")));
  for (const { file, found, code } of opened) {
    // One by one: a call takes no more than some 100,000 arguments, and a table may have more rows.
    for (const label of found.labels) labels.push(label);
    const providers = providersOf(found, scope, options);
    const areSums =
      (scope.returns.length > 1 || options.add !== undefined) &&
      found.labels.some((label) => answerOf(label, options) === "sum") &&
      // Of a name that another file has too, its own row is as well the one that is meant.
      found.labels.every(
        (label) =>
          isSaidSum(label, options) && inFiles.filter((names) => names.has(nameKey(label))).length === 1,
      );
    const faults = [
      // Of its provider that is said below, of a form's as of a table's.
      // That of a title is in no row, and has no column.
      ...found.refusals
        .filter(({ code: fault, where: at }) => fault !== "two-providers-in-one" || at?.column === undefined)
        // Of a file of nothing but what the user says are sums of other files, nothing is counted.
        .filter(({ code: fault }) => fault !== "no-rows" || !areSums)
        // What those lack who answer again is said with what they had.
        .filter(({ code: fault }) => fault !== "missing-specialisation" || !answersAgain(found.rows))
        .map((refusal) => withName(refusal, scope.council)),
      ...[...providers.values()].flatMap((provider) => ("refusal" in provider ? [provider.refusal] : [])),
    ];
    const wrong = faultsOfOurs(faults, found.rows, providers, file, scope);
    refusals.addAll(wrong);
    // A unit that could not be read is a fault already.
    const isOfAnother = wrong.some(({ code }) => code === "other-return");
    const hasUnit =
      found.rows.length > 0 && !isOfAnother && found.refusals.every((one) => one.code !== "unknown-unit");
    if (hasUnit) units.push({ ...found.unit, isForm: code !== null });
    const said = [...providers.values()].flatMap((one) => ("notice" in one ? (one.notice ?? []) : []));
    if (!areUnclear(found, providers)) {
      const holds = [...providers.values()].flatMap((one) => ("provider" in one ? [one.provider] : []));
      misnamed.push(...misnamedFile(file, holds, scope));
    }
    // A form of ours says of which year it is.
    const ofYear = code === null ? scope.frame.studyYear : "";
    notices.push(...draftNotices(file, ofYear), ...datedNotices(found.notices, ofYear));
    const beside = remarksIn(found.beside, scope, options.editions);
    const given =
      hasUnit && code !== null && found.unit.value === null ? options.internshipPlacesUnit : undefined;
    const own = remarksOf(found, beside, providers, given);
    for (const remark of own.remarks) remarks.push(remark);
    for (const notice of [...found.notices, ...own.notices, ...said]) notices.push(notice);
    for (const placed of found.rows) {
      const { row, isBlank = false } = placed;
      const written = row.provider ?? "";
      const resolved = providers.get(written);
      // Whoever is nobody of ours is refused, and judged under the name that is written.
      const provider = resolved !== undefined && "provider" in resolved ? resolved.provider : written.trim();
      if (isNobody(resolved)) {
        if (isBlank) refusals.add(missingPlaces(placed.whereIs("places")));
        continue;
      }
      const { institution, specialisation, places } = row;
      cells.push({
        provider,
        providerId: scope.frame.providerId(provider),
        ownerId: scope.frame.ownerId(provider),
        institution,
        specialisation,
        places,
        unit: found.unit.value,
        isBlank,
        isWhole: wrong.length === 0,
        where: placed.whereIs("places"),
      });
    }
  }
  const beside = refusals.all().map((one) => besideNearest(one, cells, scope));
  return {
    cells,
    units,
    labels,
    refusals: [...beside, ...formerRegionRefusals(notices, scope.frame)],
    notices,
    misnamed,
    remarks,
  };
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
  providers: ReadonlyMap<string, ResolvedProvider>,
): boolean {
  if ([...providers.values()].some((one) => "refusal" in one)) return true;
  const keyOf = ({ sheet, row, column }: Where = {}): string => JSON.stringify([sheet, row, column]);
  const wrong = new Set(refusals.map(({ where }) => keyOf(where)));
  return wrong.size > 0 && rows.some((placed) => wrong.has(keyOf(placed.whereIs("provider"))));
}

/** The provider of a form stands in one field, that of a wide row in every cell of it: each is found once. */
function providersOf(
  { rows }: ReadReturn,
  { council, frame }: Scope,
  answers: SumAnswers,
): ReadonlyMap<string, ResolvedProvider> {
  const found = new Map<string, ResolvedProvider>();
  for (const placed of rows) {
    const written = placed.row.provider;
    if (written === undefined || written === "" || found.has(written)) continue;
    found.set(written, resolveProvider(written, council, frame, placed.whereIs("provider"), answers));
  }
  return found;
}

/** More than this nobody reads in a field for remarks, and a whole table may have been pasted beside a form. */
const LONGEST_REMARK = 2000;

/**
 * What the provider of a form wrote in its field for remarks, beside the fields, or left blank: as it goes on, and as
 * it is said. What a table has in its columns of remarks goes on for each provider; the table has said it.
 */
function remarksOf(
  { remark, unit, remarks: ofRows = [] }: ReadReturn,
  beside: readonly WrittenCell[],
  providers: ReadonlyMap<string, ResolvedProvider>,
  assumed: InternshipPlacesUnit | undefined,
): { readonly remarks: readonly ProviderRemark[]; readonly notices: readonly Notice[] } {
  const besides: Notice[] = beside.length === 0 ? [] : [{ code: "remarks", cells: beside }];
  if (ofRows.length > 0) {
    const remarks = grouped(ofRows, ({ provider }) => provider).flatMap((cells) => {
      const resolved = providers.get(cells[0]?.provider ?? "");
      return resolved !== undefined && "provider" in resolved ? [asRemark(resolved.provider, cells)] : [];
    });
    return { remarks, notices: besides };
  }
  const [only] = providers.values();
  if (only === undefined || !("provider" in only)) return { remarks: [], notices: besides };
  const { provider } = only;
  const written = [remark === undefined ? [] : [remark], beside].filter((cells) => cells.length > 0);
  const remarks = written.map((cells) => asRemark(provider, cells));
  if (assumed !== undefined) {
    const text = `Enheden var ikke udfyldt; pladserne er læst som ${UNIT_NAMES[assumed]}.`;
    remarks.push({ provider, text, code: "unit-assumed", ...fileAt(unit.where) });
  }
  const field: Notice[] = remark === undefined ? [] : [{ code: "provider-remark", provider, ...remark }];
  return { remarks, notices: [...field, ...besides] };
}

/** The file as a remark names it. */
export function fileAt({ file }: Where = {}): Pick<ProviderRemark, "file"> {
  return file === undefined ? {} : { file: lastOfPath(file) };
}

function asRemark(provider: string, cells: readonly WrittenCell[]): ProviderRemark {
  const texts = [...new Set(cells.map(({ text }) => text.trim()))].join("; ");
  const text = shortened(texts, LONGEST_REMARK).normalize("NFC");
  return { provider, text, ...fileAt(cells[0]?.where) };
}

/** A sum, or a text without a letter or a digit, is nobody. */
function isNobody(resolved: ResolvedProvider | undefined): boolean {
  if (resolved === undefined) return true;
  return "refusal" in resolved && ["missing-value", "sum-as-provider"].includes(resolved.refusal.code);
}

/** Two former names of one region: the parts of one return, or the same places twice; nobody can tell. */
function formerRegionRefusals(
  notices: readonly Notice[],
  { knownProvider }: Pick<FormFrame, "knownProvider">,
): Refusal[] {
  const former = notices
    .flatMap((notice) => (notice.code === "read-differently" && notice.what === "provider" ? [notice] : []))
    .filter(({ written }) => knownProvider(written)?.isFormer === true);
  const written = [...new Map(former.map((notice) => [nameKey(notice.written), notice.written])).values()];
  const [first] = former;
  return first === undefined || written.length < 2
    ? []
    : [{ code: "former-regions", written: written.toSorted(), region: first.readAs }];
}

/** What somebody has written in a return that we sent out, beside what is asked for. Our own texts do not count. */
function remarksIn(
  cells: readonly WrittenCell[],
  { studyYear, council }: Scope,
  editions: readonly FormEdition[] | undefined,
): WrittenCell[] {
  if (cells.length === 0) return [];
  const blank = blankReturn({ studyYear, kkr: council.id, ...(editions === undefined ? {} : { editions }) });
  if (!blank.ok) return [];
  const own = new Set(ownTexts(blank.value).map(nameKey));
  const choices = new Set(blank.value.fields.flatMap((field) => field.choices).map(nameKey));
  return cells.filter(({ text, where }) => {
    const known = where.sheet === CHOICES_SHEET ? choices : own;
    return nameKey(text) === "" ? !/^[-–—.]*$/.test(text) : !known.has(nameKey(text)) && !isOwnLine(text);
  });
}
