import { useLayoutEffect, useRef } from "preact/hooks";
import { readCells } from "../../index.js";
import { placesInTable } from "../files/places-in-table.js";
import { usePage, useTold } from "../page-state.js";
import { counted } from "../work/listed.js";
import { frameOf } from "../work/frame.js";
import { unchangedSaid, withIncoming } from "../work/incoming.js";
import { isRange } from "../work/is-range.js";
import { splitCells } from "../work/split-cells.js";
import { tooManyLines } from "../work/too-many-rows.js";
import { pastedAt } from "../work/pasted.js";
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
  const takeTable = (field: string, text: string): boolean => {
    const table = placesInTable(text, current());
    if (table === null) return false;
    const { rows, report, isAsked } = table;
    if (isAsked) {
      onFile(new File([text.replace(/\r\n?/g, "\n")], OF_ALL.paste));
      return true;
    }
    const work = current();
    const frame = frameOf(work);
    const said =
      rows === null
        ? UNREAD
        : `${counted(rows.length, "række", "rækker")} er læst af det indsatte.${unchangedSaid(work, rows, frame)}`;
    told(field, said, () => withReports(rows === null ? work : withIncoming(work, rows, frame), [report]));
    return true;
  };
  const take = (field: string, text: string): boolean => {
    const refused = tooManyLines(text);
    if (refused !== null) {
      told(field, refused, (work) => work);
      return true;
    }
    const range = readCells(text);
    if (field.startsWith("rows.")) {
      if (range === null) {
        told(field, `Citationstegnene passer ikke sammen. ${UNREAD}`, (work) => work);
        return true;
      }
      if (takeTable(field, text)) return true;
    }
    const cells = range !== null && field.endsWith(".provider") ? splitCells(range) : range;
    const pasted = cells === null ? null : pastedAt(current(), frameOf(current()), field, cells);
    if (pasted === null) return false;
    // What was said of another paste goes with it.
    told(field, pasted.text, (work) => (pasted.work === work ? work : withReports(pasted.work, [])));
    return true;
  };
  const latest = useRef(take);
  latest.current = take;
  // Before the opening gives back what was pasted while the program was read.
  useLayoutEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (!(event.target instanceof HTMLElement)) return;
      const isRow = event.target.id.endsWith(".provider") && splitCells([[text]])[0]?.length !== 1;
      if (!isRange(text) && !isRow) return;
      if (latest.current(event.target.id, text)) event.preventDefault();
    };
    addEventListener("paste", paste);
    return () => removeEventListener("paste", paste);
  }, []);
  return null;
}

const UNREAD = "Det indsatte kunne ikke læses. Intet er ændret.";
