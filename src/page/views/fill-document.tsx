import { useState } from "preact/hooks";
import { fillForm, type Outcome, type Recommendation } from "../../index.js";
import { usePage } from "../page-state.js";
import { FileField, type Reported } from "./file-field.js";
import { HappenedAt, useSave } from "./happened.js";
import { Remarks } from "./fault-summary.js";
import { Button } from "./button.js";

/** A document of the ministry's, and what came of filling it with a recommendation. */
interface Tried {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The numbers of the recommendation, as text. */
  readonly numbers: string;
  readonly outcome: Outcome<Uint8Array>;
}

/** The ministry's own Word document with the numbers in its form. Nothing in it is overwritten unasked. */
export function FillDocument({ recommendation }: { readonly recommendation: Recommendation }) {
  const { work, edit, say } = usePage();
  const save = useSave();
  const [tried, setTried] = useState<Tried | null>(null);
  const numbers = JSON.stringify([recommendation.studyYear, recommendation.institutions]);
  const fill = (name: string, bytes: Uint8Array, overwrite = false): Reported => {
    const outcome = fillForm(bytes, recommendation, { file: name, overwrite });
    setTried({ name, bytes, numbers, outcome });
    if (outcome.ok) {
      save("ministeriets-dokument", "docx", outcome.value);
      edit((current) => ({ ...current, attachment: "ministry-document", filledIn: { name, numbers } }));
    } else say("Dokumentet er ikke udfyldt. Hvorfor, står under feltet.");
    return [];
  };
  // What was said of other numbers is no longer true.
  const last = tried?.numbers === numbers ? tried : null;
  return (
    <>
      <h3>Udfyld ministeriets dokument</h3>
      <FileField
        id="ministry-file"
        label="Ministeriets brev med skemaet"
        hint="Word (.docx), det samme brev som i trin 1. Tallene sættes ind i en kopi; resten af dokumentet er uændret."
        accept=".docx"
        onBytes={(bytes, name) => fill(name, bytes)}
      />
      {work.filledIn !== undefined && work.filledIn.numbers !== numbers && (
        <p class="alert alert-warning">{`Tallene er ændret, siden ${work.filledIn.name} blev udfyldt. Udfyld det igen.`}</p>
      )}
      {last !== null && (
        <div id="ministry-filled">
          <p>{`${last.name} er ${last.outcome.ok ? "udfyldt, læst igen og kontrolleret" : "ikke udfyldt"}.`}</p>
          <HappenedAt field="ministeriets-dokument" />
          <Remarks outcome={last.outcome} />
          {isOnlyTaken(last.outcome) && (
            <Button onClick={() => fill(last.name, last.bytes, true)}>Overskriv indholdet af cellerne</Button>
          )}
        </div>
      )}
    </>
  );
}

function isOnlyTaken(outcome: Outcome<unknown>): boolean {
  return !outcome.ok && outcome.refusals.every(({ code }) => code === "fill-cell-taken");
}
