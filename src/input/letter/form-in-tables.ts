import { byColumn, type FormColumn } from "../../domain/form-edition.js";
import type { Refusal } from "../../domain/refusal.js";
import { nameKey } from "../../domain/name-key.js";
import { isTotal } from "../headings/meanings.js";
import { textsOf } from "../filled-form/said-in-tables.js";
import { type Grid, type GridRow, isBlank, textAt } from "../grid/grid.js";
import { columnOfHeading, type LetterForm } from "./headings.js";

/** An institution with its rows; without a name, that of the table before. */
interface Group {
  readonly name: string;
  readonly specialisations: string[];
}

interface Header {
  readonly at: Readonly<Record<FormColumn, number>>;
  readonly row: GridRow;
}

interface FormTable {
  readonly header: Header;
  readonly groups: Group[];
}

/**
 * The form in the tables of a letter. Its heading may stand again within it; an institution may stand in its first
 * row, in each of its rows, or in a merged cell; and the form may go on in further tables. Other tables are no form.
 */
export function formInTables(tables: readonly Grid[]): LetterForm | Refusal {
  const plain = formHeadedBy(tables, columnOfHeading);
  if (!("code" in plain) || plain.code !== "letter-without-form") return plain;
  const remarked = formHeadedBy(tables, (text) => columnOfHeading(text.replace(REMARKS, "")));
  return "code" in remarked && remarked.code === "letter-without-form" ? plain : remarked;
}

/** What may stand behind a heading: "… 2028/2029", "… (inkl. evt. overbooking)". */
const REMARKS =
  /\(?(?:i )?(?:studieåret )?20\d\d\s?[/–-]\s?(?:20)?\d\d\)?|\((?:inkl|ekskl|med|uden)[^()]*overbooking\)/giu;

type ColumnOf = (heading: string) => FormColumn | null;

function formHeadedBy(tables: readonly Grid[], columnOf: ColumnOf): LetterForm | Refusal {
  const forms: FormTable[] = [];
  for (const table of tables) {
    const header = headerIn(table, columnOf);
    const before = forms.at(-1);
    if (header !== null) forms.push({ header, groups: groupsIn(table, header, columnOf, true) });
    else if (before !== undefined && goesOn(table, before.header, forms)) {
      forms.push({ header: before.header, groups: groupsIn(table, before.header, columnOf, false) });
    }
  }
  const [first, ...rest] = forms;
  if (first === undefined) return { code: "letter-without-form", ...nearlyHeader(tables) };
  const groups = [...first.groups];
  let isRepeated = false;
  for (const { header, groups: more } of rest) {
    if (isSameForm(more, groups)) {
      isRepeated = true;
      continue;
    }
    const isOther = headingKey(header) !== headingKey(first.header);
    if (isOther || !joined(groups, more)) return { code: "letter-several-forms" };
  }
  const form = formOf(first.header, groups);
  return isRepeated && !("code" in form) ? { ...form, isRepeated } : form;
}

function headerIn(table: Grid, columnOf: ColumnOf): Header | null {
  for (const row of table) {
    const at = columnsIn(row, columnOf);
    if (at !== null) return { at, row };
  }
  return null;
}

/** A row with three of the form's headings. */
function nearlyHeader(tables: readonly Grid[]): { headings?: readonly string[] } {
  const near = tables
    .flat()
    .map(textsOf)
    .find((texts) => new Set(texts.flatMap((text) => columnOfHeading(text) ?? [])).size > 2);
  return near === undefined ? {} : { headings: near };
}

function columnsIn(row: GridRow, columnOf: ColumnOf): Header["at"] | null {
  const columns = row.map((cell) => (cell.kind === "covered" ? null : columnOf(cell.text)));
  const only = (column: FormColumn): number =>
    columns.indexOf(column) === columns.lastIndexOf(column) ? columns.indexOf(column) : -1;
  const at = byColumn(only);
  return Object.values(at).includes(-1) ? null : at;
}

