import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { opened } from "../files/opened.js";
import { useTold } from "../page-state.js";
import { listed } from "../work/listed.js";
import type { ReadReport } from "../work/work.js";
import { goToField } from "./field-link.js";
import { HappenedAt } from "./happened.js";
import { Reports } from "./reports.js";

export type Reported = readonly ReadReport[];

/** A place to drop files on, which is also a button to choose them with. */
export function FileField({
  id,
  label,
  hint,
  accept,
  onBytes,
  onFiles,
  multiple = false,
}: {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly multiple?: boolean;
  /**
   * What came of the files, shown under the field; nothing if it is said elsewhere. `unread` are the names of those
   * that could not be opened, which the field says itself.
   */
  readonly onFiles?: (files: readonly File[], unread: readonly string[]) => Reported | Promise<Reported>;
  /** Instead, where one file is read by what it holds. */
  readonly onBytes?: (bytes: Uint8Array, name: string) => Reported;
}) {
  const told = useTold();
  const [isOver, setIsOver] = useState(false);
  const [unread, setUnread] = useState<readonly ReadReport[]>([]);
  const [reports, setReports] = useState<Reported>([]);
  const input = useRef<HTMLInputElement>(null);
  // What came of a file is in sight, whatever the field is folded into.
  useLayoutEffect(() => {
    const folded = input.current?.closest("details");
    if (folded && reports.length > 0) folded.open = true;
  }, [reports]);
  const take = async (list: FileList | null | undefined): Promise<void> => {
    const chosen = Array.from(list ?? []);
    const outcome = await opened(multiple ? chosen : chosen.slice(0, 1));
    setUnread(outcome.unread);
    const names = outcome.unread.map(({ name }) => name);
    const [file] = outcome.files;
    if (file !== undefined) {
      const made = onBytes?.(new Uint8Array(await file.arrayBuffer()), file.name);
      setReports(made ?? (await onFiles?.(outcome.files, names)) ?? []);
    }
    // Also in the place of what was said of the files before.
    else if (names.length > 0) told(id, `${listed(names)} kan ikke åbnes.`);
  };
  return (
    <>
      <div
        class={isOver ? "drop is-over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          void take(event.dataTransfer?.files);
        }}
      >
        <label class="form-label" for={id}>
          {label}
        </label>
        <span class="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
        {/* The browser speaks its own language on its button: it lies unseen over one that speaks the page's. */}
        <span class="choose">
          <input
            type="file"
            ref={input}
            id={id}
            accept={accept}
            multiple={multiple}
            aria-describedby={`${id}-hint`}
            onChange={(event) => {
              void take(event.currentTarget.files);
              // The same file may be chosen again after it was mended.
              event.currentTarget.value = "";
            }}
          />
          <span class="button button-secondary" aria-hidden="true">
            {multiple ? "Vælg filer" : "Vælg fil"}
          </span>
        </span>
        <Reports reports={unread} />
      </div>
      <Reports reports={reports} />
      <HappenedAt field={`beside-${id}`} />
    </>
  );
}

/** Says where to drop files that were dropped beside the fields for them, at a field of the same step if it has one. */
export function DroppedBeside(): null {
  const told = useTold();
  useEffect(() => {
    const drop = ({ target, dataTransfer }: DragEvent): void => {
      if (!(target instanceof Element) || target.closest(".drop") !== null) return;
      if (dataTransfer?.types.includes("Files") !== true) return;
      const fields = [target.closest("section"), document].flatMap((around) =>
        Array.from(around?.querySelectorAll(".drop input") ?? []),
      );
      const field = fields.find((one) => one.checkVisibility())?.id ?? "";
      told(`beside-${field}`, "Intet er læst. Filer slippes inden for en stiplet kant.");
      goToField(field);
    };
    addEventListener("drop", drop);
    return () => removeEventListener("drop", drop);
  }, []);
  return null;
}
