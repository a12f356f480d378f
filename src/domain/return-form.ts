import { nameKey } from "./name-key.js";
import type { InternshipPlacesUnit } from "./request.js";
import { readStudyYear } from "./study-year.js";

/** What stands before the fields of a return: by these words it is written, and read again. */
export const RETURN_LABELS = {
  provider: "Kommune eller region",
  unit: "Pladserne er",
  code: "Skemakode",
  remarks: "Bemærkninger",
} as const;

/** The units as a return offers them, and as they are called in Danish. */
export const UNIT_NAMES: Readonly<Record<InternshipPlacesUnit, string>> = {
  "half-year": "halvårspladser",
  "full-year": "helårspladser",
};

export const UNITS: readonly InternshipPlacesUnit[] = ["half-year", "full-year"];

export interface ReturnFormCode {
  readonly studyYear: string;
  readonly kkr: string;
}

// The number is the edition of the return's layout.
const KIND = "praktikpladser-1";
const CODE = /(?<![\p{L}\p{N}-])praktikpladser-1\/([\p{L}\p{N}_-]+)\/(\d{4}-\d{4})(?![\p{L}\p{N}-])/u;

/** The text by which a return is known again: `praktikpladser-1/sjaelland/2023-2024`. */
export function formCode({ studyYear, kkr }: ReturnFormCode): string {
  return `${KIND}/${kkr}/${studyYear.replace("/", "-")}`;
}

/** What a text with such a code in it is for; null if it has none. */
export function readFormCode(text: string): ReturnFormCode | null {
  const [, kkr, years] = CODE.exec(text) ?? [];
  const studyYear = readStudyYear(years ?? "");
  return kkr === undefined || studyYear === null ? null : { studyYear, kkr };
}

/** The unit that a text names, in Danish or by its id; null if it names none, or more than one. */
export function readUnit(text: string): InternshipPlacesUnit | null {
  const key = nameKey(text);
  const named = UNITS.find((unit) =>
    [unit, UNIT_NAMES[unit], UNIT_NAMES[unit].replace("pladser", "plads")].some(
      (known) => nameKey(known) === key,
    ),
  );
  return named ?? null;
}
