import type { PossibleAnswer } from "../../domain/collected-returns.js";
import type { InternshipPlacesUnit, RemarkCode } from "../../domain/request.js";
import type { ReturnsNotice } from "../../domain/returns-notice.js";
import type { ReturnsRefusal, UnreadKind } from "../../domain/returns-refusal.js";
import type { Where } from "../../domain/where.js";
import { visibleText } from "../../domain/visible-text.js";
import { returnsPartsIn, scopeFlags } from "../returns-parts.js";
import type { Sentences } from "../sentences.js";
import { firstRow } from "./file-refusals.js";
import { english, list } from "./say.js";

const { listed, nameOf, nearestHint, place, places, quoted, quotedAt, several, visibleNames } = english;

const UNREAD: Readonly<Record<UnreadKind, string>> = {
  opendocument: "it is an OpenDocument spreadsheet. Save it as an Excel workbook (.xlsx).",
  "old-excel": "it is in an old Excel format. Open it in Excel and save it as .xlsx.",
  "other-excel": "it is an Excel file of another kind. Open it in Excel and save it as .xlsx.",
  pdf: "it is a PDF. Ask for the numbers in the form, or copy them into an .xlsx or .csv file.",
  mail: "it is an e-mail. Save the attached return, or copy its numbers into an .xlsx or .csv file.",
  word: "it is a Word document. Ask for the numbers in the form, or copy them into an .xlsx or .csv file.",
  text: "it is a text file. Save the table as .csv or .xlsx.",
  packed: "it is a packed file. Unpack it and put the returns into the folder.",
  link: "it is only a link. Fetch the return itself as .xlsx or .csv.",
  json: "it is saved work (.json) and no return. Move it out of the folder.",
  numbers: "it is a Numbers spreadsheet. Export it to Excel (.xlsx).",
  folder: "it is a folder. Move the returns up, or give that folder too. Its name is not read.",
  "no-file": "it is not an ordinary file. Save the return in the folder as .xlsx or .csv.",
  other: "it is neither an .xlsx nor a .csv file. Save the return as one of them.",
};

const SAME = {
  "study-year": "are not for one study year",
  kkr: "are not for one KKR",
  unit: "are not in one unit",
};

const UNIT_FLAG =
  " Say with --unit (in code “internshipPlacesUnit”) whether the places are to be half-year or full-year: then the others are converted, and files that say none are read in it.";

export const BOTH =
  "Whoever has places for several institutions, as a region may have, must state them for each itself.";

const WORDS = {
  at: "at",
  units: { "half-year": "half-year places", "full-year": "full-year places" },
  noUnit: "no unit",
  added: "Added",
  replaced: "Replaced",
  insteadOf: "instead of",
  sameNumbers: "the same numbers",
  withoutRemark: (remarks: string) => `without the remark ${remarks} now`,
  collected: (answered: number, of: number, places: string, unit: InternshipPlacesUnit | null) =>
    `${answered} of ${of} have answered, ${places} internship places${unit === null ? "" : ` (${unit})`}`,
};

const { answer, blanksText, changedText, collectedText, valueText } = returnsPartsIn(english, WORDS);

const OURS: Readonly<Record<RemarkCode, string>> = {
  "unit-assumed": "stated no unit: the places are read in that of the collection",
  "unit-converted": "wrote its places in the other unit: they are converted",
  "blank-as-zero": "left cells blank: they are read as 0",
  "institution-by-key": "named no institution: its places are put to one by the key",
};

function unitAssumed({ unit, files }: Extract<ReturnsNotice, { readonly code: "unit-assumed" }>): string {
  return `No unit is stated in ${visibleNames(files)}. The places were read as ${unit} places.`;
}

type OfOther = Extract<ReturnsRefusal, { readonly code: "file-of-other" }> & { readonly where?: Where };

function fileOfOther({ named, holds, where, answeredIn }: OfOther): string {
  // Of a region the file may have another name.
  const who = visibleNames(named.map((name) => name.replace(/^Region .*/, "the region ($&)")));
  const what = where?.sheet === undefined ? "file" : "sheet";
  const says = `The ${what}'s name names ${who}, but the numbers are those of ${listed(holds.map(visibleText))}`;
  if (answeredIn !== undefined) {
    return `${says}, and ${who} has answered too (${place(answeredIn)}). The places may be counted twice. Remove one of the files; if both count, write “${who}, ” before each name here, and “${who}, øvrige” in the other. If the numbers are not those of ${who}, give the file another name.`;
  }
  return `${says}. If they are those of ${who}, correct the municipality in the ${what}, or write it on a line over the table if it is not there. Else give the ${what} another name.`;
}

