import type { Notice, TrackedNumber } from "../../domain/notice.js";
import { UNIT_NAMES } from "../../domain/return-form.js";
import type { WhoseOverbooking } from "../../domain/request.js";
import { columnLetters } from "../../domain/where.js";
import { visibleText } from "../../domain/visible-text.js";
import { type HiddenWords, hiddenParts, leftOutParts } from "../hidden-parts.js";
import { type Sentences, sentenceFor } from "../sentences.js";
import { calculationRefusals } from "./calculation-refusals.js";
import { further } from "./file-refusals.js";
import { returnsNotices } from "./returns.js";
import { isFileName } from "../where.js";
import { english, list } from "./say.js";

const { counted, listed, nameOf, named, places, quoted, quotedAt, quotedShort, several, withTexts } = english;

const PARTS: HiddenWords = {
  ...english,
  sheet: "the sheet",
  filter: "rows left out by a filter",
  row: "row",
  rows: "rows",
  column: "column",
  columns: "columns",
};

const NOT_IN_FORM = {
  hidden: "hidden text, which the recipient does not see",
  mark: "raised or lowered text",
  box: "text in a box at a cell",
  beside: "numbers outside the form's cells",
  note: "footnotes and endnotes",
  comment: "comments",
  chart: "charts",
};

const TRACKED =
  "has tracked changes that nobody has accepted or rejected. It is read as if they were accepted.";

function changed({ label, accepted, rejected }: TrackedNumber): string {
  const text = (written: string | null): string => (written === null ? "no number" : visibleText(written));
  return `${visibleText(label)} ${text(accepted)} (without the changes ${text(rejected)})`;
}

/** What overbooking there is, and for whom. */
function overbookingSaid({ names, ...it }: WhoseOverbooking): string {
  const whom = names ? ` for ${list(names.map(visibleText))}` : "";
  if (it.mode === "none") return `no overbooking${whom}`;
  return `${it.percent} per cent of overbooking${it.mode === "included" ? " within the number" : " on top of the table's number"}${whom}`;
}

