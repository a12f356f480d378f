import { useState } from "preact/hooks";
import example from "../../../examples/syddanmark-2018-2019.json" with { type: "json" };
import { parseRequest } from "../../index.js";
import { usePage, useTold } from "../page-state.js";
import { workOf } from "../work/work-of.js";
import { isBegun } from "../work/decisions.js";
import { Button, Question } from "./button.js";
import { FieldLink } from "./field-link.js";
import { HappenedAt } from "./happened.js";

/** What the page is for, to whom it is new. It stands open where nothing has been typed yet. */
export function Introduction() {
  const { work, current } = usePage();
  const told = useTold();
  const [isOpen] = useState(work.kkr === "");
  const [isAsked, setIsAsked] = useState(false);
  const open = (): void => {
    const request = parseRequest(example);
    if (!request.ok) throw new Error("introduction: the example is refused");
    setIsAsked(false);
    told("example", "Eksemplet er åbnet.", () => workOf(request.value));
  };
  return (
    <details class="introduction" open={isOpen}>
      <summary>Fra ministeriets brev til den e-mail, som skemaet sendes med</summary>
      <dl>
        <div>
          <dt>Det får du</dt>
          <dd>Ministeriets skema, udfyldt og regnet efter trin for trin; sagen til KKR's møde; en e-mail.</dd>
        </div>
        <div>
          <dt>Det skal du have ved hånden</dt>
          <dd>
            Ministeriets brev, kommunernes og regionens praktikpladser, og sidste års indstilling, hvis du har
            den. Mangler praktikpladserne, kan du gemme et tomt indberetningsskema herfra og sende det ud.
          </dd>
        </div>
        <div>
          <dt>Intet sendes</dt>
          <dd>Siden er én fil og virker uden net. Det, du skriver, bliver på denne computer.</dd>
        </div>
      </dl>
      <p class="button-group">
        <Button id="example" onClick={() => (isBegun(current()) ? setIsAsked(true) : open())}>
          Se et eksempel: KKR Syddanmark 2018/2019
        </Button>
        <FieldLink field="guide" text="Læs vejledningen" />
      </p>
      {isAsked && (
        <Question id="example-question" text="Eksemplet erstatter det arbejde, der er på siden.">
          <Button onClick={open}>Åbn eksemplet</Button>
          <Button onClick={() => setIsAsked(false)}>Behold arbejdet</Button>
        </Question>
      )}
      <HappenedAt field="example" />
    </details>
  );
}
