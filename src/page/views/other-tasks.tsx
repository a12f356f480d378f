import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { checkDocument, checkForm, compareMethods, methodComparisonDocument } from "../../index.js";
import { readFormFile } from "../files/read-form-file.js";
import { usePage } from "../page-state.js";
import { reportOf } from "../work/report-of.js";
import type { ReadReport } from "../work/work.js";
import { DistributionTask } from "./distribution-task.js";
import { Made } from "./document-view.js";
import { FileField } from "./file-field.js";
import { Folded } from "./folded.js";
import { Reports } from "./reports.js";

/** What is not one of the year's steps: each is folded away until it is used. */
export function OtherTasks(): JSX.Element {
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
function MethodsTask(): JSX.Element {
  const { request } = usePage().result;
  const [isAsked, setIsAsked] = useState(false);
  return (
    <Folded title="Sammenlign metoderne" onOpen={() => setIsAsked(true)}>
      {request === null ? (
        <p>Metoderne kan sammenlignes, når skemaet er udfyldt.</p>
      ) : (
        isAsked && (
          <Made of={request} make={compareMethods} as={methodComparisonDocument} name="metoder" isSlow />
        )
      )}
    </Folded>
  );
}

/** A form that somebody else filled in, held up against the work on this page. */
function CheckTask(): JSX.Element {
  const { work, result, edit } = usePage();
  const { request } = result;
  const { form } = work;
  const [report, setReport] = useState<ReadReport | null>(null);
  const checked = useMemo<Checked | null>(
    () => (request === null || form === null ? null : [request, form.form]),
    [request, form],
  );
  const read = (file: File): void =>
    void readFormFile(file, work).then((outcome) => {
      setReport(reportOf(file.name, outcome));
      edit((current) => ({ ...current, form: outcome.ok ? { name: file.name, form: outcome.value } : null }));
    });
  return (
    <Folded title="Kontrollér et skema" isOpen={form !== null || report !== null}>
      <p>
        Et skema, som en anden har udfyldt, holdes op imod praktikpladserne og det samlede antal på denne
        side.
      </p>
      <FileField
        id="form-file"
        label="Det udfyldte skema"
        hint="Word (.docx), Excel (.xlsx), CSV eller JSON; også ministeriets egen tabel."
        accept=".docx,.xlsx,.csv,.json"
        onFiles={([file]) => {
          if (file !== undefined) read(file);
        }}
      />
      {report !== null && <Reports reports={[report]} />}
      {form !== null && (
        <p>
          {checked === null
            ? "Skemaet kontrolleres, når praktikpladserne og det samlede antal er på plads ovenfor."
            : `Kontrolleret: ${form.name}.`}
        </p>
      )}
      {checked !== null && <Made of={checked} make={checkOf} as={checkDocument} name="kontrol" />}
    </Folded>
  );
}

type Checked = Parameters<typeof checkForm>;

function checkOf(checked: Checked): ReturnType<typeof checkForm> {
  return checkForm(...checked);
}
