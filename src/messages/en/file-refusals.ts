import type { CapacityReason } from "../../domain/notice.js";
import type { FileRefusal, TableRefusal, ValueRefusal, Where } from "../../domain/refusal.js";
import { UNIT_NAMES } from "../../domain/return-form.js";
import { visibleText } from "../../domain/visible-text.js";
import { columnLetters } from "../../domain/where.js";
import { textsOf } from "../say.js";
import type { Sentences } from "../sentences.js";
import { isFileName, OF_EDUCATION, OF_INTERNSHIP } from "../where.js";
import { KINDS as OFFICE_KINDS } from "./office-refusals.js";
import { english, list } from "./say.js";

function here(where: Where | undefined): string {
  return isFileName(where) ? "The file's name has" : "Here stands";
}

function mend(where: Where | undefined): string {
  return isFileName(where) ? "give the file another name" : "correct the text";
}

const { at, knownHint, named, nearestHint, place, quoted, several } = english;

/** What to do about words that say of the numbers what they are. */
const OTHER_NUMBERS =
  "If the text says that the numbers are something else, as half-year places or another year, correct the numbers first.";
/** What to do about a school or a house in the column of institutions. */
const OTHER_WORDS = ` If the rest is a town, add up the rows that each municipality has for the institution. ${OTHER_NUMBERS}`;
const OF_PART = ` If the rest is a part of the specialisation, add up the rows that each municipality has for it. ${OTHER_NUMBERS}`;
const NOT_THERE =
  " If it is a part of one of them, add its number to that one, unless it has it already. If it is something else, remove it.";
const NO_SITE = " Write the institution that educates the students, and not one that takes interns.";

const FILES = {
  ...OFFICE_KINDS,
  "xlsx-or-docx": "an Excel or Word file (.xlsx/.docx)",
  unknown: "not a text file",
};

/** The cells of a row that have a text, the first or the one that is said; nothing if none has. */
export function firstRow(read: readonly string[], isLikest = false): string {
  const texts = textsOf(read);
  return texts.length === 0
    ? ""
    : ` The ${isLikest ? "row most like one" : "first row"} is ${several(texts)}.`;
}

function sumOf(
  rows: string,
  advice = "The row may be a sum, which is not to be counted, or a provider.",
): string {
  return `has exactly the numbers that ${rows} sum to. ${advice}`;
}

type UnitOfSome = Extract<TableRefusal, { readonly code: "unit-of-some" }>;

/** Of which numbers a unit is. */
function ofWhich({ written, stated, carriers, isOfTable }: UnitOfSome): string {
  if (carriers !== undefined)
    return `${quoted(written)} is of ${several(carriers)}, where that mark stands too, and perhaps not of the other numbers.`;
  return isOfTable === true
    ? `${quoted(written)} stands at some of the tables only, and the others do not say what their numbers are.`
    : `${quoted(written)} does not say clearly whether all the numbers are ${UNIT_NAMES[stated]}.`;
}

const MAY_BE_SUM = {
  "rows-above": sumOf("the rows above"),
  "rows-below": sumOf("the rows below"),
  "parts-beside": sumOf(
    "the rows right above or below",
    "If they are its parts, it is a sum: it counts once, and they do not. If they are other providers, it is one too.",
  ),
  "nearly-above":
    "has nearly the numbers that the rows right above it add up to. It may be a sum with a mistake in it, which must not be counted, or a provider.",
  "split-again":
    "and the rows beside it sum to exactly what other rows do. If they are the same places, parted in another way, the row is not to be counted. Otherwise it is a provider.",
  "own-rows": sumOf("the other rows with the same name before them"),
  "other-files": sumOf("other files"),
  example:
    "seems to be an example or a text of a form. Remove the row, or write the name of the municipality or region that the numbers come from.",
  label:
    "may by its name be a sum or another figure that is not to be counted. The row may also be a provider.",
};

/** Of a kind that is met very often no more are described. */
export function further(others: string): string {
  return `From here on there are ${others} of a kind that stands above many times. They are counted, but not described one by one.`;
}

