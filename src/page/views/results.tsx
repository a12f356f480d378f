import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import {
  assessCapacity,
  capacityDocument,
  type Recommendation,
  type RecommendationRequest,
  sensitivity,
  sensitivityDocument,
  type SubmissionDocument,
} from "../../index.js";
import { usePage } from "../page-state.js";
import { ChangesView } from "./changes-view.js";
import { Made, Slow } from "./document-view.js";
import { Fragment } from "./fragment.js";
import { Scenarios } from "./scenarios.js";
import { Tabs } from "./tabs.js";

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
