import { usePage } from "../page-state.js";
import { FieldMessages, type FieldProps } from "./field.js";
import type { Choosing } from "./select-field.js";

/** Answers that are all in sight, of which one is chosen. */
export function RadioField({ id, label, value, choices, onChoice }: FieldProps & Choosing<string>) {
  const { faults, readings } = usePage().messagesAt(id);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      class={faults.length === 0 ? "form-group" : "form-group form-error"}
      aria-describedby={faults.length === 0 ? undefined : `${id}-fault`}
    >
      <legend class="form-label">{label}</legend>
      {choices.map((choice) => (
        <div key={choice.value} class="form-group-radio">
          <input
            type="radio"
            class="form-radio"
            id={`${id}-${choice.value}`}
            name={id}
            value={choice.value}
            checked={choice.value === value}
            aria-describedby={choice.hint === undefined ? undefined : `${id}-${choice.value}-hint`}
            onChange={() => onChoice(choice.value)}
          />
          <label class="form-label" for={`${id}-${choice.value}`}>
            {choice.label}
          </label>
          {choice.hint !== undefined && (
            <span class="form-hint choice-hint" id={`${id}-${choice.value}-hint`}>
              {choice.hint}
            </span>
          )}
        </div>
      ))}
      <FieldMessages id={id} faults={faults} readings={readings} />
    </fieldset>
  );
}
