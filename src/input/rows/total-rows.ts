import { type Decimal, plain } from "../../domain/amount.js";
import type { PlacedRow } from "../../domain/checks/places-refusals.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { findNamed } from "../../domain/name-key.js";
import type { Notice } from "../../domain/notice.js";
import { cellAt, type Column, columnOf, isKnown, isOfNumbers, LABELS, textOf } from "../headings/columns.js";
import { type GridRow, isBlank, textAt, textCell } from "../grid/grid.js";
import { readNumber } from "../grid/read-cell.js";
import type { RowContext } from "./read-row.js";
import { namedByHeading } from "../words/heading.js";
import { YEARS } from "../words/plain-words.js";
import { besideState, hasStateBehind, isExample, readLabel, saysPlace, saysSum } from "../words/sum-label.js";
import { Sums } from "./sums-above.js";

/** What the columns of labels say in a row, blanks left out; in a row without a label "I alt" may stand in another column. */
function labelsOf(cells: GridRow, columns: readonly Column[]): string[] {
  const labels = LABELS.map((label) => textOf(label, cells, columns)).filter((label) => label !== "");
  if (labels.length > 0) return labels;
  const texts = columns.flatMap((column) => (isKnown(column) ? [] : textAt(cells, column.index)));
  return texts.filter((text) => readLabel(text).kind === "sum").slice(0, 1);
}

/** What the labels of a row say that it is; null for a provider's. »Køge, forventet« may be Køge's, and is asked about. */
export type LabelledAs = "sum" | "figure" | "ask" | null;

/** What a row is said to be: a label says »I alt« or the like; or none says anything, and all numbers are formulas. */
export function labelledAs(cells: GridRow, columns: readonly Column[], frame: FormFrame): LabelledAs {
  const labels = labelsOf(cells, columns);
  const kinds = labels.map((label) => readLabel(label).kind);
  if (kinds.includes("sum")) return "sum";
  if (kinds.includes("figure")) return "figure";
  const provider = textOf("provider", cells, columns);
  if (isExample(provider) || hasStateBehind(provider)) return "ask";
  const named = besideState(provider);
  const { kind, of } = readLabel(named ?? provider);
  if ((named !== null || kind === "name-or-figure") && !isPartOrPlace(of, frame)) return "ask";
  // An institution's row is of all its municipalities, or of what it needs.
  if (
    frame.knownProvider(provider) === null &&
    findNamed(provider, frame.edition.institutions) !== undefined
  ) {
    return "ask";
  }
  const written = columns
    .filter(isOfNumbers)
    .flatMap(({ index }) => cells[index] ?? [])
    .filter((cell) => !isBlank(cell));
  const isFormula =
    labels.length === 0 &&
    written.length > 0 &&
    written.every((cell) => cell.kind === "formula" || (cell.kind === "number" && cell.isFormula));
  return isFormula ? "sum" : null;
}

/** Whether what stands beside a word of figures is sure to have it in its own name: "Børnehuset Balancen". */
function isPartOrPlace(name: string, frame: FormFrame): boolean {
  const known = frame.knownProvider(name);
  return known === null ? saysPlace(name) : known.isPart;
}

/** Whether a row of sums has its number in its label, and none where it belongs: »I alt: 33 + 4 fra Greve«. */
export function hasNumberInName(cells: GridRow, columns: readonly Column[]): boolean {
  const isNumber = (column: Column): boolean => isOfNumbers(column) && !isBlank(cells[column.index]);
  return (
    labelsOf(cells, columns).some((label) => /\d/.test(label.replace(YEARS, ""))) && !columns.some(isNumber)
  );
}

/** A row that is labelled as another figure than a sum, with its numbers: not counted, and compared with nothing. */
export function figureNotice(cells: GridRow, row: number, { columns, file }: RowContext): Notice {
  const written = labelsOf(cells, columns).find(saysSum) ?? "";
  return { code: "figure-row", written, numbers: numbersIn(cells, columns), where: { ...file, row } };
}

/** What stands in a row's columns of numbers, blanks left out. */
export function numbersIn(cells: GridRow, columns: readonly Column[]): string[] {
  const texts = columns.filter(isOfNumbers).map(({ index }) => textAt(cells, index));
  return texts.filter((text) => text !== "");
}

/**
 * The sums in a row of sums, each against what it may be the sum of; of the institution or the specialisation that
 * the row names. The first of them is said where none agrees. They are never added in.
 */
