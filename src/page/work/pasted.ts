import { blockAt } from "./block.js";
import { asInFiles, type Frame, idOf, keyOf, unitIn } from "./frame.js";
import { withIncoming } from "./incoming.js";
import { unchangedSaid } from "./unchanged.js";
import { withTextAt } from "./at-path.js";
import type { CellTexts, NumberField } from "./kinds-of-numbers.js";
import { NUMBERS, numbersAt } from "./numbers.js";
import { filled, isFigure, isNumber, isWord, type Range, textOf, withoutHeadings } from "./filled.js";
import { inRoom, linesIn } from "./lines.js";
import { listed } from "./listed.js";
import { columnName, gridColumns, inOneLine, withCell } from "./rows.js";
import { namesSpecialisation } from "./split-cells.js";
import { SUM_COLUMN, withoutSums } from "./sum-column.js";
import { hasNumber, isBlankRow, type PlacesRow, type Work } from "./work.js";

export const ASKED = "Der er et spørgsmål at besvare, før det kan indsættes.";

/** The work after a paste, and what happened in words. */
export interface Pasted {
  readonly work: Work;
  readonly text: string;
}

/**
 * A pasted range, filled in from a field on: to the right and down in the grid, in bounds and in decided cells, which
 * grow; along the fields that stand together; by name, where the range has the names of what they are for. Several
 * cells never become one, and what fits nothing is named. Null where the field takes any text.
 */
export function pastedAt(work: Work, frame: Frame, field: string, range: Range): Pasted | null {
  const [list = "", row = "", column = ""] = field.split(".");
  const at = { row: Number(row), column };
  if (list === "rows") return inGrid(work, frame, range, field);
  if (list === "bounds" || list === "decided") {
    return inCells(work, frame, list, range, at);
  }
  const isAnyText = list === "studyYear" || list === "edition" || !(list in work);
  return isAnyText ? null : alongFields(work, frame, field, range);
}

/**
 * Rows that begin with a name are rows of a table wherever they are pasted, and never overwrite somebody else's. Names
 * alone go beside the numbers that have none, and numbers alone beside the names: those are filled in from the field on.
 */
