import type { ComponentChildren, JSX } from "preact";
import { type Messages, usePage } from "../page-state.js";

interface FieldProps {
  /** The field's name in faults, and its id. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

/** A field with its label, its hint and what is wrong with it, tied together for those who hear the page. */
function Field({
  id,
  label,
  hint,
  children,
}: FieldProps & {
  readonly children: (control: {
    readonly "aria-describedby": string | undefined;
    readonly "aria-invalid": boolean;
  }) => ComponentChildren;
}): JSX.Element {
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
      {children({ "aria-describedby": described, "aria-invalid": faults.length > 0 })}
      <FieldMessages id={id} faults={faults} readings={readings} />
    </div>
  );
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
export function FieldMessages({
  id,
  faults,
  readings,
  name,
}: Messages & {
  readonly id: string;
  /** The field's name, where what is wrong does not stand right under it. */
  readonly name?: string;
}): JSX.Element {
  return (
    <>
      {faults.length > 0 && (
        <span class="form-error-message" id={`${id}-fault`}>
          <span class="sr-only">Fejl: </span>
          {name === undefined ? faults.join(" ") : `${name}: ${faults.join(" ")}`}
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

export function TextField({
  value,
  onText,
  chars = 8,
  numeric = true,
  ...field
}: FieldProps & {
  readonly value: string;
  readonly onText: (text: string) => void;
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
const WIDTHS = { 4: "input-char-4", 8: "input-char-8", 11: "input-char-11" } as const;

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

export function SelectField<T extends string>({
  value,
  choices,
  onChoice,
  ...field
}: FieldProps & {
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChoice: (value: T) => void;
}): JSX.Element {
  return (
    <Field {...field}>
      {(control) => <Select {...control} id={field.id} value={value} choices={choices} onChoice={onChoice} />}
    </Field>
  );
}

/** The list itself, where its label stands elsewhere. A value that is no choice is shown as it is. */
export function Select<T extends string>({
  value,
  choices,
  onChoice,
  ...control
}: {
  readonly id: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChoice: (value: T) => void;
  readonly "aria-label"?: string;
  readonly "aria-describedby"?: string | undefined;
  readonly "aria-invalid"?: boolean;
}): JSX.Element {
  const isKnown = choices.some((choice) => choice.value === value);
  return (
    <select
      {...control}
      class="form-select"
      value={value}
      onChange={(event) => {
        onChoice(event.currentTarget.value as T);
      }}
    >
      {!isKnown && <option value={value}>{`${value} (ukendt)`}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

export function RadioField<T extends string>({
  id,
  label,
  value,
  choices,
  onChoice,
}: FieldProps & {
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChoice: (value: T) => void;
}): JSX.Element {
  const { faults, readings } = usePage().messagesAt(id);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      class={faults.length === 0 ? "form-group" : "form-group form-error"}
      aria-describedby={faults.length === 0 ? undefined : `${id}-fault`}
    >
      <legend class="form-label">{label}</legend>
      {choices.map((choice) => (
        <div key={choice.value} class="form-group-radio">
          <input
            type="radio"
            class="form-radio"
            id={`${id}-${choice.value}`}
            name={id}
            value={choice.value}
            checked={choice.value === value}
            aria-describedby={choice.hint === undefined ? undefined : `${id}-${choice.value}-hint`}
            onChange={() => {
              onChoice(choice.value);
            }}
          />
          <label class="form-label" for={`${id}-${choice.value}`}>
            {choice.label}
          </label>
          {choice.hint !== undefined && (
            <span class="form-hint choice-hint" id={`${id}-${choice.value}-hint`}>
              {choice.hint}
            </span>
          )}
        </div>
      ))}
      <FieldMessages id={id} faults={faults} readings={readings} />
    </fieldset>
  );
}
