import type { Refusal, Where } from "../../domain/refusal.js";
import type { Grid } from "../grid.js";
import { valueFault } from "../read-cell.js";

/** Those of what was found in a grid whose cell has two readings, each cell once. */
export function unclearCells(found: readonly ({ readonly where: Where } | null)[], grid: Grid): Refusal[] {
  const byAddress = new Map(found.flatMap((one) => (one === null ? [] : [[addressOf(one), one.where]])));
  return [...byAddress.values()].flatMap((where) => {
    const cell = grid[(where.row ?? 0) - 1]?.[(where.column ?? 0) - 1];
    const fault = cell?.kind === "unclear" ? valueFault(cell, "places") : null;
    return fault === null ? [] : [{ ...fault, where }];
  });
}

function addressOf({ where }: { readonly where: Where }): string {
  return `${where.row},${where.column}`;
}
