import type { FormFrame } from "../../domain/form-frame.js";
import { isFirm, type NamedProvider } from "../../domain/kkr.js";
import type { Notice } from "../../domain/notice.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import type { Column } from "./columns.js";
import { columnOf, isOfNames, saysInstitution, saysSpecialisation, textOf, widthOf } from "./columns.js";
import type { HeadedTable, Header } from "./find-header.js";
import type { Grid, GridRow, PlainGrid } from "../grid/grid.js";
import { BLANK, isBlank, textAt, textsIn, withHeading, withText } from "../grid/grid.js";
import { hasNumber, keyOf } from "./lines-below.js";
import { readLabel, saysSum } from "../words/sum-label.js";
import { type Title, type TitleOf, titlesBelow, titlesOver } from "./titles.js";

const HEADINGS: Readonly<Record<TitleOf, string>> = {
  institution: "Institution",
  provider: "Kommune",
  specialisation: "Specialisering",
};

/** What the sheet of a table says for all its rows; a title is then not asked, but that of a specialisation is it. */
type SaidBySheet = { readonly [of in TitleOf]?: string | undefined };

/**
 * Titles in the place of a column: "Køge Kommune" over a table without a column of providers, "UC SYD" over a table, or
 * a block of its rows, without one of institutions, "Dagtilbud" over each of several without one of specialisations. Each
 * is said, and two names over the same rows are refused. Rows of sums are nobody's.
 */
export function titledGrid(
  { grid, header, columns: headed, frame, file }: HeadedTable,
  sheet: SaidBySheet,
): PlainGrid {
  const columns = withDepartments(headed);
  const titled = { grid, used: new Set<number>(), notices: [] as Notice[], refusals: [] as Refusal[] };
  const rows = grid.slice(header.last + 1);
  const width = widthOf(columns);
  // Such a row is refused as it is.
  if (rows.some((cells) => cells.slice(width).some((cell) => !isBlank(cell)))) return titled;
  const saysIt: Readonly<Record<TitleOf, (column: Column) => boolean>> = {
    institution: saysInstitution,
    provider: ({ meaning, header: heading }) => meaning === "provider" && !SITE.test(heading),
    specialisation: saysSpecialisation,
  };
  const missing = (["institution", "provider", "specialisation"] as const).filter((of) => {
    const isAsked =
      of === "specialisation"
        ? columnOf("places", columns) !== undefined
        : sheet[of] === undefined || columnOf(of, columns) !== undefined;
    return isAsked && !columns.some(saysIt[of]);
  });
  const breaks: number[] = [];
  const isOwn = (cells: GridRow): boolean => isOfSomebody(cells, columns, frame);
  for (const of of missing) {
    const site = of === "provider" ? columnOf("provider", columns) : undefined;
    const over = titlesOver(grid, header, of, frame, file);
    const names = [...new Set(over.flatMap(({ name, others }) => [name, ...others]))];
    const whoIn = (cells: GridRow): NamedProvider | null => frame.knownProvider(textAt(cells, site?.index));
    const areSites = rows.some((cells) => isOwn(cells) && whoIn(cells) === null);
    // Of names that are known none needs a title, but those of sites do beside whom it names.
    const isNamed = (cells: GridRow): boolean => {
      const who = whoIn(cells);
      return isFirm(who) && !(areSites && names.length === 1 && who.name === names[0]);
    };
    if (site !== undefined && rows.some(isNamed)) continue;
    const [only, ...more] = frame.institutions;
    // The only institution there is needs no title; one of another is that of another council's table.
    const isOne = of === "institution" && more.length === 0;
    if (isOne && names.every((name) => name === only?.name)) continue;
    if (names.length > 1) {
      if (of === "provider") titled.refusals.push(twoNames(over, names, file));
      continue;
    }
    const below = isOne || site !== undefined ? [] : titlesBelow(grid, header, of, frame);
    const named = [...over.slice(0, 1), ...below];
    const isForAll = of !== "specialisation" || sheet.specialisation !== undefined;
    if (!isForAll && !areOfSeveral(named, breaks)) continue;
    const titles = [...named, ...(named.length > 1 ? titleOfSums(grid, named.at(-1)?.row ?? 0) : [])];
    const areOver = titles.map(({ row }, at) => {
      return grid.slice(Math.max(row, header.last) + 1, titles[at + 1]?.row).some(isOwn);
    });
    // A name below the last rows is a signature; two titles without a row between them are none.
    if (areOver.at(-1) === false) titles.pop();
    if (titles.length === 0 || areOver.slice(0, titles.length).includes(false)) continue;
    titled.grid =
      site === undefined
        ? withColumn(titled.grid, header, of, titles, isOwn)
        : atSites(titled.grid, header, site, titles[0]?.name ?? "", isOwn);
    breaks.push(...below.map(({ row }) => row));
    for (const { row, isAlone } of over) if (isAlone) titled.used.add(row + 1);
    const said = named.map(({ written, name }) => ({ written, name }));
    titled.notices.push({ code: "titles-read", of, titles: said, where: file });
  }
  return titled;
}

