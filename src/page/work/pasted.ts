import { type Frame, idOf } from "./frame.js";
import { withIncoming } from "./incoming.js";
import { withTextAt } from "./at-path.js";
import { type CellTexts, NUMBERS, numbersAt } from "./numbers.js";
import { filled, type Range, type Sheet, textOf } from "./filled.js";
import { columnName, gridColumns, inOneLine, withCell } from "./rows.js";
import { isBlankRow, type PlacesRow, type Work } from "./work.js";

export const ASKED = "Der er et spørgsmål at besvare, før det kan indsættes.";

/** The work after a paste, and what happened in words. */
export interface Pasted {
  readonly work: Work;
  readonly text: string;
}

/**
 * A pasted range, filled in from a field on: to the right and down in the grid, in bounds and in decided cells, which
 * grow; along the fields that stand together; by name, where the range has the names of what they are for. Several
 * cells never become one, and what fits nothing is named. Null where the field takes any text.
 */
export function pastedAt(work: Work, frame: Frame, field: string, range: Range): Pasted | null {
  const [list = "", row = "", column = ""] = field.split(".");
  const at = { row: Number(row), column };
  if (list === "rows") return inGrid(work, frame, range, at);
  if (list === "bounds" || list === "decided") {
    const blank: CellTexts = NUMBERS[list].item;
    const sheet = { columns: Object.keys(blank), blank, with: withPlace(frame) };
    const { items, ...said } = filled<CellTexts>(work[list], sheet, range, at);
    return { work: { ...work, [list]: items }, text: textOf(said) };
  }
  const isAnyText = list === "studyYear" || list === "edition" || !(list in work);
  return isAnyText ? null : alongFields(work, frame, field, range);
}

function inGrid(
  work: Work,
  frame: Frame,
  range: Range,
  at: { readonly row: number; readonly column: string },
): Pasted {
  const grid = gridColumns(work.rows, frame);
  const names = grid.map(columnName);
  const isOne = !names.includes("institution");
  const institutions = range.map(
    (cells) => cells[names.indexOf("institution") - names.indexOf(at.column)] ?? "",
  );
  // A number is no institution: the numbers go to the specialisations, and the institution is left to be chosen.
  const isUnsaid =
    !isOne &&
    at.column === "provider" &&
    institutions.some((text) => /\d/.test(text)) &&
    institutions.every((text) => !/\p{L}/u.test(text));
  const columns = isUnsaid ? names.filter((name) => name !== "institution") : names;
  const blank = { provider: "", institution: isOne ? (frame.rowInstitutions[0]?.id ?? "") : "", places: {} };
  const rows = isUnsaid
    ? work.rows.map((row, index) => (index >= at.row && isBlankRow(row) ? { ...row, institution: "" } : row))
    : work.rows;
  const withText = (row: PlacesRow, name: string, text: string): PlacesRow | null => {
    const column = grid[names.indexOf(name)] ?? "provider";
    if (column !== "institution") return withCell(row, column, text);
    const id = idOf(frame.institutions, text);
    return id === undefined ? null : { ...row, institution: id };
  };
  const { items, ...said } = filled(rows, { columns, blank, with: withText }, range, at);
  const asks = isUnsaid ? " Der står ingen institution i det indsatte: vælg den i hver række." : "";
  const pasted = { ...work, rows: items };
  const met = at.column === "provider" ? withMet(work, pasted, at.row, said.rows, frame) : pasted;
  const waits = met.waiting.filter((row) => !work.waiting.includes(row)).length;
  if (waits > 0 && waits === said.rows && said.left.length === 0) return { work: met, text: ASKED };
  return { work: met, text: `${textOf({ ...said, rows: said.rows - waits })}${asks}` };
}

/** Pasted rows of providers who stand elsewhere in the table are put as rows of a file: it is asked what becomes of them. */
function withMet(before: Work, pasted: Work, from: number, count: number, frame: Frame): Work {
  const coming = pasted.rows.slice(from, from + count);
  const stands = [...pasted.rows.slice(0, from), ...pasted.rows.slice(from + count)];
  const isOf = (row: PlacesRow, other: PlacesRow): boolean =>
    row.provider.trim() !== "" && frame.providerId(row.provider) === frame.providerId(other.provider);
  const isMet = (row: PlacesRow): boolean => stands.some((other) => isOf(row, other));
  if (!coming.some(isMet)) return pasted;
  // What they were pasted over stays.
  const rows = pasted.rows.flatMap((row, index) =>
    coming.includes(row) && isMet(row) ? before.rows.slice(index, index + 1) : [row],
  );
  return withIncoming({ ...pasted, rows }, coming.filter(isMet), frame);
}

/** Of a heading nothing fits: its words are no institution, no specialisation and no number. */
function withPlace(frame: Frame): Sheet<CellTexts>["with"] {
  return (item, column, text) => {
    const isNumber = column !== "institution" && column !== "specialisation";
    const value = isNumber ? /^$|\d/.exec(text)?.input : idOf(frame[`${column}s`], text);
    return value === undefined ? null : { ...item, [column]: value };
  };
}

/** Along the fields that stand together, in their order; a field by itself has room for one cell. */
function alongFields(work: Work, frame: Frame, field: string, range: Range): Pasted {
  const [group = "", id = ""] = field.split(".");
  const numbers = numbersAt(group);
  const among = numbers?.among === undefined ? [] : frame[numbers.among];
  const fields = Object.entries(numbers?.fields?.(frame) ?? {});
  const ids = fields.flatMap(([part, { choices }]) => (choices === undefined ? [part] : []));
  if (ids.length < 2 && among.length === 0)
    return { work, text: "Feltet har plads til én celle. Intet er indsat." };
  const isNamed = range.some(([name = ""]) => idOf(among, name) !== undefined);
  // One row is a line along the fields as one column is.
  const lines = range.length === 1 && !isNamed ? (range[0] ?? []).map((text) => [text]) : range;
  const start = Math.max(0, ids.indexOf(id));
  const left: string[] = [];
  const put = new Set<string>();
  let changed = work;
  for (const [index, cells] of lines.entries()) {
    const [to, texts] = isNamed ? [idOf(among, cells[0] ?? ""), cells.slice(1)] : [ids[start + index], cells];
    // Of two numbers under one name nobody knows which.
    if (to === undefined || put.has(to)) left.push(...cells);
    else {
      changed = withTextAt(changed, `${group}.${to}`, inOneLine(texts[0] ?? ""));
      left.push(...texts.slice(1));
      put.add(to);
    }
  }
  return {
    work: changed,
    text: textOf({ rows: put.size, left }, ["felt er udfyldt.", "felter er udfyldt."]),
  };
}
