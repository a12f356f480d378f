import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { compareYears, comparisonNotices, type Recommendation, yearComparisonDocument } from "../../index.js";
import { usePage } from "../page-state.js";
import { DocumentView } from "./document-view.js";
import { FieldLink } from "./field-link.js";
import { Remarks } from "./remarks.js";

/** What has changed since last year. */
export function ChangesView({ recommendation }: { readonly recommendation: Recommendation }): JSX.Element {
  const { previous } = usePage().work;
  const made = useMemo(() => {
    if (previous === null) return null;
    const comparison = compareYears(previous.year, recommendation);
    const notices = comparisonNotices(comparison);
    return { ok: true, value: yearComparisonDocument(comparison), notices } as const;
  }, [previous, recommendation]);
  return made === null ? (
    <p>
      Hvad der er ændret i hvert felt, vises her, når sidste år er med.{" "}
      <FieldLink field="previous-file" text="Indlæs sidste års indstilling i trin 3." />
    </p>
  ) : (
    <>
      <Remarks outcome={made} />
      <DocumentView document={made.value} name="aendring" />
    </>
  );
}
