import type { FormFrame } from "../../domain/form-frame.js";
import { grouped } from "../../domain/grouped.js";
import { nameKey } from "../../domain/name-key.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import { lineAt, LONGEST_LINE, ROWS_ABOVE, textAt, textCell, type WrittenCell } from "../grid/grid.js";
import { cellAt, type Column, columnOf, columnsOf, isKnown, LABELS, textOf } from "../headings/columns.js";
import type { HeadedTable, Header } from "../headings/find-header.js";
import type { LinesBelow } from "../headings/lines-below.js";
import { isOfHalfYear, OF_NUMBERS, OF_REPORTING, periodOf, PERIODS } from "../words/period-words.js";
import { nameWordsOf } from "../words/plain-words.js";
import { readLabel, saysSum } from "../words/sum-label.js";
import { isWithin, type LineAround, type TableInLines } from "./lines-around.js";
import { isOfRemarks } from "./row-remarks.js";

type PeriodsBeside = Extract<Refusal, { readonly code: "periods-beside" }>;

/** A heading by what it says beside a period. */
interface Heading {
  readonly header: string;
  /** What the period is; null where the heading has none. */
  readonly what: PeriodsBeside["what"] | null;
  readonly period: string;
  /** A specialisation's id, "places" for numbers of any, "" for nothing beside the period; null for all else. */
  readonly of: string | null;
}

/** Columns that split the numbers over half-years or years, unsaid which are meant: unreadable. Null where none do. */
export function periodsRefusal(
  { grid, frame, file }: Pick<HeadedTable, "grid" | "frame" | "file">,
  header: Header | null,
): PeriodsBeside | null {
  const first = header === null ? 0 : Math.max(0, header.first - 1);
  const end = header === null ? ROWS_ABOVE : header.last + 2;
  for (const [index, row] of grid.slice(first, end).entries()) {
    const headings = row.flatMap((cell) =>
      cell.kind === "covered" ? [] : headingOf(cell.text.trim().slice(0, LONGEST_LINE), frame),
    );
    const split = headings.filter((heading) => isSplit(heading, headings));
    const what = split.some((heading) => heading.what === "half-years") ? "half-years" : "years";
    const headers = [...new Set(split.map((heading) => heading.header))];
    if (headers.length > 0) {
      return { code: "periods-beside", what, headers, where: { ...file, row: first + index + 1 } };
    }
  }
  return null;
}

/** Texts of half-years, or else of several years, that stand over or beside rows; null for one year and for none. */
export function periodsAmong(texts: readonly WrittenCell[]): PeriodsBeside | null {
  const found = texts.flatMap((one) => {
    const period = periodOf(one.text.trim().slice(0, LONGEST_LINE));
    return period === null ? [] : [{ ...one, ...period }];
  });
  const halves = found.filter(({ what }) => what === "half-years");
  const split = halves.length > 0 ? halves : found;
  const [first] = split;
  if (first === undefined || (halves.length === 0 && split.every(({ period }) => period === first.period)))
    return null;
  const headers = [...new Set(split.map(({ text }) => text.trim()))];
  return { code: "periods-beside", what: first.what, headers, where: first.where };
}

/**
 * Why a table can't be read over which one half of a year stands, or in whose file's name, and no more of it; with those
 * over other tables or groups of rows below it. A sentence that the numbers are of half a year says so alone.
 */
export function halfYearTitle(
  halves: readonly LineAround[],
  below: readonly WrittenCell[],
  groups: readonly WrittenCell[],
): PeriodsBeside | null {
  const isSentence = ({ text }: WrittenCell): boolean => OF_NUMBERS.test(text);
  const ofGroups = periodsAmong(groups);
  const over = ofGroups?.what === "half-years" ? ofGroups.headers : [];
  const others = [...below.map(({ text }) => text.trim()), ...over];
  for (const among of [
    halves.filter(isSentence).slice(0, 1),
    halves.filter(isWithin),
    below,
    halves.filter((line) => !isWithin(line)),
  ]) {
    const headers = new Set(among.map(({ text }) => text.trim()));
    const [first] = among;
    if (first === undefined) continue;
    if (among !== below && headers.size > 1) return null;
    return halvesRefusal([...headers, ...others], first.where);
  }
  return null;
}

