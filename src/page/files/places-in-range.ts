import { readDanishNumber } from "../../index.js";
import { isNumber, isWord, type Range, tableText } from "../work/filled.js";
import { type Frame, frameOf } from "../work/frame.js";
import { rangeColumns } from "../work/pasted.js";
import { OF_ALL } from "../work/report-of.js";
import { sentenceOf } from "../work/sentences.js";
import { namesSpecialisation, partsOf } from "../work/split-cells.js";
import { SUM_COLUMN, withoutSums } from "../work/sum-column.js";
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
  const heading = unreadHeading(range, frame);
  if (heading !== undefined) return refusedAs(sentenceOf({ code: "no-header", read: heading }));
  const first = range.findIndex(isRow);
  if (first === -1) return null;
  return inAligned(range, first, work, frame) ?? underOwnHeadings(range, first, work, frame);
}

/** What stands over the numbers and is no heading that is known: by their place alone nobody knows what they are of. */
function unreadHeading(range: Range, frame: Frame): readonly string[] | undefined {
  const isAmount = (text = ""): boolean => readDanishNumber(text).ok;
  const first = range.findIndex((cells) => cells.some(isAmount));
  const numbers = range[first] ?? [];
  return range
    .slice(0, first)
    .find(
      ([name = "", ...cells]) =>
        frame.knownProvider(name) === null &&
        cells.some((text, at) => isWord(text) && isAmount(numbers[at + 1])),
    );
}

function refusedAs(text: string): PastedTable {
  return {
    ...{ text: "", rows: null, isAsked: false },
    report: { name: OF_ALL.paste, isRead: false, texts: [text] },
  };
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
      const table = isHeading ? placesInTable(tableText(range.with(at, heading)), work) : null;
      // A line that is refused as one and names no specialisation is a title.
      const isTitle = table?.rows === null && !table.isAsked && !namesSpecialisation(line, frame);
      return isTitle ? [] : (table ?? []);
    }),
  );
  const [table] = [...tables.filter(({ rows: read }) => read !== null), ...tables];
  if (table !== undefined) return table;
  const isHeading = (line: string): boolean => {
    const [aligned, words] = [line.split(/\s{2,}/), line.split(/\s+/)];
    return (
      (aligned.length > 1 && aligned.length >= width - 1) || (words.length === width && OF_NAMES.test(line))
    );
  };
  const isOver = above.some((line) => namesSpecialisation(line, frame) || isHeading(line));
  return isOver ? refusedAs(UNSURE) : null;
}

/** What stands over names begins a line of headings, and no title. */
const OF_NAMES = /^(?:kommune|navn|region|institution|indberetter)(?!\p{L})/iu;

/**
 * Rows in the grid's own order, read under its headings: what a line says of the others is then understood as in any
 * table. Only where there is such a line: a sum, one that has no numbers and is nobody's name, or a row with words
 * behind its numbers.
 */
function underOwnHeadings(written: Range, first: number, work: Work, frame: Frame): PastedTable | null {
  const { columns } = rangeColumns(written, work, frame);
  const range = withoutSums(written, columns);
  if (range === null) return null;
  const own = columns.map((name) => HEADINGS[name] ?? frame.nameOf(name));
  const width = Math.max(...range.map((cells) => cells.findLastIndex((text) => text.trim() !== "") + 1));
  const beside = Array.from({ length: width - own.length }, () => "Bemærkning");
  // A line over the rows that is nobody's own name is a title of theirs.
  const isOwnName = ([name = ""]: readonly string[]): boolean =>
    frame.knownProvider(name)?.isPart === false && !isNumber(name);
  const names = range.findIndex((cells, at) => at === first || isOwnName(cells));
  const table = range.toSpliced(names, 0, [...own, ...beside]);
  const isUnsaid = !columns.includes("institution");
  // Which institution they are for is asked afterwards: what the lines are does not hang on it.
  const any = frame.institutions[0]?.name ?? "";
  const withAny = table.map(([name = "", ...cells], at) => [
    ...[name, at === names ? "Institution" : cells.some(isNumber) ? any : ""],
    ...cells,
  ]);
  const read = placesInTable(tableText(isUnsaid ? withAny : table), work, names);
  if (read === null) return null;
  const isNobodys = ([name = "", ...cells]: readonly string[], at: number): boolean =>
    name.trim() !== "" && !cells.some(isNumber) && (at < names || frame.knownProvider(name) === null);
  const numbered = range.filter(([, ...cells]) => cells.some(isNumber)).length;
  const isSetAside = read.rows !== null && read.rows.length < numbered;
  const saysMore = isSetAside || beside.length > 0 || range.some(isNobodys);
  if (!read.isAsked && !saysMore) return null;
  const { onlyInstitution: institution = "" } = frame;
  const rows = isUnsaid ? (read.rows?.map((row) => ({ ...row, institution })) ?? null) : read.rows;
  const texts = [...read.report.texts, ...(range === written ? [] : [SUM_COLUMN.trim()])];
  return { ...read, rows, text: tableText(table), report: { ...read.report, texts } };
}

const HEADINGS: Readonly<Record<string, string>> = { provider: "Kommune", institution: "Institution" };
