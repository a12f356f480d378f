/** A day of the calendar, as "2027-01-11". */
export function isDate(written: string): boolean {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? [];
  return Number(day) >= 1 && Number(day) <= daysIn(Number(month), Number(year));
}

/** How many days a month has; none if there is no such month. */
export function daysIn(month: number, year: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
