import type { DocumentLine } from "../domain/filled-form.js";
import type { Block, Section, SubmissionDocument, Table } from "../submission/document.js";
import { sum } from "../domain/sum.js";
import type { Found } from "../verify/finding.js";
import { type CommonLine, commonLines } from "./common-lines.js";

/** A line of our own document, and the table that it is a row of. */
interface OwnLine {
  readonly cells: readonly string[];
  readonly table: Table | null;
  readonly part: Section;
}

export type AlteredLine = Extract<Found, { code: "altered-line" }>;

/** More than this are told by their number. */
const MOST_TOLD = 10;

/**
 * Where a document that began as ours no longer says what ours does: a line with another number or name, a row that is
 * gone from a table or was put into it, and what is gone of a part of the annex that stands there. What somebody wrote
 * beside ours, providers in another order, and whole parts that are left out, are none.
 */
export function alteredLines(written: readonly DocumentLine[], own: SubmissionDocument): AlteredLine[] {
  const ours = ownLines(own, new Set(written.map(({ cells }) => plain(cells.join(SEPARATOR)))));
  const isOfForm = rowsOfForm(written, ours);
  // A row of the form with a column more is none of our table with the same numbers.
  const common = commonLines(
    ours.map((line) => keyOf([String(isFormRow(line)), ...line.cells])),
    written.map((line) => keyOf([String(isOfForm(line)), ...line.cells])),
  );
  const there = thereOf(ours, new Set(common.map((at) => ours[at.own])));
  const moved = movedRows(ours, written, common);
  const ends = [...common, { own: ours.length, written: written.length }];
  return ends.flatMap((end, at) => {
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
  const parts = new Set(ours.flatMap(({ part }) => (part.id === "form" ? [] : [part])));
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
function alteredIn({ own, written }: Gap, rows: readonly DocumentLine[], there: There): AlteredLine[] {
  const taken = new Set<DocumentLine>();
  const lost: OwnLine[] = [];
  let from = 0;
  const altered = own.flatMap((line): AlteredLine[] => {
    const near = written.slice(from, from + NEAR);
    const at = near.findIndex((one) => areAlike(line.cells, one.cells));
    const found = near[at];
    if (found === undefined) {
      if (there.has(line.table) || there.has(line.part)) lost.push(line);
      return [];
    }
    from += at + 1;
    taken.add(found);
    const isOurs = line.table === null || there.has(line.table) || there.has(line.part);
    return isOurs && isAltered(line.cells, found.cells) ? [alteredLine(found, line.cells)] : [];
  });
  const added = written.filter((line) => !taken.has(line) && isPutInto(line, rows));
  const others = lost.length > 1 ? { others: lost.length - 1 } : {};
  // A row is gone by a slip; more may be left out on purpose.
  const severity = lost.some(({ table }) => there.has(table)) ? "error" : "notice";
  const gone = lost
    .slice(0, 1)
    .map((line) => ({ ...alteredLine(null, line.cells), ...others, severity }) as const);
  return [...altered, ...gone, ...added.map((line) => alteredLine(line, null))];
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
  if (own.length === 1) {
    // "KKR Syddanmarks indstilling om …" for "Indstilling om …".
    const [ours, theirs] = [own, written].map((cells) => plain(cells.join(" ")).toLowerCase());
    return theirs?.endsWith(ours ?? "") !== true && String(weighty(own)) !== String(weighty(written));
  }
  return own.length !== written.length || own.some((cell, at) => !isSame(cell, written[at] ?? ""));
}

/** The numbers of a sentence, and the words by which it would say the contrary. */
function weighty(cells: readonly string[]): string[] {
  return wordsOf(cells).filter((word) => HAS_DIGIT.test(word) || TURNS.test(word));
}

const TURNS =
  /^(?:ikke|ingen|uden|mindst|højst|inkl|inklusive|oven|sommer\p{L}*|vinter\p{L}*|halv\p{L}*|hel(?:e|års\p{L}*)|op|ned|rundet|metode|ministeren|\p{Lu}.*)$/u;

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

/** The lines of our document, each with its cells after one another. */
export function textsOf(own: SubmissionDocument): Set<string> {
  return new Set(ownLines(own, new Set()).map(({ cells }) => cells.join(" ")));
}

/** Our document, line by line as it is written; the captions of its tables if any is, for CSV has none. */
function ownLines({ sections }: SubmissionDocument, written: ReadonlySet<string>): OwnLine[] {
  const tables = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "table"));
  const isCaptioned = tables.some(({ caption }) => written.has(plain(caption)));
  return sections.flatMap((part) => {
    const lineOf = (text: string): OwnLine => ({ cells: [text], table: null, part });
    const linesOf = (block: Block): OwnLine[] => {
      if (block.kind === "list") return block.items.map(lineOf);
      if (block.kind === "picture") return [];
      if (block.kind !== "table") return [lineOf(block.text)];
      return [...(isCaptioned ? [lineOf(block.caption)] : []), ...rowsOf(block, part)];
    };
    return [lineOf(part.title), ...part.blocks.flatMap(linesOf)];
  });
}

function rowsOf(table: Table, part: Section): OwnLine[] {
  const texts = [
    table.columns.map(({ header }) => header),
    ...table.rows.map((row) => row.map((cell) => ("text" in cell ? cell.text : ""))),
  ];
  return texts.map((cells) => ({ cells: cells.filter((text) => text !== ""), table, part }));
}
