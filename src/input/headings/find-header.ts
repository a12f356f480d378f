import type { FormFrame } from "../../domain/form-frame.js";
import { isFirm } from "../../domain/kkr.js";
import { findNamed, nameKey } from "../../domain/name-key.js";
import type { Where } from "../../domain/where.js";
import { type Column, columnsOf, isKnown } from "./columns.js";
import { areWhole, isWholeHeader } from "./columns-refusal.js";
import { groupHeading, hasNumberText, looksLikeHeader } from "./header-rows.js";
import { type HeaderByRows, headerOfSpecialisations } from "./rows-of-specialisations.js";
import { titlesOver } from "./titles.js";
import { institutionIn, namedByHeading } from "../words/heading.js";
import { isMisspelt, isPlain } from "../words/plain-words.js";
import { readLabel, saysSum } from "../words/sum-label.js";
import type { Grid, GridCell, GridRow } from "../grid/grid.js";
import { BLANK, isBlank, lineAt, ROWS_ABOVE, textCell, textsIn, withHeading } from "../grid/grid.js";

/** The header of a table: its rows, and what stands over each column. */
export interface Header extends Partial<Pick<HeaderByRows, "isByRows" | "over">> {
  readonly first: number;
  readonly last: number;
  readonly cells: GridRow;
  /** The column of the providers, from 0, if nothing that is known stands over it, and what does. */
  readonly assumed?: { readonly column: number; readonly heading: string };
}

/** A table by its header, with what each of its columns holds. */
export interface HeadedTable {
  readonly grid: Grid;
  readonly header: Header;
  readonly columns: readonly Column[];
  readonly frame: FormFrame;
  /** The file, and in a workbook the sheet. */
  readonly file: Where;
}

/** The table with its header; null where there is none. */
export function headedTable(grid: Grid, frame: FormFrame, file: Where = {}): HeadedTable | null {
  const header = findHeader(grid, frame);
  return header === null ? null : { grid, header, columns: columnsOf(header.cells, frame), frame, file };
}

/** A group of columns may have a heading of its own above theirs. */
const MOST_ROWS = 3;

/**
 * The first header that says all that is needed, in one row or in up to three; else the first row that looks
 * like one, so that what is missing can be said. Null where there is none.
 */
export function findHeader(grid: Grid, frame: FormFrame): Header | null {
  const found = headerIn(grid, frame);
  const whole = brokenHeader(grid, frame, found) ?? found;
  const isRead = whole !== null && isWholeHeader(whole.cells, frame);
  const header = isRead ? whole : (headerOfSpecialisations(grid, frame) ?? whole);
  return header === null
    ? null
    : withProviders(withoutSenders(withoutRegions(header, grid, frame), grid, frame), grid, frame);
}

function headerIn(grid: Grid, frame: FormFrame): Header | null {
  let incomplete: Header | null = null;
  for (const [first, row] of grid.slice(0, ROWS_ABOVE).entries()) {
    if (!looksLikeHeader(row, frame)) continue;
    // The groups or what they are of may be what looks like a header.
    const grouped = underGroups(grid, first, frame) ?? underGroups(grid, first + 1, frame);
    if (grouped !== null) return grouped;
    for (let last = first; last < Math.min(first + MOST_ROWS, grid.length); last += 1) {
      const header = { first, last, cells: combined(grid.slice(first, last + 1)) };
      if (!looksLikeHeader(header.cells, frame)) break;
      if (isWholeHeader(header.cells, frame)) return header;
      incomplete ??= header;
    }
  }
  return incomplete;
}

/** A header broken over two or three rows, "Antal" over "pladser," over "dagtilbud"; null if none goes on below `found`. */
function brokenHeader(grid: Grid, frame: FormFrame, found: Header | null): Header | null {
  const columns = found === null ? [] : columnsOf(found.cells, frame);
  const isFound = found !== null && areWhole(columns, frame);
  const isNamed = (named: readonly Column[]): boolean => named.some(({ meaning }) => meaning === "provider");
  const [from, to] = isFound ? [found.first, found.first + 1] : [0, Math.min(ROWS_ABOVE, grid.length)];
  for (let first = from; first < to; first += 1) {
    let broken: Header | null = null;
    for (let last = first; last < Math.min(first + MOST_ROWS, grid.length); last += 1) {
      if (hasNumberText(grid[last] ?? [])) break;
      // Below all the headings it stands over the rows.
      const isBelow = isFound && isNamed(columns) && last > found.last;
      if (isBelow && groupHeading(textsIn(grid[last] ?? [], last), columns) !== null) break;
      const cells = joined(grid.slice(first, last + 1));
      const made = columnsOf(cells, frame);
      // A title over a heading is no part of it: "Alle tal er i helårspladser" over "Kommune".
      const isKept = columnsOf(grid[last] ?? [], frame).every(
        (column) => !isKnown(column) || made.some((one) => one.index === column.index && isKnown(one)),
      );
      const isOn = isKept && last > (isFound ? found.last : first) && (isNamed(made) || !isNamed(columns));
      if (isOn && areWhole(made, frame)) broken = { first, last, cells };
    }
    if (broken !== null) return broken;
  }
  return null;
}

