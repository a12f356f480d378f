import { useMemo, useState } from "preact/hooks";
import { assessCapacity, capacityDocument, type Recommendation } from "../../index.js";
import { usePage } from "../page-state.js";
import { counted } from "../work/listed.js";
import { sumText } from "../work/amounts.js";
import type { Fault } from "../work/fault.js";
import type { Result } from "../work/result-of.js";
import { Fragment } from "./document-view.js";
import { FaultSummary } from "./fault-summary.js";
import { FieldLink } from "./field-link.js";
import { FORM_SECTIONS } from "./printed-document.js";
import { TieOrder, TieQuestion } from "./tie-question.js";

/** The form as it will be sent, while it is being filled in; or what stands in its way. */
export function FormPanel() {
  const { work, result, document, waits } = usePage();
  return (
    <section aria-labelledby="form-heading" id="form" class="form-panel" tabIndex={0}>
      <h2 id="form-heading">4. Skemaet</h2>
      {work.method !== "" && (
        <p class="alert alert-info">
          Det åbnede arbejde angiver selv en metode, og den er fulgt; hvilken det er, står i bemærkningerne.
          Metoden kan ikke vælges her.
        </p>
      )}
      <p class="sr-only" role="status">
        {stateOf(result, waits)}
      </p>
      {result.tie !== null && <TieQuestion tie={result.tie} />}
      <TieOrder />
      <FaultSummary />
      {result.recommendation !== null && <CapacityLine recommendation={result.recommendation} />}
      {document !== null && <Fragment document={document} sections={FORM_SECTIONS} />}
    </section>
  );
}

/** Whether the internship places suffice, in one line; nothing where that can't be known, as without a unit. */
function CapacityLine({ recommendation }: { readonly recommendation: Recommendation }) {
  const answer = useMemo(() => {
    const outcome = assessCapacity(recommendation);
    return outcome.ok ? capacityDocument(outcome.value).sections[0]?.blocks[0] : undefined;
  }, [recommendation]);
  return answer?.kind === "paragraph" ? <p id="capacity-line">{answer.text}</p> : null;
}

/** The form in one line, which is always in sight where the form itself stands below the fields, and opens over them. */
export function ResultLine() {
  const { result, document, frame, waits } = usePage();
  const [isOpen, setIsOpen] = useState(false);
  const totals = (result.recommendation?.institutions ?? []).map(
    ({ institution, studyPlaces }) => `${frame.shortNameOf(institution)} ${sumText([studyPlaces])}`,
  );
  return (
    <details
      class="result-line"
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== "Escape" || !currentTarget.open) return;
        currentTarget.open = false;
        currentTarget.querySelector("summary")?.focus();
      }}
    >
      <summary>{stateOf(result, waits, `: ${totals.join(", ")}`)}</summary>
      {isOpen && (
        <div
          class="form-panel"
          onClick={({ target, currentTarget }) => {
            // Whoever follows a link wants to see where it leads.
            const line = currentTarget.closest("details");
            if (target instanceof HTMLAnchorElement && line !== null) line.open = false;
          }}
        >
          <FaultSummary />
          {document !== null && <Fragment document={document} sections={FORM_SECTIONS} />}
          <FieldLink field="form" text="Gå til skemaet" />
        </div>
      )}
    </details>
  );
}

/** For those who hear the page: it is said when it changes, and not at every letter. */
function stateOf(
  { recommendation, tie, faults }: Result,
  { length }: readonly Fault[],
  filled = " er udfyldt.",
): string {
  if (recommendation !== null)
    return `${length === 0 ? "" : `${counted(length, "advarsel", "advarsler")}. `}Skemaet${filled}`;
  if (tie !== null) return "Der er et spørgsmål at besvare ved skemaet: Hvem går forud?";
  return faults.every(({ isMissing }) => isMissing)
    ? "Skemaet er ikke udfyldt endnu."
    : "Skemaet kan ikke udfyldes. Det, der er galt, står ved skemaet.";
}
