import { placesRefusals } from "../domain/checks/places-refusals.js";
import type { FormEdition } from "../domain/form-edition.js";
import type { FormFrame } from "../domain/form-frame.js";
import { findNamed } from "../domain/name-key.js";
import { nearest } from "../domain/nearest.js";
import type { Notice } from "../domain/notice.js";
import { done, type Outcome, refused, refusedIfAny } from "../domain/outcome.js";
import type { Refusal } from "../domain/refusal.js";
import type { InternshipPlaces } from "../domain/request.js";
import { readStudyYear } from "../domain/study-year.js";
import type { Where } from "../domain/where.js";
import { formEditions } from "../reference/form-editions.js";
import { frameFor } from "../reference/frame-for.js";
import { kkrs } from "../reference/kkrs.js";
import { decodeText } from "./decode-text.js";
import { readGrid } from "./read-grid.js";
import { headerRow, readTable, type TableReading } from "./read-table.js";

export interface ReadInternshipPlacesOptions {
  /** The name of the file, for messages. */
  readonly file?: string;
  /** The KKR: its institutions are the only ones allowed, and where it has one, no column needs to say so. */
  readonly kkr?: string;
  /** The study year, whose form says which institutions and specialisations there are. The newest form unless said. */
  readonly studyYear?: string;
  /** Form editions of your own; they go before ours for the same study year. */
  readonly editions?: readonly FormEdition[];
}

/**
 * Reads internship places from a CSV file as Danish Excel writes it: a row for each specialisation, or a column
 * for each; in any order, with or without providers. Numbers are read as Danish ("1.110" is 1110).
 *
 * Every fault is refused with file, row and column, all of them in one go. What was read differently than
 * written is in the notices. Never throws, whatever the bytes.
 */
export function readInternshipPlaces(
  bytes: Uint8Array,
  options: ReadInternshipPlacesOptions = {},
): Outcome<readonly InternshipPlaces[]> {
  const file: Where = options.file === undefined ? {} : { file: options.file };
  const studyYear = options.studyYear ?? formEditions.at(-1)?.studyYear ?? "";
  // An edition of the caller's own may have a KKR that we do not know.
  const kkr = options.kkr === undefined ? undefined : (findNamed(options.kkr, kkrs)?.id ?? options.kkr);
  const frame = frameFor(readStudyYear(studyYear) ?? studyYear, kkr, options.editions);
  if (kkr !== undefined && frame.institutions.length === 0) {
    const known = [...new Set(frame.edition.institutions.map((institution) => institution.kkr))];
    return refused({ code: "unknown-name", what: "kkr", written: kkr, nearest: nearest(kkr, known), known });
  }

  const decoded = decodeText(bytes);
  if (!decoded.ok) return refused({ ...decoded.refusal, where: file });
  const grid = readGrid(decoded.text, (rows) => headerRow(rows, frame) !== -1);
  if (grid === null) return refused({ code: "malformed-csv", where: file });
  const reading = readTable(grid, frame, file);
  const refusal = refusedIfAny(inRowOrder([...reading.refusals, ...checked(reading, file, frame)]));
  if (refusal !== null) return refusal;
  const encoding: Notice[] =
    decoded.encoding === "UTF-8" ? [] : [{ code: "encoding", encoding: decoded.encoding, where: file }];
  return done(
    reading.rows.map(({ row }) => row),
    [...encoding, ...reading.notices],
  );
}

/** What the rows say together; a row that could not be read is itself the reason for what seems to be missing. */
function checked(reading: TableReading, file: Where, frame: FormFrame): Refusal[] {
  const faults = placesRefusals(reading.rows, file, frame);
  const rowsWereLost = reading.refusals.some(
    (refusal) =>
      refusal.code === "extra-cells" || (refusal.code === "missing-value" && refusal.meaning !== "places"),
  );
  return rowsWereLost ? faults.filter(({ code }) => code !== "missing-specialisation") : faults;
}

/** In the order of the file, each once: a wide row has its institution in every cell. */
function inRowOrder(refusals: readonly Refusal[]): Refusal[] {
  const distinct = [...new Map(refusals.map((refusal) => [JSON.stringify(refusal), refusal])).values()];
  const position = ({ where }: Refusal): number => (where?.row ?? Infinity) * 1e5 + (where?.column ?? 0);
  return distinct.toSorted((a, b) => (position(a) === position(b) ? 0 : position(a) - position(b)));
}
