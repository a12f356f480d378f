// The definitions, as slow as they read: every allocation is looked at, and fractions are compared as such.
// Nothing here knows how src/apportion works.
import type { DivisorMethod } from "../../src/apportion/index.js";
import type { Call } from "../arbitraries/apportion.js";

export interface Fraction {
  readonly top: bigint;
  readonly under: bigint;
}

/** The signpost between k − 1 and k, squared, so that Huntington–Hill is a fraction too. */
export function squaredSignpost(method: DivisorMethod, k: number): Fraction {
  const upper = BigInt(k);
  const lower = upper - 1n;
  switch (method) {
    case "dhondt":
      return { top: upper ** 2n, under: 1n };
    case "sainte-lague":
      return { top: (lower + upper) ** 2n, under: 4n };
    case "adams":
      return { top: lower ** 2n, under: 1n };
    case "huntington-hill":
      return { top: lower * upper, under: 1n };
    case "dean":
      // 1 ÷ the mean of 1/(k − 1) and 1/k
      return { top: (2n * lower * upper) ** 2n, under: (lower + upper) ** 2n };
  }
}

/** The bounds that hold in fact: zero weights get their minimum, positive ones perhaps a first seat. */
export function boundsOf({ seats, weights, options }: Call): { lower: number[]; upper: number[] } {
  const method = options.method ?? "largest-remainder";
  const firstSeat = method === "adams" || method === "huntington-hill" || method === "dean";
  const lower = weights.map((weight, index) => {
    const minimum = options.minimum?.[index] ?? 0;
    return firstSeat && weight > 0 && options.maximum?.[index] !== 0 ? Math.max(1, minimum) : minimum;
  });
  const upper = weights.map((weight, index) =>
    weight > 0 ? (options.maximum?.[index] ?? seats) : (lower[index] ?? 0),
  );
  return { lower, upper };
}

/** Every way to give the seats within the bounds. */
export function allAllocations(
  seats: number,
  lower: readonly number[],
  upper: readonly number[],
): number[][] {
  let partial: number[][] = [[]];
  for (const [index, least] of lower.entries()) {
    partial = partial.flatMap((given) => {
      const left = seats - given.reduce((sum, one) => sum + one, 0);
      const most = Math.min(left, upper[index] ?? 0);
      return Array.from({ length: Math.max(0, most - least + 1) }, (_, more) => [...given, least + more]);
    });
  }
  return partial.filter((given) => given.reduce((sum, one) => sum + one, 0) === seats);
}

/** The allocations that the method of the call allows. */
export function allocationsAllowed(call: Call): number[][] {
  const method = call.options.method ?? "largest-remainder";
  return method === "largest-remainder" ? allowedByLargestRemainder(call) : allowedByDivisor(call, method);
}

/**
 * The allocations a divisor method allows: no seat given is dearer than a seat that could have been given
 * instead, signpost ÷ weight being the price (the min-max inequality).
 */
function allowedByDivisor(call: Call, method: DivisorMethod): number[][] {
  const { lower, upper } = boundsOf(call);
  const weights = call.weights.map(BigInt);
  const price = (index: number, k: number): Fraction => {
    const { top, under } = squaredSignpost(method, k);
    return { top, under: under * (weights[index] ?? 0n) ** 2n };
  };
  return allAllocations(call.seats, lower, upper).filter((given) =>
    given.every((mine, from) =>
      given.every((theirs, to) => {
        if (from === to || mine <= (lower[from] ?? 0) || theirs >= (upper[to] ?? 0)) return true;
        const paid = price(from, mine);
        const instead = price(to, theirs + 1);
        return paid.top * instead.under <= instead.top * paid.under;
      }),
    ),
  );
}

/**
 * The allocations largest remainder allows: those nearest the shares (least sum of squares), the shares
 * being the weights times one common factor, held within the bounds, at a factor where they sum to the seats.
 */
