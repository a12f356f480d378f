import type { JSX } from "preact";
import { usePage } from "../page-state.js";
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
  const named = ({
    id,
    name,
  }: {
    readonly id: string;
    readonly name: string;
  }): { value: string; label: string } => ({
    value: id,
    label: name,
  });
  return (
    <>
      <SelectField
        id={`${field}.institution`}
        label="Institution"
        value={place.institution}
        choices={frame.institutions.map(named)}
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
          ...frame.specialisations.map(named),
        ]}
        onChoice={(specialisation) => {
          onPlace({ specialisation });
        }}
      />
    </>
  );
}
