import type { FilledForm, FilledNumber } from "../../domain/filled-form.js";
import { given } from "../../domain/given.js";
import type { Notice, TrackedNumber } from "../../domain/notice.js";
import type { Where } from "../../domain/refusal.js";
import type { ReadDocument } from "./read-document.js";

/**
 * What a document holds and its form does not: tracked changes that are pending, with each number that would be
 * another without them, and texts that nobody sees or that are no part of a cell.
 */
export function documentNotices(
  document: ReadDocument,
  form: FilledForm,
  before: FilledForm | null,
  where: Where,
): Notice[] {
  const tracked: Notice[] = document.isTracked
    ? [{ code: "tracked-changes", isForm: before !== null, numbers: changedNumbers(form, before), where }]
    : [];
  return [...tracked, ...textsNotInForm(document).map((notice) => ({ ...notice, where }))];
}

/** The texts of a document that nobody sees, or that are no part of a cell. */
export function textsNotInForm({ hidden, marks, boxes }: ReadDocument): Notice[] {
  return [...notInForm("hidden", hidden), ...notInForm("mark", marks), ...notInForm("box", boxes)];
}

/** That a file holds texts which are no part of its form, if there are any. */
export function notInForm(
  what: Extract<Notice, { code: "not-in-form" }>["what"],
  texts: readonly string[],
  where?: Where,
): Notice[] {
  return texts.length === 0 ? [] : [{ code: "not-in-form", what, texts, ...given({ where }) }];
}

/** The numbers that are others, or are not there, without the tracked changes. */
function changedNumbers(form: FilledForm, before: FilledForm | null): TrackedNumber[] {
  if (before === null) return [];
  const [accepted, rejected] = [numbersOf(form), numbersOf(before)];
  return [...new Set([...accepted.keys(), ...rejected.keys()])].flatMap((label) => {
    const [now, then] = [accepted.get(label) ?? null, rejected.get(label) ?? null];
    return now === then ? [] : [{ label, accepted: now, rejected: then }];
  });
}

/** Each number as written, under the names that it stands beside; those under one name together. */
function numbersOf({ rows, grandTotals }: FilledForm): Map<string, string> {
  const numbers = new Map<string, string>();
  const add = (label: string, number: FilledNumber | null): void => {
    if (number === null) return;
    const others = numbers.get(label);
    numbers.set(label, others === undefined ? number.written : `${others}, ${number.written}`);
  };
  for (const { institution, specialisation, total, studyPlaces } of rows) {
    add(institution.written, total);
    add(`${institution.written}: ${specialisation.written}`, studyPlaces);
  }
  for (const total of grandTotals) add("I alt", total);
  return numbers;
}
