import { plain, exact } from "../domain/amount.js";
import type { ProviderKey } from "../domain/distribution-request.js";
import type { Distribution } from "../distribution/distribution.js";
import { reference } from "../reference/reference.js";
import type { Block, SubmissionDocument } from "./document.js";
import { type ColumnOf, numbers, tableOf, texts } from "./table.js";
import { heading, listOf, oneSection } from "./blocks.js";

const CAPTION = "Halvårspladser, som hver kommune og region skal stille til rådighed";

/** The internship places that each provider is to supply, the key they rest on, and where it comes from. */
export function distributionDocument(distribution: Distribution): SubmissionDocument {
  const { request, notes, specialisations } = distribution;
  const year = request.studyYear === undefined ? "" : ` ${request.studyYear}`;
  const title = `Fordeling af praktikpladser på kommuner og region${inCouncil(distribution)}${year}`;
  const rows = distribution.providers.map((row, index) => ({ ...row, stated: request.providers[index] }));
  const isOneWeight = request.providers.every(({ weight }) => typeof weight !== "object");
  const key = keyColumns(distribution, isOneWeight);
  return oneSection("distribution", title, [
    // A key of one weight for each provider stands beside what it gives.
    tableOf({ id: "distribution", caption: CAPTION }, rows, [
      texts("Kommune eller region", ({ provider }) => provider, "I alt"),
      ...(isOneWeight ? key : []),
      ...specialisations.map(({ name, internshipPlaces: sum }, index) =>
        numbers<Row>(name, (row) => row.specialisations[index]?.internshipPlaces, sum),
      ),
      numbers("I alt", (row) => row.internshipPlaces, distribution.internshipPlaces),
    ]),
    heading("Bemærkninger"),
    ...listOf(notes.map(({ text }) => text)),
    ...(isOneWeight ? [] : keyBlocks(distribution, rows, key)),
  ]);
}

/** " i KKR Sjælland", if no other council of the year has everyone of the key; nothing if that is not known. */
function inCouncil({ request }: Distribution): string {
  const { councils, knownProvider } = reference.at(request.studyYear);
  const names = request.providers.map(({ provider }) => knownProvider(provider)?.name);
  const [council, ...others] = councils.filter(({ municipalities, region }) => {
    const own = new Set<string | undefined>([region, ...municipalities.map(({ name }) => name)]);
    return names.every((name) => own.has(name));
  });
  return council === undefined || others.length > 0 ? "" : ` i ${council.name}`;
}

/** What a provider is to supply, and what the key states of it. */
type Row = Distribution["providers"][number] & { readonly stated: ProviderKey | undefined };

function keyBlocks({ key }: Distribution, rows: readonly Row[], columns: readonly ColumnOf<Row>[]): Block[] {
  const caption = `${key.meaning}. Kilde: ${key.source}`;
  return [
    heading("Fordelingsnøglen"),
    tableOf({ id: "key", caption }, rows, [
      texts("Kommune eller region", ({ provider }) => provider),
      ...columns,
    ]),
  ];
}

/** What may be stated of some providers; a column that nobody has is left out. */
const LIMITS = [
  ["Mindst", ({ minimum }: ProviderKey) => minimum],
  ["Højst", ({ maximum }: ProviderKey) => maximum],
  ["Fastsat", ({ total }: ProviderKey) => total],
] as const;

function keyColumns({ request, specialisations }: Distribution, isOneWeight: boolean): ColumnOf<Row>[] {
  const shown = isOneWeight ? [{ specialisation: "", name: "Vægt" }] : specialisations;
  return [
    ...shown.map(({ specialisation, name }) =>
      numbers<Row>(name, ({ stated }) => stated && weightOf(stated, specialisation)),
    ),
    ...LIMITS.filter(([, limit]) => request.providers.some((row) => limit(row) !== undefined)).map(
      ([header, limit]) => numbers<Row>(header, ({ stated }) => stated && limit(stated)),
    ),
  ];
}

function weightOf({ weight }: ProviderKey, specialisation: string): string {
  return plain(exact(typeof weight === "object" ? (weight[specialisation] ?? 0) : weight));
}
