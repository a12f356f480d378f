import type { FormFrame } from "../../domain/form-frame.js";
import { isOwnLine } from "../../domain/blank-return.js";
import { nameKey } from "../../domain/name-key.js";
import type { Notice } from "../../domain/notice.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import type { InternshipPlacesUnit } from "../../domain/request.js";
import { readUnit, RETURN_LABELS } from "../../domain/return-form.js";
import { isTotal } from "../headings/meanings.js";
import { isOfTitle } from "../headings/titled-grid.js";
import { findHeader } from "../headings/find-header.js";
import { BLANK, type Grid, type GridCell, placeKey, rowKey, textAt, type WrittenCell } from "../grid/grid.js";
import { placedInGrid, type TableAlone, UNSTATED } from "../rows/places-in-grid.js";
import { valueFault } from "../grid/read-cell.js";
import type { SumAnswers } from "../words/sum-answers.js";
import type { TableReading } from "../rows/read-table.js";
import { numbersBeside } from "./numbers-beside.js";
import { type ReadReturn, unreadable } from "./opened-return.js";
import { isOfHowMade, unitRefusals } from "../beside/unit-refusals.js";
import type { UnitInTable } from "../beside/units-of-line.js";
import { unitAlone } from "../words/unit-words.js";

/** A table with what stands around it, as a file or a sheet has it. */
interface ReturnTable extends TableAlone {
  readonly isForm: boolean;
  readonly notices: readonly Notice[];
  /** All that stands in the file, of a form. */
  readonly written: readonly WrittenCell[];
}

/** A return's places, each with its provider: from our form's field above the table, or somebody's own column. */
export function readReturn(
  { isForm, notices, written, ...table }: ReturnTable,
  frame: FormFrame,
  answers: SumAnswers = {},
): ReadReturn {
  const { where } = table;
  // Whom to ask, and until when, says nothing of the numbers.
  const grid = isForm
    ? table.grid.map((cells) => cells.map((cell) => (isOwnLine(cell.text) ? BLANK : cell)))
    : table.grid;
  const reading = placedInGrid({ ...table, grid }, frame, {
    ...{ ...answers, isForm, mayBeUnstated: table.institution === undefined },
    isYearAsked: true,
  });
  const fields = grid.slice(0, findHeader(grid, frame)?.first ?? grid.length);
  if (!isForm) {
    // The field above the table is read as its title, and says no more of it than the code does.
    const isNameless =
      isOfTitle(reading.notices) || reading.rows.every(({ row }) => row.provider === undefined);
    const changed = isNameless && reading.refusals.length === 0 ? changedCode(fields, where) : null;
    return changed === null ? tableReturn(reading, where, notices) : unreadable(changed, where);
  }
  const provider = fieldIn(fields, RETURN_LABELS.provider, where);
  const unit = unitBeside(unitIn(fields, where), reading.units);
  const remark = cellBeside(fields, RETURN_LABELS.remarks, where);
  const said = remark.cell?.text.trim() ?? "";
  const cells = reading.rows.map((placed) => placed.whereIs("places"));
  // A name that is read is no remark, however it is written: "UC SYD" of a form of the user's own.
  const names = reading.rows.flatMap((placed) => [
    placed.whereIs("institution"),
    placed.whereIs("specialisation"),
  ]);
  const asked = new Set([provider.where, unit.where, remark.place, ...cells, ...names].map(placeKey));
  const isUnfilled = provider.text === "" && reading.rows.every(({ isBlank }) => isBlank === true);
  const beside = numbersBeside(reading.rows, written);
  if (isUnfilled && unit.value === null && said === "" && beside === null && reading.refusals.length === 0) {
    return unreadable({ code: "missing-value", meaning: "places", isUnfilled: true, where }, where);
  }
  const numbers = new Set(cells.map(({ column }) => column));
  const sums = new Set(written.flatMap(({ text, where: at }) => (isTotal(text) ? [rowKey(at)] : [])));
  const isSum = (at: Where): boolean => sums.has(rowKey(at)) && numbers.has(at.column);
  return {
    unit: { value: unit.value, where: unit.where },
    rows: reading.rows.map((placed) => ({
      row: { ...placed.row, provider: provider.text },
      isBlank: placed.isBlank === true && beside?.rows.has(placed) !== true,
      whereIs: (part) => (part === "provider" ? provider.where : placed.whereIs(part)),
    })),
    labels: [provider.text],
    refusals: [
      ...provider.refusals,
      ...unit.refusals,
      ...(beside === null ? [] : [beside.refusal]),
      ...reading.refusals.map((refusal) => ofCode(refusal, fields, where)),
    ],
    notices: [...notices, ...reading.notices].filter((notice) => !isOurs(notice)),
    ...(said === "" ? {} : { remark: { text: said, where: remark.place } }),
    beside: written.filter((cell) => !asked.has(placeKey(cell.where)) && !isSum(cell.where)),
  };
}

