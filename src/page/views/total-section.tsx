import type { JSX } from "preact";
import { usePage } from "../page-state.js";
import type { Origin } from "../work/work.js";
import type { Choice } from "./choice.js";
import { LastYear } from "./last-year.js";
import { Proportions } from "./proportions.js";
import { WorkRadio, WorkText } from "./work-field.js";

const ORIGINS: readonly Choice<Origin>[] = [
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
      return <TotalFields name="totals" legend="Antal studiepladser" />;
    case "regional-total":
      return <WorkText id="regionalTotal" label="Antal studiepladser i regionen" />;
    case "previous-year":
      return (
        <>
          <TotalFields name="previousTotals" legend="Sidste års antal studiepladser" />
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
      {work.changeFor === "all" ? (
        <WorkText
          id="change"
          label="Ændring"
          hint="Fx 20 %, -2,5 % eller +23; +0 er uændret"
          kind="text"
          chars={11}
        />
      ) : (
        <TotalFields name="changes" legend="Ændring: fx 20 %, -2,5 % eller +23; +0 er uændret" />
      )}
    </>
  );
}

/** A field for each institution of the KKR. */
function TotalFields({
  name,
  legend,
}: {
  readonly name: "totals" | "previousTotals" | "changes";
  readonly legend: string;
}): JSX.Element {
  const { work, frame } = usePage();
  if (work.kkr === "") return <p>Vælg KKR i trin 1.</p>;
  return (
    <fieldset class="side-by-side">
      <legend class="form-label">{legend}</legend>
      {frame.institutions.map((institution) => (
        <WorkText
          key={institution.id}
          id={`${name}.${institution.id}`}
          label={institution.name}
          kind={name === "changes" ? "text" : "number"}
        />
      ))}
    </fieldset>
  );
}
