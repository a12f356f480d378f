const DAYS_IN_400_YEARS = 146_097;
const DAYS_IN_100_YEARS = 36_524;
const DAYS_IN_4_YEARS = 1461;
/** From 1 March of the year 0, after which a leap day is the last of its year. */
const BEFORE_1900 = 693_899;
const BEFORE_1904 = 695_361;

/** A workbook's day as `2023-02-10`, null beyond 9999. Counted from 1900 (with a 29 February too many) or from 1904. */
export function dayOf(number: number, isFrom1904: boolean): string | null {
  const whole = Math.floor(number);
  // 1 is 1 January 1900; from 60 on, the day that never was, one is too many.
  const days = whole + (isFrom1904 ? BEFORE_1904 : whole < 60 ? BEFORE_1900 + 1 : BEFORE_1900);
  if (number < 0 || days > MOST_DAYS) return null;
  const centuries = Math.floor(days / DAYS_IN_400_YEARS);
  const inCenturies = days % DAYS_IN_400_YEARS;
  const yearInCenturies = Math.floor(
    (inCenturies -
      Math.floor(inCenturies / (DAYS_IN_4_YEARS - 1)) +
      Math.floor(inCenturies / DAYS_IN_100_YEARS) -
      Math.floor(inCenturies / (DAYS_IN_400_YEARS - 1))) /
      365,
  );
  const dayInYear =
    inCenturies -
    (365 * yearInCenturies + Math.floor(yearInCenturies / 4) - Math.floor(yearInCenturies / 100));
  // Months from March on have 31, 30, 31, 30, 31 days, and again.
  const monthFromMarch = Math.floor((5 * dayInYear + 2) / 153);
  const day = dayInYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = 400 * centuries + yearInCenturies + (month <= 2 ? 1 : 0);
  return [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join(
    "-",
  );
}

/** 31 December 9999. */
const MOST_DAYS = 3_652_364;