/** Why a table can't be read with texts of half a year in a column beside its rows. */
export function halvesBeside(cells: readonly WrittenCell[]): PeriodsBeside | null {
  const [first] = cells;
  if (first === undefined) return null;
  const same = cells.filter(({ where }) => where.column === first.where.column);
  return halvesRefusal(
    same.map(({ text }) => text),
    first.where,
  );
}

function halvesRefusal(headers: readonly string[], where: Where): PeriodsBeside {
  return { code: "periods-beside", what: "half-years", headers: [...new Set(headers)], where };
}

/** Why rows can't be read of which some have somebody's numbers of half a year. */
export function halvesOfSomebody(
  labels: Iterable<string>,
  { rows, columns, frame, file }: TableInLines,
): PeriodsBeside | null {
  const isName = nameWordsOf(frame, true);
  const headers = [...labels].filter((name) => isOfHalfYear(name.slice(0, LONGEST_LINE), isName));
  const who = columnOf("provider", columns);
  const first = rows.find(({ cells }) => textAt(cells, who?.index) === headers[0]);
  if (first === undefined || who === undefined) return null;
  return halvesRefusal(headers, cellAt(first.row, who, file));
}

function headingOf(header: string, frame: FormFrame): Heading {
  const found = (["half-years", "years"] as const).find((kind) => header.search(PERIODS[kind]) !== -1);
  const rest = found === undefined ? header : header.replace(PERIODS[found], " ");
  const [column] = columnsOf([textCell(rest)], frame);
  const isPlaces = column?.meaning === "places";
  const isBare = !/[\p{L}\p{N}]/u.test(rest);
  const of = isPlaces ? (column.specialisation ?? "places") : isBare && header !== "" ? "" : null;
  const period = found === undefined ? "" : (header.match(PERIODS[found]) ?? []).join(" ").toLowerCase();
  return { header, what: found ?? null, period, of };
}

/** Whether a heading is of one period among several of the same numbers, or of half a year alone. */
function isSplit({ what, of, period }: Heading, headings: readonly Heading[]): boolean {
  if (what === null || of === null) return false;
  // A bare year may stand beside a table; where it stands over the numbers, nothing else does.
  if (of === "" && headings.some((other) => other.of !== null && other.of !== "")) return false;
  const same = headings.filter((other) => other.of === of);
  if (same.some((other) => other.what === null)) return false;
  return (
    same.some((other) => other.period !== period) || (what === "half-years" && (of !== "" || same.length > 1))
  );
}

/**
 * Why rows that another column tells apart can't be read: several of each provider that it names otherwise, as »besat«
 * and »ledig«. Null where no column does.
 */
export function dividedRows({ rows, columns, file }: TableInLines): Refusal | null {
  const others = columns.filter(
    (column) => !isKnown(column) && !isOfRemarks(column) && !OF_REPORTING.test(column.header),
  );
  const textIn = ({ cells }: Row, { index }: Column): string => lineAt(cells, index);
  const keyOf = ({ cells }: Row): string =>
    LABELS.map((label) => nameKey(textOf(label, cells, columns))).join("\n");
  const isSum = ({ cells }: Row): boolean => LABELS.some((label) => saysSum(textOf(label, cells, columns)));
  const several =
    others.length === 0 ? [] : grouped(rows, keyOf).filter((same) => same.length > 1 && !same.some(isSum));
  const dividing = others.find((column) =>
    several.every((same) => {
      const texts = same.map((row) => nameKey(textIn(row, column)));
      return new Set(texts).size === same.length && texts.every((text) => !/^\d{0,5}$/.test(text));
    }),
  );
  const [[, second] = []] = several;
  if (dividing === undefined || second === undefined) return null;
  const all = [...new Set(several.flat().map((row) => textIn(row, dividing)))];
  const sums = all.filter((text) => readLabel(text).kind === "sum");
  const texts = all.filter((text) => !sums.includes(text));
  const beside = sums.length === 0 ? {} : { sums };
  return { code: "rows-divided", texts, ...beside, where: cellAt(second.row, dividing, file) };
}

type Row = LinesBelow["rows"][number];
