import type { JSX, RefObject } from "preact";
import { Button } from "./button.js";

/** A question before what can't be undone. Escape is no; the focus comes back to where it was. */
export function ConfirmDialog({
  dialog,
  title,
  text,
  yes,
  no,
  onYes,
}: {
  /** Opened by its `showModal`. */
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
}): JSX.Element {
  return (
    <dialog ref={dialog} class="confirm" aria-labelledby="confirm-title" aria-describedby="confirm-text">
      <h2 id="confirm-title">{title}</h2>
      <p id="confirm-text">{text}</p>
      <div class="button-group">
        <Button
          onClick={() => {
            onYes();
            dialog.current?.close();
          }}
        >
          {yes}
        </Button>
        <button
          type="button"
          class="button button-primary"
          // The dialog puts the focus here: Enter out of habit deletes nothing. Set afterwards, since in the file's own
          // HTML it would be a wish for the page to begin here.
          ref={(button) => button?.setAttribute("autofocus", "")}
          onClick={() => dialog.current?.close()}
        >
          {no}
        </button>
      </div>
    </dialog>
  );
}
