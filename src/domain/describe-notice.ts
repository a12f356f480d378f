import { danishList, danishNumber } from "./danish.js";
import type { Language } from "./language.js";
import type { Notice } from "./notice.js";
import { danishSentence } from "./sentences/danish.js";
import { englishSentence } from "./sentences/english.js";
import { describeWhere, placed } from "./sentences/where.js";
import { type DescribeOptions, type Wording, wordingFor } from "./sentences/wording.js";
import { visibleText } from "./visible-text.js";
import { columnLetters } from "./where.js";

/**
 * A notice as one line: the place, and what was read or done otherwise than written; by which flag and key that is
 * changed, unless the options leave it out.
 */
export function describeNotice(notice: Notice, language: Language, options: DescribeOptions = {}): string {
  const of = wordingFor(options);
  const sentence = language === "da" ? danishNotice(notice, of) : englishNotice(notice, of);
  return placed(sentence, notice.where, language);
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
    case "overbooked-left-out":
      return `Tabellen med overbooking oven i er udeladt. ${notice.because.map((refusal) => danishSentence(refusal, of)).join(" ")}`;
    case "intake-left-out":
      return `Tabellen over sommer- og vinteroptag er udeladt: hos ${danishList(notice.institutions.map((id) => notice.names[id] ?? id))} står sommer og vinter lige, og det er ikke angivet, hvem en ulige studieplads går til.${of(' Angiv det med --odd-to summer eller --odd-to winter (nøglen "oddTo" under "intake").')}`;
    case "not-answered":
      return `${danishList(notice.providers.map(visibleText))} har ikke svaret.`;
    case "other-provider": {
      const who = `»${visibleText(notice.provider)}«`;
      const hint = notice.nearest === undefined ? "" : ` Mente du »${notice.nearest}«?`;
      return notice.belongsTo === undefined
        ? `${who} er hverken en af KKR'ets kommuner eller dets region.${hint} Pladserne er talt med.`
        : `${who} hører til ${notice.belongsTo}. Pladserne er talt med.`;
    }
    case "part-of-provider":
      return `»${visibleText(notice.provider)}« er læst som en del af ${notice.whole} og talt med som svar derfra.`;
    case "institution-by-key":
      return `Pladserne fra ${danishList(notice.providers.map(visibleText))} hører efter nøglen til ${notice.names[notice.institution] ?? notice.institution}.`;
    case "unsaid-in-table":
      return `CSV-filen siger ikke selv, hvad den gælder. Angiv det, når den læses igen: ${scopeFlags(notice)}.`;
    case "jump": {
      const { provider, institution, specialisation, before, now, names } = notice;
      return `${visibleText(provider)}, ${names[institution] ?? institution}, ${names[specialisation] ?? specialisation}: ${danishNumber(now)} praktikpladser mod ${danishNumber(before)} sidste år.`;
    }
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
    case "overbooked-left-out":
      return `The table with overbooking on top is left out. ${notice.because.map((refusal) => englishSentence(refusal, of)).join(" ")}`;
    case "intake-left-out":
      return `The table of summer and winter intake is left out: at ${notice.institutions.map((id) => notice.names[id] ?? id).join(", ")} summer and winter are tied.${of(' Say with --odd-to summer or --odd-to winter (key "oddTo" under "intake") who gets an odd study place.')}`;
    case "not-answered":
      return `${notice.providers.map(visibleText).join(", ")} have not answered.`;
    case "other-provider": {
      const who = `“${visibleText(notice.provider)}”`;
      const hint = notice.nearest === undefined ? "" : ` Did you mean “${notice.nearest}”?`;
      return notice.belongsTo === undefined
        ? `${who} is neither a municipality of the KKR nor its region.${hint} The places are counted.`
        : `${who} belongs to ${notice.belongsTo}. The places are counted.`;
    }
    case "part-of-provider":
      return `“${visibleText(notice.provider)}” was read as a part of ${notice.whole} and counts as its answer.`;
    case "institution-by-key":
      return `By the key the places of ${notice.providers.map(visibleText).join(", ")} belong to ${notice.names[notice.institution] ?? notice.institution}.`;
    case "unsaid-in-table":
      return `The CSV file does not say itself what it is for. Say it when the file is read again: ${scopeFlags(notice)}.`;
    case "jump": {
      const { provider, institution, specialisation, before, now, names } = notice;
      return `${visibleText(provider)}, ${names[institution] ?? institution}, ${names[specialisation] ?? specialisation}: ${now} internship places against ${before} last year.`;
    }
  }
}

function scopeFlags({ studyYear, kkr, unit }: Extract<Notice, { code: "unsaid-in-table" }>): string {
  return `--study-year ${studyYear} --kkr ${kkr}${unit === null ? "" : ` --unit ${unit}`}`;
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