function allowedByLargestRemainder(call: Call): number[][] {
  const { lower, upper } = boundsOf(call);
  const shares = sharesOf(call, lower, upper);
  const distance = (given: readonly number[]): bigint =>
    given.reduce(
      (sum, one, index) => sum + (BigInt(one) * shares.under - (shares.tops[index] ?? 0n)) ** 2n,
      0n,
    );
  const all = allAllocations(call.seats, lower, upper).map((given) => ({ given, far: distance(given) }));
  const least = all.reduce<bigint | null>(
    (best, { far }) => (best === null || far < best ? far : best),
    null,
  );
  return all.filter(({ far }) => far === least).map(({ given }) => given);
}

/** The shares over one denominator: of all factors that could be the right one, one that is. */
function sharesOf(
  call: Call,
  lower: readonly number[],
  upper: readonly number[],
): { tops: bigint[]; under: bigint } {
  const claims = call.weights.map((weight, index) => ({
    weight: BigInt(weight),
    least: BigInt(lower[index] ?? 0),
    most: BigInt(upper[index] ?? 0),
  }));
  const factors: Fraction[] = [{ top: 1n, under: 1n }];
  for (const { weight, least, most } of claims) {
    if (weight > 0n) factors.push({ top: least, under: weight }, { top: most, under: weight });
  }
  for (let states = 0; states < 3 ** claims.length; states++) {
    let left = BigInt(call.seats);
    let free = 0n;
    for (const [index, { weight, least, most }] of claims.entries()) {
      const state = Math.floor(states / 3 ** index) % 3;
      if (state === 0) free += weight;
      else left -= state === 1 ? least : most;
    }
    if (free > 0n && left >= 0n) factors.push({ top: left, under: free });
  }
  for (const { top, under } of factors) {
    const tops = claims.map(({ weight, least, most }) => {
      const share = weight * top;
      return share < least * under ? least * under : share > most * under ? most * under : share;
    });
    if (tops.reduce((sum, share) => sum + share, 0n) === BigInt(call.seats) * under) return { tops, under };
  }
  throw new Error("sharesOf: no factor makes the shares sum to the seats");
}

/** What `apportion` should say, given every allowed allocation: exactly the set, as its refusal describes it. */
export function describeSet(allowed: readonly number[][]): unknown {
  const [first] = allowed;
  if (first === undefined) throw new Error("describeSet: no allocation is allowed");
  if (allowed.length === 1) return { ok: true, seats: first, tiesSettled: [] };
  const settled = first.map((_, index) => Math.min(...allowed.map((given) => given[index] ?? 0)));
  const tied = first.flatMap((_, index) =>
    allowed.some((given) => given[index] !== settled[index]) ? [index] : [],
  );
  const seatsToDraw = first.reduce((sum, one) => sum + one, 0) - settled.reduce((sum, one) => sum + one, 0);
  // Any `seatsToDraw` of the tied, one more each, and nothing else: all of them differ, so counting proves it.
  if (allowed.length !== choose(tied.length, seatsToDraw)) throw new Error("describeSet: not a simple tie");
  return { ok: false, refusal: { code: "tie", settled, tied, seatsToDraw } };
}

function choose(n: number, k: number): number {
  return k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k;
}

export interface TwoWayCall {
  readonly weights: readonly (readonly (number | bigint)[])[];
  readonly rowSeats: readonly number[];
  readonly columnSeats: readonly number[];
  readonly method: DivisorMethod;
  readonly minimum?: readonly (readonly number[])[];
  readonly maximum?: readonly (readonly (number | null)[])[];
}

interface CellBounds {
  readonly lower: number;
  readonly upper: number;
  readonly weight: bigint;
}

