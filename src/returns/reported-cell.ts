import type { Amount } from "../domain/amount.js";
import { membersOf } from "../domain/kkr.js";
import type { InternshipPlacesUnit } from "../domain/request.js";
import type { Where } from "../domain/refusal.js";
import type { Scope } from "./scope.js";

/** The internship places of one cell in one return. */
export interface ReportedCell {
  /** The name in the reference data; of others as written. */
  readonly provider: string;
  /** What the provider is known by, however it is written. */
  readonly providerId: string;
  /** The same for its municipality or region, if it is a department or a site of one. */
  readonly ownerId: string;
  readonly institution: string;
  readonly specialisation: string;
  readonly places: Amount;
  /** Null where the return states none. */
  readonly unit: InternshipPlacesUnit | null;
  /** Whether its number is left blank: 0 stands in for it. */
  readonly isBlank: boolean;
  /** Whether its return could be read to the end: of another one cells may be missing. */
  readonly isWhole: boolean;
  readonly where: Where;
}

/** The answer that a cell is a part of: of one provider, for one institution. */
export function answerKey({ providerId, institution }: ReportedCell): string {
  return JSON.stringify([providerId, institution]);
}

/** The same at one specialisation. */
export function cellKey({ providerId, institution, specialisation }: ReportedCell): string {
  return JSON.stringify([providerId, institution, specialisation]);
}

/** The files in which cells stand, by name. */
export function filesOf(cells: readonly Pick<ReportedCell, "where">[]): string[] {
  return [...new Set(cells.map(({ where }) => where.file ?? ""))].sort();
}

/**
 * Cells in an order that the files have no part in: the KKR's municipalities, its region, then others by name; a
 * department or a site stands with its own; the form's institutions; its specialisations. Two spellings of another
 * provider become one.
 */
export function inOrder(
  cells: readonly ReportedCell[],
  { council, frame }: Pick<Scope, "council" | "frame">,
): ReportedCell[] {
  const ours = membersOf(council).map(frame.providerId);
  const owners = new Map(ours.map((id, index) => [id, index]));
  const ids = new Map(cells.map((cell) => [cell.providerId, cell.ownerId]));
  const rank = ([, owner]: readonly [string, string]): number => owners.get(owner) ?? ours.length;
  const inTurn = [...ids].sort((a, b) => rank(a) - rank(b) || (a[0] < b[0] ? -1 : 1));
  // By position, once for all: there may be thousands of others.
  const providers = new Map(inTurn.map(([id], index) => [id, index]));
  const institutions = frame.institutions.map(({ id }) => id);
  const specialisations = frame.specialisations.map(({ id }) => id);
  const position = (cell: ReportedCell): number =>
    ((providers.get(cell.providerId) ?? 0) * institutions.length + institutions.indexOf(cell.institution)) *
      specialisations.length +
    specialisations.indexOf(cell.specialisation);
  const names = new Map<string, string>();
  for (const { providerId: id, provider } of cells) {
    const known = names.get(id);
    names.set(id, known === undefined || provider < known ? provider : known);
  }
  return cells
    .map((cell) => {
      const provider = names.get(cell.providerId) ?? cell.provider;
      return provider === cell.provider ? cell : { ...cell, provider };
    })
    .sort((a, b) => position(a) - position(b));
}
