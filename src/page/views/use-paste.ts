import { readCells } from "../../index.js";
import { usePage } from "../page-state.js";
import { counted } from "../work/counted.js";
import { placesInTable } from "../files/places-in-table.js";
import { isRange } from "../work/is-range.js";
import { type GridColumn, withRange } from "../work/rows.js";

/**
 * What a paste into the grid does. A table with a header that is recognised is read as a file would be, and takes
 * the grid's place; any other range is filled in from the cell it is pasted in; a single cell is left to the browser.
 */
export function usePaste(columns: readonly GridColumn[]): (event: ClipboardEvent) => void {
  const { frame, edit, say } = usePage();
  return (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const { target } = event;
    if (!(target instanceof HTMLElement) || !isRange(text)) return;
    event.preventDefault();
    const range = readCells(text);
    if (range === null) {
      const texts = ["Citationstegnene passer ikke sammen. Intet er ændret."];
      edit((current) => ({ ...current, reports: [{ name: NAME, isRead: false, texts }] }));
      say(`${NAME} kunne ikke læses. ${texts.join(" ")}`);
      return;
    }
    const at = { row: Number(target.dataset["row"] ?? 0), column: Number(target.dataset["column"] ?? 0) };
    const institution = frame.institutions[0]?.id ?? "";
    edit((current) => {
      const table = placesInTable(text, current);
      if (table !== null) {
        say(
          table.report.isRead ? "Tabellen er læst og indsat." : "Tabellen kunne ikke læses. Intet er ændret.",
        );
        return { ...current, ...(table.rows === null ? {} : { rows: table.rows }), reports: [table.report] };
      }
      const { rows, left } = withRange(current.rows, range, at, columns, institution);
      const texts = left === 0 ? [] : [`${counted(left, "celle", "celler")} var der ikke plads til.`];
      say([`${counted(range.length, "række", "rækker")} er indsat.`, ...texts].join(" "));
      return { ...current, rows, reports: left === 0 ? [] : [{ name: NAME, isRead: true, texts }] };
    });
  };
}

const NAME = "Det indsatte";
