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
import { columnLetters, type Where } from "./where.js";

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
    case "hidden-left-out":
      return `Det skjulte er ikke læst, for modtageren af skemaet ser det ikke: ${danishList(leftOutParts(notice, "da"))}.`;
    case "marks-left-out":
      return `Mærker, der er hævet eller sænket, er ikke læst med i ${danishList(firstCells(notice.cells, "da"))}.`;
    case "beside-table":
      return `Ved siden af eller under tabellen står ${danishList(notice.texts.map((text) => `»${visibleText(text)}«`))}; det indgår ikke i beregningen.`;
    case "cells-without-value":
      return `Celler uden værdi, som der ikke er brug for: ${danishList(firstCells(notice.cells, "da"))}.`;
    case "form-edition":
      return `Der er ikke fundet et skema for ${notice.studyYear}. Skemaet for ${notice.form} er brugt.${of(" Er årets brev kommet, så hent det med »dimensionering form« og angiv filen med --form.")}`;
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
      return `Tabellen over sommer- og vinteroptag er udeladt: hos ${danishList(notice.institutions.map((id) => notice.names[id] ?? id))} står sommer og vinter lige, og det er ikke angivet, hvem den overskydende studieplads går til, når antallet er ulige.${of(' Angiv det med --odd-to summer eller --odd-to winter (nøglen "oddTo" under "intake").')}`;
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
    case "hidden-left-out":
      return `What is hidden was not read, as the recipient of the form does not see it: ${leftOutParts(notice, "en").join(", ")}.`;
    case "marks-left-out":
      return `Marks that are raised or lowered were not read with the text in ${firstCells(notice.cells, "en").join(", ")}.`;
    case "beside-table":
      return `Beside or below the table stands ${notice.texts.map((text) => `“${visibleText(text)}”`).join(", ")}; it is no part of the calculation.`;
    case "cells-without-value":
      return `Cells without a value, of which none is needed: ${firstCells(notice.cells, "en").join(", ")}.`;
    case "form-edition":
      return `No form was found for ${notice.studyYear}. The form of ${notice.form} is used.${of(" When the year's letter has come, read it with “dimensionering form” and give the file with --form.")}`;
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

function hiddenParts(notice: Extract<Notice, { code: "hidden-cells" }>, language: Language): string[] {
  const { isSheetHidden, isFiltered } = notice;
  const [sheet, filter] =
    language === "da" ? ["arket", "rækker uden for et filter"] : ["the sheet", "rows left out by a filter"];
  return [...(isSheetHidden ? [sheet] : []), ...(isFiltered ? [filter] : []), ...placesIn(notice, language)];
}

function leftOutParts(notice: Extract<Notice, { code: "hidden-left-out" }>, language: Language): string[] {
  const sheet = language === "da" ? "arket »" : "the sheet “";
  const end = language === "da" ? "«" : "”";
  return [
    ...notice.sheets.map((name) => `${sheet}${visibleText(name)}${end}`),
    ...placesIn(notice, language),
  ];
}

interface HiddenPlaces {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly cells?: readonly Where[];
}

function placesIn({ rows, columns, cells = [] }: HiddenPlaces, language: Language): string[] {
  const [row, allRows, column, allColumns] =
    language === "da" ? ["række", "rækkerne", "kolonne", "kolonnerne"] : ["row", "rows", "column", "columns"];
  return [
    ...inRanges(rows).map(([first, last]) =>
      first === last ? `${row} ${first}` : `${allRows} ${first}-${last}`,
    ),
    ...inRanges(columns).map(([first, last]) =>
      first === last
        ? `${column} ${columnLetters(first)}`
        : `${allColumns} ${columnLetters(first)}-${columnLetters(last)}`,
    ),
    ...firstCells(cells, language),
  ];
}

/** Numbers in ascending order as the first and last of each run without a gap. */
function inRanges(numbers: readonly number[]): (readonly [number, number])[] {
  const firsts = numbers.filter((number, index) => numbers[index - 1] !== number - 1);
  const lasts = numbers.filter((number, index) => numbers[index + 1] !== number + 1);
  return firsts.map((first, index) => [first, lasts[index] ?? first] as const);
}

const MOST_CELLS = 20;

/** The first cells of many, and how many more there are. */
function firstCells(cells: readonly Where[], language: Language): string[] {
  const left = cells.length - MOST_CELLS;
  const more = language === "da" ? `${danishNumber(left)} celler til` : `${left} more cells`;
  return [
    ...cells.slice(0, MOST_CELLS).map((cell) => describeWhere(cell, language)),
    ...(left > 0 ? [more] : []),
  ];
}
