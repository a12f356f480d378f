import { useEffect, useRef, useState } from "preact/hooks";
import { opened } from "../files/opened.js";
import { readWorkFile } from "../files/read-work-file.js";
import { usePage, useWaits } from "../page-state.js";
import type { WorkInHand } from "../use-work.js";
import { isBegun } from "../work/decisions.js";
import type { ReadReport, Work } from "../work/work.js";
import { HappenedAt } from "./happened.js";
import { Reports } from "./reports.js";
import { Button, Question } from "./button.js";
import { ButtonBar } from "./button-bar.js";
import type { RefObject } from "preact";

/** Work that stands in a file. */
interface Found {
  readonly report: ReadReport;
  readonly open: (now: Work) => Work;
}

/** Undo and redo, opening and saving the work, and clearing what the browser keeps. */
export function Toolbar({ inHand }: { readonly inHand: WorkInHand }) {
  const { work, save, say } = usePage();
  const { history, kept, undo, redo, clearAll } = inHand;
  const { report, asked, setAsked, take, open } = useOpening(inHand);
  const input = useRef<HTMLInputElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const canUndo = history.past.length > 0;
  const canRedo = history.future.length > 0;
  const takeBack = (): void => {
    undo();
    say(canUndo ? "Fortrudt." : "Der er intet at fortryde.");
  };
  const doAgain = (): void => {
    redo();
    say(canRedo ? "Gentaget." : "Der er intet at gentage.");
  };
  useShortcuts(takeBack, doAgain);
  return (
    <div class="toolbar">
      <ButtonBar label="Arbejdet">
        <Button kind="tertiary" aria-disabled={!canUndo} onClick={takeBack}>
          Fortryd
        </Button>
        <Button kind="tertiary" aria-disabled={!canRedo} onClick={doAgain}>
          Gentag
        </Button>
        <Button kind="tertiary" onClick={() => input.current?.click()}>
          Åbn arbejde
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          id="request-file"
          aria-label="Arbejde"
          accept=".json"
          onChange={(event) => {
            const [file] = Array.from(event.currentTarget.files ?? []);
            event.currentTarget.value = "";
            if (file !== undefined) void open(file);
          }}
        />
        <Button kind="tertiary" disabled={!isBegun(work)} onClick={save}>
          Gem arbejdet
        </Button>
        <Button kind="link" onClick={() => dialog.current?.showModal()}>
          Ryd alt
        </Button>
      </ButtonBar>
      <KeptNotice kept={kept} />
      <ConfirmDialog
        dialog={dialog}
        onYes={() => {
          clearAll();
          say("Alt er ryddet.");
        }}
      />
      {asked !== null && (
        <Question
          id="open-question"
          text={`${asked.report.name} træder i stedet for arbejdet på siden, som ikke er gemt.`}
        >
          <Button onClick={() => take(asked)}>Åbn filen</Button>
          <Button onClick={() => setAsked(null)}>Behold arbejdet</Button>
        </Question>
      )}
      {report !== null && <Reports reports={[report]} />}
      <HappenedAt field="request-file" />
      <HappenedAt field="arbejde" />
    </div>
  );
}

/** Opens work that stands in a file: at once, or when it is answered that it may take the place of what is in no file. */
function useOpening({ history: { past, present }, isSaved, current }: WorkInHand) {
  const { edit, say } = usePage();
  const [said, setSaid] = useState<{ readonly report: ReadReport; readonly of: Work } | null>(null);
  const [asked, setAsked] = useState<Found | null>(null);
  const tell = (report: ReadReport): void => setSaid({ report, of: current() });
  const take = ({ report, open }: Found): void => {
    setAsked(null);
    if (edit(open, null, { field: "request-file", text: `${report.name} er åbnet.` })) tell(report);
  };
  const open = async (chosen: File): Promise<void> => {
    const { files, unread } = await opened([chosen]);
    for (const refused of unread) {
      tell(refused);
      say(`${refused.name} kan ikke åbnes.`);
    }
    for (const file of files) {
      const read = await readWorkFile(file);
      if (read.open === null) tell(read.report);
      else if (isBegun(current()) && !isSaved) setAsked({ ...read, open: read.open });
      else take({ ...read, open: read.open });
    }
  };
  // What was read is said while the work that came of it stands on the page; what could not be, until anything is done.
  const isSaid = said !== null && (said.of === present || (said.report.isRead && past.includes(said.of)));
  return { report: isSaid ? said.report : null, asked, setAsked, take, open };
}

/** Whether the browser keeps the work. */
function KeptNotice({ kept }: Pick<WorkInHand, "kept">) {
  const isKept = kept === "this";
  // Whoever has scrolled down doesn't see it there.
  useWaits("kept", isKept ? null : KEPT[kept]);
  return (
    <div id="kept" tabIndex={-1} role="status" class={isKept ? "kept" : "alert alert-warning kept"}>
      <p class="alert-text">{KEPT[kept]}</p>
    </div>
  );
}

const KEPT: Readonly<Record<WorkInHand["kept"], string>> = {
  this: "Det, du skriver, bliver husket i denne browser, til du rydder det.",
  nothing: "Browseren kan ikke huske det, du skriver. Gem arbejdet, før du lukker siden.",
  "over-another":
    "Siden er også åben i et andet vindue. Browseren husker nu det, der er skrevet her, og ikke det, der er skrevet dér.",
  another:
    "Siden er også åben i et andet vindue, og browseren husker det, der sidst er skrevet dér. Gem arbejdet, før du lukker dette vindue.",
  "another-closed":
    "Browseren husker det, der er skrevet i et andet vindue, som nu er lukket. Skriver du videre her, husker den dette i stedet.",
};

/** Ctrl+Z and Ctrl+Y, as in a spreadsheet; on a Mac with its command key. */
function useShortcuts(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (document.querySelector("dialog[open]") !== null) return;
      const key = event.key.toLowerCase();
      const isRedo = key === "y" || (key === "z" && event.shiftKey);
      if (key !== "z" && !isRedo) return;
      event.preventDefault();
      if (isRedo) redo();
      else undo();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  });
}

/** The question before all is cleared, which can't be undone. Escape is no; the focus comes back to where it was. */
function ConfirmDialog({
  dialog,
  onYes,
}: {
  /** Opened by its `showModal`. */
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly onYes: () => void;
}) {
  return (
    <dialog ref={dialog} class="confirm" aria-labelledby="confirm-title" aria-describedby="confirm-text">
      <h2 id="confirm-title">Ryd alt?</h2>
      <p id="confirm-text">
        Alt, hvad du har skrevet, slettes fra siden og fra browseren. Det kan ikke fortrydes.
      </p>
      {/* What is pressed closes the dialog. */}
      <form method="dialog" class="button-group">
        <button class="button button-secondary" onClick={onYes}>
          Slet alt
        </button>
        <button
          class="button button-primary"
          // The dialog puts the focus here: Enter out of habit deletes nothing. Set afterwards, since in the file's own
          // HTML it would be a wish for the page to begin here.
          ref={(button) => button?.setAttribute("autofocus", "")}
        >
          Behold det
        </button>
      </form>
    </dialog>
  );
}
