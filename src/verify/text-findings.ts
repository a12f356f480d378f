import { firstYearOf } from "../domain/study-year.js";
import type { FilledForm } from "../domain/filled-form.js";
import type { FormFrame } from "../domain/form-frame.js";
import { columnAt, type FilledTable } from "./filled-table.js";
import type { Finding } from "./finding.js";
import { saidTotals } from "./said-totals.js";

/**
 * A total in the running text that is no number of the table: neither the grand total nor that of an institution
 * or a specialisation, nor a cell. A notice, for a sentence may mean something else.
 */
export function textFindings(
  { texts, rows, grandTotals, subtotals = [] }: FilledForm,
  table: FilledTable,
  studyYear: string,
  frame: FormFrame,
): Finding[] {
  const { institutions, specialisations, names } = frame;
  const sums = institutions.map(({ id }) => table.studyPlacesAt(id, null));
  const columns = specialisations.map(({ id }) => columnAt(table, frame, id).studyPlaces);
  // Without all the numbers there is no total to hold the text up against.
  if (sums.includes(null) || columns.includes(null)) return [];
  const total = sums.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const inSums = [...grandTotals, ...subtotals.map(({ number }) => number)];
  const cells = [...rows.flatMap((row) => [row.total, row.studyPlaces]), ...inSums];
  const inTable = new Set([total, ...sums, ...columns, ...cells.map((number) => number?.value ?? null)]);
  const first = firstYearOf(studyYear) ?? 0;
  const others = otherNames(frame);
  const found = texts.flatMap((text) => saidTotals(text, [first, first + 1]));
  const strange = found.filter(
    ({ value, sentence }) => !inTable.has(value) && !others.some((name) => sentence.includes(name)),
  );
  const once = new Map(strange.map((said) => [`${said.value} ${said.sentence}`, said]));
  return [...once.values()].map(({ sentence, written, value }) => ({
    ...{ code: "total-in-text-differs", severity: "notice", text: sentence, written, read: value, total },
    ...{ cells: [], names },
  }));
}

/** What a sentence about somebody else names: another council, or an institution that is not on this table. */
function otherNames({ edition, institutions, kkr, names }: FormFrame): string[] {
  const own = new Set(institutions.map(({ id }) => id));
  const absent = edition.institutions.filter(({ id }) => !own.has(id));
  const councils = kkr === undefined ? [] : absent.flatMap((row) => names[row.kkr] ?? []);
  return [...absent.map(({ name }) => name), ...councils];
}
