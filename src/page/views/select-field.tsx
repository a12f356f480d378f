import type { Choice } from "../work/kinds-of-numbers.js";
import { Field, type FieldProps, FieldMessages } from "./field.js";
import { usePage } from "../page-state.js";
import type { Frame } from "../work/frame.js";

/** Several answers, the one that is chosen, and what is told of another choice. */
export interface Choosing<T extends string> {
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChoice: (value: T) => void;
}

export function SelectField<T extends string>({
  value,
  choices,
  onChoice,
  ...field
}: FieldProps & Choosing<T>) {
  return (
    <Field {...field}>
      {(control) => <Select {...control} value={value} choices={choices} onChoice={onChoice} />}
    </Field>
  );
}

/** The list itself, where its label stands elsewhere. A value that is no choice is shown as it is. */
export function Select<T extends string>({
  value,
  choices,
  onChoice,
  ...control
}: Choosing<T> & {
  readonly id: string;
  readonly "aria-label"?: string;
  readonly "aria-describedby"?: string | undefined;
  readonly "aria-invalid"?: boolean;
}) {
  const isKnown = choices.some((choice) => choice.value === value);
  return (
    <select
      {...control}
      class="form-select"
      value={value}
      onChange={(event) => onChoice(event.currentTarget.value as T)}
    >
      {!isKnown && <option value={value}>{value}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

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

/** The institutions of the KKR to choose from; and by its name the one that was chosen under another KKR. */
export function institutionChoices(
  { institutions, nameOf, shortNameOf }: Frame,
  chosen: string,
  isShort = false,
): readonly Choice<string>[] {
  const choices = institutions.map(({ id, name }) => ({
    value: id,
    label: isShort ? shortNameOf(id) : name,
  }));
  if (chosen === "") return [{ value: "", label: isShort ? "Vælg" : "Vælg institution" }, ...choices];
  const isForeign = nameOf(chosen) !== chosen && institutions.every(({ id }) => id !== chosen);
  return isForeign ? [{ value: chosen, label: `${nameOf(chosen)} (ikke i dette KKR)` }, ...choices] : choices;
}
