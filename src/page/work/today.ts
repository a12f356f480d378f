/** What the page is told of the date, by the one part of it that has a clock. */
export interface Today {
  /** The study year that is most likely at hand; empty where nobody knows the date. */
  readonly studyYear: string;
  /** The date that stands on a print: "28. november 2026". */
  readonly date: () => string;
}

/** Where the page is drawn to be kept as HTML, it is no day. */
export const NO_DAY: Today = { studyYear: "", date: () => "" };

/** The study year worked on at a day: the same year's until June, for the letter comes in January. */
export function studyYearAt(day: Date): string {
  const first = day.getFullYear() + (day.getMonth() < 6 ? 0 : 1);
  return `${first}/${first + 1}`;
}
