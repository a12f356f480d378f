import type { Refusal, Where } from "../../domain/refusal.js";
import type { Grid } from "../grid/grid.js";
import { valueFault } from "../grid/read-cell.js";

/** The cells at these places that have two readings, each once. */
export function unclearCells(found: readonly ({ readonly where: Where } | null)[], grid: Grid): Refusal[] {
  const places = found.flatMap((one) => one?.where ?? []);
  const byAddress = new Map(places.map((where) => [`${where.row},${where.column}`, where]));
  return [...byAddress.values()].flatMap((where) => {
    const cell = grid[(where.row ?? 0) - 1]?.[(where.column ?? 0) - 1];
    const fault = cell?.kind === "unclear" ? valueFault(cell, "places") : null;
    return fault === null ? [] : [{ ...fault, where }];
  });
}
