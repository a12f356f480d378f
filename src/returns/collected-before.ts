import { exact, plain, sumOf } from "../domain/amount.js";
import { partsWithoutOwner } from "../domain/checks/provider-refusals.js";
import type { FormFrame } from "../domain/form-frame.js";
import { given } from "../domain/given.js";
import { grouped, groupsOf } from "../domain/grouped.js";
import type { Notice } from "../domain/notice.js";
import type { Refusal, Where } from "../domain/refusal.js";
import type { ProviderRemark } from "../domain/request.js";
import type { ReplacedAnswer } from "../domain/returns-notice.js";
import type { EarlierCollection } from "./collect-options.js";
import { answerKey, type ReportedCell, returnOf } from "./reported-cell.js";
import { otherReturn, type Scope } from "./scope.js";

/** An earlier collection, and what of it is read differently. */
interface WithOwners {
  readonly add: EarlierCollection;
  readonly notices: readonly Notice[];
}

/**
 * An earlier collection with the name of the owner before a department that was collected without it, where one answers
 * now with that name, as was advised: "Psykiatrien" is then "Region Sjælland, Psykiatrien". Of any other unknown name
 * nobody can tell.
 */
export function withOwners(
  add: EarlierCollection,
  cells: readonly ReportedCell[],
  frame: FormFrame,
): WithOwners {
  const before = new Set(add.internshipPlaces.map(({ provider = "" }) => provider));
  const now = cells.map(({ provider }) => provider);
  const parts = partsWithoutOwner([...before, ...now], frame);
  const nameOf = (provider: string): string => {
    const [part = "", ...others] = before.has(provider) ? (parts.get(provider) ?? []) : [];
    const isAdvised = frame.possibleOwner(provider) === frame.knownProvider(part)?.name;
    return isAdvised && others.length === 0 && !before.has(part) ? part : provider;
  };
  const named = <T extends { readonly provider?: string }>(one: T): T =>
    one.provider === undefined ? one : { ...one, provider: nameOf(one.provider) };
  const { returns } = add;
  const { remarks, blankAsZero } = returns ?? {};
  const renamed = { remarks: remarks?.map(named), blankAsZero: blankAsZero?.map(nameOf) };
  return {
    add: {
      ...add,
      internshipPlaces: add.internshipPlaces.map(named),
      ...(returns === undefined ? {} : { returns: { ...returns, ...given(renamed) } }),
    },
    notices: [...before].flatMap((written): Notice[] => {
      const readAs = nameOf(written);
      const reading = { what: "provider", written, readAs, times: 1, where: whereOf(add) } as const;
      if (readAs !== written) return [{ code: "read-differently", ...reading }];
      // Whose department it may be answers now, perhaps for it too.
      const mayBe = frame.possibleOwner(written);
      const isNow = mayBe !== null && now.includes(mayBe) && !now.includes(written);
      return isNow ? [{ code: "other-provider", provider: written, mayBe, where: whereOf(add) }] : [];
    }),
  };
}

/** The cells of an earlier collection; without a provider there are none. */
export function earlierCells(
  earlier: Omit<EarlierCollection, "studyYear">,
  { providerId, ownerId }: FormFrame,
): ReportedCell[] {
  const { internshipPlaces, internshipPlacesUnit: unit = null, returns } = earlier;
  const byKey = returns?.remarks?.filter(({ code }) => code === "institution-by-key");
  return internshipPlaces.flatMap(({ provider, ...cell }): ReportedCell[] => {
    if (provider === undefined) return [];
    const of = { provider, providerId: providerId(provider), ownerId: ownerId(provider) };
    // A cell that is not 0 was filled in.
    const isBlank = returns?.blankAsZero?.includes(provider) === true && exact(cell.places).isZero();
    const isByKey = byKey?.some((one) => one.provider === provider) === true;
    return [{ ...cell, ...of, unit, isBlank, isByKey, isWhole: true, where: whereOf(earlier) }];
  });
}

/** Why nothing can be added to an earlier collection: it is for something else, or does not say whose its places are. */
export function earlierRefusals(earlier: EarlierCollection, { studyYear, council, frame }: Scope): Refusal[] {
  const where = whereOf(earlier);
  const said = { studyYear: earlier.studyYear, kkr: earlier.kkr ?? council.id, where };
  return [
    ...otherReturn(said, studyYear, council.id, frame.names),
    ...(earlier.internshipPlaces.some(({ provider }) => provider === undefined)
      ? [{ code: "return-without-provider", where } as const]
      : []),
  ];
}

/**
 * Whoever answers again, and says nothing of an institution for which they had internship places: nobody can tell whether
 * they still have them there. A municipality answers for its departments too.
 */
export function leftOutRefusals(
  cells: readonly ReportedCell[],
  earlier: readonly ReportedCell[],
  { names }: FormFrame,
): Refusal[] {
  const had = notReplaced(earlier, cells);
  return grouped(had, answerKey).flatMap((own): Refusal[] => {
    const [first] = own;
    const again = cells.filter(({ providerId: id }) => id === first.providerId || id === first.ownerId);
    const [now] = again;
    // What could not be read is itself the reason for what seems to be left out.
    if (now === undefined || again.some(({ isWhole }) => !isWhole)) return [];
    const { provider, institution } = first;
    // A whole that answers where its department did is refused for that.
    const isAnswered = again.some((cell) => cell.institution === institution);
    if (isAnswered || own.every(({ places }) => exact(places).isZero())) return [];
    const specialisations = own.map(({ specialisation }) => specialisation);
    const before = { places: own.map(({ places }) => places), where: first.where };
    const said = { provider, institution, specialisations, before, names, where: returnOf(now) };
    return [{ code: "incomplete-return", ...said }];
  });
}

