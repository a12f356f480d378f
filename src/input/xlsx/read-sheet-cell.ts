import { exact, plain } from "../../domain/amount.js";
import { danishNumber } from "../../domain/danish.js";
import { type GridCell, textCell } from "../grid/grid.js";
import { dayOf } from "./day-of.js";
import { hidesText, shownNumber } from "./number-format.js";
import { type CellLook, PLAIN_LOOK, type WorkbookLooks } from "./read-styles.js";
import { plainly, seenText, type SheetCell, type TextRun, unescaped } from "./rich-text.js";

/** A cell as its part of the workbook writes it. */
export interface WrittenCell {
  /** "s", "str" and "inlineStr" are texts, "e" an error, "b" a truth value, "d" a date, "n" a number or a date. */
  readonly type: string;
  readonly style: number;
  /** The formula's text; "" where it is shared with another cell. */
  readonly formula: string | null;
  /** Its values, of which there should be one; of a text perhaps its number in the list of texts. */
  readonly values: readonly string[];
  /** The texts that stand in the cell itself. */
  readonly inline: readonly (readonly TextRun[])[];
}

/** What the cells of a workbook share. */
export interface CellContext extends WorkbookLooks {
  readonly texts: readonly (readonly TextRun[])[];
  readonly isFrom1904: boolean;
  readonly isCalculated: boolean;
}

/** A cell's content, null where it has none, or "damaged" where it is written as no workbook writes one. */
export function readSheetCell(written: WrittenCell, context: CellContext): SheetCell | null | "damaged" {
  const { formula, values, inline } = written;
  if (formula !== null && !hasResult(written, context))
    return plainly(formulaCell(formula, written, context));
  const look = context.looks[written.style] ?? PLAIN_LOOK;
  const found = [
    ...[...new Set(values)]
      .filter((value) => value.trim() !== "")
      .map((value) => valueOf(value, written, look, context)),
    ...inline.map((runs) => textOf(runs, look)),
  ].filter((value) => value !== null);
  if (found.includes("damaged")) return "damaged";
  const [first = null, ...others] = found.filter((value) => value !== "damaged");
  const other = others.find(({ cell }) => cell.text !== first?.cell.text);
  if (first === null || other === undefined) return first;
  return plainly(twoValues(first.cell, other.cell));
}

/** Two cells where only one can be meant. */
export function twoValues(first: GridCell, other: GridCell): GridCell {
  const readings = [first.text.trim(), other.text.trim()] as const;
  return { kind: "unclear", text: readings.join(" / "), because: "two-values", readings };
}

/** A formula that gives an empty text has an empty value, and is known by its type. */
function hasResult({ type, values }: WrittenCell, { isCalculated }: CellContext): boolean {
  if (!isCalculated) return false;
  return values.some((value) => value !== "") || (type === "str" && values.length > 0);
}

function formulaCell(
  formula: string,
  { type, values }: WrittenCell,
  { isCalculated }: CellContext,
): GridCell {
  const saved = isCalculated || type === "s" ? "" : (values[0] ?? "").trim();
  return { kind: "formula", text: `=${formula}`, ...(saved === "" ? {} : { saved }) };
}

type Read = SheetCell | null | "damaged";

function valueOf(value: string, { type, formula }: WrittenCell, look: CellLook, context: CellContext): Read {
  switch (type) {
    case "n":
      return numberOf(value.trim(), formula !== null, look, context);
    case "s": {
      const runs = /^\d+$/.test(value.trim()) ? context.texts[Number(value)] : undefined;
      return runs === undefined ? "damaged" : textOf(runs, look);
    }
    case "str":
    case "inlineStr":
      return textOf([{ text: value, look: null }], look);
    case "b":
      return /^(0|1|true|false)$/.test(value.trim())
        ? textOf([{ text: /^[1t]/.test(value.trim()) ? "SAND" : "FALSK", look: null }], look)
        : "damaged";
    case "e":
      return plainly({ kind: "error", text: unescaped(value) });
    case "d":
      return /^\d{4}-\d\d-\d\d/.test(value) ? plainly({ kind: "date", text: value.slice(0, 10) }) : "damaged";
    default:
      return "damaged";
  }
}

function textOf(runs: readonly TextRun[], look: CellLook): SheetCell | null {
  const seen = seenText(runs, look);
  return seen.cell.text === "" ? null : { ...seen, isUnseen: seen.isUnseen || hidesText(look.format) };
}

/** With the 15 digits that Excel shows: the sum of 0.1 and 0.2 is 0.3 there, and 0.30000000000000004 in the file. */
function numberOf(written: string, isFormula: boolean, look: CellLook, { isFrom1904 }: CellContext): Read {
  const number = Number(written);
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(written) || !Number.isFinite(number)) return "damaged";
  const isPlain = Number.isInteger(number) && Math.abs(number) < 1e15;
  const value = isPlain ? String(number) : plain(exact(number.toPrecision(15)));
  const text = danishNumber(value);
  if (look.isStruck) {
    return plainly({ kind: "unclear", text, because: "struck-out", readings: ["", text] });
  }
  const shown = shownNumber(value, look.format);
  const isUnseen = look.isWhite || look.isTiny || shown.kind === "nothing";
  switch (shown.kind) {
    case "as-stored":
    case "nothing":
      return { ...plainly({ kind: "number", text, value, isFormula }), isUnseen };
    case "date":
      return { ...plainly({ kind: "date", text: dayOf(number, isFrom1904) ?? text }), isUnseen };
    case "text":
      return { ...plainly(textCell(shown.text)), isUnseen };
    case "other":
      return plainly({ kind: "unclear", text, because: "number-format", readings: [shown.text, text] });
  }
}
