import { placesRefusals } from "../../domain/checks/places-refusals.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { grouped } from "../../domain/grouped.js";
import type { Notice } from "../../domain/notice.js";
import { done, type Outcome, refusedIfAny } from "../../domain/outcome.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import type { InternshipPlaces, InternshipPlacesUnit } from "../../domain/request.js";
import { saysInstitution } from "../headings/columns.js";
import { headedTable } from "../headings/find-header.js";
import { asItIs, type Grid, type PlainGrid } from "../grid/grid.js";
import type { TextBeside } from "../beside/lines-around.js";
import type { ReadInternshipPlacesOptions } from "../internship-places-options.js";
import { filledNames } from "../headings/filled-names.js";
import { withInstitutionHeading } from "../headings/institution-column.js";
import { withPartsNamed } from "../headings/parts-beside.js";
import { withSitesNamed } from "../headings/sites-below.js";
import { isOfTitle, titledGrid } from "../headings/titled-grid.js";
import { readTable, type TableOptions, type TableReading } from "./read-table.js";
import { unmetAnswers } from "../words/sum-answers.js";
import { sumSheets, type TableOfSheet } from "./sum-sheets.js";
import { unitNotices, unitOfSomeTables, unitRefusals, unitsOfTables } from "../beside/unit-refusals.js";

/** A table of a file, or of one of its sheets. */
export interface PlacesTable extends TableOfSheet {
  /** What is to be said of it: before what its rows say, and after. */
  readonly before: readonly Notice[];
  readonly beside: readonly Notice[];
  /** Whose the rows are that name nobody, where the sheet says it. */
  readonly provider?: string;
  /** What stands beside it, outside its columns. */
  readonly around?: readonly TextBeside[];
  /** The id of the institution that all rows are for, where the sheet says it. */
  readonly institution?: string;
  /** The same of a specialisation, of which each has a sheet. */
  readonly specialisation?: string;
}

/** What stands in a table and what its sheet says of all of it. */
export type TableAlone = Omit<PlacesTable, "before" | "beside" | "isOfSums" | "isOtherIfUnlike">;

type SaidOfPlaces = Pick<
  ReadInternshipPlacesOptions,
  "sums" | "providers" | "unit" | "studyYear" | "isEarlier"
>;

/** The internship places in the tables of a file: one, or one for each provider. */
export function placesInTables(
  all: readonly PlacesTable[],
  frame: FormFrame,
  file: Where,
  said: SaidOfPlaces = {},
): Outcome<readonly InternshipPlaces[]> {
  const isYearAsked = said.studyYear !== undefined && said.isEarlier !== true;
  const tables = all.filter(({ isOfSums }) => isOfSums !== true);
  const readings = tables.map((table) => placedInGrid(table, frame, { ...said, isYearAsked }));
  const rows = readings.flatMap((reading) => reading.rows);
  const units = unitsOfTables(readings);
  const sums = sumSheets(all, rows, frame);
  const isOne = readings.length === 1;
  const areOfSpecialisations = tables.some(({ specialisation }) => specialisation !== undefined);
  const isBetween = (fault: Refusal): boolean =>
    isOfSeveral(fault) || (areOfSpecialisations && fault.code === "missing-specialisation");
  const refusal = refusedIfAny(
    distinct([
      ...readings.flatMap((reading) => {
        const own = reading.refusals.filter((fault) => isOne || !isOfSeveral(fault));
        return inRowOrder([...own, ...besides(reading, said.unit)]);
      }),
      ...(said.unit === undefined ? [...unitRefusals(units), ...unitOfSomeTables(readings, units)] : []),
      ...(said.isEarlier === true
        ? []
        : unmetAnswers(
            said,
            readings.flatMap(({ labels }) => [...labels]),
          )),
      ...(isOne ? [] : placesRefusals(rows, file, frame).filter(isBetween)),
      ...sums.refusals,
    ]),
  );
  return (
    refusal ??
    done(
      rows.map(({ row }) => row),
      [
        ...saidOnce(tables.flatMap(({ before }, index) => [...before, ...(readings[index]?.notices ?? [])])),
        ...sums.notices,
        ...unitNotices(units, said.unit),
        ...saidOnce(tables.flatMap(({ beside }) => beside)),
      ],
    )
  );
}

/** What is said of several sheets in the same words, of the first of them only. */
export function saidOnce(notices: readonly Notice[]): Notice[] {
  const said = new Set<string>();
  return notices.filter(({ where, ...notice }) => {
    if (
      !["institution-assumed", "extra-columns", "rows-above-header", "beside-table"].includes(notice.code)
    ) {
      return true;
    }
    const key = JSON.stringify([notice, where?.file]);
    return !said.has(key) && said.add(key);
  });
}

/** More blanks than these are said once for each column, as a list of sites has them. */
const MOST_BLANKS = 3;

/** What is wrong with a table beside its cells: blanks, and a unit that is not its own. */
function besides({ rows, units }: TableReading, unit: InternshipPlacesUnit | undefined): Refusal[] {
  const blanks = rows.filter(({ isBlank }) => isBlank === true).map((placed) => placed.whereIs("places"));
  const isOfColumn = blanks.length > MOST_BLANKS;
  const columns = grouped(blanks, ({ row, column }) => `${column} ${isOfColumn ? "" : row}`);
  const faults = columns.map(([first, ...more]): Refusal => {
    const missing = { code: "missing-value", meaning: "places", where: first } as const;
    return more.length === 0 ? missing : { ...missing, rows: more.length + 1 };
  });
  return [...faults, ...unitRefusals(units, unit)];
}

