import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import type { FormEdition } from "../src/index.js";

/** Cells of a table in a letter; `null` is covered by the merged cell above. */
export type LetterTable = readonly (readonly (string | null)[])[];

/** A Word letter of paragraphs and tables, in their order. */
export async function wordLetter(parts: readonly (string | LetterTable)[]): Promise<Uint8Array> {
  const children = parts.map((part) =>
    typeof part === "string" ? new Paragraph(part) : new Table({ rows: rowsOf(part) }),
  );
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
}

function rowsOf(table: LetterTable): TableRow[] {
  return table.map((row, index) => {
    const cells = row.flatMap((text, column) => {
      if (text === null) return [];
      const below = table.slice(index + 1).findIndex((other) => other[column] !== null);
      const rowSpan = 1 + (below === -1 ? table.length - index - 1 : below);
      return [new TableCell({ rowSpan, children: [new Paragraph(text)] })];
    });
    return new TableRow({ children: cells });
  });
}

/** The heading row of a form. */
export function headingsOf({ columns }: FormEdition): string[] {
  return [columns.institution, columns.total, columns.specialisation, columns.studyPlaces];
}

/** How an institution stands on its rows but the first. */
export type Below = "merged" | "blank" | "repeated";

/** The form as a table of a letter, with its headings. */
export function formTable(edition: FormEdition, below: Below = "merged"): (string | null)[][] {
  return [headingsOf(edition), ...formRows(edition, below)];
}

/** The rows of the form, without its headings. */
export function formRows(edition: FormEdition, below: Below = "merged"): (string | null)[][] {
  return edition.institutions.flatMap(({ name }) =>
    edition.specialisations.map((specialisation, index) => {
      const first = index === 0 || below === "repeated" ? name : below === "blank" ? "" : null;
      const total = index > 0 && below === "merged" ? null : "";
      return [first, total, specialisation.name, ""];
    }),
  );
}

/** The form as text pasted from a PDF: words longer than the width are broken, and the headings stand again on each page. */
export function pastedForm(edition: FormEdition, width: number, rowsOnAPage: number): string {
  const headings = headingsOf(edition)
    .map((heading) => broken(heading, width))
    .join(" \n");
  const rows = edition.institutions.flatMap(({ name }) =>
    edition.specialisations.map((specialisation, index) =>
      [...(index === 0 ? [broken(name, width)] : []), broken(specialisation.name, width)].join("  \n\n"),
    ),
  );
  return rows
    .map((row, index) => (index % rowsOnAPage === 0 ? `${headings} \n\n${row}` : row))
    .join(" \n \n\n");
}

/** The last word of a name, broken by a hyphen where it is longer than the width. */
function broken(name: string, width: number): string {
  return name.replace(/\p{L}+$/u, (word) =>
    word.length > width + 1 && width > 1 ? `${word.slice(0, width)}-\n\n${word.slice(width)}` : word,
  );
}
