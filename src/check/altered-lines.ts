import type { DocumentLine } from "../domain/filled-form.js";
import { sum } from "../domain/sum.js";
import type { Section, SubmissionDocument, Table } from "../submission/document.js";
import { isOfWorkbook, TO_DIVIDE } from "../submission/workbook-texts.js";
import type { Found } from "../verify/finding.js";
import { areAlike, isAltered, isFormula, keyOf, plain } from "./alike-lines.js";
import { type CommonLine, commonLines } from "./common-lines.js";
import { type OwnLine, ownLines } from "./own-lines.js";

export type AlteredLine = Extract<Found, { code: "altered-line" }>;

/** What a document that began as ours no longer says as ours does, and what stands there that ours does not say. */
export interface ComparedLines {
  readonly altered: readonly AlteredLine[];
  /**
   * Null where the document does not have most of our sentences around the form, and so is none of ours, and nothing was put
   * into the form's table.
   */
  readonly others: readonly string[] | null;
  /** The lines around the form that are gone, and the titles of the parts beside it of which the title and most of the lines are. */
  readonly missing: readonly string[];
}

/** More than this are told by their number. */
const MOST_TOLD = 10;

/**
 * Where a document that began as ours no longer says what ours does: a line with another number or name, a row that is
 * gone from a table or was put into it, and what is gone of a part of the annex that stands there. Providers in another
 * order, and whole parts that are left out, are none. What somebody wrote beside ours nobody has checked.
 */
export function comparedLines(written: readonly DocumentLine[], own: SubmissionDocument): ComparedLines {
  const ours = ownLines(own, new Set(written.map(({ cells }) => plain(cells.join(SEPARATOR)))));
  const isOfForm = rowsOfForm(written, ours);
  // A row of the form with a column more is none of our table with the same numbers.
  const common = commonLines(
    ours.map((line) => keyOf([String(isFormRow(line)), ...line.cells])),
    written.map((line) => keyOf([String(isOfForm(line)), ...line.cells])),
  );
  const stands = new Set(common.map((at) => ours[at.own]));
  const there = thereOf(ours, stands);
  const moved = movedRows(ours, written, common);
  const ends = [...common, { own: ours.length, written: written.length }];
  const gaps = ends.map((end, at) => {
    const start = ends[at - 1] ?? { own: -1, written: -1 };
    const gap = {
      own: ours.slice(start.own + 1, end.own).filter((line) => !moved.has(line)),
      written: written
        .slice(start.written + 1, end.written)
        .filter((line) => !isOfForm(line) && !moved.has(line)),
    };
    const isIn = [ours[start.own], ours[end.own]].some((line) => there.has(line?.table));
    const neighbours = isIn ? [written[start.written], written[end.written]] : [];
    const rows = neighbours.flatMap((line) => (line !== undefined && line.cells.length > 1 ? [line] : []));
    return alteredIn(gap, rows, there);
  });
  const altered = gaps.flatMap((gap) => gap.altered);
  // CSV has the table first.
  const standing = new Set(written.map(({ cells }) => keyOf(cells)));
  const gone = gaps.flatMap((gap) => gap.gone).filter((text) => !standing.has(keyOf([text])));
  const sentences = ours.filter(isAround);
  const kept = common.filter((at) => sentences.some((line) => line === ours[at.own]));
  const rows = rowsPutIn(written.filter(isOfForm), ours);
  if (kept.length * 2 < sentences.length)
    return { altered, others: rows.length === 0 ? null : rows, missing: [] };
  const missing = [...new Set(ours.map(({ part }) => part))].filter((part) => {
    const [title, ...lines] = ours.filter((line) => line.part === part);
    return !stands.has(title) && lines.filter((line) => stands.has(line)).length * 2 < lines.length;
  });
  const cellsOfOurs = new Set(ours.flatMap(({ cells }) => cells.map(plain)));
  const isOfDivision = ([label, ...numbers]: readonly string[]): boolean =>
    label === TO_DIVIDE && numbers.every((number) => cellsOfOurs.has(plain(number)));
  const texts = new Set(ours.map(({ cells }) => keyOf(cells)));
  const others = gaps
    .flatMap((gap) => gap.others)
    .filter(
      ({ cells }) => !texts.has(keyOf(cells)) && !isOfWorkbook(cells.join(" ")) && !isOfDivision(cells),
    );
  return {
    altered,
    others: [...rows, ...others.map(({ cells }) => cells.join(SEPARATOR))],
    missing: [
      ...gone.map((text) => `»${text}«`),
      ...missing.flatMap(({ id, title }) => (HAS_FORM.includes(id) ? [] : [title])),
    ],
  };
}

