import { exact, plain } from "../../domain/amount.js";
import type { Change, RecommendationRequest, StudyPlacesOrigin } from "../../domain/request.js";
import { signed } from "../cells.js";
import type { Line, Named } from "./line.js";

const ORIGINS: Readonly<Record<StudyPlacesOrigin["from"], string>> = {
  "institution-totals": "Et antal for hver institution, fastsat af KKR",
  "regional-total": "Et samlet antal, fastsat af KKR",
  "previous-year": "Sidste års antal med en ændring, fastsat af KKR",
  capacity: "Praktikpladsernes loft",
};

/** Where the total comes from, and the numbers it was made of. */
export function originLines(
  { studyPlaces }: RecommendationRequest,
  ids: readonly string[],
  named: Named,
): Line[] {
  const origin: Line = ["Hvor det samlede antal kommer fra", "", ORIGINS[studyPlaces.from]];
  switch (studyPlaces.from) {
    case "institution-totals":
      return [origin, ...totalLines("Antal studiepladser", studyPlaces.totals, ids, named)];
    case "regional-total":
      return [origin, ["Antal studiepladser", "alle institutioner tilsammen", studyPlaces.total]];
    case "previous-year": {
      const { totals, change, changes } = studyPlaces;
      return [
        origin,
        ...totalLines("Sidste års studiepladser", totals, ids, named),
        ...(change === undefined
          ? ids.map((id): Line => ["Ændring", named(id), changeText(changes?.[id] ?? { places: 0 })])
          : [["Ændring", "alle institutioner tilsammen", changeText(change)] as const]),
      ];
    }
    case "capacity":
      return [origin];
  }
}

function totalLines(
  what: string,
  totals: Readonly<Record<string, number>>,
  ids: readonly string[],
  named: Named,
): Line[] {
  return ids.map((id) => [what, named(id), totals[id] ?? 0]);
}

/** "+20 pct.", "−23", "Uændret". */
export function changeText(change: Change): string {
  const [amount, unit] = "places" in change ? [change.places, ""] : [change.percent, " pct."];
  const by = exact(amount);
  return by.isZero() ? "Uændret" : `${signed(plain(by))}${unit}`;
}
