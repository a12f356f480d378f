import { readInternshipPlaces } from "../../index.js";
import { isNumber, isWord, type Range, tableText } from "./filled.js";
import { frameOf, idOf, yearOptions } from "./frame.js";
import { grouped } from "./grouped.js";
import type { Work } from "./work.js";

/** A range without names, pasted beside those that stand in the table: what its columns are of, and its rows. */
export interface Block {
  readonly columns: readonly (string | undefined)[];
  readonly rows: Range;
  /** Which of its rows are sums of others. */
  readonly sums: readonly number[];
}

/**
 * A range as a block beside a column of the grid: under its own headings, or from the column on. Null where a row begins
 * with a word that is no institution: it may be a name, or a title.
 */
export function blockAt(range: Range, work: Work, column: string): Block | null {
  const frame = frameOf(work);
  const { institutions, specialisations } = frame;
  const isInstitution = ([text = ""]: readonly string[]): boolean => idOf(institutions, text) !== undefined;
  const [first = [], ...below] = range;
  const headings = first.map((text) =>
    OF_INSTITUTIONS.test(text) ? "institution" : idOf(specialisations, text),
  );
  const known = headings.filter((heading) => heading !== undefined);
  const isHeaded =
    known.some((heading) => heading !== "institution") &&
    known.length === new Set(known).size &&
    first.every((text, at) => headings[at] !== undefined || OF_SUMS.test(text));
  const rows = isHeaded ? below : range;
  const grid = ["institution", ...specialisations.map(({ id }) => id)];
  // A number is no institution.
  const from = rows.some(isInstitution) ? 0 : column === "institution" ? 1 : grid.indexOf(column);
  const columns = isHeaded ? headings : grid.slice(from);
  if (column === "provider" || rows.length === 0) return null;
  const sums = sumsAmong(rows, columns, work);
  const isBare = rows.every((cells, at) => !isWord(cells[0]) || isInstitution(cells) || sums.includes(at));
  return isBare ? { columns, rows, sums } : null;
}

const OF_INSTITUTIONS = /^\s*institution\s*$/i;

const OF_SUMS = /^\s*(?:$|i alt|sum|total|samlet)/i;

/**
 * The rows that are sums of others by the rule that files are read by, among all of them and among those of one
 * institution. In one column a few small numbers come to another by chance.
 */
function sumsAmong(rows: Range, columns: Block["columns"], work: Work): number[] {
  const { institutions, specialisations } = frameOf(work);
  const named = columns.map((id) => specialisations.find((one) => one.id === id)?.name);
  const numbersOf = (cells: readonly string[]): string[] => cells.filter((_, at) => named[at] !== undefined);
  const headings = named.filter((name) => name !== undefined);
  const lines = rows
    .map((cells, at) => ({ at, numbers: numbersOf(cells), of: cells[columns.indexOf("institution")] ?? "" }))
    .filter(({ numbers }) => numbers.some(isNumber));
  const isChance = ([text = "", ...more]: readonly string[]): boolean =>
    more.length === 0 && rows.length < 5 && Number(text) < 50;
  const found = [lines, ...grouped(lines, ({ of }) => of).values()].flatMap((own) => {
    const names = own.map(({ at, numbers }) => [`Række ${at}`, institutions[0]?.name ?? "", ...numbers]);
    const table = tableText([["Kommune", "Institution", ...headings], ...names]);
    const outcome = readInternshipPlaces(new TextEncoder().encode(table), yearOptions(work));
    const sums = outcome.ok ? [] : outcome.refusals.filter(({ code }) => code === "sum-or-provider");
    return sums.flatMap(({ where }) => own[(where?.row ?? 0) - 2]?.at ?? []);
  });
  return [...new Set(found)].filter((at) => !isChance(numbersOf(rows[at] ?? [])));
}
