import { danishList, danishNumber } from "./danish.js";
import type { Language } from "./language.js";
import type { Notice } from "./notice.js";
import { danishSentence } from "./sentences/danish.js";
import { danishReturnsNotice } from "./sentences/danish-returns-notice.js";
import { documentNotice } from "./sentences/document-notice.js";
import { englishSentence } from "./sentences/english.js";
import { englishReturnsNotice } from "./sentences/english-returns-notice.js";
import { describeWhere, placed } from "./sentences/where.js";
import { withShortTexts } from "./short-texts.js";
import { type DescribeOptions, type Wording, wordingFor } from "./sentences/wording.js";
import { visibleText } from "./visible-text.js";
import { columnLetters } from "./where.js";

/**
 * A notice as one line: the place, and what was read or done otherwise than written; by which flag and key that is
 * changed, unless the options leave it out. A long text is quoted by its beginning.
 */
export function describeNotice(notice: Notice, language: Language, options: DescribeOptions = {}): string {
  const of = wordingFor(options);
  const short = withShortTexts(notice);
  const sentence = language === "da" ? danishNotice(short, of) : englishNotice(short, of);
  return placed(sentence, short.where, language);
}

function danishNotice(notice: Notice, of: Wording): string {
  switch (notice.code) {
    case "read-differently": {
      const times = notice.times === 1 ? "" : ` (${notice.times} gange)`;
      const readAs = notice.what === "number" ? notice.readAs.replace(".", ",") : notice.readAs;
      return `»${visibleText(notice.written)}« er læst som »${readAs}«${times}.`;
    }
    case "encoding":
      return `Filen er læst som ${notice.encoding}.`;
    case "rows-above-header":
      return `Over tabellen står ${danishList(notice.texts.map((text) => `»${visibleText(text)}«`))}; det indgår ikke i beregningen.`;
    case "extra-columns":
      return `Kolonner, der ikke indgår i beregningen: ${danishList(notice.headers.map(visibleText))}.`;
    case "institution-assumed":
      return `Tabellen har ingen kolonne med institution. Alle rækker er læst som ${notice.name}.`;
    case "total-row":
      return `»${visibleText(notice.written)}« er læst som en sum og ikke lagt til. ${
        notice.agrees
          ? "Den stemmer med rækkerne."
          : `Den stemmer ikke: rækkerne giver ${danishNumber(notice.sum)}.`
      }`;
    case "hidden-cells":
      return `Det skjulte er også læst: ${danishList(hiddenParts(notice, "da"))}.`;
    case "beside-table":
      return `Ved siden af eller under tabellen står ${danishList(notice.texts.map((text) => `»${visibleText(text)}«`))}; det indgår ikke i beregningen.`;
    case "cells-without-value":
      return `Celler uden værdi, som der ikke er brug for: ${danishList(notice.cells.map((cell) => describeWhere(cell, "da")))}.`;
    case "form-edition":
      return `Der er ikke fundet et skema for ${notice.studyYear}. Skemaet for ${notice.form} er brugt.`;
    case "distant-study-year":
      return notice.isBefore
        ? `Studieåret ${notice.studyYear} ligger før ${notice.limit}, som er det første, programmet er lavet til. Kontrollér, at det er skrevet rigtigt.`
        : `Studieåret ${notice.studyYear} ligger mere end to år efter det nyeste kendte skema, som er for ${notice.limit}. Kontrollér, at det er skrevet rigtigt.`;
    case "programme-reform":
      return `Pædagoguddannelsen er ved at blive reformeret. Programmet går ud fra ${notice.paidPeriods === 2 ? "to" : notice.paidPeriods} lønnede praktikperioder af et halvt år. Kontrollér, at det gælder for ${notice.studyYear}.`;
    case "joined-regions":
      return `${danishList(notice.parts)} ligger nu i samme region, ${notice.region}. Det vides ikke, om de to fortsætter hver for sig eller bliver til ${notice.council}. Undersøg det, før indstillingen sendes.`;
    case "new-specialisation":
      return `»${visibleText(notice.name)}« er ikke på noget kendt skema. Den er taget med som en ny specialisering (${notice.id}).`;
    case "overbooked-left-out":
      return `Tabellen med overbooking oven i er udeladt. ${notice.because.map((refusal) => danishSentence(refusal, of)).join(" ")}`;
    case "intake-left-out":
      return `Tabellen over sommer- og vinteroptag er udeladt: hos ${danishList(notice.institutions.map((id) => notice.names[id] ?? id))} står sommer og vinter lige, og det er ikke angivet, hvem en ulige studieplads går til.${of(' Angiv det med --odd-to summer eller --odd-to winter (nøglen "oddTo" under "intake").')}`;
    case "other-council": {
      const [before, now] = [notice.previous, notice.current].map((id) =>
        id === null ? "hele skemaet" : (notice.names[id] ?? id),
      );
      return `De to indstillinger gælder ikke det samme: sidste år ${before ?? ""}, i år ${now ?? ""}.`;
    }
    case "tracked-changes":
    case "not-in-form":
      return documentNotice(notice, "da");
    default:
      return danishReturnsNotice(notice);
  }
}

