/** A text. `rows` is how many rows it spans downwards; the rows below have a covered cell in its place. */
export interface TextCell {
  readonly kind: "text";
  readonly text: string;
  readonly rows?: number;
}

/** A number: the plain digits with a point, and the same as a Dane reads it. */
export interface NumberCell {
  readonly kind: "number";
  readonly value: string;
  readonly text: string;
  readonly rows?: number;
  /** What the number is called, where it is found. */
  readonly name?: string;
  /** The name of the number that the cell shows, which is found in another one. A workbook links the two. */
  readonly shows?: string;
}

/** An empty cell, to be filled by somebody else. */
export interface EmptyCell {
  readonly kind: "blank";
  readonly rows?: number;
}

/** A place that a cell above spans. */
export interface CoveredCell {
  readonly kind: "covered";
}

/** A cell with a place of its own. */
export type FilledCell = TextCell | NumberCell | EmptyCell;

/** A cell of a table, or one that the cell above it covers. */
export type Cell = FilledCell | CoveredCell;

/** What a column of numbers holds: a change, which has its sign; or what is divided: from it, and the places of the others, a workbook can have live formulas. */
export type ColumnRole =
  | "basis"
  | "quota-fraction"
  | "quota"
  | "whole-part"
  | "remainder"
  | "rank"
  | "place-by-rank"
  | "study-places"
  | "part"
  | "change"
  | "sum-of-parts";

/** A column of a table: what stands over it, and to which side it is set. */
export interface Column {
  readonly header: string;
  readonly align: "start" | "end";
  readonly role?: ColumnRole;
}

/** A table of the document. */
export interface Table {
  readonly kind: "table";
  /** What the table is, for programs: "form", "division", "request", "internship-places". */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  /** Each row has a cell for each column. */
  readonly rows: readonly (readonly Cell[])[];
  /** The name of what a division divides, the number in its last row; another division may have given it. */
  readonly dividend?: string;
  /** Whether the last row sums the rows above it. */
  readonly endsInSums?: true;
}

/** A bar of a picture: the plain digits with a point, perhaps negative, and the same as a Dane reads it. */
export interface Bar {
  readonly value: string;
  readonly text: string;
}

/** A row of bars: one for each series. */
export interface PictureRow {
  readonly name: string;
  readonly bars: readonly Bar[];
}

/**
 * Figures to be seen beside each other, on one scale. It says nothing that the tables don't: a writer without
 * pictures leaves it out.
 */
export interface Picture {
  readonly kind: "picture";
  /** Letters, digits and hyphens; no two pictures of a document have the same. */
  readonly id: string;
  readonly title: string;
  /** The bars of the pictures that it stands beside, whose scale is its own. */
  readonly alongside?: readonly Bar[];
  /** What the bars of each row are; with one series only, the title says it. */
  readonly series: readonly string[];
  readonly groups: readonly PictureGroup[];
}

/** A part of a picture, which no page break divides. */
export interface PictureGroup {
  readonly name?: string;
  /** For who can't see it: what it shows, with every number. */
  readonly description: string;
  readonly rows: readonly PictureRow[];
}

/** A part of a section, in its order. */
export type Block =
  /** A part of a section, or of the part before it. */
  | { readonly kind: "heading"; readonly text: string; readonly isSub?: true }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | Table
  | Picture;

/** A part under a heading of its own: the first has a page to itself, the others run on. In a workbook each is a sheet. */
export interface Section {
  readonly id:
    | ("form" | "overbooked" | "intake" | "annex" | "request" | "input" | "capacity")
    | ("changes" | "methods" | "sensitivity" | "distribution" | "check" | "scenarios" | "memo");
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
