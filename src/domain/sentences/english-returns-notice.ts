import type { ReturnsNotice } from "../returns-notice.js";
import { englishList as list } from "./english-list.js";
import { visibleText } from "../visible-text.js";
import { blanksText } from "./english-returns.js";
import { institutionSums } from "./institution-sums.js";
import { mostOf } from "./most-of.js";
import { scopeFlags } from "./scope-flags.js";
import { englishUnreadFile } from "./unread-file.js";
import { describeWhere } from "./where.js";

const listed = (names: readonly string[]): string => list(names.map(visibleText));

/** What is said of the providers' returns together, in English. */
export function englishReturnsNotice(notice: ReturnsNotice): string {
  switch (notice.code) {
    case "not-answered":
      return `${listed(notice.providers)} have not answered${notice.mayBeUnread === true ? ", but may be among the files that were not read" : ""}.`;
    case "answer-not-read":
      return `The internship places of ${listed(notice.providers)} are not in the numbers: there is a file that was not read.`;
    case "file-not-read":
      return englishUnreadFile(notice.kind);
    case "blank-as-zero":
      return `Blanks were read as 0: ${blanksText(notice.blanks, notice.names)}.`;
    case "unit-converted":
      return notice.from === "full-year"
        ? `Full-year places were converted to half-year places (times 2) in ${listed(notice.files)}.`
        : `Half-year places were converted to full-year places (divided by 2) in ${listed(notice.files)}.`;
    case "remarks": {
      const { shown, others } = mostOf(
        notice.cells.map(({ text, where }) => `“${visibleText(text)}” (${describeWhere(where, "en")})`),
      );
      return `Beside the fields of the form stands ${list([...shown, ...(others === 0 ? [] : [`${others} other cells`])])}; it is no part of the numbers.`;
    }
    case "collection-changed":
      return changedText(notice);
    case "against-last-year": {
      const rows = notice.providers.map(
        ({ provider, before, now }) => `${visibleText(provider)} ${now} (${before})`,
      );
      const silent =
        notice.silent.length === 0
          ? ""
          : ` Had internship places last year and have not answered: ${listed(notice.silent)}.`;
      return `Internship places this year (and last): ${rows.join("; ")}.${silent}`;
    }
    case "collected":
      return collectedText(notice);
    case "other-provider": {
      const who = `“${visibleText(notice.provider)}”`;
      const hint = notice.nearest === undefined ? "" : ` Did you mean “${notice.nearest}”?`;
      return notice.belongsTo === undefined
        ? `${who} is neither a municipality of the KKR nor its region.${hint} The places are counted.`
        : `${who} belongs to ${notice.belongsTo}. The places are counted.`;
    }
    case "part-of-provider":
      return `“${visibleText(notice.provider)}” is taken to be a part of ${notice.of}. The row is counted under the name that is written.`;
    case "institution-by-key":
      return `By the key the places of ${list(notice.providers.map(visibleText))} belong to ${notice.names[notice.institution] ?? notice.institution}.`;
    case "unsaid-in-table":
      return `The CSV file does not say itself what it is for. Say it when the file is read again: ${scopeFlags(notice)}. Who has not answered stands in the JSON file only.`;
    case "jump": {
      const { provider, institution, specialisation, before, now, names } = notice;
      return `${visibleText(provider)}, ${names[institution] ?? institution}, ${names[specialisation] ?? specialisation}: ${now} internship places against ${before} last year.`;
    }
  }
}

function changedText({
  added,
  replaced,
  names,
}: Extract<ReturnsNotice, { readonly code: "collection-changed" }>): string {
  const parts = replaced.map(({ provider, changes }) => {
    const cells = changes.map(
      ({ institution, specialisation, before, now }) =>
        `${names[institution] ?? institution}, ${names[specialisation] ?? specialisation} ${now}${before === null ? "" : ` instead of ${before}`}`,
    );
    return `${visibleText(provider)} (${cells.length === 0 ? "the same numbers" : cells.join("; ")})`;
  });
  return [
    ...(added.length === 0 ? [] : [`Added: ${listed(added)}.`]),
    ...(parts.length === 0 ? [] : [`Replaced: ${list(parts)}.`]),
  ].join(" ");
}

function collectedText({
  answered,
  of,
  sums,
  unit,
  names,
}: Extract<ReturnsNotice, { readonly code: "collected" }>): string {
  const { all, institutions } = institutionSums(sums);
  const kind = unit === null ? "" : ` (${unit})`;
  const parts = institutions.map(
    ({ institution, places, cells }) =>
      `${names[institution] ?? institution} ${places} (${cells
        .map((cell) => `${names[cell.specialisation] ?? cell.specialisation} ${cell.places}`)
        .join(", ")})`,
  );
  return `${answered} of ${of} have answered, ${all} internship places${kind}: ${parts.join("; ")}.`;
}
