import type { JSX } from "preact";
import { type SubmissionDocument, toCsv, toJson } from "../../index.js";
import { toDocx } from "../../render/docx/to-docx.js";
import { toXlsx } from "../../render/xlsx/to-xlsx.js";
import { usePage } from "../page-state.js";
import { Email } from "./email.js";
import { FillDocument } from "./fill-document.js";
import { Memo } from "./memo.js";
import { useSave } from "./use-save.js";

/** The form taken away: each file is byte for byte what the command writes from the same request. */
export function TakeAway({
  document,
  onSaveRequest,
}: {
  readonly document: SubmissionDocument | null;
  readonly onSaveRequest: () => void;
}): JSX.Element {
  const { result } = usePage();
  const { recommendation } = result;
  const saveAs = useSave();
  const isMissing = document === null || recommendation === null;
  const save = (ending: string, content: string | Promise<Uint8Array>): void => {
    void Promise.resolve(content).then((made) => {
      saveAs("indstilling", ending, made);
    });
  };
  const button = (label: string, onClick: () => void, isDisabled = isMissing): JSX.Element => (
    <button type="button" class="button button-secondary" disabled={isDisabled} onClick={onClick}>
      {label}
    </button>
  );
  return (
    <section aria-labelledby="take-heading">
      <h2 id="take-heading">5. Hent skemaet</h2>
      {isMissing && (
        <p>Når skemaet er udfyldt, kan det hentes her. Indtil da husker browseren det, du har skrevet.</p>
      )}
      <div class="button-group">
        {button("Hent Word", () => {
          if (document !== null) save("docx", toDocx(document));
        })}
        {button("Hent Excel", () => {
          if (document !== null) save("xlsx", toXlsx(document));
        })}
        {button("Hent CSV", () => {
          if (document !== null) save("csv", toCsv(document));
        })}
        {button("Hent indstillingen til næste år (.json)", () => {
          if (recommendation !== null) save("json", toJson(recommendation));
        })}
        {button("Udskriv", () => {
          window.print();
        })}
        {button("Gem anmodningen (.json)", onSaveRequest, result.request === null)}
      </div>
      <p>
        Anmodningen er alt det, du har skrevet. Den åbnes igen her på siden, og kommandoen læser den samme
        fil. Indstillingen gemmes til næste år, så ændringen kan vises.
      </p>
      {recommendation !== null && (
        <>
          <FillDocument recommendation={recommendation} />
          <Memo recommendation={recommendation} />
          {/* A ceiling is no recommendation, and nobody sends it. */}
          {recommendation.request.studyPlaces.from !== "capacity" && (
            <Email recommendation={recommendation} />
          )}
        </>
      )}
    </section>
  );
}
