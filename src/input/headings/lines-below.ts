import { Faults } from "../../domain/faults.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { isFirm } from "../../domain/kkr.js";
import { findNamed, nameKey } from "../../domain/name-key.js";
import type { Refusal } from "../../domain/refusal.js";
import { type Column, columnsOf, CONTACT, isOfNames, isOfNumbers } from "./columns.js";
import type { HeadedTable } from "./find-header.js";
import type { Grid, GridCell, GridRow, WrittenCell, WrittenText } from "../grid/grid.js";
import { isBlank, textAt, textsIn, LONGEST_LINE } from "../grid/grid.js";
import { areHeadings, groupHeading } from "./header-rows.js";
import { isPhone, isPlain, saysContact } from "../words/plain-words.js";
import { readLabel, saysSum } from "../words/sum-label.js";
import { SENTENCE } from "./titles.js";

/** What stands below a header: the table's own rows, from 1, and the lines that are none. */
export interface LinesBelow {
  readonly rows: readonly { readonly cells: GridRow; readonly row: number }[];
  /** Single texts below an empty row. */
  readonly notes: readonly WrittenText[];
  /** What stands over groups of the rows: "2027", "Halvårspladser", "Kommuner". */
  readonly groups: readonly WrittenCell[];
  /** The rows in which the headings stand again. */
  readonly repeated: readonly number[];
  readonly refusals: readonly Refusal[];
}

/**
 * Tells the rows of a table from what people write among and below them: its headings again on each page, another
 * table, remarks. A single text right under a row may be somebody who forgot to fill in: what names nobody known, or
 * says something of somebody who is, is asked about.
 */
export function linesBelow({ grid, header, columns, frame, file }: HeadedTable): LinesBelow {
  const headings = new Set(grid.slice(header.first, header.last + 1).map(keyOf));
  const above = new Set(grid.slice(0, header.first).map(keyOf));
  const rows: { readonly cells: GridRow; readonly row: number }[] = [];
  const notes: WrittenText[] = [];
  const groups: WrittenCell[] = [];
  const repeated: number[] = [];
  const last = grid.findLastIndex((cells) => isSeveral(cells) && hasNumber(cells, columns));
  const refusals = new Faults();
  let isBehindGap = false;
  let title: WrittenText | null = null;
  for (const [index, cells] of grid.entries()) {
    if (index <= header.last) continue;
    const row = index + 1;
    if (cells.every(isBlank)) {
      isBehindGap = true;
      continue;
    }
    const hasNumbers = hasNumber(cells, columns);
    // Nearly all rows: with a number beside something else, and no title before them.
    if (title === null && hasNumbers && isSeveral(cells)) {
      rows.push({ cells, row });
      continue;
    }
    const texts = textsIn(cells, row);
    const isOverRows = index < last && title === null && !isOverHeadings(grid, index, headings);
    const group = isOverRows ? groupHeading(texts, columns) : null;
    if (group !== null) {
      groups.push({ text: group.text, where: { ...file, row, column: group.column } });
      isBehindGap = false;
      continue;
    }
    const isRowOfNumbers = texts.length > 1 && hasNumbers && !saysSum(texts[0]?.text ?? "");
    if (title !== null && (isRowOfNumbers || headings.has(keyOf(cells)))) {
      const { text, row: first, column } = title;
      const where = { ...file, row: first, column };
      // What is asked about already is not said to be a table too.
      const isAsked = refusals.all().some(({ where: at }) => at?.row === first);
      if (!isAsked) refusals.add({ code: "second-table", headers: [], title: text, where });
      const isAbove = (line: { readonly row: number }): boolean => line.row < first;
      const own = { rows: rows.filter(isAbove), notes: notes.filter(isAbove) };
      return { ...own, groups, repeated, refusals: refusals.all() };
    }
    const isTitle = isTitleOf(texts, columns, frame) && !above.has(keyOf(cells));
    title = isTitle ? (title ?? texts[0] ?? null) : texts.length > 1 ? null : title;
    if (hasNumbers) rows.push({ cells, row });
    else if (headings.has(keyOf(cells))) {
      repeated.push(row);
      isBehindGap = false;
    } else if (isOtherHeader(cells, frame)) {
      const headers = texts.map(({ text }) => text);
      const isOfContacts = headers.some((header) => CONTACT.test(header));
      if (isOfContacts && grid.slice(row).every((below) => !below.some(isCounted))) {
        notes.push({ row, column: 1, text: headers.join(" ") });
        break;
      }
      refusals.add({ code: "second-table", headers, where: { ...file, row } });
      // What follows stands under other headings.
      break;
    } else {
      const [note] = texts;
      if (note !== undefined && isRemark(note.text, frame)) notes.push({ ...note, text: textOf(texts) });
      else if (note !== undefined && texts.length === 1 && isNote(note, rows, columns, isBehindGap, frame)) {
        notes.push(note);
      } else if (note === undefined || isRow(texts, columns, frame)) rows.push({ cells, row });
      else {
        const { column } = note;
        const where = { ...file, row, column };
        const written = textOf(texts);
        notes.push({ row, column, text: written });
        refusals.add({ code: "note-or-provider", written, where });
      }
    }
  }
  return { rows, notes, groups, repeated, refusals: refusals.all() };
}

