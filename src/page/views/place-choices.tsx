import type { JSX } from "preact";
import { usePage } from "../page-state.js";
import { institutionChoices } from "./institution-choices.js";
import { SelectField } from "./select-field.js";

/** Which cell of the form a bound or a decision is about. */
export function PlaceChoices({
  field,
  place,
  whole,
  onPlace,
}: {
  readonly field: string;
  readonly place: { readonly institution: string; readonly specialisation: string };
  /** Whether it may be about the institution as a whole. */
  readonly whole: boolean;
  readonly onPlace: (place: { readonly institution?: string; readonly specialisation?: string }) => void;
}): JSX.Element {
  const { frame } = usePage();
  return (
    <>
      <SelectField
        id={`${field}.institution`}
        label="Institution"
        value={place.institution}
        choices={institutionChoices(frame, place.institution)}
        onChoice={(institution) => {
          onPlace({ institution });
        }}
      />
      <SelectField
        id={`${field}.specialisation`}
        label="Specialisering"
        value={place.specialisation}
        choices={[
          ...(whole ? [{ value: "", label: "Samlet antal" }] : []),
          ...frame.specialisations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChoice={(specialisation) => {
          onPlace({ specialisation });
        }}
      />
    </>
  );
}
