import type { FormFrame } from "../domain/form-frame.js";
import type { Council } from "../domain/kkr.js";
import { nameKey } from "../domain/name-key.js";
import { nearestName } from "../domain/nearest.js";
import type { Notice } from "../domain/notice.js";
import type { Refusal } from "../domain/refusal.js";
import type { Where } from "../domain/where.js";
import { isTotal } from "../input/columns.js";

/** Who a provider is, or why nobody can tell. */
export type ResolvedProvider =
  { readonly provider: string; readonly notice: Notice | null } | { readonly refusal: Refusal };

/**
 * The provider that a text names. One of another KKR, and one that is nearly one of ours, is refused: the numbers
 * would count beside those of the right one. A region by its former name is read as the region. Anybody else counts, and is noticed.
 */
export function resolveProvider(
  written: string,
  council: Council,
  { knownProvider }: Pick<FormFrame, "knownProvider">,
  where: Where,
): ResolvedProvider {
  const known = knownProvider(written);
  const provider = written.normalize("NFC").trim().replace(/\s+/g, " ");
  if (known?.kkr.id === council.id) {
    const reading = { what: "provider", written: provider, readAs: known.name, times: 1, where } as const;
    return known.isFormer
      ? { provider: known.name, notice: { code: "read-differently", ...reading } }
      : { provider: known.name, notice: null };
  }
  if (known !== null) {
    const names = { found: known.kkr.name, expected: council.name };
    return { refusal: { code: "provider-of-another-kkr", provider, ...names, where } };
  }
  const spellings = [...council.municipalities, { name: council.region, aliases: [] }].flatMap(
    ({ name, aliases }) => [name, ...aliases].map((spelling) => ({ spelling, answer: name })),
  );
  const nearest = nearestName(provider, spellings);
  if (nearest !== null) return { refusal: { code: "misspelt-provider", written, nearest, where } };
  // Without a letter or a digit it would be the same as any other such text; »I alt« is nobody, but a sum.
  if (nameKey(provider) === "" || isTotal(provider))
    return { refusal: { code: "missing-value", meaning: "provider", where } };
  return { provider, notice: { code: "other-provider", provider, where } };
}
