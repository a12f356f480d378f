import type { JSX } from "preact";
import { WorkSelect, WorkText } from "./work-field.js";

/** The summer and winter intake, and the students who are left in each internship period. */
export function IntakeFields(): JSX.Element {
  return (
    <>
      <fieldset class="side-by-side">
        <legend class="form-label">Optaget i procent, 100 tilsammen</legend>
        <WorkText id="intake.summer" label="Sommer" chars={4} />
        <WorkText id="intake.winter" label="Vinter" chars={4} />
        <WorkSelect
          id="intake.oddTo"
          label="Den overskydende studieplads, når antallet er ulige, går til"
          choices={[
            { value: "", label: "Ikke afgjort" },
            { value: "summer", label: "Sommer" },
            { value: "winter", label: "Vinter" },
          ]}
        />
      </fieldset>
      <fieldset class="side-by-side">
        <legend class="form-label">Andel af de studerende, der er tilbage (højst 1)</legend>
        <WorkText id="survival.period2" label="I 2. praktikperiode" hint="Fx 0,95" chars={4} />
        <WorkText id="survival.period3" label="I 3. praktikperiode" hint="Fx 0,95" chars={4} />
      </fieldset>
    </>
  );
}
