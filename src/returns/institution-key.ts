import { institutionRefusal } from "../domain/checks/name-refusal.js";
import type { FormFrame } from "../domain/form-frame.js";
import { findNamed } from "../domain/name-key.js";
import { done, type Outcome, refusedIfAny } from "../domain/outcome.js";
import type { Refusal } from "../domain/refusal.js";
import type { ProviderInstitution } from "../input/returns/provider-institution.js";

/** Institutions by what their providers are known by. A provider that stands in the key twice is refused. */
export function institutionKey(
  key: readonly ProviderInstitution[],
  frame: FormFrame,
): Outcome<ReadonlyMap<string, string>> {
  const found = new Map<string, ProviderInstitution & { readonly id: string }>();
  const refusals: Refusal[] = [];
  for (const [index, entry] of key.entries()) {
    const { provider, institution, where = { path: `key[${index}]` } } = entry;
    const id = findNamed(institution, frame.edition.institutions)?.id ?? institution;
    const wrong = institutionRefusal(id, where, frame);
    if (wrong !== null) refusals.push(wrong);
    const first = found.get(frame.providerId(provider));
    if (first === undefined) found.set(frame.providerId(provider), { ...entry, id });
    else {
      const said = { code: "repeated-provider", provider, first: first.provider, where } as const;
      refusals.push(first.id === id ? said : { ...said, isWithAnotherInstitution: true });
    }
  }
  return refusedIfAny(refusals) ?? done(new Map([...found].map(([provider, { id }]) => [provider, id])));
}
