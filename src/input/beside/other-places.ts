import { institutionRefusals } from "../../domain/checks/name-refusal.js";
import { grouped } from "../../domain/grouped.js";
import { findNamed } from "../../domain/name-key.js";
import type { Refusal } from "../../domain/refusal.js";
import { cellAt, type Column, isKnown, saysInstitution } from "../headings/columns.js";
import { lineAt, textCell } from "../grid/grid.js";
import { besideName } from "../words/heading.js";
import type { LineAround, TableInLines } from "./lines-around.js";
import type { SaidOfPlaces } from "./said-of-places.js";

/** A text that says of the places that they are others. */
export interface SaidBeside extends LineAround {
  readonly says: SaidOfPlaces;
}

/** The texts that say so, of those around a table or beside its rows. */
export function sayingSo(
  lines: readonly LineAround[],
  judge: (line: LineAround) => SaidOfPlaces | null,
): SaidBeside[] {
  return lines.flatMap((line) => {
    const says = judge(line);
    return says === null ? [] : [{ ...line, says }];
  });
}

/** What is refused for what they say but half of a year, which is told with the others of its kind: each kind once. */
export function saidRefusals(said: readonly SaidBeside[]): Refusal[] {
  const kinds = grouped(said, ({ says, where }) => `${says} ${where.header ?? ""}`);
  return kinds.flatMap(([{ says: code, text, where }]): Refusal[] => {
    if (code === "periods-beside") return [];
    const written = text.trim();
    return [
      code === "unlike-title" ? { code, written, because: "numbers", where } : { code, written, where },
    ];
  });
}

/** A table whose rows and columns have the texts that were set aside beside them in their places again. */
export function withTextsBeside<Table extends TableInLines>(table: Table): Table {
  const { rows, columns, lines } = table;
  const beside = lines.filter(({ isInRow, where }) => isInRow === true && where.column !== undefined);
  if (beside.length === 0) return table;
  const width = Math.max(...beside.map(({ where }) => where.column ?? 0), columns.length);
  return {
    ...table,
    columns: Array.from(
      { length: width },
      (_, index): Column => columns[index] ?? { index, header: "", meaning: "unnamed" },
    ),
    rows: rows.map(({ cells, row }) => {
      const own = beside.filter(({ where }) => where.row === row);
      const whole = Array.from(cells);
      for (const { text, where } of own) whole[(where.column ?? 0) - 1] = textCell(text);
      return { cells: whole, row };
    }),
  };
}

/** What stands in the columns that are not read, each text of a column once. */
export function cellsBeside({ rows, columns, file }: TableInLines): LineAround[] {
  return columns.flatMap((column) => {
    if (isKnown(column)) return [];
    const texts = new Map<string, LineAround>();
    for (const { cells, row } of rows) {
      const text = lineAt(cells, column.index);
      if (text === "" || texts.has(text)) continue;
      texts.set(text, { text, where: cellAt(row, column, file), isTitle: false, isInRow: true });
    }
    return [...texts.values()];
  });
}

const OF_INSTITUTIONS = /campus|institution|sted|skole|udbyder/i;

/** The first institution of another KKR in each column that is not read, where no other names any. */
export function otherInstitutions(
  beside: readonly LineAround[],
  { columns, frame }: TableInLines,
): Refusal[] {
  const all = frame.edition.institutions;
  if (columns.some(saysInstitution)) return [];
  const found = beside.flatMap(({ text, where }) => {
    if (!OF_INSTITUTIONS.test(where.header ?? "")) return [];
    const named = findNamed(besideName(text, all)?.name ?? text, all);
    return named === undefined ? [] : institutionRefusals(named.id, where, frame);
  });
  return grouped(found, ({ where }) => where?.column).map(([first]) => first);
}
