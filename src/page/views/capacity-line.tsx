import { useMemo } from "preact/hooks";
import { assessCapacity, capacityDocument, type Recommendation } from "../../index.js";

/** Whether the internship places suffice, in one line; nothing where that can't be known, as without a unit. */
export function CapacityLine({ recommendation }: { readonly recommendation: Recommendation }) {
  const answer = useMemo(() => {
    const outcome = assessCapacity(recommendation);
    return outcome.ok ? capacityDocument(outcome.value).sections[0]?.blocks[0] : undefined;
  }, [recommendation]);
  return answer?.kind === "paragraph" ? <p id="capacity-line">{answer.text}</p> : null;
}
