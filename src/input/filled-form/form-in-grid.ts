import type {
  FilledForm,
  FilledName,
  FilledNumber,
  FilledRow,
  NumberBeside,
} from "../../domain/filled-form.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { findNamed, nameKey } from "../../domain/name-key.js";
import type { Where } from "../../domain/refusal.js";
import { type Grid, type GridCell, type GridRow, isBlank, textAt } from "../grid.js";
import { valueFault } from "../read-cell.js";
import { hasNumber, LIKE_A_NUMBER, saidAcross, saidIn, textsOf, wholeOf, wordsIn } from "./said-in-tables.js";
import {
  isOfOtherThings,
  isOfPlaces,
  isSumLabel,
  saysTotal,
  type SumRow,
  sumsBeside,
  sumsIn,
} from "./sum-rows.js";
import { withoutBlankInstitutions } from "./without-blank-institutions.js";

/** Where the form's four columns stand. */
type FormColumns = Readonly<Record<keyof FormFrame["edition"]["columns"], number>>;

/**
 * The filled form in the cells of a file, or null where its four columns are not there. Names are told apart by
 * their letters, so that one broken over two lines is the same. A blank or merged cell under an institution's
 * name is that institution still; under its total it is nothing, so that no total is counted three times. A row
 * with numbers and no specialisation is one of sums, whatever it is called, in the table and under it; above the
 * heading one that is called a total. A number outside the form's cells is a sum where it is called one, and else kept.
 */
export function formInGrid(grid: Grid, frame: FormFrame, file: Where): FilledForm | null {
  const whole = wholeFormInGrid(grid, frame, file);
  return whole === null ? null : { ...whole.form, rows: withoutBlankInstitutions(whole.form.rows) };
}

/** A form with every row that stands on it, those of institutions without a number too. */
export interface WholeForm {
  readonly form: FilledForm;
  readonly columns: FormColumns;
}

