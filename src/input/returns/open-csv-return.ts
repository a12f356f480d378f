import { done, type Outcome, refused } from "../../domain/outcome.js";
import { readFormCode } from "../../domain/return-form.js";
import type { Where } from "../../domain/refusal.js";
import { decodeText } from "../grid/decode-text.js";
import { findHeader } from "../headings/find-header.js";
import { writtenCells } from "../grid/grid.js";
import { encodingNotices, readGrid } from "../grid/read-grid.js";
import { type OpenedReturn, type ReturnFile, unreadable } from "./opened-return.js";
import { readReturn } from "./read-return.js";

/** Opens a return in a CSV file, filled in or made by somebody. Never throws, whatever the bytes. */
export function openCsvReturn({ name, bytes }: ReturnFile): Outcome<OpenedReturn> {
  const file: Where = { file: name };
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refused({ ...decoded.refusal, where: file });
  const { text } = decoded;
  if (isData(text)) return refused({ code: "swapped-file", is: "collection", where: file });
  const notices = encodingNotices(decoded, file);
  const code = readFormCode(text);
  const row = text.split("\n").findIndex((line) => readFormCode(line) !== null) + 1;
  return done({
    file,
    code: code === null ? null : { ...code, where: { ...file, row } },
    read: (frame, answers) => {
      const grid = readGrid(text, (rows) => findHeader(rows, frame) !== null);
      if ("code" in grid) return unreadable({ ...grid, where: file }, file);
      const written = code === null ? [] : writtenCells(grid, file);
      return readReturn({ grid, where: file, isForm: code !== null, notices, written }, frame, answers);
    },
  });
}

/** Whether a text is JSON, as collections and requests are. */
function isData(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
