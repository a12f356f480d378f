import { usePage, useWaits } from "../page-state.js";
import { PARTS } from "../work/numbers.js";
import { type Doubt, outOfProportion } from "../work/out-of-proportion.js";
import { Button, Question } from "./button.js";
import { LastYear } from "./last-year.js";
import { NumberFields } from "./number-fields.js";

/** Where the total comes from: a judgement of the council's, which the page never makes. */
export function TotalSection() {
  const { work, frame, result } = usePage();
  const { origin, changeFor } = work;
  const { totals, total } = PARTS[origin];
  return (
    <section aria-labelledby="total-heading">
      <h2 id="total-heading">3. Antal studiepladser</h2>
      <NumberFields of="origin" />
      {totals !== undefined && <NumberFields key={totals} of={totals} />}
      {total !== undefined && <NumberFields of={total} />}
      {origin === "previous-year" && (
        <>
          <NumberFields of="changeFor" />
          <NumberFields of={changeFor === "all" ? "change" : "changes"} />
        </>
      )}
      {outOfProportion(work, result, frame).map((doubt) => (
        <Proportion key={doubt.key} doubt={doubt} />
      ))}
      <LastYear />
    </section>
  );
}

/** Asks about a number that is out of all proportion, until it is said to be right. */
function Proportion({ doubt: { key, text } }: { readonly doubt: Doubt }) {
  const { edit, say } = usePage();
  const id = `proportion-${key}`;
  useWaits(id, text);
  return (
    <Question id={id} text={text}>
      <Button
        aria-label={`Ja, tallet er rigtigt: ${text}`}
        onClick={() => {
          edit((current) => ({ ...current, confirmed: [...current.confirmed, key] }));
          say("Tallet er bekræftet.");
        }}
      >
        Ja, tallet er rigtigt
      </Button>
    </Question>
  );
}
