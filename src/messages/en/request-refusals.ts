import type { CapacityReason } from "../../domain/notice.js";
import type { CapacityRefusal, RequestRefusal } from "../../domain/refusal.js";
import { studyYearLike } from "../../domain/study-year.js";
import type { Sentences } from "../sentences.js";
import { english, limits, list } from "./say.js";

const { cellName, named, nearestHint, quoted, studyPlaces } = english;

const TYPES = {
  object: "an object { … }",
  list: "a list [ … ]",
  text: "a text",
  "text-or-number": "a text or a number",
  number: "a number, with a point before decimals (20.5)",
};

export const requestRefusals: Sentences<RequestRefusal | Exclude<CapacityRefusal, CapacityReason>> = {
  "unknown-key": ({ key, nearest }) => `${quoted(key)} is an unknown key.${nearestHint(nearest)}`,
  "missing-key": ({ key }) => `${quoted(key)} is missing.`,
  "wrong-type": ({ expected }) => `Expected ${TYPES[expected]}.`,
  "unknown-choice": ({ written, choices }) =>
    `${quoted(written)} is not a choice. Choose ${list(choices.map(quoted), "or")}.`,
  "repeated-name": ({ written, name }) =>
    `${quoted(written)} is ${name}, which is there already. Keep one of them.`,
  "absent-with-places": ({ provider }, of) =>
    `${quoted(provider)} has internship places, but is listed as not having answered.${of(' Move the name to those who have answered (key "answered"), or add the answer with “dimensionering collect” and --add.')}`,
  "answered-without-places": ({ provider }, of) =>
    `${quoted(provider)} is said to have answered, but has no internship places, not even 0.${of(' Move the name to those who have not (key "missing"), or add the answer again with “dimensionering collect” and --add.')}`,
  "invalid-study-year": ({ written }) =>
    `${quoted(written)} is not a study year. Write it as on the form, such as ${studyYearLike(written)}.`,
  "edition-of-another-year": ({ found, expected }) =>
    `The form is for ${found}, but the study year is ${expected}. Use the form for ${expected}, or correct the study year.`,
  "two-editions": (_, of) =>
    `The file has the year's form itself, and it is not the one given.${of(' Leave out --form, or remove the form from the file (key "edition").')}`,
  "invalid-date": ({ written }) =>
    `${quoted(written)} is not a date. Write year, month and day, such as 2027-01-11.`,
  "invalid-id": ({ written }) =>
    `${quoted(written)} can't be used as an id. Write letters, digits and hyphens, such as ucsyd.`,
  "empty-list": "The list is empty. It needs at least one entry.",
  "places-and-shares": (_, of) =>
    `Internship places${of(' (key "internshipPlaces")')} and decided shares${of(' (key "specialisationShares")')} are both given. Keep one of them.`,
  "no-places-or-shares": (_, of) =>
    `There is nothing to divide by: give internship places${of(' (key "internshipPlaces")')} or decided shares${of(' (key "specialisationShares")')}.`,
  "shares-sum": ({ sum, needed }) => `The shares sum to ${sum} per cent. They must sum to exactly ${needed}.`,
  "missing-share": ({ specialisations, names }) =>
    `The share is missing for ${named(specialisations, names)}. Write 0 if there is none.`,
  "missing-specialisation": ({ institution, names, specialisations }) =>
    `${named([institution], names)} has no internship places for ${named(specialisations, names)}. Add them, or write 0 if there are none.`,
  "missing-institution": ({ institution, names }) =>
    `There are no internship places for ${named([institution], names)}. Add them, or write 0 for each specialisation.`,
  "outside-kkr": ({ institution, names, kkr }) =>
    `${named([institution], names)} does not belong to ${named([kkr], names)}. Remove the institution, or choose another KKR.`,
  "no-origin": ({ ways }) =>
    `Nothing says where the total of study places comes from. It is a judgement that must be stated in one of four ways: ${list(ways, "or")}.`,
  "missing-total": ({ id, names }) =>
    `The number of study places is missing for ${named([id], names)}. State it.`,
  "missing-bound": "Give a minimum, a maximum or both.",
  "crossed-bounds": ({ minimum, maximum }) => `The minimum ${minimum} is above the maximum ${maximum}.`,
  "bounded-twice": (refusal) => `${cellName(refusal)} appears twice. Keep one of them.`,
  "outside-bounds": (refusal) =>
    `${cellName(refusal)} has ${studyPlaces(refusal.studyPlaces)}, but the bounds are ${list(limits(refusal))}. Change the bounds or the number.`,
  "method-not-two-way": ({ choices }, of) =>
    `Largest remainder can't hold the totals of both institutions and specialisations. ${of(`Leave the method out, or choose ${list(choices, "or")}.`, "Choose another method.")}`,
  "change-or-changes": (_, of) =>
    of(
      'Give either one change of the whole (--change 20%, key "change") or one for each institution (--change ucsyd=2%,ucl=+5, key "changes"). Unchanged is +0, in JSON {"places": 0}.',
      "Give either one change of the whole or one for each institution.",
    ),
  "change-form": (_, of) =>
    `A change is written ${of('{"percent": "20"} or {"places": 23}', "20 % or +23")}.`,
  "missing-change": ({ institution, names }, of) =>
    `The change is missing for ${named([institution], names)}.${of(' Unchanged is +0, in JSON {"places": 0}.')}`,
  "regional-total-without-places": ({ institutions, names }) =>
    `A regional total can't be divided over ${named(institutions, names)} by shares alone. Give internship places, or a total for each institution.`,
  "sum-differs": ({ institution, names, available, needed }) =>
    `${named([institution], names)}: the rows sum to ${available}, but the total is ${needed}.`,
  "not-the-form": ({ expected, found }) =>
    `Expected ${quoted(expected)}, as on the form, but found ${quoted(found)}.`,
  "not-its-request": (_, of) =>
    `The numbers are not those that the recommendation's own request gives. Put what was decided otherwise into the request${of(' (key "decided")')}, and make the recommendation again.`,
  "single-scenario": () =>
    "There is nothing to compare: the scenarios give the same form. State at least two different numbers.",
  "request-for-recommendation": (_, of) =>
    `The file is not a recommendation, but what one is made of. Make the recommendation first${of(": dimensionering table INPUT --out recommendation.json")}.`,
  "not-with-capacity": ({ key }) =>
    `${quoted(key)} can't be used when the number is the ceiling that the internship places carry: each cell is its own ceiling, and nothing is divided. Leave it out, or state the number in another way.`,
  "no-methods-with-capacity":
    "The methods can't be compared when the number is the ceiling that the internship places carry: each cell is its own ceiling, and nothing is divided. State the number in another way.",
  "survival-range": ({ written }) =>
    `${quoted(written)} is not a share of the students. Write the share that is left as a number above 0 and at most 1, such as 0.95.`,
};
