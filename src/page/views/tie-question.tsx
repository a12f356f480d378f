import { useState } from "preact/hooks";
import { usePage } from "../page-state.js";
import type { Tie } from "../work/result-of.js";
import { tieQuestionOf } from "../work/tie-question.js";
import { Button } from "./button.js";
import { RadioField } from "./select-field.js";

/** A tie is a question, and never settled here: the caseworker answers for the council, and the form notes it. */
export function TieQuestion({ tie }: { readonly tie: Tie }) {
  const { work, frame, edit, say } = usePage();
  const { text, legend, parties, orderWith } = tieQuestionOf(tie, work.tieOrder, frame);
  const [chosen, setChosen] = useState("");
  return (
    <form
      class="alert alert-warning tie"
      aria-labelledby="tie-heading"
      onSubmit={(event) => {
        event.preventDefault();
        if (!parties.includes(chosen)) return;
        edit((current) => ({ ...current, tieOrder: orderWith(chosen) }));
        say(`${frame.nameOf(chosen)} går forud. Det fremgår af bemærkningerne.`);
        setChosen("");
        focusForm();
      }}
    >
      <h3 class="alert-heading" id="tie-heading">
        Hvem går forud?
      </h3>
      <p class="alert-text">{text}</p>
      <RadioField
        id="tie"
        label={legend}
        value={chosen}
        choices={parties.map((id) => ({ value: id, label: frame.nameOf(id) }))}
        onChoice={setChosen}
      />
      <button type="submit" class="button button-primary" disabled={!parties.includes(chosen)}>
        Brug svaret
      </button>
    </form>
  );
}

/** The order that has been answered, which can be taken back. */
export function TieOrder() {
  const { work, edit } = usePage();
  return (
    <AnsweredOrder
      order={work.tieOrder}
      onRemove={() => {
        edit((current) => ({ ...current, tieOrder: [] }));
        focusForm();
      }}
    />
  );
}

/** Who was answered to go first, and the way to take it back. */
export function AnsweredOrder({
  order,
  onRemove,
}: {
  readonly order: readonly string[];
  readonly onRemove: () => void;
}) {
  const { nameOf } = usePage().frame;
  return order.length === 0 ? null : (
    <p class="tie-order">
      {`Ved lige store brøkdele går forud: ${order.map(nameOf).join(", derefter ")}. `}
      <Button kind="link" onClick={onRemove}>
        Fjern rækkefølgen
      </Button>
    </p>
  );
}

/** What had the focus is gone: it stays at the form. */
function focusForm(): void {
  document.getElementById("form")?.focus();
}
