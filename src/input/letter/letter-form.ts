import type { FormEdition } from "../../domain/form-edition.js";

/** The form of a letter, names and headings as written, in its order. */
export interface LetterForm {
  readonly columns: FormEdition["columns"];
  readonly institutions: readonly string[];
  readonly specialisations: readonly string[];
  /** Headings of further columns, which nothing is known of. */
  readonly extraColumns: readonly string[];
}
