import { blockAt } from "./block.js";
import { asInFiles, type Frame, idOf } from "./frame.js";
import { withIncoming } from "./incoming.js";
import { unchangedSaid } from "./unchanged.js";
import { withTextAt } from "./at-path.js";
import type { CellTexts } from "./kinds-of-numbers.js";
import { NUMBERS, numbersAt } from "./numbers.js";
import { filled, isNumber, isWord, type Range, textOf } from "./filled.js";
import { listed } from "./listed.js";
import { columnName, gridColumns, inOneLine, withCell } from "./rows.js";
import { namesSpecialisation } from "./split-cells.js";
import { hasNumber, type PlacesRow, type Work } from "./work.js";

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
    const { items, ...done } = filled(work.rows, { columns: own, blank, with: withText }, rows, from);
    return { work: items === work.rows ? work : { ...work, rows: items }, text: `${textOf(done)}${said}` };
  };
  const block = blockAt(range, work, field);
  if (block !== null) {
    const { rows, sums } = block;
    const last = rows.findLastIndex((cells, index) => !sums.includes(index) && cells.join("").trim() !== "");
    const sumText = (index: number): string => `»${rows[index]?.map(inOneLine).join(" / ") ?? ""}«`;
    // Without a sum among them the rows may belong to others than those beside.
    const among = sums.find((index) => index < last);
    if (among !== undefined)
      return {
        work,
        text: `${sumText(among)} er summen af andre rækker. Intet er indsat. Indsæt rækkerne uden summer eller sammen med navnene.`,
      };
    const said = ` ${listed([...new Set(sums.map(sumText))])} er summen af rækkerne ovenfor og er ikke indsat. Er det et svar, så skriv det i tabellen.`;
    return put(block.columns, rows.slice(0, last + 1), sums.length === 0 ? "" : said);
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
  const table = filled([], { columns: own, blank, with: withText }, range, 0);
  const isBeside =
    !table.items.some(hasNumber) &&
    work.rows.slice(from, from + table.rows).every(({ provider }) => provider.trim() === "");
  if (!isTable || isBeside) return put(own.slice(own.indexOf(column)), range);
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
    text: `${textOf({ rows: come.length, left: table.left })}${same}${there}`,
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
  return { names, columns: isUnsaid ? names.toSpliced(at, 1) : names };
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

/** Cells under their names are put behind those that have a number; others are filled in from the field on. */
function inCells(
  work: Work,
  frame: Frame,
  list: "bounds" | "decided",
  range: Range,
  at: { readonly row: number; readonly column: string },
): Pasted {
  const blank: CellTexts = NUMBERS[list].item;
  // Of a heading nothing fits: its words are no institution, no specialisation and no number.
  const withText = (cell: CellTexts, column: string, text: string): CellTexts | null => {
    const isPlace = column === "institution" || column === "specialisation";
    const value = isPlace ? idOf(frame[`${column}s`], text) : isNumberOrBlank(text) ? text : undefined;
    return value === undefined ? null : { ...cell, [column]: value };
  };
  const column = (["institution", "specialisation"] as const).find((place) =>
    range.some(([name = ""]) => idOf(frame[`${place}s`], name) !== undefined),
  );
  const old: readonly CellTexts[] = work[list];
  const kept = old.filter((cell) => column === undefined || Object.values(cell).some(isNumber));
  const from = column === undefined ? at : { row: kept.length, column };
  const fields = Object.keys(blank);
  const sheet = { columns: fields.slice(fields.indexOf(from.column)), blank, with: withText };
  const { items, ...said } = filled(kept, sheet, range, from.row);
  return { work: said.rows === 0 ? work : { ...work, [list]: items }, text: textOf(said) };
}

function isNumberOrBlank(text: string): boolean {
  return text === "" || isNumber(text);
}

/** Along the fields that stand together, in their order; a field by itself has room for one cell. */
function alongFields(work: Work, frame: Frame, field: string, range: Range): Pasted {
  const parts = field.split(".");
  const id = parts.pop() ?? "";
  const group = parts.join(".");
  const numbers = numbersAt(group);
  const kind = numbers?.among ?? AMONG[parts[0] ?? ""];
  const among = kind === undefined ? [] : frame[kind];
  const fields = Object.entries(numbers?.fields?.(frame) ?? {});
  const own = fields.flatMap(([part, { choices }]) => (choices === undefined ? [part] : []));
  const ids = own.length === 0 ? among.map((one) => one.id) : own;
  if (ids.length < 2 && among.length === 0)
    return { work, text: "Feltet har plads til én celle. Intet er indsat." };
  const named = (cells: readonly string[]): number =>
    cells.filter((text) => idOf(among, text) !== undefined).length;
  const firsts = range.map(([name = ""]) => name);
  // The names may stand over the numbers instead of before them.
  const isAbove = named(range[0] ?? []) > named(firsts);
  const isNamed = isAbove || named(firsts) > 0;
  // One row is a line along the fields as one column is.
  const lines = isAbove || (range.length === 1 && !isNamed) ? turned(range) : range;
  const start = Math.max(0, ids.indexOf(id));
  const left: string[] = [];
  const put = new Set<string>();
  let changed = work;
  for (const [index, cells] of lines.entries()) {
    const [to, texts] = isNamed ? [idOf(among, cells[0] ?? ""), cells.slice(1)] : [ids[start + index], cells];
    const [text = ""] = texts;
    // Of two numbers under one name nobody knows which; and a word is none.
    if (to === undefined || put.has(to) || !(isNamed ? isNumber : isNumberOrBlank)(text)) left.push(...cells);
    else {
      changed = withTextAt(changed, `${group}.${to}`, inOneLine(text));
      left.push(...texts.slice(1));
      put.add(to);
    }
  }
  return {
    work: changed,
    text: textOf({ rows: put.size, left }, ["felt er udfyldt.", "felter er udfyldt."]),
  };
}

/** What the fields stand for that are none of the request's. */
const AMONG: Readonly<Record<string, "institutions" | "specialisations">> = {
  supply: "specialisations",
  scenarios: "institutions",
};

function turned(range: Range): Range {
  const width = Math.max(...range.map((cells) => cells.length));
  return Array.from({ length: width }, (_, index) => range.map((cells) => cells[index] ?? ""));
}
