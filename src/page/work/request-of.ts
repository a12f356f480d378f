import { type Answers, checkProvider } from "../../index.js";
import type { Fault, Reading } from "./fault.js";
import { FieldReader } from "./field-reader.js";
import { answersOf, isNamed, isOfAnother, NOBODY } from "./answers-of.js";
import { type Frame, frameOf, inTurn } from "./frame.js";
import { nameRefusal } from "./read-table.js";
import { listed } from "./listed.js";
import { type NumberKey, numbersAt, OWN_KEYS, PARTS } from "./numbers.js";
import { NOT_REPORTED } from "./rows.js";
import { typedSums } from "./typed-sums.js";
import { BY_HAND, hasNumber, isBlankRow, kkrOf, type PlacesRow, type Work } from "./work.js";
import { noticeOf } from "./sentences.js";
import { isUnread, WAITING } from "./report-of.js";

/** A request as data for `parseRequest`, with what could not be read on the way. */
export interface RequestDraft {
  readonly data: Readonly<Record<string, unknown>>;
  readonly faults: readonly Fault[];
  readonly readings: readonly Reading[];
  /** The field that a path in the data was typed in. */
  readonly fieldAt: (path: string, id?: string) => string | null;
}

/** The request that the fields say, in the order of the contract's keys: the file that is saved is this data. */
export function requestOf(work: Work): RequestDraft {
  const reader = new FieldReader();
  const frame = frameOf(work);
  const data: Record<string, unknown> = {};
  const set = (key: string, value: unknown): void => {
    if (value !== undefined) data[key] = value;
  };
  const said = (key: NumberKey): unknown => numbersAt(key)?.read(work[key], key, reader, frame);
  set("studyYear", work.studyYear.trim());
  if (work.kkr === "") reader.missing("kkr", "Vælg KKR.");
  set("kkr", kkrOf(work).kkr);
  const answers = answersOf(work, frame);
  const placed = work.basis === "places" ? placesOf(work, answers, frame, reader) : null;
  set("internshipPlaces", placed?.rows);
  if (placed !== null) set("internshipPlacesUnit", said("unit"));
  if (work.basis === "shares") set("specialisationShares", said("shares"));
  const other = work.changeFor === "all" ? "changes" : "change";
  const parts = Object.entries(PARTS[work.origin]).filter(([part]) => part !== other);
  set("studyPlaces", {
    from: work.origin,
    ...Object.fromEntries(parts.map(([part, key]) => [part, said(key)])),
  });
  if (work.columnTotals === "given") set("specialisationTotals", said("columns"));
  else if (work.columnTotals === "by-internship-places") set("specialisationTotals", work.columnTotals);
  for (const key of OWN_KEYS) set(key, said(key));
  set("method", work.method === "" ? undefined : work.method);
  set("tieOrder", work.tieOrder.length === 0 ? undefined : work.tieOrder);
  set("edition", work.edition ?? undefined);
  // Where the numbers of the table are not used, nothing is said of them.
  const isSaid = work.basis === "places" || !work.rows.some(hasNumber);
  set("returns", isSaid && answers !== undefined && isNamed(answers, work) ? answers : undefined);
  const { faults, readings } = reader;
  return { data, faults, readings, fieldAt: fieldOfPath(work, placed?.fields ?? []) };
}

/** The rows of the grid that have anything in them, in the KKR's order; `fields` names the row and the field of each entry. */
function placesOf(
  work: Work,
  answers: Answers | undefined,
  frame: Frame,
  reader: FieldReader,
): { readonly rows: readonly object[]; readonly fields: readonly PlacesField[] } {
  const entries: { readonly entry: object; readonly provider: string; readonly at: PlacesField }[] = [];
  const { missing, notRead } = answers ?? NOBODY;
  const absent = new Set([...missing, ...notRead].map(frame.providerId));
  const strangers = new Set<string>();
  for (const [index, row] of work.rows.entries()) {
    if (isBlankRow(row)) continue;
    const provider = row.provider.trim();
    // Who has not answered is named as missing, and holds nothing up.
    if (!hasNumber(row) && absent.has(frame.providerId(provider))) continue;
    // Another KKR's names without numbers are there by the wrong choice of KKR: that is one thing to look at.
    if (!hasNumber(row) && isOfAnother(provider, frame)) {
      strangers.add(provider);
      continue;
    }
    if (row.institution === "" && frame.onlyInstitution === undefined) {
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
      const entry = { ...(provider === "" ? {} : { provider }), institution, specialisation, places };
      entries.push({ entry, provider, at: { row: index, field } });
    }
    // Not before the row has a number: while a name is typed it is nobody's.
    if (entries.at(-1)?.at.row !== index) continue;
    const refusal = row.file === BY_HAND ? nameRefusal(provider, work) : undefined;
    if (refusal !== undefined) {
      reader.refused(`rows.${index}.provider`, { ...refusal, where: {} });
      continue;
    }
    const text = providerReading(row, frame);
    if (text !== null) reader.readings.push({ field: `rows.${index}.provider`, text });
  }
  for (const { row, text } of typedSums(work)) {
    reader.faults.push({ field: `rows.${row}.provider`, text, isMissing: false });
  }
  if (strangers.size > 0) {
    const [names, more] = [[...strangers].slice(0, 2), strangers.size - 2];
    const who = listed(more > 0 ? [...names, `${more} til`] : names);
    const text = `${who} er uden tal og hører ikke til ${frame.council?.name ?? ""}. Vælg det rette KKR, skriv deres tal, eller fjern rækkerne.`;
    reader.missing("kkr", text);
  }
  const inOrder = inTurn(entries, ({ provider }) => provider, frame);
  return { rows: inOrder.map(({ entry }) => entry), fields: inOrder.map(({ at }) => at) };
}