export const returnsRefusals: Sentences<{ readonly where?: Where } & ReturnsRefusal> = {
  "unstated-return": ({ what }, of) =>
    what === "study-year"
      ? `Nothing says which study year the returns are for.${of(" Give it with --study-year (in code “studyYear”).")}`
      : `Nothing says which KKR the returns are for.${of(" Give it with --kkr (in code “kkr”).")}`,
  "other-return": ({ what, found, expected, names }) => {
    const [is, right] = [found, expected].map((id) => visibleText(nameOf(id, names)));
    return what === "study-year"
      ? `The file is for study year ${is}, but the collection is for study year ${right}. Write the numbers for ${right} in the form for that study year.`
      : `The file is for ${is}, but the collection is for ${right}. Use a return for the right KKR.`;
  },
  "returns-differ": ({ met, names, what }, of) => {
    const values = met.map((one) => `${valueText(one, names)} (${places(one.in)})`);
    return `The returns ${SAME[what]}: ${values.join("; ")}. ${what === "unit" ? `A full-year place is two half-year places.${of(UNIT_FLAG)}` : "Remove the wrong ones."}`;
  },
  "unknown-unit": ({ written }, of) =>
    written === ""
      ? `The unit is missing. Write halvårspladser (half-year) or helårspladser (full-year)${of(", or give it with --unit (in code “internshipPlacesUnit”)")}.`
      : `${quoted(written)} is not a unit. Write halvårspladser (half-year) or helårspladser (full-year).`,
  "return-without-provider": ({ named }, of) =>
    `Nothing says who reports. ${
      named === undefined
        ? "Add a column “Kommune” with the municipality or the region in each row"
        : `Write ${quoted(named)} in a column “Kommune” in each row if the file is from ${visibleText(named)}`
    }${of(", or use the form of “dimensionering template”")}.`,
  "previous-without-provider": ({ isReturn }, of) =>
    isReturn
      ? `The file is one return${of(" (the form of “dimensionering template”)")}, and not last year's internship places of all providers. Collect last year's returns${of(" with “dimensionering collect”")}, and use the collected file.`
      : `Nothing says whose internship places last year's were. Use the collected file${of(" of “dimensionering collect”")}, or add a column “Kommune” with the municipality or the region in each row.`,
  "changed-form-code": ({ written }) =>
    `Nothing says what the form is for: ${written === "" ? "its code is missing" : `${quoted(written)} is not a form code`}. Write it as in the form that was sent out, e.g. praktikpladser-1/sjaelland/2023-2024.`,
  "no-key-header": ({ read }) =>
    `No row was recognised as a header.${firstRow(read)} The key needs the columns Kommune and Institution, or Kommune and E-mail.`,
  "provider-of-another-kkr": ({ provider, others = [], found, expected, inKey }) =>
    `${several([provider, ...others])} ${others.length === 0 ? "belongs" : "belong"} to ${found}, but the ${inKey === true ? "key" : "collection"} is for ${expected}. Remove the numbers, or correct the name if it is wrong.`,
  "two-providers-in-one": ({ written, providers, inKey }) =>
    `${quoted(written)} names both ${list(providers)}. ${inKey === true ? "Write a row of the key for each." : "Nothing says whose the places are. If they are of several, ask each for its own numbers; else write the right one only."}`,
  "whole-and-part": ({ provider, institution, answers, areSame, names }) => {
    const [whole = "", ...parts] = answers.map(({ written, places, where }) =>
      answer(written, places, where),
    );
    const at = institution === null ? "" : ` for ${visibleText(nameOf(institution, names))}`;
    if (areSame === true) {
      return `${whole} may be the same${at} as ${listed(parts)}. The places may be counted twice. Keep one of them, with ${provider} in its name; if each is a part of ${provider}, give each a name of its own that begins with “${provider}, ”. If it is somebody else, give it another name.`;
    }
    return `${provider} is there${at} both together, ${whole}, and as ${listed(parts)}. The places may be counted twice. Keep the joint answer or the parts; if all are parts of the answer, write “${provider}, øvrige” instead of ${quoted(answers[0]?.written ?? "")}. If it is somebody else, write a name without ${provider} in it.`;
  },
  "former-regions": ({ written, region }) =>
    `${several(written)} were both read as ${region}. If they are the same numbers twice, keep one of them. If they are two parts, write ${region} with both, and add them up in one row if they are for the same institution.`,
  "misspelt-provider": ({ written, nearest, nearestIn }) =>
    `${quoted(written)} is neither a municipality of the KKR nor its region. Did you mean ${quoted(nearest)}?${
      nearestIn === undefined ? "" : ` ${quoted(nearest)} has answered too: ${places(nearestIn)}.`
    }`,
  "provider-twice": ({ provider, institution, names, in: wheres, areSame }) =>
    `${quoted(provider)} has reported for ${visibleText(nameOf(institution, names))} in several files${areSame === true ? " with the same numbers" : ""}: ${places(wheres)}. ${areSame === true ? "Keep" : "If they are parts of one answer, as one for each half-year, put them together in one file, and if each is for another institution, add a column Institution to each. Else keep"} one of them: remove the other file, or only the rows of ${quoted(provider)} if it has others too.`,
  "file-of-other": fileOfOther,
  "incomplete-return": ({ provider, institution, specialisations, before, names }) => {
    const what = `has no internship places for ${visibleNames(specialisations, names)} at ${visibleText(nameOf(institution, names))}`;
    return before === undefined
      ? `${quoted(provider)} ${what}. Add them, or write 0 if there are none.`
      : `${answer(provider, before.places, before.where)} answers again and ${what}. Write them again, or 0 if there are none any more.`;
  },
  "blank-institutions": ({ blanks, areSome, files, names, remarks = [] }, of) =>
    `${areSome === true ? "Some" : "All"} fields are blank for ${blanksText(blanks, names)}${files.length === 0 ? "" : ` (${visibleNames(files)})`}. Write the numbers, or 0 if there are no internship places${remarks.length > 0 ? `. The blanks are not read as 0, as ${listed(remarks.map(quoted))} is written` : of("; or add --blank-as-zero (in code “blankAsZero”) if all these blanks mean 0")}.`,
  "swapped-file": ({ is }, of) =>
    is === "table"
      ? `The file is a table and not what was collected before${of(": --add must be the file from “dimensionering collect” (.json)")}.`
      : is === "edition"
        ? `The file is the year's form and has no numbers${of(". Give it with --form, beside the file with the numbers")}.`
        : is === "recommendation"
          ? `The file is the ministry's letter or a filled-in recommendation and not a return${of(". Give the returns, or the file from “dimensionering collect”")}.`
          : `The file is JSON and not a return${of(". If it is a file from “dimensionering collect”, go on with it in “dimensionering table”, or give it with --add")}.`,
  "file-not-read": ({ kind }) => `The file was not read: ${UNREAD[kind]}`,
  "unit-assumed": unitAssumed,
  "institution-unstated": ({ providers, institutions, hasKey, names }, of) => {
    const who = visibleNames(providers);
    const between = list(
      institutions.map((id) => nameOf(id, names)),
      "or",
    );
    return hasKey
      ? `The returns of ${who} do not say whether the places belong to ${between}, and they are not in the key. ${BOTH} Add them to the key.`
      : `The returns of ${who} do not say whether the places belong to ${between}. ${BOTH} ${of("Say it with --key and a file with the columns Kommune and Institution (in code “key”), or add", "Add")} a column Institution to the returns.`;
  },
};

