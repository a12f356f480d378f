import type { OwnEditions } from "../domain/form-edition.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { Notice } from "../domain/notice.js";
import type { Refusal } from "../domain/refusal.js";
import { reference } from "../reference/reference.js";
import { resolveProvider } from "./resolve-provider.js";

/** The study year and the forms by which a provider is known. */
export interface CheckProviderOptions extends OwnEditions {
  /** The study year, whose councils count. That of the newest form unless said; a text that is none is not refused: the nearest form's councils count then. */
  readonly studyYear?: string;
}

/**
 * What is to be said of a provider that does not belong to a KKR: that it is a department or a site of one of them, that
 * it is nearly one, that it belongs to another KKR, or only that it does not belong; null if there is nothing to say, or
 * no such KKR is known. It is found as `collectReturns` finds it. A request refuses a sum, and a text that names two;
 * any other provider it takes, so nothing is refused here.
 *
 * @param kkr the KKR, by id or name
 */
export function checkProvider(
  written: string,
  kkr: string,
  { studyYear, editions }: CheckProviderOptions = {},
): Notice | null {
  return providerNotice(written, reference.at(studyYear, kkr, editions));
}

/** The same in a frame; without a KKR only a department or a site is said. */
export function providerNotice(written: string, frame: FormFrame): Notice | null {
  const provider = written.trim();
  const known = frame.knownProvider(provider);
  const council = frame.council ?? known?.kkr;
  if (council === undefined || provider === "") return null;
  const resolved = resolveProvider(provider, council, frame, {});
  if (resolved.ok) return resolved.notices[0] ?? null;
  const [refusal] = resolved.refusals;
  if (REFUSED.has(refusal.code)) return null;
  return {
    ...{ code: "other-provider", provider },
    ...(refusal.code === "misspelt-provider" ? { nearest: refusal.nearest } : {}),
    ...(refusal.code === "provider-of-another-kkr" ? { belongsTo: refusal.found } : {}),
  };
}

/** What a request refuses itself. */
const REFUSED: ReadonlySet<Refusal["code"]> = new Set(["sum-as-provider", "two-providers-in-one"]);
