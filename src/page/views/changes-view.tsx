import { useMemo } from "preact/hooks";
import {
  compareYears,
  comparisonNotices,
  previousYear,
  type Recommendation,
  yearComparisonDocument,
} from "../../index.js";
import { usePage } from "../page-state.js";
import { lastYearsFiles } from "../work/last-year.js";
import { Made } from "./document-view.js";
import { FieldLink } from "./field-link.js";

/** What has changed since last year. */
export function ChangesView({ recommendation }: { readonly recommendation: Recommendation }) {
  const { work, frame } = usePage();
  const made = useMemo(() => {
    const [first, ...others] = lastYearsFiles(work, frame).own;
    if (first === undefined) return null;
    const year = previousYear([first, ...others]);
    if (!year.ok) return year;
    const value = compareYears(year.value, recommendation);
    return { ok: true, value, notices: comparisonNotices(value) } as const;
  }, [work.previous, recommendation]);
  return made === null ? (
    <p>
      Hvad der er ændret i hvert felt, vises her, når sidste år er med.{" "}
      <FieldLink field="previous-file" text="Indlæs sidste års indstilling i trin 3." />
    </p>
  ) : (
    <Made outcome={made} as={yearComparisonDocument} name="aendring" />
  );
}
