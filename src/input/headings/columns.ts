import type { FormFrame } from "../../domain/form-frame.js";
import { findNamed, nameKey } from "../../domain/name-key.js";
import type { Meaning, Refusal, Where } from "../../domain/refusal.js";
import { isWithin, yearsIn } from "../../domain/study-year.js";
import { LONGEST_LINE, type GridCell, type GridRow, textAt } from "../grid/grid.js";
import { unitIn } from "../words/unit-words.js";
import { besideName, BRACKETS, byHeading, namedByHeading } from "../words/heading.js";

/** What a column holds: a part of each row, the places of one specialisation or institution, a sum, or nothing for us. */
export interface Column {
  readonly index: number;
  readonly header: string;
  readonly meaning: Meaning | "extra" | "unnamed";
  /** The specialisation's id, where the column holds its places or what they come to. */
  readonly specialisation?: string;
  /** The institution's id, where the column has its name, or belongs to a group with its name over it. */
  readonly institution?: string;
}

const HEADERS: Readonly<Record<Exclude<Meaning, "total">, readonly string[]>> = {
  institution: ["institution", "institutionsnavn", "uddannelsesinstitution", "uddannelsesinstitutioner"],
  specialisation: [
    ...["specialisering", "specialeretning", "specialiseringsretning", "specialiseringer", "speciale"],
    "specialisation",
  ],
  places: [
    ...["praktikpladser", "antal praktikpladser", "antal", "pladser", "antal pladser", "helårspladser"],
    ...["halvårspladser", "antal helårspladser", "antal halvårspladser", "places", "internship places"],
  ],
  provider: [
    ...["kommune", "kommuner", "kommunenavn", "kommunens navn", "kommune/region", "kommune eller region"],
    ...["kommune og region", "kommuner og region", "region", "regionsnavn", "indberetter", "praktiksted"],
    ...["praktiksteder", "praktikudbyder", "navn på kommune", "navn på kommune eller region", "provider"],
    ...["indberettende kommune", "arbejdsgiver", "afsender"],
  ],
};
const TOTALS = ["i alt", "total", "sum", "samlet", "samlet antal", "hovedtotal", "totaler"];

// By key, once for all: every cell of the first rows is asked whether it is a header.
const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ...TOTALS.map((total) => [nameKey(total), "total"] as const),
  ...(["institution", "specialisation", "places", "provider"] as const).flatMap((meaning) =>
    HEADERS[meaning].map((header) => [nameKey(header), meaning] as const),
  ),
]);

/** Of these a column has names and no numbers: whatever stands in brackets, they are no others. */
const OF_NAMES = new Map([...MEANINGS].filter(([, meaning]) => !isOfNumbers({ meaning })));

/** Whether a heading is that of a column of names: "Kommune". */
export function isNameHeading(text: string): boolean {
  return OF_NAMES.has(nameKey(text));
}

/** Whether a header or a label says that what follows is a sum. */
export function isTotal(text: string): boolean {
  return MEANINGS.get(nameKey(text)) === "total";
}

