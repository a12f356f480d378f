import { type BlankReturn, choicesText } from "../domain/blank-return.js";
import { csvFile, textField } from "./to-csv.js";
import type { Reminder, Reminders } from "../domain/reminders.js";

/**
 * A blank return as Danish Excel opens it with a double click: what is to be filled in stands to the right of its
 * label, and the choices beside it. No text can become a formula. The same return gives the same bytes.
 */
export function blankReturnToCsv(blank: BlankReturn): string {
  const { title, subtitle, guidance, fields, code, remarks, columns, rows } = blank;
  const lines = [
    [title, "", ""],
    [subtitle, "", ""],
    ...guidance.map((text) => [text, "", ""]),
    ["", "", ""],
    ...fields.map(({ label, value, choices }) => [
      label,
      value ?? "",
      value === undefined ? choicesText(choices) : "",
    ]),
    [code.label, code.text, ""],
    [remarks, "", ""],
    ["", "", ""],
    columns,
    ...rows.map(({ institution, specialisation }) => [institution, specialisation, ""]),
  ];
  return csvFile(lines.map((line) => line.map(textField)));
}

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
  return csvFile([
    ["Kommune", "Institution", "Specialisering", "Antal praktikpladser"],
    ...rows.map(({ provider, institution, specialisation, places }) => [
      ...[provider, institution, specialisation].map(textField),
      danishAmount(places),
    ]),
  ]);
}

/** With a comma. "12,345" could be read as 12345 too, and "012,345" can't. */
function danishAmount(plain: string): string {
  const hasTwoReadings = /^[1-9]\d{0,2}\.\d{3}$/.test(plain);
  return `${hasTwoReadings ? "0" : ""}${plain.replace(".", ",")}`;
}

const WHY: Readonly<Record<Reminder["why"], string>> = {
  "not-answered": "Har ikke svaret",
  refused: "Svaret er afvist",
  "not-read": "Filen kan ikke bruges",
  "unit-assumed": "Enheden er ikke angivet",
};

/** Reminders as Markdown to read and copy from: a heading for each provider, and the text to send under it. */
export function remindersToMarkdown({ title, reminders, others }: Reminders): string {
  const none = reminders.length === 0 && others.length === 0 ? ["Der er ingen at rykke."] : [];
  return `${[
    `# ${title}`,
    ...none,
    ...reminders.flatMap(({ provider, why, address, subject, text }) => [
      `## ${provider}: ${WHY[why]}`,
      ...(address === undefined ? [] : [`Til: ${address}`]),
      `Emne: ${subject}`,
      // Between letters an underscore is one, as in an e-mail address.
      text.replaceAll(/[*`<>#[\]\\]|(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/gu, String.raw`\$&`),
    ]),
    ...(others.length === 0
      ? []
      : ["## Fejl, der ikke er en enkelt indberetters", others.map((fault) => `- ${fault}`).join("\n")]),
  ].join("\n\n")}\n`;
}

/** The same as a table for Danish Excel, a row for each provider, such as a mail merge reads. */
export function remindersToCsv({ reminders }: Reminders): string {
  const rows = reminders.map(({ provider, address = "", why, reasons, subject, text }) =>
    [provider, address, WHY[why], reasons.join("\n"), subject, text].map(textField),
  );
  return csvFile([["Indberetter", "E-mail", "Hvorfor", "Fejl", "Emne", "Tekst"], ...rows]);
}
