import type { Refusal } from "../../domain/refusal.js";
import { areAlike } from "../grid/colours.js";
import { type Attributes, readXml } from "../xml/read-xml.js";
import { builtInFormat, GENERAL, type NumberFormat, parseFormat, shownNumber } from "./number-format.js";
import { saysYes, SHEET_VOCABULARY } from "./sheet-vocabulary.js";

/** What of a text's look decides how it is read. */
export interface TextLook {
  readonly isStruck: boolean;
  /** Raised above the line as a mark of a note is, or set below it. */
  readonly isRaised: boolean;
  /** Written in nearly the colour of what is behind it, mostly white, so that nobody sees it. */
  readonly isWhite: boolean;
  /** Of one or two points: a line at best. */
  readonly isTiny: boolean;
  /** Its colour, by which the same one is known again; null where none is said. */
  readonly colour: string | null;
}

/** How a cell looks: its text, and its number. */
export interface CellLook extends TextLook {
  readonly format: NumberFormat;
}

/** What Excel can hold of a format. */
const LONGEST_FORMAT = 255;

/** In points. */
const TINY = 2;

export const PLAIN_LOOK: CellLook = {
  ...{ isStruck: false, isRaised: false, isWhite: false, isTiny: false },
  ...{ colour: null, format: GENERAL },
};

/** How cells look, by the numbers that cells and rules name. */
export interface WorkbookLooks {
  readonly looks: readonly CellLook[];
  /** Which of the looks that a rule gives show nothing, and which strike out. */
  readonly unseenByRule: ReadonlySet<number>;
  readonly struckByRule: ReadonlySet<number>;
}

/** What a rule changes of a cell's look. */
interface RuledLook {
  text: TextLook;
  fill: string | null;
  isNothing: boolean;
}

export function readStyles(name: string, part: Uint8Array | undefined): WorkbookLooks | Refusal {
  const formats = new Map<number, NumberFormat>();
  const fonts: TextLook[] = [];
  const looks: CellLook[] = [];
  // The colours behind the texts, by the number of the fill; null where none is said.
  const fills: (string | null)[] = [];
  const ruled: RuledLook[] = [];
  const refusal = readXml(name, part, {
    vocabulary: SHEET_VOCABULARY,
    open: (tag, attributes, { path, stop }) => {
      const parent = path.at(-1);
      if (parent === "numFmts" && tag === "numFmt") {
        const code = attributes["formatCode"] ?? "";
        if (code.length > LONGEST_FORMAT) stop({ code: "damaged-file", part: name });
        formats.set(Number(attributes["numFmtId"]), parseFormat(code));
      } else if (parent === "dxfs" && tag === "dxf") {
        ruled.push({ text: PLAIN_LOOK, fill: null, isNothing: false });
      } else if (path.includes("dxf")) {
        const rule = ruled.at(-1);
        if (rule === undefined) return;
        if (parent === "font") rule.text = lookWith(rule.text, tag, attributes);
        else if (parent === "patternFill" && tag === "bgColor") rule.fill = colourOf(attributes);
        else if (tag === "numFmt") {
          const format = parseFormat((attributes["formatCode"] ?? "").slice(0, LONGEST_FORMAT));
          rule.isNothing = shownNumber("1", format).kind === "nothing";
        }
      } else if (parent === "fonts" && tag === "font") fonts.push(PLAIN_LOOK);
      else if (parent === "font" && path.at(-2) === "fonts") {
        fonts.push(lookWith(fonts.pop() ?? PLAIN_LOOK, tag, attributes));
      } else if (parent === "fills" && tag === "fill") fills.push(null);
      else if (parent === "fill" && path.at(-2) === "fills") {
        const pattern = tag === "gradientFill" ? tag : (attributes["patternType"] ?? "none");
        fills[fills.length - 1] = pattern === "none" ? null : pattern === "solid" ? BLACK : "";
      } else if (parent === "patternFill" && tag === "fgColor" && fills.at(-1) !== null) {
        fills[fills.length - 1] = isWhite(attributes) ? null : colourOf(attributes);
      } else if (parent === "cellXfs" && tag === "xf") {
        const id = Number(attributes["numFmtId"] ?? 0);
        const font = fonts[Number(attributes["fontId"] ?? 0)] ?? PLAIN_LOOK;
        const fill = fills[Number(attributes["fillId"] ?? 0)] ?? null;
        const isUnseen = fill === null ? font.isWhite : isOn(font.colour ?? BLACK, fill);
        looks.push({ ...font, isWhite: isUnseen, format: formats.get(id) ?? builtInFormat(id) });
      }
    },
  });
  const unseen = ruled.flatMap(({ text: { colour, isWhite }, fill, isNothing }, index) => {
    const isUnseen = fill === null ? isWhite : colour !== null && isOn(colour, fill);
    return isUnseen || isNothing ? [index] : [];
  });
  const struck = ruled.flatMap(({ text }, index) => (text.isStruck ? [index] : []));
  return refusal ?? { looks, unseenByRule: new Set(unseen), struckByRule: new Set(struck) };
}

/** A look with what one element of a font, or of a run of text, says. */
export function lookWith(look: TextLook, tag: string, attributes: Attributes): TextLook {
  const value = attributes["val"];
  if (tag === "strike") return { ...look, isStruck: value === undefined || saysYes(value) };
  if (tag === "vertAlign") return { ...look, isRaised: value !== undefined && value !== "baseline" };
  if (tag === "sz") return { ...look, isTiny: value !== undefined && Number(value) <= TINY };
  if (tag === "color") return { ...look, isWhite: isWhite(attributes), colour: colourOf(attributes) };
  return look;
}

/** What a text is written in where nothing else is said: by its number, by those of the old palette, or the theme's second. */
const BLACK = "000000";

/** A colour in a text by which the same one is known again. */
function colourOf({ rgb, indexed, theme, tint }: Attributes): string {
  if (rgb !== undefined) return rgb.slice(-6).toLowerCase();
  if (["8", "64"].includes(indexed ?? "") || (theme === "1" && Number(tint ?? 0) === 0)) return BLACK;
  return [indexed === undefined ? "" : `indexed ${indexed}`, theme ?? "", tint ?? ""].join("/");
}

/** Whether nobody tells one colour on the other: the same, or nearly. */
function isOn(colour: string, ground: string): boolean {
  const areKnown = [colour, ground].every((one) => /^[\da-f]{6}$/.test(one));
  return colour === ground || (areKnown && areAlike(colour, ground));
}

/** By its own number, by that of the old palette, or as the theme's first colour, which is that of the paper. */
function isWhite({ rgb, indexed, theme, tint }: Attributes): boolean {
  if (rgb !== undefined) return isOn(rgb.slice(-6).toLowerCase(), "ffffff");
  return indexed === "1" || indexed === "9" || (theme === "0" && Math.abs(Number(tint ?? 0)) < 0.1);
}
