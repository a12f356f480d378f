import type { RefObject } from "preact";

/** The question before all is cleared, which can't be undone. Escape is no; the focus comes back to where it was. */
export function ConfirmDialog({
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
