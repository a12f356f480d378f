import { type Decimal, exact, sumOf } from "../domain/amount.js";
import type { PlacedRow } from "../domain/checks/places-refusals.js";

interface Cell {
  readonly institution: string;
  readonly specialisation: string;
  readonly sum: Decimal;
}

/** What rows sum to, in every institution and specialisation that they have. */
export class Sums {
  readonly #cells = new Map<string, Cell>();
  #total = exact(0);
  #blocks = 0;

  /** Adds the rows of one provider. */
  add(block: readonly PlacedRow[]): void {
    this.#blocks += 1;
    for (const { row } of block) {
      const { institution, specialisation, places } = row;
      const key = cellKey(institution, specialisation);
      const before = this.#cells.get(key)?.sum;
      this.#cells.set(key, {
        ...{ institution, specialisation },
        sum: before === undefined ? exact(places) : before.plus(places),
      });
      this.#total = this.#total.plus(places);
    }
  }

  get cells(): number {
    return this.#cells.size;
  }

  /** The sum of an institution, of a specialisation, of both or of all; null stands for all of them. */
  of(institution: string | null, specialisation: string | null): Decimal {
    const meant = [...this.#cells.values()].filter(
      (cell) =>
        (institution === null || cell.institution === institution) &&
        (specialisation === null || cell.specialisation === specialisation),
    );
    return meant.reduce((sum, cell) => sum.plus(cell.sum), exact(0));
  }

  /** Whether a block says of every institution and specialisation what at least two others say together. */
  isSaidBy(block: readonly PlacedRow[]): boolean {
    // A block has few rows, and the total of most is another: only then are all the cells compared.
    const total = sumOf(block.map(({ row }) => row.places));
    if (this.#blocks < 2 || total.isZero() || !total.equals(this.#total)) return false;
    const own = new Sums();
    own.add(block);
    return (
      [...this.#cells.keys()].every((key) => own.#cells.has(key)) &&
      [...own.#cells].every(([key, { sum }]) => sum.equals(this.#cells.get(key)?.sum ?? 0))
    );
  }
}

function cellKey(institution: string, specialisation: string): string {
  return `${institution}\n${specialisation}`;
}
