import type { FormFrame } from "../../domain/form-frame.js";
import { findNamed } from "../../domain/name-key.js";
import type { Where } from "../../domain/refusal.js";
import { type GridRow, lineAt, type PlainGrid, withText } from "../grid/grid.js";
import { cellAt, type Column, saysInstitution } from "./columns.js";
import { headedTable } from "./find-header.js";

/**
 * The table in which the only column of institutions is called so, whatever stands over it: "Professionshøjskole",
 * "Pladserne går til". A column is one if nothing but institutions of the form stands in it, unless its heading says
 * that they are others than the row's. Said as a reading; two columns that differ are refused.
 */
export function withInstitutionHeading(plain: PlainGrid, frame: FormFrame, file: Where): PlainGrid {
  const table = frame.institutions.length > 1 ? headedTable(plain.grid, frame) : null;
  if (table === null) return plain;
  const { header, columns } = table;
  const below = plain.grid.slice(header.last + 1);
  const idAt = (cells: GridRow, { index }: Column): string | undefined => {
    const text = lineAt(cells, index);
    return text === "" ? "" : findNamed(text, frame.edition.institutions)?.id;
  };
  const [column, ...others] = columns.filter((candidate) => {
    const { header: heading, meaning } = candidate;
    const isAsked = meaning === "institution" || (meaning === "extra" && !OF_OTHERS.test(heading));
    const isNamed = isAsked && below.every((cells) => idAt(cells, candidate) !== undefined);
    return isNamed && below.some((cells) => idAt(cells, candidate) !== "");
  });
  if (column === undefined) return plain;
  const other = others.find((candidate) =>
    below.some((cells) => !["", idAt(cells, column)].includes(idAt(cells, candidate))),
  );
  if (other !== undefined) {
    const headers = [column.header.trim(), other.header.trim()] as const;
    const refusal = {
      code: "repeated-column",
      headers,
      where: cellAt(header.last + 1, other, file),
    } as const;
    return { ...plain, refusals: [...plain.refusals, refusal] };
  }
  if (columns.some(saysInstitution)) return plain;
  const grid = plain.grid.map((cells, row) =>
    row === header.last ? withText(cells, column.index, HEADING) : cells,
  );
  // A heading of two rows is no single cell.
  if (headedTable(grid, frame)?.columns.some(saysInstitution) !== true) return plain;
  const said = { code: "read-differently", what: "institution", readAs: HEADING, times: 1 } as const;
  const where = cellAt(header.last + 1, column, file);
  return { ...plain, grid, notices: [...plain.notices, { ...said, written: column.header.trim(), where }] };
}

const HEADING = "Institution";
/** Of institutions that the places of a row are not for: "Sidste års institution", "Også aftale med", "Nærmeste". */
const OF_OTHERS =
  /(?<!\p{L})(?:sidste|tidligere|forrige|gammel|gamle|gl|før|fra|også|and(?:re|en)|ikke|nærmeste?|evt|ønske)(?!\p{L})|\d{4}/iu;
