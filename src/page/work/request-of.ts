import type { Fault, Reading } from "./fault.js";
import { FieldReader, withoutPercent } from "./field-reader.js";
import { fieldOfPath, type PlacesField } from "./field-of-path.js";
import { answersOf } from "./answers-of.js";
import { type Frame, frameOf } from "./frame.js";
import { originOf } from "./origin-of.js";
import { providerReading } from "./provider-reading.js";
import { NOT_REPORTED } from "./rows.js";
import { hasNumber, isBlankRow, kkrOf, type Texts, type Work } from "./work.js";

/** A request as data for `parseRequest`, with what could not be read on the way. */
export interface RequestDraft {
  readonly data: Readonly<Record<string, unknown>>;
  readonly faults: readonly Fault[];
  readonly readings: readonly Reading[];
  /** The field that a path in the data was typed in. */
  readonly fieldAt: (path: string, id?: string) => string | null;
}

const MISSING = "Tallet mangler.";

/** The request that the fields say, in the order of the contract's keys: the file that is saved is this data. */
export function requestOf(work: Work): RequestDraft {
  const reader = new FieldReader();
  const frame = frameOf(work);
  const ids = {
    institutions: frame.institutions.map(({ id }) => id),
    specialisations: frame.specialisations.map(({ id }) => id),
  };
  const data: Record<string, unknown> = {};
  const set = (key: string, value: unknown): void => {
    if (value !== undefined) data[key] = value;
  };
  set("studyYear", work.studyYear.trim());
  if (work.kkr === "") reader.missing("kkr", "Vælg KKR.");
  set("kkr", kkrOf(work).kkr);
  const placed = work.basis === "places" ? placesOf(work, frame, reader) : null;
  set("internshipPlaces", placed?.rows);
  set("internshipPlacesUnit", placed === null || work.unit === "" ? undefined : work.unit);
  if (work.basis === "shares") {
    set("specialisationShares", reader.record("shares", percentages(work.shares), ids.specialisations));
  }
  set("studyPlaces", originOf(work, ids.institutions, reader));
  if (work.columnTotals === "given") {
    set("specialisationTotals", reader.record("columns", work.columns, ids.specialisations));
  } else if (work.columnTotals === "by-internship-places") set("specialisationTotals", work.columnTotals);
  set("bounds", listOf(work.bounds.map((bound, index) => boundOf(bound, `bounds.${index}`, reader))));
  set("decided", listOf(work.decided.map((cell, index) => decidedOf(cell, `decided.${index}`, reader))));
  const { mode, percent } = work.overbooking;
  if (mode !== "none") {
    set("overbooking", {
      mode,
      percent: reader.needed("overbooking.percent", withoutPercent(percent), MISSING),
    });
  }
  set("intake", intakeOf(work, reader));
  const { period2, period3 } = work.survival;
  if (`${period2}${period3}`.trim() !== "") {
    set("survival", {
      period2: reader.needed("survival.period2", period2, MISSING),
      period3: reader.needed("survival.period3", period3, MISSING),
    });
  }
  set("method", work.method === "" ? undefined : work.method);
  set("tieOrder", work.tieOrder.length === 0 ? undefined : work.tieOrder);
  set("edition", work.edition ?? undefined);
  set("returns", answersOf(work, frame));
  const { faults, readings } = reader;
  return { data, faults, readings, fieldAt: fieldOfPath(work, placed?.fields ?? []) };
}

/** The rows of the grid that have anything in them; `fields` names the row and the field of each entry. */
function placesOf(
  { rows, returns }: Work,
  frame: Frame,
  reader: FieldReader,
): { readonly rows: readonly object[]; readonly fields: readonly PlacesField[] } {
  const entries: object[] = [];
  const fields: PlacesField[] = [];
  for (const [index, row] of rows.entries()) {
    if (isBlankRow(row)) continue;
    const provider = row.provider.trim();
    // Who has not answered is named as missing, and holds nothing up.
    if (returns !== null && !hasNumber(row)) continue;
    if (row.institution === "" && frame.rowInstitutions.length > 1) {
      reader.missing(`rows.${index}.institution`, "Vælg institutionen.");
    }
    for (const { id: specialisation } of frame.specialisations) {
      const field = `rows.${index}.${specialisation}`;
      if (row.places[specialisation]?.trim() === NOT_REPORTED) {
        reader.readings.push({ field, text: "Ikke indberettet." });
        continue;
      }
      const text = "Antallet af praktikpladser mangler. Skriv 0, hvis der ingen er.";
      const places = reader.needed(field, row.places[specialisation], text);
      if (places === undefined) continue;
      const { institution } = row;
      entries.push({ ...(provider === "" ? {} : { provider }), institution, specialisation, places });
      fields.push({ row: index, field });
    }
    // Not before the row has a number: while a name is typed it is nobody's.
    const text = fields.at(-1)?.row === index ? providerReading(row, frame) : null;
    if (text !== null) reader.readings.push({ field: `rows.${index}.provider`, text });
  }
  return { rows: entries, fields };
}

function boundOf(bound: Work["bounds"][number], field: string, reader: FieldReader): object {
  const { institution, specialisation } = bound;
  if (institution === "") reader.missing(`${field}.institution`, "Vælg institutionen.");
  const minimum = reader.number(`${field}.minimum`, bound.minimum);
  const maximum = reader.number(`${field}.maximum`, bound.maximum);
  return {
    institution,
    ...(specialisation === "" ? {} : { specialisation }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

function decidedOf(cell: Work["decided"][number], field: string, reader: FieldReader): object {
  const { institution, specialisation } = cell;
  if (institution === "") reader.missing(`${field}.institution`, "Vælg institutionen.");
  const studyPlaces = reader.needed(`${field}.studyPlaces`, cell.studyPlaces, MISSING);
  return { institution, specialisation, ...(studyPlaces === undefined ? {} : { studyPlaces }) };
}

function intakeOf({ intake }: Work, reader: FieldReader): object | undefined {
  const { summer, winter, oddTo } = intake;
  if (`${summer}${winter}`.trim() === "") return undefined;
  return {
    summer: reader.needed("intake.summer", withoutPercent(summer), MISSING),
    winter: reader.needed("intake.winter", withoutPercent(winter), MISSING),
    ...(oddTo === "" ? {} : { oddTo }),
  };
}

function percentages(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, withoutPercent(text)]));
}

function listOf<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}
