import { build } from "esbuild";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import * as amounts from "../src/domain/amount.js";
import { cuts } from "../scripts/build/page/cuts.js";

// The page calculates by `scripts/build/page/decimal.ts`, everything else by decimal.js.

type Amounts = typeof amounts;

let onPage: Amounts;
beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: 'export * from "./src/domain/amount.js";',
      resolveDir: new URL("../", import.meta.url).pathname,
    },
    plugins: cuts(),
    ...{ bundle: true, write: false, format: "esm", logLevel: "error" },
  });
  const script = Buffer.from(outputFiles[0]?.text ?? "").toString("base64");
  onPage = (await import(`data:text/javascript;base64,${script}`)) as Amounts;
});

/** All that our code asks of two amounts and what it makes of them. */
function results(
  { exact, sumOf, totalOf, scaleOf, inSameProportions }: Amounts,
  a: string,
  b: string,
): unknown {
  const [x, y] = [exact(a), exact(b)];
  const half = exact("0.5");
  const made = [x, x.plus(y), x.minus(y), x.times(y), x.abs(), x.negated(), x.times(y).times(y).minus(x)];
  const divided = y.isZero() ? [] : [x.dividedBy(y), x.dividedBy(y).times(y)];
  return [
    [...made, ...divided].map((value) => [
      ...[
        value.toFixed(),
        value.toFixed(0),
        value.toFixed(4),
        value.floor().toFixed(),
        value.ceil().toFixed(),
      ],
      ...[value.toDecimalPlaces(1).toFixed(), value.toDecimalPlaces(4).toFixed(), value.toNumber() + 0],
      ...[
        value.isZero(),
        value.isNegative() && !value.isZero(),
        value.isInteger(),
        value.decimalPlaces(),
        value.comparedTo(y),
      ],
      ...[
        value.equals(half),
        value.lessThan(y),
        value.lessThanOrEqualTo(b),
        value.greaterThan(1),
        value.greaterThanOrEqualTo(half),
        value.plus(half).floor().toNumber() + 0,
      ],
    ]),
    ...[sumOf([a, b, 7]).toFixed(), totalOf([a, b, a]), scaleOf([a, b]).toFixed()],
    inSameProportions([a, b].map((one) => one.replace("-", ""))),
  ];
}

const digits = (most: number): fc.Arbitrary<string> =>
  fc.oneof(fc.constantFrom("0", "5", "50", "999", "0005"), fc.stringMatching(new RegExp(`^\\d{1,${most}}$`)));
const amount = fc
  .tuple(
    fc.constantFrom("", "-"),
    digits(15),
    fc.oneof(
      fc.constant(""),
      digits(15).map((part) => `.${part}`),
    ),
  )
  .map((parts) => parts.join(""));

describe("the page's arithmetic", () => {
  it("is that of decimal.js, for any two amounts", () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(results(onPage, a, b)).toEqual(results(amounts, a, b));
      }),
      { numRuns: 500 },
    );
  });

  it("has every number a workbook can hold in plain digits", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const [here, there] = [amounts, onPage].map(({ exact }) => exact(number).toFixed());
        expect(there).toBe(here);
      }),
    );
  });

  it("is that of decimal.js, for numbers too", () => {
    const number = fc.oneof(
      fc.integer(),
      fc.nat(1e6).map((whole) => whole / 1000),
    );
    fc.assert(
      fc.property(number, number, (a, b) => {
        const sums = [amounts, onPage].map(({ exact }) => exact(a).plus(b).times(exact(b)).toFixed());
        expect(sums[1]).toBe(sums[0]);
      }),
    );
  });
});