/** The same with the rows that are left blank, and where its columns stand. */
export function wholeFormInGrid(grid: Grid, frame: FormFrame, file: Where): WholeForm | null {
  const header = grid.find((row) => formColumns(row, frame) !== null);
  const columns = formColumns(header ?? [], frame);
  if (columns === null) return null;
  const rows: FilledRow[] = [];
  const sumRows: SumRow[] = [];
  const texts: string[] = [];
  const beside: NumberBeside[] = [];
  const besideRows: { readonly row: FilledRow; readonly numbers: readonly NumberBeside[] }[] = [];
  let above: FilledName | null = null;
  // What a block of sums is called, which has a row for each specialisation.
  let block = "";
  let isBelowHeader = false;
  let isInTable = false;
  let isInOther = false;
  const others: GridRow[] = [];
  for (const [index, row] of grid.entries()) {
    const at = (column: number): Where => ({ ...file, row: index + 1, column: column + 1 });
    const institution = nameAt(row, columns.institution, frame.edition.institutions, at);
    const specialisation = nameAt(row, columns.specialisation, frame.specialisations, at);
    const isEmpty = row.every(isBlank);
    // The header stands once more on each new page; and an empty row between two institutions ends nothing.
    const isHeader = formColumns(row, frame) !== null;
    const begins = specialisation.id !== null && (institution.id !== null || institution.written === "");
    isInTable = isHeader || (isInTable ? !isEmpty : begins && !isInOther);
    isBelowHeader ||= isHeader;
    // Under another header, as those of the annex, is another table, whoever stands in it.
    isInOther = !isInTable && !isEmpty && (isInOther || isOtherHeader(row, specialisation));
    if (isEmpty) continue;
    // A number where the specialisation stands names none: it is said of the words of its row.
    const isNamed = specialisation.written !== "" && !LIKE_A_NUMBER.test(specialisation.written);
    const isOfForm = isHeader || (isInTable && isNamed);
    const outside = isInOther
      ? []
      : numbersOutside(row, isInTable && !isHeader ? (header ?? []) : [], columns, at);
    const taken = [...Object.values(columns), ...outside.map(({ number }) => (number.where.column ?? 0) - 1)];
    if (isOfForm) texts.push(...textsOf(row.filter((_, column) => !taken.includes(column))));
    if (isHeader) {
      beside.push(...outside);
      continue;
    }
    if (institution.written !== "") {
      const isBlock = isInTable && institution.id === null && isSumLabel(institution.written);
      block = isBlock && specialisation.id !== null ? institution.written : "";
    }
    const found = isInOther ? null : sumRowAt(row, columns, specialisation, rows.length, block, at);
    const sums = isBelowHeader || (found !== null && isTotalAbove(found)) ? found : null;
    const isOther = sums !== null && isOfOtherThings(sums.label);
    if (sums !== null && (isInTable || isOther || sums.label === "" || isSumLabel(sums.label))) {
      // What it says of something else, as last year, is judged as running text is.
      if (isOther) {
        texts.push(wordsIn(row));
        const { label, total, studyPlaces } = sums;
        for (const number of isOfPlaces(label) ? [total, studyPlaces] : [])
          if (number !== null) beside.push({ label, number });
      } else {
        sumRows.push(sums);
        texts.push(...textsOf(row).filter((text) => !LIKE_A_NUMBER.test(text)));
        const own = [sums.total?.value, sums.studyPlaces?.value];
        beside.push(
          ...outside
            .filter(({ number }) => !own.includes(number.value))
            .map(({ number }) => ({ label: "", number })),
        );
      }
      if (isInTable && institution.id !== null) above = institution;
    } else if (isOfForm) {
      above = institution.written === "" && above !== null ? above : institution;
      const own = {
        institution: above,
        total: numberAt(row, columns.total, at),
        specialisation,
        studyPlaces: numberAt(row, columns.studyPlaces, at),
      };
      rows.push(own);
      if (outside.length > 0) besideRows.push({ row: own, numbers: outside });
    } else {
      texts.push(...saidIn(row, isInOther));
      if (isInOther || !hasNumber(row)) others.push(row);
      if (!isBelowHeader || outside.length === 0) continue;
      beside.push(...outside.filter(({ label }) => !isOfOtherThings(label)));
    }
  }
  const ofRows = sumsIn(sumRows, rows, frame);
  const inRows = sumsBeside(besideRows, rows);
  const besides = [...beside, ...inRows.beside];
  const form = {
    rows,
    subtotals: [...ofRows.subtotals, ...inRows.subtotals],
    grandTotals: [...ofRows.grandTotals, ...inRows.grandTotals],
    ...(besides.length === 0 ? {} : { beside: besides }),
    texts: [...texts, ...saidAcross(others, frame)],
  };
  return { form, columns };
}

/** Above the heading a year or a number of the case may stand in a row of its own; only what is called a total is one. */
function isTotalAbove({ label, total, studyPlaces }: SumRow): boolean {
  return saysTotal(label) && ![total, studyPlaces].some((it) => /^20[2-4]\d$/.test(it?.written ?? ""));
}

/** The numbers of a row that stand in none of the form's columns, each with the words to its left, or else its heading. */
function numbersOutside(row: GridRow, header: GridRow, columns: FormColumns, at: At): NumberBeside[] {
  const own = Object.values(columns);
  let words = "";
  return row.flatMap((cell, column): NumberBeside[] => {
    if (own.includes(column) || cell.kind === "covered" || isBlank(cell)) return [];
    const number = numberAt(row, column, at);
    if (number !== null && LIKE_A_NUMBER.test(number.written))
      return [{ label: words === "" ? textAt(header, column) : words, number }];
    words = cell.text.trim();
    // Beside a row of the form a word and a number are another number for it: "Rettet: 248".
    const [, label = "", written = ""] = (header.length > 0 && WITH_A_WORD.exec(words)) || [];
    if (label === "") return [];
    const value = Number(written.replace(/\./g, ""));
    return [{ label, number: { written, value, where: at(column) } }];
  });
}

