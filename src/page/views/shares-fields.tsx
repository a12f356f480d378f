import type { JSX } from "preact";
import { usePage } from "../page-state.js";
import { describedBy, FieldMessages } from "./field.js";
import { WorkText } from "./work-field.js";

/** The shares that the council has decided, instead of internship places. */
export function SharesFields(): JSX.Element {
  const { frame, messagesAt } = usePage();
  const messages = messagesAt("shares");
  return (
    <fieldset
      class="side-by-side"
      id="shares"
      tabIndex={-1}
      aria-describedby={describedBy("shares", messages)}
    >
      <legend class="form-label">Andele i procent, 100 tilsammen</legend>
      <FieldMessages id="shares" {...messages} />
      {frame.specialisations.map(({ id, name }) => (
        <WorkText key={id} id={`shares.${id}`} label={name} />
      ))}
    </fieldset>
  );
}
