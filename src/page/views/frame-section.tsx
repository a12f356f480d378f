import { usePage, useTold } from "../page-state.js";
import { blankRows, WHOLE_FORM } from "../work/work.js";
import { YearForm } from "./year-form.js";
import { WorkSelect, WorkText } from "./work-field.js";
import { useEffect, useRef } from "preact/hooks";
import { asksDecisions, decisionsIn, withDecisions } from "../work/decisions.js";
import { frameOf } from "../work/frame.js";
import { goToField } from "./field-link.js";
import { Button, Question } from "./button.js";

/** Which part of which year's form it is about. */
export function FrameSection() {
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

/** Asks what of last year's goes along, under the study year: nothing does unasked, and the form waits for the answer. */
function DecisionsQuestion() {
  const { work } = usePage();
  const told = useTold();
  const form = useRef<HTMLFormElement>(null);
  const isAsked = asksDecisions(work);
  const was = useRef(isAsked);
  // Whoever did not type the year is somewhere else, such as at the letter that says another one.
  useEffect(() => {
    if (isAsked && !was.current && document.activeElement?.id !== "studyYear") goToField("decisions");
    was.current = isAsked;
  }, [isAsked]);
  if (!isAsked) return null;
  const { studyYear, decisionsYear } = work;
  return (
    <form ref={form}>
      <Question
        id="decisions"
        text={`Studieåret er ændret fra ${decisionsYear} til ${studyYear.trim()}. Hvad skal følge med? Resten ryddes.`}
      >
        {decisionsIn(work).map((name, at) => (
          <div key={name} class="form-group-checkbox">
            <input type="checkbox" class="form-checkbox" id={`decisions-${at}`} name={name} />
            <label for={`decisions-${at}`}>{name}</label>
          </div>
        ))}
        <Button
          goTo="studyYear"
          onClick={() => {
            const names = Array.from(new FormData(form.current ?? undefined).keys());
            told(
              "studyYear",
              `Fulgt med til ${studyYear.trim()}: ${names.join(", ") || "intet"}.`,
              (current) => withDecisions(current, names, blankRows(frameOf(current).rowInstitutions)),
            );
          }}
        >
          Fortsæt med det valgte
        </Button>
      </Question>
    </form>
  );
}
