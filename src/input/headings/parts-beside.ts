import type { FormFrame } from "../../domain/form-frame.js";
import { isFirm } from "../../domain/kkr.js";
import { BLANK, type GridRow, type PlainGrid, textAt, textCell, withText } from "../grid/grid.js";
import { LABELS, textOf } from "./columns.js";
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
  const isUnnamed = (cells: GridRow): boolean => textAt(cells, part.index) === "";
  // Beside rows of its parts one without a name may be their sum; no row is where each is of something else.
  const keyIn = (cells: GridRow): string =>
    LABELS.map((label) => (label === "provider" ? nameIn(cells) : textOf(label, cells, columns))).join("\n");
  const mayBeUnnamed = new Set(own.map(keyIn)).size < own.length && !own.every(isUnnamed);
  const areParts = own.every((cells) => (mayBeUnnamed && isUnnamed(cells)) || isPartOfThem(cells));
  if ((areWhole && part.meaning === "extra") || !areParts) return plain;
  const grid = plain.grid.map((cells, row) => {
    if (row === header.last) return withText(cells, part.index, "");
    if (!isOwn(cells, row) || isUnnamed(cells)) return cells;
    const named = textCell(`${nameIn(cells)}, ${textAt(cells, part.index)}`);
    return cells.with(who.index, named).with(part.index, BLANK);
  });
  return { ...plain, grid };
}
