/** From 1 March of the year 0, after which a leap day is the last of its year. */
const BEFORE_1900 = 693_899;
const BEFORE_1904 = 695_361;

/** A workbook's day as `2023-02-10`, null beyond 9999. Counted from 1900 (with a 29 February too many) or from 1904. */
export function dayOf(number: number, isFrom1904: boolean): string | null {
  const whole = Math.floor(number);
  // 1 is 1 January 1900; from 60 on, the day that never was, one is too many.
  const days = whole + (isFrom1904 ? BEFORE_1904 : whole < 60 ? BEFORE_1900 + 1 : BEFORE_1900);
  if (number < 0 || days > MOST_DAYS) return null;
  let yearFromMarch = Math.floor(days / 365);
  while (daysBefore(yearFromMarch) > days) yearFromMarch -= 1;
  const dayInYear = days - daysBefore(yearFromMarch);
  // Months from March on have 31, 30, 31, 30, 31 days, and again.
  const monthFromMarch = Math.floor((5 * dayInYear + 2) / 153);
  const day = dayInYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearFromMarch + (month <= 2 ? 1 : 0);
  return [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join(
    "-",
  );
}

/** The days from 1 March of the year 0 to that of another. */
function daysBefore(year: number): number {
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

/** 31 December 9999. */
const MOST_DAYS = 3_652_364;
