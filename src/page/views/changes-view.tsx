import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { compareYears, type Recommendation, yearComparisonDocument } from "../../index.js";
import { readRecommendationFile } from "../files/read-json-file.js";
import { usePage } from "../page-state.js";
import { FileField } from "./file-field.js";
import { DocumentView } from "./document-view.js";
import { Reports } from "./reports.js";
import { reportOf } from "../work/report-of.js";
import type { ReadReport } from "../work/work.js";

/** What has changed since last year's recommendation, which is read from the file that was kept. */
export function ChangesView({ recommendation }: { readonly recommendation: Recommendation }): JSX.Element {
  const { work, edit } = usePage();
  const [refused, setRefused] = useState<ReadReport | null>(null);
  const { previous } = work;
  const document = useMemo(
    () =>
      previous === null
        ? null
        : yearComparisonDocument(compareYears(previous.recommendation, recommendation)),
    [previous, recommendation],
  );
  return (
    <>
      <FileField
        id="previous-file"
        label="Sidste års indstilling"
        hint="Filen (.json), som du gemte sidste år."
        accept=".json"
        onFiles={([file]) => {
          if (file === undefined) return;
          void readRecommendationFile(file).then((outcome) => {
            setRefused(outcome.ok ? null : reportOf(file.name, outcome));
            if (outcome.ok) {
              edit((current) => ({
                ...current,
                previous: { name: file.name, recommendation: outcome.value },
              }));
            }
          });
        }}
      />
      {refused !== null && <Reports reports={[refused]} />}
      {previous !== null && <p>{`Sammenlignet med ${previous.name}.`}</p>}
      {document !== null && <DocumentView document={document} name="aendring" />}
    </>
  );
}
