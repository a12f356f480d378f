import type { JSX } from "preact";
import { usePage } from "../page-state.js";
import { Field, type FieldProps } from "./field.js";

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onText: (text: string) => void;
}

/** A field for a text: a number, unless said. */
export function TextField({
  value,
  onText,
  chars = 8,
  numeric = true,
  ...field
}: TextFieldProps & {
  /** About how many characters the field shows. */
  readonly chars?: keyof typeof WIDTHS;
  readonly numeric?: boolean;
}): JSX.Element {
  const { leave } = usePage();
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          id={field.id}
          class={`form-input ${WIDTHS[chars]}${numeric ? " number" : ""}`}
          type="text"
          autocomplete="off"
          inputMode={numeric ? "decimal" : "text"}
          value={value}
          onInput={(event) => {
            onText(event.currentTarget.value);
          }}
          onBlur={() => {
            leave(field.id);
          }}
        />
      )}
    </Field>
  );
}

/** Each name in full: the styles that are kept are those whose names stand in the script. */
const WIDTHS = { 4: "input-char-4", 8: "input-char-8", 11: "input-char-11", 40: "input-width-xl" } as const;
