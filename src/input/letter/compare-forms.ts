import { byColumn, type FormEdition, type Specialisation } from "../../domain/form-edition.js";
import type { FormComparison, ListComparison, Rewording } from "../../domain/letter-reading.js";

/** A form beside a known one: what is the same under another name, new, gone, in another order, or headed otherwise. */
export function compareForms(known: FormEdition, now: FormEdition): FormComparison {
  const columns = byColumn((column) => rewording(known.columns[column], now.columns[column]));
  return {
    with: known.studyYear,
    institutions: compareLists(known.institutions, now.institutions),
    specialisations: compareLists(known.specialisations, now.specialisations),
    columns: Object.values(columns).flat(),
  };
}

function compareLists(known: readonly Specialisation[], now: readonly Specialisation[]): ListComparison {
  const before = new Map(known.map(({ id, name }) => [id, name]));
  const after = new Set(now.map(({ id }) => id));
  const order = now.filter(({ id }) => before.has(id)).map(({ id }) => id);
  const former = known.filter(({ id }) => after.has(id)).map(({ id }) => id);
  return {
    renamed: now.flatMap(({ id, name }) => rewording(before.get(id) ?? name, name)),
    added: now.filter(({ id }) => !before.has(id)).map(({ name }) => name),
    gone: known.filter(({ id }) => !after.has(id)).map(({ name }) => name),
    isReordered: order.some((id, index) => id !== former[index]),
  };
}

function rewording(before: string, now: string): Rewording[] {
  return before === now ? [] : [{ before, now }];
}
