import type { DocumentLine } from "../domain/filled-form.js";
import { groupsOf } from "../domain/grouped.js";
import type { SubmissionDocument, Table } from "../submission/document.js";
import type { Found } from "../verify/finding.js";
import { type CommonLine, commonLines } from "./common-lines.js";

/** A line of our own document: the row of a table has its number. */
interface OwnLine {
  readonly cells: readonly string[];
  readonly table: number | null;
  /** What the form itself has is held against the calculation cell by cell. */
  readonly isOfForm: boolean;
}

export type AlteredLine = Extract<Found, { code: "altered-line" }>;

/** More than this are told by their number. */
const MOST_TOLD = 10;

/**
 * Where a document that began as ours no longer says what ours does: a line with another number or name, a row that is
 * gone from a table or was put into it. What somebody wrote beside ours, and whole parts that are left out, are none.
 */
export function alteredLines(written: readonly DocumentLine[], own: SubmissionDocument): AlteredLine[] {
  const ours = ownLines(own);
  const isOfForm = rowsOfForm(written, ours);
  // A row of the form with a column more is none of our table with the same numbers.
  const common = commonLines(
    ours.map((line) => keyOf([String(line.isOfForm), ...line.cells])),
    written.map((line) => keyOf([String(isOfForm(line)), ...line.cells])),
  );
  const isThere = tablesThere(ours, common);
  const ends = [...common, { own: ours.length, written: written.length }];
  return ends.flatMap((end, at) => {
    const start = ends[at - 1] ?? { own: -1, written: -1 };
    const around = [ours[start.own], ours[end.own]];
    const gap = {
      own: ours.slice(start.own + 1, end.own),
      written: written.slice(start.written + 1, end.written).filter((line) => !isOfForm(line)),
    };
    const neighbours = around.some(isThere) ? [written[start.written], written[end.written]] : [];
    const rows = neighbours.flatMap((line) => (line !== undefined && line.cells.length > 1 ? [line] : []));
    return alteredIn(gap, rows, isThere);
  });
}

/** Tells the rows of the form's own table, which stand under its heading. */
function rowsOfForm(
  written: readonly DocumentLine[],
  ours: readonly OwnLine[],
): (line: DocumentLine) => boolean {
  const heading = ours.find((line) => line.isOfForm)?.cells.map(plain) ?? [];
  const blocks = new Set<number>();
  const rows = new Set<DocumentLine>();
  for (const line of written) {
    const cells = line.cells.map(plain);
    if (heading.every((title) => cells.includes(title))) blocks.add(line.block);
    if (blocks.has(line.block) && cells.length > 1) rows.add(line);
  }
  return (line) => rows.has(line);
}

/** The first of them; the last with how many more there are. */
export function firstOf(found: readonly AlteredLine[]): readonly AlteredLine[] {
  const told = found.slice(0, MOST_TOLD);
  const last = told.at(-1);
  if (last === undefined || found.length === told.length) return told;
  return [...told.slice(0, -1), { ...last, others: found.length - told.length }];
}

interface Gap {
  readonly own: readonly OwnLine[];
  readonly written: readonly DocumentLine[];
}

/** Whether a line is the row of a table of ours of which two rows at least, or all but one, are as we write them. */
function tablesThere(
  ours: readonly OwnLine[],
  common: readonly CommonLine[],
): (line: OwnLine | undefined) => boolean {
  const kept = new Set(common.map(({ own }) => ours[own]));
  const rows = groupsOf(ours, ({ table }) => String(table));
  const there = [...rows].flatMap(([table, lines]) => {
    const count = lines.filter((line) => kept.has(line)).length;
    return count > 0 && count >= Math.min(2, lines.length - 1) ? [table] : [];
  });
  return (line) =>
    line !== undefined && line.table !== null && !line.isOfForm && there.includes(String(line.table));
}

/**
 * What stands between two lines that are as we write them; `rows` are those of the two that are of a table of ours: what
 * else is in their blocks was put in.
 */
