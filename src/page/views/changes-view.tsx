import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { compareYears, type Recommendation, yearComparisonDocument } from "../../index.js";
import { usePage } from "../page-state.js";
import { DocumentView } from "./document-view.js";
import { FieldLink } from "./field-link.js";

/** What has changed since last year. */
export function ChangesView({ recommendation }: { readonly recommendation: Recommendation }): JSX.Element {
  const { previous } = usePage().work;
  const document = useMemo(
    () => (previous === null ? null : yearComparisonDocument(compareYears(previous.year, recommendation))),
    [previous, recommendation],
  );
  return document === null ? (
    <p>
      <FieldLink field="previous-file" text="Hent sidste års indstilling i trin 3." />
    </p>
  ) : (
    <DocumentView document={document} name="aendring" />
  );
}
