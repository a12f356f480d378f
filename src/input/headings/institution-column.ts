import type { FormFrame } from "../../domain/form-frame.js";
import { findNamed } from "../../domain/name-key.js";
import type { Where } from "../../domain/refusal.js";
import { textAt, withText } from "../grid/grid.js";
import type { PlainGrid } from "../grid/plain-grid.js";
import { cellAt, type Column, columnsOf, saysInstitution } from "./columns.js";
import { findHeader } from "./find-header.js";

/**
 * The table in which the only column of institutions is called so, whatever stands over it: "Professionshøjskole",
 * "Pladserne går til". A column is one if nothing but institutions of the form stands in it. Said as a reading.
 */
export function withInstitutionHeading(plain: PlainGrid, frame: FormFrame, file: Where): PlainGrid {
  const header = frame.institutions.length > 1 ? findHeader(plain.grid, frame) : null;
  if (header === null) return plain;
  const columns = columnsOf(header.cells, frame);
  if (columns.some(saysInstitution)) return plain;
  const below = plain.grid.slice(header.last + 1);
  const isOfInstitutions = ({ index, meaning }: Column): boolean => {
    const texts = meaning === "extra" ? below.map((cells) => textAt(cells, index)) : [];
    const written = texts.filter((text) => text !== "");
    return (
      written.length > 0 && written.every((text) => findNamed(text, frame.edition.institutions) !== undefined)
    );
  };
  const [column, ...others] = columns.filter(isOfInstitutions);
  if (column === undefined || others.length > 0) return plain;
  const grid = plain.grid.map((cells, row) =>
    row === header.last ? withText(cells, column.index, HEADING) : cells,
  );
  // A heading of two rows is no single cell.
  if (!columnsOf(findHeader(grid, frame)?.cells ?? [], frame).some(saysInstitution)) return plain;
  const said = { code: "read-differently", what: "institution", readAs: HEADING, times: 1 } as const;
  const where = cellAt(header.last + 1, column, file);
  return { ...plain, grid, notices: [...plain.notices, { ...said, written: column.header.trim(), where }] };
}

const HEADING = "Institution";
