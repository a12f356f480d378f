import { nameKey } from "../../domain/name-key.js";
import type { Notice } from "../../domain/notice.js";
import { done, type Outcome, refused, refusedIfAny } from "../../domain/outcome.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import { firstTexts, type Grid, isBlank, textAt, withText } from "../grid/grid.js";
import { readCsv } from "../grid/read-grid.js";
import { cellAt, type Column, unusedColumns } from "../headings/columns.js";
import { frameOf, type ReadInternshipPlacesOptions } from "../internship-places-options.js";
import type { ProviderInstitution } from "./parse-return-key.js";
import { LAST_YEAR, otherYearIn } from "../words/period-words.js";
import { type KeyColumns, keyColumnsIn, otherAnswers, yearColumns } from "./return-key-columns.js";

/**
 * Reads from a CSV file which institution each provider's internship places belong to, for returns that do not say
 * it: `Kommune;Institution`, a row for each provider; with its e-mail address in a third column, `E-mail`. A key of
 * addresses, `Kommune;E-mail`, says no institution. A line by itself below a blank one is a note. Every fault is refused
 * with file, row and column: a column with another answer and a year other than `studyYear` too. What is not used is in
 * the notices. Never throws, whatever the bytes.
 */
export function readReturnKey(
  bytes: Uint8Array,
  options: Omit<ReadInternshipPlacesOptions, "kkr"> = {},
): Outcome<readonly ProviderInstitution[]> {
  const frame = frameOf(options);
  if (!frame.ok) return frame;
  const file: Where = options.file === undefined ? {} : { file: options.file };
  const columnsAt = (grid: Grid, at: number): KeyColumns | null =>
    keyColumnsIn(grid[at] ?? [], frame.value, options.studyYear);
  const headerIn = (grid: Grid): number => grid.findIndex((_, at) => columnsAt(grid, at) !== null);
  const read = readCsv(bytes, file, (rows) => headerIn(rows) >= 0);
  if (!read.ok) return read;
  const whole = read.value;
  const notes = notesIn(whole);
  const grid = whole.slice(0, whole.length - notes.length);
  const header = headerIn(grid);
  const columns = columnsAt(grid, header);
  if (columns === null) {
    return refused({ code: "no-key-header", read: firstTexts(whole), where: file });
  }
  const { below, names } = groupsFilled(grid.slice(header + 1), columns);
  const heading: Where = { ...file, row: header + 1 };
  const answers = otherAnswers(columns, below, frame.value);
  const years = yearColumns(columns, below);
  const headers = answers.map((column) => column.header);
  const refusals: Refusal[] = [
    ...(headers.length === 0
      ? []
      : [{ code: "unread-columns", headers, isKey: true, where: heading } as const]),
    ...cellsBeyond(grid, header, file),
    ...otherYear(grid, header, columns, years, options.studyYear, file),
  ];
  const entries = below.flatMap((row, at): ProviderInstitution[] => {
    if (row.every(isBlank)) return [];
    const where = (column: Column): Where => cellAt(header + at + 2, column, file);
    const [provider = "", institution, address = ""] = [
      columns.provider,
      columns.institution,
      columns.address,
    ].map((column) => column && textAt(row, column.index));
    if (provider === "") {
      refusals.push({ code: "missing-value", meaning: "provider", where: where(columns.provider) });
    }
    if (columns.institution !== undefined && institution === "") {
      refusals.push({ code: "missing-value", meaning: "institution", where: where(columns.institution) });
    }
    return [
      {
        provider,
        ...(institution === undefined ? {} : { institution }),
        where: where(columns.institution ?? columns.provider),
        ...(address === "" ? {} : { address }),
      },
    ];
  });
  const textsIn = (index: number): string[] => below.map((row) => textAt(row, index));
  const unused = columns.others.filter(
    (column) =>
      ![...answers, ...years].includes(column) && textsIn(column.index).some((text) => /\p{L}/u.test(text)),
  );
  const notices: Notice[] = [
    ...textsSaid("rows-above-header", grid.slice(0, header), file),
    ...unusedColumns(unused, textsIn, file),
    ...textsSaid("beside-table", notes, file),
    ...(names.length === 0
      ? []
      : [{ code: "names-filled", header: columns.institution?.header ?? "", names, where: file } as const]),
  ];
  return refusedIfAny(refusals) ?? done(entries, notices);
}

/** The rows of a key whose institution stands before its municipalities, each in the first row of its group only. */
function groupsFilled(
  below: Grid,
  { provider, institution }: KeyColumns,
): { readonly below: Grid; readonly names: readonly string[] } {
  const written = below.map((row) => textAt(row, institution?.index));
  const names = written.filter((name) => name !== "");
  const areOnce = new Set(names.map(nameKey)).size === names.length;
  const areOfGroups = areOnce && names.length < below.filter((row) => !row.every(isBlank)).length;
  if (institution === undefined || institution.index > provider.index || !areOfGroups || written[0] === "")
    return { below, names: [] };
  let name = "";
  const filled = below.map((row, at) => {
    name = written[at] || name;
    return row.every(isBlank) ? row : withText(row, institution.index, name);
  });
  return { below: filled, names };
}

/** The lines below a key: each has one cell, and the first of them a blank row over it. */
function notesIn(grid: Grid): Grid {
  const last = grid.findLastIndex((row) => row.filter((cell) => !isBlank(cell)).length > 1);
  const blank = grid.findIndex((row, at) => at > last && row.every(isBlank));
  return blank < 0 ? [] : grid.slice(blank);
}

function textsSaid(code: "rows-above-header" | "beside-table", grid: Grid, where: Where): Notice[] {
  const texts = grid.flat().flatMap(({ text }) => (text.trim() === "" ? [] : [text.trim()]));
  return texts.length === 0 ? [] : [{ code, texts, where }];
}

/** Rows with more cells than the heading: what stands there belongs to no column. */
function cellsBeyond(grid: Grid, header: number, file: Where): Refusal[] {
  const widthOf = (at: number): number => (grid[at] ?? []).findLastIndex((cell) => !isBlank(cell)) + 1;
  const expected = widthOf(header);
  return grid.flatMap((_, at): Refusal[] => {
    const found = widthOf(at);
    if (at <= header || found <= expected) return [];
    return [{ code: "extra-cells", expected, found, where: { ...file, row: at + 1 } }];
  });
}

/** The first year that is another than the one asked for, in a line above the key, in a heading or in a column of years. */
function otherYear(
  grid: Grid,
  header: number,
  { provider, institution }: KeyColumns,
  years: readonly Column[],
  expected: string | undefined,
  file: Where,
): Refusal[] {
  if (expected === undefined) return [];
  const others = grid.flatMap((row, at): Refusal[] => {
    const asked = at > header ? years : [provider, institution, ...years];
    return row.flatMap(({ text }, index): Refusal[] => {
      if (at >= header && !asked.some((column) => column?.index === index)) return [];
      // A line above a key may tell that it is last year's still.
      const found = otherYearIn(at === header ? text : text.replace(LAST_YEAR, ""), expected);
      const where = { ...file, row: at + 1, column: index + 1 };
      return found === undefined ? [] : [{ code: "other-study-year", found, expected, where }];
    });
  });
  return others.slice(0, 1);
}
