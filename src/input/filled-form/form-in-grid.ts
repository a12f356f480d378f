import type {
  FilledForm,
  FilledName,
  FilledRow,
  FormColumns,
  NumberBeside,
} from "../../domain/filled-form.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { findNamed, nameKey } from "../../domain/name-key.js";
import type { Where } from "../../domain/refusal.js";
import { type Grid, type GridRow, textAt } from "../grid/grid.js";
import { formColumns, numberAt, numbersOutside } from "./form-cells.js";
import { partedRight } from "./parted-right.js";
import { percentAt } from "./percents.js";
import { type PlacedRow, placedRows } from "./placed-rows.js";
import { saidAcross } from "./said-across.js";
import { hasNumber, LIKE_A_NUMBER, saidIn, textsOf, wholeOf, wordsIn } from "./said-in-tables.js";
import { sumRowAt } from "./sum-row-at.js";
import {
  extraRow,
  isExtraRow,
  isOfOtherThings,
  isOfPlaces,
  isSumLabel,
  saysTotal,
  type SumRow,
  sumsBeside,
  sumsIn,
} from "./sum-rows.js";
import { isWithOverbooking } from "./tables-beside.js";
import { withoutBlankInstitutions } from "./without-blank-institutions.js";

/**
 * The filled form in the cells of a file, or null where its four columns are not there. Names are told apart by their
 * letters, so that one broken over two lines is the same. A blank or merged cell under an institution's name is that
 * institution still; under its total it is nothing, so that no total is counted three times. A row with numbers and no
 * specialisation is one of sums, if it is called one or rows come to its number, else one of nobody; above the heading
 * only one that is called a total. A number outside the form's cells is a sum where it is called one, and else kept.
 */
export function formInGrid(grid: Grid, frame: FormFrame, file: Where): FilledForm | null {
  const whole = wholeFormInGrid(grid, frame, file);
  return whole === null ? null : { ...whole, rows: withoutBlankInstitutions(whole.rows) };
}

/** A form with every row that stands on it, those of institutions without a number too, and where its columns stand. */
export type WholeForm = FilledForm & { readonly columns: FormColumns };

/** The same with the rows that are left blank. */
export function wholeFormInGrid(grid: Grid, frame: FormFrame, file: Where): WholeForm | null {
  const header = grid.find((row) => formColumns(row, frame) !== null) ?? [];
  const columns = formColumns(header, frame);
  if (columns === null) return null;
  const found = newRows();
  const { left, right } = partedRight(grid, columns, frame);
  for (const placed of placedRows(left, columns, frame, file)) addRow(placed, header, columns, found, frame);
  found.texts.push(...right.flatMap((row) => (hasNumber(row) ? [] : saidIn(row, true))));
  const { rows, sumRows, texts, beside, others } = found;
  const extra = sumRows.filter((row) => isExtraRow(row, rows, frame));
  const sums = sumRows.filter((row) => !extra.includes(row));
  const ofRows = sumsIn(sums, rows, frame);
  const inRows = sumsBeside(found.besideRows, rows);
  // What heads a column of numbers is said of them, and not of the form.
  const headings = new Set(found.besideRows.flatMap(({ numbers }) => numbers.map(({ label }) => label)));
  return {
    rows: [...rows, ...extra.map(extraRow)],
    subtotals: [...ofRows.subtotals, ...inRows.subtotals],
    grandTotals: [...ofRows.grandTotals, ...inRows.grandTotals],
    beside: [...beside, ...inRows.beside],
    texts: [
      ...texts.filter((text) => !headings.has(text)),
      ...saidAcross(others, frame),
      ...saidAcross(right, frame),
    ],
    columns,
  };
}

/** What the rows of a grid hold, from above. */
interface Rows {
  readonly rows: FilledRow[];
  readonly sumRows: SumRow[];
  readonly texts: string[];
  readonly beside: NumberBeside[];
  readonly besideRows: { readonly row: FilledRow; readonly numbers: readonly NumberBeside[] }[];
  /** The rows of other tables, and those without a number, as their headings are. */
  readonly others: GridRow[];
  /** The institution that the next row is of if it names none. */
  above: FilledName | null;
  /** What a block of sums is called, which has a row for each specialisation. */
  block: string;
}

function newRows(): Rows {
  return {
    ...{ rows: [], sumRows: [], texts: [], beside: [], besideRows: [], others: [] },
    ...{ above: null, block: "" },
  };
}

