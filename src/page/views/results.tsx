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

/** What stands behind the form: each number followed by hand, and what bears on the judgement. */
export function Results({ document }: { readonly document: SubmissionDocument | null }) {
  const { recommendation, request } = usePage().result;
  const [view, setView] = useState<View>("annex");
  return (
    <section aria-labelledby="results-heading">
      <h2 id="results-heading">Bag om skemaet</h2>
      {recommendation === null || request === null || document === null ? (
        <p>Det vises her, når skemaet er udfyldt.</p>
      ) : (
        <Tabs label="Bag om skemaet" tabs={VIEWS} chosen={view} onChoice={setView}>
          <ViewOf {...{ view, document, recommendation, request }} />
        </Tabs>
      )}
    </section>
  );
}

function ViewOf({
  view,
  document,
  recommendation,
  request,
}: {
  readonly view: View;
  readonly document: SubmissionDocument;
  readonly recommendation: Recommendation;
  readonly request: RecommendationRequest;
}) {
  switch (view) {
    case "annex":
      return <Fragment document={document} sections={["annex"]} />;
    case "input":
      return <Fragment document={document} sections={["request", "input"]} />;
    case "capacity":
      return (
        <Made outcome={assessCapacity(recommendation)} as={capacityDocument} name="behov-og-praktikpladser" />
      );
    case "sensitivity":
      return <Slow of={request} make={sensitivity} as={sensitivityDocument} name="foelsomhed" />;
    case "changes":
      return <ChangesView recommendation={recommendation} />;
    case "scenarios":
      return <Scenarios request={request} />;
  }
}
