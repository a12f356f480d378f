import { type BlankReturn, choicesText } from "../domain/blank-return.js";
import { BYTE_ORDER_MARK, textField } from "./csv-field.js";

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
  return `${BYTE_ORDER_MARK}${lines.map((line) => `${line.map(textField).join(";")}\r\n`).join("")}`;
}
