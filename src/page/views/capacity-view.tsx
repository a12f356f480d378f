import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { assessCapacity, capacityDocument, type Recommendation } from "../../index.js";
import { Fragment } from "./fragment.js";
import { Refused } from "./refused.js";

/** Whether the internship places carry the study places, half-year by half-year. */
export function CapacityView({ recommendation }: { readonly recommendation: Recommendation }): JSX.Element {
  const assessed = useMemo(() => {
    const outcome = assessCapacity(recommendation);
    return outcome.ok ? { document: capacityDocument(outcome.value) } : { refusals: outcome.refusals };
  }, [recommendation]);
  return "document" in assessed ? (
    <Fragment document={assessed.document} />
  ) : (
    <Refused refusals={assessed.refusals} />
  );
}
