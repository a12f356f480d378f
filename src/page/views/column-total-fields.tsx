import type { JSX } from "preact";
import { usePage } from "../page-state.js";
import { WorkRadio, WorkText } from "./work-field.js";

/** The study places of each specialisation over all institutions, where they are fixed. */
export function ColumnTotalFields(): JSX.Element {
  const { work, frame } = usePage();
  return (
    <>
      <WorkRadio
        id="columnTotals"
        label="Specialiseringernes samlede antal for alle institutioner tilsammen"
        choices={[
          { value: "free", label: "Ligger ikke fast" },
          { value: "given", label: "Er besluttet" },
          { value: "by-internship-places", label: "Følger praktikpladserne i regionen" },
        ]}
      />
      {work.columnTotals === "given" && (
        <fieldset class="side-by-side">
          <legend class="form-label">Antal studiepladser</legend>
          {frame.specialisations.map(({ id, name }) => (
            <WorkText key={id} id={`columns.${id}`} label={name} />
          ))}
        </fieldset>
      )}
    </>
  );
}
