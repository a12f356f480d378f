/** digits × 10^exponent. */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/** e^log, rounded to so many significant digits. */
export function decimalOfLog(log: number, significant: number): Decimal {
  const exponent = Math.floor(log / Math.LN10);
  const leading = Math.exp(log - exponent * Math.LN10);
  return {
    digits: BigInt(Math.round(leading * 10 ** (significant - 1))),
    exponent: exponent - significant + 1,
  };
}

/** The `power`-th root of numerator ÷ denominator, cut after so many significant digits or a few more. */
export function decimalOfRoot(
  numerator: bigint,
  denominator: bigint,
  power: 1 | 2,
  significant: number,
): Decimal {
  const length = numerator.toString().length - denominator.toString().length;
  const places = significant + 1 - Math.floor(length / power);
  const shift = 10n ** BigInt(Math.abs(places) * power);
  const scaled = places >= 0 ? (numerator * shift) / denominator : numerator / (denominator * shift);
  return { digits: power === 2 ? squareRoot(scaled) : scaled, exponent: -places };
}

/** The decimal in plain notation, without idle zeros. */
export function plain({ digits, exponent }: Decimal): string {
  const text = digits.toString();
  if (exponent >= 0) return text + "0".repeat(exponent);
  const padded = text.padStart(1 - exponent, "0");
  const fraction = padded.slice(exponent).replace(/0+$/, "");
  return padded.slice(0, exponent) + (fraction === "" ? "" : `.${fraction}`);
}

/** A decimal in plain notation, or null. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return null;
  const [, whole = "", fraction = ""] = match;
  return { digits: BigInt(whole + fraction), exponent: -fraction.length };
}

/** The whole part of the square root of a positive number (Newton's steps from above). */
function squareRoot(value: bigint): bigint {
  let root = 1n << BigInt(Math.ceil(value.toString(16).length * 2));
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
