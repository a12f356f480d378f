import type { FormFrame } from "../../domain/form-frame.js";
import { given } from "../../domain/given.js";
import { nameKey } from "../../domain/name-key.js";
import { remembered, rememberedOf } from "../../domain/remembered.js";
import type { Notice } from "../../domain/notice.js";
import type { Meaning, Where } from "../../domain/refusal.js";
import { isOfAnotherYear } from "../../domain/study-year.js";
import { columnLetters } from "../../domain/where.js";
import { LONGEST_LINE, type GridCell, type GridRow, textAt } from "../grid/grid.js";
import { besideName, BRACKETS, byHeading, institutionIn, namedByHeading } from "../words/heading.js";
import { withoutYear } from "../words/plain-words.js";
import { inWholeWords } from "../words/short-words.js";
import { readLabel } from "../words/sum-label.js";
import { ANY_UNIT } from "../words/unit-words.js";
import { MEANINGS, OF_NAMES } from "./meanings.js";

/** What a column holds: a part of each row, the places of one specialisation or institution, a sum, or nothing for us. */
export interface Column {
  readonly index: number;
  /** As far as it may be a line. */
  readonly header: string;
  readonly meaning: Meaning | "extra" | "unnamed";
  /** The specialisation's id, where the column holds its places or what they come to. */
  readonly specialisation?: string;
  /** The institution's id, where the column has its name, or belongs to a group with its name over it. */
  readonly institution?: string;
}

/** The meaning of each cell of a header row. */
export function columnsOf(row: GridRow, frame: FormFrame): Column[] {
  const columns = withFirstWords(withSumsAsPlaces(columnsAlone(row, frame), frame), row, frame);
  const has = (meaning: Meaning): boolean => columns.some((column) => column.meaning === meaning);
  if (has("specialisation")) {
    if (has("places")) return columns;
    return withInstitutionsAsPlaces(columns, frame) ?? withTotalAsPlaces(columns);
  }
  return underTitles(columns, frame) ?? (nameAll(columns, frame) ? columns.map(besideAll) : columns);
}

/** What each heading says by itself; of an institution beside a specialisation only where no other has one alone. */
function columnsAlone(row: GridRow, frame: FormFrame): Column[] {
  const named = row.map((cell, index) => columnAt(cell, index, frame, true));
  if (!named.some(isOfSpecialisation)) return named;
  return row.map((cell, index) => {
    const column = named[index];
    return column === undefined || saysInstitution(column) ? columnAt(cell, index, frame) : column;
  });
}

function isOfSpecialisation({ specialisation, institution }: Column): boolean {
  return specialisation !== undefined && institution === undefined;
}

/** Beside a column for each specialisation "Antal pladser" is what they come to. */
function besideAll(column: Column): Column {
  const isOfAll = column.meaning === "places" && column.specialisation === undefined;
  return isOfAll ? { ...column, meaning: "total" } : column;
}

/**
 * "Kommune", "UC SYD" and "UCL": the columns of a table with a title for each specialisation. Over groups of columns
 * institutions stand apart.
 */
function underTitles(columns: readonly Column[], frame: FormFrame): Column[] | null {
  const isNamed = ({ meaning }: Column): boolean => meaning !== "unnamed";
  const first = columns.findIndex(isNamed);
  if (columns[first]?.meaning !== "provider") return null;
  const placed = withInstitutionsAsPlaces(columns, frame);
  const others = placed?.slice(first + 1, columns.findLastIndex(isNamed) + 1) ?? [];
  const isOfInstitution = ({ meaning, specialisation }: Column): boolean =>
    (meaning === "places" && specialisation === undefined) || meaning === "total";
  return others.every(isOfInstitution) ? placed : null;
}

/**
 * "Skole" beside "Dagtilbud", where the specialisation that begins with that word has no other column; beside "Fritid"
 * both are parts of it. Where no other lacks its column, the second word is enough: "Special".
 */
function withFirstWords(columns: Column[], row: GridRow, frame: FormFrame): Column[] {
  const { specialisations } = frame;
  if (!columns.some(({ meaning, specialisation }) => meaning === "places" && specialisation !== undefined))
    return columns;
  const isNamed = (id: string): boolean => columns.some(({ specialisation }) => specialisation === id);
  const known = new Map<string, { readonly id: string; readonly isFirst: boolean }>();
  for (const { id, name } of specialisations) {
    const [, first = "", second] = /^(\p{L}+?)(?:- og (\p{L}+?)s?)?\s?(?:pædagogik)?$/u.exec(name) ?? [];
    if (first === "" || isNamed(id)) continue;
    known.set(nameKey(first), { id, isFirst: true });
    if (second !== undefined) known.set(nameKey(second), { id, isFirst: false });
  }
  if (known.size === 0) return columns;
  const found = columns.map(({ header, meaning }) =>
    meaning === "extra" ? byHeading(header, known) : undefined,
  );
  const isOnly = specialisations.filter(({ id }) => !isNamed(id)).length === 1;
  return columns.map((column, at) => {
    const id = found[at]?.id;
    const isMeant = isOnly || found.some((other) => other?.isFirst === true && other.id === id);
    if (id === undefined || !isMeant) return column;
    const cell = row[column.index];
    const group = groupOf(cell?.kind === "text" ? cell.over : undefined, frame);
    return { ...column, meaning: "places", specialisation: id, ...group };
  });
}

