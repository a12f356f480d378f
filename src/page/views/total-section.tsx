import { usePage, useWaits } from "../page-state.js";
import { PARTS, type NumberKey } from "../work/numbers.js";
import { type Doubt, outOfProportion } from "../work/out-of-proportion.js";
import { Button, Question } from "./button.js";
import { LastYear } from "./last-year.js";
import { NumberFields, CellFields } from "./number-fields.js";
import type { ComponentChildren } from "preact";
import { isUsed } from "../work/decisions.js";
import { Folded } from "./folded.js";

/** Where the total comes from: a judgement of the council's, which the page never makes. */
export function TotalSection() {
  const { work, frame, result } = usePage();
  const { origin, changeFor } = work;
  const { totals, total } = PARTS[origin];
  return (
    <section aria-labelledby="total-heading">
      <h2 id="total-heading">3. Antal studiepladser</h2>
      <NumberFields of="origin" />
      {totals !== undefined && <NumberFields key={totals} of={totals} />}
      {total !== undefined && <NumberFields of={total} />}
      {origin === "previous-year" && (
        <>
          <NumberFields of="changeFor" />
          <NumberFields of={changeFor === "all" ? "change" : "changes"} />
        </>
      )}
      {outOfProportion(work, result, frame).map((doubt) => (
        <Proportion key={doubt.key} doubt={doubt} />
      ))}
      <LastYear />
    </section>
  );
}

/** Asks about a number that is out of all proportion, until it is said to be right. */
function Proportion({ doubt: { key, text } }: { readonly doubt: Doubt }) {
  const { edit, say } = usePage();
  const id = `proportion-${key}`;
  useWaits(id, text);
  return (
    <Question id={id} text={text}>
      <Button
        aria-label={`Ja, tallet er rigtigt: ${text}`}
        onClick={() => {
          edit((current) => ({ ...current, confirmed: [...current.confirmed, key] }));
          say("Tallet er bekræftet.");
        }}
      >
        Ja, tallet er rigtigt
      </Button>
    </Question>
  );
}

/** What is needed only now and then: each part is folded away until it is used. */
export function MoreSection() {
  const { work } = usePage();
  return (
    <section aria-labelledby="more-heading">
      <h3 id="more-heading">Særlige forhold</h3>
      <Part title="Overbooking" of={["overbooking"]} />
      <Part title="Felter, som rådet har besluttet" of={["decided"]}>
        <CellFields of="decided" />
      </Part>
      <Part title="Mindst og højst" of={["bounds"]}>
        <CellFields of="bounds" />
      </Part>
      <Part
        title="Fast antal for hver specialisering"
        of={work.columnTotals === "given" ? ["columnTotals", "columns"] : ["columnTotals"]}
      />
      <Part title="Sommer- og vinteroptag og frafald" of={["intake", "survival"]} />
    </section>
  );
}

function Part({
  title,
  of,
  children = of.map((key) => <NumberFields key={key} of={key} />),
}: {
  readonly title: string;
  readonly of: readonly NumberKey[];
  readonly children?: ComponentChildren;
}) {
  const { work } = usePage();
  return (
    <Folded title={title} isOpen={of.some((key) => isUsed(work, key))}>
      {children}
    </Folded>
  );
}
