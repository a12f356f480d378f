import { readXml } from "../xml/read-xml.js";

/** What is seen of a text: not at all, raised or lowered as a mark is, struck out; undefined where nothing is said of it. */
export interface TextFormat {
  readonly isHidden?: boolean;
  readonly isMark?: boolean;
  readonly isStruck?: boolean;
  readonly isStruckTwice?: boolean;
}

const PART = "word/styles.xml";
/** Styles build on each other; in a file of fair intent never so many. */
const MOST_BASES = 50;

/** Whether a property that is either there or not is there. */
export function isOn(val: string | undefined): boolean {
  return val === undefined || !["0", "false", "off"].includes(val);
}

/** What an element among a text's properties says of how it is seen; null where it says nothing of that. */
export function formatSaid(name: string, val: string | undefined): TextFormat | null {
  switch (name) {
    // What is hidden on the screen alone is not seen by everybody either.
    case "vanish":
    case "specVanish":
    case "webHidden":
      return { isHidden: isOn(val) };
    case "vertAlign":
      return { isMark: val === "superscript" || val === "subscript" };
    case "strike":
      return { isStruck: isOn(val) };
    case "dstrike":
      return { isStruckTwice: isOn(val) };
    default:
      return null;
  }
}

/** What each style of a Word document says of its texts, by its id, with what it builds on. */
export function wordStyles(parts: ReadonlyMap<string, Uint8Array>): (id: string) => TextFormat {
  const own = new Map<string, { format: TextFormat; base: string | null }>();
  const path: string[] = [];
  let style = { format: {} as TextFormat, base: null as string | null };
  const part = parts.get(PART);
  if (part === undefined) return () => ({});
  readXml(PART, part, {
    open: (name, { val, styleId }) => {
      if (name === "style") {
        style = { format: {}, base: null };
        if (styleId !== undefined) own.set(styleId, style);
      } else if (name === "basedOn" && path.at(-1) === "style") style.base = val ?? null;
      else if (path.at(-1) === "rPr" && path.at(-2) === "style")
        style.format = { ...style.format, ...formatSaid(name, val) };
      path.push(name);
    },
    close: () => path.pop(),
  });
  return (id) => {
    const chain: TextFormat[] = [];
    let at = own.get(id);
    for (let bases = 0; at !== undefined && bases < MOST_BASES; bases++) {
      chain.unshift(at.format);
      at = own.get(at.base ?? "");
    }
    return Object.assign({}, ...chain) as TextFormat;
  };
}
