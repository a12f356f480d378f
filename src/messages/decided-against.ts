import type { DecidedCell } from "../domain/request.js";

/** What decided cells are together, and the total that they are held against. */
export function decidedAgainst(
  cells: readonly DecidedCell[],
  { needed, available }: { readonly needed: number; readonly available: number },
): { readonly decided: number; readonly total: number } {
  const decided = cells.reduce((sum, { studyPlaces }) => sum + studyPlaces, 0);
  return { decided, total: needed + available - decided };
}

/** What the cells are of, each id once. */
export function idsOf(cells: readonly Omit<DecidedCell, "studyPlaces">[]): readonly string[] {
  return [...new Set(cells.flatMap((cell) => [cell.specialisation, cell.institution]))];
}
