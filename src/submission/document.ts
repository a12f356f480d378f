/** A text. `rows` is how many rows it spans downwards; the rows below have a covered cell in its place. */
interface TextCell {
  readonly kind: "text";
  readonly text: string;
  readonly rows?: number;
}

/** A number: the plain digits with a point, and the same as a Dane reads it. */
interface NumberCell {
  readonly kind: "number";
  readonly value: string;
  readonly text: string;
  readonly rows?: number;
}

/** An empty cell, to be filled by somebody else. */
interface BlankCell {
  readonly kind: "blank";
  readonly rows?: number;
}

/** A place that a cell above spans. */
interface CoveredCell {
  readonly kind: "covered";
}

export type Cell = TextCell | NumberCell | BlankCell | CoveredCell;

export interface Table {
  readonly kind: "table";
  /** What the table is, for programs: "form", "division", "internship-places". */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly { readonly header: string; readonly align: "start" | "end" }[];
  /** Each row has a cell for each column. */
  readonly rows: readonly (readonly Cell[])[];
}

export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | Table;

/** A part that begins a page, or a sheet, of its own. */
export interface Section {
  readonly id: "form" | "overbooked" | "intake" | "annex" | "input" | "capacity";
  readonly title: string;
  readonly blocks: readonly Block[];
}

/**
 * What is sent, in no format yet: plain texts in Danish, in which nothing unseen is left, and numbers. Each
 * writer does its own escaping.
 */
export interface SubmissionDocument {
  readonly language: "da";
  readonly title: string;
  readonly sections: readonly Section[];
}
