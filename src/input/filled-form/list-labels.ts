import { readXml } from "../xml/read-xml.js";

const PART = "word/numbering.xml";
/** Stands for the number that Word counts to, which is not counted here. */
const COUNTED = "\uFFFD";

/**
 * What Word writes before a paragraph of a list, by the list's id and the paragraph's level from 0, with U+FFFD for
 * each number that it counts; "" where it writes nothing.
 */
export function listLabels(parts: ReadonlyMap<string, Uint8Array>): (numId: string, level: number) => string {
  // By their owner, a list or what it builds on, and by level.
  const texts = new Map<string, string>();
  const bases = new Map<string, string>();
  let owner = "";
  let at = 0;
  const open = (name: string, { val = "", ...ids }: Readonly<Record<string, string>>): void => {
    if (name === "abstractNum") owner = `base ${ids["abstractNumId"] ?? ""}`;
    else if (name === "num") owner = ids["numId"] ?? "";
    else if (name === "abstractNumId") bases.set(owner, `base ${val}`);
    else if (name === "lvl") at = Number(ids["ilvl"]);
    else if (name === "lvlText") texts.set(`${owner} ${at}`, val.replace(/%[1-9]/g, COUNTED));
  };
  if (parts.has(PART)) readXml(PART, parts.get(PART), { open });
  return (numId, level) => {
    const base = bases.get(numId);
    return base === undefined
      ? ""
      : (texts.get(`${numId} ${level}`) ?? texts.get(`${base} ${level}`) ?? COUNTED);
  };
}
