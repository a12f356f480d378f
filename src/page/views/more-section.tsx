import type { ComponentChildren } from "preact";
import { usePage } from "../page-state.js";
import { isUsed } from "../work/decisions.js";
import type { NumberKey } from "../work/numbers.js";
import { Folded } from "./folded.js";
import { CellFields, NumberFields } from "./number-fields.js";

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