function inGrid(work: Work, frame: Frame, range: Range, field: string): Pasted {
  const [, row = "", column = ""] = field.split(".");
  const from = Number(row);
  const { names, columns } = rangeColumns(range, work, frame);
  const withText = (item: PlacesRow, name: string, text: string): PlacesRow | null => {
    if (name === "provider") return withCell(item, name, asInFiles(text, frame));
    if (name !== "institution") return withCell(item, { specialisation: name }, text);
    const id = idOf(frame.institutions, text);
    return id === undefined ? null : { ...item, institution: id };
  };
  const isOne = !names.includes("institution");
  const blank = { provider: "", institution: (isOne && frame.onlyInstitution) || "", places: {} };
  const put = (own: readonly (string | undefined)[], rows: Range, said = ""): Pasted => {
    // The institution that the page put in a blank row is nobody's choice for those who come, or for more rows than it has.
    const isOpen = own.includes("provider") || from + rows.length > work.rows.length;
    const there = work.rows.map((row, at) => (isOpen && at >= from && isBlankRow(row) ? blank : row));
    const { items, ...done } = filled(there, { columns: own, blank, with: withText }, rows, from);
    return { work: items === there ? work : { ...work, rows: items }, text: `${textOf(done)}${said}` };
  };
  const sumText = (cells: readonly string[] = []): string => `»${cells.map(inOneLine).join(" / ")}«`;
  const notSure = (rows: Range): Pasted => ({
    work,
    text: `${sumText(rows.toSorted((one, other) => other.length - one.length)[0])} har flere tal end kolonner. Intet er indsat. Indsæt tabellen med dens overskrifter.`,
  });
  const block = blockAt(range, work, field);
  if (block !== null) {
    const { rows, sums, isNarrowed, inOther } = block;
    if (inOther !== undefined)
      return {
        work,
        text: `${notCountedIn(inOther)}${work.unit === "" ? " Vælg først enheden under tabellen." : ""}`,
      };
    if (isNarrowed === null) return notSure(rows);
    const last = rows.findLastIndex((cells, index) => !sums.includes(index) && cells.join("").trim() !== "");
    // Without a sum among them the rows may belong to others than those beside.
    const among = sums.find((index) => index < last);
    if (among !== undefined)
      return {
        work,
        text: `${sumText(rows[among])} er summen af andre rækker. Intet er indsat. Indsæt rækkerne uden summer eller sammen med navnene.`,
      };
    const texts = new Set(sums.map((index) => sumText(rows[index])));
    const said = ` ${listed([...texts])} er summen af rækkerne ovenfor og er ikke indsat. Er det et svar, så skriv det i tabellen.`;
    const narrowed = isNarrowed ? SUM_COLUMN : "";
    return put(block.columns, rows.slice(0, last + 1), narrowed + (sums.length === 0 ? "" : said));
  }
  const isAtName = column === "provider";
  // Cells below each other are names, or all of a table's: "Faxe Kommune", "15", "7", "13".
  const areNames = range.some(([name]) => isWord(name)) && range.some((cells) => cells.length > 1);
  const [line] =
    range.find(
      (cells) => saysSpecialisation(cells, frame) || (!areNames && isNumber(cells[0]) && !isWord(cells[0])),
    ) ?? [];
  if (isAtName && line !== undefined)
    return {
      work,
      text: `Feltet er til en kommunes eller regions navn, ikke til »${inOneLine(line)}«. Intet er indsat. Skriv tallene i tabellen, eller indsæt én række for hver kommune: navnet og dens tal.`,
    };
  const isTable =
    isAtName || range.some(([name = "", ...cells]) => cells.length > 0 && frame.knownProvider(name) !== null);
  const own = isTable ? columns : names;
  const narrow = isTable ? withoutSums(range, columns) : range;
  if (narrow === null) return notSure(range);
  const sum = narrow === range ? "" : SUM_COLUMN;
  const table = filled([], { columns: own, blank, with: withText }, narrow, 0);
  const isBeside =
    !table.items.some(hasNumber) &&
    work.rows.slice(from, from + table.rows).every(({ provider }) => provider.trim() === "");
  if (!isTable || isBeside) return put(own.slice(own.indexOf(column)), narrow, sum);
  const named = new Set(work.rows.map(({ provider }) => frame.providerId(provider)));
  const coming = table.items.filter(
    (row) => hasNumber(row) || (row.provider.trim() !== "" && !named.has(frame.providerId(row.provider))),
  );
  const met = withIncoming(work, coming, frame);
  const asked = met.waiting.filter((row) => coming.includes(row)).length;
  if (asked > 0 && asked === coming.length && table.left.length === 0) return { work: met, text: ASKED };
  const come = met.rows.filter((row) => !work.rows.includes(row));
  const same = unchangedSaid(work, coming, frame);
  const there = coming.length === 0 && table.rows > 0 ? " Navnene står der allerede." : "";
  const isSame = come.length + asked === 0;
  return {
    work: isSame ? work : met,
    text: `${textOf({ rows: come.length, left: table.left })}${sum}${same}${there}`,
  };
}

/** The columns of the grid, and those that a range with names has. */
export function rangeColumns(
  range: Range,
  { rows }: Work,
  frame: Frame,
): { readonly names: readonly string[]; readonly columns: readonly string[] } {
  const names = gridColumns(rows, frame).map(columnName);
  const at = names.indexOf("institution");
  const institutions = at === -1 ? [] : range.map((cells) => cells[at]);
  // A number is no institution: the numbers go to the specialisations, and the institution is left to be chosen.
  const isUnsaid = institutions.some(isNumber) && !institutions.some(isWord);
  // Where the KKR has one institution, the rows may say it.
  const isSaid = at === -1 && range.some(([, name = ""]) => idOf(frame.institutions, name) !== undefined);
  const columns = isUnsaid ? names.toSpliced(at, 1) : isSaid ? names.toSpliced(1, 0, "institution") : names;
  return { names, columns };
}

/**
 * A specialisation beside its number, as in the text of an e-mail: "Dagtilbudspædagogik: 16", "Greve har 12 dagtilbud".
 * Nobody is called that.
 */
