import { type Decimal, exact } from "../../domain/amount.js";
import { type Grid, type GridCell, isBlank } from "../grid/grid.js";
import type { CellPlace, Range } from "./merged-grid.js";

/** A rule of a sheet by which cells take a look in which nobody sees them, or in which they are struck out. */
export interface LookRule {
  readonly isStruck: boolean;
  readonly ranges: readonly Range[];
  readonly type: string;
  readonly operator: string;
  readonly formulas: readonly string[];
}

/** Of cells that have a value these never hold: such rules hide errors and blanks. */
const OF_NO_VALUE = /^(?:containsErrors|containsBlanks)$/;
const ASKS_FOR_NO_VALUE = /^=?\s*(?:ISERROR|ISERR|ISNA|ISBLANK)\(/i;

/**
 * The cells that rules leave unseen. A comparison with a number is made; whether another rule holds only Excel can
 * tell, and then its cells are taken for unseen, so that they are said.
 */
export function cellsUnseen(grid: Grid, rules: readonly LookRule[]): CellPlace[] {
  return cellsOf(grid, rules, false);
}

/** The same sheet with every cell that a rule strikes out, or may, as one that can be read in two ways. */
export function withStruckCells(grid: Grid, rules: readonly LookRule[]): Grid {
  const struck = cellsOf(grid, rules, true);
  if (struck.length === 0) return grid;
  const rows = grid.map((cells) => [...cells]);
  for (const { row, column } of struck) {
    const text = rows[row]?.[column]?.text ?? "";
    rows[row]?.splice(column, 1, { kind: "unclear", text, because: "struck-by-rule", readings: ["", text] });
  }
  return rows;
}

/** The cells for which a rule that strikes out, or one that does not, holds, or may. */
function cellsOf(grid: Grid, rules: readonly LookRule[], isStruck: boolean): CellPlace[] {
  const own = rules.filter((rule) => rule.isStruck === isStruck);
  return own.flatMap((rule) =>
    rule.ranges.flatMap(({ top, left, bottom, right }) =>
      grid.slice(top, bottom + 1).flatMap((cells, index) =>
        cells.slice(left, right + 1).flatMap((cell, offset): CellPlace[] => {
          const isSaid = isBlank(cell) || cell.kind === "covered" || !holds(rule, cell);
          return isSaid ? [] : [{ row: top + index, column: left + offset }];
        }),
      ),
    ),
  );
}

function holds({ type, operator, formulas }: LookRule, cell: GridCell): boolean {
  if (cell.kind === "error" || OF_NO_VALUE.test(type)) return false;
  const [first = "", second = ""] = formulas;
  if (type === "expression") return !ASKS_FOR_NO_VALUE.test(first) && !/^\s*(?:FALSE|0)\s*$/i.test(first);
  const isComparison = type === "cellIs" && cell.kind === "number" && isNumber(first);
  if (!isComparison) return true;
  const compare = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
  return compare === undefined || compare(exact(cell.value), first, second);
}

const OPERATORS: Readonly<Record<string, (value: Decimal, first: string, second: string) => boolean>> = {
  equal: (value, first) => value.equals(first),
  notEqual: (value, first) => !value.equals(first),
  lessThan: (value, first) => value.lessThan(first),
  lessThanOrEqual: (value, first) => value.lessThanOrEqualTo(first),
  greaterThan: (value, first) => value.greaterThan(first),
  greaterThanOrEqual: (value, first) => value.greaterThanOrEqualTo(first),
  between: (value, first, second) =>
    !isNumber(second) || (value.greaterThanOrEqualTo(first) && value.lessThanOrEqualTo(second)),
  notBetween: (value, first, second) =>
    !isNumber(second) || value.lessThan(first) || value.greaterThan(second),
};

function isNumber(formula: string): boolean {
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(formula.trim());
}
