import { type Decimal, exact } from "../domain/amount.js";
import type { PlacedRow } from "../domain/checks/places-refusals.js";

/** What rows sum to: of an institution, of a specialisation, of both and of all; null stands for all of them. */
export class Sums {
  readonly #sums = new Map<string, Decimal>();
  /** The cells, an institution and a specialisation each, that the rows have. */
  readonly cells: Set<string> = new Set<string>();
  /** How many providers' blocks of rows were added. */
  blocks: number = 0;

  add(block: readonly PlacedRow[]): void {
    this.blocks += 1;
    for (const { row } of block) {
      const { institution, specialisation } = row;
      this.cells.add(cellOf(institution, specialisation));
      for (const one of [institution, null]) {
        for (const other of [specialisation, null]) {
          this.#sums.set(cellOf(one, other), this.of(one, other).plus(row.places));
        }
      }
    }
  }

  of(institution: string | null, specialisation: string | null): Decimal {
    return this.#sums.get(cellOf(institution, specialisation)) ?? exact(0);
  }

  /** Whether a block says of every institution and specialisation what at least two others say together. */
  isSaidBy(block: readonly PlacedRow[]): boolean {
    const own = new Sums();
    own.add(block);
    return (
      this.blocks >= 2 &&
      this.cells.size <= own.cells.size &&
      !own.of(null, null).isZero() &&
      [...this.cells].every((cell) => own.cells.has(cell)) &&
      [...own.cells].every((cell) => own.at(cell).equals(this.at(cell)))
    );
  }

  private at(cell: string): Decimal {
    return this.#sums.get(cell) ?? exact(0);
  }
}

function cellOf(institution: string | null, specialisation: string | null): string {
  return JSON.stringify([institution, specialisation]);
}
