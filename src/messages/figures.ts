import type { Finding, FindingFraction } from "../verify/finding.js";
import { decimalsApart, decimalText, type Exact } from "./decimals.js";

type ByFigure = Extract<Finding, { code: "misplaced-by-figure" }>;

/** The two figures of a study place, with as many decimals as it takes to tell them apart. */
export function figureTexts({ from, to }: ByFigure): { readonly from: string; readonly to: string } {
  const [here, there] = [exactOf(from.figure), exactOf(to.figure)];
  const decimals = decimalsApart(here, there);
  return { from: decimalText(here, decimals), to: decimalText(there, decimals) };
}

/** A factor above 1, with as many decimals as it takes to see that. */
export function factorText(factor: FindingFraction): string {
  const exact = exactOf(factor);
  return decimalText(
    exact,
    decimalsApart(exact, { numerator: 1n, denominator: 1n, squared: factor.squared }),
  );
}

function exactOf({ numerator, denominator, squared }: FindingFraction): Exact {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator), squared };
}