function englishNotice(notice: Notice, of: Wording): string {
  switch (notice.code) {
    case "read-differently": {
      const times = notice.times === 1 ? "" : ` (${notice.times} times)`;
      return `“${visibleText(notice.written)}” was read as “${notice.readAs}”${times}.`;
    }
    case "encoding":
      return `The file was read as ${notice.encoding}.`;
    case "rows-above-header":
      return `Above the table stands ${notice.texts.map((text) => `“${visibleText(text)}”`).join(", ")}; it is no part of the calculation.`;
    case "extra-columns":
      return `Columns that are no part of the calculation: ${notice.headers.map(visibleText).join(", ")}.`;
    case "institution-assumed":
      return `The file has no column of institutions. All rows were read as ${notice.name}.`;
    case "total-row":
      return `“${visibleText(notice.written)}” was read as a sum and not added in. ${
        notice.agrees ? "It agrees with the rows." : `It does not agree: the rows sum to ${notice.sum}.`
      }`;
    case "hidden-cells":
      return `What is hidden was read too: ${hiddenParts(notice, "en").join(", ")}.`;
    case "beside-table":
      return `Beside or below the table stands ${notice.texts.map((text) => `“${visibleText(text)}”`).join(", ")}; it is no part of the calculation.`;
    case "cells-without-value":
      return `Cells without a value, of which none is needed: ${notice.cells.map((cell) => describeWhere(cell, "en")).join(", ")}.`;
    case "form-edition":
      return `No form was found for ${notice.studyYear}. The form of ${notice.form} is used.`;
    case "distant-study-year":
      return notice.isBefore
        ? `The study year ${notice.studyYear} is before ${notice.limit}, the first one provided for. Check that it is written correctly.`
        : `The study year ${notice.studyYear} is more than two years after the newest form known, that of ${notice.limit}. Check that it is written correctly.`;
    case "programme-reform":
      return `The programme is being reformed. ${notice.paidPeriods} paid internship periods of half a year are assumed. Check that this holds for ${notice.studyYear}.`;
    case "joined-regions":
      return `${notice.parts.join(" and ")} are now in one region, ${notice.region}. Whether the two go on or become ${notice.council} is not known. Check it before the recommendation is sent.`;
    case "new-specialisation":
      return `“${visibleText(notice.name)}” is on no known form. It is taken as a new specialisation (${notice.id}).`;
    case "overbooked-left-out":
      return `The table with overbooking on top is left out. ${notice.because.map((refusal) => englishSentence(refusal, of)).join(" ")}`;
    case "intake-left-out":
      return `The table of summer and winter intake is left out: at ${notice.institutions.map((id) => notice.names[id] ?? id).join(", ")} summer and winter are tied.${of(' Say with --odd-to summer or --odd-to winter (key "oddTo" under "intake") who gets an odd study place.')}`;
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

type HiddenCells = Extract<Notice, { code: "hidden-cells" }>;

function hiddenParts(notice: HiddenCells, language: Language): string[] {
  const { isSheetHidden, isFiltered, rows, columns } = notice;
  const [sheet, filter, rowWord, columnWord] =
    language === "da"
      ? ["arket", "rækker uden for et filter", "række", "kolonne"]
      : ["the sheet", "rows left out by a filter", "row", "column"];
  return [
    ...(isSheetHidden ? [sheet] : []),
    ...(isFiltered ? [filter] : []),
    ...rows.map((row) => `${rowWord} ${row}`),
    ...columns.map((column) => `${columnWord} ${columnLetters(column)}`),
  ];
}
