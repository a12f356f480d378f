import { danishDate } from "../domain/danish.js";
import type { FormEdition, Institution, Specialisation } from "../domain/form-edition.js";
import type { Recommendation } from "../domain/recommendation.js";
import { blankCell, COVERED, numberCell, textCell } from "./cells.js";
import type { Block, Cell, Section, Table } from "./document.js";

/** What stands on a form: of one KKR, or of the whole country. */
type FormContent = Pick<Recommendation, "studyYear" | "institutions">;

/** The form with exactly the letter's names, order and columns, and what it rests on. */
export function formSection(
  recommendation: Recommendation,
  edition: FormEdition,
  title: string,
  wholeForm: boolean,
): Section {
  const blocks: Block[] = [
    formTable(recommendation, edition, wholeForm),
    { kind: "heading", text: "Bemærkninger" },
    { kind: "list", items: recommendation.notes.map(({ text }) => text) },
    { kind: "paragraph", text: formText(recommendation, edition) },
  ];
  return { id: "form", title, blocks };
}

/** The table of the form: these institutions, or with `wholeForm` every one on it. */
export function formTable(recommendation: FormContent, edition: FormEdition, wholeForm: boolean): Table {
  assertOnForm(recommendation, edition);
  const { columns } = edition;
  const ours = new Set(recommendation.institutions.map(({ institution }) => institution));
  const shown = edition.institutions.filter(({ id }) => wholeForm || ours.has(id));
  return {
    kind: "table",
    id: "form",
    caption: `Antal studiepladser ${recommendation.studyYear}`,
    columns: [
      { header: columns.institution, align: "start" },
      { header: columns.total, align: "end" },
      { header: columns.specialisation, align: "start" },
      { header: columns.studyPlaces, align: "end" },
    ],
    rows: shown.flatMap((institution) => institutionRows(institution, recommendation, edition)),
  };
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

/** One row for each specialisation; the institution and its total span them all. Blank where it is not ours. */
function institutionRows(
  { id, name }: Institution,
  { institutions }: FormContent,
  { specialisations }: FormEdition,
): Cell[][] {
  const span = specialisations.length;
  const ours = institutions.find(({ institution }) => institution === id);
  const total = ours === undefined ? blankCell(span) : numberCell(ours.studyPlaces, span);
  return specialisations.map((specialisation, index) => {
    const row = ours?.specialisations.find((entry) => entry.specialisation === specialisation.id);
    return [
      index === 0 ? textCell(name, span) : COVERED,
      index === 0 ? total : COVERED,
      textCell(specialisation.name),
      row === undefined ? blankCell() : numberCell(row.studyPlaces),
    ];
  });
}

/** Where the form comes from; and, in the year it was sent out for, where a recommendation goes. */
function formText({ studyYear, request }: Recommendation, edition: FormEdition): string {
  const { source, recipient, deadline } = edition;
  const origin = source === undefined ? "" : `Skemaet følger ${source.title} (${source.reference}).`;
  if (studyYear !== edition.studyYear || request.studyPlaces.from === "capacity") return origin;
  if (recipient === undefined || deadline === undefined) return origin;
  return `${origin} Indstillingen sendes til ${recipient} senest den ${danishDate(deadline)}.`.trim();
}
