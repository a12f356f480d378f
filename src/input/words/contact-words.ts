import { LONGEST_LINE } from "../grid/grid.js";

/** What stands before whom to ask about a table, and when and from what it was made. */
const CONTACT = new RegExp(
  [
    String.raw`^\W*(?:(?:telefon|tlf|mobil|e-?mail|mail|cvr|ean)[-. ]*(?:nr|nummer|adresse)?`,
    "(?:kontakt(?:person)?|kilde|note|bemærk(?:ning)?|dato|udfyldt|udarbejdet|indberettet|opgjort)(?: (?:af|den|pr))?",
  ].join("|") + String.raw`)\.?\s*(?::|$)`,
  "iu",
);

/** Whether a label is such a line's, and names no row of a table: "Tlf.", "Udfyldt af", "Kilde: Danmarks Statistik". */
export function saysContact(label: string): boolean {
  return CONTACT.test(label.slice(0, LONGEST_LINE).trim());
}
