import { useState } from "preact/hooks";
import { type BlankReturn, blankReturn, blankReturnToCsv, type Outcome } from "../../index.js";
import { blankReturnToXlsx } from "../../xlsx.js";
import type { Asking } from "../files/read-places-files.js";
import { usePage } from "../page-state.js";
import { editionsOf } from "../work/frame.js";
import { kkrOf, type Work } from "../work/work.js";
import { Button } from "./button.js";
import { HappenedAt, useSave } from "./happened.js";
import { Remarks } from "./fault-summary.js";
import { WorkText } from "./work-field.js";

/** The blank return that is sent to the KKR's municipalities and its region: one for all of them. */
export function BlankReturnTask() {
  const { work } = usePage();
  const save = useSave();
  const [made, setMade] = useState<{ readonly of: Work; readonly outcome: Outcome<BlankReturn> } | null>(
    null,
  );
  const { kkr } = kkrOf(work);
  if (kkr === undefined) return <p>Vælg KKR i trin 1.</p>;
  const make = (ending: string, written: (blank: BlankReturn) => string | Promise<Uint8Array>): void => {
    const outcome = blankReturn({
      ...{ kkr, studyYear: work.studyYear.trim(), editions: editionsOf(work) },
      ...(work.unit === "" ? {} : { unit: work.unit }),
      ...askingOf(work),
    });
    setMade({ of: work, outcome });
    if (outcome.ok) save("indberetning", ending, written(outcome.value));
  };
  return (
    <>
      <p>
        Det samme skema sendes til alle kommuner og regionen. Vælges enheden under tabellen, skal alle svare i
        den; ellers vælger hver sin.
      </p>
      <div class="side-by-side">
        <WorkText id="asking.deadline" label="Frist for svar" kind="date" />
        <WorkText id="asking.contact" label="Hvem der kan spørges" hint="Navn, telefon, e-mail" kind="text" />
      </div>
      <div class="button-group">
        <Button onClick={() => make("xlsx", blankReturnToXlsx)}>Gem indberetningsskemaet som Excel</Button>
        <Button onClick={() => make("csv", blankReturnToCsv)}>Gem indberetningsskemaet som CSV</Button>
      </div>
      <HappenedAt field="indberetning" />
      {made?.of === work && !made.outcome.ok && <Remarks outcome={made.outcome} />}
    </>
  );
}

/** What is said of the deadline and of whom to ask, where anything is. */
export function askingOf({ asking }: Pick<Work, "asking">): Asking {
  const said = Object.entries(asking).filter(([, text]) => text.trim() !== "");
  return Object.fromEntries(said.map(([name, text]) => [name, text.trim()]));
}