/** The parts that have the form: that of the ministry's form itself, and all of the case for the meeting. */
const HAS_FORM: readonly string[] = ["form", "memo"];
/** What is to be written over. */
const GAP = /\[[^\]]+\]/;

/** Whether a line is one around the form. */
function isAround({ table, part }: OwnLine): boolean {
  return table === null && HAS_FORM.includes(part.id);
}

/** What the form itself has is held against the calculation cell by cell. */
function isFormRow({ table }: OwnLine): boolean {
  return table?.id === "form";
}

/** Tells the rows of the form's own table, which stand under its heading. */
function rowsOfForm(
  written: readonly DocumentLine[],
  ours: readonly OwnLine[],
): (line: DocumentLine) => boolean {
  const heading = ours.find(isFormRow)?.cells.map(plain) ?? [];
  const names = new Set(ours.filter(isFormRow).flatMap(({ cells }) => cells));
  const blocks = new Set<number>();
  const rows = new Set<DocumentLine>();
  for (const line of written) {
    const cells = line.cells.map(plain);
    if (heading.every((title) => cells.includes(title))) blocks.add(line.block);
    // A row of an institution that is left blank has its specialisation alone.
    if (blocks.has(line.block) && (cells.length > 1 || names.has(cells[0] ?? ""))) rows.add(line);
  }
  return (line) => rows.has(line);
}

/** The rows of the form's table that name nothing of ours: no cell of the form is there to hold them against. */
function rowsPutIn(rows: readonly DocumentLine[], ours: readonly OwnLine[]): string[] {
  const names = new Set(ours.filter(isFormRow).flatMap(({ cells }) => cells.map(plain)));
  const isOurs = (cell: string): boolean => /\p{L}/u.test(cell) && names.has(plain(cell));
  return rows.flatMap(({ cells }) => (cells.some(isOurs) ? [] : [cells.join(SEPARATOR)]));
}

/** The first of them; the last with how many more there are. */
export function firstOf(found: readonly AlteredLine[]): readonly AlteredLine[] {
  const told = found.slice(0, MOST_TOLD);
  const last = told.at(-1);
  if (last === undefined || found.length === told.length) return told;
  const others =
    sum(found.map((one) => 1 + (one.others ?? 0))) - sum(told.map((one) => 1 + (one.others ?? 0)));
  return [...told.slice(0, -1), { ...last, others: (last.others ?? 0) + others }];
}

interface Gap {
  readonly own: readonly OwnLine[];
  readonly written: readonly DocumentLine[];
}

/** The tables and the parts of ours that a document has. */
type There = ReadonlySet<Table | Section | null | undefined>;

/**
 * Beside the form, the tables of which two rows at least, or all but one, are as we write them; and the parts of which the
 * title and something else is.
 */
function thereOf(ours: readonly OwnLine[], kept: ReadonlySet<OwnLine | undefined>): There {
  const tables = new Set(ours.flatMap((line) => (isFormRow(line) ? [] : (line.table ?? []))));
  const parts = new Set(ours.flatMap(({ part }) => (HAS_FORM.includes(part.id) ? [] : [part])));
  const isTableThere = (table: Table): boolean => {
    const lines = ours.filter((line) => line.table === table);
    const count = lines.filter((line) => kept.has(line)).length;
    return count > 0 && count >= Math.min(2, lines.length - 1);
  };
  const isPartThere = (part: Section): boolean => {
    const [title, ...others] = ours.filter((line) => line.part === part);
    return kept.has(title) && others.some((line) => kept.has(line));
  };
  return new Set([...[...tables].filter(isTableThere), ...[...parts].filter(isPartThere)]);
}

/** The providers' rows that stand elsewhere in the block of their own table, ours and as they are written. */
function movedRows(
  ours: readonly OwnLine[],
  written: readonly DocumentLine[],
  common: readonly CommonLine[],
): Set<OwnLine | DocumentLine> {
  const tables = new Map(
    common.flatMap((at) => {
      const table = ours[at.own]?.table ?? null;
      return table === null ? [] : [[written[at.written]?.block, table]];
    }),
  );
  const kept = new Set(common.flatMap((at) => [ours[at.own], written[at.written]]));
  const free = written.filter((line) => !kept.has(line));
  const moved = new Set<OwnLine | DocumentLine>();
  for (const line of ours) {
    if (line.table?.id !== "internship-places" || kept.has(line)) continue;
    const key = keyOf(line.cells);
    const found = free.find(
      (one) => !moved.has(one) && tables.get(one.block) === line.table && keyOf(one.cells) === key,
    );
    if (found !== undefined) moved.add(line).add(found);
  }
  return moved;
}

