import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { readCells } from "../../index.js";
import { placesInTable } from "../files/places-in-table.js";
import { usePage, useTold, useWaits } from "../page-state.js";
import { counted } from "../work/listed.js";
import { type FileAnswers, type FileQuestions, isAsked } from "../work/file-answers.js";
import { frameOf } from "../work/frame.js";
import { withIncoming } from "../work/incoming.js";
import { isRange } from "../work/is-range.js";
import { tooManyLines } from "../work/too-many-rows.js";
import { ASKED, pastedAt } from "../work/pasted.js";
import { OF_ALL, withReports } from "../work/report-of.js";
import { FileQuestionsAlert } from "./file-questions.js";

/** A pasted table with something to answer before it can be read. */
interface Asked {
  readonly field: string;
  readonly text: string;
  readonly answers: FileAnswers;
  readonly questions: FileQuestions;
}

/**
 * Takes what is pasted into any field of the work, and asks what must be answered of it: a table with headings is read
 * as a file would be, and put into the grid; any other range is filled in from the field on; a single cell is left to
 * the browser.
 *
 * @param onFile takes a table that does not say the institution, to be read as a file with a key
 */
export function Pasting({ onFile }: { readonly onFile: (file: File) => void }): JSX.Element | null {
  const { current } = usePage();
  const told = useTold();
  const [asked, setAsked] = useState<Asked | null>(null);
  const takeTable = (field: string, text: string, answers: FileAnswers): boolean => {
    const table = placesInTable(text, current(), answers);
    if (table === null) return false;
    const { rows, reports, questions, needsKey } = table;
    if (needsKey && frameOf(current()).council !== undefined) {
      onFile(new File([text.replace(/\r\n?/g, "\n")], OF_ALL.paste));
      return true;
    }
    setAsked(isAsked(questions) ? { field, text, answers, questions } : null);
    const said =
      rows === null
        ? isAsked(questions)
          ? ASKED
          : UNREAD
        : `${counted(rows.length, "række", "rækker")} er læst af det indsatte.`;
    told(field, said, (work) =>
      withReports(rows === null ? work : withIncoming(work, rows, frameOf(work)), reports),
    );
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
      if (takeTable(field, text, {})) return true;
    }
    const pasted = range === null ? null : pastedAt(current(), frameOf(current()), field, range);
    if (pasted === null) return false;
    setAsked(null);
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
      if (!(event.target instanceof HTMLElement) || !isRange(text)) return;
      if (latest.current(event.target.id, text)) event.preventDefault();
    };
    addEventListener("paste", paste);
    return () => removeEventListener("paste", paste);
  }, []);
  useWaits(
    "file-questions",
    asked === null ? null : "Det indsatte venter på svar i trin 2 og er ikke med i tallene.",
  );
  if (asked === null) return null;
  return (
    <FileQuestionsAlert {...asked} onAnswers={(answers) => takeTable(asked.field, asked.text, answers)} />
  );
}

const UNREAD = "Det indsatte kunne ikke læses. Intet er ændret.";
