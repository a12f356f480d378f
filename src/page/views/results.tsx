import type { ComponentChildren } from "preact";
import { useState, useMemo } from "preact/hooks";
import {
  assessCapacity,
  capacityDocument,
  type Recommendation,
  type RecommendationRequest,
  sensitivity,
  sensitivityDocument,
  type SubmissionDocument,
  compareYears,
  comparisonNotices,
  previousYear,
  yearComparisonDocument,
} from "../../index.js";
import { usePage } from "../page-state.js";
import { Made, Slow, Fragment } from "./document-view.js";
import { Scenarios } from "./scenarios.js";
import { Tabs } from "./button-bar.js";
import { lastYearsFiles } from "../work/last-year.js";
import { FieldLink } from "./field-link.js";

const VIEWS = [
  { id: "annex", label: "Beregningen trin for trin" },
  { id: "input", label: "Grundlaget" },
  { id: "capacity", label: "Behov og praktikpladser" },
  { id: "sensitivity", label: "Hvad skal der til for at ændre tallene?" },
  { id: "changes", label: "Ændring fra sidste år" },
  { id: "scenarios", label: "Alternativer" },
] as const;

type View = (typeof VIEWS)[number]["id"];

/** The form, and what it was made of. */
interface Filled {
  readonly document: SubmissionDocument;
  readonly recommendation: Recommendation;
  readonly request: RecommendationRequest;
}

const DRAWN: Readonly<Record<View, (of: Filled) => ComponentChildren>> = {
  annex: ({ document }) => <Fragment document={document} sections={["annex"]} />,
  input: ({ document }) => <Fragment document={document} sections={["request", "input"]} />,
  capacity: ({ recommendation }) => (
    <Made outcome={assessCapacity(recommendation)} as={capacityDocument} name="behov-og-praktikpladser" />
  ),
  sensitivity: ({ request }) => (
    <Slow of={request} make={sensitivity} as={sensitivityDocument} name="foelsomhed" />
  ),
  changes: ({ recommendation }) => <ChangesView recommendation={recommendation} />,
  scenarios: ({ request }) => <Scenarios request={request} />,
};

/** What stands behind the form: each number followed by hand, and what bears on the judgement. */
export function Results() {
  const { document, result } = usePage();
  const { recommendation, request } = result;
  const [view, setView] = useState<View>("annex");
  return (
    <section aria-labelledby="results-heading">
      <h2 id="results-heading">Bag om skemaet</h2>
      {recommendation === null || request === null || document === null ? (
        <p>Det vises her, når skemaet er udfyldt.</p>
      ) : (
        <Tabs label="Bag om skemaet" tabs={VIEWS} chosen={view} onChoice={setView}>
          {DRAWN[view]({ document, recommendation, request })}
        </Tabs>
      )}
    </section>
  );
}

/** What has changed since last year. */
function ChangesView({ recommendation }: { readonly recommendation: Recommendation }) {
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
