import type { FormFrame } from "../../domain/form-frame.js";
import { findNamed, nameKey } from "../../domain/name-key.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import { cellAt, type Column, columnOf, LABELS } from "./columns.js";
import { type HeadedTable, headedTable } from "./find-header.js";
import { BLANK, type GridCell, type GridRow, type PlainGrid, textAt, textsIn } from "../grid/grid.js";
import { namedByHeading } from "../words/heading.js";
import { hasNumber, keyOf } from "./lines-below.js";
import { saysSum } from "../words/sum-label.js";

type Label = "institution" | "provider" | "specialisation";

/** A name and the rows below it that leave its column blank. */
interface Group {
  readonly name: string;
  /** Their places in the grid, that of the name among them. */
  readonly rows: number[];
  /** What the other labels say in the rows that have numbers, by which no two rows of a group are alike. */
  readonly keys: string[];
  /** Whether its name has a row to itself. */
  readonly isHeaded: boolean;
  blanks: number;
}

/** What stands for the name above it: "do.", "ditto", '"', "samme som ovenfor". */
const DITTO = /^[\s,;.–-]*(?:ditt?o|dto|do|samme(?: som \p{L}+)?|["”“„'’´`〃])[\s,.–"”“„'’´`〃-]*$/iu;

/**
 * A table whose names stand in the first row of their group only, as a pivot table or merged cells saved as CSV have
 * them, or signs of repetition below: each blank is read as the name above it, and said. Where a group does not have
 * each of its rows once, whose the blanks are is not certain, and refused.
 */
export function filledNames(plain: PlainGrid, frame: FormFrame, file: Where): PlainGrid {
  const table = headedTable(plain.grid, frame, file);
  if (table === null) return plain;
  const { header, columns } = table;
  const labels = LABELS.flatMap((label) => columnOf(label, columns) ?? []);
  const withoutSign = (cells: GridRow, { index }: Column): GridRow =>
    DITTO.test(textAt(cells, index)) ? cells.with(index, BLANK) : cells;
  const grid = plain.grid.map((cells, row) =>
    row > header.last ? labels.reduce(withoutSign, cells) : cells,
  );
  const bare: PlainGrid = { ...plain, grid };
  return LABELS.reduce((filled, label) => filledColumn(filled, label, { ...table, grid: filled.grid }), bare);
}

function filledColumn(plain: PlainGrid, label: Label, table: HeadedTable): PlainGrid {
  const { columns, frame, file } = table;
  const column = columnOf(label, columns);
  const others = othersOf(label, columns);
  if (column === undefined || others.length === 0 || !leavesBlank(column, table)) return plain;
  const groups = groupsIn(table, column, others);
  const open = groups?.filter(({ blanks }) => blanks > 0) ?? [];
  if (groups === null || open.length === 0) return plain;
  const broken = open.find((group) => !isWhole(group, label, groups, others, frame));
  if (broken !== undefined && !isPattern(groups, open)) return plain;
  const grid = [...plain.grid];
  for (const { name, rows, isHeaded } of open) {
    const filled: GridCell = { kind: "covered", text: name, from: "above" };
    for (const [at, row] of rows.entries()) {
      const cells = grid[row] ?? [];
      if (at === 0 && isHeaded) grid[row] = [];
      else if (at > 0 || textAt(cells, column.index) === "") grid[row] = cells.with(column.index, filled);
    }
  }
  if (broken === undefined) {
    const names = [...new Set(open.map(({ name }) => name))];
    const notice = { code: "names-filled", header: column.header.trim(), names, where: file } as const;
    return { ...plain, grid, notices: [...plain.notices, notice] };
  }
  const [first, last] = [(broken.rows[0] ?? 0) + 1, (broken.rows.at(-1) ?? 0) + 1];
  const refusal: Refusal = {
    ...{ code: "names-left-out", header: column.header.trim(), written: broken.name },
    ...{ where: cellAt(first, column, file), rows: [first, last] },
  };
  return { ...plain, grid, refusals: [...plain.refusals, refusal] };
}

/** Few tables leave a name out; the others have no groups to look for, which takes as long as reading them. */
function leavesBlank({ index }: Column, { grid, header }: HeadedTable): boolean {
  return grid.some((cells, row) => row > header.last && cells.length > 0 && textAt(cells, index) === "");
}

/** The columns that tell the rows of a group from each other; of an institution's group the specialisations do that. */
function othersOf(label: Label, columns: readonly Column[]): Column[] {
  const others = LABELS.filter((other) => other !== label).flatMap((other) => columnOf(other, columns) ?? []);
  const specialisation = others.filter(({ meaning }) => meaning === "specialisation");
  return label === "institution" && specialisation.length > 0 ? specialisation : others;
}

/** The rows by the names over them; null where a row has no name over it, or one from above a sum or a remark. */
function groupsIn(
  { grid, header, columns, frame }: HeadedTable,
  column: Column,
  others: readonly Column[],
): Group[] | null {
  const headings = new Set(grid.slice(header.first, header.last + 1).map(keyOf));
  const labels = LABELS.flatMap((label) => columnOf(label, columns) ?? []);
  const groups: Group[] = [];
  let isOpen = false;
  for (let row = header.last + 1; row < grid.length; row += 1) {
    const cells = grid[row] ?? [];
    const texts = textsIn(cells, row);
    if (texts.length === 0 || headings.has(keyOf(cells))) continue;
    const name = textAt(cells, column.index);
    if (labels.some(({ index }) => saysSum(textAt(cells, index)))) {
      if (saysSum(name)) isOpen = false;
      // A group's sum may stand above its rows, beside the name that these leave blank.
      else if (name !== "" && groups.at(-1)?.name !== name) {
        groups.push({ name, rows: [], keys: [], isHeaded: false, blanks: 0 });
        isOpen = true;
      }
      continue;
    }
    const isHeaded = texts.length === 1 && name !== "";
    // A row of numbers alone is a sum.
    if (!isHeaded && labels.every(({ index }) => textAt(cells, index) === "")) continue;
    if (!isHeaded && !hasNumber(cells, columns)) {
      isOpen = false;
      continue;
    }
    const last = groups.at(-1);
    const isBelow = name === "" || (cells[column.index]?.kind === "covered" && last?.name === name);
    if (!isBelow) groups.push({ name, rows: [], keys: [], isHeaded, blanks: 0 });
    const group = groups.at(-1);
    isOpen ||= !isBelow;
    if (group === undefined || !isOpen) return null;
    group.rows.push(row);
    if (name === "") group.blanks += 1;
    if (!isHeaded) group.keys.push(others.map((other) => keyAt(cells, other, frame)).join("\n"));
  }
  return groups.filter(({ rows }) => rows.length > 0);
}

function keyAt(cells: GridRow, { index, meaning }: Column, frame: FormFrame): string {
  const text = textAt(cells, index);
  const found =
    meaning === "specialisation"
      ? namedByHeading(text, frame.specialisations)
      : meaning === "institution"
        ? findNamed(text, frame.edition.institutions)
        : undefined;
  return found?.id ?? nameKey(text);
}

/** Whether a group has each specialisation once; without a column of these, each institution, or the rows of the other groups. */
function isWhole(
  { keys }: Group,
  label: Label,
  groups: readonly Group[],
  others: readonly Column[],
  { institutions, specialisations }: FormFrame,
): boolean {
  const own = new Set(keys);
  if (own.size < keys.length || keys.some((key) => key === "" || /^\n|\n$/.test(key))) return false;
  if (label !== "specialisation" && others.some(({ meaning }) => meaning === "specialisation")) {
    const before = new Set(keys.map((key) => key.slice(0, key.lastIndexOf("\n") + 1)));
    return [...before].every((of) => specialisations.every(({ id }) => own.has(of + id)));
  }
  if (label === "provider" && own.size > 1 && institutions.every(({ id }) => own.has(id))) return true;
  const isSame = (group: Group): boolean =>
    group.keys.length === own.size && group.keys.every((key) => own.has(key));
  return own.size > 1 && groups.length > 1 && groups.every(isSame);
}

/** Whether names stand in the first row of their group only, and not a name of many is left out. */
function isPattern(groups: readonly Group[], open: readonly Group[]): boolean {
  const names = new Set(groups.map(({ name }) => nameKey(name)));
  return names.size === groups.length && open.length * 2 >= groups.length;
}
