import { exact } from "../domain/amount.js";
import { institutionRefusals } from "../domain/checks/name-refusal.js";
import type { FormFrame } from "../domain/form-frame.js";
import { given } from "../domain/given.js";
import { grouped, groupsOf } from "../domain/grouped.js";
import type { Notice } from "../domain/notice.js";
import { done, type Outcome, refusalsOf, refused, refusedIfAny } from "../domain/outcome.js";
import type { Refusal, Where } from "../domain/refusal.js";
import type { ProviderRemark } from "../domain/request.js";
import type { ProviderInstitution } from "../input/returns/parse-return-key.js";
import { UNSTATED } from "../input/rows/places-in-grid.js";
import { institutionIn } from "../input/words/heading.js";
import { resolveProvider } from "./check-provider.js";
import { withNamedInstitutions } from "./named-institution.js";
import { remarksOn, type ReportedCell } from "./reported-cell.js";

/**
 * Cells of which each has its institution: those that do not say it have it by what is said around them, as `said` has
 * it, or else by the key.
 */
export function withInstitutions(
  reported: readonly ReportedCell[],
  said: readonly Notice[],
  key: readonly ProviderInstitution[] | undefined,
  frame: FormFrame,
): Outcome<readonly ReportedCell[]> {
  const named = withNamedInstitutions(reported, said, frame);
  const { cells } = named;
  const institutions = institutionByKey(key ?? [], frame);
  if (!institutions.ok) return institutions;
  const byKey = institutions.value;
  const unstated = cells.filter(({ institution }) => institution === UNSTATED);
  const { names } = frame;
  const parted = groupsOf(
    unstated.flatMap((cell) =>
      named.partsOfOthers(cell, byKey(cell)).map((text) => ({ text, file: cell.where.file })),
    ),
    ({ file }) => file,
  );
  if (parted.size > 0) {
    const refusals = [...parted].map(([file, texts]): Refusal => {
      const headers = [...new Set(texts.map(({ text }) => text))];
      return { code: "unread-columns", headers, areOfInstitution: true, where: given({ file }) };
    });
    return refusedIfAny(refusals) ?? done([]);
  }
  const missing = unstated.filter((cell) => byKey(cell) === undefined);
  if (missing.length > 0) {
    return refused({
      ...{ code: "institution-unstated", providers: ownersOf(missing, frame), names },
      ...{
        institutions: frame.institutions.map(({ id }) => id),
        hasKey: key?.some(({ institution }) => institution !== undefined) ?? false,
      },
    });
  }
  const placed = (cell: ReportedCell): string => byKey(cell) ?? cell.institution;
  const used = new Set(cells.map(({ providerId }) => providerId));
  const unused = (key ?? [])
    .map(({ provider }) => provider)
    .filter((provider) => frame.knownProvider(provider) === null && !used.has(frame.providerId(provider)));
  const byKeys = frame.institutions.flatMap(({ id }): Notice[] => {
    const providers = ownersOf(
      unstated.filter((cell) => placed(cell) === id),
      frame,
    );
    if (providers.length === 0) return [];
    // Whom the key names too is said once.
    const others = unused.splice(0);
    const said = others.length === 0 ? {} : { unused: others };
    return [{ code: "institution-by-key", providers, institution: id, names, ...said }];
  });
  const notices = [...named.notices, ...byKeys];
  const isOverruled = (cell: ReportedCell): boolean =>
    cell.institution !== UNSTATED && placed(cell) !== cell.institution;
  const overruled = providersOf(cells.filter(isOverruled));
  if (overruled.length > 0) notices.push({ code: "key-overruled", providers: overruled });
  return done(
    cells.map((cell) =>
      cell.institution === UNSTATED ? { ...cell, institution: placed(cell), isByKey: true } : cell,
    ),
    notices,
  );
}

/** What the documents say of places that are an institution's by the key alone: council members can't know it from the returns. */
export function remarksByKey(cells: readonly ReportedCell[], { names }: FormFrame): ProviderRemark[] {
  const byKey = cells.filter(({ isByKey }) => isByKey);
  return [...groupsOf(byKey, ({ institution }) => institution)].flatMap(([id, own]) => {
    const text = `Indberetningen nævner ingen institution. Praktikpladserne er regnet til ${names[id] ?? id} efter sekretariatets nøgle.`;
    return remarksOn(own, "institution-by-key", text);
  });
}

