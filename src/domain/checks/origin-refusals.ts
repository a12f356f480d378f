import type { FormFrame } from "../form-frame.js";
import type { Refusal } from "../refusal.js";
import type { Change, RecommendationRequest, StudyPlacesOrigin } from "../request.js";
import { signedAmountRefusals, wholeRefusals } from "./amount-refusals.js";
import { refusalsById } from "./name-refusal.js";

type PreviousYear = Extract<StudyPlacesOrigin, { from: "previous-year" }>;
type OriginCheck = Pick<RecommendationRequest, "studyPlaces" | "internshipPlaces">;

/** What is wrong with the origin of the total: each institution on the table has its number, and whole ones. */
export function originRefusals({ studyPlaces, internshipPlaces }: OriginCheck, frame: FormFrame): Refusal[] {
  switch (studyPlaces.from) {
    case "institution-totals":
      return totalsRefusals(studyPlaces.totals, frame);
    case "regional-total":
      return [
        ...wholeRefusals(studyPlaces.total, "studyPlaces.total"),
        ...undividedRefusals(internshipPlaces === undefined, frame),
      ];
    case "previous-year":
      return [...totalsRefusals(studyPlaces.totals, frame), ...changedRefusals(studyPlaces, frame)];
    case "capacity":
      return [];
  }
}

function totalsRefusals(totals: Readonly<Record<string, number>>, frame: FormFrame): Refusal[] {
  const path = "studyPlaces.totals";
  return refusalsById("institution", totals, path, frame, wholeRefusals, missingTotals(path, frame));
}

/** What is said of institutions or specialisations that have no total. */
export function missingTotals(path: string, { names }: FormFrame): (ids: readonly string[]) => Refusal[] {
  return (ids) => ids.map((id) => ({ code: "missing-total", id, names, where: { path } }));
}

function undividedRefusals(sharesOnly: boolean, { institutions, names }: FormFrame): Refusal[] {
  if (!sharesOnly || institutions.length < 2) return [];
  const ids = institutions.map(({ id }) => id);
  const where = { path: "studyPlaces" };
  return [{ code: "regional-total-without-places", institutions: ids, names, where }];
}

/** One change of the whole, or one of each institution, and not both. */
function changedRefusals({ change, changes }: PreviousYear, frame: FormFrame): Refusal[] {
  if (change !== undefined && changes === undefined) return changeRefusals(change, "studyPlaces.change");
  if (change !== undefined || changes === undefined) {
    return [{ code: "change-or-changes", where: { path: "studyPlaces" } }];
  }
  const path = "studyPlaces.changes";
  const { names } = frame;
  return refusalsById("institution", changes, path, frame, changeRefusals, (ids) =>
    ids.map((institution) => ({ code: "missing-change", institution, names, where: { path } })),
  );
}

function changeRefusals(change: Change, path: string): Refusal[] {
  if ("places" in change) return wholeRefusals(Math.abs(change.places), `${path}.places`);
  return signedAmountRefusals(change.percent, { path: `${path}.percent` });
}
