import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import {
  type RecommendationRequest,
  type Refusal,
  sensitivity,
  sensitivityDocument,
  type SubmissionDocument,
} from "../../index.js";
import { Fragment } from "./fragment.js";
import { Refused } from "./refused.js";

type Shown = { readonly document: SubmissionDocument } | { readonly refusals: readonly Refusal[] };

/** The smallest changes that move a study place. It takes longer than a frame, so it waits until nobody types. */
export function SensitivityView({ request }: { readonly request: RecommendationRequest }): JSX.Element {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    setShown(null);
    const timer = setTimeout(() => {
      const outcome = sensitivity(request);
      setShown(
        outcome.ok ? { document: sensitivityDocument(outcome.value) } : { refusals: outcome.refusals },
      );
    }, 300);
    return () => {
      clearTimeout(timer);
    };
  }, [request]);
  if (shown === null) return <p role="status">Regner …</p>;
  return "document" in shown ? <Fragment document={shown.document} /> : <Refused refusals={shown.refusals} />;
}
