import { MONTHS } from "./danish.js";
import { daysIn } from "./is-date.js";

const MONTH =
  "(jan(?:uar|\\.)?|feb(?:ruar|r?\\.)?|mar(?:ts|\\.)?|apr(?:il|\\.)?|maj|jun[i.]?|jul[i.]?|aug(?:ust|\\.)?|sep(?:tember|t?\\.)?|okt(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)";

/** A date as a letter writes it. */
export const DATE: string = `(?:\\d{1,2}\\.?\\s*${MONTH.replace("(", "(?:")}(?:\\s*\\d{4})?|\\d{1,2}\\s*[./-]\\s*\\d{1,2}\\s*[./ -]\\s*(?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2})(?!\\d)`;

const IN_WORDS = new RegExp(`^(\\d{1,2})\\.?\\s*${MONTH}\\s*(\\d{4})?$`, "i");
const IN_DIGITS = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./ -]\s*(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day of a month, and its year where one is written. */
export interface WrittenDate {
  /** "02-12" */
  readonly monthAndDay: string;
  readonly year: string | null;
}

/** "12. februar 2027", "12. feb. 2027", "12.02.2027", "12/2-27", "2027-02-12", "12. februar" as a day there is; else null. */
export function readDate(text: string): WrittenDate | null {
  const written = text.trim().replace(YEAR_FIRST, "$3-$2-$1");
  const [, day = "", month = "", digits] = IN_WORDS.exec(written) ?? IN_DIGITS.exec(written) ?? [];
  const year = digits?.length === 2 ? `20${digits}` : digits;
  const isCalled = (name: string): boolean => name.startsWith(month.slice(0, 3).toLowerCase());
  const number = /^\d/.test(month) ? Number(month) : MONTHS.findIndex(isCalled) + 1;
  // Without a year, the 29th of February may be a day.
  const days = daysIn(number, Number(year ?? "2024"));
  if (number < 1 || number > 12 || Number(day) < 1 || Number(day) > days) return null;
  const two = (value: number): string => String(value).padStart(2, "0");
  return { monthAndDay: `${two(number)}-${two(Number(day))}`, year: year ?? null };
}
