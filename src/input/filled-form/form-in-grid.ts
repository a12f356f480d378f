import type { FilledForm, FilledName, FilledNumber, FilledRow } from "../../domain/filled-form.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { findNamed, nameKey } from "../../domain/name-key.js";
import type { Where } from "../../domain/where.js";
import { isTotal } from "../columns.js";
import { type Grid, type GridCell, type GridRow, isBlank, textAt } from "../grid.js";
import { readNumber } from "../read-cell.js";
import { withoutBlankInstitutions } from "./without-blank-institutions.js";

/** Where the form's four columns stand. */
type FormColumns = Readonly<Record<keyof FormFrame["edition"]["columns"], number>>;

/**
 * The filled form in the cells of a file, or null where its four columns are not there. Names are told apart by
 * their letters, so that one broken over two lines is the same. A blank or merged cell under an institution's
 * name is that institution still; under its total it is nothing, so that no total is counted three times.
 */
export function formInGrid(grid: Grid, frame: FormFrame, file: Where): FilledForm | null {
  const header = grid.find((row) => formColumns(row, frame) !== null);
  const columns = formColumns(header ?? [], frame);
  if (columns === null) return null;
  const rows: FilledRow[] = [];
  const grandTotals: FilledNumber[] = [];
  const texts: string[] = [];
  let isInTable = false;
  let isInOther = false;
  for (const [index, row] of grid.entries()) {
    const at = (column: number): Where => ({ ...file, row: index + 1, column: column + 1 });
    const institution = nameAt(row, columns.institution, frame.edition.institutions, at);
    const specialisation = nameAt(row, columns.specialisation, frame.specialisations, at);
    // The header stands once more on each new page; and an empty row between two institutions ends nothing.
    const isHeader = formColumns(row, frame) !== null;
    const begins = specialisation.id !== null && (institution.id !== null || institution.written === "");
    isInTable = isHeader || (isInTable ? !row.every(isBlank) : begins && !isInOther);
    // Under another header, as those of the annex, is another table, whoever stands in it.
    isInOther = !isInTable && !row.every(isBlank) && (isInOther || specialisation.written !== "");
    if (isHeader || row.every(isBlank)) continue;
    if (isInTable && isTotal(institution.written)) {
      grandTotals.push(...[columns.total, columns.studyPlaces].flatMap((it) => numberAt(row, it, at) ?? []));
    } else if (isInTable && specialisation.written !== "") {
      const isSameAsAbove = institution.written === "" && rows.length > 0;
      rows.push({
        institution: isSameAsAbove ? (rows.at(-1)?.institution ?? institution) : institution,
        total: numberAt(row, columns.total, at),
        specialisation,
        studyPlaces: numberAt(row, columns.studyPlaces, at),
      });
    } else texts.push(...row.flatMap((cell) => (cell.kind === "text" && !isBlank(cell) ? [cell.text] : [])));
  }
  return { rows: withoutBlankInstitutions(rows), grandTotals, texts };
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
  return { written: cell.text.trim(), value: wholeOf(cell), where: at(column) };
}

function wholeOf(cell: GridCell): number | null {
  const number = readNumber(cell);
  return number.ok && /^\d+$/.test(number.value) ? Number(number.value) : null;
}