/** Over each column all that stands there, from above. */
function joined(rows: Grid): GridCell[] {
  const isOwn = (cell: GridCell): boolean => !isBlank(cell) && cell.kind !== "covered";
  return overColumns(rows, (cells) =>
    textCell(cells.flatMap((cell) => (isOwn(cell) ? cell.text.trim() : [])).join(" ")),
  );
}

/** Over each column what stands lowest; what a merged cell covers to its right has no heading by it. */
function combined(rows: Grid): GridCell[] {
  const isOwn = (cell: GridCell): boolean =>
    !isBlank(cell) && !(cell.kind === "covered" && cell.from === "left");
  return overColumns(rows, (cells) => {
    const lowest = cells.findLast(isOwn) ?? BLANK;
    return lowest.kind === "text" ? lowest : textCell(lowest.text);
  });
}

function overColumns(rows: Grid, cellOf: (cells: GridRow) => GridCell): GridCell[] {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => cellOf(rows.flatMap((row) => row[column] ?? [])));
}

/** A header in the row below one that groups its columns: specialisations under institutions, or these under those. */
function underGroups(grid: Grid, last: number, frame: FormFrame): Header | null {
  const above = grid[last - 1];
  const row = grid[last];
  if (above === undefined || row === undefined) return null;
  if ([...above, ...row].some(({ kind }) => kind === "number")) return null;
  // A name alone at the table's left edge is its title.
  const edge = row.findIndex((cell) => !isBlank(cell));
  if (above.every((cell, column) => column <= edge || isBlank(cell))) return null;
  const isInstitution = ({ text }: GridCell): boolean => institutionIn(text, frame) !== undefined;
  const isSpecialisation = ({ text }: GridCell): boolean =>
    namedByHeading(text, frame.specialisations) !== undefined;
  for (const [isGroup, areBelow] of [
    [isInstitution, () => true],
    [isSpecialisation, isInstitution],
  ] as const) {
    if (!above.some(isGroup) || !row.some(areBelow)) continue;
    let over: GridCell | undefined;
    const cells = combined([above, row]).map((cell, column): GridCell => {
      const [group, own] = [above[column], row[column]];
      // A name stands in the first of its columns, whether they are merged or the rest is left blank.
      // "I alt" is a group too, of what the others come to.
      if (group !== undefined && !isBlank(group))
        over = isGroup(group) || readLabel(group.text).kind === "sum" ? group : undefined;
      if (over === undefined || own === undefined || isBlank(own)) return cell;
      const isTurned = isGroup === isSpecialisation && isInstitution(own);
      const [text, named] = isTurned ? [over.text, own.text] : [cell.text, over.text];
      return { kind: "text", text, over: named };
    });
    const header = { first: last - 1, last, cells };
    if (isWholeHeader(cells, frame)) return header;
  }
  return null;
}

/**
 * The header, with a heading over the providers where they stand before the numbers without one: a name in every row
 * that has a number, or a municipality or region among them. Under a heading that is not known one must be among them,
 * and so they must under a title that names whose all the rows are.
 */
