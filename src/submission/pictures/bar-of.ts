import { danishNumber } from "../../domain/danish.js";
import type { Bar } from "../document.js";

/** A bar of a number in plain digits with a point. */
export function barOf(value: number | string): Bar {
  return { value: String(value), text: danishNumber(value).replace(/^-/, "−") };
}

/** A bar of a change: with its sign. */
export function changeBar(value: number): Bar {
  return { value: String(value), text: signed(value) };
}

/** "+4", "−2,5", "0". */
export function signed(amount: number | string): string {
  const text = danishNumber(amount);
  if (text.startsWith("-")) return text.replace("-", "−");
  return Number(amount) === 0 ? text : `+${text}`;
}
