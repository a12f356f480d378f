import type { Reminder, Reminders } from "../domain/reminders.js";
import { BYTE_ORDER_MARK, textField } from "./csv-field.js";

const WHY: Readonly<Record<Reminder["why"], string>> = {
  "not-answered": "Har ikke svaret",
  refused: "Svaret er afvist",
  "not-read": "Filen er ikke læst",
  "unit-assumed": "Enheden er ikke udfyldt",
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
    ...(others.length === 0 ? [] : ["## Fejl, der ikke er en enkelt indberetters"]),
    ...(others.length === 0 ? [] : [others.map((fault) => `- ${fault}`).join("\n")]),
  ].join("\n\n")}\n`;
}

/** The same as a table for Danish Excel, a row for each provider, such as a mail merge reads. */
export function remindersToCsv({ reminders }: Reminders): string {
  const rows = reminders.map(({ provider, address = "", why, reasons, subject, text }) =>
    [provider, address, WHY[why], reasons.join("\n"), subject, text].map(textField).join(";"),
  );
  const header = ["Indberetter", "E-mail", "Hvorfor", "Fejl", "Emne", "Tekst"].join(";");
  return `${BYTE_ORDER_MARK}${[header, ...rows].join("\r\n")}\r\n`;
}
