import { usePage } from "../page-state.js";
import type { CellTexts, NumberField, Numbers } from "../work/kinds-of-numbers.js";
import { type NumberKey, NUMBERS } from "../work/numbers.js";
import { textAt } from "../work/at-path.js";
import { describedBy, FieldMessages } from "./field.js";
import { HappenedAt } from "./happened.js";
import { institutionChoices } from "./select-field.js";
import { ItemList } from "./item-list.js";
import { WorkRadio, WorkSelect, WorkText } from "./work-field.js";

/** The fields of a key: under a legend, if it has one; by a choice of its own only if there are numbers at all. */
export function NumberFields({ of }: { readonly of: NumberKey }) {
  const { work, frame, messagesAt } = usePage();
  const { legend, field, fields, among, askedBy = "" }: Numbers<unknown> = NUMBERS[of];
  if (field !== undefined) return <OneField id={of} field={field} />;
  if (among === "institutions" && work.kkr === "") return <p>Vælg KKR i trin 1.</p>;
  const { [askedBy]: asked, ...others } = fields?.(frame) ?? {};
  const drawn = Object.entries(others).map(([id, one]) => (
    <OneField key={id} id={`${of}.${id}`} field={one} />
  ));
  if (asked !== undefined) {
    const isSaid = textAt(work, `${of}.${askedBy}`) !== asked.choices?.[0]?.value;
    return (
      <>
        <OneField id={`${of}.${askedBy}`} field={asked} />
        {isSaid && drawn}
        <HappenedAt field={of} />
      </>
    );
  }
  const messages = messagesAt(of);
  return (
    <fieldset class="side-by-side" id={of} tabIndex={-1} aria-describedby={describedBy(of, messages)}>
      <legend class="form-label">{legend}</legend>
      <FieldMessages id={of} {...messages} />
      {drawn}
      <HappenedAt field={of} />
    </fieldset>
  );
}

/** A number; a list of answers, or all of them in sight if one must be given. */
function OneField({ id, field }: { readonly id: string; readonly field: NumberField }) {
  const { label, hint, chars = 8, kind, choices } = field;
  const said = { id, label, ...(hint === undefined ? {} : { hint }) };
  if (choices !== undefined) {
    const Choice = choices[0]?.value === "" ? WorkSelect : WorkRadio;
    return <Choice {...said} choices={choices} />;
  }
  return <WorkText {...said} chars={chars} kind={kind === "change" ? "text" : "number"} />;
}

/** The cells that a key says something of: each with its place, the institution as a whole if that may be. */
export function CellFields({ of }: { readonly of: "bounds" | "decided" }) {
  const { frame } = usePage();
  const { item, itemName, addLabel, isWhole, fields } = NUMBERS[of];
  const specialisations = frame.specialisations.map(({ id, name }) => ({ value: id, label: name }));
  const places = [{ value: "", label: isWhole ? "Samlet antal" : "Vælg specialisering" }, ...specialisations];
  const [only, ...others] = frame.institutions;
  const blank = { ...item, institution: others.length === 0 && only !== undefined ? only.id : "" };
  return (
    <ItemList list={of} blank={blank} itemName={itemName.toLowerCase()} addLabel={addLabel}>
      {(cell: CellTexts, at) => (
        <>
          <WorkSelect
            id={`${at}.institution`}
            label="Institution"
            choices={institutionChoices(frame, cell.institution)}
          />
          <WorkSelect id={`${at}.specialisation`} label="Specialisering" choices={places} />
          <div class="side-by-side kept-together">
            {Object.entries(fields()).map(([id, field]) => (
              <OneField key={id} id={`${at}.${id}`} field={field} />
            ))}
          </div>
        </>
      )}
    </ItemList>
  );
}
