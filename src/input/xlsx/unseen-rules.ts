import { exact } from "../../domain/amount.js";
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
  return cellsOf(
    grid,
    rules.filter(({ isStruck }) => !isStruck),
  );
}

/** The same sheet with every cell that a rule strikes out, or may, as one that can be read in two ways. */
export function withStruckCells(grid: Grid, rules: readonly LookRule[]): Grid {
  const struck = cellsOf(
    grid,
    rules.filter(({ isStruck }) => isStruck),
  );
  if (struck.length === 0) return grid;
  const rows = grid.map((cells) => [...cells]);
  for (const { row, column } of struck) {
    const text = rows[row]?.[column]?.text ?? "";
    rows[row]?.splice(column, 1, { kind: "unclear", text, because: "struck-by-rule", readings: ["", text] });
  }
  return rows;
}

/** The cells for which a rule holds, or may. */
function cellsOf(grid: Grid, rules: readonly LookRule[]): CellPlace[] {
  return rules.flatMap((rule) =>
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
  const value = exact(cell.value);
  switch (operator) {
    case "equal":
      return value.eq(first);
    case "notEqual":
      return !value.eq(first);
    case "lessThan":
      return value.lt(first);
    case "lessThanOrEqual":
      return value.lte(first);
    case "greaterThan":
      return value.gt(first);
    case "greaterThanOrEqual":
      return value.gte(first);
    case "between":
      return !isNumber(second) || (value.gte(first) && value.lte(second));
    case "notBetween":
      return !isNumber(second) || value.lt(first) || value.gt(second);
    default:
      return true;
  }
}

function isNumber(formula: string): boolean {
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(formula.trim());
}
