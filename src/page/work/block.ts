import { isNumber, isWord, type Range } from "./filled.js";
import { frameOf, idOf, unitIn } from "./frame.js";
import { grouped } from "./grouped.js";
import { refusalsOf } from "./read-table.js";
import { withoutSums } from "./sum-column.js";
import type { Work } from "./work.js";

/** A range without names, pasted beside those that stand in the table: what its columns are of, and its rows. */
export interface Block {
  readonly columns: readonly (string | undefined)[];
  readonly rows: Range;
  /** Which of its rows are sums of others. */
  readonly sums: readonly number[];
  /** What of its width is said: that a column of sums was left out, or that it is not sure which is one. */
  readonly isNarrowed: boolean | null;
  /** The heading that says another unit than the table's, if one does. */
  readonly inOther: string | undefined;
}

/**
 * A range as a block beside a cell of the grid: under its own headings, or from the cell on. Null where a row begins with
 * a word that is no institution: it may be a name, or a title.
 */
export function blockAt(range: Range, work: Work, field: string): Block | null {
  const { institutions, specialisations } = frameOf(work);
  const [list, , column = "provider"] = field.split(".");
  const isInstitution = ([text = ""]: readonly string[]): boolean => idOf(institutions, text) !== undefined;
  const [first = [], ...below] = range;
  const headings = first.map((text) =>
    text.trim().toLowerCase() === "institution" ? "institution" : idOf(specialisations, text),
  );
  const known = headings.filter((heading) => heading !== undefined);
  const isHeaded =
    known.some((heading) => heading !== "institution") &&
    known.length === new Set(known).size &&
    first.every((text, at) => headings[at] !== undefined || OF_SUMS.test(text));
  const written = isHeaded ? below : range;
  const grid = ["institution", ...specialisations.map(({ id }) => id)];
  // A number is no institution.
  const from = written.some(isInstitution) ? 0 : column === "institution" ? 1 : grid.indexOf(column);
  const narrow = isHeaded || from > 1 ? written : withoutSums(written, grid.slice(from));
  const rows = narrow ?? written;
  const width = Math.max(...rows.map(({ length }) => length));
  const columns = isHeaded ? headings : grid.slice(from, from + width);
  if (list !== "rows" || column === "provider" || rows.length === 0) return null;
  const sums = sumsAmong(rows, columns, work);
  const isBare = rows.every((cells, at) => !isWord(cells[0]) || isInstitution(cells) || sums.includes(at));
  const inOther = isHeaded ? first.find((text) => (unitIn(text) ?? work.unit) !== work.unit) : undefined;
  return isBare ? { columns, rows, sums, isNarrowed: narrow && narrow !== written, inOther } : null;
}

const OF_SUMS = /^\s*(?:$|i alt|sum|total|samlet)/i;

/**
 * The rows that are sums of others by the rule that files are read by, among all of them and among those of one
 * institution. In one column a few small numbers come to another by chance.
 */
function sumsAmong(rows: Range, columns: Block["columns"], work: Work): readonly number[] {
  const isOfNumbers = (column = "institution"): boolean => column !== "institution";
  const headings = columns.flatMap((column) => (column !== undefined && isOfNumbers(column) ? column : []));
  const lines = rows
    .map((cells, at) => ({
      at,
      of: cells[columns.indexOf("institution")] ?? "",
      numbers: columns.flatMap((column, index) => (isOfNumbers(column) ? (cells[index] ?? "") : [])),
    }))
    .filter(({ numbers }) => numbers.some(isNumber));
  const isChance = ({ numbers }: (typeof lines)[number]): boolean =>
    numbers.length === 1 && rows.length < 5 && Number(numbers[0]) < 50;
  return [lines, ...grouped(lines, ({ of }) => of).values()].flatMap((own) =>
    refusalsOf(
      own.map(({ at, numbers }) => [`Række ${at}`, ...numbers]),
      headings,
      work,
    ).flatMap(({ code, where }) => {
      const line = code === "sum-or-provider" ? own[(where?.row ?? 0) - 2] : undefined;
      return line === undefined || isChance(line) ? [] : line.at;
    }),
  );
}
