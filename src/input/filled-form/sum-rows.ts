import type {
  FilledForm,
  FilledNumber,
  FilledRow,
  FilledSum,
  NumberBeside,
} from "../../domain/filled-form.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { findNamed } from "../../domain/name-key.js";
import { sum } from "../../domain/sum.js";
import { isTotal } from "../headings/meanings.js";

/** A row of the form without study places of its own: what it is called, and the numbers in it. */
export interface SumRow {
  readonly label: string;
  /** Where the row is of one specialisation. */
  readonly specialisation: string | null;
  /** In the column of totals. */
  readonly total: FilledNumber | null;
  readonly studyPlaces: FilledNumber | null;
  /** How many rows of the form stand above it. */
  readonly after: number;
}

const SUM_WORDS =
  /(?<!\p{L})(?:i\s?alt|(?:hoved|sub)?total(?:en|t|er)?|sum(?:men)?|saml(?:et|ede)|tilsammen|sammenlagt|optag(?:et)?|antal(?:let)?|(?:studie|uddannelses)?pladser|dimensionering(?:en)?|for|af|på|til|hele|alle)(?!\p{L})/giu;
/** Where the rows of the form have ended, only what is called a sum, or has no name, is taken for one. */
const SUM_STEMS =
  /i\s?alt|total|(?<!\p{L})sum|saml[ei]|tilsammen|sammenlagt|optag|dimension|kkr|region|(?<!\p{L})(?:hele|alle)(?!\p{L})/iu;
const TOTAL_STEMS = /i\s?alt|total|(?<!\p{L})sum|saml[ei]|tilsammen|sammenlagt/iu;
/** What such a row is of, where it is not the study places of this year. */
const OF_OTHER_THINGS =
  /sidste|forrige|tidligere|(?<!\p{L})før|overbook|praktik|heraf|hvoraf|deraf|ændr|forskel|afvig|procent|pct|%|andel|gennemsnit|sommer|vinter|merit|(?<!\p{L})mål|udvikling|kvote|telefon|tlf|kontakt|cvr|mail|dato|side|nr\.|(?:19|20)\d\d/iu;

/** What such a row may be of, and have a number of this year's study places all the same. */
const OF_PLACES = /overbook|(?<!\p{L})mål|kvote/iu;
const NOT_OF_PLACES = /heraf|hvoraf|deraf|sidste|forrige|tidligere|procent|pct|%|(?:19|20)\d\d/iu;

/** What a column is called that numbers the rows or the institutions: "Nr.", "Institutionskode". */
const OF_ROWS = /^[\p{L}.\s-]*(?:nr\.?|nummer|kode)$/iu;

/** A sum that is of no single institution, whoever it stands beside. */
const OF_ALL = /kkr|region|(?<!\p{L})(?:hele|alle)(?!\p{L})/iu;

export function isSumLabel(label: string): boolean {
  return isTotal(label) || (SUM_STEMS.test(label) && !isOfOtherThings(label));
}

/** Whether a label says by itself that its number is the total of the form. */
export function saysTotal(label: string): boolean {
  return isSumLabel(label) && TOTAL_STEMS.test(label);
}

/** Whether a row of numbers is called something else than a sum of this year's study places. */
export function isOfOtherThings(label: string): boolean {
  return OF_OTHER_THINGS.test(label);
}

/** Whether a row is called something that this year's study places may be counted in, though no sum of them. */
export function isOfPlaces(label: string): boolean {
  return OF_PLACES.test(label) && !NOT_OF_PLACES.test(label);
}

/**
 * Whether a row with numbers is one too many and no sum: nothing that it is called is a sum or on the form, and no rows
 * come to its number. Without a name a number in the column of totals is one all the same.
 */
export function isExtraRow(
  { label, specialisation, total, studyPlaces }: SumRow,
  rows: readonly FilledRow[],
  { edition, specialisations }: FormFrame,
): boolean {
  if (specialisation !== null || isSumLabel(label) || (label === "" && total !== null)) return false;
  const name = label.replace(SUM_WORDS, " ");
  if (findNamed(name, [...edition.institutions, ...specialisations]) !== undefined) return false;
  const ids = new Set(rows.map(({ institution }) => institution.id));
  const sums = [...ids].map((id) => sumOf(rows.filter(({ institution }) => institution.id === id)));
  const known = [sumOf(rows), ...sums, ...rows.map((row) => row.total?.value)];
  return [total, studyPlaces].every((number) => number === null || !known.includes(number.value ?? NaN));
}

function sumOf(rows: readonly FilledRow[]): number {
  return sum(rows.map(({ studyPlaces }) => studyPlaces?.value ?? 0));
}

