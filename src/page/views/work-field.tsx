import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { usePage, useTyped } from "../page-state.js";
import { textAt, withTextAt } from "../work/at-path.js";
import { Field, FieldMessages, type FieldProps } from "./field.js";
import { type Choosing, SelectField } from "./select-field.js";

/** A text of the work: the id of its field says where it stands. What is typed in one go is undone in one go. */
export function WorkText(field: Omit<TextFieldProps, "value" | "onText">): JSX.Element {
  const { edit } = usePage();
  const value = textAt(useTyped(), field.id);
  return useMemo(
    () => (
      <TextField
        {...field}
        value={value}
        onText={(text) => edit((current) => withTextAt(current, field.id, text), field.id)}
      />
    ),
    [field, value],
  );
}

type WorkChoiceProps = FieldProps & Pick<Choosing<string>, "choices">;

export function WorkSelect(field: WorkChoiceProps): JSX.Element {
  return <SelectField {...field} {...useChoice(field.id)} />;
}

export function WorkRadio(field: WorkChoiceProps): JSX.Element {
  return <RadioField {...field} {...useChoice(field.id)} />;
}

function useChoice(id: string): Omit<Choosing<string>, "choices"> {
  const { edit } = usePage();
  return {
    value: textAt(useTyped(), id),
    onChoice: (value) => edit((current) => withTextAt(current, id, value)),
  };
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onText: (text: string) => void;
  /** What is typed: a number, unless said. The browser shows a date as its user writes dates; as a text it is "2027-01-11". */
  readonly kind?: "number" | "text" | "date";
  /** About how many characters the field shows. */
  readonly chars?: keyof typeof WIDTHS;
}

function TextField({ value, onText, kind = "number", chars = 8, ...field }: TextFieldProps): JSX.Element {
  const { leave } = usePage();
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          {...(kind === "date" ? { type: "date" } : { type: "text" })}
          id={field.id}
          class={`form-input ${WIDTHS[chars]}${kind === "number" ? " number" : ""}`}
          autocomplete="off"
          inputMode={kind === "number" ? "decimal" : "text"}
          value={value}
          onInput={(event) => onText(event.currentTarget.value)}
          onBlur={() => leave(field.id)}
        />
      )}
    </Field>
  );
}

/** Each name in full: the styles that are kept are those whose names stand in the script. */
const WIDTHS = {
  4: "input-char-4",
  8: "input-char-8",
  11: "input-char-11",
  20: "input-width-xs",
  40: "input-width-xl",
} as const;

function RadioField({ id, label, value, choices, onChoice }: FieldProps & Choosing<string>): JSX.Element {
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
