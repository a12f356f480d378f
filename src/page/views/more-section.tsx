import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { usePage } from "../page-state.js";
import { BoundFields } from "./bound-fields.js";
import { DecidedFields } from "./decided-fields.js";
import { RadioField, SelectField, TextField } from "./field.js";

/** What is needed only now and then: each part is folded away until it is used. */
export function MoreSection(): JSX.Element {
  const { work } = usePage();
  const hasTotals = work.columnTotals !== "free";
  const hasIntake = Object.values({ ...work.intake, ...work.survival }).some((text) => text !== "");
  return (
    <section aria-labelledby="more-heading">
      <h3 id="more-heading">Når det er nødvendigt</h3>
      <Folded title="Overbooking" isOpen={work.overbooking.mode !== "none"}>
        <Overbooking />
      </Folded>
      <Folded title="Felter, som rådet har besluttet" isOpen={work.decided.length > 0}>
        <DecidedFields />
      </Folded>
      <Folded title="Mindste og højeste antal" isOpen={work.bounds.length > 0}>
        <BoundFields />
      </Folded>
      <Folded title="Fast antal for hver specialisering" isOpen={hasTotals}>
        <ColumnTotals />
      </Folded>
      <Folded title="Sommer- og vinteroptag og frafald" isOpen={hasIntake}>
        <Intake />
      </Folded>
    </section>
  );
}

/** Opened where it is used, and closed by nobody but who reads: not under the hand that just took the last thing out. */
function Folded({
  title,
  isOpen,
  children,
}: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly children: JSX.Element;
}): JSX.Element {
  const details = useRef<HTMLDetailsElement>(null);
  useLayoutEffect(() => {
    if (isOpen && details.current !== null) details.current.open = true;
  }, [isOpen]);
  return (
    <details class="details" ref={details}>
      <summary class="details-summary">
        <span class="details-summary-text">{title}</span>
      </summary>
      <div class="details-text">{children}</div>
    </details>
  );
}

function Overbooking(): JSX.Element {
  const { work, edit } = usePage();
  const { mode, percent } = work.overbooking;
  return (
    <>
      <RadioField
        id="overbooking.mode"
        label="Overbooking"
        value={mode}
        choices={[
          { value: "none", label: "Ingen" },
          { value: "included", label: "Antallet er inklusive overbooking" },
          {
            value: "on-top",
            label: "Der overbookes oven i antallet",
            hint: "Vises i en tabel ved siden af skemaet, aldrig i det.",
          },
        ]}
        onChoice={(chosen) => {
          edit((current) => ({ ...current, overbooking: { ...current.overbooking, mode: chosen } }));
        }}
      />
      {mode !== "none" && (
        <TextField
          id="overbooking.percent"
          label="Procent"
          chars={4}
          value={percent}
          onText={(text) => {
            edit(
              (current) => ({ ...current, overbooking: { ...current.overbooking, percent: text } }),
              "overbooking.percent",
            );
          }}
        />
      )}
    </>
  );
}

function ColumnTotals(): JSX.Element {
  const { work, frame, edit } = usePage();
  return (
    <>
      <RadioField
        id="columnTotals"
        label="Specialiseringernes samlede antal over alle institutioner"
        value={work.columnTotals}
        choices={[
          { value: "free", label: "Ligger ikke fast" },
          { value: "given", label: "Er besluttet" },
          { value: "by-internship-places", label: "Følger praktikpladserne i regionen" },
        ]}
        onChoice={(columnTotals) => {
          edit((current) => ({ ...current, columnTotals }));
        }}
      />
      {work.columnTotals === "given" && (
        <fieldset class="side-by-side">
          <legend class="form-label">Antal studiepladser</legend>
          {frame.specialisations.map(({ id, name }) => (
            <TextField
              key={id}
              id={`columns.${id}`}
              label={name}
              value={work.columns[id] ?? ""}
              onText={(text) => {
                edit(
                  (current) => ({ ...current, columns: { ...current.columns, [id]: text } }),
                  `columns.${id}`,
                );
              }}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

function Intake(): JSX.Element {
  const { work, edit } = usePage();
  return (
    <>
      <fieldset class="side-by-side">
        <legend class="form-label">Optaget i procent, 100 tilsammen</legend>
        {(["summer", "winter"] as const).map((season) => (
          <TextField
            key={season}
            id={`intake.${season}`}
            label={season === "summer" ? "Sommer" : "Vinter"}
            chars={4}
            value={work.intake[season]}
            onText={(text) => {
              edit(
                (current) => ({ ...current, intake: { ...current.intake, [season]: text } }),
                `intake.${season}`,
              );
            }}
          />
        ))}
        <SelectField
          id="intake.oddTo"
          label="En ulige studieplads går til"
          value={work.intake.oddTo}
          choices={[
            { value: "", label: "Ikke afgjort" },
            { value: "summer", label: "Sommer" },
            { value: "winter", label: "Vinter" },
          ]}
          onChoice={(oddTo) => {
            edit((current) => ({ ...current, intake: { ...current.intake, oddTo } }));
          }}
        />
      </fieldset>
      <fieldset class="side-by-side">
        <legend class="form-label">Andel af de studerende, der er tilbage (højst 1)</legend>
        {(["period2", "period3"] as const).map((period) => (
          <TextField
            key={period}
            id={`survival.${period}`}
            label={period === "period2" ? "I 2. praktikperiode" : "I 3. praktikperiode"}
            hint="Fx 0,95"
            chars={4}
            value={work.survival[period]}
            onText={(text) => {
              edit(
                (current) => ({ ...current, survival: { ...current.survival, [period]: text } }),
                `survival.${period}`,
              );
            }}
          />
        ))}
      </fieldset>
    </>
  );
}
