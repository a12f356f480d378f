import { findNamed } from "../domain/name-key.js";
import type { Notice } from "../domain/notice.js";
import { isTotal } from "../input/columns.js";
import { kkrs } from "../reference/kkrs.js";
import { resolveProvider } from "./resolve-provider.js";

/**
 * What is to be said of a provider that is none of a KKR's: that it is nearly one of its municipalities or its region,
 * that it belongs to another KKR, or only that it is none; null where there is nothing to say, and where no such KKR is
 * known. It is found as `collectReturns` finds it. A request takes any provider but a sum, so nothing is refused here.
 *
 * @param kkr the KKR, by id or name
 */
export function checkProvider(written: string, kkr: string): Notice | null {
  const council = findNamed(kkr, kkrs);
  const provider = written.trim();
  if (council === undefined || provider === "") return null;
  const resolved = resolveProvider(provider, council, {});
  if (!("refusal" in resolved)) return resolved.notice;
  const { refusal } = resolved;
  // A request refuses a sum.
  if (isTotal(provider)) return null;
  return {
    ...{ code: "other-provider", provider },
    ...(refusal.code === "misspelt-provider" ? { nearest: refusal.nearest } : {}),
    ...(refusal.code === "provider-of-another-kkr" ? { belongsTo: refusal.found } : {}),
  };
}
