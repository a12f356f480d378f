import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { checkDocument, checkForm, type RecommendationRequest } from "../../index.js";
import { readFormFile } from "../files/read-form-file.js";
import { usePage } from "../page-state.js";
import { reportOf } from "../work/report-of.js";
import type { ReadReport } from "../work/work.js";
import { FileField } from "./file-field.js";
import { Fragment } from "./fragment.js";
import { Refused } from "./refused.js";
import { Reports } from "./reports.js";

/** A form that somebody else filled in, held up against the work on this page. */
export function CheckSection(): JSX.Element {
  const { work, result, edit } = usePage();
  const [report, setReport] = useState<ReadReport | null>(null);
  const read = (file: File): void => {
    void readFormFile(file, work).then((outcome) => {
      setReport(reportOf(file.name, outcome));
      edit((current) => ({ ...current, form: outcome.ok ? { name: file.name, form: outcome.value } : null }));
    });
  };
  return (
    <section aria-labelledby="check-heading">
      <h2 id="check-heading">6. Kontrollér et skema</h2>
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
      {work.form !== null &&
        (result.request === null ? (
          <p>Skemaet kontrolleres, når praktikpladserne og det samlede antal er på plads ovenfor.</p>
        ) : (
          <>
            <p>{`Kontrolleret: ${work.form.name}.`}</p>
            <Check request={result.request} />
          </>
        ))}
    </section>
  );
}

function Check({ request }: { readonly request: RecommendationRequest }): JSX.Element | null {
  const { form } = usePage().work;
  const checked = useMemo(() => {
    if (form === null) return null;
    const outcome = checkForm(request, form.form);
    return outcome.ok ? { document: checkDocument(outcome.value) } : { refusals: outcome.refusals };
  }, [request, form]);
  if (checked === null) return null;
  return "document" in checked ? (
    <Fragment document={checked.document} />
  ) : (
    <Refused refusals={checked.refusals} />
  );
}