function headingKey({ row }: Header): string {
  return keysOf(row.map(({ text }) => text));
}

/** The institutions under the heading, or in a table without one from its first row on. */
function groupsIn(table: Grid, { at }: Header, columnOf: ColumnOf, hasHeader: boolean): Group[] {
  const groups: Group[] = [];
  let isBelow = !hasHeader;
  for (const row of table) {
    if (columnsIn(row, columnOf) !== null) {
      isBelow = true;
      continue;
    }
    const name = wordsAt(row, at.institution);
    const specialisation = wordsAt(row, at.specialisation);
    if (!isBelow || row.every(isBlank) || isTotal(name)) continue;
    const last = groups.at(-1);
    const isNew = name !== "" && row[at.institution]?.kind !== "covered";
    if (last === undefined || (isNew && nameKey(last.name) !== nameKey(name))) {
      groups.push({ name, specialisations: [] });
    }
    if (specialisation !== "" && !isTotal(specialisation))
      groups.at(-1)?.specialisations.push(specialisation);
  }
  return groups;
}

function wordsAt(row: GridRow, column: number): string {
  return textAt(row, column).replace(/\s+/g, " ");
}

/** A table without a heading goes on with the form where its rows have the form's specialisations and no others. */
function goesOn(table: Grid, header: Header, forms: readonly FormTable[]): boolean {
  const groups = forms.flatMap((form) => form.groups);
  const known = new Set(groups.flatMap(({ specialisations }) => specialisations.map(nameKey)));
  const found = table
    .map((row) => nameKey(textAt(row, header.at.specialisation)))
    .filter((key) => key !== "");
  return found.length > 0 && found.every((key) => known.has(key));
}

function isSameForm(some: readonly Group[], others: readonly Group[]): boolean {
  const keyOf = (groups: readonly Group[]): string =>
    JSON.stringify(groups.map(({ name, specialisations }) => [name, ...specialisations].map(nameKey)));
  return keyOf(some) === keyOf(others);
}

/** Adds the institutions of the next table; false where one of them stands among them already. */
function joined(groups: Group[], more: readonly Group[]): boolean {
  for (const [index, group] of more.entries()) {
    const last = groups.at(-1);
    const goesOnHere =
      index === 0 && (group.name === "" || nameKey(group.name) === nameKey(last?.name ?? ""));
    if (goesOnHere) last?.specialisations.push(...group.specialisations);
    else if (groups.some(({ name }) => nameKey(name) === nameKey(group.name))) return false;
    else groups.push({ name: group.name, specialisations: [...group.specialisations] });
  }
  return true;
}

function formOf({ at, row }: Header, groups: readonly Group[]): LetterForm | Refusal {
  const [first] = groups;
  if (first === undefined || first.name === "" || first.specialisations.length === 0) {
    return { code: "letter-rows-unclear" };
  }
  const expected = first.specialisations;
  const uneven = groups.find(({ specialisations }) => keysOf(specialisations) !== keysOf(expected));
  if (uneven !== undefined) {
    const { name, specialisations } = uneven;
    return { code: "letter-rows-uneven", institution: name, expected, found: specialisations };
  }
  const institutions = groups.map(({ name }) => name);
  const twice = repeated(institutions) ?? repeated(expected);
  if (twice !== undefined) return { code: "repeated-name", written: twice, name: twice };
  return {
    columns: byColumn((column) => wordsAt(row, at[column])),
    institutions,
    specialisations: expected,
    extraColumns: row
      .filter((cell, index) => !isBlank(cell) && cell.kind === "text" && !Object.values(at).includes(index))
      .map(({ text }) => text),
  };
}

function repeated(names: readonly string[]): string | undefined {
  const keys = names.map(nameKey);
  return names.find((_, index) => keys.indexOf(keys[index] ?? "") !== index);
}

function keysOf(names: readonly string[]): string {
  return names.map(nameKey).join("|");
}