/** The words beside a provider that does not belong to the KKR; null if there is nothing to say. */
function providerReading(row: PlacesRow, frame: Frame): string | null {
  const known = KNOWN.get(row);
  if (known?.frame === frame) return known.text;
  const { kkr = "", studyYear, own } = frame;
  const notice = checkProvider(row.provider, kkr, {
    studyYear,
    ...(own === undefined ? {} : { editions: [own] }),
  });
  const text = notice === null ? null : noticeOf(notice);
  KNOWN.set(row, { frame, text });
  return text;
}

// Every row is asked for at every key that is pressed, and a strange name takes a while: each row is asked about once.
const KNOWN = new WeakMap<PlacesRow, { readonly frame: Frame; readonly text: string | null }>();

/** Where an entry of the internship places was typed. */
interface PlacesField {
  readonly row: number;
  readonly field: string;
}

/**
 * From a path in a request to the field it was typed in: `studyPlaces.totals.ucl` to `totals.ucl`. If something is
 * missing the path names the list that lacks it, and `id` what is lacking. Null if no field says it.
 */
function fieldOfPath(
  work: Work,
  places: readonly PlacesField[],
): (path: string, id?: string) => string | null {
  return (path, id) => {
    const segments = path.match(/[^.[\]]+/g) ?? [];
    const [key = "", part, name] = segments;
    switch (key) {
      case "internshipPlaces": {
        if (part === undefined) return placesField(work, id);
        const place = places[Number(part)];
        const isOfRow = name === "institution" || name === "provider";
        return place !== undefined && isOfRow ? `rows.${place.row}.${name}` : (place?.field ?? null);
      }
      case "specialisationTotals":
      case "specialisationShares": {
        const [whole, each] =
          key === "specialisationShares" ? ["shares", "shares"] : ["columnTotals", "columns"];
        const of = part ?? id;
        return of === undefined ? whole : `${each}.${of}`;
      }
      case "studyPlaces": {
        const parts = { ...PARTS["regional-total"], ...PARTS["previous-year"], ...PARTS[work.origin] };
        const typedAs = parts[part ?? ""];
        if (typedAs === undefined) return "origin";
        return numbersAt(typedAs)?.among === undefined ? typedAs : `${typedAs}.${name ?? id ?? ""}`;
      }
      case "bounds":
        if (part !== undefined) break;
        return `bounds.${work.bounds.findIndex((bound) => bound.institution === id && bound.specialisation === "")}`;
      case "decided":
        // A decision that does not fit is said at its number.
        if (segments.length === 2) return `${segments.join(".")}.studyPlaces`;
    }
    return FIELDS[path] ?? segments.join(".");
  };
}

/** Where a path as a whole was typed, if it is called otherwise there. */
const FIELDS: Readonly<Record<string, string>> = {
  internshipPlacesUnit: "unit",
  "edition.studyYear": "studyYear",
  intake: "intake.summer",
};

/** The first field in the grid of an institution; without one, of the grid. What waits to be put in is to be answered first. */
function placesField({ rows, reports, waiting }: Work, institution: string | undefined): string {
  if (waiting.length === 0 && reports.some(isUnread)) return WAITING;
  const index = rows.findIndex((row) => institution === undefined || row.institution === institution);
  return `rows.${Math.max(index, 0)}.provider`;
}
