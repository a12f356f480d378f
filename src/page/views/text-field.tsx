import type { JSX } from "preact";
import { usePage } from "../page-state.js";
import { Field, type FieldProps } from "./field.js";

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onText: (text: string) => void;
  /** What is typed: a number, unless said. The browser shows a date as its user writes dates; as a text it is "2027-01-11". */
  readonly kind?: "number" | "text" | "date";
  /** About how many characters the field shows. */
  readonly chars?: keyof typeof WIDTHS;
}

/** A field of one line. */
export function TextField({
  value,
  onText,
  kind = "number",
  chars = 8,
  ...field
}: TextFieldProps): JSX.Element {
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
