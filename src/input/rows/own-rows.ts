import { type Amount, exact, totalOf } from "../../domain/amount.js";
import type { PlacedRow } from "../../domain/checks/places-refusals.js";
import { Faults } from "../../domain/faults.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { findNamed } from "../../domain/name-key.js";
import { wordsOf } from "../../domain/provider-within.js";
import type { MayBeNone, Refusal } from "../../domain/refusal.js";
import type { TableInLines } from "../beside/lines-around.js";
import { markedRows } from "../beside/marked-rows.js";
import { BLANK, type GridRow, textAt } from "../grid/grid.js";
import { readNumber } from "../grid/read-cell.js";
import { cellAt, type Column, columnOf, isOfNames, isOfNumbers, textOf } from "../headings/columns.js";
import type { LinesBelow } from "../headings/lines-below.js";
import { Readings } from "../readings.js";
import type { NameTests } from "./blocks.js";
import { compareSums } from "./compare-sums.js";
import { findSums, type FoundSums } from "./find-sums.js";
import { readRow, type RowContext } from "./read-row.js";
import { Sums } from "./sums-above.js";
import { figureNotice, hasNumberInName, labelledAs, numbersIn, rowTotalNotices } from "./total-rows.js";
import { isMisspelt } from "../words/plain-words.js";
import { answerOf, type SumAnswers } from "../words/sum-answers.js";
import { isExample, readLabel, saysGroup } from "../words/sum-label.js";

/** The providers' own rows, what they say and their count; what is found of sums is put into the context. */
export function ownRows(
  table: TableInLines,
  answers: SumAnswers,
  context: RowContext,
): { readonly own: number; readonly rows: readonly PlacedRow[] } {
  const { columns, rows: below, file } = table;
  const { refusals } = context;
  const who = columnOf("provider", columns);
  const asked = new Map<string, Refusal>();
  const marked = who === undefined ? null : markedRows(table, who.index);
  const ask = (written: string, row: number, because: MayBeNone): void => {
    if (who === undefined || asked.has(written)) return;
    const note = because === "label" ? marked?.get(row) : undefined;
    const noted = note === undefined ? {} : { note };
    const where = cellAt(row, who, file);
    asked.set(written, { code: "sum-or-provider", written, because, ...noted, where });
  };
  // What is wrong with the numbers of a sum is nobody's fault: they are only compared.
  const ofSums: RowContext = { ...context, readings: new Readings(), refusals: new Faults(), sums: [] };
  const tests = testsOfNames(context.frame);
  const figures: Figure[] = [];
  const sum = unnamedSum(below, columns);
  const rows = below.flatMap(({ cells, row }) => {
    const provider = textAt(cells, who?.index);
    const answer = answerOf(provider, answers);
    const says = answer !== null ? null : cells === sum ? "sum" : labelledAs(cells, columns, context.frame);
    const label = says === null && answer === null && marked?.has(row) === true ? "ask" : says;
    if (label === "figure" || (label === "sum" && hasNumberInName(cells, columns)))
      figures.push({ cells, row, provider });
    if (label === "ask") ask(provider, row, isExample(provider) ? "example" : "label");
    if (label === "figure" || label === "ask") return [];
    const [isLabelled, isSaid] = [label === "sum", answer === "sum"];
    const { kind, of } = readLabel(provider);
    const known = context.frame.knownProvider(isLabelled && kind === "sum" ? of : provider);
    const isKnown = known !== null && !(isLabelled && known.isPart);
    const placed = readRow(cells, row, isLabelled || isSaid ? ofSums : context);
    const owner = known?.name ?? "";
    // No spread: it takes as long as all the rest, and there may be 200,000 rows.
    return { cells, row, provider, isKnown, owner, tests, isLabelled, isSaid, placed };
  });
  context.sums.push(
    ...rowTotalNotices(
      rows.filter((one) => !one.isLabelled && !one.isSaid),
      context,
    ),
  );
  const mayBeAnswers = new Set(answersAmong(figures, rows, ofSums));
  for (const figure of figures) {
    const { cells, row, provider } = figure;
    if (mayBeAnswers.has(figure)) ask(provider, row, "label");
    else context.sums.push(figureNotice(cells, row, context));
  }
  const found: FoundSums =
    who === undefined
      ? { kinds: rows.map(({ isLabelled }) => (isLabelled ? "sum" : "own")), areOfRowsBeside: [], wholes: [] }
      : findSums(rows, answers);
  const { kinds } = found;
  const own = rows.flatMap((one, index) => {
    if (kinds[index] !== "own") return [];
    const of = found.wholes[index];
    return [of === undefined ? one.placed : one.placed.map((placed) => partOf(of, placed))];
  });
  // Of "Køge" with "Dagtilbud i alt" what is wrong is the cell beside the name.
  const ofKind: PlacedRow[] = [];
  for (const { cells, provider, row } of compareSums(rows, found, context)) {
    if (readLabel(textOf("specialisation", cells, columns)).of === "") ask(provider, row, "label");
    else ofKind.push(...readRow(cells, row, context));
  }
  rows.forEach(({ cells, provider, row }, index) => {
    const kind = kinds[index];
    if (kind === "part") {
      const of = found.wholes[index] ?? "";
      const numbers = numbersIn(cells, columns);
      context.sums.push({ code: "part-row", written: provider, of, numbers, where: { ...file, row } });
    } else if (kind !== undefined && kind !== "own" && kind !== "sum") ask(provider, row, kind);
  });
  refusals.addAll(asked.values());
  return { own: own.length, rows: [...own.flat(), ...ofKind] };
}

