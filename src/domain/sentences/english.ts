import type { Names, Refusal } from "../refusal.js";
import type { DecidedCell } from "../request.js";
import { visibleText } from "../visible-text.js";
import { englishOfficeSentence } from "./english-office.js";
import { englishCombineSentence } from "./english-combine.js";
import { englishCapacitySentence } from "./english-capacity.js";
import { englishDistributionSentence } from "./english-distribution.js";
import { englishLetterSentence } from "./english-letter.js";
import { englishReturnsSentence } from "./english-returns.js";
import { englishList as list } from "./english-list.js";
import { englishFirstRow } from "./first-row.js";
import { decidedAgainst } from "./decided-against.js";
import { describeWhere } from "./where.js";
import { FOR_COMMAND, type Wording } from "./wording.js";

const TYPES = {
  object: "an object { … }",
  list: "a list [ … ]",
  text: "a text",
  number: 'a whole number, or a decimal as text with a point ("20.5")',
};

const FILES = {
  "xlsx-or-docx":
    "The file is an Excel or Word file (.xlsx/.docx). Save it as CSV in Excel and use that file.",
  xls: "The file is an old Excel file (.xls). Save it as CSV in Excel and use that file.",
  pdf: "The file is a PDF. Use the numbers as CSV.",
  unknown: "The file is not a text file. Save the table as CSV in Excel and use that file.",
};

const WITHIN = {
  bounds: "within the bounds",
  decisions: "with what is decided",
  "bounds-and-decisions": "within the bounds and with what is decided",
  zeros: "outside the cells whose basis is 0",
};

function quoted(text: string): string {
  return `“${visibleText(text)}”`;
}

function named(ids: readonly string[], names: Names): string {
  return list(ids.map((id) => names[id] ?? id));
}

function at(institution: string | undefined, names: Names): string {
  return institution === undefined ? "for the region" : `at ${names[institution] ?? institution}`;
}

/** A cell, or without a specialisation an institution. */
function cellName(cell: {
  readonly institution: string;
  readonly specialisation?: string;
  readonly names: Names;
}): string {
  const { institution, specialisation, names } = cell;
  const where = names[institution] ?? institution;
  return specialisation === undefined ? where : `${where}/${names[specialisation] ?? specialisation}`;
}

/**
 * Where study places do not fit: at an institution, in the region, or between institutions and specialisations; of
 * the two kinds one may be in nobody's way.
 */
function among(refusal: Extract<Refusal, { code: "infeasible" }>): string {
  const { institution, institutions, specialisations, names } = refusal;
  if (institutions === undefined || specialisations === undefined) return at(institution, names);
  if (specialisations.length === 0) return `at ${named(institutions, names)}`;
  if (institutions.length === 0) return `for ${named(specialisations, names)}`;
  return `between ${named(institutions, names)} and ${named(specialisations, names)}`;
}

/** Decided cells, and the total that they do not fit. */
function decidedSum(
  cells: readonly DecidedCell[],
  refusal: Extract<Refusal, { code: "infeasible" }>,
): string {
  const { institution, specialisations: [specialisation = ""] = [], names } = refusal;
  const { decided, total } = decidedAgainst(cells, refusal);
  const whose = names[institution ?? specialisation] ?? "";
  const each = cells.map((cell) => `${cellName({ ...cell, names })} ${cell.studyPlaces}`);
  const what =
    cells.length === 1
      ? `The decided number, ${each.join("")}, does not fit`
      : `The decided numbers, ${list(each)}, are ${studyPlaces(decided)} together and do not fit`;
  const why =
    decided > total ? `${whose} has only ${total} in all` : `${whose} has ${total} in all, and no other cell`;
  return `${what}: ${why}. Change what is decided, or the total.`;
}

function nearestHint(nearest: string | null): string {
  return nearest === null ? "" : ` Did you mean ${quoted(nearest)}?`;
}

function knownHint(known: readonly string[]): string {
  return known.length === 0 ? "" : ` Known are ${list(known.map(quoted))}.`;
}

function studyPlaces(count: number): string {
  return `${count} study ${count === 1 ? "place" : "places"}`;
}

