import type { FormFrame } from "../domain/form-frame.js";
import type { Refusal, Where } from "../domain/refusal.js";
import { isWithin, OF_ANOTHER_YEAR, studyYearsIn, yearsIn } from "../domain/study-year.js";
import { columnLetters } from "../domain/where.js";
import { cellAt, type Column, columnOf } from "./columns.js";
import type { Header } from "./find-header.js";
import { type Grid, isBlank, textAt } from "./grid.js";
import type { LineAround } from "./lines-around.js";
import type { LinesBelow } from "./lines-below.js";
import { isPlain, OF_YEARS, YEARS } from "./plain-words.js";
import { isOfRemarks } from "./row-remarks.js";
import { saysSum } from "./sum-label.js";

/**
 * The years that a table says its numbers are of, where they are not of the study year that is asked for: above the
 * table, in the name of its sheet, in a heading, in a column of years and behind a name in its rows. Each is said once.
 */
export function otherYears(
  grid: Grid,
  header: Header,
  { columns, rows }: { readonly columns: readonly Column[]; readonly rows: LinesBelow["rows"] },
  lines: readonly LineAround[],
  frame: FormFrame,
  file: Where,
): Refusal[] {
  const expected = frame.studyYear;
  const found = new Map<string, Refusal>();
  const add = (years: readonly string[], where: Where): void => {
    const [first] = years;
    if (first === undefined || years.some((year) => isWithin(year, expected)) || found.has(first)) return;
    found.set(first, { code: "other-study-year", found: first, expected, where });
  };
  const isEmpty = ({ index }: Column): boolean => rows.every(({ cells }) => isBlank(cells[index]));
  const beside = columns.flatMap((column): LineAround[] =>
    column.meaning === "extra" && isEmpty(column)
      ? [{ text: column.header, where: cellAt(header.last + 1, column, file), isTitle: false }]
      : [],
  );
  const titles = lines
    .filter(({ isTitle, where }) => isTitle && where.row !== undefined)
    .flatMap(yearsOfLine);
  if (new Set(titles.map(({ year }) => year)).size === 1)
    add([titles[0]?.year ?? ""], titles[0]?.where ?? file);
  // A remark tells of other years too, unless it says nothing but whose the numbers are.
  for (const line of [...lines, ...beside]) {
    if (!line.isTitle && isPlain(line.text))
      for (const { year, where } of yearsOfLine(line)) add([year], where);
  }
  add(yearsNamed(file.sheet ?? "", isNameIn(frame)), file);
  const read = columns.filter(({ meaning }) => meaning !== "extra" && meaning !== "unnamed");
  for (const column of read) {
    for (let row = header.first; row <= header.last; row += 1) {
      const cell = grid[row]?.[column.index];
      if (cell === undefined || cell.kind === "covered") continue;
      add(yearsIn(cell.text.slice(0, LONGEST_TITLE)), cellAt(row + 1, column, file));
    }
  }
  const who = columnOf("provider", columns);
  const others = columns.filter((column) => !read.includes(column));
  for (const { cells, row } of rows) {
    const name = textAt(cells, who?.index);
    if (saysSum(name)) continue;
    if (who !== undefined) add(yearsNamed(name, isNameIn(frame)), cellAt(row, who, file));
    for (const column of others) {
      const cell = cells[column.index];
      // 2022 may be shown as "2.022".
      const text = cell?.kind === "number" ? cell.value : textAt(cells, column.index).slice(0, LONGEST_TITLE);
      const header = column.header || `(${columnLetters(column.index + 1)})`;
      // A year alone may be one of building or of birth, but under the heading of a year.
      const isOfYears = OF_YEARS.test(column.header) || (isOfRemarks(column) && /\p{L}/u.test(text));
      const years = isOfYears ? yearsIn(text) : studyYearsIn(text);
      const isSaid = (word: string): boolean => isOfRemarks(column) && /^(fra|gælder)$/.test(word);
      if (years.length > 0 && isPlain(text, isSaid)) add(years, cellAt(row, { ...column, header }, file));
    }
  }
  return [...found.values()];
}

/** The study years of a line; what tells of another year is no title. */
function yearsOfLine({ text, where }: LineAround): { readonly year: string; readonly where: Where }[] {
  const line = text.slice(0, LONGEST_TITLE);
  if (OF_ANOTHER_YEAR.test(line)) return [];
  const short = line.replace(SHORT_YEAR, "20$1/20$2");
  return studyYearsIn(isPlain(short) ? short : line).map((year) => ({ year, where }));
}

/** "22/23", where nothing but plain words stands beside it. */
const SHORT_YEAR = /(?<![\d/.–-])(1[4-9]|2\d)\s?[/–-]\s?([12]\d)(?![\d/.–-])/g;

/** The years of a name that says nothing beside them but whom or what it is of: "Køge 2022", "Praktikpladser 2022". */
function yearsNamed(text: string, isName: (text: string) => boolean): string[] {
  const years = yearsIn(text.slice(0, LONGEST_TITLE));
  if (years.length === 0 || years.some((year) => year.includes("/"))) return years;
  const name = text.slice(0, LONGEST_TITLE);
  return isPlain(name) || isName(name.replace(YEARS, " ").trim()) ? years : [];
}

function isNameIn({ knownProvider }: FormFrame): (text: string) => boolean {
  return (text) => knownProvider(text)?.isPart === false;
}

/** A longer text is no title. */
const LONGEST_TITLE = 1000;
