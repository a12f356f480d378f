import { type Amount, type Decimal, exact, RunningSum } from "../../domain/amount.js";
import type { PlacedRow } from "../../domain/checks/places-refusals.js";

/** What rows sum to, in every institution and specialisation that they have. */
export class Sums {
  readonly #byInstitution = new Map<string, Map<string, RunningSum>>();
  readonly #total = new RunningSum();
  #blocks = 0;

  /** Adds the rows of one provider. */
  add(block: readonly PlacedRow[]): void {
    this.#blocks += 1;
    for (const { row } of block) this.#add(row.institution, row.specialisation, row.places);
  }

  #add(institution: string, specialisation: string, places: Amount): void {
    const cells = this.#byInstitution.get(institution) ?? new Map<string, RunningSum>();
    this.#byInstitution.set(institution, cells);
    const sum = cells.get(specialisation) ?? new RunningSum();
    cells.set(specialisation, sum);
    sum.add(places);
    this.#total.add(places);
  }

  /** The same with the rows of one more, which these are left without. */
  with(block: readonly PlacedRow[]): Sums {
    const sums = new Sums();
    for (const [institution, cells] of this.#byInstitution) {
      for (const [specialisation, { amount }] of cells) sums.#add(institution, specialisation, amount);
    }
    sums.add(block);
    sums.#blocks = this.#blocks + 1;
    return sums;
  }

  /** The product of its cells that are not 0. */
  product(): Decimal {
    return this.#cells().reduce(
      (product, [, , sum]) => (sum.isZero() ? product : product.times(sum)),
      exact(1),
    );
  }

  get cells(): number {
    return this.#cells().length;
  }

  /** The sum of an institution, of a specialisation, of both or of all; null stands for all of them. */
  of(institution: string | null, specialisation: string | null): Decimal {
    return this.#cells()
      .filter(
        (cell) =>
          (institution === null || cell[0] === institution) &&
          (specialisation === null || cell[1] === specialisation),
      )
      .reduce((sum, cell) => sum.plus(cell[2]), exact(0));
  }

  /** Whether at least so many others say together what a block and its only amount say of every institution and kind. */
  isSaidBy(block: readonly PlacedRow[], total: Amount, least = 2): boolean {
    // The total of most blocks is another: only then are all the cells compared.
    if (this.#blocks < least || total === 0 || total !== this.#total.amount) return false;
    const own = new Sums();
    own.add(block);
    return (
      this.#cells().every(([institution, specialisation]) => own.#at(institution, specialisation) !== null) &&
      own
        .#cells()
        .every(([institution, specialisation, sum]) => sum.equals(this.#at(institution, specialisation) ?? 0))
    );
  }

  /** By how much each of its cells differs from what others say. */
  differences(others: Sums): Decimal[] {
    return this.#cells().map(([institution, specialisation, sum]) =>
      sum.minus(others.#at(institution, specialisation) ?? 0).abs(),
    );
  }

  #cells(): (readonly [string, string, Decimal])[] {
    return [...this.#byInstitution].flatMap(([institution, cells]) =>
      [...cells].map(([specialisation, sum]) => [institution, specialisation, sum.value] as const),
    );
  }

  #at(institution: string, specialisation: string): Decimal | null {
    return this.#byInstitution.get(institution)?.get(specialisation)?.value ?? null;
  }
}