function providersOf(cells: readonly ReportedCell[]): string[] {
  return [...new Set(cells.map(({ provider }) => provider))];
}

/** Departments and sites are said together, as their municipality. */
function ownersOf(cells: readonly ReportedCell[], { knownProvider }: FormFrame): string[] {
  return [...new Set(providersOf(cells).map((provider) => knownProvider(provider)?.name ?? provider))];
}

/** The institution of a cell by the key, of whom or of whose part it is; none by a key that only gives addresses. A provider that stands in the key twice is refused. */
function institutionByKey(
  key: readonly ProviderInstitution[],
  frame: FormFrame,
): Outcome<(cell: ReportedCell) => string | undefined> {
  const found = new Map<string, ProviderInstitution & { readonly id: string | undefined }>();
  const refusals: Refusal[] = [];
  for (const [index, entry] of key.entries()) {
    const { provider, institution, where = { path: `key[${index}]` } } = entry;
    const named = institution ?? "";
    const id = institutionIn(named, frame)?.id ?? institution;
    if (id !== undefined) refusals.push(...institutionRefusals(id, where, frame).map(withoutNumbers));
    // Of a file it is said where the institution stands.
    const { header, column, ...ofProvider } = where;
    if (id !== undefined) refusals.push(...unclearProvider(provider, ofProvider, frame));
    const first = found.get(frame.providerId(provider));
    if (first === undefined) found.set(frame.providerId(provider), { ...entry, id });
    else {
      const said = { code: "repeated-provider", provider, first: first.provider, where: ofProvider } as const;
      refusals.push(first.id === id ? said : { ...said, isWithAnotherInstitution: true });
    }
  }
  const byKey = (cell: ReportedCell): string | undefined =>
    found.get(cell.providerId)?.id ?? found.get(cell.ownerId)?.id;
  return refusedIfAny(refusals) ?? done(byKey);
}

/** What is wrong with an institution of a key, which has no numbers that a text beside the name could be of. */
function withoutNumbers(fault: Refusal): Refusal {
  if (fault.code !== "unknown-name") return fault;
  const { isWithin, ...said } = fault;
  return said;
}

/** Two in one cell, or a name that is nearly one of ours: who is meant would be without an institution. */
function unclearProvider(provider: string, where: Where, frame: FormFrame): Refusal[] {
  if (frame.council === undefined) return [];
  return refusalsOf(resolveProvider(provider, frame.council, frame, where)).flatMap((refusal): Refusal[] => {
    if (refusal.code === "two-providers-in-one") return [{ ...refusal, inKey: true }];
    return refusal.code === "misspelt-provider" ? [refusal] : [];
  });
}

/**
 * Who has answered for some of the KKR's institutions only: what is left out may be forgotten. Said in one notice, by
 * what they have answered for. Not of those whose one institution the key gives, nor of those who had none but these
 * last year.
 */
export function partialAnswers(
  cells: readonly ReportedCell[],
  key: readonly ProviderInstitution[],
  lastYear: readonly ReportedCell[],
  frame: FormFrame,
): Notice[] {
  const byKey = institutionByKey(key, frame);
  const before = new Map<string, Set<string>>();
  for (const { ownerId: id, institution, places } of lastYear) {
    if (exact(places).isZero()) continue;
    before.set(id, (before.get(id) ?? new Set<string>()).add(institution));
  }
  const partial = grouped(cells, ({ ownerId }) => ownerId).flatMap((own) => {
    const [first] = own;
    const { ownerId, provider } = first;
    const answered = new Set(own.map(({ institution }) => institution));
    if (answered.size === frame.institutions.length) return [];
    const isGiven = first.isByKey === true || (byKey.ok && byKey.value(first) !== undefined);
    const had = before.get(ownerId) ?? new Set<string>();
    if (isGiven || (had.size > 0 && [...had].every((id) => answered.has(id)))) return [];
    const institutions = frame.institutions.map(({ id }) => id).filter((id) => answered.has(id));
    return [{ institutions, provider: frame.knownProvider(provider)?.name ?? provider }];
  });
  if (partial.length === 0) return [];
  const answers = grouped(partial, ({ institutions }) => institutions.join("\n")).map((same) => ({
    institutions: same[0].institutions,
    providers: same.map(({ provider }) => provider),
  }));
  return [{ code: "partial-answers", answers, names: frame.names }];
}
