import type { FormEdition } from "../domain/form-edition.js";
import { shortened, visibleText } from "../domain/visible-text.js";
import { decodePart } from "../input/archive/decode-part.js";
import { openOfficeFile } from "../input/archive/open-office-file.js";
import type { FormFrame } from "../domain/form-frame.js";
import { formColumns } from "../input/filled-form/form-cells.js";
import { saysTotal } from "../input/filled-form/sum-rows.js";
import { formGrids } from "../input/filled-form/form-grids.js";
import { wholeFormInGrid } from "../input/filled-form/form-in-grid.js";
import { MAIN_PART, readDocument } from "../input/filled-form/read-document.js";
import { type Grid, type GridCell, isBlank, LONGEST_LINE, textAt } from "../input/grid/grid.js";
import { reference } from "../reference/reference.js";
import { formFieldIn, isPrompt, property } from "./form-field.js";
import { around, type Element, within, xmlTree } from "./xml-tree.js";

/**
 * What else a Word document with the form asks for and nobody has filled in, by the words beside it: controls that show
 * their prompt, fields of Word's older kind, lines of dots, and blank cells of other tables. A table may be there for
 * the look alone: its blank cell is a field beside a label ("Dato:"), or in a column that is blank under its heading.
 */
export function fieldsLeft(bytes: Uint8Array, edition: FormEdition): string[] {
  const opened = openOfficeFile(bytes, "docx");
  const document = opened.ok ? readDocument(opened.parts) : null;
  if (!opened.ok || document === null || "code" in document) return [];
  const frame = reference.of({ studyYear: edition.studyYear, edition });
  const grids = formGrids(document, frame);
  const ofForm = new Set(
    grids
      .flatMap((grid) => {
        const rows = wholeFormInGrid(grid, frame, {})?.rows ?? [];
        return rows.flatMap(({ specialisation }) => grid[(specialisation.where.row ?? 0) - 1] ?? []);
      })
      .flatMap(placeOf),
  );
  const text = decodePart(opened.parts.get(MAIN_PART)) ?? "";
  const tree = xmlTree(MAIN_PART, text);
  const others = document.tables.filter(
    (grid) =>
      !grid
        .flat()
        .flatMap(placeOf)
        .some((at) => ofForm.has(at)),
  );
  const names = [
    ...("code" in tree ? [] : controlsLeft(text, tree, ofForm)),
    ...document.paragraphs
      .filter(({ length }) => length <= LONGEST_LINE)
      .flatMap((paragraph) => DOTTED.exec(paragraph)?.[1] ?? []),
    ...grids.flatMap((grid) => besideForm(grid, frame)),
    ...others.flatMap(cellsLeft),
  ];
  return [...new Set(names.map(nameIn))].filter((name) => name !== "");
}

/** "Dato: ______", "Underskrift ........". */
const DOTTED = /^(.*\p{L}.*?)[\s:]*(?:_{3,}|\.{4,}|…{2,})[\s_.…]*$/u;
const LABEL =
  /:$|^(?:kontaktperson|(?:kontaktpersonens |dit )?navn|dato|telefon(?:nummer)?|tlf\.?|e-?mail|underskrift|bemærkninger|stilling)$/iu;

function nameIn(words: string): string {
  return shortened(
    visibleText(words)
      .trim()
      .replace(/[\s:]+$/, ""),
    60,
  );
}

function placeOf(cell: GridCell): number[] {
  return cell.kind === "text" && cell.at !== undefined ? [cell.at] : [];
}

function isOpen(cell: GridCell | undefined): boolean {
  return cell !== undefined && isBlank(cell) && placeOf(cell).length > 0;
}

/** A row of totals that is blank, and further columns in which a row that has its number has nothing. */
function besideForm(grid: Grid, frame: FormFrame): string[] {
  const header = grid.find((row) => formColumns(row, frame) !== null) ?? [];
  const columns = formColumns(header, frame);
  if (columns === null) return [];
  const own = Object.values(columns);
  return grid.flatMap((row) => {
    const total = row.find(({ text }) => saysTotal(text.trim()));
    const isBlankTotal =
      total !== undefined && [columns.total, columns.studyPlaces].some((at) => isOpen(row[at]));
    const further = row.flatMap((cell, at) => (own.includes(at) || !isOpen(cell) ? [] : textAt(header, at)));
    return [...(isBlankTotal ? [total.text] : []), ...(isBlank(row[columns.studyPlaces]) ? [] : further)];
  });
}

function cellsLeft(grid: Grid): string[] {
  const [header = [], ...rows] = grid;
  const isHeader = rows.length > 0 && header.length > 1 && header.every((cell) => !isBlank(cell));
  const isColumnOpen = header.map((_, column) =>
    rows.every((row) => row[column]?.kind === "covered" || isOpen(row[column])),
  );
  return grid.flatMap((row, at) =>
    row.flatMap((cell, column): string[] => {
      if (!isOpen(cell)) return [];
      const label = row[column - 1]?.text.trim() ?? "";
      if (LABEL.test(label)) return [label];
      if (at === 0 || !isHeader || isColumnOpen[column] !== true) return [];
      return [label !== "" && header.length === 2 ? label : (header[column]?.text ?? "")];
    }),
  );
}

/** Controls that show their prompt, and blank fields of Word's older kind, by their title or the words beside them. */
function controlsLeft(text: string, tree: Element, ofForm: ReadonlySet<number>): string[] {
  const isForm = (table: Element): boolean =>
    within(table).some(({ name, begin }) => name === "tc" && ofForm.has(begin));
  return within(tree).flatMap((element) => {
    const isLeft = element.name === "sdt" ? isPrompt(element) : isBlankField(text, element);
    if (!isLeft || around(element).some((outer) => outer.name === "tbl" && isForm(outer))) return [];
    const title = property(element, "alias")?.val;
    return [title ?? (wordsBefore(text, element) || wordsOf(text, [element]))];
  });
}

function isBlankField(text: string, paragraph: Element): boolean {
  const field = paragraph.name === "p" ? formFieldIn(text, paragraph) : undefined;
  return field !== undefined && wordsOf(text, field.typed).trim() === "";
}

/** The words before it in its paragraph or, where it has none, in the cell to its left. */
function wordsBefore(text: string, element: Element): string {
  const outer = around(element);
  const paragraph = element.name === "p" ? element : outer.find(({ name }) => name === "p");
  const own = wordsOf(
    text,
    paragraph === undefined ? [] : paragraph.children,
    element.name === "p" ? element.to : element.from,
  );
  if (own.trim() !== "") return own;
  const cell = outer.find(({ name }) => name === "tc");
  const cells = cell?.parent?.children.filter(({ name }) => name === "tc") ?? [];
  const left = cell && cells[cells.indexOf(cell) - 1];
  return left === undefined ? "" : wordsOf(text, [left]);
}

function wordsOf(text: string, elements: readonly Element[], until = Infinity): string {
  return elements
    .flatMap((element) => within(element))
    .filter(({ name, to }) => name === "t" && to <= until)
    .map(({ begin, end }) => text.slice(begin, end))
    .join("");
}
