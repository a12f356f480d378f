import type { InstitutionStudyPlaces } from "../../domain/recommendation.js";
import { sum } from "../../domain/sum.js";
import type { Refusal } from "../../domain/refusal.js";

interface NamedRow {
  readonly institution: string;
  readonly name: string;
  readonly specialisations: readonly { readonly specialisation: string; readonly name: string }[];
}

/** Who stands in a table, in order, by names and ids, either of which may have been changed: to compare two tables. */
export function tableText(rows: readonly NamedRow[]): string {
  const text = (name: string, id: string): string => `${name} (${id})`;
  return rows
    .map(({ institution, name, specialisations }) => {
      const parts = specialisations.map((row) => text(row.name, row.specialisation));
      return `${text(name, institution)}: ${parts.join(", ")}`;
    })
    .join("; ");
}

/** A number of study places that is none. */
export function wholeRefusals(numbers: readonly number[], path: string): Refusal[] {
  const notWhole = numbers.find((count) => !Number.isSafeInteger(count) || count < 0);
  return notWhole === undefined ? [] : [{ code: "not-whole", written: String(notWhole), where: { path } }];
}

/** A row of an institution that does not sum to its total. */
export function sumRefusals(row: InstitutionStudyPlaces, path: string): Refusal[] {
  const { institution, name, studyPlaces: needed } = row;
  const numbers = row.specialisations.map(({ studyPlaces }) => studyPlaces);
  const faults = wholeRefusals([needed, ...numbers], path);
  if (faults.length > 0) return faults;
  const available = sum(numbers);
  if (available === needed) return [];
  const where = { path };
  return [{ code: "sum-differs", institution, needed, available, names: { [institution]: name }, where }];
}
