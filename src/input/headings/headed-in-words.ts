import type { Grid, GridCell } from "../grid/grid.js";
import type { WholeWords } from "../words/short-words.js";
import type { HeadedTable } from "./find-header.js";

/** Rows whose texts are in whole words. */
export function gridInWords(rows: Grid, words: WholeWords): Grid {
  const read = (cell: GridCell): GridCell =>
    cell.kind === "text" ? { ...cell, text: words.read(cell.text) } : cell;
  return rows.map((cells) => cells.map(read));
}

/** The table with its headings, and all over them, in whole words; whom its rows are of stands as it is written. */
export function headedInWords(table: HeadedTable, words: WholeWords): HeadedTable {
  const { grid, header, columns } = table;
  const over = gridInWords(grid.slice(0, header.last + 1), words);
  if (words.isAllWritten()) return table;
  return {
    ...table,
    grid: [...over, ...grid.slice(header.last + 1)],
    header: { ...header, cells: gridInWords([header.cells], words).flat() },
    columns: columns.map((column) => ({ ...column, header: words.read(column.header) })),
  };
}
