import { useState } from "preact/hooks";
import { readCells } from "../../index.js";
import { type PastedTable, placesInTable } from "../files/places-in-table.js";
import { usePage } from "../page-state.js";
import { counted } from "../work/counted.js";
import { type FileAnswers, type FileQuestions, isAsked } from "../work/file-answers.js";
import { isRange } from "../work/is-range.js";
import { type GridColumn, withRange } from "../work/rows.js";

/** What a paste into the grid does, and what must be answered of the last one. */
export interface Paste {
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly asked: { readonly questions: FileQuestions; readonly answers: FileAnswers } | null;
  readonly onAnswers: (answers: FileAnswers) => void;
}

/**
 * A table with a header that is recognised is read as a file would be, and takes the grid's place; any other range is
 * filled in from the cell it is pasted in; a single cell is left to the browser.
 */
export function usePaste(columns: readonly GridColumn[]): Paste {
  const { work, frame, edit, say } = usePage();
  const [asked, setAsked] = useState<(Paste["asked"] & { readonly text: string }) | null>(null);
  const take = (text: string, answers: FileAnswers, { rows, report, questions }: PastedTable): void => {
    setAsked(isAsked(questions) ? { text, answers, questions } : null);
    edit((current) => ({ ...current, ...(rows === null ? {} : { rows }), reports: [report] }));
    say(report.isRead ? "Tabellen er læst og indsat." : "Tabellen kunne ikke læses. Intet er ændret.");
  };
  const fill = (
    range: readonly (readonly string[])[],
    at: { readonly row: number; readonly column: number },
  ): void => {
    const institution = frame.institutions[0]?.id ?? "";
    setAsked(null);
    edit((current) => {
      const { rows, left } = withRange(current.rows, range, at, columns, institution);
      const texts = left === 0 ? [] : [`${counted(left, "celle", "celler")} var der ikke plads til.`];
      say([`${counted(range.length, "række", "rækker")} er indsat.`, ...texts].join(" "));
      return { ...current, rows, reports: left === 0 ? [] : [{ name: NAME, isRead: true, texts }] };
    });
  };
  return {
    asked,
    onAnswers: (answers) => {
      const table = asked === null ? null : placesInTable(asked.text, work, answers);
      if (asked !== null && table !== null) take(asked.text, answers, table);
    },
    onPaste: (event) => {
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
      const { row = "0", column = "0" } = target.dataset;
      const table = placesInTable(text, work, {});
      if (table === null) fill(range, { row: Number(row), column: Number(column) });
      else take(text, {}, table);
    },
  };
}

const NAME = "Det indsatte";
