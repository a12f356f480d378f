import type { JSX } from "preact";
import { usePage } from "../page-state.js";
import { type Fault, gathered, inShort } from "../work/fault.js";
import { sumText } from "../work/sum-of.js";
import { isBlankRow } from "../work/work.js";
import { FieldLink } from "./field-link.js";
import { nameOfField } from "./name-of-field.js";

/** What waits for an answer, and everything that is wrong or missing, each a way to its field. */
export function FaultSummary(): JSX.Element {
  return (
    <>
      <FaultList faults={usePage().waits} kind="warning" />
      <Faults />
    </>
  );
}

function Faults(): JSX.Element | null {
  const { result, work, frame } = usePage();
  const faults = gathered(result.faults, frame.nameOf);
  if (faults.length === 0) return null;
  // Nothing is complained of before anything is touched.
  if (work.kkr === "" && work.rows.every(isBlankRow)) {
    return <p>Skemaet vises her, når du har valgt KKR og angivet praktikpladser og antal.</p>;
  }
  const { shown, more } = inShort(faults, 8);
  const isOnlyMissing = faults.every(({ isMissing }) => isMissing);
  return (
    <div class={isOnlyMissing ? "alert alert-info" : "alert alert-error"}>
      <h3 class="alert-heading">
        {isOnlyMissing ? "Det mangler, før skemaet kan udfyldes" : "Skemaet kan ikke udfyldes"}
      </h3>
      <ul class="alert-text faults">
        <FaultItems faults={shown} />
        {more > 0 && <li>{`og ${sumText([more])} til`}</li>}
      </ul>
    </div>
  );
}

/** What is wrong or missing in a task of its own. */
export function FaultList({
  faults,
  kind = "info",
}: {
  readonly faults: readonly Fault[];
  readonly kind?: "info" | "warning";
}): JSX.Element | null {
  if (faults.length === 0) return null;
  return (
    <div class={`alert alert-${kind}`}>
      <ul class="alert-text faults">
        <FaultItems faults={faults} />
      </ul>
    </div>
  );
}

function FaultItems({ faults }: { readonly faults: readonly Fault[] }): JSX.Element {
  const { work, frame } = usePage();
  return (
    <>
      {faults.map(({ field, text }, index) => (
        <li key={index}>
          <FieldLink
            field={field}
            text={withName(text, field === null ? null : nameOfField(field, work, frame))}
          />
        </li>
      ))}
    </>
  );
}

/** A sentence that does not itself say whose field it is about. */
function withName(text: string, name: string | null): string {
  return name === null || text.includes(name) ? text : `${name}: ${text}`;
}
