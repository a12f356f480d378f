import { plain, exact } from "../domain/amount.js";
import type { ProviderKey } from "../domain/distribution-request.js";
import type { Distribution } from "../distribution/distribution.js";
import type { Block, SubmissionDocument, Table } from "./document.js";
import { numbers, tableOf, texts } from "./table.js";

/** The internship places that each provider is to supply, the key they rest on, and where it comes from. */
export function distributionDocument(distribution: Distribution): SubmissionDocument {
  const { request, notes } = distribution;
  const year = request.studyYear === undefined ? "" : ` ${request.studyYear}`;
  const title = `Fordeling af praktikpladser på kommuner og region${year}`;
  const blocks: Block[] = [
    placesTable(distribution),
    { kind: "heading", text: "Bemærkninger" },
    { kind: "list", items: notes.map(({ text }) => text) },
    { kind: "heading", text: "Fordelingsnøglen" },
    keyTable(distribution),
  ];
  return { language: "da", title, sections: [{ id: "distribution", title, blocks }] };
}

function placesTable({ providers, specialisations, internshipPlaces }: Distribution): Table {
  const caption = "Halvårspladser, som hver kommune og region skal stille til rådighed";
  return tableOf({ id: "distribution", caption }, providers, [
    texts("Kommune eller region", ({ provider }) => provider, "I alt"),
    ...specialisations.map(({ name, internshipPlaces: sum }, index) =>
      numbers<Distribution["providers"][number]>(
        name,
        (row) => row.specialisations[index]?.internshipPlaces,
        sum,
      ),
    ),
    numbers("I alt", (row) => row.internshipPlaces, internshipPlaces),
  ]);
}

/** What may be stated of some providers; a column that nobody has is left out. */
const LIMITS = [
  ["Mindst", ({ minimum }: ProviderKey) => minimum],
  ["Højst", ({ maximum }: ProviderKey) => maximum],
  ["Fastsat", ({ total }: ProviderKey) => total],
] as const;

function keyTable({ request, specialisations, key }: Distribution): Table {
  const isOne = request.providers.every(({ weight }) => typeof weight !== "object");
  const shown = isOne ? [{ specialisation: "", name: "Vægt" }] : specialisations;
  return tableOf({ id: "key", caption: `${key.meaning}. Kilde: ${key.source}` }, request.providers, [
    texts("Kommune eller region", ({ provider }) => provider),
    ...shown.map(({ specialisation, name }) =>
      numbers<ProviderKey>(name, (provider) => weightOf(provider, specialisation)),
    ),
    ...LIMITS.filter(([, limit]) => request.providers.some((row) => limit(row) !== undefined)).map(
      ([header, limit]) => numbers(header, limit),
    ),
  ]);
}

function weightOf({ weight }: ProviderKey, specialisation: string): string {
  return plain(exact(typeof weight === "object" ? (weight[specialisation] ?? 0) : weight));
}
