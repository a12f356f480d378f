import type { Block, Section, SubmissionDocument, Table } from "../submission/document.js";
import { plain } from "./alike-lines.js";

/** A line of our own document, and the table that it is a row of. */
export interface OwnLine {
  readonly cells: readonly string[];
  readonly table: Table | null;
  readonly part: Section;
}

/** The lines of our document, each with its cells after one another. */
export function textsOf(own: SubmissionDocument): Set<string> {
  return new Set(ownLines(own, new Set()).map(({ cells }) => cells.join(" ")));
}

/**
 * Our document, line by line as it is written. The captions of its tables are among the lines if any of them is written,
 * but that of the form only if it is itself: in CSV the form has none.
 */
export function ownLines({ sections }: SubmissionDocument, written: ReadonlySet<string>): OwnLine[] {
  const tables = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "table"));
  const captioned = tables.filter(({ caption }) => written.has(plain(caption)));
  const hasCaption = (table: Table): boolean =>
    captioned.includes(table) || (table.id !== "form" && captioned.length > 0);
  return sections.flatMap((part) => {
    const lineOf = (text: string): OwnLine => ({ cells: [text], table: null, part });
    const linesOf = (block: Block): OwnLine[] => {
      if (block.kind === "list") return block.items.map(lineOf);
      if (block.kind === "picture") return [];
      if (block.kind !== "table") return [lineOf(block.text)];
      return [...(hasCaption(block) ? [lineOf(block.caption)] : []), ...rowsOf(block, part)];
    };
    return [lineOf(part.title), ...part.blocks.flatMap(linesOf)];
  });
}

function rowsOf(table: Table, part: Section): OwnLine[] {
  const texts = [
    table.columns.map(({ header }) => header),
    ...table.rows.map((row) => row.map((cell) => ("text" in cell ? cell.text : ""))),
  ];
  return texts.map((cells) => ({ cells: cells.filter((text) => text !== ""), table, part }));
}
