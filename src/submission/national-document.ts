import type { FormEdition } from "../domain/form-edition.js";
import type { NationalRecommendation } from "../domain/national-recommendation.js";
import { reference } from "../reference/reference.js";
import type { Block, SubmissionDocument, Table } from "./document.js";
import { formTable } from "./form-section.js";
import { letterTitle } from "./letter.js";
import { sentNotes } from "./remarks.js";
import { numbers, tableOf, texts } from "./table.js";

/** The national form, the sums of the whole country beside it, and what each KKR wrote with its part. */
export function nationalDocument(
  national: NationalRecommendation,
  options: { readonly editions?: readonly FormEdition[] } = {},
): SubmissionDocument {
  const { edition, councils } = reference.behind(national, options.editions);
  const title = `${letterTitle({ studyYear: national.studyYear, edition })}: hele landet`;
  const blocks: Block[] = [
    formTable(national, edition, true),
    { kind: "heading", text: "Hele landet" },
    sumsTable(national),
    ...national.parts.flatMap(({ kkr, notes: all }): Block[] => {
      const notes = sentNotes(all);
      if (notes.length === 0) return [];
      const whose = councils.find(({ id }) => id === kkr)?.name ?? "indstillingen";
      return [
        { kind: "heading", text: `Bemærkninger fra ${whose}` },
        { kind: "list", items: notes.map(({ text }) => text) },
      ];
    }),
  ];
  return { language: "da", title, sections: [{ id: "form", title, blocks }] };
}

function sumsTable({ specialisations, studyPlaces, studyYear }: NationalRecommendation): Table {
  const caption = `Antal studiepladser i hele landet ${studyYear}`;
  return tableOf({ id: "national-totals", caption }, specialisations, [
    texts("Specialisering", ({ name }) => name, "I alt"),
    numbers("Antal studiepladser", (row) => row.studyPlaces, studyPlaces),
  ]);
}