export const notices: Sentences<Notice> = {
  ...returnsNotices,
  "read-differently": ({ times, written, readAs }) => {
    const often = times === 1 ? "" : ` (${times} times)`;
    return `${quoted(written)} was read as “${readAs}”${often}.`;
  },
  encoding: ({ encoding }) => `The file was read as ${encoding}.`,
  "rows-above-header": ({ texts }) =>
    `Above the table there is ${several(texts)}, which is not part of the calculation.`,
  "unit-stated": ({ unit, where }) =>
    `${isFileName(where) ? "The file's name says" : "The table says"} that the places are ${unit} places (${UNIT_NAMES[unit]}).`,
  "extra-columns": ({ headers, texts }) =>
    `Columns that are not part of the calculation: ${list(headers.map((header) => withTexts(header, texts)))}.`,
  "per-cent-not-100": ({ header, sum }) =>
    `The column ${quoted(header)} adds up to ${sum}, not 100. The places were distributed in proportion to the numbers.`,
  "institution-assumed": ({ name }) =>
    `The file has no column of institutions. All rows were read as ${name}.`,
  "table-read": ({ rows }) => `${counted(rows, ["row", "rows"])} read.`,
  "sheets-read": ({ sheets, providers }) =>
    `${sheets.length} sheets are read as one table, each as the return of the one that it is for: ${listed(sheets.map((sheet, index) => `${quoted(sheet)} (${visibleText(providers[index] ?? "")})`))}.`,
  "providers-assumed": ({ column, heading }) =>
    heading === undefined
      ? `Column ${columnLetters(column)} has no heading. The names in it are read as the providers.`
      : `The names in the column ${quoted(heading)} are read as the providers.`,
  "titles-read": ({ of, titles }) =>
    `The table has no column of ${of === "provider" ? "municipalities or regions" : `${of}s`}. The rows are read by the text beside them: ${listed(titles.map(({ written, name }) => `${quoted(written)} is ${visibleText(name)}`))}.`,
  "names-filled": ({ header, names, areOfSites }) =>
    areOfSites === true
      ? `Under ${quoted(header)} ${several(names)} stands in a row without numbers. The rows below are read as parts of the one above them.`
      : `Under ${quoted(header)} the names stand in the first row of each group only. The other cells are read as the name above them: ${several(names)}.`,
  "repeated-headings": ({ rows }) =>
    `The headings stand again and are not read as numbers: row ${listed(rows.map(String))}.`,
  "tables-read": ({ rows, files, headings, names, sums }) => {
    const [only = ""] = files;
    const from =
      files.length > 1 ? ` from ${files.length} files` : only === "" ? "" : ` from ${visibleText(only)}`;
    const known = list([
      ...(headings === 0 ? [] : [counted(headings, ["column heading", "column headings"])]),
      ...(names === 0 ? [] : [counted(names, ["name", "names"])]),
      ...(sums === 0 ? [] : [counted(sums, ["row of sums", "rows of sums"])]),
    ]);
    return `${counted(rows, ["row", "rows"])} read${from}${known === "" ? "" : `; ${known} recognised`}.`;
  },
  "total-row": ({ written, agrees, sum, isAlone }) =>
    `${quoted(written)} was read as a sum and not added in. ${
      isAlone === true
        ? "The table has no other rows to compare it with."
        : agrees
          ? "It agrees with the rows."
          : `It does not agree: the rows sum to ${sum}.`
    }`,
  "figure-row": ({ written, numbers }, of) =>
    `By its name the row ${quoted(written)} is ${
      numbers.length === 0
        ? "no provider's. The number in the name is not counted."
        : `neither a provider's nor a sum of the rows. It is not counted (${listed(numbers.map(quotedShort))}).`
    }${of(` If it is a provider, say --provider "${visibleText(written)}".`)}`,
  "part-row": ({ written, of, numbers }) =>
    `${quoted(written)} was read as a part of ${quoted(of)} and counted there, not by itself (${listed(numbers.map(quotedShort))}).`,
  "hidden-cells": (notice) => `What is hidden was read too: ${listed(hiddenParts(notice, PARTS))}.`,
  "hidden-left-out": (notice) =>
    `What is hidden was not read, as the recipient of the form does not see it: ${listed(leftOutParts(notice, PARTS))}.`,
  "marks-left-out": ({ cells }) =>
    `Marks that are raised or lowered were not read with the text in ${places(cells)}.`,
  "cell-comments": ({ cells }) =>
    `Comments on cells, which are no part of the calculation: ${quotedAt(cells)}.`,
  "beside-table": ({ texts }) =>
    `Beside or below the table there is ${several(texts)}, which is not part of the calculation.`,
  "group-headings": ({ texts }) =>
    `In the table there is ${several(texts)} as headings, which is not part of the calculation.`,
  "sheet-not-read": ({ texts, isOfAnotherYear }) =>
    isOfAnotherYear === true
      ? "By its name the sheet is of another year, and none of its numbers is counted."
      : `The sheet has no table that is recognised, and none of its numbers is counted. There is ${listed(texts.map(quotedShort))}.`,
  "cells-without-value": ({ cells }) => `Cells without a value, of which none is needed: ${places(cells)}.`,
  "form-edition": ({ studyYear, form }, of) =>
    `No form was found for ${studyYear}. The form of ${form} is used.${of(" When the year's letter has come, read it with “dimensionering form” and give the file with --form.")}`,
  "distant-study-year": ({ isBefore, studyYear, limit }) =>
    isBefore
      ? `The study year ${studyYear} is before ${limit}, the first one provided for. Check that it is written correctly.`
      : `The study year ${studyYear} is more than two years after the newest form known, that of ${limit}. Check that it is written correctly.`,
  "programme-reform": ({ paidPeriods, studyYear }) =>
    `The programme is being reformed. ${paidPeriods} paid internship periods of half a year are assumed. Check that this holds for ${studyYear}.`,
  "joined-regions": ({ parts, region, council }) =>
    `${list(parts)} are now in one region, ${region}. Whether the two go on or become ${council} is not known. Check it before the recommendation is sent.`,
  "new-specialisation": ({ name, id }) =>
    `${quoted(name)} is not on any known form. It is taken as a new specialisation (${id}).`,
  "overbooked-left-out": ({ because }, of) =>
    `The table with overbooking on top is left out. ${because.map((refusal) => sentenceFor(calculationRefusals, refusal, of)).join(" ")}`,
  "same-scenario": ({ like }) => `The scenario gives the same form as ${like} and is left out.`,
  "capacity-left-out": ({ because }, of) =>
    `The need for internship places is left out. ${because.map((refusal) => sentenceFor(calculationRefusals, refusal, of)).join(" ")}`,
  "previous-places-left-out": ({ because }) =>
    `Last year's internship places are left out: ${
      because === "unit"
        ? "the unit, half-year or full-year places, is stated for one of the years only."
        : "last year's recommendation does not have them."
    }`,
  "intake-left-out": ({ institutions, names }, of) =>
    `The table of summer and winter intake is left out: at ${named(institutions, names)} summer and winter are tied for a study place, and nothing says who gets it.${of(' Say it with --odd-to summer or --odd-to winter (key "oddTo" under "intake").')}`,
  "other-council": ({ previous, current, names, councils }) => {
    const whose = (id: string | null): string => (id === null ? "the whole form" : nameOf(id, names));
    return `The two recommendations are not about the same: last year ${list((councils ?? [previous]).map(whose))}, this year ${whose(current)}.`;
  },
  "other-council-heading": ({ council, kkr, names }) =>
    `The form is headed ${nameOf(council, names)}, but its institutions belong to ${nameOf(kkr, names)}. Check that it is the right form.`,
  "not-earlier-year": ({ previous, current }) =>
    `The comparison is with the study year ${previous}, which is not before ${current}. Check that the file is last year's.`,
  "before-last-year": ({ previous, current }) =>
    `The comparison is with the study year ${previous}, which is more than a year before ${current}. Check that the file is last year's.`,
  "overbooking-differs": ({ previous, current }) =>
    `Overbooking is not the same in the two recommendations: in the previous one there is ${list(previous.map(overbookingSaid))}, and in the new one ${list(current.map(overbookingSaid))}. The change is not adjusted for it.`,
  "overbooking-unlike": ({ met }) =>
    `The recommendations do not say the same of overbooking: ${list(met.map(({ text, in: wheres }) => `${text === "" ? "nothing" : quoted(text)} (${places(wheres)})`))}. The numbers were added up as they are.`,
  "overbooking-not-in-document": ({ overbooking }, of) =>
    `There is ${overbookingSaid(overbooking)}. The ministry's form has no room for it: say it in the e-mail that the form is sent with.${of(" With --mail the text for it does.")}`,
  "others-filled": ({ institutions }) =>
    `The form already holds numbers for ${list(institutions.map(visibleText))}, which are not among the KKR's institutions. They are left as they are.`,
  "letter-form-repeated": "The letter has the form several times. Check which of them is to be filled in.",
  "letter-other-order": (_, of) =>
    `The names on the letter's form are in another order than before. The numbers were put in by the names.${of(" Check the document by the letter's form: read it with “dimensionering form”, and give it with --form.")}`,
  "fields-left": ({ fields }) =>
    `The document also has fields that are not filled in: ${several(fields)}. See whether they are to be filled in before it is sent.`,
  "letter-other-title": ({ inTitle, studyYear, isForm }) =>
    `The ${isForm ? "form" : "letter"}'s title is for ${inTitle}, but the study year ${studyYear} is stated. The title is left as it is: check that it is the right ${isForm ? "form" : "letter"}.`,
  "letter-tracked-changes": `The letter ${TRACKED} Use the letter as the ministry sent it, if you can.`,
  "tracked-changes": ({ isForm, numbers }) =>
    `The document ${TRACKED} ${
      isForm
        ? numbers.length === 0
          ? "The form's numbers are the same without them."
          : `Without them the form's numbers are different: ${listed(numbers.map(changed))}.`
        : "Without them there is no form to compare with."
    }`,
  "further-notices": ({ count }) => further(`${count} more`),
  "not-in-form": ({ what, texts }) => {
    const said = listed(texts.map(quotedShort));
    return what === "picture"
      ? `Pictures or shapes lie on the form's table and may hide its numbers: ${said}.`
      : `Not read as part of the form: ${NOT_IN_FORM[what]} (${said}).`;
  },
};
