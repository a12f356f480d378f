import { checkProvider } from "../../index.js";
import { noticeOf } from "./sentences.js";
import type { PlacesRow } from "./work.js";

/** What stands beside a provider that is none of the KKR's, in words; null where nothing does. */
export function providerReading(row: PlacesRow, kkr: string): string | null {
  const known = KNOWN.get(row);
  if (known?.kkr === kkr) return known.text;
  const notice = checkProvider(row.provider, kkr);
  const text = notice === null ? null : noticeOf(notice);
  KNOWN.set(row, { kkr, text });
  return text;
}

// Every row is asked for at every key that is pressed, and a strange name takes a while: each row is asked about once.
const KNOWN = new WeakMap<PlacesRow, { readonly kkr: string; readonly text: string | null }>();
