/** A cell to fill in, what stands before it, and the only answers to it. */
export interface BlankField {
  readonly label: string;
  readonly choices: readonly string[];
  /** Where it is filled in already, and not to be changed. */
  readonly value?: string;
}

/** A number of internship places to fill in. */
export interface BlankCell {
  /** The institution's name, as on the form. */
  readonly institution: string;
  /** The specialisation's name, as on the form. */
  readonly specialisation: string;
}

/**
 * A return that a provider is to fill in, in no format yet: plain texts in Danish. Each writer does its own
 * escaping.
 */
export interface BlankReturn {
  readonly language: "da";
  readonly title: string;
  /** What it is for. */
  readonly subtitle: string;
  readonly guidance: readonly string[];
  /** Who reports, and in which unit. */
  readonly fields: readonly BlankField[];
  /** By which a filled return is known again; not to be changed. */
  readonly code: { readonly label: string; readonly text: string };
  /** What stands before the cell for whatever else the provider has to say. */
  readonly remarks: string;
  /** The headers of institution, specialisation and number. */
  readonly columns: readonly [institution: string, specialisation: string, places: string];
  readonly rows: readonly BlankCell[];
  /** What the row of sums is called. */
  readonly sum: string;
}

/** Beside what is to be filled in, in a workbook. */
export const FILL_IN = "Udfyld de gule felter.";
export const CHOOSE = "← vælg på listen";

/** The sheet of a workbook where the choices of its lists stand. */
export const CHOICES_SHEET = "Valg";

export const DEADLINE = "Send skemaet senest den";
export const CONTACT = "Spørgsmål om skemaet kan rettes til";

/** Whether a text is the line of a return that says its deadline or its contact, whatever they are. */
export function isOwnLine(text: string): boolean {
  return [DEADLINE, CONTACT].some((beginning) => text.startsWith(`${beginning} `));
}

/** Beside what is to be filled in, if there are no lists. */
export function choicesText(choices: readonly string[]): string {
  return `Skriv en af disse: ${choices.join(", ")}`;
}
