import { amountText } from "../domain/amount.js";
import type { FormFrame } from "../domain/form-frame.js";
import { given } from "../domain/given.js";
import { type Group, grouped, groupsOf, repeatsOf } from "../domain/grouped.js";
import type { Refusal } from "../domain/refusal.js";
import { answerKey, type ReportedCell, returnOf } from "./reported-cell.js";

/**
 * What is wrong with the returns together: a provider in two files, a cell twice, a specialisation left out, of which an
 * earlier collection may have the places. A department or a site may leave out what others of its municipality have.
 */
export function cellsRefusals(
  cells: readonly ReportedCell[],
  frame: FormFrame,
  earlier: readonly ReportedCell[] = [],
): Refusal[] {
  const had = groupsOf(earlier, answerKey);
  const ofOwners = groupsOf(cells, ownerKey);
  return [...groupsOf(cells, answerKey)].flatMap(([key, group]) =>
    groupRefusals(group, had.get(key) ?? [], ofOwners.get(ownerKey(group[0])) ?? [], frame),
  );
}

/** What a return has of one municipality or region, in all its parts, at one institution. */
export function ownerKey({ ownerId, institution, where: { file } }: ReportedCell): string {
  return JSON.stringify([ownerId, institution, file]);
}

/** Of the cells of one provider at one institution; `ofOwner` are those of all parts of its municipality or region. */
function groupRefusals(
  cells: Group<ReportedCell>,
  earlier: readonly ReportedCell[],
  ofOwner: readonly ReportedCell[],
  { names, specialisations, knownProvider }: FormFrame,
): Refusal[] {
  const [first] = cells;
  const { provider, institution } = first;
  const returns = grouped(cells, ({ where }) => where.file);
  if (returns.length > 1) {
    const numbers = returns.map((own) =>
      own.map(({ specialisation, places }) => `${specialisation} ${amountText(places)}`),
    );
    const areSame = new Set(numbers.map((own) => own.toSorted().join("\n"))).size === 1;
    const wheres = returns.map(([{ where }]) => where);
    const twice = { code: "provider-twice" as const, provider, institution, in: wheres, names };
    return [areSame ? { ...twice, areSame } : twice];
  }
  // What could not be read is itself the reason for what seems to be missing.
  if (cells.some(({ isWhole }) => !isWhole)) return [];
  const repeats = repeatsOf(cells, ({ specialisation }) => specialisation);
  const repeated = repeats.map(
    ({ item: { provider: again, specialisation, where }, first: before }): Refusal => {
      const cell = { provider: again, institution, specialisation, names };
      return { code: "duplicate-cell", ...cell, first: before.where, where };
    },
  );
  const isOfSeveral = ofOwner.some(({ providerId: id }) => id !== first.providerId);
  const isIn = (all: readonly ReportedCell[], id: string): boolean =>
    all.some(({ specialisation }) => specialisation === id);
  const isSaid = (id: string): boolean =>
    isIn(cells, id) || (isOfSeveral && !isIn(earlier, id) && (ofOwner[0] !== first || isIn(ofOwner, id)));
  const missing = specialisations.map(({ id }) => id).filter((id) => !isSaid(id));
  if (missing.length === 0) return repeated;
  const lacking =
    isOfSeveral && earlier.length === 0 ? (knownProvider(provider)?.name ?? provider) : provider;
  const where = returnOf(first);
  const lacks = { provider: lacking, institution, specialisations: missing, names, where };
  const had = earlier.filter(({ specialisation }) => missing.includes(specialisation));
  const before = had.slice(0, 1).map(({ where }) => ({ places: had.map(({ places }) => places), where }));
  return [...repeated, { code: "incomplete-return", ...lacks, ...given({ before: before[0] }) }];
}
