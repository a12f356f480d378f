import { danishNumber } from "../domain/danish.js";
import { visibleText } from "../domain/visible-text.js";
import type { Cell, FilledCell, NumberCell } from "./document.js";

/** A cell of text from anywhere: one line, with nothing unseen in it. */
export function textCell(text: string): FilledCell {
  return { kind: "text", text: visibleText(text) };
}

/** A cell of a number in plain digits with a point. A negative one is shown with a true minus sign. */
export function numberCell(value: number | string, options: NumberCellOptions = {}): NumberCell {
  return {
    kind: "number",
    value: String(value),
    text: minus(danishNumber(value)),
    ...options,
  };
}

/** "+4", "−2,5", "0". */
export function signed(amount: number | string): string {
  return `${Number(amount) > 0 ? "+" : ""}${minus(danishNumber(amount))}`;
}

/** A hyphen before digits as a true minus sign. */
function minus(text: string): string {
  return text.replace(/^-/, "−");
}

type NumberCellOptions = Pick<NumberCell, "name" | "shows">;

/** The names of numbers by which the form rests on the division, and the division on what was reported. */
export const numberNames = {
  internshipPlaces: (institution: string, specialisation?: string): string =>
    `internship-places/${institution}${specialisation === undefined ? "" : `/${specialisation}`}`,
  studyPlaces: (institution: string, specialisation?: string): string =>
    `study-places/${institution}${specialisation === undefined ? "" : `/${specialisation}`}`,
};

/** A number, or a dash if there is none. */
export function numberOrDash(value: number | string | null): FilledCell {
  return value === null ? textCell("–") : numberCell(value);
}

export const BLANK: FilledCell = { kind: "blank" };

export const COVERED: Cell = { kind: "covered" };
