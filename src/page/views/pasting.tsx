import { useLayoutEffect, useRef } from "preact/hooks";
import { readCells } from "../../index.js";
import { placesInRange } from "../files/places-in-range.js";
import { type PastedTable, placesInTable } from "../files/places-in-table.js";
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
  const takeTable = (field: string, { text, rows, report, isAsked }: PastedTable): void => {
    if (isAsked) {
      onFile(new File([text], OF_ALL.paste));
      return;
    }
    const work = current();
    const frame = frameOf(work);
    const said =
      rows === null
        ? UNREAD
        : `${counted(rows.length, "række", "rækker")} er læst af det indsatte.${unchangedSaid(work, rows, frame)}`;
    told(field, said, () => withReports(rows === null ? work : withIncoming(work, rows, frame), [report]));
  };
  const take = (field: string, text: string): boolean => {
    const work = current();
    const frame = frameOf(work);
    if (!isRange(text) && !(field.endsWith(".provider") && isNoName(text, frame))) return false;
    const refused = tooManyLines(text);
    if (refused !== null) {
      told(field, refused);
      return true;
    }
    const range = readCells(text);
    const isInGrid = field.startsWith("rows.");
    if (isInGrid && range === null) {
      told(field, `Citationstegnene passer ikke sammen. ${UNREAD}`);
      return true;
    }
    const cells = range !== null && isInGrid ? splitCells(range, frame) : range;
    const table =
      cells === null || !isInGrid || blockAt(cells, work, field) !== null
        ? null
        : (placesInTable(text, work) ?? placesInRange(cells, work));
    if (table !== null) {
      takeTable(field, table);
      return true;
    }
    const pasted = cells === null ? null : pastedAt(work, frame, field, cells);
    if (pasted === null) return false;
    // What was said of another paste goes with it.
    told(field, pasted.text, () => (pasted.work === work ? work : withReports(pasted.work, [])));
    return true;
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
