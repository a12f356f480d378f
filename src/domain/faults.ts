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
  readonly #kinds = new Map<T["code"], { times: number; last: Met; further?: Where }>();

  constructor(private readonly furtherOf: (of: T["code"], count: number, where: Where) => T) {}

  add(fault: T): void {
    if (this.#isKept(fault.code, { where: fault.where, said: () => textOf(fault) })) this.#kept.push(fault);
  }

  /** The same, made only if it is described, as making it takes a while. `said` tells it from others in the same cell. */
  addAt(code: T["code"], where: Where, said: string, make: () => T): void {
    if (this.#isKept(code, { where, said: () => said })) this.#kept.push(make());
  }

  /** Counts what is met, and says whether it is to be described. */
  #isKept(code: T["code"], met: Met): boolean {
    const kind = this.#kinds.get(code);
    if (kind === undefined) {
      this.#kinds.set(code, { times: 1, last: met });
      return true;
    }
    if (isSame(kind.last, met)) return false;
    kind.times += 1;
    kind.last = met;
    if (kind.times <= MOST) return true;
    kind.further ??= met.where ?? {};
    return false;
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
      first === undefined ? [] : [this.furtherOf(of, times - MOST, first)],
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

/** What was met, and where. */
interface Met {
  readonly where: Where | undefined;
  readonly said: () => string;
}

/** Most are not of one cell: only those that are have to be compared. */
function isSame(one: Met, other: Met): boolean {
  const isThere = (["row", "column", "path"] as const).every((at) => one.where?.[at] === other.where?.[at]);
  if (!isThere) return false;
  return one.said() === other.said();
}

function textOf({ where, ...said }: Said): string {
  return JSON.stringify([said, where]);
}
