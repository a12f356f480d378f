import type { Range } from "../work/filled.js";
import { type Frame, frameOf } from "../work/frame.js";
import { isNumber, isWord, rangeColumns } from "../work/pasted.js";
import { OF_ALL } from "../work/report-of.js";
import { namesSpecialisation, partsOf } from "../work/split-cells.js";
import type { Work } from "../work/work.js";
import { type PastedTable, placesInTable } from "./places-in-table.js";

const UNSURE =
  "Det fremgår ikke, hvilken kolonne hvert tal står i. Indsæt tabellen fra regnearket, eller skriv tallene i tabellen på siden.";

/**
 * A pasted range that must be read as a table though its headings are no cells: they are aligned with spaces, or there
 * are none, and a line in it is nobody's row. Null where each line is the row of somebody, as the grid has them.
 */
export function placesInRange(range: Range, work: Work): PastedTable | null {
  const frame = frameOf(work);
  const first = range.findIndex(isRow);
  if (first === -1) return null;
  return inAligned(range, first, work, frame) ?? underOwnHeadings(range, work, frame);
}

/** Whether a line has a name and a number in cells of their own. */
function isRow([name, ...cells]: readonly string[]): boolean {
  return isWord(name) && cells.some(isNumber);
}

/** A table whose headings are one line over the rows, read by it: as many words as the rows have cells. */
function inAligned(range: Range, first: number, work: Work, frame: Frame): PastedTable | null {
  const width = range[first]?.length ?? 0;
  const above = range.slice(0, first).map(([line = ""]) => line.trim());
  const rows = range.slice(first);
  const isEven = rows.every((cells) => cells.length === width || !cells.some(isNumber));
  const tables = (isEven ? above : []).flatMap((line, at) =>
    [line.split(/\s{2,}/), partsOf(line, frame), line.split(/\s+/)].flatMap((names) => {
      const heading = names.length === width - 1 ? ["", ...names] : names;
      const isHeading = heading.length === width && width > 2;
      return (isHeading ? placesInTable(textOf(range.with(at, heading)), work) : null) ?? [];
    }),
  );
  const [table] = [...tables.filter(({ rows: read }) => read !== null), ...tables];
  if (table !== undefined) return table;
  if (!above.some((line) => namesSpecialisation(line, frame))) return null;
  return {
    ...{ text: "", rows: null, isAsked: false },
    report: { name: OF_ALL.paste, isRead: false, texts: [UNSURE] },
  };
}

/**
 * Rows in the grid's own order, read under its headings: what a line says of the others is then understood as in any
 * table. Only where there is such a line: a sum, or one that has no numbers and is nobody's name.
 */
function underOwnHeadings(range: Range, work: Work, frame: Frame): PastedTable | null {
  const { columns } = rangeColumns(range, work, frame);
  const headings = columns.map((name) => HEADINGS[name] ?? frame.nameOf(name));
  const width = Math.max(...range.map(({ length }) => length));
  if (width > headings.length + 1) return null;
  const table: Range = [width > headings.length ? [...headings, "I alt"] : headings, ...range];
  const isUnsaid = !columns.includes("institution");
  // Which institution they are for is asked afterwards: what the lines are does not hang on it.
  const any = frame.institutions[0]?.name ?? "";
  const withAny = table.map(([name = "", ...cells], at) => [
    ...[name, at === 0 ? "Institution" : cells.some(isNumber) ? any : ""],
    ...cells,
  ]);
  const read = placesInTable(textOf(isUnsaid ? withAny : table), work, 1);
  if (read === null) return null;
  const isNobodys = ([name = "", ...cells]: readonly string[]): boolean =>
    name.trim() !== "" && !cells.some(isNumber) && frame.knownProvider(name) === null;
  const numbered = range.filter(([, ...cells]) => cells.some(isNumber)).length;
  const isSetAside = read.rows !== null && read.rows.length < numbered;
  if (!read.isAsked && !isSetAside && !range.some(isNobodys)) return null;
  const { onlyInstitution: institution = "" } = frame;
  const rows = isUnsaid ? (read.rows?.map((row) => ({ ...row, institution })) ?? null) : read.rows;
  return { ...read, rows, text: textOf(table) };
}

const HEADINGS: Readonly<Record<string, string>> = { provider: "Kommune", institution: "Institution" };

function textOf(range: Range): string {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  return `${range.map((cells) => cells.map(quoted).join("\t")).join("\n")}\n`;
}
