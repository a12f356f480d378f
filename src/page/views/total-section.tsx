import type { JSX } from "preact";
import { usePage } from "../page-state.js";
import type { NumberTexts } from "../work/numbers.js";
import type { Choice } from "../work/choice.js";
import { LastYear } from "./last-year.js";
import { Proportions } from "./proportions.js";
import { NumberFields } from "./number-fields.js";
import { WorkRadio } from "./work-field.js";

const ORIGINS: readonly Choice<NumberTexts["origin"]>[] = [
  { value: "institution-totals", label: "Et antal for hver institution" },
  {
    value: "regional-total",
    label: "Ét antal for regionen",
    hint: "Fordeles på institutionerne efter deres praktikpladser.",
  },
  { value: "previous-year", label: "Sidste års antal med en ændring" },
  {
    value: "capacity",
    label: "Det, praktikpladserne kan bære",
    hint: "Et loft og ikke en indstilling. Kræver, at enheden er angivet i trin 2.",
  },
];

/** Where the total comes from: a judgement of the council's, which the page never makes. */
export function TotalSection(): JSX.Element {
  return (
    <section aria-labelledby="total-heading">
      <h2 id="total-heading">3. Antal studiepladser</h2>
      <WorkRadio id="origin" label="Hvor kommer det samlede antal fra?" choices={ORIGINS} />
      <OriginFields />
      <LastYear />
      <Proportions />
    </section>
  );
}

function OriginFields(): JSX.Element | null {
  switch (usePage().work.origin) {
    case "institution-totals":
      return <NumberFields of="totals" />;
    case "regional-total":
      return <NumberFields of="regionalTotal" />;
    case "previous-year":
      return (
        <>
          <NumberFields of="previousTotals" />
          <ChangeFields />
        </>
      );
    case "capacity":
      return null;
  }
}

function ChangeFields(): JSX.Element {
  const { work } = usePage();
  return (
    <>
      <WorkRadio
        id="changeFor"
        label="Ændringen fra sidste år"
        choices={[
          {
            value: "all",
            label: "For alle under ét",
            hint: "Ændringen gøres på summen og fordeles efter sidste års antal.",
          },
          { value: "each", label: "For hver institution for sig" },
        ]}
      />
      <NumberFields of={work.changeFor === "all" ? "change" : "changes"} />
    </>
  );
}
