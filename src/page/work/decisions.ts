import { type Answers, readDanishNumber, reference } from "../../index.js";
import { assumedIn, placesOf, withoutEmpty } from "./answers-of.js";
import { ALL_NUMBERS } from "./numbers.js";
import { recordOf } from "./grouped.js";
import { inOtherUnit, typed } from "./amounts.js";
import { blankWork, hasNumber, isBlankRow, isByHand, type PlacesRow, takenFrom, type Work } from "./work.js";

/** What of the work is one year's own, and may be another year's too if that is said: the keys with their names. */
const DECISIONS: readonly (readonly [name: string, key: keyof Work])[] = [
  ...(["rows", "waiting", "reports", "returns", "readUnit", "unnamed"] as const).map(
    (key) => ["Praktikpladserne", key] as const,
  ),
  ...ALL_NUMBERS.flatMap(([key, { decision }]) => (decision === null ? [] : [[decision, key] as const])),
  ["Hvem der går forud", "tieOrder"],
  ["Alternativerne", "scenarios"],
  ["Fordelingen af praktikpladserne", "supply"],
  ["Fristen for svar, og hvem der kan spørges", "asking"],
];

/** The names of what has been decided, typed or read for the study year. */
export function decisionsIn(work: Work): readonly string[] {
  const used = DECISIONS.filter(([, key]) => (key === "rows" ? work.rows.some(isTyped) : isUsed(work, key)));
  return [...new Set(used.map(([name]) => name))];
}

function isTyped({ places }: PlacesRow): boolean {
  return Object.values(places).some((text) => text !== "");
}

/** Whether anything else stands there than in a blank piece of work. */
export function isUsed(work: Work, key: keyof Work): boolean {
  return JSON.stringify(work[key]) !== JSON.stringify(blankWork([])[key]);
}

/**
 * The study year that is worked in, for what may say another one itself; empty where it is only suggested, and nothing
 * has been typed or read under it. A unit is no year's own, and what is said of files that are not used yet decides none.
 */
export function statedYear(work: Work): string {
  const isOnlySuggested =
    work.studyYear === work.suggestedYear && decisionsIn({ ...work, unit: "", reports: [] }).length === 0;
  return isOnlySuggested ? "" : work.studyYear.trim();
}

/** Whether anything has been typed, chosen or read: not where only the study year is suggested, and rows are blank. */
export function isBegun(work: Work): boolean {
  const { rows, studyYear, suggestedYear, ...rest } = work;
  const keys = Object.keys(rest) as (keyof Work)[];
  return studyYear !== suggestedYear || !rows.every(isBlankRow) || keys.some((key) => isUsed(work, key));
}

/** The work with nothing of the year before but what is named. The rows that are left out leave blank ones. */
export function withDecisions(work: Work, names: readonly string[], blankRows: Work["rows"]): Work {
  const blank = { ...blankWork([]), rows: blankRows };
  const left = DECISIONS.flatMap(([name, key]) => (names.includes(name) ? [] : [key]));
  const cleared = Object.fromEntries(left.map((key) => [key, blank[key]]));
  const taken = names.includes("Praktikpladserne") ? takenAlong(work) : {};
  return { ...work, ...taken, ...cleared, decisionsYear: "" };
}

/** Last year's internship places: nobody has answered with them this year, and what was said of their files is said no more. */
function takenAlong({ rows, returns, decisionsYear }: Work): Partial<Work> {
  const file = takenFrom(decisionsYear);
  return {
    rows: rows.map((row) => (hasNumber(row) ? { ...row, file, read: undefined } : row)),
    returns: returns && withoutEmpty({ ...returns, remarks: [] }),
    reports: [],
  };
}

/** The work under another study year. What it was decided for is kept, until it is answered what goes along. */
export function withYear(work: Work, studyYear: string): Work {
  const isOfYear = work.decisionsYear === "" && decisionsIn(work).length > 0;
  const decisionsYear = isOfYear ? yearIn(work) : work.decisionsYear;
  return { ...work, studyYear, suggestedYear: "", decisionsYear };
}

/** Whether it is to be answered what goes along to another study year. */
export function asksDecisions(work: Work): boolean {
  const year = yearIn(work);
  return work.decisionsYear !== "" && year !== "" && year !== work.decisionsYear;
}

/**
 * Whether the numbers of the table were read in one unit and another was chosen since: they are not converted, and
 * nobody may be told them in the other one before it is answered which they are in.
 */
export function isInOtherUnit({ basis, rows, unit, readUnit = unit }: Work): boolean {
  return basis === "places" && unit !== "" && readUnit !== unit && rows.some(hasNumber);
}

