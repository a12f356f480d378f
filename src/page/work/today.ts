/** What the page is told of the date, by the one part of it that has a clock. */
export interface Today {
  /** The study year that is most likely at hand; empty where nobody knows the date. */
  readonly studyYear: string;
  /** The date that stands on a print: "28. november 2026". */
  readonly date: () => string;
}

/** Where the page is drawn to be kept as HTML, it is no day. */
export const NO_DAY: Today = { studyYear: "", date: () => "" };

/** The study year worked on in a month from 1 to 12: the same year's until June, for the letter comes in January. */
export function studyYearAt(year: number, month: number): string {
  const first = month < 7 ? year : year + 1;
  return `${first}/${first + 1}`;
}
