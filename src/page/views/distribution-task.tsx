import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import {
  distributeInternshipPlaces,
  type Distribution,
  distributionDocument,
  type FormEdition,
  type Outcome,
  parseDistributionRequest,
  type ProviderKey,
  readDistributionKey,
} from "../../index.js";
import { usePage } from "../page-state.js";
import { FieldReader } from "../work/field-reader.js";
import { editionsOf, frameOf } from "../work/frame.js";
import { membersIn } from "../work/answers-of.js";
import { listed } from "../work/listed.js";
import { reportOf } from "../work/report-of.js";
import type { ReadReport, Work } from "../work/work.js";
import { Made } from "./document-view.js";
import { FaultList } from "./fault-summary.js";
import { FileField } from "./file-field.js";
import { Folded } from "./folded.js";
import { Reports } from "./reports.js";
import { WorkText } from "./work-field.js";

/** The internship places to supply, divided over the municipalities and the region by a key of the KKR's own. */
export function DistributionTask(): JSX.Element {
  const { work, frame } = usePage();
  const [providers, setProviders] = useState<readonly ProviderKey[] | null>(null);
  const [report, setReport] = useState<ReadReport | null>(null);
  const read = async (file: File): Promise<void> => {
    const outcome = readDistributionKey(new Uint8Array(await file.arrayBuffer()), {
      ...{ file: file.name, editions: editionsOf(work) },
      ...(work.studyYear.trim() === "" ? {} : { studyYear: work.studyYear.trim() }),
    });
    setReport(reportOf(file.name, outcome));
    setProviders(outcome.ok ? outcome.value : null);
  };
  const { meaning, source, needed } = work.supply;
  const isBegun = [meaning, source, ...Object.values(needed)].some((text) => text !== "");
  const { reader, data } = useMemo(() => supplyOf(work, providers ?? []), [work, providers]);
  return (
    <Folded title="Fordel praktikpladserne på kommunerne og regionen" isOpen={isBegun}>
      <p>
        KKR's anden opgave: hvor mange praktikpladser hver skal stille til rådighed. Nøglen (indbyggere, børn,
        ansatte eller andet) er jeres egen.
      </p>
      <fieldset class="side-by-side">
        <legend class="form-label">Halvårspladser, der skal stilles til rådighed</legend>
        {frame.specialisations.map(({ id, name }) => (
          <WorkText key={id} id={`supply.needed.${id}`} label={name} />
        ))}
      </fieldset>
      <div class="side-by-side">
        <WorkText id="supply.meaning" label="Hvad nøglen tæller" kind="text" chars={40} />
        <WorkText id="supply.source" label="Nøglens kilde" kind="text" chars={40} />
      </div>
      <FileField
        id="supply-file"
        label="Nøglen"
        hint="CSV med kolonnerne Kommune og Vægt, og gerne Minimum, Maksimum og I alt."
        accept=".csv,.txt"
        onFiles={([file]) => {
          if (file !== undefined) void read(file);
        }}
      />
      {report !== null && <Reports reports={[report]} />}
      {providers !== null && <KeyMembers providers={providers} />}
      {providers !== null && <FaultList faults={reader.faults} />}
      {providers !== null && reader.faults.length === 0 && (
        <Made of={data} make={distributed} as={distributionDocument} name="praktikpladser-fordelt" />
      )}
    </Folded>
  );
}

/** Who of the KKR is not in the key, and gets nothing to supply; and who in it is not of the KKR. */
function KeyMembers({ providers }: { readonly providers: readonly ProviderKey[] }): JSX.Element | null {
  const { frame } = usePage();
  const { council, ownerId } = frame;
  const members = membersIn([], frame).absent;
  const inKey = new Set(providers.map(({ provider }) => ownerId(provider)));
  const known = new Set(members.map(ownerId));
  const missing = members.filter((name) => !inKey.has(ownerId(name)));
  const strange = providers.flatMap(({ provider }) => (known.has(ownerId(provider)) ? [] : [provider]));
  if (council === undefined || missing.length + strange.length === 0) return null;
  return (
    <div class="alert alert-warning" id="key-members">
      {missing.length > 0 && (
        <p class="alert-text">
          {`Nøglen har ikke ${listed(missing)} (${missing.length} af ${members.length} i ${council.name}). De får ingen praktikpladser at stille til rådighed.`}
        </p>
      )}
      {strange.length > 0 && (
        <p class="alert-text">
          {`${listed(strange)} står i nøglen, men hører ikke til ${council.name}. Praktikpladserne fordeles også dertil.`}
        </p>
      )}
    </div>
  );
}

/** What was typed, as data for `parseDistributionRequest`, and what is missing in it. */
function supplyOf(
  work: Work,
  providers: readonly ProviderKey[],
): { readonly reader: FieldReader; readonly data: Supply } {
  const reader = new FieldReader();
  const { meaning, source, needed } = work.supply;
  const numbers = frameOf(work).specialisations.map(
    ({ id }) => [id, reader.needed(`supply.needed.${id}`, needed[id], "Antallet mangler.")] as const,
  );
  for (const [name, text] of Object.entries({ meaning, source })) {
    if (text.trim() === "") reader.missing(`supply.${name}`, "Skriv det, så læseren kan se, hvad nøglen er.");
  }
  const studyYear = work.studyYear.trim();
  const internshipPlacesNeeded = Object.fromEntries(numbers);
  const request = {
    ...(studyYear === "" ? {} : { studyYear }),
    ...{ internshipPlacesNeeded, key: { meaning, source }, providers },
  };
  return { reader, data: { request, options: { editions: editionsOf(work) } } };
}

interface Supply {
  readonly request: object;
  readonly options: { readonly editions: readonly FormEdition[] };
}

function distributed({ request, options }: Supply): Outcome<Distribution> {
  const parsed = parseDistributionRequest(request, options);
  return parsed.ok ? distributeInternshipPlaces(parsed.value, options) : parsed;
}
