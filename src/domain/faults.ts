import type { Notice } from "./notice.js";
import type { Refusal, Where } from "./refusal.js";

/** So many of one kind are described; nobody reads more, and one faulty column has a fault for each row. */
const MOST = 1000;

interface Said {
  readonly code: string;
  readonly where?: Where;
}

/**
 * What is met row by row; what is met again at once, as by every cell of a wide row, is one. Of each code the first
 * 1,000 are kept. How many more there are is one more of `furtherOf`, at the place of the first of them.
 */
class FirstOfEach<T extends Said> {
  readonly #kept: T[] = [];
  readonly #kinds = new Map<T["code"], { times: number; last: T; further?: T }>();

  constructor(private readonly furtherOf: (of: T["code"], count: number, where: Where) => T) {}

  add(fault: T): void {
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

  /** Whether those of a code are only counted by now: then one more is counted here, and need not be made. */
  countsOne(code: T["code"]): boolean {
    const kind = this.#kinds.get(code);
    if (kind?.further === undefined) return false;
    kind.times += 1;
    return true;
  }

  addAll(faults: Iterable<T>): this {
    for (const fault of faults) this.add(fault);
    return this;
  }

  all(): T[] {
    const further = [...this.#kinds].flatMap(([of, { times, further: first }]) =>
      first === undefined ? [] : [this.furtherOf(of, times - MOST, first.where ?? {})],
    );
    return [...this.#kept, ...further];
  }
}

/** Faults as they are met: of each code the first 1,000, and how many more there are as "further-faults". */
export class Faults extends FirstOfEach<Refusal> {
  constructor() {
    super((of, count, where) => ({ code: "further-faults", of, count, where }));
  }
}

/** Of the notices of each code the first 1,000, and how many more there are as "further-notices". */
export class FirstNotices extends FirstOfEach<Notice> {
  constructor() {
    super((of, count, where) => ({ code: "further-notices", of, count, where }));
  }
}

/** The same of notices that are made already. */
export function firstNotices(notices: readonly Notice[]): Notice[] {
  return new FirstNotices().addAll(notices).all();
}

/** Most are not of one cell: only those that are have to be compared. */
function isSame(one: Said, other: Said): boolean {
  if (one.where?.row !== other.where?.row || one.where?.column !== other.where?.column) return false;
  return textOf(one) === textOf(other);
}

function textOf({ where, ...said }: Said): string {
  return JSON.stringify([said, where]);
}
