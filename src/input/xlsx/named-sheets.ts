import type { FormFrame } from "../../domain/form-frame.js";
import { findNamed } from "../../domain/name-key.js";
import { type Column, columnsOf, saysInstitution, saysSpecialisation } from "../headings/columns.js";
import { findHeader } from "../headings/find-header.js";
import { type TitleOf, titlesOver } from "../headings/titles.js";
import type { ReadSheet } from "./read-workbook.js";

/**
 * Whose each of several tables is, by the name of its sheet or what stands over it: of an institution of its own, by
 * its id; of a specialisation of its own, by its id; or of one provider, by name, if all have the same form. Null where
 * a table names nobody, or two over its rows. Of a provider its rows may name another: the reader of the table says so.
 */
export function namedSheets(
  of: TitleOf,
  sheets: readonly ReadSheet[],
  frame: FormFrame,
): readonly string[] | null {
  const named: string[] = [];
  const forms = new Set<string>();
  for (const { name: sheet, grid } of sheets) {
    const header = findHeader(grid, frame);
    if (header === null) return null;
    const columns = columnsOf(header.cells, frame);
    const titles = titlesOver(grid, header, of, frame, { sheet });
    const idOf = (name: string): string =>
      of === "provider"
        ? frame.ownerId(name)
        : (findNamed(name, of === "institution" ? frame.institutions : frame.specialisations)?.id ?? "");
    const ids = new Set(titles.flatMap(({ name, others }) => [name, ...others]).map(idOf));
    const isSaid =
      of !== "provider" && columns.some(of === "institution" ? saysInstitution : saysSpecialisation);
    const name = titles.at(-1)?.name;
    if (name === undefined || ids.size !== 1 || ids.has("") || isSaid) return null;
    named.push(of === "provider" ? name : idOf(name));
    forms.add(formOf(columns));
  }
  return (of === "provider" ? forms.size === 1 : new Set(named).size === named.length) ? named : null;
}

/** What the columns hold, but for who has reported. */
function formOf(columns: readonly Column[]): string {
  const meant = columns.filter(({ meaning }) => !["provider", "extra", "unnamed", "total"].includes(meaning));
  const keys = meant.map(({ meaning, specialisation, institution }) =>
    JSON.stringify([meaning, specialisation, institution]),
  );
  return JSON.stringify(keys.toSorted());
}
