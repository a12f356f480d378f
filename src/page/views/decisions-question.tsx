import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { usePage, useTold } from "../page-state.js";
import { asksDecisions, decisionsIn, withDecisions } from "../work/decisions.js";
import { frameOf } from "../work/frame.js";
import { blankRows } from "../work/work.js";
import { goToField } from "./go-to-field.js";
import { Answer, Question } from "./question.js";

/** Asks what of last year's goes along, under the study year: nothing does unasked, and the form waits for the answer. */
export function DecisionsQuestion(): JSX.Element | null {
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
        <Answer
          text="Fortsæt med det valgte"
          onAnswer={() => {
            const names = Array.from(new FormData(form.current ?? undefined).keys());
            told(
              "studyYear",
              `Fulgt med til ${studyYear.trim()}: ${names.join(", ") || "intet"}.`,
              (current) => withDecisions(current, names, blankRows(frameOf(current).rowInstitutions)),
            );
            goToField("studyYear");
          }}
        />
      </Question>
    </form>
  );
}
