import { useRef } from "preact/hooks";
import { useTold } from "../page-state.js";
import { Field, type FieldProps } from "./field.js";
import { Button } from "./button.js";

/** A text to send in another program. Where the browser copies nothing, it is marked for the reader to copy. */
export function TextToCopy({ text, ...field }: FieldProps & { readonly text: string }) {
  const told = useTold();
  const area = useRef<HTMLTextAreaElement>(null);
  const copy = async (): Promise<void> => {
    area.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      told(field.id, "Teksten er kopieret.");
    } catch {
      told(field.id, "Teksten er markeret. Kopiér den med Ctrl+C.");
    }
  };
  return (
    <>
      <Field {...field}>
        {(control) => (
          <textarea
            {...control}
            ref={area}
            class="form-input"
            rows={Math.min(12, text.split("\n").length + 1)}
            readOnly
            value={text}
          />
        )}
      </Field>
      <Button onClick={() => void copy()}>Kopiér teksten</Button>
    </>
  );
}
