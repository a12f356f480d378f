import type { JSX } from "preact";
import { usePage } from "../page-state.js";
import { SelectField } from "./select-field.js";
import { TextField } from "./text-field.js";

/** The summer and winter intake, and the students who are left in each internship period. */
export function IntakeFields(): JSX.Element {
  const { work, edit } = usePage();
  return (
    <>
      <fieldset class="side-by-side">
        <legend class="form-label">Optaget i procent, 100 tilsammen</legend>
        {(["summer", "winter"] as const).map((season) => (
          <TextField
            key={season}
            id={`intake.${season}`}
            label={season === "summer" ? "Sommer" : "Vinter"}
            chars={4}
            value={work.intake[season]}
            onText={(text) => {
              edit(
                (current) => ({ ...current, intake: { ...current.intake, [season]: text } }),
                `intake.${season}`,
              );
            }}
          />
        ))}
        <SelectField
          id="intake.oddTo"
          label="Den overskydende studieplads, når antallet er ulige, går til"
          value={work.intake.oddTo}
          choices={[
            { value: "", label: "Ikke afgjort" },
            { value: "summer", label: "Sommer" },
            { value: "winter", label: "Vinter" },
          ]}
          onChoice={(oddTo) => {
            edit((current) => ({ ...current, intake: { ...current.intake, oddTo } }));
          }}
        />
      </fieldset>
      <fieldset class="side-by-side">
        <legend class="form-label">Andel af de studerende, der er tilbage (højst 1)</legend>
        {(["period2", "period3"] as const).map((period) => (
          <TextField
            key={period}
            id={`survival.${period}`}
            label={period === "period2" ? "I 2. praktikperiode" : "I 3. praktikperiode"}
            hint="Fx 0,95"
            chars={4}
            value={work.survival[period]}
            onText={(text) => {
              edit(
                (current) => ({ ...current, survival: { ...current.survival, [period]: text } }),
                `survival.${period}`,
              );
            }}
          />
        ))}
      </fieldset>
    </>
  );
}
