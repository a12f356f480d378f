import { useMemo, useState } from "preact/hooks";
import { checkDocument, checkForm, compareMethods, methodComparisonDocument } from "../../index.js";
import { readFormFile } from "../files/read-form-file.js";
import { usePage } from "../page-state.js";
import { reportOf } from "../work/report-of.js";
import { DistributionTask } from "./distribution-task.js";
import { Made, Slow } from "./document-view.js";
import { FileField, type Reported } from "./file-field.js";
import { Folded } from "./folded.js";

/** What is not one of the year's steps: each is folded away until it is used. */
export function OtherTasks() {
  return (
    <section aria-labelledby="other-heading" class="other-tasks">
      <h2 id="other-heading">Andre opgaver</h2>
      <CheckTask />
      <DistributionTask />
      <MethodsTask />
    </section>
  );
}

/** What other methods would give. It is made when it is unfolded: nobody needs it to recommend. */
function MethodsTask() {
  const { request } = usePage().result;
  const [isAsked, setIsAsked] = useState(false);
  return (
    <Folded title="Sammenlign metoderne" onOpen={() => setIsAsked(true)}>
      {request === null ? (
        <p>Det vises her, når skemaet er udfyldt.</p>
      ) : (
        isAsked && <Slow of={request} make={compareMethods} as={methodComparisonDocument} name="metoder" />
      )}
    </Folded>
  );
}

/** A form that somebody else filled in, held up against the work on this page. */
function CheckTask() {
  const { work, result, edit } = usePage();
  const { request } = result;
  const { form } = work;
  const checked = useMemo(
    () => (request === null || form === null ? null : checkForm(request, form.form)),
    [request, form],
  );
  const read = async ([file]: readonly File[]): Promise<Reported> => {
    if (file === undefined) return [];
    const outcome = await readFormFile(file, work);
    edit((current) => ({ ...current, form: outcome.ok ? { name: file.name, form: outcome.value } : null }));
    return [reportOf(file.name, outcome)];
  };
  return (
    <Folded title="Kontrollér et skema" isOpen={form !== null}>
      <p>
        Et skema, som en anden har udfyldt, holdes op imod praktikpladserne og det samlede antal på denne
        side.
      </p>
      <FileField
        id="form-file"
        label="Det udfyldte skema"
        hint="Word (.docx), Excel (.xlsx), CSV eller JSON; også ministeriets egen tabel."
        accept=".docx,.xlsx,.csv,.json"
        onFiles={read}
      />
      {form !== null && (
        <p>
          {checked === null
            ? "Skemaet kontrolleres, når tallene er på plads."
            : `Kontrolleret: ${form.name}.`}
        </p>
      )}
      {checked !== null && <Made outcome={checked} as={checkDocument} name="kontrol" />}
    </Folded>
  );
}
