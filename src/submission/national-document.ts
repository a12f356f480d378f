import type { OwnEditions } from "../domain/form-edition.js";
import type { NationalRecommendation } from "../domain/recommendation.js";
import { reference } from "../reference/reference.js";
import type { Block, SubmissionDocument, Table } from "./document.js";
import { formTable } from "./form-section.js";
import { letterTitle } from "./letter.js";
import { sentNotes } from "./remarks.js";
import { numbers, tableOf, texts } from "./table.js";
import { heading, listOf, oneSection } from "./blocks.js";

/**
 * The national form, the sums of the whole country beside it, and what each KKR wrote with its part.
 *
 * @throws if the form of the national recommendation is not known.
 */
export function nationalDocument(
  national: NationalRecommendation,
  options: OwnEditions = {},
): SubmissionDocument {
  const { edition, councils } = reference.behind(national, options.editions);
  const title = `${letterTitle({ studyYear: national.studyYear, edition })}: hele landet`;
  return oneSection("form", title, [
    formTable(national, edition, true),
    heading("Hele landet"),
    sumsTable(national),
    ...remarkBlocks(national, (kkr) => councils.find(({ id }) => id === kkr)?.name ?? "indstillingen"),
  ]);
}

/** What all of them wrote, once; then what each wrote besides. */
function remarkBlocks({ parts }: NationalRecommendation, nameOf: (kkr?: string) => string): Block[] {
  const [first = [], ...others] = parts.map(({ notes }) => sentNotes(notes).map(({ text }) => text));
  const shared = others.length === 0 ? [] : first.filter((text) => others.every((own) => own.includes(text)));
  const rest = [first, ...others].map((own) => own.filter((text) => !shared.includes(text)));
  return [
    ...listBlocks("Bemærkninger fra alle KKR", shared),
    ...parts.flatMap(({ kkr }, index) => listBlocks(`Bemærkninger fra ${nameOf(kkr)}`, rest[index] ?? [])),
  ];
}

function listBlocks(title: string, items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [heading(title), ...listOf(items)];
}

function sumsTable({ specialisations, studyPlaces, studyYear }: NationalRecommendation): Table {
  const caption = `Antal studiepladser i hele landet ${studyYear}`;
  return tableOf({ id: "national-totals", caption }, specialisations, [
    texts("Specialisering", ({ name }) => name, "I alt"),
    numbers("Antal studiepladser", (row) => row.studyPlaces, studyPlaces),
  ]);
}
