import type { Bar } from "../../submission/document.js";

/** One scale for every bar of a picture. */
export interface Scale {
  readonly least: number;
  readonly most: number;
  /** How wide the numbers before the bars are, in hundredths of an em. */
  readonly numbers: number;
  /** How much of the whole width the bars may have after them, in per cent. */
  readonly plot: number;
}

/** The width of the narrowest picture, and of a digit, in hundredths of an em. */
const NARROWEST = 1600;
const DIGIT = 58;
/** In per cent of the bars' width. */
const NARROWEST_BAR = 0.4;

/** The bars begin at zero, and zero is on the scale. */
export function scaleFor(bars: readonly Bar[]): Scale {
  const values = bars.map(({ value }) => Number(value));
  const numbers = DIGIT * Math.max(1, ...bars.map(({ text }) => Array.from(text).length));
  return {
    least: Math.min(0, ...values),
    most: Math.max(0, ...values),
    numbers,
    plot: Math.max(15, Math.floor((100 * (NARROWEST - numbers - 50)) / NARROWEST) - 1),
  };
}

/** Where a bar begins, how wide it is and where zero is, in per cent. Nothing has no bar; a little has a sliver. */
export function barSpan(
  { value }: Bar,
  { least, most }: Scale,
): { readonly from: string; readonly width: string | null; readonly zero: string } {
  const range = most - least || 1;
  const zero = (-least / range) * 100;
  const length = (Number(value) / range) * 100;
  if (length === 0) return { from: rounded(zero), width: null, zero: rounded(zero) };
  const width = Math.max(NARROWEST_BAR, Math.abs(length));
  return {
    from: rounded(length < 0 ? zero - width : zero),
    width: rounded(width),
    zero: rounded(zero),
  };
}

/** To a hundredth: the same on every machine. */
function rounded(percent: number): string {
  return String(Math.round(percent * 100) / 100);
}
