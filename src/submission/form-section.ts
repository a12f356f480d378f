import { danishDate } from "../domain/danish.js";
import { dateRefusals } from "../domain/checks/date-refusals.js";
import type { FormEdition, Specialisation } from "../domain/form-edition.js";
import type { FormFrame } from "../domain/form-frame.js";
import { refusedIfAny } from "../domain/outcome.js";
import type { Recommendation } from "../domain/recommendation.js";
import { DimensioneringError } from "../messages/value-of.js";
import { BLANK, groupedTable, numberCell, numberNames, numbers, spanning, texts } from "./table.js";
import type { Block, FilledCell, Section, Table } from "./document.js";
import { letterText } from "./letter.js";
import { formRemarks } from "./remarks.js";
import { heading, listOf, paragraph } from "./blocks.js";

/** What stands on a form: of one KKR, or of the whole country. */
type FormContent = Pick<Recommendation, "studyYear" | "institutions">;

/** The answer and nothing else: who recommends, the form as the letter has it, few remarks, and the letter. */
export function formSection(
  recommendation: Recommendation,
  frame: FormFrame,
  title: string,
  { wholeForm = false, date }: { readonly wholeForm?: boolean; readonly date?: string },
): Section {
  const wrong = refusedIfAny(dateRefusals(date, "date"));
  if (wrong !== null) throw new DimensioneringError(wrong.refusals);
  const letter = letterText(frame);
  const blocks: Block[] = [
    ...senderBlocks(frame),
    ...(date === undefined ? [] : [paragraph(danishDate(date))]),
    formTable(recommendation, frame.edition, wholeForm),
    heading("Bemærkninger"),
    ...listOf(formRemarks(recommendation)),
    ...(letter === null ? [] : [paragraph(letter)]),
  ];
  return { id: "form", title, blocks };
}

export function senderBlocks({ council, kkr }: FormFrame): Block[] {
  const sender = council?.name ?? kkr;
  return sender === undefined ? [] : [paragraph(sender)];
}

/** The table of the form: these institutions, or with `wholeForm` every one on it. */
export function formTable(recommendation: FormContent, edition: FormEdition, wholeForm: boolean): Table {
  assertOnForm(recommendation, edition);
  const { columns } = edition;
  const ours = new Set(recommendation.institutions.map(({ institution }) => institution));
  const shown = edition.institutions.filter(({ id }) => wholeForm || ours.has(id));
  const groups = shown.map(({ id, name }) => {
    const ours = recommendation.institutions.find(({ institution }) => institution === id);
    return edition.specialisations.map((specialisation) => ({
      ...{ name, specialisation },
      total: numberOf(ours, id),
      cell: numberOf(
        ours?.specialisations.find((row) => row.specialisation === specialisation.id),
        id,
        specialisation.id,
      ),
    }));
  });
  const caption = `Antal studiepladser ${recommendation.studyYear}`;
  return groupedTable({ id: "form", caption }, groups, [
    spanning(texts(columns.institution, ({ name }) => name)),
    spanning(numbers(columns.total, ({ total }) => total)),
    texts(columns.specialisation, ({ specialisation }) => specialisation.name),
    numbers(columns.studyPlaces, ({ cell }) => cell),
  ]);
}

/** The number of the place, which is found in the annex; blank if the place is not ours. */
function numberOf(
  row: { readonly studyPlaces: number } | undefined,
  institution: string,
  specialisation?: string,
): FilledCell {
  const shows = numberNames.studyPlaces(institution, specialisation);
  return row === undefined ? BLANK : numberCell(row.studyPlaces, { shows });
}

/** No number is lost in silence: throws if a row is not on the form by id and name. */
function assertOnForm({ institutions }: FormContent, edition: FormEdition): void {
  const isOn = (among: readonly Specialisation[], id: string, name: string): boolean =>
    among.some((entry) => entry.id === id && entry.name === name);
  const fits = institutions.every(
    ({ institution, name, specialisations }) =>
      isOn(edition.institutions, institution, name) &&
      specialisations.every((row) => isOn(edition.specialisations, row.specialisation, row.name)),
  );
  if (!fits) throw new Error(`The form of ${edition.studyYear} has no place for a row of the table`);
}
