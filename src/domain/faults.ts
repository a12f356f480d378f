import type { Refusal } from "./refusal.js";

/** So many faults of one kind are described; nobody reads more, and one faulty column has one for each row. */
const MOST = 1000;

/**
 * Faults as they are met, row by row; one that is met again at once, as by every cell of a wide row, is one. Of each
 * code the first 1,000 are kept. How many more there are is one more fault, at the place of the first of them.
 */
export class Faults {
  readonly #kept: Refusal[] = [];
  readonly #kinds = new Map<Refusal["code"], { times: number; last: Refusal; further?: Refusal }>();

  add(fault: Refusal): void {
    const kind = this.#kinds.get(fault.code);
    if (kind === undefined) this.#kinds.set(fault.code, { times: 1, last: fault });
    else if (isSame(kind.last, fault)) return;
    else {
      kind.times += 1;
      kind.last = fault;
      if (kind.times > MOST) {
        kind.further ??= fault;
        return;
      }
    }
    this.#kept.push(fault);
  }

  addAll(faults: Iterable<Refusal>): this {
    for (const fault of faults) this.add(fault);
    return this;
  }

  all(): Refusal[] {
    const further = [...this.#kinds].flatMap(([of, { times, further: first }]): Refusal[] =>
      first === undefined
        ? []
        : [{ code: "further-faults", of, count: times - MOST, where: first.where ?? {} }],
    );
    return [...this.#kept, ...further];
  }
}

/** Most are not of one cell: only those that are have to be compared. */
function isSame({ where, ...one }: Refusal, { where: otherWhere, ...other }: Refusal): boolean {
  return (
    where?.row === otherWhere?.row &&
    where?.column === otherWhere?.column &&
    JSON.stringify([one, where]) === JSON.stringify([other, otherWhere])
  );
}
