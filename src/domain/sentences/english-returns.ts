import type { Names } from "../names.js";
import { englishList as list } from "./english-list.js";
import type { BlankInstitution, MetInReturns, ReturnsRefusal } from "../returns-refusal.js";
import { visibleText } from "../visible-text.js";
import type { Where } from "../where.js";
import { englishFirstRow } from "./first-row.js";
import { mostOf } from "./most-of.js";
import { englishUnreadFile } from "./unread-file.js";
import { describeWhere } from "./where.js";
import type { Wording } from "./wording.js";

const quoted = (text: string): string => `“${visibleText(text)}”`;
const named = (ids: readonly string[], names: Names): string =>
  list(ids.map((id) => visibleText(names[id] ?? id)));

const UNITS: Readonly<Record<string, string>> = {
  "half-year": "half-year places",
  "full-year": "full-year places",
};

const SAME = {
  "study-year": "are not for one study year",
  kkr: "are not for one KKR",
  unit: "are not in one unit",
};

const UNIT_FLAG =
  " Say with --unit (in code “internshipPlacesUnit”) whether the places are to be half-year or full-year: then the others are converted, and files that say none are read in it.";

const REMEDY = {
  "study-year": "Remove the wrong ones.",
  kkr: "Remove the wrong ones.",
  unit: "A full-year place is two half-year places.",
};

/** Why the providers' returns can't be collected, in English. */
export function englishReturnsSentence(refusal: ReturnsRefusal, of: Wording): string {
  switch (refusal.code) {
    case "unstated-return":
      return refusal.what === "study-year"
        ? `Nothing says which study year the returns are for.${of(" Give it with --study-year (in code “studyYear”).")}`
        : `Nothing says which KKR the returns are for.${of(" Give it with --kkr (in code “kkr”).")}`;
    case "other-return": {
      const { what, found, expected, names } = refusal;
      const kind = what === "study-year" ? "study year " : "";
      return `The file is for ${kind}${named([found], names)}, but the collection is for ${kind}${named([expected], names)}. Use a return for the right ${what === "study-year" ? "study year" : "KKR"}.`;
    }
    case "returns-differ": {
      const met = refusal.met.map((one) => `${valueOf(one, refusal.names)} (${places(one.in)})`);
      return `The returns ${SAME[refusal.what]}: ${met.join("; ")}. ${REMEDY[refusal.what]}${refusal.what === "unit" ? of(UNIT_FLAG) : ""}`;
    }
    case "unknown-unit":
      return refusal.written === ""
        ? `The unit is missing. Write halvårspladser (half-year) or helårspladser (full-year)${of(", or give it with --unit (in code “internshipPlacesUnit”)")}.`
        : `${quoted(refusal.written)} is no unit. Write halvårspladser (half-year) or helårspladser (full-year).`;
    case "return-without-provider":
      return `Nothing says who reports. Add a column “Kommune” with the municipality or the region in each row${of(", or use the form of “dimensionering template”")}.`;
    case "previous-without-provider":
      return refusal.isReturn
        ? `The file is one return${of(" (the form of “dimensionering template”)")}, and not last year's internship places of all providers. Collect last year's returns${of(" with “dimensionering collect”")}, and use the collected file.`
        : `Nothing says whose internship places last year's were. Use the collected file${of(" of “dimensionering collect”")}, or add a column “Kommune” with the municipality or the region in each row.`;
    case "changed-form-code":
      return `Nothing says what the form is for: ${refusal.written === "" ? "its code is missing" : `${quoted(refusal.written)} is no form code`}. Write it as in the form that was sent out, e.g. praktikpladser-1/sjaelland/2023-2024.`;
    case "no-key-header":
      return `No row was recognised as a header.${englishFirstRow(refusal.read)} The key needs the columns Kommune and Institution.`;
    case "provider-of-another-kkr":
      return `${quoted(refusal.provider)} belongs to ${refusal.found}, but the collection is for ${refusal.expected}.`;
    case "two-providers-in-one":
      return `${quoted(refusal.written)} names both ${refusal.providers.join(" and ")}. Nothing says whose the places are. Write only one of them.`;
    case "whole-and-part": {
      const { provider, institution, answers, names } = refusal;
      const [whole = "", ...parts] = answers.map(
        ({ written, places: amounts, where }) =>
          `${quoted(written)} (${[mostOf(amounts.map((amount) => visibleText(String(amount)))).shown.join(", "), places([where])].filter((text) => text !== "").join(": ")})`,
      );
      return `${provider} stands there${institution === null ? "" : ` for ${named([institution], names)}`} both as a whole, ${whole}, and as ${mostOf(parts).shown.join(", ")}. The places may be counted twice. Keep the whole answer or the parts; if it is somebody else, write a name that does not begin with ${provider}.`;
    }
    case "former-regions":
      return `${list(refusal.written.map(quoted))} were both read as ${refusal.region}. They are either two parts to be added up, or the same places twice. Put the numbers into one return of ${refusal.region}.`;
    case "misspelt-provider":
      return `${quoted(refusal.written)} is neither a municipality of the KKR nor its region. Did you mean ${quoted(refusal.nearest)}?${
        refusal.nearestIn === undefined
          ? ""
          : ` ${quoted(refusal.nearest)} has answered too: ${places(refusal.nearestIn)}.`
      }`;
    case "provider-twice": {
      const { provider, institution, names } = refusal;
      return `${quoted(provider)} has reported for ${named([institution], names)} in several files: ${places(refusal.in)}. Keep one of them.`;
    }
    case "incomplete-return": {
      const { provider, institution, specialisations, names } = refusal;
      return `${quoted(provider)} has no internship places for ${named(specialisations, names)} at ${named([institution], names)}. Add them, or write 0 where there are none.`;
    }
    case "blank-institutions":
      return `All fields are blank for ${blanksText(refusal.blanks, refusal.names)}. Write the numbers, or 0 where there are no internship places${of("; or add --blank-as-zero (in code “blankAsZero”) if all these blanks mean 0")}.`;
    case "file-not-read":
      return englishUnreadFile(refusal.kind);
    case "institution-unstated": {
      const { providers, institutions, hasKey, names } = refusal;
      const who = list(providers.map(visibleText));
      const between = list(
        institutions.map((id) => names[id] ?? id),
        "or",
      );
      return hasKey
        ? `The returns of ${who} do not say whether the places belong to ${between}, and they are not in the key. ${BOTH} Add them to the key.`
        : `The returns of ${who} do not say whether the places belong to ${between}. ${BOTH} ${of("Say it with --key and a file with the columns Kommune and Institution (in code “key”), or add", "Add")} a column Institution to the returns.`;
    }
  }
}

export const BOTH =
  "Whoever has places for several institutions, as a region may have, must state them for each itself.";

/** "UCL at Varde, Vejen; UC Syddanmark at Odense". */
export function blanksText(blanks: readonly BlankInstitution[], names: Names): string {
  return blanks
    .map(
      ({ institution, providers }) => `${named([institution], names)} at ${list(providers.map(visibleText))}`,
    )
    .join("; ");
}

function valueOf({ value }: MetInReturns, names: Names): string {
  return value === null ? "no unit" : (UNITS[value] ?? visibleText(names[value] ?? value));
}

/** Where something was met; of very many the first. */
function places(wheres: readonly Where[]): string {
  const { shown, others } = mostOf(wheres.map((where) => describeWhere(where, "en")));
  return list([...shown, ...(others === 0 ? [] : [`${others} others`])]);
}
