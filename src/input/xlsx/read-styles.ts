import type { Refusal } from "../../domain/refusal.js";
import { readXml } from "../xml/read-xml.js";
import { builtInFormat, GENERAL, type NumberFormat, parseFormat } from "./number-format.js";
import { saysYes, SHEET_VOCABULARY } from "./sheet-vocabulary.js";

/** What of a text's look decides how it is read. */
export interface TextLook {
  readonly isStruck: boolean;
  /** Raised above the line as a mark of a note is, or set below it. */
  readonly isRaised: boolean;
}

/** How a cell looks: its text, and its number. */
export interface CellLook extends TextLook {
  readonly format: NumberFormat;
}

/** What Excel can hold of a format. */
const LONGEST_FORMAT = 255;

export const PLAIN_LOOK: CellLook = { isStruck: false, isRaised: false, format: GENERAL };

/** The looks that the cells of a workbook name by their numbers. */
export function readStyles(name: string, part: Uint8Array | undefined): readonly CellLook[] | Refusal {
  const formats = new Map<number, NumberFormat>();
  const fonts: TextLook[] = [];
  const looks: CellLook[] = [];
  const path: string[] = [];
  const refusal = readXml(name, part, {
    vocabulary: SHEET_VOCABULARY,
    open: (tag, attributes, stop) => {
      const parent = path.at(-1);
      path.push(tag);
      if (parent === "numFmts" && tag === "numFmt") {
        const code = attributes["formatCode"] ?? "";
        if (code.length > LONGEST_FORMAT) stop({ code: "damaged-file", part: name });
        formats.set(Number(attributes["numFmtId"]), parseFormat(code));
      } else if (parent === "fonts" && tag === "font") fonts.push(PLAIN_LOOK);
      else if (parent === "font" && path.at(-3) === "fonts") {
        fonts.push(lookWith(fonts.pop() ?? PLAIN_LOOK, tag, attributes["val"]));
      } else if (parent === "cellXfs" && tag === "xf") {
        const id = Number(attributes["numFmtId"] ?? 0);
        const { isStruck, isRaised } = fonts[Number(attributes["fontId"] ?? 0)] ?? PLAIN_LOOK;
        looks.push({ isStruck, isRaised, format: formats.get(id) ?? builtInFormat(id) });
      }
    },
    close: () => void path.pop(),
  });
  return refusal ?? looks;
}

/** A look with what one element of a font, or of a run of text, says. */
export function lookWith(look: TextLook, tag: string, value: string | undefined): TextLook {
  if (tag === "strike") return { ...look, isStruck: value === undefined || saysYes(value) };
  if (tag === "vertAlign") return { ...look, isRaised: value !== undefined && value !== "baseline" };
  return look;
}