/** What stays of an earlier collection: who answers again is replaced there, remarks and all. */
export function keptOf(
  cells: readonly ReportedCell[],
  earlier: readonly ReportedCell[],
  remarks: Remarks,
  { providerId }: FormFrame,
): { readonly kept: readonly ReportedCell[]; readonly remarks: readonly ProviderRemark[] } {
  const kept = notReplaced(earlier, cells);
  const owners = swappedOwners(cells, earlier);
  const swapped = earlier.filter(({ ownerId }) => owners.has(ownerId));
  const again = new Set([...cells, ...swapped].map((cell) => cell.providerId));
  const stay = remarks.before.filter(({ provider }) => !again.has(providerId(provider)));
  return { kept, remarks: [...stay, ...remarks.now] };
}

/** What of an earlier collection nobody answers again: not the same provider, not the whole of parts, not several parts of a whole. */
function notReplaced(earlier: readonly ReportedCell[], cells: readonly ReportedCell[]): ReportedCell[] {
  const answers = new Set(cells.map(answerKey));
  const areSwapped = swappedAnswers(cells);
  return earlier.filter((cell) => !answers.has(answerKey(cell)) && !areSwapped(cell));
}

/** Whether a municipality or region answers now as a whole for what its parts answered, or by several parts for the whole. */
function swappedAnswers(cells: readonly ReportedCell[]): (cell: ReportedCell) => boolean {
  const ofOwners = groupsOf(cells, wholeKey);
  return (cell) => {
    const ids = new Set((ofOwners.get(wholeKey(cell)) ?? []).map(({ providerId }) => providerId));
    return cell.providerId === cell.ownerId
      ? !ids.has(cell.ownerId) && ids.size > 1
      : ids.has(cell.ownerId) && !ids.has(cell.providerId);
  };
}

function wholeKey({ ownerId, institution }: ReportedCell): string {
  return JSON.stringify([ownerId, institution]);
}

function swappedOwners(
  cells: readonly ReportedCell[],
  earlier: readonly ReportedCell[],
): ReadonlySet<string> {
  return new Set(earlier.filter(swappedAnswers(cells)).map(({ ownerId }) => ownerId));
}

/** Where an earlier collection is said to stand. */
export function whereOf({ file }: Pick<EarlierCollection, "file">): Where {
  return file === undefined ? { path: "add" } : { file };
}

/** What stands beside the numbers of an earlier collection, and beside those that came since. */
export interface Remarks {
  readonly before: readonly ProviderRemark[];
  readonly now: readonly ProviderRemark[];
}

/**
 * Who came to an earlier collection, and who stands there with other numbers now, or without a remark. Whoever answers
 * as a whole instead of by parts, or by parts instead of as a whole, is compared as one.
 */
export function changedAnswers(
  cells: readonly ReportedCell[],
  earlier: readonly ReportedCell[],
  remarks: Remarks,
  { names, providerId, ownerId, knownProvider }: FormFrame,
): Notice[] {
  if (cells.length === 0) return [];
  const swapped = swappedOwners(cells, earlier);
  const areSwapped = swappedAnswers(cells);
  const idOf = (provider: string): string =>
    swapped.has(ownerId(provider)) ? ownerId(provider) : providerId(provider);
  const known = groupsOf(earlier, ({ provider }) => idOf(provider));
  const kept = new Set(notReplaced(earlier, cells));
  // What is said by whom, in whatever file.
  const keyOf = ({ provider, text }: ProviderRemark): string => JSON.stringify([idOf(provider), text]);
  const stated = new Set(remarks.now.map(keyOf));
  const gone = remarks.before.filter((one) => one.code === undefined && !stated.has(keyOf(one)));
  const added: string[] = [];
  const replaced: ReplacedAnswer[] = [];
  for (const [id, own] of groupsOf(cells, ({ provider }) => idOf(provider))) {
    const was = known.get(id);
    const [{ provider }] = own;
    if (was === undefined) {
      added.push(provider);
      continue;
    }
    const before = sumsByCell(was.filter((cell) => !kept.has(cell)));
    const changes = sumsByCell(own).flatMap(({ key, sum: now, cell: { institution, specialisation } }) => {
      const sum = before.find((one) => one.key === key)?.sum ?? null;
      return sum === now ? [] : [{ institution, specialisation, before: sum, now }];
    });
    const lost = gone.filter((one) => idOf(one.provider) === id).map(({ text }) => text);
    const instead = [...new Set(was.filter(areSwapped).map((cell) => cell.provider))];
    replaced.push({
      provider: swapped.has(id) ? (knownProvider(provider)?.name ?? provider) : provider,
      changes,
      ...(instead.length === 0 ? {} : { instead }),
      ...(lost.length === 0 ? {} : { remarks: lost }),
    });
  }
  return [{ code: "collection-changed", added, replaced, names }];
}

/** What cells of one provider, or of all its parts, come to at each institution and specialisation. */
function sumsByCell(cells: readonly ReportedCell[]): { key: string; sum: string; cell: ReportedCell }[] {
  const keyOf = ({ institution, specialisation }: ReportedCell): string =>
    JSON.stringify([institution, specialisation]);
  return [...groupsOf(cells, keyOf)].map(([key, own]) => ({
    ...{ key, cell: own[0] },
    sum: plain(sumOf(own.map(({ places }) => places))),
  }));
}
