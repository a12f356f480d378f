import type { FormEdition } from "../domain/form-edition.js";
import type { Notice } from "../domain/notice.js";
import { isTotal } from "../input/columns.js";
import { reference } from "../reference/reference.js";
import { resolveProvider } from "./resolve-provider.js";

export interface CheckProviderOptions {
  /** The study year, whose councils count. That of the newest form unless said. */
  readonly studyYear?: string;
  /** Form editions of your own; they go before ours for the same study year. */
  readonly editions?: readonly FormEdition[];
}

/**
 * What is to be said of a provider that is none of a KKR's: that it is nearly one of its municipalities or its region,
 * that it belongs to another KKR, or only that it is none; null where there is nothing to say, and where no such KKR is
 * known. It is found as `collectReturns` finds it. A request takes any provider but a sum, so nothing is refused here.
 *
 * @param kkr the KKR, by id or name
 */
export function checkProvider(
  written: string,
  kkr: string,
  { studyYear, editions }: CheckProviderOptions = {},
): Notice | null {
  const frame = reference.at(studyYear, kkr, editions);
  const provider = written.trim();
  if (frame.council === undefined || provider === "") return null;
  const resolved = resolveProvider(provider, frame.council, frame, {});
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