function withProviders(header: Header, grid: Grid, frame: FormFrame): Header {
  const columns = columnsOf(header.cells, frame);
  const numbers = columns.filter(({ meaning }) => meaning === "places");
  if (columns.some(({ meaning }) => meaning === "provider")) return header;
  const below = grid.slice(header.last + 1, header.last + 1 + ROWS_OF_NAMES);
  const rows = below.filter((row) =>
    numbers.some(({ index }) => row[index]?.kind !== "covered" && /\d/.test(row[index]?.text ?? "")),
  );
  const before = columns.slice(0, numbers[0]?.index ?? 0);
  for (const { index: assumed, header: heading, meaning } of before) {
    if (meaning !== "unnamed" && meaning !== "extra") continue;
    const names = rows.map((row) => lineAt(row, assumed));
    const written = names.filter((name) => /\p{L}/u.test(name));
    const isOther = (name: string): boolean =>
      (findNamed(name, frame.edition.institutions) ?? findNamed(name, frame.specialisations)) !== undefined;
    // "Antal pladser" before the numbers says what they are, and not whose.
    if (written.length === 0 || written.some(isOther) || written.every((name) => isPlain(name))) continue;
    const isSomebody = written.some((name) => isFirm(frame.knownProvider(name)));
    if (!isSomebody && (meaning === "extra" || written.length < names.length)) continue;
    const isNobody = (name: string): boolean =>
      frame.knownProvider(name) === null && !isMisspelt(name, frame);
    const titles = written.every(isNobody) ? titlesOver(grid, header, "provider", frame, {}) : [];
    if (new Set(titles.flatMap(({ name, others }) => [name, ...others])).size === 1) continue;
    const cells = withHeading(header.cells, assumed, PROVIDER);
    return { ...header, cells, assumed: { column: assumed, heading: heading.trim() } };
  }
  return header;
}

/** The header, with the column beside the municipalities' left out that says of each the region it lies in. */
function withoutRegions(header: Header, grid: Grid, frame: FormFrame): Header {
  const columns = columnsOf(header.cells, frame);
  const ofProviders = columns.filter(({ meaning }) => meaning === "provider");
  const regions = columnOfRegions(ofProviders, grid.slice(header.last + 1), lineAt, frame);
  if (regions === undefined) return header;
  // A table of the regions' own begins there.
  const before = columns.slice(0, regions.index);
  const isAgain = ({ specialisation }: Column): boolean =>
    specialisation !== undefined && before.some((column) => column.specialisation === specialisation);
  if (columns.slice(regions.index).some(isAgain)) return header;
  return { ...header, cells: withHeading(header.cells, regions.index, REGION) };
}

/** Of two columns of providers the one called "Region", if it says of each in the other no more than where it lies. */
export function columnOfRegions<C extends Pick<Column, "header" | "index">, Row>(
  ofProviders: readonly C[],
  rows: readonly Row[],
  textIn: (row: Row, index: number) => string,
  frame: FormFrame,
): C | undefined {
  const regions = ofProviders.find(({ header }) => nameKey(header) === "region");
  const providers = ofProviders.find((column) => column !== regions);
  if (regions === undefined || providers === undefined || ofProviders.length > 2) return undefined;
  const isOnlyWhere = rows.every((row) =>
    isRegionOf(textIn(row, providers.index), textIn(row, regions.index), frame),
  );
  return isOnlyWhere ? regions : undefined;
}

/** The header, with the column beside the municipalities' left out that says who filled in each row: "Indberetter". */
function withoutSenders(header: Header, grid: Grid, frame: FormFrame): Header {
  const [sender, other] = columnsOf(header.cells, frame)
    .filter(({ meaning }) => meaning === "provider")
    .toSorted((a, b) => Number(SENDER.test(b.header)) - Number(SENDER.test(a.header)));
  if (sender === undefined || other === undefined || !SENDER.test(sender.header)) return header;
  const isPerson = (row: GridRow): boolean => {
    const [name, who] = [lineAt(row, other.index), lineAt(row, sender.index)];
    return who === "" || (frame.knownProvider(who) === null && frame.knownProvider(name)?.isPart === false);
  };
  const areAll = grid.slice(header.last + 1).every(isPerson);
  return areAll ? { ...header, cells: withHeading(header.cells, sender.index, "Indberettet af") } : header;
}

const SENDER = /^\W*(?:indberetter|afsender)\W*$/i;

/** Whether a row says of a municipality no more than the region it lies in; of a sum it may say anything. */
function isRegionOf(name: string, region: string, { knownProvider }: FormFrame): boolean {
  if (region === "" || saysSum(name)) return true;
  const own = knownProvider(name)?.kkr.region;
  // Under "Region" the name alone is enough: "Sjælland".
  return [region, `Region ${region}`].some((one) => own === (knownProvider(one)?.name ?? one));
}

/** No heading of a provider. */
const REGION = "Kommunens region";
const PROVIDER = "Kommune";
/** So many rows tell what stands in a column. */
const ROWS_OF_NAMES = 100;
