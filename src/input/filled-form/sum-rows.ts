import type { FilledNumber, FilledRow, FilledSum } from "../../domain/filled-form.js";
import type { Institution } from "../../domain/form-edition.js";
import { findNamed } from "../../domain/name-key.js";
import { isTotal } from "../columns.js";

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
/** What such a row is of, where it is not the study places of this year. */
const OF_OTHER_THINGS =
  /sidste|forrige|tidligere|(?<!\p{L})før|overbook|praktik|heraf|hvoraf|deraf|ændr|forskel|afvig|procent|pct|%|andel|gennemsnit|sommer|vinter|merit|(?<!\p{L})mål|udvikling|kvote|telefon|tlf|kontakt|cvr|mail|dato|side|nr\.|(?:19|20)\d\d/iu;

export function isSumLabel(label: string): boolean {
  return isTotal(label) || (SUM_STEMS.test(label) && !isOfOtherThings(label));
}

/** Whether a row of numbers is called something else than a sum of this year's study places. */
export function isOfOtherThings(label: string): boolean {
  return OF_OTHER_THINGS.test(label);
}

/**
 * What each row of sums is the sum of: the institution or the specialisation that it names, else the institution
 * above where the rows of each are followed by a sum, else all of them.
 */
export function sumsIn(
  sumRows: readonly SumRow[],
  rows: readonly FilledRow[],
  institutions: readonly Institution[],
): { readonly subtotals: readonly FilledSum[]; readonly grandTotals: readonly FilledNumber[] } {
  const named = sumRows.map((row) => ({
    row,
    institution: findNamed(row.label.replace(SUM_WORDS, " "), institutions)?.id ?? null,
  }));
  const isPlain = ({ row, institution }: (typeof named)[number]): boolean =>
    institution === null && row.specialisation === null && row.after > 0;
  const isOfEach = named.some((it) => isPlain(it) && it.row.after < rows.length);
  const subtotals: FilledSum[] = [];
  const grandTotals: FilledNumber[] = [];
  for (const [index, it] of named.entries()) {
    const { specialisation, total, studyPlaces, after } = it.row;
    const isFirst = sumRows[index - 1]?.after !== after;
    const above = isOfEach && isFirst && isPlain(it) ? (rows[after - 1]?.institution.id ?? null) : null;
    const institution = it.institution ?? above;
    // Beside the sum of a specialisation stands that of all; one number in both columns is said once.
    const isBeside = specialisation !== null && total !== null && studyPlaces !== null;
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