/** The meaning of each cell of a header row. */
export function columnsOf(row: GridRow, frame: FormFrame): Column[] {
  const isOfSome = ({ specialisation, institution }: Column): boolean =>
    specialisation !== undefined && institution === undefined;
  const named = row.map((cell, index) => columnAt(cell, index, frame, true));
  const plain = !named.some(isOfSome)
    ? named
    : row.map((cell, index) => {
        const column = named[index];
        return column === undefined || saysInstitution(column) ? columnAt(cell, index, frame) : column;
      });
  const columns = plain.some(isOfSome) ? withFirstWords(plain, frame) : plain;
  const isLong = columns.some(({ meaning }) => meaning === "specialisation");
  if (isLong && !columns.some(({ meaning }) => meaning === "places")) {
    return withInstitutionsAsPlaces(columns, frame) ?? withTotalAsPlaces(columns);
  }
  const ofTitled = isLong ? null : underTitles(columns, frame);
  if (ofTitled !== null) return ofTitled;
  // Beside a column for each specialisation "Antal pladser" is what they come to.
  if (isLong || !nameAll(columns, frame)) return columns;
  return columns.map((column) =>
    column.meaning === "places" && column.specialisation === undefined
      ? { ...column, meaning: "total" }
      : column,
  );
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
 * both are parts of it.
 */
function withFirstWords(columns: Column[], { specialisations }: FormFrame): Column[] {
  const isNamed = (id: string): boolean => columns.some(({ specialisation }) => specialisation === id);
  const known = new Map<string, { readonly id: string; readonly isFirst: boolean }>();
  for (const { id, name } of specialisations) {
    const [, first = "", second = ""] = /^(\p{L}+)- og (\p{L}+?)s?(?:pædagogik)?$/u.exec(name) ?? [];
    if (first === "" || isNamed(id)) continue;
    known.set(nameKey(first), { id, isFirst: true }).set(nameKey(second), { id, isFirst: false });
  }
  if (known.size === 0) return columns;
  const found = columns.map(({ header, meaning }) =>
    meaning === "extra" ? byHeading(header, known) : undefined,
  );
  return columns.map((column, at) => {
    const id = found[at]?.id;
    const isMeant = found.some((other) => other?.isFirst === true && other.id === id);
    return id !== undefined && isMeant ? { ...column, meaning: "places", specialisation: id } : column;
  });
}

/** "Antal praktikpladser pr. halvår": the unit is no part of what the column is. */
const PER_UNIT = /\s\(?(?:pr\.?|per|i)\s(?:halvår|helår|semester)\)?\s*$/iu;

/** What a heading says of its column, and `mayName` the institution too: "UCL dagtilbud". */
function columnAt(cell: GridCell, index: number, frame: FormFrame, mayName = false): Column {
  const header = cell.text;
  if (nameKey(header.slice(0, LONGEST_LINE)) === "") return { index, header, meaning: "unnamed" };
  const over = cell.kind === "text" ? cell.over : undefined;
  const institution = over === undefined ? undefined : findNamed(over, frame.edition.institutions)?.id;
  const group = institution === undefined ? {} : { institution };
  const plain = header.replace(PER_UNIT, "");
  const specialisation = namedByHeading(plain, frame.specialisations)?.id;
  if (specialisation !== undefined) return { index, header, meaning: "places", specialisation, ...group };
  const bare = header.replace(BRACKETS, " ");
  const ofNames = (): Meaning | undefined => (bare === header ? undefined : byHeading(bare, OF_NAMES));
  const named = byHeading(plain, MEANINGS) ?? ofNames() ?? "extra";
  // "Antal %" is a share: the sign is left out of every key.
  const isShare = header.includes("%") && isOfNumbers({ meaning: named });
  const meaning = isShare ? "extra" : named;
  if (meaning === "total") {
    // A total of another year stands there to be compared with.
    const years = yearsIn(header.slice(0, LONGEST_LINE));
    const isOfYear = years.length === 0 || years.some((year) => isWithin(year, frame.studyYear));
    const of = over === undefined ? undefined : namedByHeading(over, frame.specialisations)?.id;
    const ofGroup = of === undefined ? group : { specialisation: of };
    return isOfYear ? { index, header, meaning, ...ofGroup } : { index, header, meaning: "extra" };
  }
  const parts = meaning === "extra" && mayName ? besideName(header, frame.edition.institutions) : null;
  if (parts === null) return { index, header, meaning };
  const beside = columnAt({ kind: "text", text: parts.rest, over: parts.name }, index, frame);
  return saysInstitution(beside) ? { ...beside, header } : { index, header, meaning };
}

/**
 * Columns that are called by institutions are the places of each, in a table with a row for each specialisation, or
 * with a title for each; so is
 * "UCL i alt", where that institution has no other column.
 */
function withInstitutionsAsPlaces(columns: readonly Column[], frame: FormFrame): Column[] | null {
  const named = columns.map(({ header, meaning }) =>
    meaning === "extra"
      ? findNamed(header.slice(0, LONGEST_LINE), frame.edition.institutions)?.id
      : undefined,
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
  const isSplit = columns.some(({ header, meaning }) => meaning === "extra" && OF_PARTS.test(header));
  if (totals.length !== 1 || isSplit || !/pladser/i.test(totals[0]?.header ?? "")) return columns;
  return columns.map((column) => (column.meaning === "total" ? { ...column, meaning: "places" } : column));
}

const OF_PARTS = /år|semester|heraf|plads/i;

/** Whether a row looks like a header at all: two columns with a meaning, and no number, but for a year. */
export function looksLikeHeader(row: GridRow, frame: FormFrame): boolean {
  return areHeadings(columnsOf(row, frame));
}

/** The same of a row whose columns are known. */
export function areHeadings(columns: readonly Column[]): boolean {
  return columns.filter(isKnown).length >= 2 && !columns.some(({ header }) => isNumber(header.trim()));
}

/** Whether the columns are those of a whole table: long, or with one for each specialisation. */
export function areWhole(columns: readonly Column[], frame: FormFrame): boolean {
  const isLong = columns.some(({ meaning }) => meaning === "specialisation");
  return columnsRefusal(columns, frame) === null && (isLong || nameAll(columns, frame));
}

/** Whether each specialisation has a column of its own. */
export function nameAll(
  columns: readonly Column[],
  { specialisations }: Pick<FormFrame, "specialisations">,
): boolean {
  return specialisations.every(({ id }) => columns.some(({ specialisation }) => specialisation === id));
}

/** Whether a row has a number, but for a year. */
export function hasNumberText(row: GridRow): boolean {
  return row.some(({ kind, text }) => kind === "number" || isNumber(text.trim()));
}

/** "45" and "1.110 pladser" are numbers; "2026", "2026/27", "1.halvår" and "0-6 år" stand in headings. */
function isNumber(text: string): boolean {
  if (/^(19|20)\d\d$|^\d\.\s\p{L}|(halvår|semester|kvartal|periode|praktik|årige?)$/iu.test(text))
    return false;
  return /^\d[\d.,\s]{0,30}(\p{L}{1,20})?$/u.test(text);
}

/** Why a header can't be read: two columns of one meaning, both forms at once, a column missing. */
export function columnsRefusal(columns: readonly Column[], frame: FormFrame): Refusal | null {
  for (const column of columns) {
    const { index, header, meaning, specialisation, institution } = column;
    if (!isKnown(column) || meaning === "total") continue;
    const twin = columns.find(
      (other) =>
        other.index > index &&
        other.meaning === meaning &&
        other.specialisation === specialisation &&
        other.institution === institution,
    );
    const areProviders = meaning === "provider" ? { areProviders: true as const } : {};
    if (twin !== undefined) {
      const headers = [header, twin.header] as const;
      const [unit, stated] = headers.map((one) => unitIn(one.slice(0, LONGEST_LINE))[0]);
      if (unit !== undefined && stated !== undefined && unit !== stated)
        return { code: "other-unit", stated, unit, areBoth: true };
      const isBeside = beginsTable(column, twin, columns);
      return { code: "repeated-column", headers, ...(isBeside ? { begins: twin.index + 1 } : areProviders) };
    }
  }
  const numbers = columns.filter(({ meaning }) => meaning === "places");
  const wide = numbers.filter(({ specialisation }) => specialisation !== undefined);
  const long = columns.filter(
    ({ meaning, specialisation }) =>
      meaning === "specialisation" || (meaning === "places" && specialisation === undefined),
  );
  if (wide.length > 0 && long.length > 0) {
    return { code: "long-and-wide", headers: [...long, ...wide].map(({ header }) => header) };
  }
  const needed: Meaning[] = wide.length > 0 ? [] : ["specialisation", "places"];
  const isGrouped = numbers.length > 0 && numbers.every(({ institution }) => institution !== undefined);
  if (frame.institutions.length !== 1 && !isGrouped) needed.unshift("institution");
  const missing = needed.find((meaning) => !columns.some((column) => column.meaning === meaning));
  if (missing === undefined) return null;
  const candidates = missing === "institution" ? frame.institutions.map(({ id, name }) => [id, name]) : [];
  return {
    code: "missing-column",
    meaning: missing,
    candidates: Object.fromEntries(candidates) as Record<string, string>,
  };
}

/** Whether at a column that has names again another table begins, beside the first one and its numbers. */
function beginsTable(column: Column, twin: Column, columns: readonly Column[]): boolean {
  if (!isOfNames(column)) return false;
  const isSame = nameKey(column.header) === nameKey(twin.header);
  const isOfTable = ({ meaning }: Column): boolean => meaning === "places" || (isSame && meaning === "extra");
  return (
    columns.slice(column.index, twin.index).some(({ meaning }) => meaning === "places") &&
    columns.slice(twin.index).some(isOfTable)
  );
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

export function columnOf(meaning: Meaning, columns: readonly Column[]): Column | undefined {
  return columns.find((column) => column.meaning === meaning);
}

/** What a row has in the column of a meaning; "" where it has none. */
export function textOf(meaning: Meaning, cells: GridRow, columns: readonly Column[]): string {
  return textAt(cells, columnOf(meaning, columns)?.index);
}

export function cellAt(row: number, { index, header }: Column, file: Where): Where {
  return { ...file, row, column: index + 1, header };
}