function testsOfNames(frame: FormFrame): NameTests {
  return {
    isMisspelt: (name) => isMisspelt(name, frame),
    isGroup: (name) =>
      saysGroup(name) ||
      findNamed(name.slice(name.lastIndexOf(",") + 1), frame.specialisations) !== undefined,
    isOfAll: (name) => isAllOfOwner(name, frame),
  };
}

/** A row of a site as it is named under a title: "Køge, Solsikken". */
function partOf(owner: string, placed: PlacedRow): PlacedRow {
  const { row, isBlank = false } = placed;
  const provider = `${owner}, ${row.provider ?? ""}`;
  return { row: { ...row, provider }, isBlank, whereIs: (part) => placed.whereIs(part) };
}

/** A row that is called a figure, or a sum that has its number in its name. */
interface Figure {
  readonly cells: GridRow;
  readonly row: number;
  readonly provider: string;
}

/** The figures that may be somebody's answer all the same. */
function answersAmong(
  figures: readonly Figure[],
  rows: readonly (RowInSums & { readonly owner: string })[],
  ofSums: RowContext,
): readonly Figure[] {
  // An average or the like of a municipality that has no other row is its answer, as far as anybody knows.
  const owners = new Set(rows.map(({ isLabelled, owner }) => (isLabelled ? "" : owner)));
  // What a row is called is no reason to leave it out where the table's own sum has it, or has all of them.
  const isInSum = inSumOf(rows);
  const placedFigures = figures.map(({ cells, row }) => readRow(cells, row, ofSums));
  const areInSum = isInSum(placedFigures.flat());
  return figures.filter(({ provider }, index) => {
    const { kind, of } = readLabel(provider);
    const known = kind === "figure" ? ofSums.frame.knownProvider(of) : null;
    const isRegion = known?.name === known?.kkr.region;
    const placed = placedFigures[index] ?? [];
    const isAnswer = known !== null && !isRegion && !owners.has(known.name);
    return isAnswer || isInSum(placed) || (areInSum && hasPlaces(placed));
  });
}

interface RowInSums {
  readonly placed: readonly PlacedRow[];
  readonly isLabelled: boolean;
  readonly isSaid: boolean;
}

/** Tells whether a sum of the table has what rows that are called a figure report, beside its own rows. */
function inSumOf(rows: readonly RowInSums[]): (figures: readonly PlacedRow[]) => boolean {
  const sums = rows.filter(({ isLabelled }) => isLabelled).map(({ placed }) => placed);
  const own = new Sums();
  for (const { placed, isLabelled, isSaid } of rows) if (!isLabelled && !isSaid) own.add(placed);
  return (figures) => {
    if (sums.length === 0 || !hasPlaces(figures)) return false;
    const together = own.with(figures);
    return sums.some((sum) => together.isSaidBy(sum, placesOf(sum)));
  };
}

function placesOf(placed: readonly PlacedRow[]): Amount {
  return totalOf(placed.map(({ row }) => row.places));
}

function hasPlaces(placed: readonly PlacedRow[]): boolean {
  return placesOf(placed) !== 0;
}

/** The last row of a long table, if it names nobody and nothing, and has what all rows above it come to, which is not 0. */
function unnamedSum(below: LinesBelow["rows"], columns: readonly Column[]): GridRow | null {
  const last = below.at(-1)?.cells;
  if (columnOf("specialisation", columns) === undefined || last === undefined || below.length < 3)
    return null;
  if (columns.some((column) => isOfNames(column) && textAt(last, column.index) !== "")) return null;
  const numberIn = (cells: GridRow, { index }: Column): string => {
    const number = readNumber(cells[index] ?? BLANK);
    return number.ok ? number.value : "0";
  };
  const numbers = columns.filter(isOfNumbers);
  const isSum = numbers.every((column) => {
    const above = below.slice(0, -1).map(({ cells }) => numberIn(cells, column));
    return above.reduce((sum, number) => sum.plus(number), exact(0)).equals(numberIn(last, column));
  });
  return isSum && numbers.some((column) => Number(numberIn(last, column)) !== 0) ? last : null;
}

/** Whether a name is set apart behind that of its municipality or region, and says all of it: "Køge, Hele Køge Kommune". */
function isAllOfOwner(name: string, { knownProvider }: FormFrame): boolean {
  const [, owner = "", part = ""] = /^([^,]*),(.*)$/u.exec(name) ?? [];
  const known = knownProvider(owner);
  // Whom the text is as a whole is held against its parts with all rows.
  if (known?.isPart !== false || knownProvider(name)?.isPart !== true) return false;
  const words = wordsOf(part.toLowerCase());
  const others = words.filter((word) => !ALL.test(word) && !OF_ALL.test(word)).join(" ");
  const named = knownProvider(others);
  return others === ""
    ? words.some((word) => ALL.test(word))
    : named?.isPart === false && named.name === known.name;
}

/** What says that a row is of all its municipality, and what may stand beside that: "Alle institutioner", "Kommunen som helhed". */
const ALL = /^(?:hele|samle(?:t|de)|alle|samtlige|tilsammen|sammenlagt|helhed|(?:kommun|region)en)$/u;
const OF_ALL =
  /^(?:i|for|af|som|vores|antal|kommunen?s|(?:praktik)?pladser|(?:institutioner|(?:praktik)?steder|afdelinger|forvaltninger|enheder|områder)(?:ne)?)$/u;