export function saysSpecialisation([text = "", ...cells]: readonly string[], frame: Frame): boolean {
  return (
    text.split(/[:=\d]/).some((part) => idOf(frame.specialisations, part) !== undefined) ||
    (cells.length === 0 && isNumber(text) && namesSpecialisation(text, frame))
  );
}

/**
 * Cells under their names are put behind those that have a number; others are filled in from the field on. What stands
 * over the columns says which they are, in any order; without it they are as the names in the first cells leave them.
 */
function inCells(
  work: Work,
  frame: Frame,
  list: "bounds" | "decided",
  range: Range,
  at: { readonly row: number; readonly column: string },
): Pasted {
  const blank: CellTexts = NUMBERS[list].item;
  const numbers = Object.entries<NumberField>(NUMBERS[list].fields());
  const withText = (cell: CellTexts, column: string, text: string): CellTexts | null => {
    const isOfPlace = column === "institution" || column === "specialisation";
    const value = isOfPlace ? idOf(frame[`${column}s`], text) : isNumberOrBlank(text) ? text : undefined;
    return value === undefined ? null : { ...cell, [column]: value };
  };
  const placeOf = (name = ""): string | undefined =>
    PLACES.find((place) => idOf(frame[`${place}s`], name) !== undefined);
  const columnOf = (text: string): string | undefined =>
    PLACES.find((place) => text.trim().toLowerCase().startsWith(place.slice(0, 8))) ??
    fieldCalled(numbers, text);
  const { headings, below } = withoutHeadings(range, (text) => placeOf(text) !== undefined);
  const over = headings.findLast((cells) => cells.some((text) => columnOf(text) !== undefined));
  const [first, second] = [0, 1].map((index) => below.flatMap((cells) => placeOf(cells[index]) ?? [])[0]);
  const isNamed = [first, ...(over ?? []).map(columnOf)].some((id) => PLACES.some((place) => place === id));
  const hasBoth = second !== undefined || !below.some(([, text = ""]) => isFigure(text));
  const fields = [...PLACES, ...numbers.map(([id]) => id)];
  const left = fields.filter((id) => id !== first && (hasBoth || id in NUMBERS[list].fields()));
  const inPlace = first === undefined ? fields.slice(fields.indexOf(at.column)) : [first, ...left];
  const columns = over?.map(columnOf) ?? inPlace;
  const strange = [
    ...(numbers.length > 1 ? strangeOver(headings, below, (text) => columnOf(text) !== undefined) : []),
    ...below.flat().filter((text) => !isFigure(text) && fieldCalled(numbers, text) !== undefined),
    ...(new Set(columns).size < columns.length ? (over ?? []) : []),
  ];
  if (strange.length > 0) return { work, text: notToFields(strange) };
  const old: readonly CellTexts[] = work[list];
  const kept = old.filter((cell) => !isNamed || Object.values(cell).some(isNumber));
  const from = isNamed ? kept.length : at.row;
  const { items, ...said } = filled(kept, { columns, blank, with: withText }, below, from);
  const changed = said.rows === 0 ? work : { ...work, [list]: items };
  return { work: changed, text: textOf({ ...said, headings }) };
}

const PLACES = ["institution", "specialisation"] as const;

/** The one of some fields that a text calls by its name or its label, or by a part that no other has: "Vinter", "Maksimum". */
function fieldCalled(all: readonly (readonly [string, NumberField])[], text: string): string | undefined {
  const word = keyOf(text).replace("ks", "x");
  const called = all.filter(([id, { label, name = label }]) =>
    [id, label, name].map(keyOf).some((own) => own.includes(word) || word.includes(own)),
  );
  return word.length > 2 && isWord(word) && called.length === 1 ? called[0]?.[0] : undefined;
}

/** What stands over numbers, each with its own, and names nothing. */
function strangeOver(headings: Range, below: Range, isName: (text: string) => boolean): readonly string[] {
  const isOver = (text: string, at: number): boolean =>
    isWord(text) && !isName(text) && below.some((cells) => isFigure(cells[at] ?? ""));
  return headings.filter((cells) => cells.filter(isWord).length > 1).flatMap((cells) => cells.filter(isOver));
}

