import { BYTE_ORDER_MARK, textField } from "./csv-field.js";

/** The internship places of one provider in one cell, with the names of the form. */
export interface CollectedRow {
  readonly provider: string;
  readonly institution: string;
  readonly specialisation: string;
  /** In plain digits with a point. */
  readonly places: string;
}

/**
 * Collected internship places as Danish Excel opens them with a double click, a line for each provider, institution
 * and specialisation; `readInternshipPlaces` reads them again. No text can become a formula.
 */
export function collectedToCsv(rows: readonly CollectedRow[]): string {
  const lines = [
    ["Kommune", "Institution", "Specialisering", "Antal praktikpladser"],
    ...rows.map(({ provider, institution, specialisation, places }) => [
      ...[provider, institution, specialisation].map(textField),
      danishAmount(places),
    ]),
  ];
  return `${BYTE_ORDER_MARK}${lines.map((line) => `${line.join(";")}\r\n`).join("")}`;
}

/** With a comma. "12,345" could be read as 12345 too, and "012,345" can't. */
function danishAmount(plain: string): string {
  const hasTwoReadings = /^[1-9]\d{0,2}\.\d{3}$/.test(plain);
  return `${hasTwoReadings ? "0" : ""}${plain.replace(".", ",")}`;
}
