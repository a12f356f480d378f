import type { JSX } from "preact";
import { goToField } from "./go-to-field.js";

/** A sentence that leads to the field it is about; where it is about none, the sentence alone. */
export function FieldLink({
  field,
  text,
}: {
  readonly field: string | null;
  readonly text: string;
}): JSX.Element {
  if (field === null) return <>{text}</>;
  return (
    <a
      href={`#${field}`}
      onClick={(event) => {
        event.preventDefault();
        goToField(field);
      }}
    >
      {text}
    </a>
  );
}
