import type { JSX } from "preact";
import { usePage } from "../page-state.js";
import type { Choice } from "../work/choice.js";
import { FieldMessages, type FieldProps } from "./field.js";

/** A few answers of which one is chosen, all in sight. */
export function RadioField<T extends string>({
  id,
  label,
  value,
  choices,
  onChoice,
}: FieldProps & {
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChoice: (value: T) => void;
}): JSX.Element {
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