/** Whether a fault may lie between the tables, each of which is right by itself: it is looked for in all rows at once. */
function isOfSeveral(fault: Refusal): boolean {
  const code = fault.code === "further-faults" ? fault.of : fault.code;
  return code === "duplicate-cell" || code === "whole-and-part" || code === "former-regions";
}

/** The rows of a table, with where each stands, and all that is wrong but the blanks. */
export function placedInGrid(
  { grid, where, provider, institution, specialisation, around = [] }: TableAlone,
  whole: FormFrame,
  { isForm = false, mayBeUnstated = false, ...options }: TableOptions & PlacedOptions = {},
): TableReading {
  const institutions = whole.institutions.filter(({ id }) => id === institution);
  const stated = institution === undefined ? whole : { ...whole, institutions };
  // What is written once for many rows stands in each: titles over rows, names in a group's first row.
  const plainly = (): PlainGrid => {
    const table = headedTable(grid, stated, where);
    const said = { provider, institution, specialisation };
    const titled = withSitesNamed(table === null ? asItIs(grid) : titledGrid(table, said), stated, where);
    return withPartsNamed(filledNames(withInstitutionHeading(titled, stated, where), stated, where), stated);
  };
  const { grid: plain, ...made } = isForm ? asItIs(grid) : plainly();
  const frame = mayBeUnstated ? frameOfRows(plain, stated) : stated;
  const reading = readTable(plain, frame, where, {
    ...options,
    ...(provider === undefined ? {} : { provider }),
    around,
    made,
  });
  const { specialisations } = frame;
  const own = specialisations.filter(({ id }) => specialisation === undefined || id === specialisation);
  const faults = [...reading.refusals, ...checked(reading, where, { ...frame, specialisations: own })];
  const isMisnamed = faults.some(({ code }) => code === "file-of-other");
  const others = isMisnamed ? [] : othersThan(provider, reading, frame);
  if (others.length > 0)
    faults.push({ code: "file-of-other", named: [provider ?? ""], holds: others, where });
  return { ...reading, refusals: inRowOrder(faults) };
}

/** Who stands in the rows of a sheet that is another one's. */
function othersThan(owner: string | undefined, { rows }: TableReading, { ownerId }: FormFrame): string[] {
  const written = new Set(owner === undefined ? [] : rows.map(({ row }) => row.provider ?? owner));
  return [...written].filter((provider) => ownerId(provider) !== ownerId(owner ?? ""));
}

/** How a return is read: a form of ours says who it is from itself, and rows may be of no institution yet. */
interface PlacedOptions {
  readonly isForm?: boolean;
  readonly mayBeUnstated?: boolean;
}

/** The institution of a row of a return that says none, where there are several. */
export const UNSTATED = "";

/** Where several institutions are possible and no column says which, the rows are of none of them yet. */
function frameOfRows(grid: Grid, frame: FormFrame): FormFrame {
  const table = headedTable(grid, frame);
  if (table === null || frame.institutions.length === 1) return frame;
  if (table.columns.some(saysInstitution)) return frame;
  const institutions = [{ id: UNSTATED, name: UNSTATED, kkr: frame.kkr ?? "", aliases: [] }];
  return { ...frame, institutions, edition: { ...frame.edition, institutions } };
}

/** What the rows say together; a row that could not be read is itself the reason for what seems to be missing. */
function checked(reading: TableReading, file: Where, frame: FormFrame): Refusal[] {
  const outside = new Set<string>();
  const isTitled = isOfTitle(reading.notices);
  const faulty = new Set(
    reading.refusals.flatMap(({ code, where }) => (code === "not-a-number" ? [where?.row] : [])),
  );
  // An institution of another KKR is one fault, and none of each row.
  const faults = placesRefusals(reading.rows, file, frame).filter((fault) => {
    // Whose a row is that a title says of those with numbers: a row without one is refused for that.
    if (isTitled && fault.code === "missing-value" && fault.meaning === "provider")
      return !faulty.has(fault.where?.row);
    if (fault.code !== "outside-kkr") return true;
    return !outside.has(fault.institution) && outside.add(fault.institution);
  });
  const rowsWereLost = reading.refusals.some(
    (refusal) =>
      [
        ...["extra-cells", "unread-columns", "figures-beside", "error-cell", "formula-without-value"],
        ...["unclear-cell", "second-table"],
      ].includes(refusal.code) ||
      (refusal.code === "missing-value" && refusal.meaning !== "places"),
  );
  return rowsWereLost ? faults.filter(({ code }) => code !== "missing-specialisation") : faults;
}

/** Each once: a wide row has its institution in every cell. */
function distinct(refusals: readonly Refusal[]): Refusal[] {
  return [...new Map(refusals.map((refusal) => [JSON.stringify(refusal), refusal])).values()];
}

/** In the order of the table. */
function inRowOrder(refusals: readonly Refusal[]): Refusal[] {
  const position = ({ where }: Refusal): number => (where?.row ?? 1e9) * 1e5 + (where?.column ?? 0);
  return distinct(refusals.toSorted((a, b) => position(a) - position(b)));
}
