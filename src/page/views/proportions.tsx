import { usePage, useWaits } from "../page-state.js";
import { type Doubt, outOfProportion } from "../work/out-of-proportion.js";
import { Button } from "./button.js";
import { Question } from "./question.js";

/** Asks about each number that is out of all proportion, until it is said to be right. */
export function Proportions() {
  const { work, frame, result } = usePage();
  return (
    <>
      {outOfProportion(work, result, frame).map((doubt) => (
        <Proportion key={doubt.key} of={doubt.key} text={doubt.text} />
      ))}
    </>
  );
}

function Proportion({ of, text }: Pick<Doubt, "text"> & { readonly of: string }) {
  const { edit, say } = usePage();
  const id = `proportion-${of}`;
  useWaits(id, text);
  return (
    <Question id={id} text={text}>
      <Button
        aria-label={`Ja, tallet er rigtigt: ${text}`}
        onClick={() => {
          edit((current) => ({ ...current, confirmed: [...current.confirmed, of] }));
          say("Tallet er bekræftet.");
        }}
      >
        Ja, tallet er rigtigt
      </Button>
    </Question>
  );
}
