import { checkProvider } from "../../index.js";
import type { Frame } from "./frame.js";
import { noticeOf } from "./sentences.js";
import type { PlacesRow } from "./work.js";

/** The words beside a provider that does not belong to the KKR; null if there is nothing to say. */
export function providerReading(row: PlacesRow, frame: Frame): string | null {
  const known = KNOWN.get(row);
  if (known?.frame === frame) return known.text;
  const { kkr = "", studyYear, own } = frame;
  const notice = checkProvider(row.provider, kkr, {
    studyYear,
    ...(own === undefined ? {} : { editions: [own] }),
  });
  const text = notice === null ? null : noticeOf(notice);
  KNOWN.set(row, { frame, text });
  return text;
}

// Every row is asked for at every key that is pressed, and a strange name takes a while: each row is asked about once.
const KNOWN = new WeakMap<PlacesRow, { readonly frame: Frame; readonly text: string | null }>();