/**
 * What stands between two lines that are as we write them; `rows` are those of the two that are of a table of ours: what
 * else is in their blocks was put in.
 */
function alteredIn(
  { own, written }: Gap,
  rows: readonly DocumentLine[],
  there: There,
): {
  readonly altered: readonly AlteredLine[];
  readonly others: readonly DocumentLine[];
  readonly gone: readonly string[];
} {
  const taken = new Set<DocumentLine>();
  const reworded: DocumentLine[] = [];
  const lost: OwnLine[] = [];
  /** Around the form, where a line may be left out on purpose. */
  const unsaid: string[] = [];
  let from = 0;
  const altered = own.flatMap((line): AlteredLine[] => {
    const near = written.slice(from, from + NEAR);
    const at = near.findIndex((one) => areAlike(line.cells, one.cells));
    const found = near[at];
    if (found === undefined) {
      if (there.has(line.table) || there.has(line.part)) lost.push(line);
      if (isAround(line) && !line.cells.some((text) => GAP.test(text))) unsaid.push(line.cells.join(" "));
      return [];
    }
    from += at + 1;
    taken.add(found);
    const isOurs = line.table === null || there.has(line.table) || there.has(line.part);
    if (isOurs && isAltered(line.cells, found.cells)) return [alteredLine(found, line.cells)];
    // Behind our sentence, or in it, somebody may have said anything; a formula may give anything.
    const isReworded = line.cells.length === 1 || found.cells.some(isFormula);
    if (isReworded && keyOf(line.cells) !== keyOf(found.cells)) reworded.push(found);
    return [];
  });
  const added = written.filter((line) => !taken.has(line) && isPutInto(line, rows));
  const others = lost.length > 1 ? { others: lost.length - 1 } : {};
  // A row is gone by a slip; more may be left out on purpose.
  const severity = lost.some(({ table }) => there.has(table)) ? "error" : "notice";
  const gone = lost
    .slice(0, 1)
    .map((line) => ({ ...alteredLine(null, line.cells), ...others, severity }) as const);
  return {
    altered: [...altered, ...gone, ...added.map((line) => alteredLine(line, null))],
    gone: unsaid,
    others: written.filter((line) => reworded.includes(line) || !(taken.has(line) || added.includes(line))),
  };
}

/** So many lines of others' may stand before one of ours that is altered; a file may have more than can be compared. */
const NEAR = 300;

const HAS_DIGIT = /\d/;

/** A row of a few cells, as a workbook has under a division, belongs to no table of many columns. */
function isPutInto({ block, cells }: DocumentLine, rows: readonly DocumentLine[]): boolean {
  const isRow = cells.length > 1 && HAS_DIGIT.test(cells.join(" "));
  return isRow && rows.some((row) => row.block === block && row.cells.length <= 2 * cells.length);
}

function alteredLine(found: DocumentLine | null, own: readonly string[] | null): AlteredLine {
  const [text, right] = found === null || own === null ? [found?.cells, own] : fromChange(found.cells, own);
  return {
    code: "altered-line",
    text: text?.join(SEPARATOR) ?? null,
    own: right?.join(SEPARATOR) ?? null,
    cells: found?.where.row === undefined ? [] : [found.where],
  };
}

/** Between the cells of a row. */
const SEPARATOR = " | ";
/** How many words of a sentence are told before the one that is another. */
const WORDS_BEFORE = 6;

/** Two sentences from a few words before that in which they part; rows as they are. */
function fromChange(written: readonly string[], own: readonly string[]): (readonly string[])[] {
  if (written.length > 1 || own.length > 1) return [written, own];
  const [theirs, ours] = [written, own].map(([text = ""]) => text.split(/\s+/));
  const at = ours?.findIndex((word, index) => word !== theirs?.[index]) ?? 0;
  const from = Math.max(0, (at === -1 ? 0 : at) - WORDS_BEFORE);
  return [theirs ?? [], ours ?? []].map((words) => [
    `${from === 0 ? "" : "… "}${words.slice(from).join(" ")}`,
  ]);
}
