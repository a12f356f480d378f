import { danishNumber } from "../domain/danish.js";
import { visibleText } from "../domain/visible-text.js";
import type { Cell } from "./document.js";

/** A cell of text from anywhere: one line, with nothing unseen in it. */
export function textCell(text: string, rows?: number): Cell {
  return { kind: "text", text: visibleText(text), ...spanOf(rows) };
}

/** A cell of a number in plain digits with a point. A negative one is shown with a true minus sign. */
export function numberCell(value: number | string, rows?: number): Cell {
  const text = danishNumber(value).replace(/^-/, "−");
  return { kind: "number", value: String(value), text, ...spanOf(rows) };
}

export function blankCell(rows?: number): Cell {
  return { kind: "blank", ...spanOf(rows) };
}

export const COVERED: Cell = { kind: "covered" };

function spanOf(rows: number | undefined): { readonly rows?: number } {
  return rows === undefined ? {} : { rows };
}
