import { useMemo } from "preact/hooks";
import { usePage, useTyped } from "../page-state.js";
import { textAt, withTextAt } from "../work/at-path.js";
import { Field, type FieldProps } from "./field.js";
import { RadioField, type Choosing, SelectField } from "./select-field.js";

interface TextFieldProps extends FieldProps {
  /** What is typed: a number, unless said. The browser shows a date as its user writes dates; as a text it is "2027-01-11". */
  readonly kind?: keyof typeof CHARS;
  /** About how many characters the field shows. */
  readonly chars?: keyof typeof WIDTHS;
}

/** A text of the work: the id of its field says where it stands. What is typed in one go is undone in one go. */
export function WorkText(props: TextFieldProps) {
  const { edit, leave } = usePage();
  const { kind = "number", chars = CHARS[kind], ...field } = props;
  const { id } = field;
  const value = textAt(useTyped(), id);
  return useMemo(
    () => (
      <Field {...field}>
        {(control) => (
          <input
            {...control}
            {...(kind === "date" ? { type: "date" } : { type: "text" })}
            class={`form-input ${WIDTHS[chars]}${kind === "number" ? " number" : ""}`}
            autocomplete="off"
            inputMode={kind === "number" ? "decimal" : "text"}
            value={value}
            onInput={({ currentTarget }) =>
              edit((current) => withTextAt(current, id, currentTarget.value), id)
            }
            onBlur={() => leave(id)}
          />
        )}
      </Field>
    ),
    [props, value, leave],
  );
}

type WorkChoiceProps = FieldProps & Pick<Choosing<string>, "choices">;

export function WorkSelect(field: WorkChoiceProps) {
  return <SelectField {...field} {...useChoice(field.id)} />;
}

export function WorkRadio(field: WorkChoiceProps) {
  return <RadioField {...field} {...useChoice(field.id)} />;
}

function useChoice(id: string): Omit<Choosing<string>, "choices"> {
  const { edit } = usePage();
  return {
    value: textAt(useTyped(), id),
    onChoice: (value) => edit((current) => withTextAt(current, id, value)),
  };
}

const CHARS = { number: 8, text: 75, date: 20 } as const;

/** Each name in full: the styles that are kept are those whose names stand in the script. */
const WIDTHS = {
  4: "input-char-4",
  8: "input-char-8",
  11: "input-char-11",
  20: "input-width-xs",
  75: "wide",
} as const;
