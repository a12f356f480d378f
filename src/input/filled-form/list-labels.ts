import { readXml } from "../xml/read-xml.js";

const PART = "word/numbering.xml";
/** Stands for a number that Word writes in letters, or that can't be told. */
const UNKNOWN = "\uFFFD";
/** Word's own limit. */
const MOST_LEVELS = 9;

interface Level {
  start: number;
  format: string;
  text: string;
}

/**
 * What Word writes before a paragraph of a list ("1", "2.3."), by the list's id and the paragraph's level from 0;
 * "" where it writes nothing. Each call is the next paragraph of the document.
 */
export function listLabels(parts: ReadonlyMap<string, Uint8Array>): (numId: string, level: number) => string {
  // By their owner, a list or what it builds on, and by number.
  const levels = new Map<string, Map<number, Level>>();
  const starts = new Map<string, Map<number, number>>();
  const bases = new Map<string, string>();
  let owner = "";
  let at = 0;
  const level = (): Level => {
    const own = levels.get(owner) ?? new Map<number, Level>();
    const one = own.get(at) ?? { start: 1, format: "decimal", text: "" };
    levels.set(owner, own.set(at, one));
    return one;
  };
  const open = (name: string, { val = "", ...ids }: Readonly<Record<string, string>>): void => {
    if (name === "abstractNum") owner = `base ${ids["abstractNumId"] ?? ""}`;
    else if (name === "num") owner = ids["numId"] ?? "";
    else if (name === "abstractNumId") bases.set(owner, `base ${val}`);
    else if (name === "lvl" || name === "lvlOverride") at = Number(ids["ilvl"]);
    else if (name === "start") level().start = Number(val);
    else if (name === "numFmt") level().format = val;
    else if (name === "lvlText") level().text = val;
    else if (name === "startOverride")
      starts.set(owner, (starts.get(owner) ?? new Map<number, number>()).set(at, Number(val)));
  };
  if (parts.has(PART)) readXml(PART, parts.get(PART), { open });
  const counted = new Map<string, number[]>();
  return (numId, ilvl) => {
    const base = bases.get(numId);
    if (base === undefined) return "";
    const levelAt = (index: number): Level | undefined =>
      levels.get(numId)?.get(index) ?? levels.get(base)?.get(index);
    const own = levelAt(ilvl);
    if (own === undefined || !(ilvl >= 0 && ilvl < MOST_LEVELS)) return UNKNOWN;
    // Lists on one base go on counting where they say no start of their own.
    const restarts = starts.get(numId);
    const counter = restarts === undefined ? base : numId;
    const counts = counted.get(counter) ?? [];
    const startOf = (index: number): number => restarts?.get(index) ?? levelAt(index)?.start ?? 1;
    const last = counts[ilvl];
    const next = last === undefined ? startOf(ilvl) : last + 1;
    counted.set(counter, [
      ...Array.from({ length: ilvl }, (_, index) => counts[index] ?? startOf(index)),
      next,
    ]);
    if (own.format === "bullet") return own.text;
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const format = levelAt(index)?.format;
      if (format === "none") return "";
      return format === "decimal" ? String(counted.get(counter)?.[index] ?? startOf(index)) : UNKNOWN;
    });
  };
}
