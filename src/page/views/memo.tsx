import { useState } from "preact/hooks";
import { memoDocument, type Outcome, prepareMemo, type Recommendation } from "../../index.js";
import { toDocx } from "../../render/docx/to-docx.js";
import { usePage } from "../page-state.js";
import { editionsOf } from "../work/frame.js";
import { lastYearsFiles } from "../work/last-year.js";
import { listed } from "../work/listed.js";
import { FaultList } from "./fault-summary.js";
import { HappenedAt } from "./happened.js";
import { Remarks } from "./remarks.js";
import { useAlternatives } from "./scenarios.js";
import { useSave } from "./use-save.js";
import { Button } from "./button.js";

/** The case for the council's meeting; beside last year's recommendation, if the page has it. */
export function Memo({ recommendation }: { readonly recommendation: Recommendation }) {
  const { work, frame } = usePage();
  const save = useSave();
  const [made, setMade] = useState<{ of: Recommendation; outcome: Outcome<unknown> } | null>(null);
  const { own: previous } = lastYearsFiles(work, frame);
  const { origins, faults } = useAlternatives(recommendation.request);
  const make = (): void => {
    const options = {
      previous,
      scenarios: origins.flatMap((origin) => origin ?? []),
      editions: editionsOf(work),
    };
    const outcome = prepareMemo(recommendation, options);
    setMade({ of: recommendation, outcome });
    if (outcome.ok) save("sag", "docx", toDocx(memoDocument(outcome.value)));
  };
  return (
    <>
      <h3>Sagen til KKR's møde</h3>
      <p>
        {`En kladde med indstilling, sagsfremstilling og bilag. Det, som kun KKR kan vurdere, står som »[KKR's vurdering …]«. ${
          previous.length === 0
            ? "Indlæses sidste års tal i trin 3, kommer ændringen med."
            : `Ændringen er fra ${listed(previous.map(({ file }) => file))}.`
        } Alternativer, der skrives under »Alternativer« nedenfor, kommer med.`}
      </p>
      {/* An alternative that can't be read is not left out in silence. */}
      <FaultList faults={faults} />
      {faults.length === 0 ? (
        <Button onClick={make}>Gem sagen som Word</Button>
      ) : (
        <p>Sagen kan gemmes, når alternativerne er rettet eller fjernet.</p>
      )}
      <HappenedAt field="sag" />
      <div id="memo-remarks">{made?.of === recommendation && <Remarks outcome={made.outcome} />}</div>
    </>
  );
}
