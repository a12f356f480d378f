/** A study year as the form writes it: "2023/2024". */
const ON_THE_FORM = /^(\d{4})\/(\d{4})$/;
/** As met: "2016/17", "2016/2017", "2018-2019". */
const AS_MET = /^(\d{4})\s*[/\-–]\s*(\d{4}|\d{2})$/;

/** The first calendar year of a study year written as on the form, or null. */
export function firstYearOf(studyYear: string): number | null {
  const [, first, second] = ON_THE_FORM.exec(studyYear) ?? [];
  return first !== undefined && Number(second) === Number(first) + 1 ? Number(first) : null;
}

/** An example of a study year for whoever wrote something else: the one that begins in the year written, if one is. */
export function studyYearLike(text: string): string {
  const [first = "2027"] = /(?:19|20)\d\d/.exec(text) ?? [];
  return `${first}/${Number(first) + 1}`;
}

/** The study year before one that is written as on the form; null for any other text. */
export function yearBefore(studyYear: string): string | null {
  const first = firstYearOf(studyYear);
  return first === null ? null : `${first - 1}/${first}`;
}

/** A study year in any of the wordings met, as the form writes it: "2016/17" is "2016/2017". Else null. */
export function readStudyYear(text: string): string | null {
  const [, first, second] = AS_MET.exec(text.trim()) ?? [];
  if (first === undefined || second === undefined) return null;
  const next = String(Number(first) + 1);
  return second === next || second === next.slice(2) ? `${first}/${next}` : null;
}

/** A text with one of these words names another year to compare with it, or tells of it. */
export const OF_ANOTHER_YEAR: RegExp =
  /(?<!\p{L})(?:sidste|forrige|næste|tidligere|var|havde|blev|hidtil|siden|mod|end|steget|faldet|erstatter)(?!\p{L})|sammenlign|udvikling/iu;

/** The study years that a text names, in the form's own wording. */
export function studyYearsIn(text: string): string[] {
  const found =
    text.match(/(?<![\d/]|\d-)(?:19|20)\d\d ?[/\-–] ?(?:(?:19|20)\d\d|\d\d)(?![\d/]|-(?!tal))/g) ?? [];
  return found.flatMap((written) => readStudyYear(written) ?? []);
}

/** The study years of a text, else the calendar years. */
export function yearsIn(text: string): string[] {
  const studyYears = studyYearsIn(text);
  return studyYears.length > 0 ? studyYears : (text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []);
}

/** Whether a year is the study year or one of the two calendar years that it has days in. */
export function isWithin(year: string, studyYear: string): boolean {
  return year === studyYear || studyYear.split("/").includes(year);
}

/** Whether a text names years, and none of them is the study year or within it. */
export function isOfAnotherYear(text: string, studyYear: string): boolean {
  const years = yearsIn(text);
  return years.length > 0 && !years.some((year) => isWithin(year, studyYear));
}
