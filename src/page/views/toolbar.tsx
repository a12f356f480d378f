import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { readRequestFile } from "../files/read-json-file.js";
import { usePage } from "../page-state.js";
import type { WorkInHand } from "../use-work.js";
import { workOf } from "../work/work-of.js";
import { reportOf } from "../work/report-of.js";
import type { ReadReport } from "../work/work.js";
import { Reports } from "./reports.js";

/** Undo and redo, opening and saving the request, and clearing what the browser keeps. */
export function Toolbar({
  inHand,
  onSaveRequest,
}: {
  readonly inHand: WorkInHand;
  readonly onSaveRequest: () => void;
}): JSX.Element {
  const { result, edit, say } = usePage();
  const { history, isKept, undo, redo, clearAll } = inHand;
  const [report, setReport] = useState<ReadReport | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useShortcuts(undo, redo);
  const open = (file: File): void => {
    void readRequestFile(file).then((outcome) => {
      setReport(reportOf(file.name, outcome));
      if (!outcome.ok) return;
      edit((current) => ({ ...workOf(outcome.value), previous: current.previous, form: current.form }));
      say(`${file.name} er åbnet.`);
    });
  };
  return (
    <div class="toolbar">
      <div class="button-group" role="group" aria-label="Arbejdet">
        <button
          type="button"
          class="button button-tertiary"
          disabled={history.past.length === 0}
          onClick={undo}
        >
          Fortryd
        </button>
        <button
          type="button"
          class="button button-tertiary"
          disabled={history.future.length === 0}
          onClick={redo}
        >
          Gentag
        </button>
        <button type="button" class="button button-tertiary" onClick={() => input.current?.click()}>
          Åbn anmodning
        </button>
        <input
          ref={input}
          type="file"
          hidden
          id="request-file"
          aria-label="Anmodning"
          accept=".json"
          onChange={(event) => {
            const [file] = Array.from(event.currentTarget.files ?? []);
            event.currentTarget.value = "";
            if (file !== undefined) open(file);
          }}
        />
        <button
          type="button"
          class="button button-tertiary"
          disabled={result.request === null}
          onClick={onSaveRequest}
        >
          Gem anmodning
        </button>
        <button
          type="button"
          class="button button-tertiary"
          onClick={() => {
            setIsAsking(true);
          }}
        >
          Ryd alt
        </button>
      </div>
      <p class="kept">
        {isKept
          ? "Det, du skriver, bliver husket i denne browser, til du rydder det."
          : "Browseren kan ikke huske det, du skriver. Gem anmodningen, før du lukker siden."}
      </p>
      {isAsking && (
        <div class="alert alert-warning" role="alertdialog" aria-label="Ryd alt">
          <p class="alert-text">
            Alt, hvad du har skrevet, slettes fra siden og fra browseren. Det kan ikke fortrydes.
          </p>
          <div class="button-group">
            <button
              type="button"
              class="button button-primary"
              ref={focus}
              onClick={() => {
                clearAll();
                setReport(null);
                setIsAsking(false);
                say("Alt er ryddet.");
              }}
            >
              Slet alt
            </button>
            <button
              type="button"
              class="button button-secondary"
              onClick={() => {
                setIsAsking(false);
              }}
            >
              Behold det
            </button>
          </div>
        </div>
      )}
      {report !== null && <Reports reports={[report]} />}
    </div>
  );
}

/** One function, not one a drawing: it is called when the button comes, and not again. */
function focus(button: HTMLElement | null): void {
  button?.focus();
}

/** Ctrl+Z and Ctrl+Y, as in a spreadsheet; on a Mac with its command key. */
function useShortcuts(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const isRedo = key === "y" || (key === "z" && event.shiftKey);
      if (key !== "z" && !isRedo) return;
      event.preventDefault();
      if (isRedo) redo();
      else undo();
    };
    addEventListener("keydown", listen);
    return () => {
      removeEventListener("keydown", listen);
    };
  }, [undo, redo]);
}
