import { useMemo, useState } from "preact/hooks";
import {
  distributeInternshipPlaces,
  type Distribution,
  distributionDocument,
  type Outcome,
  parseDistributionRequest,
  type ProviderKey,
  readDistributionKey,
} from "../../index.js";
import { usePage } from "../page-state.js";
import type { Fault } from "../work/fault.js";
import { membersIn } from "../work/answers-of.js";
import { FieldReader } from "../work/field-reader.js";
import { frameOf, yearOptions } from "../work/frame.js";
import { listed } from "../work/listed.js";
import { reportOf } from "../work/report-of.js";
import { supplyTied } from "../work/supply-tie.js";
import { kkrOf, type Work } from "../work/work.js";
import { Made } from "./document-view.js";
import { FaultList } from "./fault-summary.js";
import { FileField, type Reported } from "./file-field.js";
import { Folded } from "./folded.js";
import { HappenedAt } from "./happened.js";
import { Button, Question } from "./button.js";
import { AnsweredOrder } from "./tie-question.js";
import { WorkText } from "./work-field.js";

/** The internship places to supply, divided over the municipalities and the region by a key of the KKR's own. */
export function DistributionTask() {
  const { work, frame } = usePage();
  const [providers, setProviders] = useState<readonly ProviderKey[] | null>(null);
  const read = (bytes: Uint8Array, name: string): Reported => {
    const outcome = readDistributionKey(bytes, { file: name, ...yearOptions(work) });
    setProviders(outcome.ok ? outcome.value : null);
    return [reportOf(name, outcome)];
  };
  const { meaning, source, needed, order = [] } = work.supply;
  const isBegun = [meaning, source, ...Object.values(needed)].some((text) => text !== "");
  const made = useMemo(() => (providers === null ? null : distributed(work, providers)), [work, providers]);
  const outcome = made?.outcome ?? null;
  const names = (providers ?? []).map(({ provider }) => provider);
  const tied = outcome?.ok === false ? supplyTied(outcome.refusals, order, names, frame) : [];
  return (
    <Folded title="Fordel praktikpladserne på kommunerne og regionen" isOpen={isBegun}>
      <p>
        KKR's anden opgave: hvor mange praktikpladser hver skal stille til rådighed. Nøglen (indbyggere, børn,
        ansatte eller andet) er KKR's egen.
      </p>
      <fieldset class="side-by-side">
        <legend class="form-label">Halvårspladser, der skal stilles til rådighed</legend>
        {frame.specialisations.map(({ id, name }) => (
          <WorkText key={id} id={`supply.needed.${id}`} label={name} />
        ))}
        <HappenedAt field="supply" />
      </fieldset>
      <div class="side-by-side">
        <WorkText id="supply.meaning" label="Hvad nøglen tæller" kind="text" />
        <WorkText id="supply.source" label="Nøglens kilde" kind="text" />
      </div>
      <FileField
        id="supply-file"
        label="Nøglen"
        hint="CSV (gem fra Excel som CSV) med kolonnerne Kommune og Vægt, og gerne Minimum, Maksimum og I alt."
        accept=".csv,.txt"
        onBytes={read}
      />
      {providers !== null && <Strangers providers={providers} />}
      {made !== null && <FaultList faults={made.faults} />}
      {outcome !== null && <Made outcome={outcome} as={distributionDocument} name="praktikpladser-fordelt" />}
      <TieBetween tied={tied} order={order} />
    </Folded>
  );
}

/** Who goes first is asked, and what was answered stands beneath, where it can be taken back. */
function TieBetween({
  tied,
  order,
}: {
  readonly tied: readonly string[];
  readonly order: readonly string[];
}) {
  const { frame, edit } = usePage();
  const give = (next: readonly string[]): void => {
    edit((current) => ({ ...current, supply: { ...current.supply, order: next } }));
    // The button is gone.
    document.getElementById("supply-order")?.focus();
  };
  const answer = (text: string, next: readonly string[]) => (
    <Button key={text} onClick={() => give(next)}>
      {text}
    </Button>
  );
  return (
    <div id="supply-order" tabIndex={-1}>
      {tied.length > 0 && (
        <Question id="supply-tie" text="Hvem går forud? Svaret kommer til at stå i bemærkningerne.">
          {tied.map((id) => answer(frame.nameOf(id), [...order, id]))}
          {answer("I den rækkefølge, de står her", [...order, ...tied])}
        </Question>
      )}
      <AnsweredOrder order={order} onRemove={() => give([])} />
    </div>
  );
}

/** Who stands in the key and is not of the KKR: in one line, where each of them may be another KKR's. */
function Strangers({ providers }: { readonly providers: readonly ProviderKey[] }) {
  const { frame } = usePage();
  const { council, ownerId } = frame;
  if (council === undefined) return null;
  const known = new Set(membersIn([], frame).all.map(ownerId));
  const strange = providers.flatMap(({ provider }) => (known.has(ownerId(provider)) ? [] : [provider]));
  return strange.length === 0 ? null : (
    <p>{`${listed(strange)} står i nøglen, men hører ikke til ${council.name}. Praktikpladserne fordeles også dertil.`}</p>
  );
}

/** The places that were typed, distributed by the key; or what is missing before they can be. */
function distributed(
  work: Work,
  providers: readonly ProviderKey[],
): { readonly faults: readonly Fault[]; readonly outcome: Outcome<Distribution> | null } {
  const reader = new FieldReader();
  const { meaning, source, needed, order: tieOrder = [] } = work.supply;
  const numbers = frameOf(work).specialisations.map(
    ({ id }) => [id, reader.needed(`supply.needed.${id}`, needed[id], "Antallet mangler.")] as const,
  );
  for (const [name, text] of Object.entries({ meaning, source })) {
    if (text.trim() === "") reader.missing(`supply.${name}`, "Skriv det, så læseren kan se, hvad nøglen er.");
  }
  const { faults } = reader;
  if (faults.length > 0) return { faults, outcome: null };
  const { editions, ...year } = yearOptions(work);
  const options = { editions, ...kkrOf(work) };
  const request = {
    ...year,
    internshipPlacesNeeded: Object.fromEntries(numbers),
    ...{ key: { meaning, source }, providers, tieOrder },
  };
  const parsed = parseDistributionRequest(request, options);
  if (!parsed.ok) return { faults, outcome: parsed };
  const made = distributeInternshipPlaces(parsed.value, { ...options, notices: parsed.notices });
  // Whom the key leaves out, the document says.
  const isSaid = ["other-provider", "key-leaves-out"];
  const notices = parsed.notices.filter(({ code }) => !isSaid.includes(code));
  return { faults, outcome: made.ok ? { ...made, notices: [...notices, ...made.notices] } : made };
}
