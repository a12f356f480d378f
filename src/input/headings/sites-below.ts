import type { FormFrame } from "../../domain/form-frame.js";
import { isFirm, type NamedProvider } from "../../domain/kkr.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import { type GridRow, isBlank, type PlainGrid, textAt, withText } from "../grid/grid.js";
import { saysSum } from "../words/sum-label.js";
import { cellAt, columnOf } from "./columns.js";
import { headedTable } from "./find-header.js";
import { hasNumber } from "./lines-below.js";

/** A municipality or a region in a row by itself, and the rows below it with numbers, by their places in the grid. */
interface Group {
  readonly row: number;
  readonly written: string;
  readonly owner: string;
  readonly sites: number[];
}

/**
 * The table in which a municipality or a region has a row by itself over its sites, each of which is called after both,
 * "Køge, Solsikken", as those under a title are. Where other rows with numbers belong to none of such groups, it is not
 * certain that the sites do, and it is refused. A name over nobody's rows is of somebody who left all blank.
 */
export function withSitesNamed(plain: PlainGrid, frame: FormFrame, file: Where): PlainGrid {
  const table = headedTable(plain.grid, frame, file);
  const who = columnOf("provider", table?.columns ?? []);
  if (table === null || who === undefined) return plain;
  const { header, columns } = table;
  const isAlone = (cells: GridRow): boolean =>
    cells.every((cell, index) => index === who.index || isBlank(cell) || cell.kind === "covered");
  const isName = (cells: GridRow): boolean => textAt(cells, who.index) !== "" && isAlone(cells);
  // Most tables have no such row.
  if (!plain.grid.slice(header.last + 1).some(isName)) return plain;
  const groups: Group[] = [];
  let group: Group | undefined;
  let others = 0;
  let isOpen = false;
  for (const [row, cells] of plain.grid.entries()) {
    const written = row > header.last ? textAt(cells, who.index) : "";
    // Behind its sites an empty row or a sum ends a group.
    if (written === "" || saysSum(written)) isOpen &&= group?.sites.length === 0;
    else if (isAlone(cells)) {
      const known = frame.knownProvider(written);
      if (!isFirm(known) || known.isPart) continue;
      group = { row, written, owner: known.name, sites: [] };
      groups.push(group);
      isOpen = true;
    } else if (hasNumber(cells, columns)) {
      const known: NamedProvider | null = isOpen ? frame.knownProvider(written) : null;
      isOpen &&= !isFirm(known) || (known.isPart && known.name === group?.owner);
      if (isOpen) group?.sites.push(row);
      else others += 1;
    }
  }
  const headed = groups.filter(({ sites }) => sites.length > 0);
  if (headed.length === 0) return plain;
  const grid = [...plain.grid];
  for (const { row, written, owner, sites } of headed) {
    grid[row] = [];
    for (const at of sites) {
      const cells = grid[at] ?? [];
      const site = textAt(cells, who.index);
      const isNamed = frame.knownProvider(site)?.name === owner;
      if (!isNamed) grid[at] = withText(cells, who.index, `${written}, ${site}`);
    }
  }
  const column = who.header.trim();
  if (others === 0) {
    const names = headed.map(({ written }) => written);
    const notice = { code: "names-filled", header: column, names, areOfSites: true, where: file } as const;
    return { ...plain, grid, notices: [...plain.notices, notice] };
  }
  const refusals = headed.map(({ row, written, sites: [first = row, ...more] }): Refusal => {
    const rows = [first + 1, (more.at(-1) ?? first) + 1] as const;
    const site = textAt(plain.grid[first] ?? [], who.index);
    return { code: "names-left-out", header: column, written, site, rows, where: cellAt(row + 1, who, file) };
  });
  return { ...plain, grid, refusals: [...plain.refusals, ...refusals] };
}
