import fc from "fast-check";
import { test } from "vitest";

/**
 * A property as a test: `prop([a, b])("says what is guaranteed", (a, b) => …)`. A few lines of our own, because
 * importing @fast-check/vitest costs each test file two seconds of processor time.
 */
export function prop<Ts extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> },
  parameters: fc.Parameters<Ts> = {},
): (name: string, holds: (...drawn: Ts) => void) => void {
  return (name, holds) => {
    test(name, () => {
      fc.assert(fc.property(...arbitraries, holds), parameters);
    });
  };
}
