import { useLayoutEffect, useRef } from "preact/hooks";
import { readCells } from "../../index.js";
import { placesInRange } from "../files/places-in-range.js";
import { placesInTable } from "../files/places-in-table.js";
import { usePage, useTold } from "../page-state.js";
import { counted } from "../work/listed.js";
import { type Frame, frameOf } from "../work/frame.js";
import { withIncoming } from "../work/incoming.js";
import { unchangedSaid } from "../work/unchanged.js";
import { isRange } from "../work/filled.js";
import { splitCells } from "../work/split-cells.js";
import { tooManyLines } from "../work/too-many-rows.js";
import { blockAt } from "../work/block.js";
import { pastedAt, saysSpecialisation } from "../work/pasted.js";
import { OF_ALL, withReports } from "../work/report-of.js";

/**
 * Takes what is pasted into any field of the work: a table with headings is read as a file would be, and put into the
 * grid; any other range is filled in from the field on; a single cell is left to the browser.
 *
 * @param onFile takes a table with something to answer before it can be read, to be asked about as a file
 */
export function Pasting({ onFile }: { readonly onFile: (file: File) => void }): null {
  const { current } = usePage();
  const told = useTold();
  const take = (field: string, text: string): boolean => {
    const work = current();
    const frame = frameOf(work);
    const isDone = (said: string, now = work): true => {
      told(field, said, () => now);
      return true;
    };
    if (!isRange(text) && !(field.endsWith(".provider") && isNoName(text, frame))) return false;
    const refused = tooManyLines(text);
    if (refused !== null) return isDone(refused);
    const range = readCells(text);
    const isInGrid = field.startsWith("rows.");
    if (range === null) return isInGrid && isDone(`Citationstegnene passer ikke sammen. ${UNREAD}`);
    const cells = isInGrid ? splitCells(range, frame) : range;
    const table =
      !isInGrid || blockAt(cells, work, field) !== null
        ? null
        : (placesInTable(text, work) ?? placesInRange(cells, work));
    if (table?.isAsked === true) {
      onFile(new File([table.text], OF_ALL.paste));
      return true;
    }
    if (table !== null) {
      const { rows, report } = table;
      // The reasons stand above the table, which may be far from here.
      if (rows === null) return isDone(`${UNREAD} ${report.texts[0] ?? ""}`, withReports(work, [report]));
      const count = counted(rows.length, "række", "rækker");
      return isDone(
        `${count} er læst af det indsatte.${unchangedSaid(work, rows, frame)}`,
        withReports(withIncoming(work, rows, frame), [report]),
      );
    }
    const pasted = pastedAt(work, frame, field, cells);
    if (pasted === null) return false;
    // What was said of another paste goes with it.
    return isDone(pasted.text, pasted.work === work ? work : withReports(pasted.work, []));
  };
  const latest = useRef(take);
  latest.current = take;
  // Before the opening gives back what was pasted while the program was read.
  useLayoutEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (!(event.target instanceof HTMLElement)) return;
      if (latest.current(event.target.id, text)) event.preventDefault();
    };
    addEventListener("paste", paste);
    return () => removeEventListener("paste", paste);
  }, []);
  return null;
}

/** Whether a single cell is more than somebody's name: a row, or a sentence with numbers. */
function isNoName(text: string, frame: Frame): boolean {
  const [cells = []] = splitCells([[text]], frame);
  return cells.length > 1 || saysSpecialisation(cells, frame);
}

const UNREAD = "Det indsatte kunne ikke læses. Intet er ændret.";
