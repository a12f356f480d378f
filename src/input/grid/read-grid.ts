import type { Notice } from "../../domain/notice.js";
import { done, type Outcome, refused } from "../../domain/outcome.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import { remembered } from "../../domain/remembered.js";
import { type DecodedText, decodeText } from "./decode-text.js";
import { BLANK, type Grid, type GridCell, lengthRefusal, textCell, widthRefusal } from "./grid.js";
import { parseCsv } from "./parse-csv.js";

/** As Danish Excel separates cells, as a range is pasted, and as the rest of the world does. */
const DELIMITERS = [";", "\t", ","];
/** The line by which Excel is told the delimiter; Excel hides it, so it is no row. */
const SEPARATOR_LINE = /^sep=(.)\n/i;

/** The cells of a CSV file, as `readGrid` has them of its text, with what is said of its encoding. */
export function readCsv(bytes: Uint8Array, file: Where, hasHeader: (grid: Grid) => boolean): Outcome<Grid> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refused({ ...decoded.refusal, where: file });
  const grid = readGrid(decoded.text, hasHeader);
  return "code" in grid ? refused({ ...grid, where: file }) : done(grid, encodingNotices(decoded, file));
}

/** What is said of a text that was not plain UTF-8. */
export function encodingNotices(
  { encoding }: Extract<DecodedText, { readonly ok: true }>,
  where: Where,
): Notice[] {
  return encoding === "UTF-8" ? [] : [{ code: "encoding", encoding, where }];
}

/**
 * The cells of a CSV text; refused where its quotation marks do not match or a cell is too long. The delimiter is the
 * one that the file states, else the one under which a header is recognised.
 */
export function readGrid(text: string, hasHeader: (grid: Grid) => boolean): Grid | Refusal {
  const grid = gridIn(text, hasHeader);
  if (grid === null) return { code: "malformed-csv" };
  const longest = grid.reduce(
    (most, row) => row.reduce((inRow, cell) => Math.max(inRow, cell.text.length), most),
    0,
  );
  return lengthRefusal(longest) ?? widthRefusal(grid) ?? grid;
}

function gridIn(text: string, hasHeader: (grid: Grid) => boolean): Grid | null {
  const stated = SEPARATOR_LINE.exec(text);
  if (stated?.[1] !== undefined) return gridOf(text.slice(stated[0].length), stated[1]);
  const inMarkdown = markdownGrid(text);
  if (inMarkdown !== null && hasHeader(inMarkdown)) return inMarkdown;
  const grids: (Grid | null)[] = [];
  for (const delimiter of DELIMITERS) {
    const grid = gridOf(text, delimiter);
    if (grid !== null && (widthRefusal(grid) !== null || hasHeader(grid))) return grid;
    grids.push(grid);
  }
  // Of a text whose quotation marks match, at least one delimiter makes cells, though not the right ones perhaps.
  const made = grids.filter((grid) => grid !== null);
  return made.find((grid) => grid.some((row) => row.length > 1)) ?? made[0] ?? null;
}

/** The line under the heading of a table in Markdown, which is no row. */
const RULE = /^\|(?: *:?-+:? *\|)+\s*$/;

/** The cells of a text with tables in Markdown, as our own documents are; null where it has none. Row n is line n. */
function markdownGrid(text: string): Grid | null {
  // Most texts have none: they are not cut into lines.
  if (!/[-:] *\|/.test(text)) return null;
  const lines = text.split("\n");
  const isInTable = (at: number): boolean => lines[at]?.startsWith("|") ?? false;
  // The second line of a table alone: dashes further down are what stands in its cells.
  const isRule = (at: number): boolean =>
    isInTable(at - 1) && !isInTable(at - 2) && RULE.test(lines[at] ?? "");
  if (!lines.some((_, at) => isRule(at))) return null;
  return lines.map((line, at) => {
    if (isRule(at + 1)) return [BLANK];
    return cellsIn(isRule(at) ? (lines[at - 1] ?? "") : line);
  });
}

function cellsIn(line: string): GridCell[] {
  const cells = line.startsWith("|") ? line.replace(/^\||\|\s*$/g, "").split(/(?<!\\)\|/) : [line];
  return cells.map((cell) => textCell(cell.replace(/^#+ /, "").replace(/\\(.)/g, "$1").trim()));
}

/** Equal texts are one cell: a table of 200,000 rows has the same few texts in all of them. */
function gridOf(text: string, delimiter: string): Grid | null {
  const cellOf = remembered(textCell);
  const grid = parseCsv(text, delimiter, cellOf);
  if (grid !== null || !text.includes('="')) return grid;
  // Some programs write `="10"`, so that Excel leaves the text as it is.
  const bare = text.replaceAll(`${delimiter}="`, `${delimiter}"`).replace(/^="/gm, '"');
  return parseCsv(bare, delimiter, cellOf);
}
