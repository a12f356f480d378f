import type { Words } from "./flags.js";
import { flagNumber } from "./flag-number.js";
import { type FlagValue, intakeFrom, survivalFrom } from "./intake-flags.js";
import { WrongUse } from "./wrong-use.js";

/** The part of a request that flags say, as data for `parseRequest`: names and numbers are still as written. */
export function requestFromFlags({ values }: Words): Record<string, unknown> {
  const flag = (name: string): string | undefined => values.get(name)?.[0];
  const request: Record<string, unknown> = {};
  const set = (key: string, value: unknown): void => {
    if (value !== undefined) request[key] = value;
  };
  set("studyYear", flag("study-year"));
  set("kkr", flag("kkr"));
  set("internshipPlacesUnit", flag("unit"));
  set("specialisationShares", pairsOf("shares", flag("shares")));
  set("studyPlaces", originFrom(flag));
  set("specialisationTotals", specialisationTotalsFrom(flag("specialisation-totals")));
  set("bounds", boundsFrom(flag("bounds")));
  set("decided", decidedFrom(flag("decided")));
  set("overbooking", overbookingFrom(flag("overbooking")));
  set("intake", intakeFrom(flag));
  set("survival", survivalFrom(flag("survival")));
  set("method", flag("method"));
  set(
    "tieOrder",
    flag("tie-order")
      ?.split(",")
      .map((id) => id.trim()),
  );
  return request;
}

function originFrom(flag: FlagValue): unknown {
  const origins = ["totals", "regional-total", "previous", "from-capacity"].filter(
    (name) => flag(name) !== undefined,
  );
  if (origins.length > 1) {
    const given = origins.map((name) => `--${name}`).join(", ");
    throw new WrongUse({ da: `Vælg kun én af ${given}.`, en: `Choose only one of ${given}.` });
  }
  if (flag("change") !== undefined && flag("previous") === undefined) {
    throw new WrongUse({
      da: "--change kræver --previous med sidste års antal.",
      en: "--change needs --previous with last year's study places.",
    });
  }
  switch (origins[0]) {
    case "totals":
      return { from: "institution-totals", totals: pairsOf("totals", flag("totals")) };
    case "regional-total":
      return { from: "regional-total", total: flagNumber(flag("regional-total") ?? "") };
    case "previous":
      return {
        from: "previous-year",
        totals: pairsOf("previous", flag("previous")),
        ...changeFrom(flag("change")),
      };
    case "from-capacity":
      return { from: "capacity" };
    default:
      return undefined;
  }
}

/** `20%` or `+23` for the whole; `ucsyd=2%,ucl=+5` for each institution. */
export function changeFrom(written: string | undefined, flag = "change"): object {
  if (written === undefined) return {};
  if (!written.includes("=")) return { change: changeOf(written, flag) };
  const pairs = Object.entries(pairsOf(flag, written) ?? {});
  return { changes: Object.fromEntries(pairs.map(([id, change]) => [id, changeOf(change, flag)])) };
}

function changeOf(written: string, flag: string): object {
  const percent = /^([-+]?\d+(?:[.,]\d+)?)\s*%$/.exec(written)?.[1];
  if (percent !== undefined) return { percent: flagNumber(percent) };
  if (/^(?:[-+]\d+|0)$/.test(written)) return { places: written };
  throw new WrongUse({
    da: `--${flag} ${written}: skriv procent som 20% eller -2.5%, og studiepladser med fortegn som +23 eller -5.`,
    en: `--${flag} ${written}: write per cent as 20% or -2.5%, and study places with a sign as +23 or -5.`,
  });
}

function specialisationTotalsFrom(written: string | undefined): unknown {
  return written === "by-internship-places" ? written : pairsOf("specialisation-totals", written);
}

/** `ucl/skole-fritid=100..120`, `ucl=500..`, `ucsyd=..600`. */
function boundsFrom(written: string | undefined): unknown {
  const pairs = pairsOf("bounds", written);
  return (
    pairs &&
    Object.entries(pairs).map(([place, range]) => {
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
    })
  );
}

function decidedFrom(written: string | undefined): unknown {
  const pairs = pairsOf("decided", written);
  return pairs && Object.entries(pairs).map(([place, studyPlaces]) => ({ ...placeOf(place), studyPlaces }));
}

/** `ucl/skole-fritid`, or `ucl` for the institution. The first slash divides: `ucl/skole/fritid` is understood. */
function placeOf(written: string): object {
  const [, institution, specialisation] = /^([^/]+)\/(.+)$/.exec(written) ?? [];
  return institution === undefined ? { institution: written } : { institution, specialisation };
}

function overbookingFrom(written: string | undefined): unknown {
  if (written === undefined) return undefined;
  if (written === "none") return { mode: "none" };
  const [, mode, percent] = /^([a-z-]+):(.+)$/.exec(written) ?? [];
  if (mode !== undefined && percent !== undefined) return { mode, percent: flagNumber(percent) };
  throw new WrongUse({
    da: `--overbooking ${written}: skriv none, included:5 eller on-top:5.`,
    en: `--overbooking ${written}: write none, included:5 or on-top:5.`,
  });
}

/** `a=1,b=2` as a record; the same name twice is wrong use, for one of them would be lost. */
export function pairsOf(name: string, written: string | undefined): Record<string, string> | undefined {
  if (written === undefined) return undefined;
  const pairs = new Map<string, string>();
  // A comma with nothing but digits behind it is a decimal comma: dagtilbud=42,5,skole-fritid=20.
  for (const part of written.split(/,(?!\d+(?:,|%|$))/)) {
    const [, id, value] = /^\s*([^=]+?)\s*=\s*(\S+)\s*$/.exec(part) ?? [];
    if (id === undefined || value === undefined || pairs.has(id)) {
      throw new WrongUse({
        da: `--${name} ${written}: »${part}« er ikke et navn og et tal, som absalon=747, eller navnet står der to gange.`,
        en: `--${name} ${written}: “${part}” is not ID=NUMBER, or stands there twice.`,
      });
    }
    pairs.set(id, flagNumber(value));
  }
  return Object.fromEntries(pairs);
}
