import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { readPlacesFiles } from "../files/read-places-files.js";
import { usePage } from "../page-state.js";
import { frameOf } from "../work/frame.js";
import { blankRows, isBlankRow, type Work } from "../work/work.js";
import { FileField } from "./file-field.js";
import { FieldMessages, RadioField, SelectField, TextField } from "./field.js";
import { PlacesGrid } from "./places-grid.js";
import { ProviderNames } from "./provider-names.js";
import { Reports } from "./reports.js";

/** What the split rests on: internship places, or shares that the council has decided. */
export function PlacesSection(): JSX.Element {
  const { work, edit } = usePage();
  return (
    <section aria-labelledby="places-heading">
      <h2 id="places-heading">2. Praktikpladser</h2>
      <RadioField
        id="basis"
        label="Hvad bygger fordelingen på?"
        value={work.basis}
        choices={[
          { value: "places", label: "Praktikpladser, som de er indberettet" },
          { value: "shares", label: "Andele i procent, som rådet har besluttet" },
        ]}
        onChoice={(basis) => {
          edit((current) => ({ ...current, basis }));
        }}
      />
      {work.basis === "places" ? <Places /> : <Shares />}
    </section>
  );
}

function Places(): JSX.Element {
  const { work, edit, say } = usePage();
  const [isAdded, setIsAdded] = useState<"replace" | "add">("replace");
  const read = (files: readonly File[]): void => {
    void readPlacesFiles(files, work, (done, of) => {
      if (of > 5 && done < of) say(`Læst ${done} af ${of} filer.`);
    }).then(({ rows, reports }) => {
      // Nothing half-read: with one file refused none is taken.
      const isRead = reports.every((report) => report.isRead);
      edit((current) => {
        const kept = isAdded === "add" ? current.rows.filter((row) => !isBlankRow(row)) : [];
        return {
          ...current,
          ...(isRead ? { rows: [...kept, ...rows] } : {}),
          reports: isAdded === "add" ? [...current.reports, ...reports] : reports,
        };
      });
      say(
        isRead
          ? `${reports.length} ${reports.length === 1 ? "fil" : "filer"} er læst, ${rows.length} rækker er indsat.`
          : "Filerne blev ikke indsat. Se, hvad der er galt, under filens navn.",
      );
    });
  };
  return (
    <>
      <FileField
        id="places-files"
        label="Hent filer"
        hint="Træk indberetninger hertil, eller vælg dem: Excel (.xlsx) eller CSV, én eller mange. Eller indsæt et område fra Excel i tabellen herunder."
        accept=".xlsx,.csv,.tsv,.txt"
        multiple
        onFiles={read}
      />
      {work.rows.some((row) => !isBlankRow(row)) && (
        <RadioField
          id="places-mode"
          label="Når en fil hentes"
          value={isAdded}
          choices={[
            { value: "replace", label: "erstattes det, der står i tabellen" },
            { value: "add", label: "lægges rækkerne til" },
          ]}
          onChoice={setIsAdded}
        />
      )}
      <Reports reports={work.reports} />
      <ProviderNames />
      <PlacesGrid />
      <p>
        <button
          type="button"
          class="function-link"
          onClick={() => {
            edit(withoutPlaces);
            say("Tabellen er tømt. Fortryd bringer den tilbage.");
          }}
        >
          Tøm tabellen
        </button>
      </p>
      <SelectField
        id="unit"
        label="Hvad er praktikpladserne talt i?"
        hint="Én helårsplads er to halvårspladser. Enheden bruges kun, når det regnes ud, hvad praktikpladserne kan bære."
        value={work.unit}
        choices={[
          { value: "", label: "Ikke angivet" },
          { value: "half-year", label: "Halvårspladser om året" },
          { value: "full-year", label: "Helårspladser" },
        ]}
        onChoice={(unit) => {
          edit((current) => ({ ...current, unit }));
        }}
      />
    </>
  );
}

function withoutPlaces(work: Work): Work {
  return { ...work, rows: blankRows(frameOf(work).institutions), reports: [] };
}

function Shares(): JSX.Element {
  const { work, frame, edit, messagesAt } = usePage();
  return (
    <fieldset class="side-by-side" id="shares" tabIndex={-1}>
      <legend class="form-label">Andele i procent, 100 tilsammen</legend>
      <FieldMessages id="shares" {...messagesAt("shares")} />
      {frame.specialisations.map(({ id, name }) => (
        <TextField
          key={id}
          id={`shares.${id}`}
          label={name}
          value={work.shares[id] ?? ""}
          onText={(text) => {
            edit((current) => ({ ...current, shares: { ...current.shares, [id]: text } }), `shares.${id}`);
          }}
        />
      ))}
    </fieldset>
  );
}
