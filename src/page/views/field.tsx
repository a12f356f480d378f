import type { ComponentChildren } from "preact";
import { type Messages, usePage } from "../page-state.js";
import { numbersAt } from "../work/numbers.js";
import { HappenedAt } from "./happened.js";

export interface FieldProps {
  /** The field's name in faults, and its id. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

/** A field with its label, its hint and what is wrong with it, tied together for those who hear the page. */
export function Field({
  id,
  label,
  hint,
  children,
}: FieldProps & {
  readonly children: (control: {
    readonly id: string;
    readonly "aria-describedby": string | undefined;
    readonly "aria-invalid": boolean;
  }) => ComponentChildren;
}) {
  const { faults, readings } = usePage().messagesAt(id);
  const described = describedBy(id, { hints: hint === undefined ? 0 : 1, faults, readings });
  return (
    <div class={faults.length === 0 ? "form-group" : "form-group form-error"}>
      <label class="form-label" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <span class="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({ id, "aria-describedby": described, "aria-invalid": faults.length > 0 })}
      <FieldMessages id={id} faults={faults} readings={readings} />
      {!standsTogether(id) && <HappenedAt field={id} />}
    </div>
  );
}

/** Whether it is one of fields that stand together: what happened at one of them stands beneath them all. */
function standsTogether(id: string): boolean {
  const [list = "", part] = id.split(".");
  return part !== undefined && (numbersAt(list) !== undefined || list === "scenarios" || list === "supply");
}

/** The ids of what is said of a field, for those who hear the page; undefined where nothing is. */
export function describedBy(
  id: string,
  { hints = 0, faults, readings }: Messages & { readonly hints?: number },
): string | undefined {
  const said = { hint: hints, fault: faults.length, reading: readings.length };
  const ids = Object.entries(said).flatMap(([what, count]) => (count === 0 ? [] : [`${id}-${what}`]));
  return ids.length === 0 ? undefined : ids.join(" ");
}

/** What is wrong with a field, and what was read differently than written. */
export function FieldMessages({ id, faults, readings }: Messages & { readonly id: string }) {
  return (
    <>
      {faults.length > 0 && (
        <span class="form-error-message" id={`${id}-fault`}>
          <span class="sr-only">Fejl: </span>
          {faults.join(" ")}
        </span>
      )}
      {readings.length > 0 && (
        <span class="field-reading" id={`${id}-reading`}>
          {readings.join(" ")}
        </span>
      )}
    </>
  );
}
