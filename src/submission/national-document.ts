import type { OwnEditions } from "../domain/form-edition.js";
import type { NationalRecommendation } from "../domain/recommendation.js";
import { danishList } from "../domain/danish.js";
import { grouped } from "../domain/grouped.js";
import { isOverbookingUnlike, saidOfOverbooking } from "../recommend/said-of-overbooking.js";
import { reference } from "../reference/reference.js";
import type { Block, SubmissionDocument } from "./document.js";
import { formTable } from "./form-section.js";
import { letterTitle } from "./letter.js";
import { noteTexts, sentNotes } from "./remarks.js";
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
  const caption = `Antal studiepladser i hele landet ${national.studyYear}`;
  const whose = (part: Part): string => whoseOf(part, national, councils);
  return oneSection("form", title, [
    formTable(national, edition, true),
    heading("Hele landet"),
    tableOf({ id: "national-totals", caption }, national.specialisations, [
      texts("Specialisering", ({ name }) => name, "I alt"),
      numbers("Antal studiepladser", (row) => row.studyPlaces, national.studyPlaces),
    ]),
    ...overbookingBlocks(national.parts, whose),
    ...remarkBlocks(national.parts, whose),
    ...listBlocks("Kilder", saidBy(national.parts, whose, sourceOf)),
  ]);
}

type Part = NationalRecommendation["parts"][number];

/** The KKR whose the part is; of two from one KKR each has its institutions with it. */
function whoseOf(
  part: Part,
  { parts, institutions }: NationalRecommendation,
  councils: readonly { readonly id: string; readonly name: string }[],
): string {
  const nameOf = ({ kkr }: Part): string => councils.find(({ id }) => id === kkr)?.name ?? "indstillingen";
  const name = nameOf(part);
  if (parts.every((other) => other === part || nameOf(other) !== name)) return name;
  const own = institutions.filter(({ institution }) => part.institutions.includes(institution));
  return `${name} (${danishList(own.map((row) => row.name))})`;
}

/** If not all say the same of overbooking: who says what, for their numbers are added as they are. */
function overbookingBlocks(parts: readonly Part[], whose: (part: Part) => string): Block[] {
  if (!isOverbookingUnlike(parts)) return [];
  const said = (part: Part): string => saidOfOverbooking(part) || "Der står intet om overbooking.";
  return [
    heading("Overbooking"),
    paragraph("Indstillingerne siger ikke det samme om overbooking. Tallene er lagt sammen, som de står."),
    ...listOf(saidBy(parts, whose, said)),
  ];
}

/** What is said of the parts, with whose they are; nothing of those that it is "" of. */
function saidBy(
  parts: readonly Part[],
  whose: (part: Part) => string,
  saidOf: (part: Part) => string,
): string[] {
  const said = parts.filter((part) => saidOf(part) !== "");
  return grouped(said, saidOf).map((group) => {
    const [text = ""] = group.map(saidOf);
    return `${danishList(group.map(whose))}: ${text}`;
  });
}

/** That a part was read from a form: no remark of its KKR. */
function sourceOf({ notes }: Part): string {
  return noteTexts(notes, ["filled-form"]).join(" ");
}

/** What all of them wrote, once; then what each wrote besides. Of overbooking nothing that stands before. */
function remarkBlocks(parts: readonly Part[], whose: (part: Part) => string): Block[] {
  const isUnlike = isOverbookingUnlike(parts);
  const remarks = parts.map((part) => {
    const said = [sourceOf(part), isUnlike ? saidOfOverbooking(part) : ""];
    return sentNotes(part.notes)
      .map(({ text }) => text)
      .filter((text) => !said.includes(text));
  });
  const [first = [], ...others] = remarks;
  const shared = others.length === 0 ? [] : first.filter((text) => others.every((own) => own.includes(text)));
  const ofOne = parts.map((part, index) => {
    const besides = (remarks[index] ?? []).filter((text) => !shared.includes(text));
    return listBlocks(`Bemærkninger fra ${whose(part)}`, besides);
  });
  return [...listBlocks("Bemærkninger fra alle KKR", shared), ...ofOne.flat()];
}

function listBlocks(title: string, items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [heading(title), ...listOf(items)];
}
