import type { Notice } from "../notice.js";
import { englishList as list } from "./english-list.js";
import { visibleText } from "../visible-text.js";
import { documentNotice } from "./document-notice.js";
import { englishSentence } from "./english.js";
import { englishReturnsNotice } from "./english-returns-notice.js";
import { firstCells, hiddenParts, leftOutParts } from "./hidden-parts.js";
import type { Wording } from "./wording.js";

/** What was read or done otherwise than written, in English. */
export function englishNotice(notice: Notice, of: Wording): string {
  switch (notice.code) {
    case "read-differently": {
      const times = notice.times === 1 ? "" : ` (${notice.times} times)`;
      return `“${visibleText(notice.written)}” was read as “${notice.readAs}”${times}.`;
    }
    case "encoding":
      return `The file was read as ${notice.encoding}.`;
    case "rows-above-header":
      return `Above the table stands ${list(notice.texts.map((text) => `“${visibleText(text)}”`))}; it is no part of the calculation.`;
    case "extra-columns":
      return `Columns that are no part of the calculation: ${list(notice.headers.map(visibleText))}.`;
    case "institution-assumed":
      return `The file has no column of institutions. All rows were read as ${notice.name}.`;
    case "total-row":
      return `“${visibleText(notice.written)}” was read as a sum and not added in. ${
        notice.agrees ? "It agrees with the rows." : `It does not agree: the rows sum to ${notice.sum}.`
      }`;
    case "hidden-cells":
      return `What is hidden was read too: ${list(hiddenParts(notice, "en"))}.`;
    case "hidden-left-out":
      return `What is hidden was not read, as the recipient of the form does not see it: ${list(leftOutParts(notice, "en"))}.`;
    case "marks-left-out":
      return `Marks that are raised or lowered were not read with the text in ${list(firstCells(notice.cells, "en"))}.`;
    case "beside-table":
      return `Beside or below the table stands ${list(notice.texts.map((text) => `“${visibleText(text)}”`))}; it is no part of the calculation.`;
    case "cells-without-value":
      return `Cells without a value, of which none is needed: ${list(firstCells(notice.cells, "en"))}.`;
    case "form-edition":
      return `No form was found for ${notice.studyYear}. The form of ${notice.form} is used.${of(" When the year's letter has come, read it with “dimensionering form” and give the file with --form.")}`;
    case "distant-study-year":
      return notice.isBefore
        ? `The study year ${notice.studyYear} is before ${notice.limit}, the first one provided for. Check that it is written correctly.`
        : `The study year ${notice.studyYear} is more than two years after the newest form known, that of ${notice.limit}. Check that it is written correctly.`;
    case "programme-reform":
      return `The programme is being reformed. ${notice.paidPeriods} paid internship periods of half a year are assumed. Check that this holds for ${notice.studyYear}.`;
    case "joined-regions":
      return `${list(notice.parts)} are now in one region, ${notice.region}. Whether the two go on or become ${notice.council} is not known. Check it before the recommendation is sent.`;
    case "new-specialisation":
      return `“${visibleText(notice.name)}” is on no known form. It is taken as a new specialisation (${notice.id}).`;
    case "overbooked-left-out":
      return `The table with overbooking on top is left out. ${notice.because.map((refusal) => englishSentence(refusal, of)).join(" ")}`;
    case "intake-left-out":
      return `The table of summer and winter intake is left out: at ${list(notice.institutions.map((id) => notice.names[id] ?? id))} summer and winter are tied.${of(' Say with --odd-to summer or --odd-to winter (key "oddTo" under "intake") who gets an odd study place.')}`;
    case "other-council": {
      const [before, now] = [notice.previous, notice.current].map((id) =>
        id === null ? "the whole form" : (notice.names[id] ?? id),
      );
      return `The two recommendations are not about the same: last year ${before ?? ""}, this year ${now ?? ""}.`;
    }
    case "tracked-changes":
    case "not-in-form":
      return documentNotice(notice, "en");
    default:
      return englishReturnsNotice(notice);
  }
}
