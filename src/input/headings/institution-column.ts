import type { FormFrame } from "../../domain/form-frame.js";
import { findNamed } from "../../domain/name-key.js";
import type { Where } from "../../domain/refusal.js";
import { type GridRow, lineAt, type PlainGrid, withHeading } from "../grid/grid.js";
import { cellAt, type Column, isKnown, saysInstitution } from "./columns.js";
import { headedTable } from "./find-header.js";
import { saysSum } from "../words/sum-label.js";

/**
 * The table in which the only column of institutions is called so, whatever stands over it: "Professionshøjskole",
 * "Pladserne går til". A column is one if most that stands in it names institutions of the form, or under a word for
 * them some, unless its heading says that they are others than the row's: what else stands there is then an unknown
 * institution, and refused as one. Said as a reading; two columns that differ are refused.
 */
export function withInstitutionHeading(plain: PlainGrid, frame: FormFrame, file: Where): PlainGrid {
  const table = headedTable(plain.grid, frame);
  if (table === null) return plain;
  const { header, columns } = table;
  const below = plain.grid.slice(header.last + 1);
  const idAt = (cells: GridRow, { index }: Column): string | undefined => {
    const text = lineAt(cells, index);
    return text === "" || saysSum(text) ? "" : findNamed(text, frame.edition.institutions)?.id;
  };
  const [column, ...others] = columns.filter((candidate) => {
    const { header: heading, meaning } = candidate;
    const isAsked = meaning === "institution" || (!isKnown(candidate) && !OF_OTHERS.test(heading));
    const ids = isAsked ? below.map((cells) => idAt(cells, candidate)).filter((id) => id !== "") : [];
    const named = ids.filter((id) => id !== undefined);
    // Where there is only one, its name says nothing that the rows are not read as without it.
    const [only, other] = frame.institutions;
    if (other === undefined && named.every((id) => id === only?.id)) return false;
    return named.length * 2 > ids.length || (named.length > 0 && OF_THEM.test(heading));
  });
  if (column === undefined) return plain;
  const other = others.find((candidate) =>
    below.some((cells) => !["", idAt(cells, column)].includes(idAt(cells, candidate))),
  );
  if (other !== undefined) {
    const headers = [column.header.trim(), other.header.trim()] as const;
    const where = cellAt(header.last + 1, other, file);
    return { ...plain, refusals: [...plain.refusals, { code: "repeated-column", headers, where }] };
  }
  if (columns.some(saysInstitution)) return plain;
  const grid = plain.grid.map((cells, row) =>
    row === header.last ? withHeading(cells, column.index, HEADING) : cells,
  );
  // A heading of two rows is no single cell.
  if (headedTable(grid, frame)?.columns.some(saysInstitution) !== true) return plain;
  const said = { code: "read-differently", what: "institution", readAs: HEADING, times: 1 } as const;
  const where = cellAt(header.last + 1, column, file);
  return { ...plain, grid, notices: [...plain.notices, { ...said, written: column.header.trim(), where }] };
}

const HEADING = "Institution";
/** What institutions are called beside that. */
const OF_THEM = /^\W*(?:professionshøjskoler?|uddannelsessted(?:er)?|uc|university colleges?)\W*$/iu;
/** Of institutions that the places of a row are not for, or of a person: "Også aftale med", "Nærmeste", "Udfyldt af". */
const OF_OTHERS =
  /(?<!\p{L})(?:sidste|tidligere|forrige|gammel|gamle|gl|før|(?:overført|flyttet|hentet) fra|også|and(?:re|en)|ikke|nærmeste?|evt|ønske)(?!\p{L})|\d{4}|(?<!\p{L})af\W*$/iu;
