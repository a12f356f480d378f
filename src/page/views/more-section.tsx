import type { JSX } from "preact";
import { usePage } from "../page-state.js";
import { BoundFields } from "./bound-fields.js";
import { ColumnTotalFields } from "./column-total-fields.js";
import { DecidedFields } from "./decided-fields.js";
import { Folded } from "./folded.js";
import { IntakeFields } from "./intake-fields.js";
import { OverbookingFields } from "./overbooking-fields.js";

/** What is needed only now and then: each part is folded away until it is used. */
export function MoreSection(): JSX.Element {
  const { work } = usePage();
  const hasTotals = work.columnTotals !== "free";
  const hasIntake = Object.values({ ...work.intake, ...work.survival }).some((text) => text !== "");
  return (
    <section aria-labelledby="more-heading">
      <h3 id="more-heading">Særlige forhold</h3>
      <Folded title="Overbooking" isOpen={work.overbooking.mode !== "none"}>
        <OverbookingFields />
      </Folded>
      <Folded title="Felter, som rådet har besluttet" isOpen={work.decided.length > 0}>
        <DecidedFields />
      </Folded>
      <Folded title="Mindst og højst" isOpen={work.bounds.length > 0}>
        <BoundFields />
      </Folded>
      <Folded title="Fast antal for hver specialisering" isOpen={hasTotals}>
        <ColumnTotalFields />
      </Folded>
      <Folded title="Sommer- og vinteroptag og frafald" isOpen={hasIntake}>
        <IntakeFields />
      </Folded>
    </section>
  );
}