function cellsOf({ weights, method, minimum, maximum }: TwoWayCall): CellBounds[][] {
  return weights.map((line, row) => {
    const bounds = boundsOf({
      seats: Infinity,
      weights: [...line],
      options: {
        method,
        ...(minimum === undefined ? {} : { minimum: minimum[row] ?? [] }),
        ...(maximum === undefined ? {} : { maximum: maximum[row] ?? [] }),
      },
    });
    return line.map((weight, column) => ({
      lower: bounds.lower[column] ?? 0,
      upper: bounds.upper[column] ?? 0,
      weight: BigInt(weight),
    }));
  });
}

/** Every table with the margins, within the bounds. */
export function allTables(call: TwoWayCall): number[][][] {
  const cells = cellsOf(call);
  let partial: number[][][] = [[]];
  for (const [row, line] of cells.entries()) {
    const lines = allAllocations(
      call.rowSeats[row] ?? 0,
      line.map(({ lower }) => lower),
      line.map(({ upper }) => upper),
    );
    partial = partial.flatMap((table) => lines.map((given) => [...table, given]));
  }
  return partial.filter((table) =>
    call.columnSeats.every(
      (seats, column) => table.reduce((sum, line) => sum + (line[column] ?? 0), 0) === seats,
    ),
  );
}

/**
 * The tables for which multipliers exist. By Farkas they exist exactly where no cycle of cells, rising and
 * falling in turn, has signposts passed ÷ signposts reached that speak against it: along every simple cycle
 * the product of signpost(seats + 1) ÷ weight of those that rise is at least the product of signpost(seats)
 * ÷ weight of those that fall.
 */
export function allowedTables(call: TwoWayCall): number[][][] {
  const cells = cellsOf(call);
  const cycles = cyclesOf(cells.length, cells[0]?.length ?? 0);
  return allTables(call).filter((table) =>
    cycles.every((cycle) => {
      let rising: Fraction = { top: 1n, under: 1n };
      let falling: Fraction = { top: 1n, under: 1n };
      for (const { row, column, rises } of cycle) {
        const cell = cells[row]?.[column];
        const seats = table[row]?.[column];
        if (cell === undefined || seats === undefined) throw new Error("allowedTables: no such cell");
        if (rises ? seats >= cell.upper : seats <= cell.lower) return true;
        const signpost = squaredSignpost(call.method, rises ? seats + 1 : seats);
        const price = { top: signpost.top, under: signpost.under * cell.weight ** 2n };
        if (rises) rising = { top: rising.top * price.top, under: rising.under * price.under };
        else falling = { top: falling.top * price.top, under: falling.under * price.under };
      }
      return rising.top * falling.under >= falling.top * rising.under;
    }),
  );
}

interface Step {
  readonly row: number;
  readonly column: number;
  readonly rises: boolean;
}

/** Every cycle through distinct rows and columns: rise at (r0, c0), fall at (r0, c1), rise at (r1, c1), … */
function cyclesOf(rows: number, columns: number): Step[][] {
  const cycles: Step[][] = [];
  const extend = (path: number[], rowsUsed: number[]): void => {
    // path: columns; rowsUsed: rows. Row k rises in column k and falls in column k + 1.
    const length = rowsUsed.length;
    if (length >= 2 && path.length === length) {
      cycles.push(
        rowsUsed.flatMap((row, at) => [
          { row, column: path[at] ?? 0, rises: true },
          { row, column: path[(at + 1) % length] ?? 0, rises: false },
        ]),
      );
    }
    if (length === rows || length === columns) return;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        if (!rowsUsed.includes(row) && !path.includes(column)) extend([...path, column], [...rowsUsed, row]);
      }
    }
  };
  extend([], []);
  return cycles;
}

/** What `apportionTwoWay` should refuse as a tie, given every allowed table. */
export function differingCells(tables: readonly (readonly (readonly number[])[])[]): [number, number][] {
  return (tables[0] ?? []).flatMap((line, row) =>
    line.flatMap((seats, column): [number, number][] =>
      tables.some((table) => table[row]?.[column] !== seats) ? [[row, column]] : [],
    ),
  );
}
