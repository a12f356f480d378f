import type { Choice } from "../work/choice.js";
import { Field, type FieldProps } from "./field.js";

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
