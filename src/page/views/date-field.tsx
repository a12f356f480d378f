import type { JSX } from "preact";
import { Field } from "./field.js";
import type { TextFieldProps } from "./text-field.js";

/** A field for a date, which the browser shows as its user writes dates; as a text it is "2027-01-11". */
export function DateField({ value, onText, ...field }: TextFieldProps): JSX.Element {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          id={field.id}
          class="form-input input-width-xs"
          type="date"
          value={value}
          onInput={(event) => {
            onText(event.currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}
