import type { FormFrame } from "../../domain/form-frame.js";
import { type Column, columnOf, columnsOf } from "../columns.js";
import { findHeader } from "../find-header.js";
import { isBlank, textAt } from "../grid.js";
import { saysSum } from "../sum-label.js";
import { nameInTitle } from "../title-name.js";
import type { ReadSheet } from "./read-workbook.js";

/**
 * Whose each of several tables is, if all have the same form and each is one municipality's or region's: its sheet is
 * named after it, or it stands over the table. Null where a sheet names nobody, or somebody else in its rows or over
 * them.
 */
export function providersOfSheets(sheets: readonly ReadSheet[], frame: FormFrame): readonly string[] | null {
  const providers: string[] = [];
  const forms = new Set<string>();
  for (const { name, grid } of sheets) {
    const header = findHeader(grid, frame);
    if (header === null) return null;
    const columns = columnsOf(header.cells, frame);
    const over = grid
      .slice(0, header.first)
      .flatMap((row) => row.flatMap(({ text }) => nameInTitle(text, "provider", frame)?.name ?? []));
    const own = nameInTitle(name, "provider", frame)?.name ?? null;
    const called = own === null ? over : [own];
    const ids = new Set([...called, ...over].map(frame.ownerId));
    const [provider] = called;
    const who = columnOf("provider", columns);
    const isOthers = grid.slice(header.last + 1).some((row) => {
      const written = textAt(row, who?.index);
      const isNote = row.filter((cell) => !isBlank(cell)).length < 2;
      return written !== "" && !isNote && !saysSum(written) && !ids.has(frame.ownerId(written));
    });
    if (provider === undefined || ids.size !== 1 || isOthers) return null;
    providers.push(provider);
    forms.add(formOf(columns));
  }
  return forms.size === 1 ? providers : null;
}

/** What the columns hold, but for who has reported. */
function formOf(columns: readonly Column[]): string {
  const meant = columns.filter(({ meaning }) => !["provider", "extra", "unnamed", "total"].includes(meaning));
  const keys = meant.map(({ meaning, specialisation, institution }) => [
    meaning,
    specialisation,
    institution,
  ]);
  return JSON.stringify(keys.map((key) => JSON.stringify(key)).toSorted());
}