/** But not what a thing is called: "Note 1", "Bilag 2". */
const WITH_A_WORD =
  /^(?!(?:fod)?note|bilag|se |side|punkt|pkt|nr|hold|linje|trin|år|uge)(\p{L}[^\d:=]{0,40}?)(?:\s?[:=]\s?|\s)(\d{1,3}(?:\.\d{3})+|\d{1,6})\.?$/iu;

/** A row whose words name no specialisation or a sum, and which has numbers in the columns of numbers; else null. */
function sumRowAt(
  row: GridRow,
  columns: FormColumns,
  { id, written }: FilledName,
  after: number,
  block: string,
  at: At,
): SumRow | null {
  const [total = null, studyPlaces = null] = [columns.total, columns.studyPlaces].map((column) => {
    const number = numberAt(row, column, at);
    return number !== null && LIKE_A_NUMBER.test(number.written) ? number : null;
  });
  const words = row.filter((cell) => cell.kind !== "covered" && !isBlank(cell) && wholeOf(cell) === null);
  // A number in no column of numbers is one too, in a row that is called a sum.
  const elsewhere = row.findIndex((cell) => cell.kind !== "covered" && wholeOf(cell) !== null);
  const [first] = words;
  const own = first === undefined ? "" : first.text.trim();
  const label = id === null || isSumLabel(own) ? own : block === "" ? own : block;
  const isOfSpecialisation = id !== null && isSumLabel(label);
  const isNoSpecialisation = id === null && (isSumLabel(written) || isUnwritten(row[columns.specialisation]));
  if (!isOfSpecialisation && !isNoSpecialisation) return null;
  if (total !== null || studyPlaces !== null) return { label, specialisation: id, total, studyPlaces, after };
  if (elsewhere === -1 || !isSumLabel(label)) return null;
  return { label, specialisation: id, total: numberAt(row, elsewhere, at), studyPlaces, after };
}

/** Blank, or covered by the label of the row, which spans it. */
function isUnwritten(cell: GridCell | undefined): boolean {
  return isBlank(cell) || (cell?.kind === "covered" && cell.from === "left");
}

/** The header of another table: words in two cells, or one where a specialisation would stand. */
function isOtherHeader(row: GridRow, { written }: FilledName): boolean {
  const words = row.filter((cell) => cell.kind !== "covered" && /\p{L}|\d{4}\s?[/–-]/u.test(cell.text));
  return words.length > 1 || (/\p{L}/u.test(written) && !isSumLabel(written));
}

/** The form's columns in a row that is its header, else null. */
function formColumns(row: GridRow, { edition: { columns } }: FormFrame): FormColumns | null {
  const place = (name: string): number => row.findIndex(({ text }) => nameKey(text) === nameKey(name));
  const found = {
    institution: place(columns.institution),
    total: place(columns.total),
    specialisation: place(columns.specialisation),
    studyPlaces: place(columns.studyPlaces),
  };
  return Object.values(found).includes(-1) ? null : found;
}

type At = (column: number) => Where;

function nameAt(row: GridRow, column: number, among: FormFrame["specialisations"], at: At): FilledName {
  const written = textAt(row, column);
  return { written, id: findNamed(written, among)?.id ?? null, where: at(column) };
}

function numberAt(row: GridRow, column: number, at: At): FilledNumber | null {
  const cell = row[column];
  if (cell === undefined || isBlank(cell) || cell.kind === "covered") return null;
  const number = { written: cell.text.trim(), value: wholeOf(cell), where: at(column) };
  const fault = valueFault(cell, "places");
  if (fault?.code === "unclear-cell") return { ...number, because: fault.because };
  return fault?.code === "formula-without-value" || fault?.code === "error-cell"
    ? { ...number, because: fault.code }
    : number;
}
