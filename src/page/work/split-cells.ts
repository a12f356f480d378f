import type { Range } from "./filled.js";

/**
 * A range whose rows are one cell each with the columns in it: "Greve;20;12;14", "Greve 20 12 14". Nobody is called
 * that. As it is where its columns are cells.
 */
export function splitCells(range: Range): Range {
  return range.map((cells) => {
    const [text = "", ...others] = cells;
    if (others.length > 0) return cells;
    if (/;\s*\d/.test(text)) return text.split(";");
    const [, name, numbers] = /^(.*\p{L}\S*)((?:\s+\d[\d.,]*){2,})\s*$/u.exec(text) ?? [];
    return name === undefined || numbers === undefined ? cells : [name, ...numbers.trim().split(/\s+/)];
  });
}