/** "Antal praktikpladser pr. halvår", "Dagtilbud pr. år", "Praktikpladser, helårspladser": the unit is no part of what the column is. */
const PER_UNIT = new RegExp(
  String.raw`(?:\s?[,;:–-]\s?|\s)\(?(?:(?:(?:opgjort |talt |angivet )?i|pr\.?|per|som|à|á)\s)?(?:${ANY_UNIT}(?:s?[- ]?(?:praktik)?plads(?:er)?)?|semester)\)?\s*$|\s\(?(?:pr\.?|per)\s(?:studie)?år\)?\s*$`,
  "iu",
);

/** "½-årspladser", "Helårspraktikpladser", "Halvårlige pladser", where a heading begins so. */
const OF_UNIT =
  /(?<=^\W*(?:antal\s)?)(?:halv|hel|½|1\/2)[- ]?(?:å|aa)r(?:s|lige)?[- ]?(?=(?:praktik)?pladser)/iu;

/** What a pivot table writes before the heading of its numbers: "Sum af Antal", "Sum af Dagtilbud". */
const SUM_OF = /^\s*sum (?:af|of)\s(?!kommun|region|inst|spec)/iu;

/** The institution whose group of columns a heading stands in, by what stands over it. */
function groupOf(over: string | undefined, frame: FormFrame): Pick<Column, "institution"> {
  return over === undefined ? {} : given({ institution: institutionIn(over, frame)?.id });
}

/** What a heading says of its column, and `mayName` the institution too: "UCL dagtilbud". */
function columnAt(cell: GridCell, index: number, frame: FormFrame, mayName = false): Column {
  const header = cell.text.slice(0, LONGEST_LINE);
  const { over, readAs = header } = cell.kind === "text" ? cell : {};
  return { index, header, ...saidIn(frame)(`${mayName ? "+" : "-"}${over ?? ""}`)(readAs) };
}

type Said = Omit<Column, "index" | "header">;

/** What headings say, under what stands over them and whether they may name an institution: it is the same few, often. */
const saidIn = rememberedOf((frame: FormFrame) =>
  remembered((under) => {
    const over = under === "+" || under === "-" ? undefined : under.slice(1);
    return remembered((said) => saidOf(said, over, frame, under.startsWith("+")));
  }),
);

function saidOf(text: string, over: string | undefined, frame: FormFrame, mayName: boolean): Said {
  if (nameKey(text) === "") return { meaning: "unnamed" };
  const said = inWholeWords(text);
  const group = groupOf(over, frame);
  const { institution } = group;
  const plain = withoutYear(said, frame).replace(PER_UNIT, "").replace(OF_UNIT, "").replace(SUM_OF, "");
  const specialisation = namedByHeading(plain, frame.specialisations)?.id;
  if (specialisation !== undefined) {
    const isOfSums = over !== undefined && institution === undefined && readLabel(over).kind === "sum";
    return { meaning: isOfSums ? "total" : "places", specialisation, ...group };
  }
  const bare = said.replace(BRACKETS, " ");
  const ofNames = (): Meaning | undefined => (bare === said ? undefined : byHeading(bare, OF_NAMES));
  const named = byHeading(plain, MEANINGS) ?? byHeading(said, MEANINGS) ?? ofNames() ?? "extra";
  // "Antal %" is a share: the sign is left out of every key.
  const isShare = said.includes("%") && isOfNumbers({ meaning: named });
  const meaning = isShare ? "extra" : named;
  if (meaning === "total") {
    // A total of another year stands there to be compared with.
    const of = over === undefined ? undefined : namedByHeading(over, frame.specialisations)?.id;
    const ofGroup = of === undefined ? group : { specialisation: of };
    return isOfAnotherYear(said, frame.studyYear) ? { meaning: "extra" } : { meaning, ...ofGroup };
  }
  const parts = meaning === "extra" && mayName ? besideName(said, frame.edition.institutions) : null;
  if (parts === null) return { meaning };
  const beside = saidOf(parts.rest, parts.name, frame, false);
  return beside.meaning === "institution" || beside.institution !== undefined ? beside : { meaning };
}

/**
 * Columns that are called by institutions are the places of each, in a table with a row for each specialisation, or
 * with a title for each, "UCL" or "UCL (halvårspladser)"; so is "UCL i alt", where that institution has no other column.
 */
