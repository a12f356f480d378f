import type { JSX } from "preact";
import type { FormEdition, Specialisation } from "../../index.js";
import { usePage } from "../page-state.js";
import { type Fact, withFact } from "../work/with-fact.js";
import { withFrame } from "../work/with-frame.js";
import { DateField } from "./date-field.js";
import { describedBy, FieldMessages } from "./field.js";
import { SelectField } from "./select-field.js";
import { TextField, type TextFieldProps } from "./text-field.js";

/** The year's form as it was read, to be mended: names, KKR and order, and what the letter says beside the form. */
export function YearFormFields({ edition }: { readonly edition: FormEdition }): JSX.Element {
  const { frame, edit } = usePage();
  const change = (make: (edition: FormEdition) => FormEdition, changing?: string): void => {
    edit(
      (current) =>
        current.edition === null ? current : withFrame(current, { edition: make(current.edition) }),
      changing,
    );
  };
  const councils = frame.councils.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <OrderedNames
        field="edition.institutions"
        legend="Institutioner"
        names={edition.institutions}
        onNames={(institutions, changing) => {
          change((current) => ({ ...current, institutions }), changing);
        }}
      >
        {(institution, id, onChange) => (
          <SelectField
            id={`${id}.kkr`}
            label="KKR"
            value={institution.kkr}
            choices={institution.kkr === "" ? [{ value: "", label: "Vælg KKR" }, ...councils] : councils}
            onChoice={(kkr) => {
              onChange({ ...institution, kkr });
            }}
          />
        )}
      </OrderedNames>
      <OrderedNames
        field="edition.specialisations"
        legend="Specialiseringer"
        names={edition.specialisations}
        onNames={(specialisations, changing) => {
          change((current) => ({ ...current, specialisations }), changing);
        }}
      />
      <fieldset>
        <legend class="form-label">Brevet</legend>
        {FACTS.map(({ fact, label, isDate }) => {
          const FactField = isDate ? DateField : WideField;
          return (
            <FactField
              key={fact}
              id={`edition.${fact}`}
              label={label}
              value={edition[fact] ?? ""}
              onText={(text) => {
                change((current) => withFact(current, fact, text), `edition.${fact}`);
              }}
            />
          );
        })}
      </fieldset>
    </>
  );
}

const FACTS: readonly { readonly fact: Fact; readonly label: string; readonly isDate: boolean }[] = [
  { fact: "title", label: "Titel", isDate: false },
  { fact: "date", label: "Brevets dato", isDate: true },
  { fact: "reference", label: "Reference", isDate: false },
  { fact: "recipient", label: "Sendes til", isDate: false },
  { fact: "deadline", label: "Frist", isDate: true },
];

function WideField(props: TextFieldProps): JSX.Element {
  return <TextField {...props} numeric={false} chars={40} />;
}

/** The names of one list of the form, in its order. */
function OrderedNames<T extends Specialisation>({
  field,
  legend,
  names,
  onNames,
  children,
}: {
  readonly field: string;
  readonly legend: string;
  readonly names: readonly T[];
  readonly onNames: (names: readonly T[], changing?: string) => void;
  /** What else is to be said of each. */
  readonly children?: (item: T, id: string, onChange: (item: T) => void) => JSX.Element;
}): JSX.Element {
  const { messagesAt, say } = usePage();
  const withItem = (index: number, item: T): readonly T[] =>
    names.map((other, at) => (at === index ? item : other));
  const move = (index: number, by: number): void => {
    const moved = names[index];
    const other = names[index + by];
    if (moved === undefined || other === undefined) return;
    onNames(names.map((name, at) => (at === index ? other : at === index + by ? moved : name)));
    say(`${moved.name} er nu nummer ${index + by + 1}.`);
    // The same button, at the item's new place.
    requestAnimationFrame(() =>
      document.getElementById(`${field}.${index + by}.${by < 0 ? "up" : "down"}`)?.focus(),
    );
  };
  const button = (index: number, by: number, { name }: T): JSX.Element => {
    const label = by < 0 ? "Flyt op" : "Flyt ned";
    return (
      <button
        type="button"
        class="function-link"
        id={`${field}.${index}.${by < 0 ? "up" : "down"}`}
        aria-label={`${label}: ${name}`}
        aria-disabled={names[index + by] === undefined}
        onClick={() => {
          move(index, by);
        }}
      >
        {label}
      </button>
    );
  };
  return (
    <fieldset>
      <legend class="form-label">{legend}</legend>
      {names.map((item, index) => {
        const id = `${field}.${index}`;
        return (
          <div
            key={item.id}
            id={id}
            tabIndex={-1}
            class="item named side-by-side"
            role="group"
            aria-label={`${legend}, nummer ${index + 1}`}
            aria-describedby={describedBy(id, messagesAt(id))}
          >
            <WideField
              id={`${id}.name`}
              label="Navn"
              value={item.name}
              onText={(name) => {
                onNames(withItem(index, { ...item, name }), `${id}.name`);
              }}
            />
            {children?.(item, id, (changed) => {
              onNames(withItem(index, changed));
            })}
            {button(index, -1, item)}
            {button(index, 1, item)}
            <FieldMessages id={id} {...messagesAt(id)} />
          </div>
        );
      })}
    </fieldset>
  );
}
