import type { JSX } from "preact";
import { usePage } from "../page-state.js";
import { institutionChoices } from "./institution-choices.js";
import { WorkSelect } from "./work-field.js";

/** Which cell of the form a bound or a decision is about. */
export function PlaceChoices({
  field,
  place,
  whole = false,
}: {
  readonly field: string;
  readonly place: { readonly institution: string };
  /** Whether it may be about the institution as a whole. */
  readonly whole?: boolean;
}): JSX.Element {
  const { frame } = usePage();
  return (
    <>
      <WorkSelect
        id={`${field}.institution`}
        label="Institution"
        choices={institutionChoices(frame, place.institution)}
      />
      <WorkSelect
        id={`${field}.specialisation`}
        label="Specialisering"
        choices={[
          ...(whole ? [{ value: "", label: "Samlet antal" }] : []),
          ...frame.specialisations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </>
  );
}