/** An extra row as one of the form's, which are nobody's. */
export function extraRow({ label, total, studyPlaces }: SumRow): FilledRow {
  const where = (studyPlaces ?? total)?.where ?? {};
  const institution = { written: label, id: null, where };
  return { institution, total, specialisation: { written: "", id: null, where }, studyPlaces };
}

/**
 * What each row of sums is the sum of: the institution or the specialisation that it names, else the institution
 * above where the rows of each are followed by a sum, else all of them.
 */
export function sumsIn(
  sumRows: readonly SumRow[],
  rows: readonly FilledRow[],
  { edition, specialisations }: FormFrame,
): { readonly subtotals: readonly FilledSum[]; readonly grandTotals: readonly FilledNumber[] } {
  const named = sumRows.map((row) => {
    const name = row.label.replace(SUM_WORDS, " ");
    return {
      row,
      institution: findNamed(name, edition.institutions)?.id ?? null,
      specialisation: row.specialisation ?? findNamed(name, specialisations)?.id ?? null,
    };
  });
  const isPlain = ({ row, institution, specialisation }: (typeof named)[number]): boolean =>
    institution === null && specialisation === null && row.after > 0;
  const isOfEach = named.some((it) => isPlain(it) && it.row.after < rows.length);
  const subtotals: FilledSum[] = [];
  const grandTotals: FilledNumber[] = [];
  for (const [index, it] of named.entries()) {
    const { total, studyPlaces, after } = it.row;
    const { specialisation } = it;
    const isFirst = sumRows[index - 1]?.after !== after;
    const above = isOfEach && isFirst && isPlain(it) ? (rows[after - 1]?.institution.id ?? null) : null;
    const institution = it.institution ?? above;
    // Beside the sum of a specialisation stands that of all; one number in both columns is said once.
    const isBeside = it.row.specialisation !== null && total !== null && studyPlaces !== null;
    const isOnce = total !== null && total.value === studyPlaces?.value;
    const numbers = [isBeside ? null : total, isOnce && !isBeside ? null : studyPlaces].filter(
      (it) => it !== null,
    );
    if (institution === null && specialisation === null) grandTotals.push(...numbers);
    else subtotals.push(...numbers.map((number) => ({ institution, specialisation, number })));
    if (isBeside && institution === null) grandTotals.push(total);
    else if (isBeside) subtotals.push({ institution, specialisation: null, number: total });
  }
  return { subtotals, grandTotals };
}

/** The numbers beside a form's rows, sums or others. One that is a number of row, institution or form says nothing new. */
export function sumsBeside(
  found: readonly { readonly row: FilledRow; readonly numbers: readonly NumberBeside[] }[],
  rows: readonly FilledRow[],
): Required<Pick<FilledForm, "subtotals" | "grandTotals" | "beside">> {
  const sums = new Map<FilledRow["institution"], { sum: number; totals: number[] }>();
  let whole = 0;
  for (const { institution, total, studyPlaces } of rows) {
    const own = sums.get(institution) ?? { sum: 0, totals: [] };
    sums.set(institution, own);
    own.sum += studyPlaces?.value ?? 0;
    own.totals.push(...(total === null || total.value === null ? [] : [total.value]));
    whole += studyPlaces?.value ?? 0;
  }
  const subtotals: FilledSum[] = [];
  const grandTotals: FilledNumber[] = [];
  const beside: NumberBeside[] = [];
  const counting = columnsThatCount(found.map(({ numbers }) => numbers));
  for (const { row, numbers } of found) {
    const own = sums.get(row.institution);
    const known = [row.studyPlaces?.value, own?.sum, whole, ...(own?.totals.slice(0, 1) ?? [])];
    for (const one of numbers) {
      const { label, number } = one;
      if (label === "" && counting.has(number.where.column)) continue;
      if ((number.value !== null && known.includes(number.value)) || OF_ROWS.test(label)) continue;
      if (!isSumLabel(label) || isOfOtherThings(label)) beside.push(one);
      else if (OF_ALL.test(label)) grandTotals.push(number);
      else subtotals.push({ institution: row.institution.id, specialisation: null, number });
    }
  }
  return { subtotals, grandTotals, beside };
}

/** The columns that number the form's rows from 1 on. */
function columnsThatCount(rows: readonly (readonly NumberBeside[])[]): ReadonlySet<number | undefined> {
  const first = rows[0]?.map(({ number }) => number.where.column) ?? [];
  const isCounting = (column: number | undefined): boolean =>
    rows.every((numbers, at) =>
      numbers.some(({ number }) => number.where.column === column && number.value === at + 1),
    );
  return new Set(rows.length > 1 ? first.filter(isCounting) : []);
}
