import { type Said, WrongUse } from "./wrong-use.js";
import { isDate } from "../domain/is-date.js";
import { readDate } from "../domain/danish-dates.js";
import type { InternshipPlacesUnit } from "../domain/request.js";

/** `20%` or `+23` for the whole; `ucsyd=2%,ucl=+5` for each institution. */
export function changeFrom(flag: string, written: string): object {
  if (!written.includes("=")) return { change: changeOf(written, flag) };
  const pairs = Object.entries(pairsOf(flag, written));
  return { changes: Object.fromEntries(pairs.map(([id, change]) => [id, changeOf(change, flag)])) };
}

function changeOf(written: string, flag: string): object {
  const text = withHyphen(written);
  const percent = /^([-+]?\d+(?:[.,]\d+)?)\s*%$/.exec(text)?.[1];
  if (percent !== undefined) return { percent: flagNumber(percent) };
  if (/^(?:[-+]\d+|0)$/.test(text)) return { places: text };
  throw new WrongUse({
    da: `--${flag} ${written}: skriv procent som 20% eller -2,5%, og studiepladser med fortegn som +23 eller -5.`,
    en: `--${flag} ${written}: write per cent as 20% or -2.5%, and study places with a sign as +23 or -5.`,
  });
}

/** `ucl/skole-fritid=100..120`, `ucl=500..`, `ucsyd=..600`. */
export function boundsFrom(written: string): readonly object[] {
  return Object.entries(pairsOf("bounds", written)).map(([place, range]) => {
    const [, minimum, maximum] = /^([^.]*)\.\.([^.]*)$/.exec(range) ?? [];
    if (minimum === undefined || maximum === undefined) {
      throw new WrongUse({
        da: `--bounds ${place}=${range}: skriv grænserne som 100..120, 100.. eller ..120.`,
        en: `--bounds ${place}=${range}: write the bounds as 100..120, 100.. or ..120.`,
      });
    }
    return {
      ...placeOf(place),
      ...(minimum === "" ? {} : { minimum }),
      ...(maximum === "" ? {} : { maximum }),
    };
  });
}

/** `ucl/skole-fritid=110`. */
export function decidedFrom(written: string): readonly object[] {
  const pairs = Object.entries(pairsOf("decided", written));
  return pairs.map(([place, studyPlaces]) => ({ ...placeOf(place), studyPlaces }));
}

/** `ucl/skole-fritid`, or `ucl` for the institution. The first slash divides: `ucl/skole/fritid` is understood. */
function placeOf(written: string): object {
  const [, institution, specialisation] = /^([^/]+)\/(.+)$/.exec(written) ?? [];
  return institution === undefined ? { institution: written } : { institution, specialisation };
}

/** `none`, `included:5` or `on-top:5`. */
export function overbookingFrom(written: string): object {
  if (written === "none") return { mode: "none" };
  const [, mode, percent] = /^([a-z-]+):(.+)$/.exec(written) ?? [];
  if (mode !== undefined && percent !== undefined) return { mode, percent: flagNumber(percent) };
  throw new WrongUse({
    da: `--overbooking ${written}: skriv none, included:5 eller on-top:5.`,
    en: `--overbooking ${written}: write none, included:5 or on-top:5.`,
  });
}

/** `a=1,b=2` as a record; the same name twice is wrong use, for one of them would be lost. */
export function pairsOf(name: string, written: string): Record<string, string> {
  const pairs = new Map<string, string>();
  // A comma with nothing but digits behind it is a decimal comma: dagtilbud=42,5,skole-fritid=20.
  for (const part of written.split(/,(?!\d+(?:,|%|$))/)) {
    const [, id, value] = /^\s*([^=]+?)\s*=\s*(\S+)\s*$/.exec(part) ?? [];
    if (id === undefined || value === undefined) {
      throw new WrongUse({
        da: `--${name} ${written}: »${part}« er ikke et navn og et tal. Skriv dem uden mellemrum, som ucl=521,absalon=747.`,
        en: `--${name} ${written}: “${part}” is not a name and a number. Write them without spaces, such as ucl=521,absalon=747.`,
      });
    }
    if (pairs.has(id)) {
      throw new WrongUse({
        da: `--${name} ${written}: »${id}« står der to gange.`,
        en: `--${name} ${written}: “${id}” is there twice.`,
      });
    }
    pairs.set(id, flagNumber(value));
  }
  return Object.fromEntries(pairs);
}

/** Two numbers with a slash between them, by these keys: `55/45`. */
export function inTwo(
  name: string,
  written: string,
  example: Said,
  [one, other]: readonly [string, string],
): object {
  const [, first, second] = /^([^/]+)\/([^/]+)$/.exec(written) ?? [];
  if (first !== undefined && second !== undefined) {
    return { [one]: flagNumber(first), [other]: flagNumber(second) };
  }
  throw new WrongUse({
    da: `--${name} ${written}: skriv to tal med skråstreg imellem, fx ${example.da}.`,
    en: `--${name} ${written}: write two numbers with a slash between them, such as ${example.en}.`,
  });
}

/** "0,95", "-2,5": a decimal comma that nobody reads as a mark of thousands. "1,110" has both readings. */
const DECIMAL_COMMA = /^([-+]?(?:\d+)),(\d+)$/;
const TWO_READINGS = /^[-+]?[1-9]\d{0,2},\d{3}$/;

/** A number as a flag says it, with a point: a Danish decimal comma is understood where there is no other reading. */
export function flagNumber(written: string): string {
  const text = withHyphen(written.trim());
  return TWO_READINGS.test(text) ? text : text.replace(DECIMAL_COMMA, "$1.$2");
}

/** "−5" and "–5", with the minus that Word writes, with a hyphen. */
function withHyphen(written: string): string {
  return written.replace(/^[−–](?=\d)/, "-");
}

/** A date as a flag says it, "2027-02-03" or in Danish, as "2027-02-03"; undefined if the flag is not given. */
export function dateIn(flag: string, written: string | undefined): string | undefined {
  if (written === undefined || isDate(written)) return written;
  const read = readDate(written);
  if (read !== null && read.year !== null) return `${read.year}-${read.monthAndDay}`;
  throw new WrongUse({
    da: `--${flag} ${written}: skriv datoen som 2027-02-03 eller »3. februar 2027«.`,
    en: `--${flag} ${written}: write the date as 2027-02-03 or “3. februar 2027”.`,
  });
}

export function unitIn(written: string | undefined): InternshipPlacesUnit | undefined {
  if (written === undefined || written === "half-year" || written === "full-year") return written;
  throw new WrongUse({
    da: `--unit ${written}: enheden er half-year (halvårspladser) eller full-year (helårspladser).`,
    en: `--unit ${written}: the unit is half-year or full-year.`,
  });
}
