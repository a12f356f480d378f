import type { JSX } from "preact";
import { usePage } from "../page-state.js";
import { WHOLE_FORM } from "../work/work.js";
import { DecisionsQuestion } from "./decisions-question.js";
import { YearForm } from "./year-form.js";
import { WorkSelect, WorkText } from "./work-field.js";

/** Which part of which year's form it is about. */
export function FrameSection(): JSX.Element {
  const { work, frame } = usePage();
  // One that is known for a later year alone is offered by its name where it is chosen: that it is refused is said.
  const later = frame.laterCouncils.flatMap(({ council }) => (council.id === work.kkr ? [council] : []));
  return (
    <section aria-labelledby="frame-heading">
      <h2 id="frame-heading">1. Årets skema</h2>
      <div class="side-by-side">
        <WorkSelect
          id="kkr"
          label="KKR"
          choices={[
            ...(work.kkr === "" ? [{ value: "", label: "Vælg KKR" }] : []),
            ...[...frame.councils, ...later].map(({ id, name }) => ({ value: id, label: name })),
            { value: WHOLE_FORM, label: "Hele landet: alle institutioner på skemaet" },
          ]}
        />
        <WorkText
          id="studyYear"
          label="Studieår"
          {...(work.studyYear === work.suggestedYear ? { hint: "Foreslået ud fra datoen; kan rettes" } : {})}
          kind="text"
          chars={11}
        />
      </div>
      <DecisionsQuestion />
      <YearForm />
    </section>
  );
}
