import { type FormFrame, paidPeriodsOf } from "./form-frame.js";

/** Which programme the internship periods are taken from, in Danish: a reform is on its way. */
export function programmeText(frame: FormFrame): string {
  const paid = paidPeriodsOf(frame);
  return `Der er gået ud fra en uddannelse med ${paid === 2 ? "to" : String(paid)} lønnede praktikperioder af et halvt år (${frame.internshipPeriods.source.reference}).`;
}