export function totalRowNotices(
  cells: GridRow,
  row: number,
  candidates: readonly Sums[],
  context: RowContext,
): Notice[] {
  const { columns, frame } = context;
  const institution =
    findNamed(textOf("institution", cells, columns), frame.edition.institutions)?.id ?? null;
  const specialisation =
    findNamed(textOf("specialisation", cells, columns), frame.specialisations)?.id ??
    kindOfSum(cells, columns, frame) ??
    null;
  const numbers = columns.filter(isOfNumbers);
  // A number that stands alone may be the sum of all the columns.
  const [alone, ...others] = numbers.filter(({ index }) => !isBlank(cells[index]));
  return numbers.flatMap((column) => {
    const sums = candidates.map((sum) =>
      sum.of(column.institution ?? institution, column.specialisation ?? specialisation),
    );
    const isAlone = column === alone && others.length === 0;
    const ofAll = isAlone ? candidates.map((sum) => sum.of(institution, specialisation)) : [];
    return sumNotice(cells, row, column, [...sums, ...ofAll], context);
  });
}

/** The specialisation whose sum a label of a long table says its row to be, by id: "Dagtilbud i alt". */
export function kindOfSum(
  cells: GridRow,
  columns: readonly Column[],
  { specialisations }: FormFrame,
): string | undefined {
  const isLong = columnOf("specialisation", columns) !== undefined;
  const kinds = (isLong ? labelsOf(cells, columns) : []).flatMap((label) => {
    const { kind, of } = readLabel(label);
    return kind === "sum" ? (namedByHeading(of, specialisations)?.id ?? []) : [];
  });
  return kinds[0];
}

/**
 * The sums beside rows, each against its row, and against that and those below of the same provider that have none, as
 * where a cell is merged over them: a notice only where one differs.
 */
export function rowTotalNotices(rows: readonly RowBesideSum[], context: RowContext): Notice[] {
  const totals = context.columns.filter(({ meaning }) => meaning === "total");
  const hasNone = ({ cells, provider }: RowBesideSum, first: RowBesideSum): boolean =>
    provider === first.provider &&
    totals.every(({ index }) => isBlank(cells[index]) || cells[index]?.kind === "covered");
  if (totals.length === 0) return [];
  const groups: [RowBesideSum, ...RowBesideSum[]][] = [];
  for (const one of rows) {
    const last = groups.at(-1);
    if (last !== undefined && hasNone(one, last[0])) last.push(one);
    else groups.push([one]);
  }
  return groups.flatMap((group) => {
    const [{ cells, row, placed }] = group;
    const [own, all] = [new Sums(), new Sums()];
    own.add(placed);
    for (const one of group) all.add(one.placed);
    return totals
      .flatMap((column) => {
        const { institution = null, specialisation = null } = column;
        // Behind the last group stands what all of them come to, with nothing over it.
        const sums = [all, own].flatMap((of) => [of.of(institution, specialisation), of.of(null, null)]);
        return sumNotice(cells, row, column, sums, context);
      })
      .filter((notice) => notice.code === "total-row" && !notice.agrees);
  });
}

/** A row that has a sum beside its numbers, or none where the one above has it. */
interface RowBesideSum {
  readonly cells: GridRow;
  readonly row: number;
  readonly provider: string;
  readonly placed: readonly PlacedRow[];
}

function sumNotice(
  cells: GridRow,
  row: number,
  column: Column,
  sums: readonly Decimal[],
  { file }: RowContext,
): Notice[] {
  const cell = cells[column.index];
  const [first] = sums;
  // Of a formula without its result nothing can be said here; that it has none is a notice of its own.
  if (cell === undefined || isBlank(cell) || cell.kind === "formula" || cell.kind === "covered") return [];
  if (first === undefined) return [];
  // Of a cell that can be read in two ways either may be what the rows come to.
  const readings = cell.kind === "unclear" ? cell.readings.map(textCell) : [cell];
  const numbers = readings.map((one) =>
    readNumber(one.kind === "text" ? { ...one, text: one.text.replace(IN_ALL, "") } : one),
  );
  const agreeing = sums.find((sum) => numbers.some((number) => number.ok && sum.equals(number.value)));
  return [
    {
      code: "total-row",
      written: cell.text.trim(),
      sum: plain(agreeing ?? first),
      agrees: agreeing !== undefined,
      where: cellAt(row, column, file),
    },
  ];
}

/** "23 i alt" */
const IN_ALL = /(?<=\d)(?:\s*(?:i alt|tilsammen|samlet|(?:praktik)?pladser))+\W*$/iu;
