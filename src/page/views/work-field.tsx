import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { usePage, useTyped } from "../page-state.js";
import { textAt, withTextAt } from "../work/at-path.js";
import type { Choice } from "../work/choice.js";
import type { FieldProps } from "./field.js";
import { RadioField } from "./radio-field.js";
import { SelectField } from "./select-field.js";
import { TextField, type TextFieldProps } from "./text-field.js";

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

interface WorkChoiceProps extends FieldProps {
  readonly choices: readonly Choice<string>[];
}

/** A choice of the work from a list. */
export function WorkSelect(field: WorkChoiceProps): JSX.Element {
  return <SelectField {...field} {...useChoice(field.id)} />;
}

/** A choice of the work, with all answers in sight. */
export function WorkRadio(field: WorkChoiceProps): JSX.Element {
  return <RadioField {...field} {...useChoice(field.id)} />;
}

function useChoice(id: string): { readonly value: string; readonly onChoice: (value: string) => void } {
  const { edit } = usePage();
  return {
    value: textAt(useTyped(), id),
    onChoice: (value) => edit((current) => withTextAt(current, id, value)),
  };
}
