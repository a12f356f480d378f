import type { JSX } from "preact";
import { usePage } from "../page-state.js";
import { outOfProportion } from "../work/out-of-proportion.js";
import { Answer, Question } from "./question.js";

/** Asks about each number that is out of all proportion, until it is said to be right. */
export function Proportions(): JSX.Element {
  const { work, frame, result, edit, say } = usePage();
  return (
    <>
      {outOfProportion(work, result, frame).map(({ key, text }) => (
        <Question key={key} id={`proportion-${key}`} text={text}>
          <Answer
            text="Ja, tallet er rigtigt"
            label={`Ja, tallet er rigtigt: ${text}`}
            onAnswer={() => {
              edit((current) => ({ ...current, confirmed: [...current.confirmed, key] }));
              say("Tallet er bekræftet.");
            }}
          />
        </Question>
      ))}
    </>
  );
}