/** Of another year over a form of ours: the year that it is held against stands in its code. */
function ofCode(refusal: Refusal, fields: Grid, where: Where): Refusal {
  const { place } = cellBeside(fields, RETURN_LABELS.code, where);
  const row = refusal.where?.row ?? Infinity;
  const isRemark = row === cellBeside(fields, RETURN_LABELS.remarks, where).place.row;
  const isOver = place.row !== undefined && row <= fields.length && !isRemark;
  return refusal.code === "other-study-year" && isOver
    ? { ...refusal, isOfCode: true, where: place }
    : refusal;
}

/** What the notices say of every return that we sent out: what we wrote ourselves. */
function isOurs(notice: Notice): boolean {
  // A program that does not calculate leaves the sum as it was sent out.
  return notice.code === "total-row"
    ? notice.agrees || notice.written === "0"
    : ["rows-above-header", "beside-table", "cells-without-value"].includes(notice.code);
}

function tableReturn(
  { rows, refusals, notices, units, labels, remarks }: TableReading,
  where: Where,
  before: readonly Notice[],
): ReadReturn {
  // The table itself refuses a row that names nobody where others name somebody.
  const isTwo = refusals.some(({ code }) => code === "two-providers-in-one");
  const isNameless = rows.length > 0 && !isTwo && rows.every(({ row }) => row.provider === undefined);
  const unnamed: Refusal[] = isNameless ? [{ code: "return-without-provider", where }] : [];
  // Rows that name nobody may be of several, and are no one's twice.
  const isOwn = (fault: Refusal): boolean =>
    !isNameless || (fault.code === "further-faults" ? fault.of : fault.code) !== "duplicate-cell";
  const said = notices.filter(
    (notice) => notice.code !== "institution-assumed" || notice.institution !== UNSTATED,
  );
  return {
    ...{
      unit: units.find(({ ofSome }) => ofSome === undefined) ?? { value: null, where },
      rows,
      labels: [...labels],
    },
    refusals: [...refusals.filter(isOwn), ...unitRefusals(units), ...unnamed],
    ...{ notices: [...before, ...said], remarks, beside: [] },
  };
}

/** A form that we sent out is known by its label where its code can't be read, and is no table of somebody's own. */
function changedCode(above: Grid, where: Where): Refusal | null {
  const { cell, place } = cellBeside(above, RETURN_LABELS.code, where);
  if (place.row === undefined) return null;
  return { code: "changed-form-code", written: cell?.text.trim() ?? "", where: place };
}

/** The cell to the right of a label above the table. */
function fieldIn(
  above: Grid,
  label: string,
  where: Where,
): { readonly text: string; readonly where: Where; readonly refusals: readonly Refusal[] } {
  const { cell, place } = cellBeside(above, label, where);
  const fault = valueFault(cell, "provider");
  const text = cell?.text.trim() ?? "";
  const missing: Refusal[] =
    text === "" ? [{ code: "missing-value", meaning: "provider", where: place }] : [];
  return { text, where: place, refusals: fault === null ? missing : [{ ...fault, where: place }] };
}

interface UnitOfForm {
  readonly value: InternshipPlacesUnit | null;
  readonly where: Where;
  readonly refusals: readonly Refusal[];
}

function unitIn(above: Grid, where: Where): UnitOfForm {
  const { cell, place } = cellBeside(above, RETURN_LABELS.unit, where);
  const written = cell?.text.trim() ?? "";
  const value = readUnit(written) ?? unitAlone(written) ?? null;
  const isUnknown = written !== "" && value === null;
  return {
    ...{ value, where: place },
    refusals: isUnknown ? [{ code: "unknown-unit", written, where: place }] : [],
  };
}

/** The unit of the field, refused where another cell states another; of a field left blank the one that is stated. */
function unitBeside(field: UnitOfForm, units: readonly UnitInTable[]): UnitOfForm {
  if (field.refusals.length > 0) return field;
  if (field.value !== null) return { ...field, refusals: unitRefusals(units, field.value) };
  const other = units.find((unit) => unit.isSentence !== true || !isOfHowMade(unit.text));
  if (other === undefined) return field;
  return other.ofSome === undefined ? { ...field, ...other } : { ...field, refusals: unitRefusals([other]) };
}

function cellBeside(
  above: Grid,
  label: string,
  where: Where,
): { readonly cell: GridCell | undefined; readonly place: Where } {
  for (const [index, row] of above.entries()) {
    const column = row.findIndex((_, at) => nameKey(textAt(row, at)) === nameKey(label));
    if (column === -1) continue;
    return {
      cell: row[column + 1],
      place: { ...where, row: index + 1, column: column + 2, header: label },
    };
  }
  return { cell: undefined, place: { ...where, header: label } };
}