/** Behind a sentence. */
export function mayBeInText(possible: readonly PossibleAnswer[] = []): string {
  const sentences = possible.map(
    ({ provider, written }) => ` ${visibleText(provider)} may be in the numbers as ${several(written)}.`,
  );
  return sentences.join("");
}

export const returnsNotices: Sentences<{ readonly where?: Where } & ReturnsNotice> = {
  "not-answered": ({ providers, mayBeUnread, mayBeIn, where }) =>
    `${visibleNames(providers)} ${where === undefined ? "have not answered" : "are not in the file"}${mayBeUnread === true ? ", but may be among the files that were not read" : ""}.${mayBeInText(mayBeIn)}`,
  "answer-not-read": ({ providers }) =>
    `The internship places of ${visibleNames(providers)} are not in the numbers: there is a file that was not read.`,
  "partial-answers": ({ answers, names }) =>
    `${answers
      .map(
        ({ institutions, providers }) =>
          `${visibleNames(providers)}: numbers for ${visibleNames(institutions, names)} only.`,
      )
      .join(" ")} Check that no numbers for other institutions are missing.`,
  "specialisations-left-out": ({ providers, institution, specialisations, names }) =>
    `${visibleNames(providers)}: no internship places for ${visibleNames(specialisations, names)} at ${visibleText(nameOf(institution, names))}; they were read as 0.`,
  "file-not-read": ({ kind }) => `The file was not read: ${UNREAD[kind]}`,
  "blank-as-zero": ({ blanks, names }) => `Blanks were read as 0: ${blanksText(blanks, names)}.`,
  "same-file": ({ as }) =>
    `The file is exactly the same as this year's ${visibleText(as)}. Check that it is last year's.`,
  "unit-converted": ({ from, files }) =>
    from === "full-year"
      ? `Full-year places were converted to half-year places (times 2) in ${visibleNames(files)}.`
      : `Half-year places were converted to full-year places (divided by 2) in ${visibleNames(files)}.`,
  "unit-assumed": unitAssumed,
  "provider-remark": ({ provider, text, of }) =>
    `${visibleText(provider)}${of === undefined ? ` writes: ${quoted(text)}` : ` ${OURS[of]}`}.`,
  remarks: ({ cells }) =>
    `Beside the fields of the form there is ${quotedAt(cells)}, which is kept as a remark and not counted.`,
  "collection-changed": changedText,
  "against-last-year": ({ providers, silent }) => {
    const rows = providers.map(({ provider, before, now, institutions }) => {
      const [is, was] = [institutions?.now, institutions?.before].map(
        (names) => names && ` at ${list(names)}`,
      );
      return `${visibleText(provider)} ${now}${is ?? ""} (${before ?? "–"}${was ?? ""})`;
    });
    const missing =
      silent.length === 0
        ? ""
        : ` Had internship places last year and have not answered: ${visibleNames(silent)}.`;
    return `Internship places this year (and last): ${rows.join("; ")}.${missing}`;
  },
  collected: collectedText,
  "key-leaves-out": ({ kkr, providers }) =>
    `The key does not have ${visibleNames(providers)} of ${kkr}: they get no internship places to supply.`,
  "other-provider": ({ provider, nearest, belongsTo, mayBe }) => {
    const who = quoted(provider);
    return belongsTo === undefined
      ? `${who} is neither a municipality of the KKR nor its region.${nearestHint(nearest)} The numbers are counted.${mayBe === undefined ? (nearest === undefined ? " If it is a part of a municipality or region that is counted as a whole, remove the row." : "") : ` It may be a part of ${mayBe}: if so, remove the row where ${mayBe} is counted as a whole, and else write “${mayBe}, ” before the name.`}`
      : `${who} belongs to ${belongsTo}. The numbers are counted.`;
  },
  "file-of-other": fileOfOther,
  "draft-by-name": ({ written, isOverTable = false }) =>
    `${isOverTable ? "Over the table stands" : "The file's name has"} ${quoted(written)}. Check that the numbers are ${isOverTable || /^\d/.test(written) ? "of the right study year" : "the final ones"}.`,
  "part-of-place": ({ numbers }) =>
    `Not whole numbers: ${listed(numbers.map(({ provider, places: written }) => `${visibleText(provider)} “${written}”`))}. Check that they are meant.`,
  "providers-of-another-kkr": ({ providers, belongsTo }) =>
    `${several(providers)} belong to ${belongsTo}. The numbers count.`,
  "part-of-provider": ({ provider, of }) =>
    `${quoted(provider)} is taken to be a part of ${of}. The row is counted under the name that is written.`,
  "institution-by-key": ({ providers, names, institution, unused }) =>
    `According to the key, the places of ${visibleNames(providers)} belong to ${nameOf(institution, names)}.${unused === undefined ? "" : ` The key also names ${several(unused)}, of whom there are no numbers.`}`,
  "key-overruled": ({ providers }) =>
    `The key gives the places of ${visibleNames(providers)} another institution than the one stated with them. What is stated is used.`,
  "unsaid-in-table": (notice, of) =>
    `The CSV file does not say itself what it is for.${of(` Say it when the file is read again: ${scopeFlags(notice)}.`)} Only the JSON file says who has not answered, and has the remarks.`,
  jump: ({ provider, institution, specialisation, before, now, names }) =>
    `${visibleText(provider)}, ${nameOf(institution, names)}, ${nameOf(specialisation, names)}: ${now} internship place${now === "1" ? "" : "s"} against ${before} last year.`,
};
