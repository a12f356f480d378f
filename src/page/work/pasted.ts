import { type Frame, idOf } from "./frame.js";
import { withTextAt } from "./at-path.js";
import { filled, type Range, type Sheet, textOf } from "./filled.js";
import { columnName, gridColumns, inOneLine, withCell } from "./rows.js";
import { isBlankRow, type PlacesRow, type Work } from "./work.js";

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
  switch (list) {
    case "rows":
      return inGrid(work, frame, range, at);
    case "bounds": {
      const blank = { institution: "", specialisation: "", minimum: "", maximum: "" };
      const sheet = { columns: Object.keys(blank), blank, with: withPlace<typeof blank>(frame) };
      const { items, ...said } = filled(work.bounds, sheet, range, at);
      return { work: { ...work, bounds: items }, text: textOf(said) };
    }
    case "decided": {
      const blank = { institution: "", specialisation: "", studyPlaces: "" };
      const sheet = { columns: Object.keys(blank), blank, with: withPlace<typeof blank>(frame) };
      const { items, ...said } = filled(work.decided, sheet, range, at);
      return { work: { ...work, decided: items }, text: textOf(said) };
    }
    case "studyYear":
    case "edition":
      return null;
    default:
      return list in work ? alongFields(work, frame, field, range) : null;
  }
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
  return { work: { ...work, rows: items }, text: `${textOf(said)}${asks}` };
}

/** Of a heading nothing fits: its words are no institution, no specialisation and no number. */
function withPlace<T extends { readonly institution: string; readonly specialisation: string }>(
  frame: Frame,
): Sheet<T>["with"] {
  return (item, column, text) => {
    const isNumber = column !== "institution" && column !== "specialisation";
    const value = isNumber ? /^$|\d/.exec(text)?.input : idOf(frame[`${column}s`], text);
    return value === undefined ? null : { ...item, [column]: value };
  };
}

/** Along the fields that stand together, in their order; a field by itself has room for one cell. */
function alongFields(work: Work, frame: Frame, field: string, range: Range): Pasted {
  const [group = "", id = ""] = field.split(".");
  const among = AMONG[group]?.(frame) ?? [];
  const ids = among.length > 0 ? among.map((one) => one.id) : (PAIRS[group] ?? []);
  if (ids.length === 0) return { work, text: "Feltet har plads til én celle. Intet er indsat." };
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

/** Fields that stand together, one for each institution or specialisation. */
const AMONG: Readonly<Record<string, (frame: Frame) => Frame["institutions" | "specialisations"]>> = {
  totals: ({ institutions }) => institutions,
  previousTotals: ({ institutions }) => institutions,
  changes: ({ institutions }) => institutions,
  shares: ({ specialisations }) => specialisations,
  columns: ({ specialisations }) => specialisations,
};

const PAIRS: Readonly<Record<string, readonly string[]>> = {
  intake: ["summer", "winter"],
  survival: ["period2", "period3"],
};