function addRow(
  placed: PlacedRow,
  header: GridRow,
  columns: FormColumns,
  found: Rows,
  frame: FormFrame,
): void {
  const { row, place, institution, specialisation, at } = placed;
  // A number where the specialisation stands names none: it is said of the words of its row. One cell across is a text.
  const cell = row[columns.specialisation];
  const isAcross = cell?.kind === "covered" && cell.from === "left";
  const isNamed = specialisation.written !== "" && !isAcross && !LIKE_A_NUMBER.test(specialisation.written);
  const isOfForm = place === "header" || (place === "form" && isNamed);
  const outside = place === "other" ? [] : numbersOutside(row, place === "form" ? header : null, columns, at);
  const taken = [...Object.values(columns), ...outside.map(({ number }) => (number.where.column ?? 0) - 1)];
  if (isOfForm) {
    const whose = institution.written === "" ? (found.above ?? institution) : institution;
    const texts = textsOf(row.filter((_, column) => !taken.includes(column)));
    found.texts.push(...texts.filter((text) => !isOwnCouncil(text, whose, frame)));
  }
  if (place === "header") {
    found.beside.push(...outside);
    return;
  }
  if (institution.written !== "") {
    const isBlock = institution.id === null && isSumLabel(institution.written);
    found.block = isBlock && specialisation.id !== null ? institution.written : "";
  }
  if (isOfForm && specialisation.id === null && saysTotal(specialisation.written) && !hasNumber(row)) return;
  const sums = sumRowAt(placed, columns, found.block, found.rows.length);
  if (sums !== null) {
    addSums(sums, row, outside, found);
    if (institution.id !== null) found.above = institution;
  } else if (isOfForm) {
    found.above = institution.written === "" && found.above !== null ? found.above : institution;
    const own = {
      institution: found.above,
      total: numberAt(row, columns.total, at),
      specialisation,
      studyPlaces: numberAt(row, columns.studyPlaces, at),
    };
    found.rows.push(own);
    found.texts.push(...saidBeside(own, row, header, columns));
    found.besideRows.push({ row: own, numbers: outside });
  } else {
    found.texts.push(...saidIn(row, place === "other"));
    if (place === "other" || !hasNumber(row)) found.others.push(row);
    if (placed.isBelowHeader) found.beside.push(...outside.filter(({ label }) => !isOfOtherThings(label)));
  }
}

/** Whether a text names the KKR or the region of an institution, as a column beside the form may for each row. */
function isOwnCouncil(text: string, { id }: FilledName, { edition, councils }: FormFrame): boolean {
  const institution = edition.institutions.find((one) => one.id === id);
  const council = councils.find((one) => one.id === institution?.kkr);
  return (
    council !== undefined &&
    (findNamed(text, [council]) !== undefined || nameKey(text) === nameKey(council.region))
  );
}

/** What stands beside a row of the form in per cent or with overbooking, with the names that it may be of. */
function saidBeside(
  { institution, specialisation }: FilledRow,
  row: GridRow,
  header: GridRow,
  columns: FormColumns,
): string[] {
  const own = Object.values(columns);
  const names = [institution.written, specialisation.written].join(", ").replace(/\s+/g, " ");
  return row.flatMap((cell, column) => {
    if (own.includes(column)) return [];
    const title = textAt(header, column);
    if (isWithOverbooking(title) && wholeOf(cell) !== null)
      return [`${names}: ${cell.text.trim()} med overbooking`];
    const percent = percentAt(cell, title);
    return percent === null ? [] : [`${names}: ${percent}`];
  });
}

/** What a row of sums says of something else, as last year, is judged as running text is. */
function addSums(sums: SumRow, row: GridRow, outside: readonly NumberBeside[], found: Rows): void {
  const { label } = sums;
  const own = [sums.total, sums.studyPlaces].filter((number) => number !== null);
  if (isOfOtherThings(label)) {
    found.texts.push(wordsIn(row));
    if (isOfPlaces(label)) found.beside.push(...own.map((number) => ({ label, number })));
    return;
  }
  found.sumRows.push(sums);
  found.texts.push(...textsOf(row).filter((text) => !LIKE_A_NUMBER.test(text)));
  const others = outside.filter(({ number }) => own.every(({ value }) => value !== number.value));
  found.beside.push(...others.map(({ number }) => ({ label: "", number })));
}
