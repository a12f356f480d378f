import type { FormFrame } from "../../domain/form-frame.js";
import { isFirm } from "../../domain/kkr.js";
import { type GridRow, textAt, withText } from "../grid/grid.js";
import type { PlainGrid } from "../grid/plain-grid.js";
import { columnsOf, LABELS, textOf } from "./columns.js";
import { findHeader } from "./find-header.js";
import { SITE } from "./titled-grid.js";

/**
 * The table in which a column beside the municipalities' tells the rows of one of them apart by its departments or sites:
 * each is called after both, "Køge, Solsikken", as those under a title are.
 */
export function withPartsNamed(plain: PlainGrid, frame: FormFrame): PlainGrid {
  const header = findHeader(plain.grid, frame);
  if (header === null) return plain;
  const columns = columnsOf(header.cells, frame);
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
  const unnamed = own.filter((cells) => textAt(cells, part.index) === "");
  // Beside rows of its parts one without a name may be their sum; no row is where each is of something else.
  const keyIn = (cells: GridRow): string =>
    LABELS.map((label) => (label === "provider" ? nameIn(cells) : textOf(label, cells, columns))).join("\n");
  const areApart = new Set(own.map(keyIn)).size === own.length;
  if (areApart && unnamed.length > 0) return plain;
  if ((areWhole && part.meaning === "extra") || unnamed.length === own.length) return plain;
  if (!own.every((cells) => unnamed.includes(cells) || isPartOfThem(cells))) return plain;
  const grid = plain.grid.map((cells, row) => {
    if (row === header.last) return withText(cells, part.index, "");
    if (!isOwn(cells, row) || textAt(cells, part.index) === "") return cells;
    return withText(
      withText(cells, who.index, `${nameIn(cells)}, ${textAt(cells, part.index)}`),
      part.index,
      "",
    );
  });
  return { ...plain, grid };
}
