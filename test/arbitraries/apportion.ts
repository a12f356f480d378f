import fc from "fast-check";
import type { ApportionOptions, DivisorMethod, Method, TwoWayProblem } from "../../src/apportion/index.js";

/** A call of `apportion`, valid by construction. */
export interface Call {
  readonly seats: number;
  readonly weights: (number | bigint)[];
  readonly options: ApportionOptions;
}

export const divisorMethods = ["sainte-lague", "dhondt", "adams", "huntington-hill", "dean"] as const;
export const methods: readonly Method[] = ["largest-remainder", ...divisorMethods];

export const anyMethod: fc.Arbitrary<Method> = fc.constantFrom(...methods);
export const anyDivisorMethod: fc.Arbitrary<(typeof divisorMethods)[number]> = fc.constantFrom(
  ...divisorMethods,
);

/** Weights that meet a tie in about a fifth of the calls. */
export const tieProneWeight: fc.Arbitrary<number> = fc.integer({ min: 1, max: 12 });

/** Weights around the limits of doubles, one apart. */
export const hugeWeight: fc.Arbitrary<number | bigint> = fc.oneof(
  fc.bigInt({ min: 2n ** 53n - 4n, max: 2n ** 53n + 4n }),
  fc.bigInt({ min: 2n ** 64n - 4n, max: 2n ** 64n + 4n }),
  fc.bigInt({ min: 2n ** 1100n - 2n, max: 2n ** 1100n + 2n }),
  fc.integer({ min: Number.MAX_SAFE_INTEGER - 4, max: Number.MAX_SAFE_INTEGER }),
  fc.integer({ min: 1, max: 3 }),
);

/** Bounds for so many claims, no minimum above its maximum. */
function anyBounds(length: number, top: number): fc.Arbitrary<ApportionOptions> {
  const pair = fc
    .tuple(fc.integer({ min: 0, max: top }), fc.option(fc.integer({ min: 0, max: top }), { nil: null }))
    .map(([a, b]) =>
      b === null ? { least: a, most: null } : { least: Math.min(a, b), most: Math.max(a, b) },
    );
  const bounds = fc.array(pair, { minLength: length, maxLength: length });
  return fc.oneof(
    fc.constant({}),
    bounds.map((list) => ({ minimum: list.map(({ least }) => least) })),
    bounds.map((list) => ({ maximum: list.map(({ most }) => most) })),
    bounds.map((list) => ({
      minimum: list.map(({ least }) => least),
      maximum: list.map(({ most }) => most),
    })),
  );
}

/** Calls small enough to look through every allocation: few claims, few seats, ties and bounds everywhere. */
export const smallCall: fc.Arbitrary<Call> = fc
  .record({
    seats: fc.integer({ min: 0, max: 9 }),
    weights: fc.array(
      fc.oneof({ weight: 8, arbitrary: tieProneWeight }, { weight: 1, arbitrary: fc.constant(0) }),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
    method: anyMethod,
  })
  .chain(({ seats, weights, method }) =>
    anyBounds(weights.length, 4).map((bounds) => ({ seats, weights, options: { ...bounds, method } })),
  );

/** Weights of every size together, for seats of every size. */
export const wideCall: fc.Arbitrary<Call> = fc.record({
  seats: fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.maxSafeNat()),
  weights: fc.array(fc.oneof(tieProneWeight, hugeWeight, fc.maxSafeNat(), fc.constant(0)), {
    minLength: 1,
    maxLength: 12,
  }),
  options: anyMethod.map((method) => ({ method })),
});

/** Tables small enough to look through all: ties, zeros and bounds everywhere; the margins come from a table. */
export const smallTable: fc.Arbitrary<TwoWayProblem & { readonly method: DivisorMethod }> = fc
  .record({
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 3 }),
    method: anyDivisorMethod,
    crooked: fc.integer({ min: 0, max: 9 }),
    bounded: fc.integer({ min: 0, max: 3 }),
    topWeight: fc.constantFrom(2, 4, 12),
  })
  .chain(({ rows, columns, method, crooked, bounded, topWeight }) => {
    const tableOf = <T>(entry: fc.Arbitrary<T>): fc.Arbitrary<T[][]> =>
      fc.array(fc.array(entry, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      });
    const weight = fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 1, max: topWeight }) },
      { weight: 1, arbitrary: fc.constant(0) },
    );
    return fc
      .record({
        weights: tableOf(weight),
        seats: tableOf(fc.integer({ min: 0, max: 3 })),
        less: tableOf(fc.integer({ min: 0, max: 3 })),
        more: tableOf(fc.option(fc.integer({ min: 0, max: 2 }), { nil: null })),
      })
      .map(({ weights, seats, less, more }) => {
        // Mostly margins that can be met: those of a table with seats only where there is weight, at least one.
        const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
        const filled = seats.map((line, row) =>
          line.map((count, column) =>
            crooked === 0
              ? count
              : weights[row]?.[column] === 0
                ? 0
                : method === "adams"
                  ? Math.max(1, count)
                  : count,
          ),
        );
        const minimum = filled.map((line, row) =>
          line.map((count, column) => Math.max(0, count - (less[row]?.[column] ?? 0))),
        );
        const maximum = filled.map((line, row) =>
          line.map((count, column) => {
            const extra = more[row]?.[column] ?? null;
            return extra === null ? null : count + extra;
          }),
        );
        return {
          weights,
          method,
          rowSeats: filled.map(sum),
          columnSeats: (filled[0] ?? []).map((_, column) => sum(filled.map((line) => line[column] ?? 0))),
          ...(bounded === 1 || bounded === 3 ? { minimum } : {}),
          ...(bounded === 2 || bounded === 3 ? { maximum } : {}),
        };
      });
  });