/** What stands below a header, with rows of whom to ask as remarks: a telephone number is no number of places. */
export function withContactsAside(below: LinesBelow): LinesBelow {
  const aside = below.rows.filter(({ cells }) =>
    saysContact(cells.find((cell) => !isBlank(cell))?.text ?? ""),
  );
  const notes = aside.map(({ cells, row }) => {
    const texts = textsIn(cells, row);
    return { row, column: texts[0]?.column ?? 1, text: textOf(texts) };
  });
  const rows = aside.length === 0 ? below.rows : below.rows.filter((row) => !aside.includes(row));
  return { ...below, rows, notes: [...below.notes, ...notes] };
}

/** Whether a cell may be a number that counts something. */
function isCounted({ kind, text }: GridCell): boolean {
  return kind === "text" ? /^\s*\d/.test(text) && !isPhone(text) : kind !== "covered" && !isPhone(text);
}

/** Whether the next row that has something has the headings again. */
function isOverHeadings(grid: Grid, index: number, headings: ReadonlySet<string>): boolean {
  let next = index + 1;
  while (grid[next]?.every(isBlank) === true) next += 1;
  return headings.has(keyOf(grid[next] ?? []));
}

/** Whether more than one text stands in a row, merged cells once. */
function isSeveral(cells: GridRow): boolean {
  const isText = (cell: GridCell): boolean => cell.kind !== "covered" && !isBlank(cell);
  return cells.findIndex(isText) !== cells.findLastIndex(isText);
}

/** Whether a row has headings: two that a table needs, or one with others beside it. */
function isOtherHeader(cells: GridRow, frame: FormFrame): boolean {
  if (saysSum(cells.find((cell) => !isBlank(cell))?.text ?? "")) return false;
  const columns = columnsOf(cells, frame);
  if (areHeadings(columns)) return true;
  const written = columns.filter(({ meaning }) => meaning !== "unnamed");
  const isHeading = ({ meaning, specialisation }: Column): boolean =>
    specialisation === undefined && meaning !== "extra" && meaning !== "total";
  return written.length > 1 && written.some(isHeading);
}

/** Such a row is none of headings and no remark; most rows are. A date beside "Dato" is no number, nor is "1. Dagtilbud". */
export function hasNumber(cells: GridRow, columns: readonly Column[]): boolean {
  return cells.some(({ kind, text }, index) =>
    kind === "text"
      ? /^\s*\d(?!\.\s\p{L})/u.test(text) && !isOfNames(columns[index] ?? OUTSIDE) && !DATE.test(text)
      : ["number", "formula", "error", "unclear"].includes(kind),
  );
}

const OUTSIDE = { meaning: "unnamed" } as const;
const DATE = /^\s*\d{1,2}([./-])\s?\d{1,2}\1\s?(\d\d){1,2}\s*$/;

/** What remarks begin with: such a word alone or before a colon, or with what always goes on from it. */
const REMARK_WORD = [
  "bemærk(ning(er)?)?|noter?|anmærkning(er)?|kommentar(er)?|kilder?|obs|nb|ps|kontakt(person(er)?)?|dato|tlf",
  "telefon|e-?mail|mail|underskrift|forklaring(er)?|udfyldt|indberettet|indsendt|version",
].join("|");
const BY_WHOM =
  "(udfyldt|udarbejdet|indberettet|godkendt|opgjort|indsendt|opdateret|rettet|sendt) (af|den|d|pr|på)";
