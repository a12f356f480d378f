import { exact } from "../domain/amount.js";
import type { FormFrame } from "../domain/form-frame.js";
import { grouped } from "../domain/grouped.js";
import type { Notice } from "../domain/notice.js";
import type { ProviderInstitution } from "../input/returns/provider-institution.js";
import { institutionKey } from "./institution-key.js";
import type { ReportedCell } from "./reported-cell.js";

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
  const byKey = institutionKey(key, frame);
  const before = new Map<string, Set<string>>();
  for (const { ownerId: id, institution, places } of lastYear) {
    if (exact(places).isZero()) continue;
    before.set(id, (before.get(id) ?? new Set<string>()).add(institution));
  }
  const partial = grouped(cells, ({ ownerId }) => ownerId).flatMap((own) => {
    const [first] = own;
    const answered = new Set(own.map(({ institution }) => institution));
    if (first === undefined || answered.size === frame.institutions.length) return [];
    const { ownerId, providerId, provider } = first;
    const given = byKey.ok ? (byKey.value.get(providerId) ?? byKey.value.get(ownerId)) : undefined;
    const had = before.get(ownerId) ?? new Set<string>();
    if (given !== undefined || (had.size > 0 && [...had].every((id) => answered.has(id)))) return [];
    const institutions = frame.institutions.map(({ id }) => id).filter((id) => answered.has(id));
    return [{ institutions, provider: frame.knownProvider(provider)?.name ?? provider }];
  });
  if (partial.length === 0) return [];
  const answers = grouped(partial, ({ institutions }) => institutions.join("\n")).map((same) => ({
    institutions: same[0]?.institutions ?? [],
    providers: same.map(({ provider }) => provider),
  }));
  return [{ code: "partial-answers", answers, names: frame.names }];
}