const NUMBER_STYLES = {
  danish: "Write digits only (0 if there are no places), and decimals behind a comma.",
  point: "Write digits without thousands separators, and decimals with a point, such as 20.5.",
};

export const fileRefusals: Sentences<
  { readonly where?: Where } & (FileRefusal | TableRefusal | Exclude<ValueRefusal, CapacityReason>)
> = {
  "empty-file": "The file is empty. It needs a header row and at least one row of numbers.",
  "binary-file": ({ looksLike }) =>
    `The file is ${FILES[looksLike]}. Save the table as CSV in Excel and use that file.`,
  "lost-letters": ({ written }) =>
    `The Danish letters were lost (${quoted(written)}) when the file was saved in another character set. Open the original file, and save it as “CSV UTF-8” or .xlsx.`,
  "malformed-csv":
    "The file can't be read as CSV: a quotation mark is opened and never closed, or is inside a field. Save it as CSV from Excel again.",
  "draft-of-page":
    "The file is a draft: work that was saved on the page (dimensionering.html) before it was finished. Open it there (»Åbn arbejde«), and finish it.",
  "invalid-json": "The file is not valid JSON. Fix it, or save the request again.",
  "file-too-large": ({ size, limit }) =>
    `${size === null ? "There is too much to read" : `The file has ${size} bytes`}; at most ${limit} bytes (${limit / 2 ** 20} MB) are read. Is it the right file?`,
  "repeated-key": ({ key, line, written, first }) =>
    `${quoted(key)} appears twice: in line ${first.line} (${visibleText(first.written)}) and in line ${line} (${visibleText(written)}). Keep the right one only.`,
  "no-header": ({ read, isOfWeights, isLikest }) =>
    `No row is recognised as a header.${firstRow(read, isLikest)} ${/^række(?:navne|mærkater)$/i.test(read[0] ?? "") ? "It is a pivot table in compact form. In Excel choose Design, Report Layout and Show in Tabular Form, and save the file again." : isOfWeights === true ? "The header needs a column of municipalities and regions and one of the key, such as “Kommune” and “Vægt”." : "The header needs specialisering and praktikpladser (and institution, if there are several), or a column for each specialisation."}`,
  "turned-table": ({ providers }) =>
    `The table is turned: ${several(providers)} are columns, and the specialisations are rows. Turn it, so that each municipality and region has a row and each specialisation a column. In Excel: copy the table, and paste it with Paste Special and Transpose.`,
  "no-rows": ({ labels = [] }, of) =>
    labels.length === 0
      ? "There are no rows below the header. Each row needs a number of internship places."
      : `No row below the header is read as a return: by their names ${several(labels)} are sums or other figures. Write which municipality or region the rows are from${of(`; if it is a name, give --provider "${visibleText(labels[0] ?? "")}"`)}.`,
  "names-left-out": ({ header, written, rows: [first, last], site }) =>
    site !== undefined
      ? `${quoted(written)} stands in a row without numbers, and whether the rows below it (${first === last ? first : `${first}-${last}`}) are parts of it is not said. If they are, write the name of the municipality or region before theirs, such as “${visibleText(written)}, ${visibleText(site)}”, and not in a row by itself. Otherwise its own numbers are missing.`
      : `Under ${quoted(header)} names stand in some of the rows only, and whose the rows below ${quoted(written)} are is not certain: the rows ${first}-${last} are not one of each. Write the name in each row.`,
  "missing-column": ({ candidates, meaning, figures = [], others = [] }) => {
    if (figures.length > 0) {
      return `The column of internship places is missing. There are numbers under ${several(figures)}, but the heading does not say that they are all internship places. If they are parts of the same number, add them up in one column. Call the right column "Antal praktikpladser" (number of internship places; keep the unit if one stands there), or write only the institution's name if each has its own column. ${OTHER_NUMBERS}`;
    }
    const institutions = Object.values(candidates);
    const choice = institutions.length > 1 ? ` The file could be about ${list(institutions, "or")}.` : "";
    const unlike =
      others.length > 0 ? ` By the heading the numbers under ${several(others)} are something else.` : "";
    return `The column of ${meaning} is missing.${choice} Add it.${unlike}`;
  },
  "repeated-column": ({ headers, areProviders, begins }) => {
    if (begins !== undefined) {
      return `Two tables stand beside each other: in column ${columnLetters(begins)} the second one begins, with ${quoted(headers[1])}. Make one table of them, or remove the one whose numbers are not to be counted.`;
    }
    return areProviders === true
      ? `The columns ${several(headers)} both say whose the row is. Keep one column with the name of the municipality, or of the region where the row is the region's own.`
      : `The columns ${several(headers)} are read as the same. If they are each of an institution of its own, write only its name over them; if they are parts of one number, add them up in one column; if it is the same number twice, keep one of them.`;
  },
  "periods-beside": ({ what, headers, where }) => {
    if (headers.every((header) => OF_INTERNSHIP.test(header))) {
      return `${several(headers)}: these are internships and not half-years. Both the 2nd and the 3rd run in each half-year, for students of their own. Write one number for each specialisation of each provider: the places of both internships added up, whatever the unit. Count a place that stands under both only once.${headers.length > 1 ? "" : ` If the numbers are of both, ${mend(where)}.`}`;
    }
    const named = several(headers);
    const each = headers.length === 1 ? `${named} is` : `${named} are each`;
    return what === "half-years"
      ? `${each} of half a year, and the form is of a study year. Write one number for each specialisation of each provider: the sum of the two half-years of the study year, counted in half-year places, or half of that sum, counted in full-year places.${headers.length > 1 ? "" : ` If the numbers are of the whole study year, ${mend(where)}.`}`
      : `${each} of one year. Keep the numbers of the study year that is needed only.`;
  },
  "rows-divided": ({ texts, sums = [], where }) =>
    `One provider has several rows, with ${several(texts)} in this column. Write one number for each specialisation of each provider: add the rows up if they are parts of one number, or take out those that do not count.${OF_EDUCATION.test(where?.header ?? "") ? " If they are the institutions that educate the students, do not add them up, but write the institution's name as on the form." : ""}${sums.length === 0 ? "" : ` ${several(sums)} is a sum: do not add it, but remove its row.`}`,
  "figures-beside": ({ headers, areOthers, words = [] }) =>
    areOthers === true
      ? `By ${words.length === 0 ? "" : `${several(words)} in `}their headings (${several(headers)}) the numbers are others than all the internship places. Use a table of those, or correct the headings if the numbers are those.`
      : `There are several numbers for each specialisation, ${several(headers)}, and which of them are the internship places is not said. If they are each of an institution of its own, write only its name over them, and divide those that are shared. If they are parts of one number of the same institution, add them up in one column for each specialisation; if only some are internship places, keep only those.`,
  "unread-columns": ({ headers, isKey, areOfUnit, areOfInstitution, isOfDistribution }) =>
    areOfInstitution === true
      ? `There stands ${several(headers)}, but not how many places of each specialisation are at each institution. Write the places in a column for each institution, or in a row for each with the institution in a column “Institution”, and then remove the text.`
      : isOfDistribution === true
        ? `${several(headers)} is not used, but may change the distribution. Write limits under »Minimum« and »Maksimum«, in the unit of the needs and for all specialisations together, and all weights in the same unit. Then remove the column.`
        : isKey === true
          ? `${several(headers)} is not used: the key gives all places of a provider to one institution. Who has places at several has to state them for each. Remove the column.`
          : areOfUnit === true
            ? `There are numbers under ${several(headers)} too, so the others may be in another unit. First write over the table what they are in, such as "Enhed: halvårspladser", and then remove the column.`
            : `There are numbers under ${several(headers)}, which is not understood. If they are internship places in the same unit and for the same year, write only the specialisation or the institution in the heading, or add the numbers to the rest of it. If it names several specialisations, write the number of each in a column of its own. If they hold instead of the other numbers, or say how those count, as months or a factor do, correct those first. Remove the column only if it is neither internship places nor says that.`,
  "other-unit": ({ stated, unit, areBoth, where }) =>
    areBoth === true
      ? `The table states ${unit} places (${UNIT_NAMES[unit]}) and, here, ${stated} places (${UNIT_NAMES[stated]}). Give all the places in one unit.`
      : `${isFileName(where) ? "The file's name" : "Here it"} says that the places are ${stated} places (${UNIT_NAMES[stated]}), but otherwise they are said to be ${unit} places (${UNIT_NAMES[unit]}). Give the unit that they are in, or ${mend(where)}.`,
  "unit-of-some": (refusal) =>
    `${ofWhich(refusal)} They can be read as half-year places (halvårspladser) and as full-year places (helårspladser). Convert those in another unit, write over the table what they all are, and correct the text.`,
  "second-table": ({ headers, title, under }) =>
    under !== undefined
      ? `Here the headings stand again below an empty row, and whether ${quoted(under)} is about the rows below them too is not said. Write over the headings here whom or what they are about.`
      : `Another table begins here, ${
          title === undefined ? `under other headings (${several(headers)})` : quoted(title)
        }, and whether its numbers count is not said. If they do, put all rows in one table without texts between them: add up parts of the same number, or write the names of the parts in a column »Kommune«, as “Køge, Børn og Unge”. Else take them out.`,
  "note-or-provider": ({ written, isOfNumbers }) =>
    isOfNumbers === true
      ? `The row has the text ${quoted(written)} and no numbers. It says something of the numbers below it: correct those first, or save them in a file of their own.`
      : `The row has the text ${quoted(written)} and no numbers. If it is a provider, write its numbers. If it is a remark or a heading, and all rows count, take it out, or move it below the table with an empty row above it.`,
  "scaled-numbers": ({ written }) =>
    `${quoted(written)} says that the numbers are not single places. Write the full numbers in the table, and take out the text.`,
  "other-education": ({ written }) =>
    `${quoted(written)} names another education than the pedagogues' (pædagoguddannelsen). Use its internship places alone, and take out other numbers, or correct the text.`,
  "withdrawn-row": ({ written }) =>
    `Here stands ${quoted(written)}, and whether the numbers count is not said. Take out the numbers, or take out the text.`,
  "unlike-title": ({ written, because }) =>
    `Here stands ${quoted(written)}, but the ${because === "others" ? "table is read as that of others" : "numbers are read as all the internship places of a study year"}. Use the right table, or correct the text if it is not about the numbers.`,
  "shares-in-rows": ({ numbers, mayBePlaces }) =>
    `The numbers come to ${mayBePlaces === true ? 100 : 1} with every provider (here ${list(numbers)}): they ${mayBePlaces === true ? "may be percentages or internship places" : "are shares and no internship places"}. Use the table of internship places, and write "Antal praktikpladser" (number of internship places) over it.`,
  "other-study-year": ({ found, expected, isOfCode, where }) =>
    isOfCode === true
      ? `The code of the form says ${expected}, but the form itself says ${found}. Use the form of the right study year, or write the code as in the form that was sent out.`
      : `${here(where)} ${/^\d/.test(found) ? found : quoted(found)}, but ${expected} is asked for. Use the table of ${expected}, or ${mend(where)} if the year is wrong.`,
  "long-and-wide": ({ headers }) =>
    `The table has a column of specialisations and columns named after them (${several(headers)}). Use one form only.`,
  "extra-cells": ({ found, expected, rows = 1 }) =>
    `The row has ${found} cells, but the header has ${expected}.${rows === 1 ? "" : ` The same is true of ${rows - 1} of the rows below it.`} If the cell is no part of the table, remove it, or give the column a heading. If the file has decimal commas and is separated by commas, separate the cells by semicolons.`,
  "missing-value": ({ meaning, total, mayBeSum, mayBeSilent, beside, isUnfilled, rows }) => {
    if (isUnfilled === true) return "The form is not filled in. Fill it in, or remove it.";
    if (beside !== undefined)
      return `The number of internship places is missing, but beside it, in column ${list(beside.columns.map(columnLetters))}, stands ${list(beside.numbers.map(quoted))}. If these are the internship places, move them into the fields. Otherwise write the right numbers there.`;
    if (total !== undefined)
      return `The row only has a sum, ${quoted(total)}. Write how the internship places are divided.`;
    return meaning === "places"
      ? `The number of internship places is missing${rows === undefined ? ". Write 0 if" : ` in ${rows} cells of the column, of which this is the first. Write 0 where`} there are none.${mayBeSilent === true ? " Remove the row if there is no answer." : ""}`
      : `The cell has no name: ${meaning} is missing. Fill it in${mayBeSum === true ? ", or remove the row if it is a sum that does not match or a share of the others" : meaning === "provider" ? "" : ", or remove the row if it is a sum or there is no answer"}.`;
  },
  "negative-number": ({ written }) => `${quoted(written)} is negative. The number must be 0 or more.`,
  "not-a-number": ({ style, written, note }) =>
    `${quoted(written)} is not a number. ${note === undefined ? NUMBER_STYLES[style] : `Of the mark is said ${quoted(note)}. Write the number that is to count, without a mark.`}${/(?:halv|hel)-?(?:å|aa)r/i.test(written) ? ` Write the unit above the table, as »Enhed: ${/hel-?(?:å|aa)r/i.test(written) ? UNIT_NAMES["full-year"] : UNIT_NAMES["half-year"]}«.` : ""}`,
  "ambiguous-number": ({ written, readings }) =>
    `${quoted(written)} can be read as ${readings[0]} and as ${readings[1]}. Write one or the other.`,
  "not-whole": ({ written }) =>
    `${quoted(written)} is not a whole number of study places. Write a whole number without point or comma, such as 1110.`,
  "unknown-name": ({ isOffForm, isWithin, knownFrom, written, known, what, nearest }) =>
    isOffForm === true
      ? `The form has no institution that belongs to ${quoted(written)}.${knownHint(known)}`
      : knownFrom === undefined
        ? `${quoted(written)} is an unknown ${what === "kkr" ? "KKR" : what}.${nearestHint(nearest) || knownHint(known) + (what === "institution" ? NO_SITE : what === "specialisation" ? NOT_THERE : "")}${isWithin === true ? (what === "specialisation" ? OF_PART : OTHER_WORDS) : ""}`
        : `${quoted(written)} is a KKR from the study year ${knownFrom} on.${knownHint(known)}`,
  "sum-as-provider": ({ provider }, of) =>
    `${quoted(provider)} is by its name a sum or another figure of others, not a provider. Take the row out, or the internship places count twice; or write whose they are.${of(` If it is a provider, say --provider "${visibleText(provider)}".`)}`,
  "key-sum-differs": ({ written, sum }) =>
    `The sum ${quoted(written)} does not agree: the rows sum to ${sum}. Correct the sum or the rows, or remove the row if it is of more than those listed.`,
  "sum-or-provider": ({ written, because, note }, of) =>
    `${note === undefined ? `${quoted(written)} ${MAY_BE_SUM[because]}` : `${quoted(note)} is of ${quoted(written)}. Correct the numbers and remove the mark if they are not those of the whole study year. If they are counted elsewhere too, the row is no provider.`}${of(` Say ${because === "example" ? "" : `--sum "${visibleText(written)}" or `}--provider "${visibleText(written)}"${because === "example" ? " if it is a provider" : ""}.`)}`,
  "unmet-answer": ({ written, nearest }, of) =>
    `No row is called ${quoted(written)}.${nearestHint(nearest)}${of(" Write the name in --sum or --provider as it stands in the file.")}`,
  "duplicate-cell": ({ provider, writtenFirst, institution, specialisation, names, first }) => {
    const who = provider === null ? "A row without a provider" : quoted(provider);
    const otherwise = writtenFirst === undefined ? "" : `, written ${quoted(writtenFirst)}`;
    const whose = institution === "" ? "" : ` ${at(institution, names)}`;
    return `${who} appears twice with ${named([specialisation], names)}${whose}; first${otherwise}: ${place(first)}. If it is the same answer twice, or one is corrected or a sum, keep the one that holds. If they are parts of one number, add them up; if each is of a provider or an institution of its own, say so in each row.`;
  },
  "further-faults": ({ count }) => further(`${count} more faults`),
};
