import { numberCell, signed } from "../cells.js";
import type { Bar } from "../document.js";

/** A bar of a number in plain digits with a point. */
export function barOf(value: number | string): Bar {
  const { value: plain, text } = numberCell(value);
  return { value: plain, text };
}

/** A bar of a change: with its sign. */
export function changeBar(value: number): Bar {
  return { value: String(value), text: signed(value) };
}