/** What is wrong and what would be right, in English, without the place. */
export function englishSentence(refusal: Refusal, of: Wording = FOR_COMMAND): string {
  switch (refusal.code) {
    case "empty-file":
      return "The file is empty. It needs a header row and at least one row of numbers.";
    case "binary-file":
      return FILES[refusal.looksLike];
    case "malformed-csv":
      return "The file can't be read as CSV: a quotation mark is opened and never closed, or stands inside a field. Save it as CSV from Excel again.";
    case "invalid-json":
      return "The file is not valid JSON. Mend it, or save the request again.";
    case "file-too-large":
      return `${refusal.size === null ? "There is too much to read" : `The file has ${refusal.size} bytes`}; at most ${refusal.limit} bytes (${refusal.limit / 2 ** 20} MB) are read. Is it the right file?`;
    case "repeated-key": {
      const { key, line, written, first } = refusal;
      return `${quoted(key)} stands twice: in line ${first.line} (${visibleText(first.written)}) and in line ${line} (${visibleText(written)}). Keep the right one only.`;
    }
    case "no-header":
      return `No row is recognised as a header.${englishFirstRow(refusal.read)} The header needs institution, specialisering and praktikpladser, or a column for each specialisation.`;
    case "no-rows":
      return "There are no rows below the header. Each row needs a number of internship places.";
    case "missing-column": {
      const candidates = Object.values(refusal.candidates);
      const choice = candidates.length > 1 ? ` The file could be about ${list(candidates, "or")}.` : "";
      return `The column of ${refusal.meaning} is missing.${choice} Add it.`;
    }
    case "repeated-column":
      return `The columns ${list(refusal.headers.map(quoted))} mean the same. Keep one of them.`;
    case "unread-columns":
      return `There are numbers under ${list(refusal.headers.map(quoted))}, which is not understood. Write the specialisation in the heading, or remove the column if the numbers are no internship places.`;
    case "long-and-wide":
      return `The table has a column of specialisations and columns named after them (${list(refusal.headers.map(quoted))}). Use one form only.`;
    case "extra-cells":
      return `The row has ${refusal.found} cells, but the header has ${refusal.expected}. Where a decimal comma stands in a file separated by commas, separate the cells by semicolons.`;
    case "missing-value":
      return refusal.meaning === "places"
        ? "The number of internship places is missing. Write 0 where there are none."
        : `The cell is empty: ${refusal.meaning} is missing. Fill it in.`;
    case "negative-number":
      return `${quoted(refusal.written)} is negative. The number must be 0 or more.`;
    case "not-a-number":
      return refusal.style === "danish"
        ? `${quoted(refusal.written)} is not a number. Write digits only, such as 61 or 12,5.`
        : `${quoted(refusal.written)} is not a number. Write digits without separators of thousands, and decimals as text with a point, such as "20.5".`;
    case "ambiguous-number":
      return `${quoted(refusal.written)} can be read as ${refusal.readings[0]} and as ${refusal.readings[1]}. Write one or the other.`;
    case "too-many-digits":
      return `${quoted(refusal.written)} has more than ${refusal.limit} digits. Write a number of ${refusal.limit} digits at the most.`;
    case "not-whole":
      return `${quoted(refusal.written)} is not a whole number of study places. Write a whole number without point or comma, such as 1110.`;
    case "unknown-name":
      if (refusal.knownFrom !== undefined) {
        return `${quoted(refusal.written)} is a KKR from the study year ${refusal.knownFrom} on.${knownHint(refusal.known)}`;
      }
      return `${quoted(refusal.written)} is an unknown ${refusal.what === "kkr" ? "KKR" : refusal.what}.${nearestHint(refusal.nearest) || knownHint(refusal.known)}`;
    case "sum-as-provider":
      return `${quoted(refusal.provider)} is no provider but a sum of others. Take the row out, or the internship places count twice; or write whose they are.${of(` If it is a provider, say --provider "${visibleText(refusal.provider)}".`)}`;
    case "key-sum-differs":
      return `The sum ${quoted(refusal.written)} does not agree: the rows sum to ${refusal.sum}. Correct the sum or the rows.`;
    case "sum-or-provider":
      return `${quoted(refusal.written)} has exactly the numbers that the rows above sum to. The row may be a sum, which is not to be counted, or a provider.${of(` Say --sum "${visibleText(refusal.written)}" or --provider "${visibleText(refusal.written)}".`)}`;
    case "duplicate-cell": {
      const { provider, writtenFirst, institution, specialisation, names } = refusal;
      const who = provider === null ? "A row without a provider" : quoted(provider);
      const otherwise = writtenFirst === undefined ? "" : `, written ${quoted(writtenFirst)}`;
      return `${who} stands twice with ${named([specialisation], names)} ${at(institution, names)}; first${otherwise}: ${describeWhere(refusal.first, "en")}. Keep one of them, or name a provider for each.`;
    }
    case "unknown-key":
      return `${quoted(refusal.key)} is an unknown key.${nearestHint(refusal.nearest)}`;
    case "missing-key":
      return `${quoted(refusal.key)} is missing.`;
    case "wrong-type":
      return `Here should stand ${TYPES[refusal.expected]}.`;
    case "unknown-choice":
      return `${quoted(refusal.written)} is not a choice. Choose ${list(refusal.choices.map(quoted), "or")}.`;
    case "repeated-name":
      return `${quoted(refusal.written)} is ${refusal.name}, which stands there already. Keep one of them.`;
    case "invalid-study-year":
      return `${quoted(refusal.written)} is not a study year. Write it as on the form, such as 2023/2024.`;
    case "edition-of-another-year":
      return `The form is for ${refusal.found}, but the study year is ${refusal.expected}. Use the form for ${refusal.expected}, or correct the study year.`;
    case "two-editions":
      return `The file has the year's form itself, and it is another one than the one given.${of(" Leave out --form, or remove edition from the file.")}`;
    case "invalid-date":
      return `${quoted(refusal.written)} is not a date. Write year, month and day, such as 2027-01-11.`;
    case "invalid-id":
      return `${quoted(refusal.written)} can't be used as an id. Write letters, digits and hyphens, such as ucsyd.`;
    case "empty-list":
      return "The list is empty. It needs at least one entry.";
    case "places-and-shares":
      return `Internship places${of(" (internshipPlaces)")} and decided shares${of(" (specialisationShares)")} are both given. Keep one of them.`;
    case "no-places-or-shares":
      return `There is nothing to divide by: give internship places${of(" (internshipPlaces)")} or decided shares${of(" (specialisationShares)")}.`;
    case "shares-sum":
      return `The shares sum to ${refusal.sum} per cent. They must sum to exactly ${refusal.needed}.`;
    case "missing-share":
      return `The share is missing for ${named(refusal.specialisations, refusal.names)}. Write 0 where it is nil.`;
    case "missing-specialisation":
      return `${named([refusal.institution], refusal.names)} has no internship places for ${named(refusal.specialisations, refusal.names)}. Add them, or write 0 where there are none.`;
    case "missing-institution":
      return `There are no internship places for ${named([refusal.institution], refusal.names)}. Add them, or write 0 for each specialisation.`;
    case "outside-kkr":
      return `${named([refusal.institution], refusal.names)} does not belong to ${named([refusal.kkr], refusal.names)}. Remove the institution, or choose another KKR.`;
    case "no-origin":
      return `Where the total of study places comes from is not said. It is a judgement that must be stated in one of four ways: ${list(refusal.ways, "or")}.`;
    case "missing-total":
      return `The number of study places is missing for ${named([refusal.id], refusal.names)}. State it.`;
    case "missing-bound":
      return "Give a minimum, a maximum or both.";
    case "crossed-bounds":
      return `The minimum ${refusal.minimum} is above the maximum ${refusal.maximum}.`;
    case "bounded-twice":
      return `${cellName(refusal)} stands twice. Keep one of them.`;
    case "outside-bounds": {
      const { minimum, maximum } = refusal;
      const upTo = maximum === null ? "and more" : `to ${maximum}`;
      return `${cellName(refusal)} has ${studyPlaces(refusal.studyPlaces)}, but the bounds are ${minimum} ${upTo}.`;
    }
    case "method-not-two-way":
      return `Largest remainder can't hold the totals of both institutions and specialisations. Leave the method out, or choose ${list(refusal.choices, "or")}.`;
    case "change-or-changes":
      return of(
        'Give either one change of the whole (--change 20%, key "change") or one for each institution (--change ucsyd=2%,ucl=+5, key "changes"). Unchanged is +0, in JSON {"places": 0}.',
        "Give either one change of the whole or one for each institution.",
      );
    case "change-form":
      return `A change is written ${of('{"percent": "20"} or {"places": 23}', "20 % or +23")}.`;
    case "missing-change":
      return `The change is missing for ${named([refusal.institution], refusal.names)}.${of(' Unchanged is +0, in JSON {"places": 0}.')}`;
    case "regional-total-without-places":
      return `A regional total can't be divided over ${named(refusal.institutions, refusal.names)} by shares alone. Give internship places, or a total for each institution.`;
    case "sum-differs":
      return `${named([refusal.institution], refusal.names)}: the rows sum to ${refusal.available}, but the total is ${refusal.needed}.`;
    case "not-the-form":
      return `Here should stand ${quoted(refusal.expected)} as on the form, but ${quoted(refusal.found)} stands there.`;
    case "not-its-request":
      return `The numbers are not those that the recommendation's own request gives. Put what was decided otherwise into the request${of(' (key "decided")')}, and make the recommendation again.`;
    case "request-for-recommendation":
      return `The file is a request, not a recommendation. Make the recommendation from it first${of(": dimensionering table REQUEST.json --out RECOMMENDATION.json")}.`;
    case "infeasible":
      if (refusal.cells !== undefined) return decidedSum(refusal.cells, refusal);
      if (refusal.sums !== undefined) {
        const { institutions, specialisations } = refusal.sums;
        return `The totals of the specialisations are ${studyPlaces(specialisations)} together, but those of the institutions are ${institutions}. The two must be the same. Change one of them.`;
      }
      return `The totals can't be met ${among(refusal)}: ${studyPlaces(refusal.needed)} needed, but only ${refusal.available} possible ${WITHIN[refusal.heldBy ?? "bounds"]}.`;
    case "too-few-study-places":
      return `The method gives each at least one study place ${at(refusal.institution, refusal.names)}: ${studyPlaces(refusal.needed)} needed, but only ${refusal.available} available.`;
    case "tie": {
      if ("cells" in refusal) {
        const cells = refusal.cells.map((cell) => cellName({ ...cell, names: refusal.names }));
        const ids = list([
          ...new Set(refusal.cells.flatMap((cell) => [cell.specialisation, cell.institution])),
        ]);
        return `Several tables are equally right; these cells differ between them: ${list(cells)}.${of(` Decide the order and say it with --tie-order (key "tieOrder") for every specialisation and institution, separated by commas, the preferred first; here it is ${ids}.`)}`;
      }
      const { institution, tied, names, studyPlacesToDraw, settled } = refusal;
      const certain = Object.entries(settled)
        .map(([id, count]) => `${names[id] ?? id} ${count}`)
        .join(", ");
      return `${named(tied, names)} are tied ${at(institution, names)} over ${studyPlaces(studyPlacesToDraw)}. Certain are: ${certain}.${of(` Decide the order and say it with --tie-order (key "tieOrder"): ${list(tied)}, separated by commas, the preferred first.`)}`;
    }
    case "nothing-to-divide-on":
      return `There are ${studyPlaces(refusal.studyPlaces)} to divide ${at(refusal.institution, refusal.names)}, but the basis is 0.`;
    case "different-study-years":
    case "different-forms":
    case "missing-recommendation":
    case "overlapping-recommendations":
    case "form-without-study-year":
    case "missing-study-places":
    case "repeated-study-places":
    case "grand-total-differs":
      return englishCombineSentence(refusal, of);
    case "missing-need":
    case "no-providers":
    case "repeated-provider":
    case "unknown-provider":
    case "missing-weight":
    case "not-whole-places":
    case "total-outside-limits":
    case "weight-column":
    case "method-with-totals":
    case "providers-tied":
    case "provider-cells-tied":
    case "needs-not-met":
    case "empty-distribution-key":
    case "too-few-internship-places":
      return englishDistributionSentence(refusal, of);
    case "negative-total":
      return `The change gives ${refusal.total} study places ${at(refusal.institution, refusal.names)}. The number must be 0 or more.`;
    case "missing-unit":
    case "capacity-without-places":
    case "not-with-capacity":
    case "no-methods-with-capacity":
    case "survival-range":
      return englishCapacitySentence(refusal, of);
    case "unstated-return":
    case "other-return":
    case "returns-differ":
    case "unknown-unit":
    case "return-without-provider":
    case "previous-without-provider":
    case "changed-form-code":
    case "no-key-header":
    case "provider-of-another-kkr":
    case "misspelt-provider":
    case "two-providers-in-one":
    case "whole-and-part":
    case "former-regions":
    case "provider-twice":
    case "incomplete-return":
    case "blank-institutions":
    case "file-not-read":
    case "institution-unstated":
      return englishReturnsSentence(refusal, of);
    case "letter-as-pdf":
    case "letter-without-form":
    case "letter-several-forms":
    case "letter-rows-unclear":
    case "letter-rows-uneven":
    case "letter-without-study-year":
    case "letter-other-study-year":
    case "letter-institution-unknown":
    case "letter-id-taken":
    case "letter-id-invalid":
    case "letter-name-unused":
      return englishLetterSentence(refusal, of);
    default:
      return englishOfficeSentence(refusal, of);
  }
}
