import type { JSX } from "preact";
import { usePage } from "../page-state.js";
import { RadioField } from "./radio-field.js";
import { TextField } from "./text-field.js";

/** The study places of each specialisation over all institutions, where they are fixed. */
export function ColumnTotalFields(): JSX.Element {
  const { work, frame, edit } = usePage();
  return (
    <>
      <RadioField
        id="columnTotals"
        label="Specialiseringernes samlede antal for alle institutioner tilsammen"
        value={work.columnTotals}
        choices={[
          { value: "free", label: "Ligger ikke fast" },
          { value: "given", label: "Er besluttet" },
          { value: "by-internship-places", label: "Følger praktikpladserne i regionen" },
        ]}
        onChoice={(columnTotals) => {
          edit((current) => ({ ...current, columnTotals }));
        }}
      />
      {work.columnTotals === "given" && (
        <fieldset class="side-by-side">
          <legend class="form-label">Antal studiepladser</legend>
          {frame.specialisations.map(({ id, name }) => (
            <TextField
              key={id}
              id={`columns.${id}`}
              label={name}
              value={work.columns[id] ?? ""}
              onText={(text) => {
                edit(
                  (current) => ({ ...current, columns: { ...current.columns, [id]: text } }),
                  `columns.${id}`,
                );
              }}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