function alteredIn(
  { own, written }: Gap,
  rows: readonly DocumentLine[],
  isThere: (line: OwnLine) => boolean,
): AlteredLine[] {
  const taken = new Set<DocumentLine>();
  let from = 0;
  const altered = own.flatMap((line): AlteredLine[] => {
    const near = written.slice(from, from + NEAR);
    const at = near.findIndex((one) => areAlike(line.cells, one.cells));
    const found = near[at];
    if (found === undefined) return isThere(line) ? [alteredLine(null, line.cells)] : [];
    from += at + 1;
    taken.add(found);
    const isOurs = line.table === null || isThere(line);
    return isOurs && isAltered(line.cells, found.cells) ? [alteredLine(found, line.cells)] : [];
  });
  const added = written.filter((line) => !taken.has(line) && isPutInto(line, rows));
  return [...altered, ...added.map((line) => alteredLine(line, null))];
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

/** Whether a line is likely to be that of ours: it has most of its cells, or of the words of its sentence. */
function areAlike(own: readonly string[], written: readonly string[]): boolean {
  const isSentence = own.length === 1;
  if (isSentence !== (written.length === 1)) return false;
  const [ours, theirs] = isSentence ? [wordsOf(own), wordsOf(written)] : [own.map(plain), written.map(plain)];
  const most = Math.max(ours.length, theirs.length);
  const shared = sharedBy(ours, theirs);
  return isSentence ? most > 3 && shared * 4 >= most * 3 : shared * 2 >= most;
}

function sharedBy(ours: readonly string[], theirs: readonly string[]): number {
  const left = [...theirs];
  return ours.filter((one) => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
}

/** A cell is altered if it reads otherwise; a sentence if a number in it does, or a word that turns it round. */
function isAltered(own: readonly string[], written: readonly string[]): boolean {
  if (own.length === 1) return String(weighty(own)) !== String(weighty(written));
  return own.length !== written.length || own.some((cell, at) => !isSame(cell, written[at] ?? ""));
}

/** The numbers of a sentence, and the words by which it would say the contrary. */
function weighty(cells: readonly string[]): string[] {
  return wordsOf(cells).filter((word) => HAS_DIGIT.test(word) || TURNS.test(word));
}

const TURNS =
  /^(?:ikke|ingen|uden|mindst|højst|inkl|inklusive|oven|sommer\p{L}*|vinter\p{L}*|halv\p{L}*|hel(?:e|års\p{L}*)|op|ned|rundet|metode|\p{Lu}.*)$/u;

/** The words of sentences, which begin with a capital letter whatever their first word is. */
function wordsOf(cells: readonly string[]): string[] {
  return cells
    .map((text) => text.replace(/(?:^|[.!?:]\s+)\p{Lu}/gu, (start) => start.toLowerCase()))
    .flatMap((text) => text.split(/[\s()»«]+/))
    .map((word) => word.replace(/[.,;:]+$/, ""))
    .filter((word) => word !== "")
    .map(plain);
}

/** A workbook has numbers with more decimals than a document shows. */
function isSame(own: string, written: string): boolean {
  const [ours, theirs] = [plain(own), plain(written)];
  if (ours === theirs || (theirs === "Regionen" && ours.startsWith("Region "))) return true;
  const [[a, b], [c, d]] = [fractionOf(ours), fractionOf(theirs)];
  if (b !== 0n && d !== 0n) return a * d === c * b;
  if (!IS_NUMBER.test(ours) || !IS_NUMBER.test(theirs)) return false;
  const decimals = /\.(\d+)$/.exec(ours)?.[1]?.length ?? 0;
  return Math.abs(Number(ours) - Number(theirs)) <= 0.5001 / 10 ** decimals && decimals > 0;
}

/** A workbook does not shorten its fractions. */
function fractionOf(text: string): readonly [bigint, bigint] {
  const [, numerator = "0", denominator = "0"] = /^(\d{1,30})\/(\d{1,30})$/.exec(text) ?? [];
  return [BigInt(numerator), BigInt(denominator)];
}

const IS_NUMBER = /^-?\d+(?:\.\d+)?$/;

/** In CSV and a workbook the number alone, as of "1 (efter rækkefølge)". */
const NUMBER_WITH_REMARK = /^(-?[\d.]+) \([^()]*\)$/;

/** A text without what differs from program to program: spaces, bullets, the points of thousands, a guard in CSV. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/^(?:[•·–-]\s+|'(?=[=+@-]))/, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/ Kommune$/, "")
    .replace(/^−/, "-")
    .replace(/(?<=\d)\.(?=\d{3}(?!\d))/g, "")
    .replace(/(?<=\d),(?=\d)/g, ".")
    .replace(NUMBER_WITH_REMARK, "$1");
}

/** Alike for two lines of which no cell is altered. */
function keyOf(cells: readonly string[]): string {
  const plainly = cells.map((cell) => {
    const text = plain(cell);
    return IS_NUMBER.test(text) ? String(Math.round(Number(text) * 10_000) / 10_000) : text;
  });
  return plainly.join("\n");
}

/** Our document, line by line as it is written. */
function ownLines({ sections }: SubmissionDocument): OwnLine[] {
  let tables = 0;
  return sections.flatMap(({ title, blocks }) => [
    lineOf(title),
    ...blocks.flatMap((block): OwnLine[] => {
      if (block.kind === "list") return block.items.map(lineOf);
      if (block.kind === "picture") return [];
      if (block.kind !== "table") return [lineOf(block.text)];
      tables += 1;
      return [lineOf(block.caption), ...rowsOf(block, tables)];
    }),
  ]);
}

function lineOf(text: string): OwnLine {
  return { cells: [text], table: null, isOfForm: false };
}

function rowsOf({ id, columns, rows }: Table, table: number): OwnLine[] {
  const texts = [
    columns.map(({ header }) => header),
    ...rows.map((row) => row.flatMap((cell) => ("text" in cell && cell.text !== "" ? [cell.text] : []))),
  ];
  return texts.map((cells) => ({
    cells: cells.filter((text) => text !== ""),
    table,
    isOfForm: id === "form",
  }));
}
