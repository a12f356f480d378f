import type { Kkr } from "../domain/kkr.js";
import { nameKey } from "../domain/name-key.js";
import { providerWithin } from "../domain/provider-within.js";
import { nearestOf } from "../domain/nearest.js";
import type { Notice } from "../domain/notice.js";
import type { Refusal } from "../domain/refusal.js";
import type { Where } from "../domain/where.js";
import { isTotal } from "../input/columns.js";
import { knownProvider } from "../reference/known-provider.js";

/** Who a provider is, or why nobody can tell. */
export type ResolvedProvider =
  | {
      /** The name in the reference data; of others, and of departments, as written. */
      readonly provider: string;
      /** Of a department or a site: the municipality or region whose it is. */
      readonly partOf?: string;
      readonly notice: Notice | null;
    }
  | { readonly refusal: Refusal };

/**
 * The provider that a text names. One of another KKR, and one that is nearly one of ours, is refused: the numbers
 * would count beside those of the right one. A department or a site of one of ours is part of that one, and is noticed;
 * anybody else counts, and is noticed.
 */
export function resolveProvider(written: string, council: Kkr, where: Where): ResolvedProvider {
  const known = knownProvider(written);
  if (known?.kkr.id === council.id) return { provider: known.name, notice: null };
  const provider = written.normalize("NFC").trim().replace(/\s+/g, " ");
  if (known !== null) {
    const names = { found: known.kkr.name, expected: council.name };
    return { refusal: { code: "provider-of-another-kkr", provider, ...names, where } };
  }
  const within = providerWithin(provider, knownProvider);
  if (within !== null && "names" in within) {
    return { refusal: { code: "two-providers-in-one", written: provider, names: within.names, where } };
  }
  if (within !== null && !isTotal(provider)) {
    const whole = knownProvider(within.name);
    if (whole?.kkr.id === council.id) {
      return {
        provider,
        partOf: whole.name,
        notice: { code: "part-of-provider", provider, whole: whole.name, where },
      };
    }
    if (whole !== null) {
      const names = { found: whole.kkr.name, expected: council.name };
      return { refusal: { code: "provider-of-another-kkr", provider, ...names, where } };
    }
  }
  const spellings = [...council.municipalities, { name: council.region, aliases: [] }].flatMap(
    ({ name, aliases }) => [name, ...aliases].map((spelling) => ({ spelling, answer: name })),
  );
  const nearest = nearestOf(provider, spellings);
  if (nearest !== null) return { refusal: { code: "misspelt-provider", written, nearest, where } };
  // Without a letter or a digit it would be the same as any other such text; »I alt« is nobody, but a sum.
  if (nameKey(provider) === "" || isTotal(provider))
    return { refusal: { code: "missing-value", meaning: "provider", where } };
  return { provider, notice: { code: "other-provider", provider, where } };
}