function withInstitutionsAsPlaces(columns: readonly Column[], frame: FormFrame): Column[] | null {
  const named = columns.map(({ header, meaning }) =>
    meaning === "extra" ? institutionIn(header, frame)?.id : undefined,
  );
  if (named.every((id) => id === undefined)) return null;
  return columns.map((column, at) => {
    const total = named.includes(column.institution) ? undefined : column.institution;
    const institution = named[at] ?? total;
    return institution === undefined ? column : { ...column, meaning: "places", institution };
  });
}

/** The only column of numbers of a long table is its places, though it is called »Praktikpladser i alt«. */
function withTotalAsPlaces(columns: Column[]): Column[] {
  const totals = columns.filter(({ meaning }) => meaning === "total");
  const isSplit = columns.some(
    ({ header, meaning }) => meaning === "extra" && /år|semester|heraf|plads/i.test(header),
  );
  if (totals.length !== 1 || isSplit || !/pladser/i.test(inWholeWords(totals[0]?.header ?? "")))
    return columns;
  return columns.map((column) => (column.meaning === "total" ? { ...column, meaning: "places" } : column));
}

/** "Dagtilbud i alt" is its places, where every specialisation is called so. */
function withSumsAsPlaces(columns: readonly Column[], frame: FormFrame): Column[] {
  if (columns.some(saysSpecialisation)) return [...columns];
  const made = columns.map((column): Column => {
    const { kind, of } = readLabel(column.meaning === "extra" ? inWholeWords(column.header) : "");
    const specialisation = kind === "sum" ? namedByHeading(of, frame.specialisations)?.id : undefined;
    return specialisation === undefined ? column : { ...column, meaning: "places", specialisation };
  });
  return nameAll(made, frame) ? made : [...columns];
}

/** Whether each specialisation has a column of its own. */
export function nameAll(
  columns: readonly Column[],
  { specialisations }: Pick<FormFrame, "specialisations">,
): boolean {
  return specialisations.every(({ id }) => columns.some(({ specialisation }) => specialisation === id));
}

/** Whether a column says which institution its row or its numbers are for. */
export function saysInstitution({ meaning, institution }: Column): boolean {
  return meaning === "institution" || institution !== undefined;
}

/** Whether a column says which specialisation its row or its numbers are for. */
export function saysSpecialisation({ meaning, specialisation }: Column): boolean {
  return meaning === "specialisation" || specialisation !== undefined;
}

/** The columns that hold names. */
export const LABELS = ["institution", "provider", "specialisation"] as const;

/** Whether a column holds names: a digit there is no number of places. */
export function isOfNames({ meaning }: Pick<Column, "meaning">): boolean {
  return LABELS.some((label) => label === meaning);
}

export function isOfNumbers({ meaning }: Pick<Column, "meaning">): boolean {
  return meaning === "places" || meaning === "total";
}

/** Whether a column holds something for us. */
export function isKnown({ meaning }: Pick<Column, "meaning">): boolean {
  return meaning !== "extra" && meaning !== "unnamed";
}

/** How many columns a table has: a heading of signs alone, as "%", is one too. */
export function widthOf(columns: readonly Column[]): number {
  return columns.findLastIndex((column) => isKnown(column) || column.header.trim() !== "") + 1;
}

export function columnOf(meaning: Meaning, columns: readonly Column[]): Column | undefined {
  return columns.find((column) => column.meaning === meaning);
}

/** What a row has in the column of a meaning; "" where it has none. */
export function textOf(meaning: Meaning, cells: GridRow, columns: readonly Column[]): string {
  return textAt(cells, columnOf(meaning, columns)?.index);
}

type NamedColumn = Pick<Column, "header" | "index"> & Partial<Pick<Column, "meaning">>;

/** A column as it is named: by Excel's letters in brackets where it has no heading. */
export function nameOf({ header, meaning, index }: NamedColumn): string {
  return meaning === "unnamed" ? `${header.trim()} (${columnLetters(index + 1)})`.trim() : header;
}

/** What is said of columns that are not used, with the texts of those that have few and short ones; not of whom to ask. */
export function unusedColumns(
  columns: readonly NamedColumn[],
  textsIn: (index: number) => readonly string[],
  where: Where,
): Notice[] {
  const said = columns.flatMap((column) => {
    const texts = [...new Set(textsIn(column.index))].filter((text) => /\p{L}/u.test(text));
    const areFew = texts.length > 0 && texts.length <= FEW && texts.every((text) => text.length <= SHORT);
    return areFew && !CONTACT.test(column.header) ? [[nameOf(column), texts] as const] : [];
  });
  const texts = said.length === 0 ? {} : { texts: Object.fromEntries(said) };
  return columns.length === 0
    ? []
    : [{ code: "extra-columns", headers: columns.map(nameOf), ...texts, where }];
}

/** More different texts of a column, or longer ones, are not said one by one. */
const FEW = 5;
const SHORT = 40;
/** What stands over whom to ask about the numbers. */
export const CONTACT: RegExp = /^\W*(?:telefon|tlf|mobil|e-?mail|mail|kontakt)/i;

export function cellAt(row: number, { index, header }: Column, file: Where): Where {
  return { ...file, row, column: index + 1, header };
}
