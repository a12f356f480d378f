import type { OwnEditions } from "../domain/form-edition.js";
import type { NationalRecommendation } from "../domain/recommendation.js";
import { danishList } from "../domain/danish.js";
import { isOverbookingUnlike, saidOfOverbooking } from "../recommend/said-of-overbooking.js";
import { reference } from "../reference/reference.js";
import type { Block, SubmissionDocument, Table } from "./document.js";
import { formTable } from "./form-section.js";
import { letterTitle } from "./letter.js";
import { sentNotes } from "./remarks.js";
import { numbers, tableOf, texts } from "./table.js";
import { heading, listOf, oneSection, paragraph } from "./blocks.js";

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
    ...(isOverbookingUnlike(national.parts) ? [paragraph(UNLIKE)] : []),
    ...remarkBlocks(national, (kkr) => councils.find(({ id }) => id === kkr)?.name ?? "indstillingen"),
  ]);
}

const UNLIKE =
  "Indstillingerne siger ikke det samme om overbooking; se bemærkningerne. Tallene er lagt sammen, som de står.";
const NOT_SAID = "Der står intet om overbooking.";

/** What all of them wrote, once; then what each wrote besides. Of two from one KKR each has its institutions with it. */
function remarkBlocks(
  { parts, institutions }: NationalRecommendation,
  councilName: (kkr?: string) => string,
): Block[] {
  const isUnlike = isOverbookingUnlike(parts);
  const remarks = parts.map((part) => [
    ...sentNotes(part.notes).map(({ text }) => text),
    ...(isUnlike && saidOfOverbooking(part) === "" ? [NOT_SAID] : []),
  ]);
  const [first = [], ...others] = remarks;
  const shared = others.length === 0 ? [] : first.filter((text) => others.every((own) => own.includes(text)));
  const ofOne = parts.map((part, index) => {
    const name = councilName(part.kkr);
    const isOnly = parts.every((other) => other === part || councilName(other.kkr) !== name);
    const own = institutions.filter(({ institution }) => part.institutions.includes(institution));
    const who = isOnly ? name : `${name}: ${danishList(own.map((row) => row.name))}`;
    const besides = (remarks[index] ?? []).filter((text) => !shared.includes(text));
    return listBlocks(`Bemærkninger fra ${who}`, besides);
  });
  return [...listBlocks("Bemærkninger fra alle KKR", shared), ...ofOne.flat()];
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