/** Whether the rows of a table are those of whom its title names. */
export function isOfTitle(notices: readonly Notice[]): boolean {
  return notices.some((notice) => notice.code === "titles-read" && notice.of === "provider");
}

/** Whether titles name several, and none twice but under another title between. */
function areOfSeveral(titles: readonly Title[], breaks: readonly number[]): boolean {
  const isAgain = ({ name, row }: Title): boolean =>
    titles.some(
      (other) => other.row < row && other.name === name && !breaks.some((at) => other.row < at && at < row),
    );
  return new Set(titles.map(({ name }) => name)).size > 1 && !titles.some(isAgain);
}

/** "I alt" by itself below the last block: over rows of what each has in all blocks, which are compared as sums. */
function titleOfSums(grid: Grid, below: number): Title[] {
  return grid
    .flatMap((cells, row): Title[] => {
      const [only, ...others] = row > below ? textsIn(cells, row) : [];
      if (only === undefined || others.length > 0 || readLabel(only.text).kind !== "sum") return [];
      return [{ name: only.text, others: [], written: only.text, row, isAlone: true }];
    })
    .slice(0, 1);
}

/** What is said of two names over the same table, or of a sheet that is called after another. */
export function twoNames(over: readonly Title[], providers: readonly string[], file: Where): Refusal {
  const named = over.filter(({ row: at }) => at < 0).map(({ name }) => name);
  const holds = providers.filter((provider) => !named.includes(provider));
  if (named.length > 0 && holds.length > 0) return { code: "file-of-other", named, holds, where: file };
  const written = over.map((title) => title.written).join(", ");
  const row = over.find((title) => title.row >= 0)?.row;
  const where = row === undefined ? file : { ...file, row: row + 1 };
  return { code: "two-providers-in-one", written, providers, where };
}

/** Whether a row holds somebody's numbers, or the name of somebody who left them blank; and no sums. */
function isOfSomebody(cells: GridRow, columns: readonly Column[], frame: FormFrame): boolean {
  const labels = columns.filter(isOfNames);
  const written = labels.filter(({ index }) => !isBlank(cells[index]));
  if (labels.length > 0 && written.length === 0) return false;
  if (written.some(({ index }) => saysSum(textAt(cells, index)))) return false;
  return (
    hasNumber(cells, columns) || frame.knownProvider(textOf("provider", cells, columns))?.isPart === false
  );
}

/** The table with a column behind the others that has what is named over each row, and without the titles among them. */
function withColumn(
  grid: Grid,
  { first, last }: Header,
  of: TitleOf,
  titles: readonly Title[],
  isOwn: (cells: GridRow) => boolean,
): Grid {
  // Not `Math.max(...)`: a call takes no more than some 100,000 arguments, and a table may have more rows.
  const width = grid.reduce((most, cells) => Math.max(most, cells.length), 0);
  const [heading, ...others] = grid
    .slice(first, last + 1)
    .map(keyOf)
    .toReversed();
  return grid.map((cells, row) => {
    if (row > last && titles.some((title) => title.row === row)) return [];
    const key = row < last ? null : keyOf(cells);
    if (key === null || (key !== heading && (others.includes(key) || !isOwn(cells)))) return cells;
    const name = key === heading ? HEADINGS[of] : titles.findLast((title) => title.row < row)?.name;
    const blanks = Array.from({ length: width + 1 - cells.length }, () => BLANK);
    return name === undefined ? cells : withText([...cells, ...blanks], width, name);
  });
}

/** The table with its sites as those of whom the title names: "Køge, Solsikken". */
function atSites(
  grid: Grid,
  { last }: Header,
  { index, header }: Column,
  name: string,
  isOwn: (cells: GridRow) => boolean,
): Grid {
  return grid.map((cells, row) => {
    if (row === last && DEPARTMENT.test(header)) return withHeading(cells, index, "Praktiksted");
    if (row <= last || !isOwn(cells) || textAt(cells, index) === "") return cells;
    return withText(cells, index, `${name}, ${textAt(cells, index)}`);
  });
}

/** The columns with one of departments as that of providers, where there is no other. */
function withDepartments(columns: readonly Column[]): readonly Column[] {
  if (columnOf("provider", columns) !== undefined) return columns;
  const found = columns.find(({ meaning, header }) => meaning === "extra" && DEPARTMENT.test(header));
  return columns.map((column) => (column === found ? { ...column, meaning: "provider" } : column));
}

/** The heading of a column of a municipality's own parts. */
const DEPARTMENT =
  /^\s*(?:afdeling|forvaltning|distrikt|tilbud|sted|(?:fag|forvaltnings)?område|center)(?:er|e?t|s?navn)?\s*$/i;
/** The heading of a column of those who belong to whom the title names. */
export const SITE: RegExp = new RegExp(
  `^\\s*(?:praktiksted|praktikudbyder|arbejdsgiver)|${DEPARTMENT.source}`,
  "i",
);
