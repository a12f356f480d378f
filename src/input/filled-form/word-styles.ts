import { areAlike } from "../grid/colours.js";
import { type Attributes, readXml } from "../xml/read-xml.js";

/** What is seen of a text: not at all, raised or lowered as a mark is, struck out; undefined where nothing is said of it. */
export interface TextFormat {
  readonly isHidden?: boolean;
  readonly isMark?: boolean;
  readonly isStruck?: boolean;
  readonly isStruckTwice?: boolean;
  readonly isTiny?: boolean;
  /** The text's colour, as six digits; null where it is left to Word, which sees to it that it is seen. */
  readonly colour?: string | null;
  /** The colour behind the text; null where there is none. */
  readonly behind?: string | null;
  /** Of a paragraph: the list that it belongs to, "0" for none, and its level from 0. */
  readonly list?: string;
  readonly level?: number;
  /** Of a table: what its style lays behind its cells, by the part of the table. */
  readonly parts?: Readonly<Record<string, string>>;
}

const PART = "word/styles.xml";
/** Styles build on each other; in a file of fair intent never so many. */
const MOST_BASES = 50;

/** Whether a property that is either there or not is there. */
export function isOn(val: string | undefined): boolean {
  return val === undefined || !["0", "false", "off"].includes(val);
}

/** What elements among a text's properties say of how it is seen. */
const SAID = new Map<string, (val: string | undefined, attributes: Attributes) => TextFormat>([
  // What is hidden on the screen alone is not seen by everybody either.
  ...["vanish", "specVanish", "webHidden"].map((name) => [name, isHidden] as const),
  ["vertAlign", (val) => ({ isMark: val === "superscript" || val === "subscript" })],
  ["strike", (val) => ({ isStruck: isOn(val) })],
  ["dstrike", (val) => ({ isStruckTwice: isOn(val) })],
  ["color", (val) => ({ colour: hexOf(val) })],
  ["shd", (val, { color, fill }) => ({ behind: hexOf(val === "solid" ? color : fill) })],
  ["highlight", (val = "") => ({ behind: val === "none" ? null : (HIGHLIGHTS.get(val) ?? "808080") })],
  ["sz", (val) => ({ isTiny: Number(val) <= TINY })],
  ["numId", (val = "0") => ({ list: val })],
  ["ilvl", (val) => ({ level: Number(val) })],
]);

function isHidden(val: string | undefined): TextFormat {
  return { isHidden: isOn(val) };
}

/** What an element says of how a text is seen; null where it says nothing of that. */
export function formatSaid(name: string, attributes: Attributes): TextFormat | null {
  return SAID.get(name)?.(attributes["val"], attributes) ?? null;
}

/** In half points: text of two points is a line. */
const TINY = 4;
const HIGHLIGHTS = new Map([
  ["white", "ffffff"],
  ["black", "000000"],
  ["yellow", "ffff00"],
]);

function hexOf(written: string | undefined): string | null {
  return written !== undefined && /^[\da-f]{6}$/i.test(written) ? written.toLowerCase() : null;
}

/** Whether nobody sees a text: it is tiny, or has nearly the colour of all that may be behind it, else of the paper. */
export function isUnseen(
  { isTiny, colour, behind }: TextFormat,
  around: readonly (string | null)[],
): boolean {
  if (isTiny === true) return true;
  if (colour === undefined || colour === null) return false;
  const all = [behind ?? null].filter((one) => one !== null);
  const grounds = all.length > 0 ? all : around.filter((one) => one !== null);
  return (grounds.length > 0 ? grounds : ["ffffff"]).every((ground) => areAlike(colour, ground));
}

/** What each style of a Word document says of its texts, by its id, with what it builds on. */
export function wordStyles(parts: ReadonlyMap<string, Uint8Array>): (id: string) => TextFormat {
  const own = new Map<string, { format: TextFormat; base: string | null }>();
  let tablePart = "";
  let style = { format: {} as TextFormat, base: null as string | null };
  const part = parts.get(PART);
  if (part === undefined) return () => ({});
  readXml(PART, part, {
    open: (name, attributes, { path }) => {
      const { val, styleId } = attributes;
      if (name === "style") {
        style = { format: {}, base: null };
        if (styleId !== undefined) own.set(styleId, style);
      } else if (name === "basedOn" && path.at(-1) === "style") style.base = val ?? null;
      else if (/ style( pPr numPr| [rp]Pr)$/.test(` ${path.join(" ")}`))
        style.format = { ...style.format, ...formatSaid(name, attributes) };
      else if (name === "tblStylePr") tablePart = attributes["type"] ?? "";
      else if (name === "shd" && path.at(-1) === "tcPr") {
        const ground = formatSaid(name, attributes)?.behind ?? null;
        const at = path.includes("tblStylePr") ? tablePart : "wholeTable";
        if (ground !== null)
          style.format = { ...style.format, parts: { ...style.format.parts, [at]: ground } };
      }
    },
  });
  return (id) => {
    const chain: TextFormat[] = [];
    let at = own.get(id);
    for (let bases = 0; at !== undefined && bases < MOST_BASES; bases++) {
      chain.unshift(at.format);
      at = own.get(at.base ?? "");
    }
    const parts = Object.assign({}, ...chain.map((format) => format.parts)) as Record<string, string>;
    return { ...(Object.assign({}, ...chain) as TextFormat), parts };
  };
}
