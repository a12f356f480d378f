import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { memoDocument, type Outcome, prepareMemo, type Recommendation } from "../../index.js";
import { toDocx } from "../../render/docx/to-docx.js";
import { usePage } from "../page-state.js";
import { editionsOf } from "../work/frame.js";
import { Remarks } from "./remarks.js";
import { useSave } from "./use-save.js";
import { Button } from "./button.js";

/** The case for the council's meeting; beside last year's recommendation, if the page has it. */
export function Memo({ recommendation }: { readonly recommendation: Recommendation }): JSX.Element {
  const { work } = usePage();
  const save = useSave();
  const [made, setMade] = useState<{ of: Recommendation; outcome: Outcome<unknown> } | null>(null);
  const { previous } = work;
  const make = (): void => {
    const last = previous === null ? [] : [{ year: previous.recommendation, file: previous.name }];
    const outcome = prepareMemo(recommendation, { previous: last, editions: editionsOf(work) });
    setMade({ of: recommendation, outcome });
    if (!outcome.ok) return;
    void toDocx(memoDocument(outcome.value)).then((bytes) => {
      save("sag", "docx", bytes);
    });
  };
  return (
    <>
      <h3>Sagen til KKR's møde</h3>
      <p>
        {`Et udkast med indstilling, sagsfremstilling og bilag. Det, som kun I kan vurdere, står som »[KKR's vurdering …]«. ${
          previous === null
            ? "Hentes sidste års indstilling under »Ændring fra sidste år«, kommer ændringen med."
            : `Ændringen er fra ${previous.name}.`
        }`}
      </p>
      <Button onClick={make}>Hent sagen (Word)</Button>
      <div id="memo-remarks">{made?.of === recommendation && <Remarks outcome={made.outcome} />}</div>
    </>
  );
}