function notToFields(words: readonly string[]): string {
  const names = [...new Set(words.map(inOneLine))].slice(0, 6).map((word) => `»${word}«`);
  return `Det fremgår ikke af ${listed(names)}, hvilke felter tallene hører til. Intet er indsat.`;
}

function notCountedIn(said: string): string {
  return `»${inOneLine(said)}« er ikke det, som felterne tælles i. Intet er indsat.`;
}

function isNumberOrBlank(text: string): boolean {
  return text === "" || isNumber(text);
}

/** Along the fields that stand together, in their order or by their names; a field by itself has room for one cell. */
function alongFields(work: Work, frame: Frame, field: string, range: Range): Pasted {
  const parts = field.split(".");
  const id = parts.pop() ?? "";
  const group = parts.join(".");
  const numbers = numbersAt(group);
  const kind = numbers?.among ?? AMONG[parts[0] ?? ""];
  const fields = Object.entries(numbers?.fields?.(frame) ?? {}).filter(
    ([, { choices }]) => choices === undefined,
  );
  const own = fields.map(([part]) => part);
  const ids = own.length > 0 || kind === undefined ? own : frame[kind].map((one) => one.id);
  if (ids.length < 2 && kind === undefined)
    return { work, text: "Feltet har plads til én celle. Intet er indsat." };
  const idIn = (text: string): string | undefined =>
    kind === undefined ? fieldCalled(fields, text) : idOf(frame[kind], text);
  const isName = (text: string): boolean => idIn(text) !== undefined;
  const isAmount = (text: string): boolean => isFigure(text) && !isName(text);
  const { headings, lines, isNamed } = linesIn(range, isName);
  const unit = parts[0] === "supply" ? "half-year" : fields[0]?.[1].kind && "per-cent";
  const isOther = (text: string): boolean => isWord(text) && ![undefined, unit].includes(unitIn(text));
  const other = range.flat().find((text) => !isAmount(text) && isOther(text));
  if (other !== undefined) return { work, text: notCountedIn(other) };
  const isWordBeside = (text: string): boolean => isWord(text) && !isAmount(text);
  const beside = lines.filter((cells) => cells.some(isAmount) && cells.some(isWordBeside));
  // By their place alone numbers would go to others than those whose names stand beside them.
  const strange = isNamed
    ? []
    : [
        ...strangeOver(headings, range.slice(headings.length), isName),
        ...(beside.length > 1 ? beside.flat().filter(isWordBeside) : []),
      ];
  if (strange.length > 0) return { work, text: notToFields(strange) };
  const room = ids.slice(Math.max(0, ids.indexOf(id)));
  const fitting = isNamed ? { lines, left: [] } : inRoom(lines, room.length);
  if (fitting === null || lines.some((cells) => cells.filter(isAmount).length > 1))
    return { work, text: "Der er flere tal end felter til dem. Intet er indsat." };
  const left: string[] = [...fitting.left];
  const put = new Set<string>();
  let changed = work;
  for (const [index, cells] of fitting.lines.entries()) {
    const [name, ...others] = cells.filter(isName);
    const named = name === undefined || others.length > 0 ? undefined : idIn(name);
    const to = isNamed ? named : room[index];
    const number = cells.find(isAmount);
    // Of two numbers under one name nobody knows which; and a word is none.
    if (to === undefined || put.has(to) || number === undefined) left.push(...cells);
    else {
      changed = withTextAt(changed, `${group}.${to}`, inOneLine(number));
      left.push(...cells.filter((text) => text !== name && text !== number));
      put.add(to);
    }
  }
  const sum = fitting.sum === undefined ? "" : ` »${fitting.sum}« er summen af de andre og er ikke indsat.`;
  const said = { rows: put.size, left, headings };
  return { work: changed, text: textOf(said, ["felt er udfyldt.", "felter er udfyldt."]) + sum };
}

/** What the fields stand for that are none of the request's. */
const AMONG: Readonly<Record<string, "institutions" | "specialisations">> = {
  supply: "specialisations",
  scenarios: "institutions",
};
