import type { FormFrame } from "../../domain/form-frame.js";
import { isFirm } from "../../domain/kkr.js";
import { type GridRow, type PlainGrid, textAt, withText } from "../grid/grid.js";
import { headedTable } from "./find-header.js";
import { SITE } from "./titled-grid.js";

/**
 * The table in which a column beside the municipalities' tells the rows of one of them apart by its departments or sites:
 * each is called after both, "Køge, Solsikken", as those under a title are.
 */
export function withPartsNamed(plain: PlainGrid, frame: FormFrame): PlainGrid {
  const table = headedTable(plain.grid, frame);
  if (table === null) return plain;
  const { header, columns } = table;
  const ofProviders = columns.filter(
    ({ meaning, header: over }) => meaning === "provider" && !SITE.test(over),
  );
  const [who, ...others] = ofProviders;
  const parts = columns.filter(
    ({ meaning, header: over }) => SITE.test(over) && (meaning === "extra" || meaning === "provider"),
  );
  const [part, ...more] = parts;
  if (who === undefined || part === undefined || others.length > 0 || more.length > 0) return plain;
  const nameIn = (cells: GridRow): string => textAt(cells, who.index);
  const isOwn = (cells: GridRow, row: number): boolean =>
    row > header.last && frame.knownProvider(nameIn(cells))?.isPart === false;
  const own = plain.grid.filter(isOwn);
  const areWhole = new Set(own.map((cells) => frame.ownerId(nameIn(cells)))).size === own.length;
  const isPartOfThem = (cells: GridRow): boolean => {
    const name = textAt(cells, part.index);
    // A region's site lies in a municipality, and is not the municipality's.
    const isOther = isFirm(frame.knownProvider(name)) && frame.ownerId(name) !== frame.ownerId(nameIn(cells));
    return /\p{L}/u.test(name) && !isOther;
  };
  if ((areWhole && part.meaning === "extra") || !own.every(isPartOfThem)) return plain;
  const grid = plain.grid.map((cells, row) => {
    if (row === header.last) return withText(cells, part.index, "");
    if (!isOwn(cells, row)) return cells;
    return withText(
      withText(cells, who.index, `${nameIn(cells)}, ${textAt(cells, part.index)}`),
      part.index,
      "",
    );
  });
  return { ...plain, grid };
}