const REMARK = new RegExp(
  [
    String.raw`^\W*(${REMARK_WORD})\s*([:.!–-]|$)`,
    String.raw`^\W*(${BY_WHOM}|(med )?venlig hilsen|mvh|obs|nb|bemærk(ning(er)?)?|vedr|vedrørende)(?!\p{L})`,
    String.raw`^\s*(\*+|\(?\d{1,2}\)|\[\d{1,2}\]|[¹²³†])\s*\p{L}`,
    // As pivot tables have it.
    String.raw`^\s*\((?:tom|blank)\)\s*$`,
    String.raw`^\W*side\s+\d{1,2}(\s*(af|/)\s*\d{1,2})?\s*$`,
  ].join("|"),
  "iu",
);

function isRemark(text: string, { knownProvider }: FormFrame): boolean {
  // "* Køge" may be Køge; nobody's name begins with such a word.
  return REMARK.test(text) && (/^\s*\p{L}/u.test(text) || knownProvider(text) === null);
}

/** The keys of what stands in a row, by which the same row is met again. */
export function keyOf(cells: GridRow): string {
  const keys = cells.map((cell) => (cell.kind === "covered" ? "" : nameKey(cell.text)));
  return keys.join("\n").trimEnd();
}

function textOf(texts: readonly WrittenText[]): string {
  return texts.map(({ text }) => text).join(" ");
}

/** Whether a row may head what follows as something else: a single text with more than plain words, or a unit or year. */
function isTitleOf(
  [only, ...others]: readonly WrittenText[],
  columns: readonly Column[],
  frame: FormFrame,
): boolean {
  if (only === undefined || others.length > 0) return false;
  const column = columns[only.column - 1] ?? OUTSIDE;
  // Four digits are a year, but where a number belongs.
  if (/^\d+$/.test(only.text) && (only.text.length !== 4 || isOfNumbers(column))) return false;
  if (isRemark(only.text, frame)) return false;
  if (column.meaning === "provider" && frame.knownProvider(only.text) !== null) return false;
  const text = only.text.slice(0, LONGEST_LINE);
  return !isPlain(text) || /(?<!\d)\d{4}(?!\d)|h(alv|el)år/iu.test(text);
}

/**
 * Whether the only text of a row is a remark or a title: below an empty row, but for a provider who left all blank. The
 * name of somebody who is right above is the signature.
 */
function isNote(
  { text, column }: WrittenText,
  rows: LinesBelow["rows"],
  columns: readonly Column[],
  isBehindGap: boolean,
  { knownProvider, ownerId }: FormFrame,
): boolean {
  if (readLabel(text).kind === "figure") return true;
  if (!isBehindGap) return false;
  const isProvider = columns[column - 1]?.meaning === "provider" && knownProvider(text)?.isPart === false;
  const last = textAt(rows.at(-1)?.cells ?? [], column - 1);
  return !isProvider || ownerId(last) === ownerId(text);
}

/** Whether a row without a number is one of the table's all the same: it names somebody, or something is where a number belongs. */
function isRow(texts: readonly WrittenText[], columns: readonly Column[], frame: FormFrame): boolean {
  const isOne = texts.length === 1;
  return texts.some(({ text, column }) => {
    // A single text that begins with a name may go on with what is said of it.
    const isSaidOf = isOne && frame.knownProvider(text)?.isPart === true && SENTENCE.test(text);
    if (isName(text, frame)) return !isSaidOf;
    return (
      (/\d/.test(text) && !isOfNames(columns[column - 1] ?? OUTSIDE)) ||
      (isOne && columns[column - 1]?.meaning === "places")
    );
  });
}

/** Whether a text names somebody or something of the form, or a sum. */
function isName(text: string, { knownProvider, edition, specialisations }: FormFrame): boolean {
  return (
    isFirm(knownProvider(text)) ||
    saysSum(text) ||
    (findNamed(text, edition.institutions) ?? findNamed(text, specialisations)) !== undefined
  );
}
