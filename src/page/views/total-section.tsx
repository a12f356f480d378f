import type { JSX } from "preact";
import { usePage } from "../page-state.js";
import type { Origin, Texts, Work } from "../work/work.js";
import type { Choice } from "./choice.js";
import { RadioField } from "./radio-field.js";
import { TextField } from "./text-field.js";

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
  const { work, edit } = usePage();
  return (
    <section aria-labelledby="total-heading">
      <h2 id="total-heading">3. Det samlede antal studiepladser</h2>
      <RadioField
        id="origin"
        label="Hvor kommer det samlede antal fra?"
        value={work.origin}
        choices={ORIGINS}
        onChoice={(origin) => {
          edit((current) => ({ ...current, origin }));
        }}
      />
      <OriginFields />
    </section>
  );
}

function OriginFields(): JSX.Element | null {
  const { work, edit } = usePage();
  switch (work.origin) {
    case "institution-totals":
      return <TotalFields name="totals" legend="Antal studiepladser" />;
    case "regional-total":
      return (
        <TextField
          id="regionalTotal"
          label="Antal studiepladser i regionen"
          value={work.regionalTotal}
          onText={(regionalTotal) => {
            edit((current) => ({ ...current, regionalTotal }), "regionalTotal");
          }}
        />
      );
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
  const { work, edit } = usePage();
  return (
    <>
      <RadioField
        id="changeFor"
        label="Ændringen fra sidste år"
        value={work.changeFor}
        choices={[
          {
            value: "all",
            label: "For alle under ét",
            hint: "Ændringen gøres på summen og fordeles efter sidste års antal.",
          },
          { value: "each", label: "For hver institution for sig" },
        ]}
        onChoice={(changeFor) => {
          edit((current) => ({ ...current, changeFor }));
        }}
      />
      {work.changeFor === "all" ? (
        <TextField
          id="change"
          label="Ændring"
          hint="Fx 20 %, -2,5 % eller +23; +0 er uændret"
          chars={11}
          numeric={false}
          value={work.change}
          onText={(change) => {
            edit((current) => ({ ...current, change }), "change");
          }}
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
  const { work, frame, edit } = usePage();
  return (
    <fieldset class="side-by-side">
      <legend class="form-label">{legend}</legend>
      {frame.institutions.map((institution) => (
        <TextField
          key={institution.id}
          id={`${name}.${institution.id}`}
          label={institution.name}
          numeric={name !== "changes"}
          value={work[name][institution.id] ?? ""}
          onText={(text) => {
            edit((current) => withText(current, name, institution.id, text), `${name}.${institution.id}`);
          }}
        />
      ))}
    </fieldset>
  );
}

function withText(work: Work, name: "totals" | "previousTotals" | "changes", id: string, text: string): Work {
  const texts: Texts = { ...work[name], [id]: text };
  return { ...work, [name]: texts };
}