/** In the place of the unit that the numbers were read in, where some were read in each. */
export const IN_TWO_UNITS = "two";

type Remarks = NonNullable<Answers["remarks"]>;

/** Whether nobody says the unit of a row: its numbers were typed, or stand as in a file that leaves the unit out. */
function isUnitless(row: PlacesRow, remarks: Remarks): boolean {
  const said = remarks.flatMap(({ provider, code }) => (provider === row.provider ? [code] : []));
  return isByHand(row) || (said.includes("unit-assumed") && !said.includes("unit-converted"));
}

/** The rows of the table whose unit only the caseworker knows. */
export function unitlessRows({ rows, returns }: Work): readonly PlacesRow[] {
  return rows.filter((row) => hasNumber(row) && isUnitless(row, returns?.remarks ?? []));
}

/** The work once the unit that was chosen since is said of what nobody else says it of: what states another is converted. */
export function withUnitSaid(work: Work): Work {
  return inUnit(work, (row, remarks) => !isUnitless(row, remarks));
}

/** The work with the numbers of its table in the unit that was chosen since; null where they were read in two. */
export function converted(work: Work): Work | null {
  return work.readUnit === IN_TWO_UNITS ? null : inUnit(work, () => true);
}

function inUnit(work: Work, isOther: (row: PlacesRow, remarks: Remarks) => boolean): Work {
  const { unit, returns, rows } = work;
  const { remarks = [] } = returns ?? {};
  const turned = <T extends PlacesRow>(row: T, own: Remarks): T =>
    isOther(row, own) ? inOther(row, unit) : row;
  const saidOf = (all: Remarks, of: readonly PlacesRow[]): Remarks =>
    remarksIn(unit, all, of, (row) => isOther(row, all));
  return {
    ...{ ...work, readUnit: unit, rows: rows.map((row) => turned(row, remarks)) },
    waiting: work.waiting.map((row) => {
      const own = row.remarks ?? [];
      return { ...turned(row, own), remarks: saidOf(own, [row]) };
    }),
    returns: returns && withoutEmpty({ ...returns, remarks: saidOf(remarks, rows) }),
  };
}

/** A row converted to a unit. */
function inOther<T extends PlacesRow>(row: T, unit: Work["unit"]): T {
  return {
    ...{ ...row, read: undefined },
    // What was typed has been converted too, which is said of it until it is typed anew.
    ...(isByHand(row) && { file: undefined, isBlankAsZero: undefined }),
    places: recordOf(Object.keys(row.places), (id) => {
      const text = row.places[id] ?? "";
      const read = readDanishNumber(text);
      return read.ok ? typed(inOtherUnit(unit, read.value)) : text;
    }),
  };
}

/**
 * What is said of rows of which some were converted to a unit. Of those that were converted when they were read it is
 * said no more: they are in their own unit again. What else was assumed is assumed to be in that unit.
 */
function remarksIn(
  unit: Work["unit"],
  remarks: Remarks,
  rows: readonly PlacesRow[],
  isOther: (row: PlacesRow) => boolean,
): Remarks {
  const namesOf = (some: readonly Pick<PlacesRow, "provider">[]): Set<string> =>
    new Set(some.map(({ provider }) => provider));
  const names = namesOf(rows.filter((row) => hasNumber(row) && isOther(row)));
  const typedAnew = namesOf(rows.filter(isByHand));
  const said = remarks.filter(({ code, provider }) => code === "unit-converted" && names.has(provider));
  const back = namesOf(said.filter(({ provider }) => !typedAnew.has(provider)));
  const other = unit === "half-year" ? "full-year" : "half-year";
  const text = `Tallene er omregnet fra ${placesOf(other)} til ${placesOf(unit)}.`;
  const left = remarks.filter((one) => !said.includes(one));
  const more = [...names].filter((provider) => !back.has(provider));
  return [
    ...left.map((one) => {
      const isIn = names.has(one.provider);
      if (one.code !== "unit-assumed" || (isIn && one.text !== "")) return one;
      return { ...one, text: assumedIn(isIn ? other : unit) };
    }),
    ...more.map((provider) => ({ provider, text, code: "unit-converted" as const })),
  ];
}

/** The study year as the form writes it: "2027/28" is "2027/2028"; "" for a text that is none, or not yet. */
function yearIn({ studyYear }: Work): string {
  return /^\d{4}\/\d{4}$/.exec(reference.at(studyYear.trim()).studyYear)?.[0] ?? "";
}
