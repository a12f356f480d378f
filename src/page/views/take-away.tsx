import { toCsv, toJson } from "../../index.js";
import { toDocx } from "../../render/docx/to-docx.js";
import { toXlsx } from "../../render/xlsx/to-xlsx.js";
import { usePage } from "../page-state.js";
import { Button } from "./button.js";
import { Email } from "./email.js";
import { FillDocument } from "./fill-document.js";
import { HappenedAt } from "./happened.js";
import { Memo } from "./memo.js";
import { useSave } from "./use-save.js";

/** The form taken away: each file is byte for byte what the command writes from the same request. */
export function TakeAway() {
  const { result, document, print, save: saveWork } = usePage();
  const { recommendation } = result;
  const saveAs = useSave();
  // A ceiling is no recommendation, and nobody sends it.
  const isCeiling = recommendation?.request.studyPlaces.from === "capacity";
  const [what, definite] = isCeiling ? ["loft", "loftet"] : ["indstilling", "indstillingen"];
  const isMissing = document === null || recommendation === null;
  const save = (ending: string, content: string | Promise<Uint8Array>): void => saveAs(what, ending, content);
  return (
    <section aria-labelledby="take-heading">
      <h2 id="take-heading">5. Send</h2>
      {isMissing ? (
        <p>Når skemaet er udfyldt, kan det gemmes og sendes herfra.</p>
      ) : (
        <>
          <div class="button-group">
            <Button kind="primary" onClick={() => save("docx", toDocx(document))}>
              {`Gem ${definite} som Word`}
            </Button>
            <Button onClick={() => save("xlsx", toXlsx(document))}>{`Gem ${definite} som Excel`}</Button>
            <Button onClick={() => save("csv", toCsv(document))}>{`Gem ${definite} som CSV`}</Button>
            <Button onClick={() => print()}>Udskriv</Button>
            <Button onClick={() => save("json", toJson(recommendation))}>
              {isCeiling ? "Gem loftet (.json)" : "Gem indstillingen til næste år (.json)"}
            </Button>
            <Button onClick={saveWork}>Gem arbejdet (.json)</Button>
          </div>
          <HappenedAt field={what} />
          <HappenedAt field="arbejde" />
          <p>
            Arbejdet er alt det, du har skrevet; det kan åbnes igen her på siden.
            {!isCeiling && " Indstillingen gemmes til næste år, så ændringen kan vises."}
          </p>
          {isCeiling ? (
            <p>
              Tallene er det, praktikpladserne kan bære. De sættes ikke ind i ministeriets dokument og sendes
              ikke: Vælg i trin 3, hvor det samlede antal kommer fra, når det er besluttet.
            </p>
          ) : (
            <FillDocument recommendation={recommendation} />
          )}
          <Memo recommendation={recommendation} />
          {!isCeiling && <Email recommendation={recommendation} />}
        </>
      )}
    </section>
  );
}
