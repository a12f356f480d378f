import { isBlank, textsIn } from "../grid/grid.js";
import type { LinesBelow } from "../headings/lines-below.js";
import { saysContact } from "../words/contact-words.js";

/** What stands below a header, with rows of whom to ask as remarks: a telephone number is no number of places. */
export function withContactsAside(below: LinesBelow): LinesBelow {
  const aside = below.rows.filter(({ cells }) =>
    saysContact(cells.find((cell) => !isBlank(cell))?.text ?? ""),
  );
  if (aside.length === 0) return below;
  const notes = aside.map(({ cells, row }) => {
    const texts = textsIn(cells, row);
    return { row, column: texts[0]?.column ?? 1, text: texts.map(({ text }) => text).join(" ") };
  });
  const rows = below.rows.filter((row) => !aside.includes(row));
  return { ...below, rows, notes: [...below.notes, ...notes] };
}
