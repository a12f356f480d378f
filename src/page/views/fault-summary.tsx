import { usePage } from "../page-state.js";
import { type Fault, gathered, inShort } from "../work/fault.js";
import { sumText } from "../work/amounts.js";
import { isBlankRow } from "../work/work.js";
import { AlertList } from "./alert-list.js";
import { FieldLink } from "./field-link.js";
import { nameOfField } from "./name-of-field.js";

/** What waits for an answer, and everything that is wrong or missing, each a way to its field. */
export function FaultSummary() {
  const { result, work, frame, waits } = usePage();
  const faults = gathered(result.faults, frame.nameOf);
  const linkOf = useFaultLink();
  const { shown, more } = inShort(faults, 8);
  const isOnlyMissing = faults.every(({ isMissing }) => isMissing);
  return (
    <>
      <AlertList kind="warning" items={waits.map(linkOf)} />
      {/* Nothing is complained of before anything is touched. */}
      {faults.length > 0 && work.kkr === "" && work.rows.every(isBlankRow) ? (
        <p>Skemaet vises her, når du har valgt KKR og angivet praktikpladser og antal.</p>
      ) : (
        <AlertList
          kind={isOnlyMissing ? "info" : "error"}
          title={isOnlyMissing ? "Det mangler, før skemaet kan udfyldes" : "Skemaet kan ikke udfyldes"}
          items={[...shown.map(linkOf), ...(more > 0 ? [`og ${sumText([more])} til`] : [])]}
        />
      )}
    </>
  );
}

/** What is wrong or missing in a task of its own. */
export function FaultList({ faults }: { readonly faults: readonly Fault[] }) {
  return <AlertList items={faults.map(useFaultLink())} />;
}

/** A fault as a way to its field, with the field's name if the sentence does not itself say whose it is. */
function useFaultLink() {
  const { work, frame } = usePage();
  return ({ field, text }: Fault) => {
    const name = field === null ? null : nameOfField(field, work, frame);
    return (
      <FieldLink field={field} text={name === null || text.includes(name) ? text : `${name}: ${text}`} />
    );
  };
}
