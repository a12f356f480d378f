import { institutionRefusals } from "../domain/checks/name-refusal.js";
import type { FormFrame } from "../domain/form-frame.js";
import { findNamed } from "../domain/name-key.js";
import { done, type Outcome, refusedIfAny } from "../domain/outcome.js";
import type { Refusal } from "../domain/refusal.js";
import type { ProviderInstitution } from "../input/returns/provider-institution.js";

/** Institutions by what their providers are known by; none of a key that only gives addresses. A provider that stands in the key twice is refused. */
export function institutionKey(
  key: readonly ProviderInstitution[],
  frame: FormFrame,
): Outcome<ReadonlyMap<string, string>> {
  const found = new Map<string, ProviderInstitution & { readonly id: string | undefined }>();
  const refusals: Refusal[] = [];
  for (const [index, entry] of key.entries()) {
    const { provider, institution, where = { path: `key[${index}]` } } = entry;
    const named = institution ?? "";
    const id = findNamed(named, frame.edition.institutions)?.id ?? institution;
    if (id !== undefined) refusals.push(...institutionRefusals(id, where, frame));
    const first = found.get(frame.providerId(provider));
    if (first === undefined) found.set(frame.providerId(provider), { ...entry, id });
    else {
      const said = { code: "repeated-provider", provider, first: first.provider, where } as const;
      refusals.push(first.id === id ? said : { ...said, isWithAnotherInstitution: true });
    }
  }
  const institutions = [...found].flatMap(([provider, { id }]) =>
    id === undefined ? [] : [[provider, id] as const],
  );
  return refusedIfAny(refusals) ?? done(new Map(institutions));
}
