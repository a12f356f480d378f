// R11 of docs/method.md.

import { exact, hasTooManyDigits, LONGEST_NUMBER, plain } from "../../domain/amount.js";
import { remembered } from "../../domain/remembered.js";
import type { Refusal } from "../../domain/refusal.js";

/** A number in plain digits with a point; `differently` where thousands were grouped. Or why it is none. */
export type DanishNumber =
  | { readonly ok: true; readonly value: string; readonly differently: boolean }
  | { readonly ok: false; readonly refusal: Refusal };

const PLAIN = /^\d+(,\d+)?$/;
/** Full stops, or spaces of any width, between thousands. "0.125" is no group of thousands. */
const GROUPED = /^[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:[ \u00a0\u2009\u202f]\d{3})+)(,\d+)?$/;
/** "1,110": in Danish 1.11, in English 1110. "0,125" has no English reading. */
const COMMA_BEFORE_THREE = /^[1-9]\d{0,2},\d{3}$/;
/** "1.5", "12.50", "1110.5": a full stop where no group of thousands begins. */
const POINT = /^\d+\.\d+$/;
/** "1,110.50": English in every detail. */
const ENGLISH = /^[1-9]\d{0,2}(,\d{3})+\.\d+$/;

/**
 * A number as a Dane writes it: "1.110" is 1110, "12,5" is 12.5. A text that could also be meant in the English
 * way ("1,110", "1.5") is refused with both readings. No sign, no unit, no exponent.
 */
export const readDanishNumber: (written: string) => DanishNumber = remembered((written) => {
  // As programs write it: nobody can mean anything else.
  const text = written.trim().replace(/^0+\.0+$/, "0");
  if (/^[-−–]\s*\d/.test(text)) return { ok: false, refusal: { code: "negative-number", written: text } };
  const ambiguous = readingsOf(text);
  if (ambiguous !== null) {
    return { ok: false, refusal: { code: "ambiguous-number", written: text, readings: ambiguous } };
  }
  const isGrouped = GROUPED.test(text);
  if (!isGrouped && !PLAIN.test(text)) {
    return { ok: false, refusal: { code: "not-a-number", written: text, style: "danish" } };
  }
  const value = text.replace(/[.\s\u00a0\u2009\u202f]/g, "").replace(",", ".");
  if (hasTooManyDigits(value)) {
    return { ok: false, refusal: { code: "too-many-digits", written: text, limit: LONGEST_NUMBER } };
  }
  return { ok: true, value, differently: isGrouped };
});

/** The two readings of a text that has two, without thousands grouped: "1,11" and "1110" of "1,110". */
function readingsOf(text: string): readonly [string, string] | null {
  const danish = (plainText: string): string => plain(exact(plainText)).replace(".", ",");
  if (COMMA_BEFORE_THREE.test(text)) return [danish(text.replace(",", ".")), danish(text.replace(",", ""))];
  if (!GROUPED.test(text) && POINT.test(text)) return [danish(text), danish(text.replace(".", ""))];
  if (ENGLISH.test(text)) return [danish(text.replaceAll(",", "")), danish(text.replace(/[.,]/g, ""))];
  return null;
}
