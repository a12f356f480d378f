import { SAVED } from "../files/download.js";
import { usePage } from "../page-state.js";
import { UNFIT } from "../work/filled.js";
import { Button } from "./button.js";

/** What the last change was, at the field it is said at, or in the list of that field; and the way back. */
export function HappenedAt({ field }: { readonly field: string }) {
  const { happened, undo, say, work } = usePage();
  if (happened === null || (happened.field !== field && happened.field.split(".")[0] !== field)) return null;
  const isPut = happened.isChange && !happened.text.includes(UNFIT) && work.waiting.length === 0;
  const isDone = isPut || happened.text.endsWith(SAVED);
  return (
    <p class={isDone ? "happened is-done" : "happened"}>
      {happened.text}{" "}
      {happened.isChange && (
        <Button
          kind="link"
          onClick={() => {
            undo();
            say("Fortrudt.");
            document.getElementById(happened.field)?.focus();
          }}
        >
          Fortryd det
        </Button>
      )}
    </p>
  );
}
