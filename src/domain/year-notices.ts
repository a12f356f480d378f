import { coveringOf } from "./kkr.js";
import { type FormFrame, paidPeriodsOf } from "./form-frame.js";
import { given } from "./given.js";
import type { Notice } from "./notice.js";
import type { Where } from "./where.js";
import { firstYearOf, isWithin, yearBefore } from "./study-year.js";

/** The first study year of the programme that the calculation is made for: the order of 2014 (BEK 211/2014). */
const FIRST_YEAR = 2014;

/** The first study year that a reformed programme may reach: it is on its way (bupl.dk, 30 September 2025). */
const REFORM_YEAR = 2026;

/** What is to be said on the screen of a study year: of its form, its distance, its programme and its councils. */
export function yearNotices(frame: FormFrame): Notice[] {
  return [
    ...formNotices(frame),
    ...distanceNotices(frame),
    ...reformNotices(frame),
    ...councilNotices(frame),
  ];
}

/** That a study year has no form of its own. The screen says it; what is sent says nothing of it. */
export function formNotices({ studyYear, edition }: FormFrame): Notice[] {
  const form = edition.studyYear;
  return form === studyYear ? [] : [{ code: "form-edition", studyYear, form }];
}

/** A study year that is more likely a slip than meant. */
function distanceNotices({ studyYear, newestForm }: FormFrame): Notice[] {
  const year = firstYearOf(studyYear);
  const newest = firstYearOf(newestForm);
  if (year === null || newest === null) return [];
  const isBefore = year < FIRST_YEAR;
  if (!isBefore && year <= newest + 2) return [];
  const limit = isBefore ? `${FIRST_YEAR}/${FIRST_YEAR + 1}` : newestForm;
  return [{ code: "distant-study-year", studyYear, isBefore, limit }];
}

/** Rules that began with the reform, or after it, are the new programme's own. */
function reformNotices(frame: FormFrame): Notice[] {
  const { studyYear, internshipPeriods } = frame;
  const isOld = (firstYearOf(internshipPeriods.validFrom ?? "") ?? 0) < REFORM_YEAR;
  return isOld && (firstYearOf(studyYear) ?? 0) >= REFORM_YEAR
    ? [{ code: "programme-reform", studyYear, paidPeriods: paidPeriodsOf(frame) }]
    : [];
}

/** Two councils of one region: whether they go on, or become one, was not found. */
function councilNotices({ council, councils }: FormFrame): Notice[] {
  const whole = council?.covers === undefined ? coveringOf(council?.id ?? "", councils) : council;
  if (whole === undefined) return [];
  const parts = councils.filter(({ id }) => whole.covers?.includes(id)).map(({ name }) => name);
  return [{ code: "joined-regions", region: whole.region, council: whole.name, parts }];
}

/** If what stands for last year is of another study year, or calendar year, than the one before; nothing if it says none. */
export function lastYearNotices(previous: string | undefined, current: string, where?: Where): Notice[] {
  const lastYear = yearBefore(current);
  if (previous === undefined || lastYear === null || isWithin(previous, lastYear)) return [];
  const isEarlier = previous.slice(0, 4) < current.slice(0, 4);
  const code = isEarlier ? "before-last-year" : "not-earlier-year";
  return [{ code, previous, current, ...given({ where }) }];
}
