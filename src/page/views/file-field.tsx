import type { JSX } from "preact";
import { useState } from "preact/hooks";

/** A place to drop files on, which is also a button to choose them with. */
export function FileField({
  id,
  label,
  hint,
  accept,
  multiple = false,
  onFiles,
}: {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}): JSX.Element {
  const [isOver, setIsOver] = useState(false);
  const take = (list: FileList | null | undefined): void => {
    const files = Array.from(list ?? []);
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };
  return (
    <div
      class={isOver ? "drop is-over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => {
        setIsOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <label class="form-label" for={id}>
        {label}
      </label>
      <span class="form-hint" id={`${id}-hint`}>
        {hint}
      </span>
      <input
        type="file"
        id={id}
        accept={accept}
        multiple={multiple}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}
