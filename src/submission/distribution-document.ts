import { plain, exact } from "../domain/amount.js";
import type { ProviderKey } from "../domain/distribution-request.js";
import type { Distribution } from "../distribution/distribution.js";
import { numberCell, textCell } from "./cells.js";
import type { Block, Cell, SubmissionDocument, Table } from "./document.js";

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
  const rowOf = (label: string, cells: Distribution["specialisations"], total: number): Cell[] => [
    textCell(label),
    ...cells.map((cell) => numberCell(cell.internshipPlaces)),
    numberCell(total),
  ];
  return {
    kind: "table",
    id: "distribution",
    caption: "Halvårspladser, som hver kommune og region skal stille til rådighed",
    columns: [
      { header: "Kommune eller region", align: "start" },
      ...specialisations.map(({ name }) => ({ header: name, align: "end" as const })),
      { header: "I alt", align: "end" },
    ],
    rows: [
      ...providers.map((row) => rowOf(row.provider, row.specialisations, row.internshipPlaces)),
      rowOf("I alt", specialisations, internshipPlaces),
    ],
  };
}

function keyTable({ request, specialisations, key }: Distribution): Table {
  const isOne = request.providers.every(({ weight }) => typeof weight !== "object");
  const shown = isOne ? [{ specialisation: "", name: "Vægt" }] : specialisations;
  const limit = (count: number | undefined): Cell => (count === undefined ? textCell("") : numberCell(count));
  return {
    kind: "table",
    id: "key",
    caption: `${key.meaning}. Kilde: ${key.source}`,
    columns: [
      { header: "Kommune eller region", align: "start" },
      ...shown.map(({ name }) => ({ header: name, align: "end" as const })),
      { header: "Mindst", align: "end" },
      { header: "Højst", align: "end" },
      { header: "Fastsat", align: "end" },
    ],
    rows: request.providers.map((provider) => [
      textCell(provider.provider),
      ...shown.map(({ specialisation }) => numberCell(weightOf(provider, specialisation))),
      limit(provider.minimum),
      limit(provider.maximum),
      limit(provider.total),
    ]),
  };
}

function weightOf({ weight }: ProviderKey, specialisation: string): string {
  return plain(exact(typeof weight === "object" ? (weight[specialisation] ?? 0) : weight));
}
